from datetime import UTC, date, datetime

import export_scenes as scenes
import harbour
from icalendar import Calendar
from icalendar.cal import Component
from msgspec.structs import replace

from hearsay.export import Format
from hearsay.records import Record, When


def _events(
    record: Record = scenes.RICH, texts: dict[str, str] = scenes.TEXTS
) -> dict[str, Component]:
    calendar = Calendar.from_ical(scenes.only(scenes.exported(Format.ICS, record, texts)))
    return {str(one["uid"]): one for one in calendar.walk("VEVENT")}


def test_what_is_planned_or_called_off_on_a_day() -> None:
    events = _events()
    assert set(events) == {f"{harbour.NEXT.id}@hearsay", f"{scenes.FERRY.id}@hearsay"}
    assert events[f"{harbour.NEXT.id}@hearsay"]["status"] == "TENTATIVE"
    assert events[f"{scenes.FERRY.id}@hearsay"]["status"] == "CANCELLED"


def test_the_last_day_is_within_and_the_stamp_is_of_the_newest_report() -> None:
    one = _events()[f"{harbour.NEXT.id}@hearsay"]
    assert one.decoded("dtstart") == date(2031, 3, 21)
    assert one.decoded("dtend") == date(2031, 4, 1)
    assert one.decoded("dtstamp") == datetime(2031, 3, 12, tzinfo=UTC)


def test_it_tells_on_whose_word() -> None:
    told = str(_events()[f"{harbour.NEXT.id}@hearsay"]["description"])
    assert "on the word of two officials → Harbour Gazette → Northern Post" in told
    assert harbour.AGAIN in told


def test_the_last_day_of_the_calendar_has_no_day_after_it() -> None:
    last = replace(harbour.NEXT, when=When(date.max, date.max))
    (one,) = _events(replace(scenes.RICH, events=(last,))).values()
    assert one.decoded("dtstart") == date.max


def test_hostile_text_begins_no_line() -> None:
    record, texts = scenes.hostile(scenes.NASTY)
    lines = scenes.only(scenes.exported(Format.ICS, record, texts)).decode().split("\r\n")
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 2
    assert lines.count("END:VCALENDAR") == 1
    assert all(len(line.encode()) <= 75 for line in lines)
    assert all(character.isprintable() for line in lines for character in line)
    assert len(_events(record, texts)) == 2
