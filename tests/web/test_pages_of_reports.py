"""Sources, disputes, reports, versions, news, search and help, on hand-built records."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import harbour
import pytest
from harbour import CLAIMS, GAZETTE, POST, RECORD, REPORTS, SHUT, TEXTS, WIRE
from msgspec.structs import replace

import hearsay
from hearsay.records import (
    Claim,
    EventType,
    HearsayError,
    NotFoundError,
    QueryError,
    Record,
    Report,
    Status,
    new_report,
)
from hearsay.views import Edition, Index
from hearsay.web import Desk
from hearsay.web.asked import Asked
from hearsay.web.links import ServerLinks
from hearsay.web.page import Page
from hearsay.web.pages import PAGES
from hearsay.web.render import View, html
from hearsay.web.seen import Seen

Ask = Callable[..., Page]
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e\x00'


def seen_of(record: Record, texts: dict[str, str], **more: object) -> Seen:
    return Seen(Index(record), texts.__getitem__, lambda *_: (), **more)  # type: ignore[arg-type]


def page_of(seen: Seen, name: str, key: str = "", **query: str) -> Page:
    """The page, which is drawn as well, so that its template is tried."""
    asked = Asked.of(query)
    page = PAGES[name].maker(seen, asked, key)
    html(page, View(ServerLinks(), name, key, asked), seen, {"form_token": ""})
    return page


def drawn(seen: Seen, name: str, key: str = "", **query: str) -> str:
    asked = Asked.of(query)
    page = PAGES[name].maker(seen, asked, key)
    return html(page, View(ServerLinks(), name, key, asked), seen, {"form_token": ""})


@pytest.fixture
def seen() -> Seen:
    return seen_of(RECORD, TEXTS)


@pytest.fixture
def ask(seen: Seen) -> Ask:
    return partial(page_of, seen)


def test_sources_by_kind_name_and_column(ask: Ask) -> None:
    page = ask("sources")
    everybody = [row.name for row in page.facts["listed"].rows]  # type: ignore[attr-defined]
    assert "Oda Brekke" in everybody
    assert [r.name for r in ask("sources", q="brek").facts["listed"].rows] == ["Oda Brekke"]  # type: ignore[attr-defined]
    outlets = ask("sources", source_kind="outlet", sort="name").facts["listed"].rows  # type: ignore[attr-defined]
    assert [row.name for row in outlets] == ["Harbour Gazette", "Northern Post", "Pacific Wire"]
    for wrong in ({"source_kind": "friend"}, {"sort": "age"}):
        with pytest.raises(QueryError, match="expected one of"):
            ask("sources", **wrong)


def test_all_sources_are_those_of_the_same_day(seen: Seen) -> None:
    text = drawn(seen, "sources", q="zeppelin", as_of="2031-03-09")
    assert 'href="/sources?as_of=2031-03-09">Show all' in text


def test_a_source_goes_by_id_and_name(ask: Ask, seen: Seen) -> None:
    gazette = seen.index.printed(GAZETTE.id).id
    assert ask("source", gazette).title == ask("source", "the harbour gazette").title
    claims = ask("source", "Oda Brekke").facts["claims"]
    assert [one.sentence for one, _ in claims] == [harbour.TRUCE, harbour.DENIAL]  # type: ignore[attr-defined]
    with pytest.raises(NotFoundError, match="no source"):
        ask("source", "zeppelin")


def test_disputes_by_who_and_field(ask: Ask) -> None:
    (one,) = ask("disputes").facts["rows"]  # type: ignore[misc]
    assert one.row.event == SHUT.id
    assert ask("disputes", who="Brekke", field="whether", sort="latest").facts["number"] == 1
    assert ask("disputes", field="when").facts["rows"] == []
    assert ask("disputes", who="Quist", sort="claims").facts["number"] == 0
    for wrong in ({"field": "why"}, {"sort": "age"}):
        with pytest.raises(QueryError, match="expected"):
            ask("disputes", **wrong)


def test_reports_the_latest_first(ask: Ask) -> None:
    def listed(**query: str) -> list[tuple[str, int]]:
        rows = ask("reports", **query).facts["rows"]
        return [(one.report.outlet, one.claims) for one in rows]  # type: ignore[attr-defined]

    assert listed() == [("Northern Post", 3), ("Pacific Wire", 2), ("Harbour Gazette", 3)]
    assert listed(outlet="pacific") == listed(since="2031-03-11", until="2031-03-11")
    assert listed(sort="outlet")[0][0] == "Harbour Gazette"
    assert listed(until="2030-01-01") == []
    with pytest.raises(QueryError, match="exchange"):
        ask("reports", since="2031-03-11", until="2031-03-10")


def test_a_report_with_its_claims_in_place(seen: Seen) -> None:
    text = drawn(seen, "report", WIRE.id)
    for claim in CLAIMS:
        assert (f'class="sentence" id="{claim.id}"' in text) == (claim.report == WIRE.id)
    assert f'href="/event/{SHUT.id}"><mark class="trigger"' in text
    page = page_of(seen, "report", POST.id)
    (takes,) = page.facts["takes"]  # type: ignore[misc]
    assert takes.of == GAZETTE.id
    (gives,) = page_of(seen, "report", GAZETTE.id).facts["gives"]  # type: ignore[misc]
    assert gives.report == POST.id


@pytest.mark.parametrize("key", [SHUT.id, "zeppelin", "R000000000000"])
def test_what_is_no_report(ask: Ask, key: str) -> None:
    with pytest.raises(NotFoundError):
        ask("report", key)


def long(paragraphs: int) -> tuple[Report, Claim]:
    text = "\n\n".join(["The ferry sails."] * (paragraphs - 1) + ["The ferry sank."])
    report = new_report(text, "Gazette", date(2031, 3, 8), "Ferry")
    kind = EventType.ASSAULT
    return report, harbour.claim(report, "The ferry sank.", "sank", kind, Status.ACTUAL)


def test_a_claim_far_down_is_found_from_the_first_page() -> None:
    report, claim = long(400)
    record = Record(reports=(harbour.entry(report),), claims=(claim,), sources=(
        replace(RECORD.sources[0], reports=(report.id,)),
    ))  # fmt: skip
    seen = seen_of(record, {report.id: report.text})
    first = drawn(seen, "report", report.id)
    assert f'id="{claim.id}"><a href="/report/{report.id}?page=5#{claim.id}"' in first
    last = drawn(seen, "report", report.id, page="5")
    assert last.count(f'id="{claim.id}"') == first.count(f'id="{claim.id}"') == 1


class _Seen(HTMLParser):
    """Notes elements and attributes that a page must not have."""

    def __init__(self) -> None:
        super().__init__()
        self.bad: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name.startswith("on") or name == "style" or (value or "").startswith("javascript:"):
                self.bad.append(f"{tag} {name}")
        if tag == "img" and dict(attrs).get("src") == "x":
            self.bad.append(tag)
        if tag == "script" and not dict(attrs).get("src", "").startswith("/static/"):  # type: ignore[union-attr]
            self.bad.append(tag)


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "https://a.example/?" + "x" * 99])
def test_hostile_words_do_nothing_and_long_ones_break_nothing(url: str | None) -> None:
    report = new_report(
        f"{HOSTILE} met {HOSTILE}. " + "x" * 1_000_000, HOSTILE, date(2031, 3, 8),
        HOSTILE + "t" * 1_000_000, url=url, path=HOSTILE,
    )  # fmt: skip
    sentence = f"{HOSTILE} met {HOSTILE}."
    claim = harbour.claim(report, sentence, "met", EventType.CONSULT, Status.ACTUAL)
    record = Record(reports=(harbour.entry(report),), claims=(claim,), sources=(
        replace(RECORD.sources[0], name=HOSTILE, reports=(report.id,), outlet=None, entity=None),
    ))  # fmt: skip
    edition = Edition(report, (claim,))
    old = Edition(replace(report, id="R2", text=f"{HOSTILE} never met."), ())
    seen = seen_of(record, {report.id: report.text}, editions=lambda _: (old, edition))
    asked = (
        ("report", report.id), ("report", "R2"), ("versions", report.id), ("reports", ""),
        ("sources", ""), ("source", record.sources[0].id), ("news", ""),
    )  # fmt: skip
    for name, key in asked:
        parser = _Seen()
        text = drawn(seen, name, key)
        parser.feed(text)
        assert parser.bad == [], name
        assert "\u202e" not in text
        assert "\x00" not in text
        assert len(text) < 1_000_000


def test_what_a_search_says_that_asks_nothing(seen: Seen) -> None:
    assert "in quotes stays together" in drawn(seen, "search")
    assert "Nothing holds" in drawn(seen, "search", q="zeppelin")
    with pytest.raises(QueryError, match="show 'all'"):
        page_of(seen, "search", q="x", show="all")


def test_help_explains_every_word(seen: Seen) -> None:
    text = drawn(seen, "help")
    for word in (*EventType, *Status, "semi-official", "relative", "recipients", "whether"):
        assert f">{word}<" in text


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A ledger with the invented affair, of which one page was changed."""
    affair = hearsay.open(tmp_path / "affair.db")
    harbour.fill(affair, *REPORTS)
    changed = new_report(
        GAZETTE.text.replace("two officials", "her office").replace("on Friday", "on Sunday"),
        GAZETTE.outlet, date(2031, 3, 12), GAZETTE.title, url=GAZETTE.url,
    )  # fmt: skip
    closed = harbour.claim(
        changed, "The ministry closed the port on Sunday.", "closed", EventType.COERCE,
        Status.ACTUAL, **harbour.CLOSURE | {"when": harbour.days(9, 9)},
    )  # fmt: skip
    affair.ledger.add(changed, [harbour.MINISTRY, harbour.PORT], [closed], "hand")
    made = Desk(affair, patience=None)
    yield made
    made.close()


