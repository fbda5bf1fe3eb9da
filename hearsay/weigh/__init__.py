"""Stage `weigh`: claims to events' status and origins, disagreements, relays, and their sources."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from hearsay.memo import Memo
from hearsay.records import (
    Claim,
    Disagreement,
    Entity,
    Event,
    Judgement,
    Relay,
    Report,
    SourceEntry,
)
from hearsay.weigh.bodies import Bodies, Named, named
from hearsay.weigh.fates import Fates, contradicted
from hearsay.weigh.outlets import Outlets, by_outlet
from hearsay.weigh.relays import Taken, relays, taken
from hearsay.weigh.reliability import graded
from hearsay.weigh.settings import settings
from hearsay.weigh.sources import sources
from hearsay.weigh.weighing import Weighing, weighing


class Weighed(Struct, frozen=True, kw_only=True):
    """What the claims come to, each sorted; the claims have the ids of their sources."""

    claims: tuple[Claim, ...]
    sources: tuple[SourceEntry, ...]
    events: tuple[Event, ...]
    disagreements: tuple[Disagreement, ...]
    relays: tuple[Relay, ...]


def weigh(
    reports: Sequence[Report],
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    judgements: Sequence[Judgement] = (),
    memo: Memo | None = None,
) -> Weighed:
    """Weigh resolved claims; a function of the set, whatever its order.

    Of the judgements, those count that set the grade of a source. `memo` is that of an earlier
    weighing: events that nothing new bears on are not weighed again.
    """
    memo = memo or Memo()
    all_ = _Known(reports, entities, memo)
    ordered = sorted(claims, key=lambda c: c.id)
    weighed = [all_.weighing(told) for _, told in sorted(_grouped(ordered, "event").items())]
    taken_by = all_.taken(_grouped(ordered, "report"))
    linked = {c.id: c for one in weighed for c in one.claims}
    told = tuple(linked[c.id] for c in ordered)
    unlike = tuple(one for event in weighed for one in event.unlike)
    borne_out = frozenset(id_ for one in weighed for id_ in one.borne_out)
    outlets = by_outlet(reports)
    cited = sources((one for event in weighed for one in event.cited), outlets)
    fates = Fates(borne_out, contradicted(unlike))
    return Weighed(
        claims=told,
        sources=graded(cited, told, fates, settings(judgements, entities)),
        events=tuple(one.event for one in weighed),
        disagreements=unlike,
        relays=relays(taken_by, all_.reports, outlets),
    )


class _Known:
    """All reports, entities and outlets, and of them those that some claims are about."""

    def __init__(self, reports: Sequence[Report], entities: Sequence[Entity], memo: Memo) -> None:
        self._memo = memo
        self.reports = {r.id: r for r in sorted(reports, key=lambda r: r.id)}
        bodies = Bodies(entities)
        self._named = {e.id: memo.of(e.id, named, e, bodies.of(e)) for e in entities}
        self._outlets = memo.of(None, Outlets, frozenset(r.outlet for r in reports))

    def weighing(self, claims: Sequence[Claim]) -> Weighing:
        """The weighing of the event that these claims are all of."""
        reports = tuple(self.reports[c.report] for c in claims)
        event = claims[0].event
        who = self._those(self._memo.of(event, _named_by, claims))
        return self._memo.of(event, weighing, claims, reports, who, self._outlets)

    def taken(self, told: Mapping[str, Sequence[Claim]]) -> Mapping[str, Taken]:
        """What each report takes from others, by what it tells."""
        found = {}
        for id_, report in self.reports.items():
            claims = told.get(id_, ())
            who = self._those(self._memo.of(id_, _cited_by, claims))
            found[id_] = self._memo.of(id_, taken, report, claims, who, self._outlets)
        return found

    def _those(self, ids: Iterable[str]) -> tuple[Named, ...]:
        return tuple(self._named[i] for i in ids if i in self._named)


def _named_by(claims: Iterable[Claim]) -> tuple[str, ...]:
    """Ids of those who take part, are cited, or are the place."""
    ids = (
        i
        for c in claims
        for i in (*c.actors, *c.recipients, c.where, *(s.entity for s in c.attribution))
    )
    return tuple(dict.fromkeys(filter(None, ids)))


def _cited_by(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s.entity for c in claims for s in c.attribution if s.entity))


def _grouped(claims: Iterable[Claim], by: str) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[getattr(claim, by)].append(claim)
    return found


__all__ = ["Weighed", "weigh"]
