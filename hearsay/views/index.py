"""The parts of a record by their ids, since every view goes from one to another."""

from collections.abc import Iterable
from itertools import pairwise

from hearsay.records import Claim, Entity, Event, Record, Relay, ReportEntry, Source, SourceEntry

SHORTEST_KEY = 5


class Index:
    """Reads a record once and finds its parts in constant time; changes nothing in it."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.reports: dict[str, ReportEntry] = {r.id: r for r in record.reports}
        self.entities: dict[str, Entity] = {e.id: e for e in record.entities}
        self.events: dict[str, Event] = {e.id: e for e in record.events}
        self.claims: dict[str, Claim] = {c.id: c for c in record.claims}
        self.sources: dict[str, SourceEntry] = {s.id: s for s in record.sources}
        self._printed = {r: s for s in record.sources for r in s.reports}
        self._keys = _short_keys(self.events)

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

    def in_order(self, claims: list[Claim]) -> tuple[Claim, ...]:
        """Claims by the day of their report, then by report and place in its text."""
        return tuple(sorted(claims, key=self._place))

    def relays_among(self, reports: set[str]) -> tuple[Relay, ...]:
        """Relays of which both ends are among the reports."""
        return tuple(r for r in self.record.relays if r.report in reports and r.of in reports)

    def _place(self, claim: Claim) -> tuple[str, str, int, str]:
        report = self.reports.get(claim.report)
        day = report.published.isoformat() if report else ""
        return day, claim.report, claim.span.start, claim.id


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