def test_versions_side_by_side(desk: Desk) -> None:
    seen = desk.seen(patience=None)
    (current,) = [one for one in seen.index.record.reports if one.version == 2]
    page = page_of(seen, "versions", current.id)
    assert page.facts["changed"] == 2
    assert [one.sentence for one in page.facts["come"]] == [  # type: ignore[attr-defined]
        "The ministry closed the port on Sunday."
    ]
    assert len(page.facts["gone"]) == 3  # type: ignore[arg-type]
    assert page_of(seen, "versions", GAZETTE.id).facts["before"] == page.facts["before"]
    with pytest.raises(NotFoundError, match="no version"):
        page_of(seen, "versions", GAZETTE.id, other=POST.id)
    alone = drawn(seen, "versions", POST.id)
    assert "There is no other version" in alone


def test_a_superseded_version_says_so(desk: Desk) -> None:
    text = drawn(desk.seen(patience=None), "report", GAZETTE.id)
    assert "This text was replaced by" in text
    assert f'id="{CLAIMS[0].id}"' in text
    before = desk.seen(date(2031, 3, 11), patience=None)
    assert "was replaced" not in drawn(before, "report", GAZETTE.id, as_of="2031-03-11")


def test_news_beside_the_evening_before(desk: Desk) -> None:
    seen = desk.seen(patience=None)
    page = page_of(seen, "news")
    assert (page.facts["since"], page.facts["reports"]) == (date(2031, 3, 11), 3)
    assert page.facts["totals"]["pages"] == 1  # type: ignore[index]
    assert page_of(seen, "news", since="2031-03-12").facts["reports"] == 2
    assert page_of(seen, "news", since="0001-01-01", show="fresh").facts["moved"] == []
    for wrong in ({"since": "2031-03-13"}, {"show": "all"}):
        with pytest.raises(HearsayError, match=r"since|expected"):
            page_of(seen, "news", **wrong)


