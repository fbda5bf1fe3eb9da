"""Stage `weigh`: an event's claims to its status, origins, disagreements and relays."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from hearsay.records import Claim, Disagreement, Entity, Event, Relay, Report
from hearsay.weigh.disagreements import disagreements
from hearsay.weigh.events import in_order, make_event
from hearsay.weigh.known import Known
from hearsay.weigh.relays import relays


class Weighed(Struct, frozen=True):
    """What the claims come to, each sorted."""

    events: tuple[Event, ...]
    disagreements: tuple[Disagreement, ...]
    relays: tuple[Relay, ...]


def weigh(
    reports: Sequence[Report], entities: Sequence[Entity], claims: Sequence[Claim]
) -> Weighed:
    """Weigh resolved claims; a function of the set, whatever its order."""
    known = Known(reports, entities)
    by_event: dict[str, list[Claim]] = defaultdict(list)
    ordered = in_order(claims, known.reports)
    for claim in ordered:
        by_event[str(claim.event)].append(claim)
    events: list[Event] = []
    unlike: list[Disagreement] = []
    for id_, told in sorted(by_event.items()):
        events.append(make_event(id_, told, known))
        unlike += disagreements(id_, told, known)
    return Weighed(tuple(events), tuple(unlike), relays(ordered, known))


__all__ = ["Weighed", "weigh"]
