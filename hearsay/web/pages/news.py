"""What is new since a day: events, what looks otherwise now and by which report, changed pages."""

from datetime import date, timedelta

from hearsay.records import QueryError, Record
from hearsay.views import Comparison, Index, compare
from hearsay.views.changes import fresh, moved
from hearsay.web.asked import Asked
from hearsay.web.page import Page
from hearsay.web.paging import Slice
from hearsay.web.seen import Seen

FEW, MANY = 8, 40
LISTS = ("moved", "fresh", "pages")
ONE_DAY = timedelta(days=1)


def news(seen: Seen, asked: Asked, _: str) -> Page:
    """The record set beside that of the evening before `since`.

    Raises QueryError for a day after the one looked from, unless reports of it are being worked in,
    and Waiting while the earlier picture is being made.
    """
    since = asked.since or _before(seen.today)
    if since > seen.today and not seen.stale:
        raise QueryError(
            f"since {since} is after {seen.today}, the last day there is: no day lies between them"
        )
    if asked.show not in (None, *LISTS):
        raise QueryError(f"show {asked.show!r}: expected one of {', '.join(LISTS)}")
    found = compared(seen, since)
    if found is None:
        return Page("news.html", "What’s new", {"kept": False})
    index = seen.index
    size = MANY if asked.show else FEW
    changed = Slice(found.moved, asked.page, size)
    came = Slice(found.fresh, asked.page, size)
    pages = Slice(found.versions, asked.page, size)
    return Page("news.html", f"New since {since}", {
        "kept": True,
        "since": since,
        "reports": found.reports,
        "show": asked.show,
        "slices": {"moved": changed, "fresh": came, "pages": pages},
        "totals": {"moved": changed.total, "fresh": came.total, "pages": pages.total},
        "moved": [moved(index, one) for one in changed.rows] if _wanted(asked, "moved") else [],
        "fresh": [fresh(index, one) for one in came.rows] if _wanted(asked, "fresh") else [],
        "pages": pages.rows if _wanted(asked, "pages") else [],
    })  # fmt: skip


def compared(seen: Seen, since: date) -> Comparison | None:
    """What sets the record apart from that of the evening before a day; raises Waiting.

    Gives None where no other picture is kept.
    """
    if since <= date.min or not seen.index.reports:
        return seen.once(from_nothing)
    before = seen.at(_before(since))
    return seen.against(before, compare) if before else None


def from_nothing(index: Index) -> Comparison:
    """What there is, where nothing was known before."""
    return compare(Index(Record()), index)


def _wanted(asked: Asked, name: str) -> bool:
    return asked.show in (None, name)


def _before(day: date) -> date:
    return day - ONE_DAY if day > date.min else day
