"""How many independent origins stand behind an event, as a range [least, most].

An echo adds nothing: an origin is counted once however many reports carry it, and a report that
cites another of the same event speaks with that one's word. What may be one origin or two widens
the range: unnamed people of two outlets, two arms of one state, a report and those that it cites
without a name. Those who only deny are no origin.
"""

import re
from collections.abc import Sequence

from msgspec import structs

from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, EventStatus, Status
from hearsay.weigh.known import Known
from hearsay.weigh.voices import Voice, by_weight, may_be_one, voice_of


def origins(
    claims: Sequence[Claim], status: EventStatus, known: Known
) -> tuple[tuple[int, int], str]:
    """The range and its reason in words; `claims` in order of publication."""
    heard = first_hand(telling(claims, status), known)
    if not heard:
        return (1, 1), "origins: one that no report names; all have it from one another"
    voices = _voices(heard, known)
    counted: list[Voice] = []
    doubts: dict[str, Voice] = {}
    for voice in sorted(voices.values(), key=by_weight):
        other = next((v for v in counted if may_be_one(v, voice)), None)
        if other is None:
            counted.append(voice)
        else:
            doubts[voice.key] = other
    return (max(len(counted), 1), max(len(voices), 1)), _reason(voices, doubts)


def telling(claims: Sequence[Claim], status: EventStatus) -> list[Claim]:
    """The claims that vouch for it; who tells that it was called off tells of it too."""
    if status == EventStatus.CANCELLED:
        return list(claims)
    return [c for c in claims if c.status != Status.NEGATED] or list(claims)


def first_hand(told: Sequence[Claim], known: Known) -> list[Claim]:
    """The claims that are not taken from another outlet which tells of the event itself."""
    own = {c.id: known.reports[c.report].outlet for c in told}
    tell = {name_key(outlet) for outlet in own.values()}
    return [c for c in told if tell.isdisjoint(known.outlets.relayed(c, own[c.id]))]


def _voices(claims: Sequence[Claim], known: Known) -> dict[str, Voice]:
    """Each voice once, in order; the copy of a sentence is no second voice."""
    voices: dict[str, Voice] = {}
    echoes: dict[str, str] = {}
    for claim in claims:
        voice = voice_of(claim, known)
        key = voice.key
        if voice.kind is None:
            key = echoes.setdefault(wording(claim.sentence), key)
        seen = voices.get(key, voice)
        voices[key] = structs.replace(
            seen,
            reports=seen.reports | voice.reports,
            outlets=seen.outlets | voice.outlets,
            through=seen.through | voice.through,
        )
    return voices


def wording(sentence: str) -> str:
    """Letters and digits alone."""
    return re.sub(r"\W+", "", sentence.casefold())


def _reason(voices: dict[str, Voice], doubts: dict[str, Voice]) -> str:
    told = []
    for key, voice in voices.items():
        label = voice.label
        if key in doubts:
            label += f" (may be {doubts[key].label})"
        told.append(label)
    return f"origins: {', '.join(told)}"
