"""What a denial denies: that it happened at all, or only who did it; and who has the last word."""

import re
from collections.abc import Iterable, Sequence

from hearsay.records import Claim, EntityKind, EventType, SourceKind, Status
from hearsay.weigh.bodies import Named
from hearsay.weigh.known import Known
from hearsay.weigh.voices import voice_of

_CALLED_OFF = re.compile(
    r"\b(?:cancel(?:l?ed|l?ing|s|lation)|call(?:ed|ing|s)? off|put(?:ting|s)? off|"
    r"postpon(?:ed|ing|es|ement)|shelv(?:ed|ing|es)|scrapp(?:ed|ing)|(?:fell|fallen) through|"
    r"(?:was|were) to have|(?:had|having) been (?:due|expected|planned|scheduled|set|supposed))\b",
    re.IGNORECASE,
)
"""What is said of plans alone: whatever was called off had been planned."""
_JOINT = (EventType.CONSULT, EventType.AGREE, EventType.COOPERATE)
_AHEAD = re.compile(r"\b(?:will|would|shall|won['’]t|wouldn['’]t) (?:\w+ ){0,2}$")
_DOERS = (EntityKind.ORGANISATION, EntityKind.PLACE)


def speaker(claim: Claim, known: Known) -> str:
    """A key of whoever speaks: a ministry and its spokesman are one."""
    return voice_of(claim, known).key


def side(claim: Claim, known: Known) -> str:
    """A key of the body or state for which a claim speaks, else of the speaker.

    An outlet denies and concedes nothing for its state, whoever owns it.
    """
    voice = voice_of(claim, known)
    outlet = voice.kind in (None, SourceKind.OUTLET)
    return voice.key if outlet else voice.side or voice.key


def other_doers(a: Claim, b: Claim, known: Known) -> bool:
    """Whether two claims name others who did it; a state and its troops are the same."""
    if a.type in _JOINT or b.type in _JOINT:
        return False
    mine, theirs = _doers(a, known), _doers(b, known)
    return bool(mine and theirs) and not any(_same(x, y) for x in mine for y in theirs)


def _doers(claim: Claim, known: Known) -> list[Named]:
    """Those who did it by a claim; empty where one of them is of no known side."""
    doers = [known.entities[i] for i in claim.actors if i in known.entities]
    told = all(e.kind in _DOERS and e.name[:1].isupper() for e in doers)
    return doers if told else []


def _same(a: Named, b: Named) -> bool:
    if a.side == b.side or share_a_word(a, b):
        return True
    return EntityKind.PLACE in (a.kind, b.kind) and a.country == b.country


def share_a_word(a: Named, b: Named) -> bool:
    """Whether one may be the other under a shorter name: `the bridge`, `the Salto bridge`."""
    return not a.words.isdisjoint(b.words)


def only_who(no: Claim, yes: Sequence[Claim], known: Known) -> bool:
    """Whether a denial leaves open that it happened: by others, or as the denier tells himself."""
    if not no.actors:
        return False
    said = speaker(no, known)
    return any(
        other_doers(no, c, known)
        or (not c.actors and c.report == no.report and c.attribution and speaker(c, known) == said)
        for c in yes
    )


def is_called_off(claim: Claim) -> bool:
    """Whether a claim's words call off a plan, or tell that it was one."""
    return _CALLED_OFF.search(claim.sentence) is not None


def was_put_off(no: Claim, yes: Sequence[Claim], known: Known) -> bool:
    """Whether what a claim calls off was told as done later, or by the same report."""
    day = known.reports[no.report].published
    later = any(c.report == no.report or known.reports[c.report].published > day for c in yes)
    return later and is_called_off(no)


def _comes_late(no: Claim, yes: Sequence[Claim], known: Known) -> bool:
    """Whether it says what will not be, of what has been told as done: `no guard would shoot`."""
    at = no.at.start - no.span.start
    if not _AHEAD.search(no.sentence[:at]):
        return False
    day = known.reports[no.report].published
    return any(known.reports[c.report].published <= day for c in yes)


def split(claims: Iterable[Claim], known: Known) -> tuple[list[Claim], list[Claim], list[Claim]]:
    """Claims that it happened, that it did not, and that only somebody did not do it."""
    told = list(claims)
    yes = [c for c in told if c.status == Status.ACTUAL]
    no = [c for c in told if c.status == Status.NEGATED and not _comes_late(c, yes, known)]
    who = [c for c in no if only_who(c, yes, known)]
    return yes, [c for c in no if c not in who], who


def both_plans(claims: Sequence[Claim], known: Known) -> list[Claim]:
    """The plan and its denial where one report gives them on the word of two sides, unresolved."""
    plans = [c for c in claims if c.status == Status.PLANNED and c.attribution]
    no = [c for c in claims if c.status == Status.NEGATED and c.attribution]
    pairs = [
        (p, n) for p in plans for n in no
        if p.report == n.report and side(p, known) != side(n, known)
    ]  # fmt: skip
    return list({c.id: c for pair in pairs for c in pair}.values())
