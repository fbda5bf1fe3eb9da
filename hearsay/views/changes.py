"""What became known since a day: new events, events that look otherwise now, changed pages."""

from datetime import date

from msgspec import Struct

from hearsay.views.comparison import Aspect, Move, Shift, Version, compare
from hearsay.views.index import Index
from hearsay.views.said import Said, said
from hearsay.views.timeline import TimelineRow, row


class Change(Struct, frozen=True, kw_only=True):
    """What was and what is; `by` is the new claim that moved it.

    `by` is null where no report since tells of the event: what others tell put it in another light.
    """

    aspect: Aspect
    was: str
    now: str
    by: Said | None


class Moved(Struct, frozen=True, kw_only=True):
    """An event that was known before and looks otherwise now."""

    row: TimelineRow
    changes: tuple[Change, ...]


class Fresh(Struct, frozen=True, kw_only=True):
    """An event of which nothing was known before, and the claim that told of it first."""

    row: TimelineRow
    by: Said


class Changes(Struct, frozen=True, kw_only=True):
    """All that is new since a day: how many reports, and what they brought."""

    since: date
    reports: int
    fresh: tuple[Fresh, ...]
    moved: tuple[Moved, ...]
    versions: tuple[Version, ...]


def changes(old: Index, new: Index, since: date) -> Changes:
    """What sets the `old` record, of the day before `since`, apart from the `new`."""
    found = compare(old, new)
    return Changes(
        since=since,
        reports=found.reports,
        fresh=tuple(fresh(new, event) for event in found.fresh),
        moved=tuple(moved(new, shift) for shift in found.moved),
        versions=found.versions,
    )


def fresh(index: Index, event: str) -> Fresh:
    """A new event as a row."""
    told = index.events[event]
    return Fresh(row=row(index, told), by=said(index, index.claims_of(told)[0]))


def moved(index: Index, shift: Shift) -> Moved:
    """An event that moved as a row, with the words that moved it."""
    changed = tuple(_change(index, move) for move in shift.moves)
    return Moved(row=row(index, index.events[shift.event]), changes=changed)


def _change(index: Index, move: Move) -> Change:
    by = said(index, index.claims[move.by]) if move.by else None
    return Change(aspect=move.aspect, was=move.was, now=move.now, by=by)
