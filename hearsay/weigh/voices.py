"""Whose voice a claim is, and which two voices may be one and the same origin."""

import re

from msgspec import Struct, structs

from hearsay.catalogue import capital, country, demonym
from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, EntityKind, Report, Source, SourceKind
from hearsay.weigh.known import Known
from hearsay.weigh.owners import owned

_WHO_KNOWS = re.compile(
    r"\b(?:officials?|sources?|person|people|diplomats?|aides?|officers?|insiders?|those|they|"
    r"members?|negotiators?|lawmakers?|one|another)\b",
    re.IGNORECASE,
)
_IN_OFFICE = frozenset(
    ("official", "officials", "officer", "officers", "source", "sources", "ministry", "military")
)
_MEDIA = re.compile(r"\b(?:media|press|reports?|reporting|outlets|newspapers)$", re.IGNORECASE)
_MANY = re.compile(r"(?<!state )\b(?:media|outlets|newspapers)$", re.IGNORECASE)
_TAIL = re.compile(
    r",.*|\s(?:of|in|at|on|from|with|who|which|that|close|familiar|briefed|near)\s.*"
)
_SOME_OF = re.compile(
    r"^(?:\w+ )?(?:one|two|three|four|five|six|some|several|many|most|all|both|another|others) of "
    r"(?:the |these |those )?(?!them\b|us\b)", re.IGNORECASE
)  # fmt: skip
_PRONOUN = re.compile(r"(?:he|she|it|they|him|her|them|who|which|we)$", re.IGNORECASE)
_COMMON = frozenset(("that", "this", "with", "from", "their", "which", "were", "have"))
_NONE: frozenset[str] = frozenset()
_STATE = "state "
_HEAD_AND_BODY, _SHARED = {SourceKind.NAMED, SourceKind.OFFICIAL}, 2
"""Words that a role and the name of a body share, `leader of the Salta Union`, from which on."""


class Voice(Struct, frozen=True, gc=False):
    """Who stands behind claims; `key` is the same for what is surely one origin.

    `side` is the body or state that it may speak for, `reports` and `outlets` where it was heard,
    `through` by way of whom, `words` how it is told and `states` the countries that they name; a
    `vague` one may be others, and `several` may be more than one.
    """

    key: str
    label: str
    kind: SourceKind | None
    reports: frozenset[str]
    outlets: frozenset[str]
    side: str = ""
    words: frozenset[str] = frozenset()
    states: frozenset[str] = frozenset()
    vague: bool = False
    several: bool = False
    through: frozenset[str] = frozenset()


def voice_of(claim: Claim, known: Known) -> Voice:
    """The voice nearest to the fact; the report's own where it cites nobody."""
    if claim.id not in known.voices:
        known.voices[claim.id] = _voice(claim, known)
    return known.voices[claim.id]


def _voice(claim: Claim, known: Known) -> Voice:
    chain = chain_of(claim, known)
    if not chain:
        return _own(known.reports[claim.report], known)
    through = frozenset(v.key for v in chain[1:] if v.kind != SourceKind.OUTLET)
    return structs.replace(chain[0], through=through)


def chain_of(claim: Claim, known: Known) -> tuple[Voice, ...]:
    """The voices of a claim's chain, nearest to the fact first, each by itself."""
    if not claim.attribution:
        return ()
    if claim.id not in known.chains:
        heard = _heard_by(claim, known.reports[claim.report].outlet, known)
        made = (_cited(source, heard, known) for source in claim.attribution)
        known.chains[claim.id] = tuple(_heard(voice, claim.report, heard) for voice in made)
    return known.chains[claim.id]


def _own(report: Report, known: Known) -> Voice:
    """A report's own voice, which passes on those whom its byline credits."""
    key = name_key(report.outlet)
    credited = known.outlets.credited(report)
    owner, words = owned(report.outlet)
    label = f"{report.outlet}{words} in its own voice"
    through = frozenset(f"outlet {other}" for other, _ in credited)
    own = Voice(f"outlet {key}", label, None, _NONE, _NONE, owner, through=through)
    return _heard(own, report.id, key)


def _heard(voice: Voice, report: str, outlet: str) -> Voice:
    return structs.replace(voice, reports=frozenset((report,)), outlets=frozenset((outlet,)))


def _heard_by(claim: Claim, own: str, known: Known) -> str:
    """Key of the outlet that a claim is taken from; its own where it cites none."""
    further = (s for s in reversed(claim.attribution) if s.kind == SourceKind.OUTLET)
    named = (known.key(s) for s in further if s.entity or not _MEDIA.search(s.text))
    return next(iter((*known.relayed(claim), *named)), name_key(own))


