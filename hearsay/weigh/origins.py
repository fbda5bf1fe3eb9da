"""How many independent origins stand behind an event, as a range [least, most].

An echo adds nothing: an origin is counted once however many reports carry it, and a report that
cites another of the same event speaks with that one's word. What may be one origin or two widens
the range: unnamed people of two outlets, two arms of one state, a report and those that it cites
without a name. So does whoever told only what might be, of an event that others tell as planned
or done. Those who only deny are no origin.
"""

import re
from collections.abc import Sequence

from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, EventStatus, Status
from hearsay.weigh.known import Known
from hearsay.weigh.voices import Voice, by_weight, may_be_one, together, voice_of

_SUPPOSED = (Status.CONDITIONAL, Status.POSSIBLE)


def origins(
    claims: Sequence[Claim], status: EventStatus, known: Known
) -> tuple[tuple[int, int], str]:
    """The range and its reason in words; `claims` in order of publication."""
    heard = first_hand(telling(claims, status), known)
    if not heard:
        return (1, 1), "origins: one that no report names; all have it from one another"
    voices = _voices(heard, known)
    sure = {voice_of(c, known).key for c in _vouching(heard, status)}
    counted: list[Voice] = []
    doubts: dict[str, str] = {}
    for voice in sorted(voices.values(), key=lambda v: (v.key not in sure, by_weight(v))):
        other = next((v for v in counted if may_be_one(v, voice)), None)
        if other is not None:
            doubts[voice.key] = f"may be {other.label}"
        elif voice.key not in sure:
            doubts[voice.key] = "only what might be"
        else:
            counted.append(voice)
    most = len(voices) + sum(v.several for v in voices.values())
    return (max(len(counted), 1), max(most, 1)), _reason(voices, doubts)


def telling(claims: Sequence[Claim], status: EventStatus) -> list[Claim]:
    """The claims that vouch for it; who tells that it was called off tells of it too."""
    if status == EventStatus.CANCELLED:
        return list(claims)
    return [c for c in claims if c.status != Status.NEGATED] or list(claims)


def _vouching(claims: Sequence[Claim], status: EventStatus) -> Sequence[Claim]:
    """The claims by more than a guess, if there are any; all of what was called off."""
    if status == EventStatus.CANCELLED:
        return claims
    return [c for c in claims if c.status not in _SUPPOSED] or claims


def first_hand(told: Sequence[Claim], known: Known) -> list[Claim]:
    """The claims that are not taken from another outlet which tells of the event itself."""
    if not any(known.relayed(c) for c in told):
        return list(told)
    tell = {name_key(known.reports[c.report].outlet) for c in told}
    return [c for c in told if tell.isdisjoint(known.relayed(c))]


def _voices(claims: Sequence[Claim], known: Known) -> dict[str, Voice]:
    """Each voice once, in order; the copy of a sentence is no second voice."""
    voices: dict[str, Voice] = {}
    echoes: dict[str, str] = {}
    for claim in claims:
        voice = voice_of(claim, known)
        key = voice.key
        if voice.kind is None:
            key = echoes.setdefault(wording(claim.sentence), key)
        voices[key] = together(voices.get(key, voice), voice)
    return voices


def wording(sentence: str) -> str:
    """Letters and digits alone."""
    return re.sub(r"\W+", "", sentence.casefold())


def _reason(voices: dict[str, Voice], doubts: dict[str, str]) -> str:
    told = []
    for key, voice in voices.items():
        doubt = doubts.get(key) or ("perhaps more than one" if voice.several else "")
        told.append(f"{voice.label} ({doubt})" if doubt else voice.label)
    return f"origins: {', '.join(told)}"