def test_a_report_that_no_picture_shows_yet_is_not_said_to_be_replaced(desk: Desk) -> None:
    seen = desk.seen(patience=None)
    current = seen.editions(GAZETTE.id)[-1].report
    later = new_report("All new.", GAZETTE.outlet, date(2031, 3, 20), "New", url=GAZETTE.url)
    alone = new_report("Alone.", GAZETTE.outlet, date(2031, 3, 20), "Alone")
    harbour.fill(desk.affair, later, alone)
    seen.stale = True
    assert "counts no more" in drawn(seen, "report", GAZETTE.id)
    assert f'"/report/{current.id}">a later version' in drawn(seen, "report", GAZETTE.id)
    for new in (later, alone):
        text = drawn(seen, "report", new.id)
        assert "is being worked in" in text.split("<main")[1]
        assert "no more" not in text
        assert "later version" not in text


def test_news_since_a_day_that_only_the_next_picture_has(desk: Desk) -> None:
    seen = desk.seen(patience=None)
    seen.stale = True
    assert page_of(seen, "news", since="2031-03-20").facts["reports"] == 0


def test_news_of_nothing() -> None:
    empty = seen_of(Record(), {})
    assert "Nothing has been read yet." in drawn(empty, "news")
    assert "0001" not in drawn(empty, "news").split("<main")[1]


def test_a_comparison_is_made_once_and_goes_with_the_older_picture(desk: Desk) -> None:
    from hearsay.web.pages.news import compared

    seen = desk.seen(patience=None)
    assert compared(seen, date(2031, 3, 12)) is compared(seen, date(2031, 3, 12))
    assert compared(seen_of(RECORD, TEXTS), date(2031, 3, 12)) is None


def test_search_finds_people_events_reports_and_sources(desk: Desk) -> None:
    seen = desk.seen(patience=None)
    groups = page_of(seen, "search", q="brekke").facts["groups"]
    assert {name: one.total > 0 for name, one in groups.items()} == {  # type: ignore[attr-defined]
        "people": True, "events": True, "reports": True, "sources": True,
    }  # fmt: skip
    (one,) = page_of(seen, "search", q="telephone", show="reports").facts["hits"]  # type: ignore[misc]
    assert [s.text for s in one.snippet if s.marks] == ["telephone"]


def test_search_of_an_earlier_day_leaves_later_reports_out(desk: Desk) -> None:
    before = desk.seen(date(2031, 3, 11), patience=None)
    groups = page_of(before, "search", q="telephone").facts["groups"]
    assert all(one.total == 0 for one in groups.values())  # type: ignore[attr-defined]
