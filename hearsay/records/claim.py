"""Entities and claims: what one report says, in terms of who, whom, when, where and whose word."""

import re
from datetime import date
from typing import Annotated

from msgspec import Meta, Struct

from hearsay.records.report import Span
from hearsay.records.sense import SENSE_PATTERN
from hearsay.records.words import Basis, EntityKind, EventType, SourceKind, Status


class Mention(Struct, gc=False, frozen=True, kw_only=True, order=True):
    """One place where an entity is named."""

    report: str
    span: Span


class Entity(Struct, gc=False, frozen=True, kw_only=True):
    """A participant, place or cited source that has a name.

    The claim stage makes the entities of one report; the resolve stage joins them across reports.
    `country` is ISO 3166-1 alpha-3; `aliases` are the name forms found, without `name` itself.
    `sector` is PLOVER's code of the part of society it belongs to, such as GOV or REB.
    `geonameid` and `point` (degrees north and east) are those of GeoNames, of a town it knows.
    """

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    country: str | None = None
    roles: tuple[str, ...] = ()
    sector: str | None = None
    geonameid: int | None = None
    point: tuple[float, float] | None = None
    mentions: tuple[Mention, ...] = ()


class When(Struct, gc=False, frozen=True, array_like=True):
    """Earliest and latest day, both inclusive; `[earliest, latest]` in JSON."""

    earliest: date
    latest: date


class Source(Struct, gc=False, frozen=True, kw_only=True):
    """One link of an attribution chain; `text` is copied letter for letter.

    `number` is how many people speak, if told; `entity` is the entity's id if the source has a
    name; `cue` is the word that attributes (said, according to); `anonymity` is the reason that
    is stated for leaving out a name, letter for letter. `id` is that of the source among those of
    the record, set when claims have been weighed.
    """

    kind: SourceKind
    text: str
    number: int | None = None
    entity: str | None = None
    span: Span | None = None
    cue: Span | None = None
    anonymity: str | None = None
    id: str | None = None


class Quantity(Struct, gc=False, frozen=True, kw_only=True):
    """A number told of an event; `at least 12` is min 12, max null."""

    what: str
    min: int | None
    max: int | None
    span: Span | None = None


class Evidence(Struct, gc=False, frozen=True, kw_only=True):
    """The exact words behind one part of a claim: `trigger`, `actors`, `when`, `status` …

    `of` is the entity that the words stand for, where there is one.
    """

    part: str
    span: Span
    of: str | None = None


class TypeScore(Struct, gc=False, frozen=True):
    """A type that an event may be of, and how likely the reader holds that, from 0 to 1."""

    type: EventType
    score: float


_NUMBER = re.compile(
    r"^(?:(?:[\d.,]+|about|around|some|over|nearly|almost|only|just|up|to|at|least|most|more|less|"
    r"fewer|than|hundreds?|thousands?|millions?|dozens?|twenty|thirty|forty|fifty|sixty|seventy|"
    r"eighty|ninety|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
    r"fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|of|the|its|his|their|and|other|last|"
    r"further|another|remaining)\b[ -]?)+", re.IGNORECASE
)  # fmt: skip
_COUNTED = re.compile(
    r"(?:(?!(?:in|on|at|who|whom|that|which|were|was|is|are|had|has|have|and|or|from|to|by|with|"
    r"for|after|before|as|said|says|when|while|but|into)\b)[A-Za-z'’-]+ ?){1,4}"
)
_STEM = 5


class Claim(Struct, gc=False, frozen=True, kw_only=True):
    """One place where a report presents an event.

    `or_types` are other types that the reader held likely, the likeliest first. `sense` is what the
    trigger means where it stands, as `hearsay.records.sense` writes it, "" where no reader has told
    it; it points the same way in claims of one event, if they are by one `maker`. `attribution`
    runs from the source nearest to the fact outwards; empty, the report speaks in its own voice.
    `evidence` holds at least the trigger. `reasons` say in words why a part is as it is. `context`
    are PLOVER's codes of what the event is also about. `intensity` is the PLOVER score of type and
    modes, from -10, conflict, to 10. `event` is set when the claims of several reports have been
    resolved; `source`, when they have been weighed: the id of the first source of the chain, or of
    the outlet.
    """

    id: str
    report: str
    sentence: str
    trigger: str
    type: EventType
    status: Status
    mode: tuple[str, ...] = ()
    or_types: tuple[TypeScore, ...] = ()
    sense: Annotated[str, Meta(pattern=SENSE_PATTERN)] = ""
    context: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    where: str | None = None
    when: When | None = None
    basis: Basis = Basis.UNKNOWN
    attribution: tuple[Source, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    intensity: float | None = None
    event: str | None = None
    source: str | None = None
    span: Span
    evidence: tuple[Evidence, ...]
    score: float
    reasons: tuple[str, ...] = ()
    maker: str

    @property
    def at(self) -> Span:
        """Where the trigger stands, whose words are the first of the evidence."""
        return self.evidence[0].span

    def tells(self, part: str, of: str | None = None) -> bool:
        """Whether the claim's own sentence tells a part, or somebody in it: what another sentence
        tells, or is inferred, may be wrong.

        A part without evidence is an analyst's.
        """
        told = [e.span for e in self.evidence if e.part == part and of in (None, e.of)]
        return not told or any(map(self.span.covers, told))

    def counted(self, quantity: Quantity) -> frozenset[str]:
        """Beginnings of the words that may name what a number counts: `forei` and `docto` of five
        foreign doctors; none where nothing follows it.
        """
        if quantity.span is None:
            return frozenset()
        rest = self.sentence[quantity.span.start - self.span.start :]
        after = _NUMBER.sub("", rest, count=1)
        named = _COUNTED.match(after)
        words = named[0].casefold().split() if named else []
        return frozenset(word[:_STEM] for word in words if len(word) > 2)
