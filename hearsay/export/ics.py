"""iCalendar (RFC 5545) of what is planned or has been called off, as days without an hour."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from hearsay.export.files import Files, Texts
from hearsay.export.told import Told, short
from hearsay.records import EventStatus, Record
from hearsay.views.index import Index

STATUS = {EventStatus.PLANNED: "TENTATIVE", EventStatus.CANCELLED: "CANCELLED"}
ONE_DAY = timedelta(days=1)


def files(record: Record, _texts: Texts) -> Files:
    """One calendar; plans of which no day is told are left out, since it has no place for them."""
    calendar = Calendar()
    calendar.add("prodid", "-//Hearsay//Hearsay//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for event in _events(record):
        calendar.add_component(event)
    return {"planned.ics": calendar.to_ical()}


def _events(record: Record) -> Iterator[Event]:
    index = Index(record)
    newest = max((report.published for report in record.reports), default=date.min)
    stamp = datetime.combine(newest, time(), UTC)
    for event in record.events:
        if event.status in STATUS and event.when:
            yield _event(Told(index, event), event.when.earliest, event.when.latest, stamp)


def _event(told: Told, first: date, last: date, stamp: datetime) -> Event:
    """An event of whole days; `last` is its last day, after which DTEND stands."""
    made = Event()
    made.add("uid", f"{told.event.id}@hearsay")
    made.add("dtstamp", stamp)
    made.add("dtstart", first)
    if last < date.max:
        made.add("dtend", last + ONE_DAY)
    made.add("summary", told.headline)
    made.add("status", STATUS[told.event.status])
    made.add("transp", "TRANSPARENT")
    made.add("categories", [told.event.type])
    if told.row.where:
        made.add("location", short(told.row.where))
    made.add("description", "\n".join(told.lines()))
    return made
