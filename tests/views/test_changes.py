from datetime import date

import harbour
import wires
from harbour import days
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from wires import report, told, unnamed

from hearsay.records import Claim, Event, EventStatus, Record, Status
from hearsay.views import Changes, Index, changes

SINCE = date(2034, 6, 2)
OLD = report("Harbour Gazette", 1, "The ferry sank, it is planned, two officials said.")
NEW = report("Pacific Wire", 2, "The ferry sank on Friday, a diver said.")
LATER = report("Northern Post", 3, "The ferry sank on Friday as well.")
PLANNED = told(OLD, unnamed("two officials"), status=Status.PLANNED, when=days(3, 9))
DONE = told(NEW, unnamed("a diver"), when=days(5, 5))
AGAIN = told(LATER, when=days(5, 5))


def compared(now: Event, *claims: Claim) -> Changes:
    """What sets a record with the plan alone apart from one with more claims."""
    was = wires.event(PLANNED, status=EventStatus.PLANNED)
    reports = (OLD, *(one for one in (NEW, LATER) if one.id in {c.report for c in claims}))
    before = wires.record((OLD,), (PLANNED,), was)
    return changes(Index(before), Index(wires.record(reports, (PLANNED, *claims), now)), SINCE)


def test_what_moved_an_event() -> None:
    now = wires.event(DONE, AGAIN, PLANNED, origins=(2, 3))
    found = compared(now, DONE, AGAIN)
    assert (found.reports, found.fresh) == (2, ())
    (moved,) = found.moved
    assert [(one.aspect, one.was, one.now, one.by and one.by.claim) for one in moved.changes] == [
        ("status", "planned", "happened", DONE.id),
        ("when", "3–9 Mar 2031", "2031-03-05", DONE.id),
        ("origins", "1", "2–3", DONE.id),
    ]
    assert moved.changes[0].by
    assert moved.changes[0].by.sentence == NEW.text


def test_who_denies_it_makes_it_contested() -> None:
    denied = replace(AGAIN, status=Status.NEGATED)
    now = wires.event(PLANNED, DONE, denied, status=EventStatus.CONTESTED, when=PLANNED.when)
    (change,) = compared(now, DONE, denied).moved[0].changes
    assert change.by
    assert change.by.report == NEW.id


def test_an_event_that_only_others_put_in_another_light() -> None:
    now = wires.event(PLANNED, status=EventStatus.PLANNED, when=days(3, 3))
    (change,) = compared(now).moved[0].changes
    assert (change.aspect, change.by) == ("when", None)


def test_a_new_event_and_one_that_stays_as_it_was() -> None:
    known, fresh = wires.event(PLANNED, status=EventStatus.PLANNED), wires.event(DONE)
    before = wires.record((OLD,), (PLANNED,), known)
    now = wires.record((OLD, NEW), (PLANNED, DONE), known, fresh)
    found = changes(Index(before), Index(now), SINCE)
    assert [(one.row.event, one.by.claim) for one in found.fresh] == [(fresh.id, DONE.id)]
    assert found.moved == ()


def test_of_two_events_that_become_one_the_larger_lives_on() -> None:
    small = wires.event(PLANNED, status=EventStatus.PLANNED)
    large = wires.event(DONE, AGAIN, reports=2)
    reports, claims = (OLD, NEW, LATER), (PLANNED, DONE, AGAIN)
    joined = wires.event(*claims, when=DONE.when)
    found = changes(
        Index(wires.record(reports, claims, small, large)),
        Index(wires.record(reports, claims, joined)),
        SINCE,
    )
    assert found == Changes(since=SINCE, reports=0, fresh=(), moved=(), versions=())


def page(record: Record, version: int) -> Record:
    """The record with its report at one address."""
    (entry,) = record.reports
    here = replace(entry, url="https://gazette.example/ferry", version=version)
    return replace(record, reports=(here,))


def test_what_an_event_is_parted_into_is_nothing_new() -> None:
    whole = wires.event(PLANNED, DONE, when=DONE.when)
    plan, deed = wires.event(PLANNED, status=EventStatus.PLANNED), wires.event(DONE, AGAIN)
    found = changes(
        Index(wires.record((OLD, NEW), (PLANNED, DONE), whole)),
        Index(wires.record((OLD, NEW, LATER), (PLANNED, DONE, AGAIN), plan, deed)),
        SINCE,
    )
    assert found.fresh == ()
    assert plan.id in {moved.row.event for moved in found.moved}


def test_a_changed_page() -> None:
    text = report("Harbour Gazette", 2, "The ferry never sank.")
    gone, come = DONE, told(text, status=Status.NEGATED)
    now = wires.event(come, status=EventStatus.DENIED)
    found = changes(
        Index(page(wires.record((NEW,), (gone,)), 1)),
        Index(page(wires.record((text,), (come,), now), 2)),
        SINCE,
    )
    (one,) = found.versions
    assert one.before
    assert (one.before.id, one.report.id, one.report.version) == (NEW.id, text.id, 2)
    assert (one.gone, one.come) == ((NEW.text,), (text.text,))
    assert found.fresh == ()
    status, day = found.moved[0].changes
    assert (status.was, status.now, day.now) == ("happened", "denied", "no day")
    assert status.by
    assert status.by.claim == come.id


def test_another_page_is_no_changed_one() -> None:
    text = report("Harbour Gazette", 2, "The ferry never sank.")
    come = told(text, status=Status.NEGATED)
    found = changes(
        Index(wires.record((NEW,), (DONE,))), Index(wires.record((text,), (come,))), SINCE
    )
    assert [one.by.claim for one in found.fresh] == [come.id]
    assert (found.moved, found.versions) == ((), ())


def test_from_nothing_all_is_new() -> None:
    found = changes(Index(Record()), Index(harbour.RECORD), date(2031, 3, 1))
    assert (found.reports, len(found.fresh)) == (3, len(harbour.EVENTS))
    assert (found.moved, found.versions) == ((), ())


@given(st.permutations(harbour.EVENTS), st.integers(0, 5))
def test_the_order_of_the_record_does_not_matter(events: list[Event], known: int) -> None:
    before = replace(harbour.RECORD, events=harbour.EVENTS[:known])
    mixed = replace(harbour.RECORD, events=tuple(events))
    found = changes(Index(before), Index(mixed), SINCE)
    assert found == changes(Index(before), Index(harbour.RECORD), SINCE)
    assert len(found.fresh) == len(events) - known
    assert changes(Index(mixed), Index(mixed), SINCE).moved == ()
