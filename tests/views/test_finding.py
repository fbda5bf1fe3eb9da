import harbour
import pytest
from harbour import BREKKE, LINDQVIST, MEETING, NEXT, RECORD, SHUT

from hearsay.views import Index, sources
from hearsay.views.finding import Finder, sources_named

INDEX = Index(RECORD)
FINDER = Finder(INDEX)


@pytest.mark.parametrize("text", ["Lindq", "tomas lindqvist", "LINDQVIST", " Tomas  Lind"])
def test_names_are_found_by_the_beginnings_of_words(text: str) -> None:
    assert FINDER.entities(text) == [LINDQVIST]


@pytest.mark.parametrize("text", ["indqvist", "", " — ", "zeppelin"])
def test_nothing_else_is(text: str) -> None:
    assert FINDER.entities(text) == []


def test_accents_do_not_matter() -> None:
    assert {one.name for one in FINDER.entities("valparaiso")} == {
        "Valparaíso", "port of Valparaíso"
    }  # fmt: skip
    assert MEETING in FINDER.events("valparaiso monday")


def test_events_hold_all_the_words_whole() -> None:
    assert FINDER.events("port closed") == [SHUT]
    assert FINDER.events("clos") == FINDER.events("port zeppelin") == FINDER.events("?") == []
    assert FINDER.events("meet") == [MEETING, NEXT]
    assert FINDER.events("(meet") == [MEETING, NEXT]


def test_sources_by_name() -> None:
    rows = sources(INDEX)
    assert [row.name for row in sources_named(rows, "bre")] == [BREKKE.name]
    assert sources_named(rows, "!") == []
    assert harbour.PAPER.name in {row.name for row in sources_named(rows, "harb")}
