"""One event weighed: a function of its claims, their reports, and whom and what they name."""

from collections.abc import Sequence

from msgspec import Struct

from hearsay.records import Claim, Disagreement, Event, Report, SourceEntry
from hearsay.weigh.bodies import Named
from hearsay.weigh.disagreements import disagreements
from hearsay.weigh.events import in_order, make_event
from hearsay.weigh.fates import confirmed
from hearsay.weigh.known import Known
from hearsay.weigh.outlets import Outlets
from hearsay.weigh.sources import linked


class Weighing(Struct, frozen=True, gc=False):
    """What an event's claims come to.

    `claims` have the ids of their sources, `cited` is what they tell of these, `borne_out` are
    ids of the claims that an independent voice confirms.
    """

    event: Event
    unlike: tuple[Disagreement, ...]
    borne_out: tuple[str, ...]
    claims: tuple[Claim, ...]
    cited: tuple[SourceEntry, ...]


def weighing(
    claims: Sequence[Claim], reports: Sequence[Report], named: Sequence[Named], outlets: Outlets
) -> Weighing:
    """Weigh all claims of one event; of the reports and entities no others count than these."""
    known = Known(reports, named, outlets)
    told = in_order(claims, known.reports)
    id_ = str(told[0].event)
    pairs = [linked(claim, known) for claim in claims]
    return Weighing(
        event=make_event(id_, told, known),
        unlike=tuple(disagreements(id_, told, known)),
        borne_out=tuple(confirmed(told, known)),
        claims=tuple(claim for claim, _ in pairs),
        cited=tuple(one for _, found in pairs for one in found),
    )
