"""Stage `weigh`: claims to events' status and origins, disagreements, relays, and their sources."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

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
from hearsay.weigh.disagreements import disagreements
from hearsay.weigh.events import in_order, make_event
from hearsay.weigh.fates import Fates, confirmed, contradicted
from hearsay.weigh.known import Known
from hearsay.weigh.relays import relays
from hearsay.weigh.reliability import graded
from hearsay.weigh.settings import settings
from hearsay.weigh.sources import linked, sources


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
) -> Weighed:
    """Weigh resolved claims; a function of the set, whatever its order.

    Of the judgements, those count that set the grade of a source.
    """
    known = Known(reports, entities)
    by_event: dict[str, list[Claim]] = defaultdict(list)
    ordered = in_order(claims, known.reports)
    for claim in ordered:
        by_event[str(claim.event)].append(claim)
    events: list[Event] = []
    unlike: list[Disagreement] = []
    borne_out: set[str] = set()
    for id_, told in sorted(by_event.items()):
        events.append(make_event(id_, told, known))
        unlike += disagreements(id_, told, known)
        borne_out.update(confirmed(told, known))
    fates = Fates(frozenset(borne_out), contradicted(unlike))
    pairs = [linked(claim, known) for claim in sorted(claims, key=lambda c: c.id)]
    with_ids = tuple(claim for claim, _ in pairs)
    cited = sources((one for _, found in pairs for one in found), known)
    return Weighed(
        claims=with_ids,
        sources=graded(cited, with_ids, fates, settings(judgements, entities)),
        events=tuple(events),
        disagreements=tuple(unlike),
        relays=relays(ordered, known),
    )


__all__ = ["Weighed", "weigh"]
