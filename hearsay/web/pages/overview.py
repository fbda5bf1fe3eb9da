"""The first page: what happened, what is coming, who is involved, who says so, what is disputed."""

from collections import Counter

from msgspec import Struct

from hearsay.records import Disagreement, EventStatus
from hearsay.views import AheadRow, Index, TimelineRow, ahead, sources
from hearsay.views.disputes import dispute, in_order
from hearsay.views.timeline import row
from hearsay.web.asked import Asked
from hearsay.web.charts.timeline import Chart, draw
from hearsay.web.page import Page
from hearsay.web.pages.timeline import counts
from hearsay.web.seen import Seen, last_day

SHOWN = 6


class Person(Struct, frozen=True):
    """Somebody who takes part: in how many events."""

    entity: str
    name: str
    kind: str
    events: int


def overview(seen: Seen, _: Asked, __: str) -> Page:
    """A few of everything, the weightiest first, with the way to the rest."""
    index = seen.index
    latest = seen.once(latest_happened)
    unsettled = seen.once(coming)
    disputed = seen.once(all_disputed)
    return Page("overview.html", "Overview", {
        "chart": seen.once(whole),
        "counts": seen.once(tally),
        "happened": latest,
        "coming": [one for one in unsettled if one.due == "ahead"][:SHOWN // 2],
        "people": seen.once(involved)[:SHOWN * 2],
        "sources": seen.once(sources)[:SHOWN],
        "disputes": [dispute(index, one) for one in disputed[:SHOWN // 2]],
        "disputed": len(disputed),
        "reports": len(index.record.reports),
        "outlets": len({report.outlet for report in index.record.reports}),
    })  # fmt: skip


def whole(index: Index) -> Chart | None:
    """The drawing of all events, without labels."""
    return draw(index, index.timeline, last_day(index), labels=0)


def latest_happened(index: Index) -> tuple[TimelineRow, ...]:
    """Of what happened, that which most reports tell of among the latest; the latest first."""
    done = [e for e in index.timeline if e.status is EventStatus.HAPPENED and e.when]
    latest = done[-SHOWN * 2 :]
    chosen = sorted(latest, key=lambda e: (-e.origins[1], -e.reports))[: SHOWN // 2]
    return tuple(row(index, event) for event in reversed(latest) if event in chosen)


def tally(index: Index) -> dict[str, int]:
    """How many events there are of each status."""
    return counts(index.timeline)


def coming(index: Index) -> tuple[AheadRow, ...]:
    """What is planned or threatened and not yet settled."""
    return ahead(index)


def all_disputed(index: Index) -> list[Disagreement]:
    """Where accounts differ, in the order of the timeline."""
    return in_order(index, index.record.disagreements)


def involved(index: Index) -> tuple[Person, ...]:
    """All who take part in events, those of most events first."""
    counted = Counter(i for e in index.record.events for i in {*e.actors, *e.recipients})
    ranked = sorted(counted.items(), key=lambda pair: (-pair[1], index.name(pair[0]), pair[0]))
    return tuple(
        Person(id_, index.name(id_), index.entities[id_].kind, number)
        for id_, number in ranked
        if id_ in index.entities
    )


WARM = (whole, tally, latest_happened, coming, all_disputed, involved, sources)
