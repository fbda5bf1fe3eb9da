"""What became known since a day: new events, events that look otherwise now, changed pages."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct

from hearsay.records import FITTING, Claim, Event, ReportEntry, Status
from hearsay.views.index import Index
from hearsay.views.phrases import days
from hearsay.views.recognise import recognise
from hearsay.views.said import Said, said
from hearsay.views.timeline import TimelineRow, row


class Aspect(StrEnum):
    """What of an event can change."""

    STATUS = "status"
    WHEN = "when"
    ORIGINS = "origins"


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


class Version(Struct, frozen=True, kw_only=True):
    """A page whose text was changed: sentences of claims that are `gone`, and those that came."""

    report: ReportEntry
    before: ReportEntry | None
    gone: tuple[str, ...]
    come: tuple[str, ...]


class Changes(Struct, frozen=True, kw_only=True):
    """All that is new since a day: how many reports, and what they brought."""

    since: date
    reports: int
    fresh: tuple[Fresh, ...]
    moved: tuple[Moved, ...]
    versions: tuple[Version, ...]


class _Two(Struct, frozen=True):
    """The record before and the record now."""

    old: Index
    new: Index

    def came(self, event: Event) -> tuple[Claim, ...]:
        """The claims of an event that are new to the record."""
        return tuple(c for c in self.new.claims_of(event) if c.id not in self.old.claims)


def changes(old: Index, new: Index, since: date) -> Changes:
    """What sets the `old` record, of the day before `since`, apart from the `new`.

    `recognise` tells which events of the two are the same.
    """
    two = _Two(old, new)
    known = recognise(old, new)
    moved = [_moved(two, old.events[known[e.id]], e) for e in new.timeline if e.id in known]
    fresh = [_fresh(new, event) for event in new.timeline if event.id not in known]
    return Changes(
        since=since,
        reports=len(new.reports.keys() - old.reports.keys()),
        fresh=tuple(fresh),
        moved=tuple(filter(None, moved)),
        versions=_versions(old, new),
    )


def _fresh(index: Index, event: Event) -> Fresh:
    return Fresh(row=row(index, event), by=said(index, index.claims_of(event)[0]))


def _moved(two: _Two, was: Event, now: Event) -> Moved | None:
    """What of an event changed, and by which of the claims that came; None if nothing did."""
    came = two.came(now)
    found = (
        (Aspect.STATUS, was.status, now.status, _status_mover(two, was, now)),
        (Aspect.WHEN, days(was.when), days(now.when), _first(came, lambda c: c.when == now.when)),
        (Aspect.ORIGINS, _range(was), _range(now), _voice_mover(two, was, now)),
    )
    changed = tuple(
        Change(aspect=aspect, was=before, now=after, by=said(two.new, by) if by else None)
        for aspect, before, after, by in found
        if before != after
    )
    return Moved(row=row(two.new, now), changes=changed) if changed else None


def _status_mover(two: _Two, was: Event, now: Event) -> Claim | None:
    """The first new claim with a status that no claim had before, else one that fits the event."""
    came, known = two.came(now), {claim.status for claim in two.old.claims_of(was)}
    unlike = [claim for claim in came if claim.status not in known]
    return _first(unlike or came, lambda claim: claim.status in FITTING[now.status])


def _voice_mover(two: _Two, was: Event, now: Event) -> Claim | None:
    """The first new claim on somebody's word who was not heard before."""
    had = two.old.claims_of(was)
    still = (two.new.claims[c.id] for c in had if c.id in two.new.claims)
    known = {two.old.source(c).origin for c in had} | {two.new.source(c).origin for c in still}
    came = two.came(now)
    telling = [claim for claim in came if claim.status is not Status.NEGATED]
    return _first(telling or came, lambda claim: two.new.source(claim).origin not in known)


def _first(claims: Sequence[Claim], fits: Callable[[Claim], bool]) -> Claim | None:
    """The first that fits, else the first, else none."""
    return next(filter(fits, claims), next(iter(claims), None))


def _range(event: Event) -> str:
    least, most = event.origins
    return str(least) if least == most else f"{least}–{most}"


def _versions(old: Index, new: Index) -> tuple[Version, ...]:
    """Pages of which the current text is a new one, by outlet and day."""
    pages = {report.url: report for report in old.record.reports if report.url}
    fresh = [r for r in new.record.reports if r.version > 1 and r.id not in old.reports]
    fresh.sort(key=lambda r: (r.published, r.outlet, r.id))
    return tuple(_version(old, new, report, pages.get(report.url or "")) for report in fresh)


def _version(old: Index, new: Index, report: ReportEntry, before: ReportEntry | None) -> Version:
    was, now = _sentences(old, before), _sentences(new, report)
    return Version(
        report=report,
        before=before,
        gone=tuple(one for one in was if one not in now) if before else (),
        come=tuple(one for one in now if one not in was) if before else (),
    )


def _sentences(index: Index, report: ReportEntry | None) -> tuple[str, ...]:
    """Sentences of a report that hold claims, in their order."""
    told = index.claims_in(report.id) if report else ()
    return tuple(dict.fromkeys(claim.sentence for claim in told))