def _cited(source: Source, heard: str, known: Known) -> Voice:
    entity = known.entities.get(source.entity or "")
    text, label = source.text, f"«{source.text}»"
    if source.kind == SourceKind.OUTLET or known.meant(source):
        vague = entity is None and bool(_MEDIA.search(text))
        owner, words = owned(entity.name if entity else text)
        return Voice(
            f"outlet {known.key(source, heard)}", label + words, SourceKind.OUTLET,
            _NONE, _NONE, owner, vague=vague, several=vague and bool(_MANY.search(text)),
        )  # fmt: skip
    nobody = entity is None and bool(_PRONOUN.match(text))
    if source.kind == SourceKind.ANONYMOUS or nobody:
        return Voice(
            f"unnamed {heard} {_noun(text)}", label, SourceKind.ANONYMOUS, _NONE, _NONE,
            words=_words(text), states=_states(text),
            vague=nobody or bool(_WHO_KNOWS.search(text)),
        )  # fmt: skip
    if entity is None:
        key = f"{source.kind} {name_key(text)}"
        return Voice(key, label, source.kind, _NONE, _NONE, words=_words(text))
    roles = entity.roles if entity.kind == EntityKind.PERSON else ()
    return Voice(
        entity.voice, label, source.kind, _NONE, _NONE,
        side=entity.side, words=_words(" ".join((entity.name, *roles))),
    )  # fmt: skip


def together(one: Voice, other: Voice) -> Voice:
    """A voice as it was heard twice."""
    return structs.replace(
        one,
        reports=one.reports | other.reports,
        outlets=one.outlets | other.outlets,
        through=one.through | other.through,
    )


def by_weight(voice: Voice) -> int:
    """A key to sort by: those who are named, the unnamed, `media` of no name."""
    if voice.kind == SourceKind.OUTLET and voice.vague:
        return 2
    return int(voice.kind == SourceKind.ANONYMOUS)


def may_be_one(a: Voice, b: Voice) -> bool:
    """Whether two voices may go back to one origin, as far as the reports tell."""
    if (a.side and a.side == b.side) or _passes_on(a, b) or _passes_on(b, a):
        return True
    if SourceKind.OUTLET in (a.kind, b.kind):
        return any(v.vague and v.kind == SourceKind.OUTLET for v in (a, b))
    if a.kind == b.kind == SourceKind.ANONYMOUS:
        return _may_be_the_same_people(a, b)
    for one, other in ((a, b), (b, a)):
        if one.kind == SourceKind.ANONYMOUS:
            return _called_alike(one, other) or (one.vague and _may_speak_for(one, other))
        if one.kind == SourceKind.DOCUMENT:
            same_page = other.kind == one.kind and bool(one.reports & other.reports)
            return same_page or bool(one.words & other.words)
    return {a.kind, b.kind} == _HEAD_AND_BODY and _called_alike(a, b)


def _passes_on(one: Voice, other: Voice) -> bool:
    """Whether one has it by way of the other, or from the outlet that heard the other."""
    heard = {f"outlet {outlet}" for outlet in other.outlets} if one.kind is None else set()
    return other.key in one.through or not heard.isdisjoint(one.through)


def _called_alike(a: Voice, b: Voice) -> bool:
    """Whether one is told by the words of the other: a doctor of the hospital, and the hospital."""
    fewest = min(len(a.words), len(b.words), _SHARED)
    return 0 < fewest <= len(a.words & b.words)


def _may_be_the_same_people(a: Voice, b: Voice) -> bool:
    """The officials of two outlets may be the same; a nurse is no official, a Swede no Dane."""
    if any(_PRONOUN.match(voice.key.rpartition(" ")[2]) for voice in (a, b)):
        return True
    if a.outlets & b.outlets or (a.states and b.states and not a.states & b.states):
        return False
    return (a.vague and b.vague) or a.key.rpartition(" ")[2] == b.key.rpartition(" ")[2]


def _may_speak_for(unnamed: Voice, other: Voice) -> bool:
    """Whether people who are not named may be a report's own ground, or of a body it cites."""
    if other.kind is None:
        return bool(unnamed.reports & other.reports)
    if not other.side.startswith(_STATE):
        return False
    ours = not unnamed.states or other.side.removeprefix(_STATE) in unnamed.states
    near = bool(unnamed.reports & other.reports) and bool(unnamed.words & _IN_OFFICE)
    return ours and (near or bool(unnamed.words & other.words))


def _words(text: str) -> frozenset[str]:
    return frozenset(w for w in name_key(text).split() if len(w) > 3) - _COMMON


def _noun(text: str) -> str:
    """Unnamed people by the last word before what is told of them: officials, residents.

    Some of them are counted as they are: who is more, no report tells.
    """
    return (name_key(_TAIL.sub("", _SOME_OF.sub("", text))).split() or [text])[-1]


def _states(text: str) -> frozenset[str]:
    words = re.findall(r"\b[A-Z][\w.]*", text)
    found = (demonym(w) or country(w) or capital(w) for w in words)
    return frozenset(state for state in found if state)
