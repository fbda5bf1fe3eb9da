"""TimelineJS 3: slides for the events of which a day is told. Its texts are HTML."""

from datetime import date
from html import escape

from hearsay.export.files import Files, Texts
from hearsay.export.json import rows_json
from hearsay.export.told import Told
from hearsay.records import Record, When
from hearsay.views.index import Index
from hearsay.views.phrases import days
from hearsay.views.timeline import TimelineRow, timeline


def files(record: Record, _texts: Texts) -> Files:
    """One file for TimelineJS; events without a day are counted on its title slide."""
    index = Index(record)
    rows = timeline(index)
    dated = [_slide(Told(index, index.events[r.event]), r.when) for r in rows if r.when]
    undated = len(rows) - len(dated)
    made = {"title": _title(undated), "events": dated, "scale": "human"}
    return {"timeline.json": rows_json(made)}


def _title(undated: int) -> dict[str, object]:
    words = "What reports say happened, and on whose word."
    left_out = f" {undated} events of which no day is told are not shown." if undated else ""
    return {"text": {"headline": "Hearsay", "text": _html(words + left_out)}}


def _slide(told: Told, when: When) -> dict[str, object]:
    return {
        "unique_id": told.event.id,
        "start_date": _day(when.earliest),
        "end_date": _day(when.latest),
        "display_date": days(when),
        "group": _group(told.row),
        "text": {
            "headline": _html(told.headline),
            "text": "".join(f"<p>{_html(line)}</p>" for line in told.lines()),
        },
    }


def _group(row: TimelineRow) -> str:
    return _html(row.part.value.capitalize())


def _day(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}


def _html(text: str) -> str:
    return escape(text, quote=True)
