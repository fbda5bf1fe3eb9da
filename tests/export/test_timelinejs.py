import json
from html.parser import HTMLParser

import export_scenes as scenes
import harbour

from hearsay.export import Format
from hearsay.records import Record


class _Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        assert not attrs


def _told(record: Record = scenes.RICH, texts: dict[str, str] = scenes.TEXTS) -> dict[str, object]:
    found = json.loads(scenes.only(scenes.exported(Format.TIMELINEJS, record, texts)))
    assert isinstance(found, dict)
    return found


def test_slides_of_the_events_with_a_day() -> None:
    told = _told()
    slides = {one["unique_id"]: one for one in told["events"]}  # type: ignore[attr-defined]
    undated = [event for event in scenes.RICH.events if event.when is None]
    assert len(slides) == len(scenes.RICH.events) - len(undated)
    slide = slides[harbour.NEXT.id]
    assert slide["start_date"] == {"year": 2031, "month": 3, "day": 21}
    assert slide["end_date"] == {"year": 2031, "month": 3, "day": 31}
    assert (slide["display_date"], slide["group"]) == ("21–31 Mar 2031", "Planned")
    title = told["title"]["text"]["text"]  # type: ignore[index]
    assert f"{len(undated)} events" in title


def test_hostile_text_is_no_html() -> None:
    told = _told(*scenes.hostile(scenes.NASTY))
    for slide in told["events"]:  # type: ignore[attr-defined]
        for html in slide["text"].values():
            assert _Tags(html).found <= {"p"}
            assert "&lt;script&gt;" in html
            assert html.isprintable()
