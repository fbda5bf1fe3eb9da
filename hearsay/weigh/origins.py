"""How many independent origins stand behind an event, as a range [least, most].

An echo adds nothing: an origin is counted once however many reports carry it, and a report that
cites another of the same event speaks with that one's word. What may be one origin or two widens
the range: unnamed people of two outlets, two arms of one state, a report and those that it cites.
So does whoever told only what might be, of an event that others tell as planned or done. Those who
only deny are no origin, and where nobody does more there is none.
"""

import re
from collections.abc import Collection, Mapping, Sequence

from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, EventStatus, Status
from hearsay.weigh.known import Known
from hearsay.weigh.voices import Voice, by_weight, may_be_one, together, voice_of

_SUPPOSED = (Status.CONDITIONAL, Status.POSSIBLE)
_COPIED = 8
"""Words from which on a sentence that cites somebody is not the same by chance."""
Figures = frozenset[tuple[str, int | None, int | None]]


def origins(
    claims: Sequence[Claim], status: EventStatus, known: Known
) -> tuple[tuple[int, int], str]:
    """The range and its reason in words; `claims` in order of publication."""
    if all(c.status == Status.NEGATED for c in claims) and status == EventStatus.DENIED:
        return (0, 0), f"origins: none; denied by {_labels(_voices(claims, known))}"
    heard = first_hand(telling(claims, status), known)
    if not heard:
        return (1, 1), "origins: one that no report names; all have it from one another"
    voices = _voices(heard, known)
    sure = {voice_of(c, known).key for c in _vouching(heard, status)}
    doubts = _doubts(voices, sure, _figures(heard, known))
    most = len(voices) + sum(v.several for v in voices.values())
    return (max(len(voices) - len(doubts), 1), max(most, 1)), _reason(voices, doubts)


def _doubts(
    voices: Mapping[str, Voice], sure: Collection[str], figures: Mapping[str, Figures]
) -> dict[str, str]:
    """For the keys of those that may be no origin of their own why that is.

    Weighed are first those who are `sure`, of these first those who are cited.
    """
    counted: list[Voice] = []
    doubts: dict[str, str] = {}
    for voice in sorted(
        voices.values(), key=lambda v: (v.key not in sure, _is_own(v), by_weight(v))
    ):
        other = next((v for v in counted if may_be_one(v, voice)), None)
        cited = other or next((v for v in counted if _may_have_it_from(voice, v, figures)), None)
        if other is not None:
            doubts[voice.key] = f"may be {other.label}"
        elif cited is not None:
            doubts[voice.key] = f"may have it from {cited.label}"
        elif voice.key not in sure:
            doubts[voice.key] = "only what might be"
        else:
            counted.append(voice)
    return doubts


def _is_own(voice: Voice) -> bool:
    """Whether it is an outlet's own."""
    return voice.kind is None


def _may_have_it_from(voice: Voice, cited: Voice, figures: Mapping[str, Figures]) -> bool:
    """Whether a report that tells of an event itself may know it from one whom it cites for it; one
    with other figures has asked elsewhere.
    """
    mine, theirs = figures[voice.key], figures[cited.key]
    differ = bool(mine) and bool(theirs) and mine.isdisjoint(theirs)
    return (
        _is_own(voice) and not _is_own(cited) and bool(voice.reports & cited.reports) and not differ
    )


def _figures(claims: Sequence[Claim], known: Known) -> dict[str, Figures]:
    """What each voice counts, by its key."""
    told: dict[str, Figures] = {}
    for claim in claims:
        key = voice_of(claim, known).key
        counted = frozenset((q.what, q.min, q.max) for q in claim.quantities)
        told[key] = told.get(key, frozenset()) | counted
    return told


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
    """Each voice once, in order; what repeats another report's sentence is no second voice."""
    voices: dict[str, Voice] = {}
    first: dict[str, tuple[str, str]] = {}
    for claim in claims:
        voice = voice_of(claim, known)
        report, key = first.setdefault(wording(claim.sentence), (claim.report, voice.key))
        chance = voice.kind is not None and len(claim.sentence.split()) < _COPIED
        key = voice.key if chance or report == claim.report else key
        voices[key] = together(voices.get(key, voice), voice)
    return voices


def wording(sentence: str) -> str:
    """Letters and digits alone."""
    return re.sub(r"\W+", "", sentence.casefold())


def _labels(voices: Mapping[str, Voice]) -> str:
    return ", ".join(voice.label for voice in voices.values())


def _reason(voices: Mapping[str, Voice], doubts: Mapping[str, str]) -> str:
    told = []
    for key, voice in voices.items():
        doubt = doubts.get(key) or ("perhaps more than one" if voice.several else "")
        told.append(f"{voice.label} ({doubt})" if doubt else voice.label)
    return f"origins: {', '.join(told)}"
