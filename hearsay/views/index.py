"""The parts of a record by their ids, since every view goes from one to another."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import TypeVar

from hearsay.records import (
    Claim,
    Disagreement,
    Entity,
    Event,
    Record,
    Relay,
    ReportEntry,
    Source,
    SourceEntry,
)
from hearsay.views.order import order

SHORTEST_KEY = 5
T = TypeVar("T")


class Index:
    """What every view is asked of: a record of which the parts are found in constant time.

    What only some views need is worked out when one first does, and kept.
    """

    def __init__(self, record: Record) -> None:
        self.record = record
        self.reports: dict[str, ReportEntry] = {r.id: r for r in record.reports}
        self.entities: dict[str, Entity] = {e.id: e for e in record.entities}
        self.events: dict[str, Event] = {e.id: e for e in record.events}
        self.claims: dict[str, Claim] = {c.id: c for c in record.claims}
        self.sources: dict[str, SourceEntry] = {s.id: s for s in record.sources}
        self._printed = {r: s for s in record.sources for r in s.reports}

    def key(self, event: str) -> str:
        """The shortest beginning of an event's id that no other event shares, to type by hand."""
        return self._keys[event]

    def name(self, entity: str) -> str:
        """The entity's name; the id where the record lacks the entity."""
        found = self.entities.get(entity)
        return found.name if found else entity

    def names(self, entities: tuple[str, ...]) -> tuple[str, ...]:
        """The names of several entities, each name once, in their order."""
        return tuple(dict.fromkeys(map(self.name, entities)))

    def bearers(self, entities: Iterable[str]) -> tuple[tuple[str, str], ...]:
        """Ids of entities with their names, each name once, in their order."""
        found: dict[str, tuple[str, str]] = {}
        for entity in entities:
            found.setdefault(self.name(entity).casefold(), (entity, self.name(entity)))
        return tuple(found.values())

    def outlet(self, report: str) -> str:
        """The outlet of a report; the id where the record lacks the report."""
        found = self.reports.get(report)
        return found.outlet if found else report

    def source(self, of: Source | Claim) -> SourceEntry:
        """Who is meant by a link of a chain; of a claim, on whose word it is."""
        return self.sources[str(of.id if isinstance(of, Source) else of.source)]

    def printed(self, report: str) -> SourceEntry:
        """The outlet of a report as a source, by one name with `the` or without."""
        return self._printed[report]

    def claims_of(self, event: Event) -> tuple[Claim, ...]:
        """The claims of an event, by the day of their report and their place in it."""
        return self.in_order([self.claims[i] for i in event.claims if i in self.claims])

    def claims_in(self, report: str) -> tuple[Claim, ...]:
        """The claims of a report in the order of its text."""
        return self.in_order(self._in_report.get(report, ()))

    def claims_with(self, entity: str) -> Sequence[Claim]:
        """The claims in which an entity takes part or is the place."""
        return self._with.get(entity, ())

    def citing(self, entity: str) -> Sequence[Claim]:
        """The claims that cite an entity."""
        return self._citing.get(entity, ())

    def on_word_of(self, source: str) -> Sequence[Claim]:
        """The claims that begin with a source or outlet."""
        return self._on_word.get(source, ())

    def naming(self, source: str) -> Sequence[Claim]:
        """The claims whose chain names a source."""
        return self._naming.get(source, ())

    def events_of(self, entity: str) -> Sequence[Event]:
        """The events in which an entity takes part, or of which it is the place."""
        return self._events_of.get(entity, ())

    def disagreements_of(self, event: str) -> Sequence[Disagreement]:
        """Where the claims of an event cannot all hold."""
        return self._disagreements.get(event, ())

    def in_order(self, claims: Iterable[Claim]) -> tuple[Claim, ...]:
        """Claims by the day of their report, then by report and place in its text."""
        return tuple(sorted(claims, key=self._place))

    def relays_of(self, report: str) -> Sequence[Relay]:
        """Relays of which the report is one end."""
        return self._relays.get(report, ())

    def relays_among(self, reports: set[str]) -> tuple[Relay, ...]:
        """Relays of which both ends are among the reports."""
        found = {relay for report in reports for relay in self.relays_of(report)}
        return tuple(sorted(r for r in found if r.report in reports and r.of in reports))

    @cached_property
    def timeline(self) -> tuple[Event, ...]:
        """The events in the order of a timeline."""
        return tuple(sorted(self.record.events, key=lambda event: order(event, self._days(event))))

    @cached_property
    def place(self) -> Mapping[str, int]:
        """The place of each event in the timeline."""
        return {event.id: place for place, event in enumerate(self.timeline)}

    @cached_property
    def of_entities(self) -> "Index":
        """The same of nothing but the entities, for a name that must be somebody's."""
        return Index(Record(entities=self.record.entities))

    @cached_property
    def _keys(self) -> Mapping[str, str]:
        return _short_keys(self.events)

    @cached_property
    def _in_report(self) -> Mapping[str, Sequence[Claim]]:
        return _grouped((claim.report, claim) for claim in self.record.claims)

    @cached_property
    def _with(self) -> Mapping[str, Sequence[Claim]]:
        return _grouped((one, c) for c in self.record.claims for one in _takes_part(c))

    @cached_property
    def _citing(self) -> Mapping[str, Sequence[Claim]]:
        return _grouped(
            (one, claim)
            for claim in self.record.claims
            for one in {source.entity for source in claim.attribution if source.entity}
        )

    @cached_property
    def _on_word(self) -> Mapping[str, Sequence[Claim]]:
        return _grouped((str(claim.source), claim) for claim in self.record.claims)

    @cached_property
    def _naming(self) -> Mapping[str, Sequence[Claim]]:
        return _grouped(
            (one, claim)
            for claim in self.record.claims
            for one in {str(source.id) for source in claim.attribution}
        )

    @cached_property
    def _events_of(self) -> Mapping[str, Sequence[Event]]:
        return _grouped((one, e) for e in self.record.events for one in _takes_part(e))

    @cached_property
    def _disagreements(self) -> Mapping[str, Sequence[Disagreement]]:
        return _grouped((one.event, one) for one in self.record.disagreements)

    @cached_property
    def _relays(self) -> Mapping[str, Sequence[Relay]]:
        return _grouped((end, one) for one in self.record.relays for end in {one.report, one.of})

    def _days(self, event: Event) -> Iterable[date]:
        return (self.reports[self.claims[i].report].published for i in event.claims)

    def _place(self, claim: Claim) -> tuple[str, str, int, str]:
        report = self.reports.get(claim.report)
        day = report.published.isoformat() if report else ""
        return day, claim.report, claim.span.start, claim.id


def _takes_part(one: Claim | Event) -> set[str]:
    return {*one.actors, *one.recipients, *([one.where] if one.where else ())}


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = defaultdict(list)
    for key, one in pairs:
        found[key].append(one)
    return dict(found)


def _short_keys(ids: Iterable[str]) -> dict[str, str]:
    """Shortest distinct beginnings, of at least five characters."""
    ordered = sorted(ids)
    shared = [_shared_length(a, b) for a, b in pairwise(ordered)]
    needed = map(max, [0, *shared], [*shared, 0])
    return {one: one[: max(SHORTEST_KEY, n + 1)] for one, n in zip(ordered, needed, strict=False)}


def _shared_length(left: str, right: str) -> int:
    """How many characters two ids have in common from the start."""
    for place, (a, b) in enumerate(zip(left, right, strict=False)):
        if a != b:
            return place
    return min(len(left), len(right))
