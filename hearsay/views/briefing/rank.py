"""What matters most: many origins and reports, what is new, what changed, what is disputed."""

from collections.abc import Iterable
from datetime import date

from hearsay.records import Event
from hearsay.views.index import Index

ORIGIN, REPORT, NEW, CHANGED, DISPUTED, SURE, GRAVE = 3, 2, 4, 2, 2, 4, 1
GRAVEST = 10
"""PLOVER's scores run so far from nought on either side."""


def ranked(index: Index, events: Iterable[Event]) -> list[Event]:
    """Events, the foremost first."""
    days = [one.published for one in index.record.reports]
    span = min(days, default=date.min), max(days, default=date.min)
    return sorted(events, key=lambda event: (-_rank(index, event, *span), event.id))


def _rank(index: Index, event: Event, first: date, last: date) -> float:
    claims = index.claims_of(event)
    told = max((index.reports[one.report].published for one in claims), default=first)
    fresh = (told - first).days / max((last - first).days, 1)
    changed = len({one.status for one in claims}) > 1
    sure = max((one.score for one in claims if one.type is event.type), default=0.0)
    grave = max((abs(one.intensity or 0.0) for one in claims), default=0.0) / GRAVEST
    return (
        ORIGIN * sum(event.origins) / 2
        + REPORT * event.reports
        + NEW * fresh
        + CHANGED * changed
        + DISPUTED * bool(index.disagreements_of(event.id))
        + SURE * sure
        + GRAVE * grave
    )
