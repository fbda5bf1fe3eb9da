"""What sets a later record apart from an earlier one, as ids: rows are made of those shown."""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from hearsay.records import FITTING, Claim, Event, ReportEntry, Status
from hearsay.views.index import Index
from hearsay.views.phrases import days
from hearsay.views.recognise import recognise


class Aspect(StrEnum):
    """What of an event can change."""

    STATUS = "status"
    WHEN = "when"
    ORIGINS = "origins"


class Move(Struct, frozen=True):
    """What was and what is; `by` is the id of the new claim that moved it, if one did."""

    aspect: Aspect
    was: str
    now: str
    by: str | None


class Shift(Struct, frozen=True):
    """An event that was known before and looks otherwise now."""

    event: str
    moves: tuple[Move, ...]


class Version(Struct, frozen=True, kw_only=True):
    """A page whose text was changed: sentences of claims that are `gone`, and those that came."""

    report: ReportEntry
    before: ReportEntry | None
    gone: tuple[str, ...]
    come: tuple[str, ...]


class Comparison(Struct, frozen=True, kw_only=True):
    """How many reports came, the ids of new events, those that moved, and the changed pages."""

    reports: int
    fresh: tuple[str, ...]
    moved: tuple[Shift, ...]
    versions: tuple[Version, ...]


class _Two(Struct, frozen=True):
    """The record before and the record now."""

    old: Index
    new: Index

    def came(self, event: Event) -> tuple[Claim, ...]:
        """The claims of an event that are new to the record."""
        return tuple(c for c in self.new.claims_of(event) if c.id not in self.old.claims)


def compare(old: Index, new: Index) -> Comparison:
    """Set two records beside one another; events stand in the order of the new timeline.

    `recognise` tells which events of the two are the same.
    """
    two = _Two(old, new)
    known = recognise(old, new)
    pairs = ((old.events[known[e.id]], e) for e in new.timeline if e.id in known)
    shifts = (Shift(now.id, tuple(_moves(two, was, now))) for was, now in pairs)
    return Comparison(
        reports=len(new.reports.keys() - old.reports.keys()),
        fresh=tuple(event.id for event in new.timeline if event.id not in known),
        moved=tuple(shift for shift in shifts if shift.moves),
        versions=_versions(old, new),
    )


def _moves(two: _Two, was: Event, now: Event) -> Iterator[Move]:
    """What of an event changed, and by which of the claims that came."""
    if was.status != now.status:
        yield _move(Aspect.STATUS, was.status, now.status, _status_mover(two, was, now))
    if was.when != now.when:
        by = _first(two.came(now), lambda claim: claim.when == now.when)
        yield _move(Aspect.WHEN, days(was.when), days(now.when), by)
    if was.origins != now.origins:
        by = _voice_mover(two, was, now)
        yield _move(Aspect.ORIGINS, _range(was), _range(now), by)


def _move(aspect: Aspect, was: str, now: str, by: Claim | None) -> Move:
    return Move(aspect, was, now, by.id if by else None)


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
