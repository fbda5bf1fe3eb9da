"""Where things happen: places as circles on a map, and the same as a table."""

from hearsay.catalogue import country_name
from hearsay.views import Index, Question
from hearsay.views.places import PlaceRow, places
from hearsay.views.timeline import asked_for
from hearsay.web.asked import Asked
from hearsay.web.charts.map import draw
from hearsay.web.charts.world import REGIONS
from hearsay.web.page import Page
from hearsay.web.pages.timeline import choices
from hearsay.web.paging import Slice
from hearsay.web.seen import Seen

NAMED = 12


def world(seen: Seen, asked: Asked, _: str) -> Page:
    """The places of the events that fit the filters; raises QueryError for an unknown zoom."""
    events = asked_for(seen.index, asked.question) if asked.filtered else seen.index.timeline
    rows = places(seen.index, events) if asked.filtered else seen.once(everywhere)
    unplaced = [row for row in rows if not row.point]
    return Page("map.html", "Map", {
        "map": draw(rows, asked.zoom),
        "zooms": ("world", *REGIONS),
        "listed": Slice(rows, asked.page),
        "unplaced": unplaced[:NAMED],
        "unplaced_places": len(unplaced),
        "unplaced_events": sum(row.events for row in unplaced),
        "nowhere": len(events) - sum(row.events for row in rows),
        "events": len(events),
        "narrowed": narrowed(asked),
        "choices": seen.once(choices),
        "country_name": country_name,
    })  # fmt: skip


def everywhere(index: Index) -> tuple[PlaceRow, ...]:
    """The places of all events."""
    return places(index, index.timeline)


def narrowed(asked: Asked) -> dict[str, object]:
    """The filters that a place's own timeline keeps: all but the place."""
    names = set(Question.__struct_fields__) - {"where"}
    return {name: getattr(asked, name) for name in sorted(names)}


WARM = (everywhere,)
