from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ledger_samples import MAKER, SAMPLES

from hearsay.ledger import Ledger


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger.open(tmp_path_factory.mktemp("search") / "affair.db") as opened:
        for entry in SAMPLES:
            opened.add(*entry, MAKER)
        yield opened


def outlets(ledger: Ledger, words: str) -> set[str]:
    found = (ledger.report(hit.report) for hit in ledger.search(words))
    return {report.outlet for report in found if report}


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("QUIST odense", "The Quay Post"),
        ("cafe", "Evening Tide"),
        ('"harbour master"', "The Quay Post"),
        ("two officials — said!", "Harbour Radio"),
        ('"part 2"', "Sound Courier"),
        ("grain-terminal", "Harbour Radio"),
    ],
)
def test_a_report_is_found_by_the_words_of_text_and_title(
    ledger: Ledger, words: str, outlet: str
) -> None:
    assert outlets(ledger, words) == {outlet}


@pytest.mark.parametrize(
    "words", ["", " ", "zeppelin", "Quist grain", '"master harbour"', "—", '"']
)
def test_what_is_not_there_is_not_found(ledger: Ledger, words: str) -> None:
    assert ledger.search(words) == ()


@pytest.mark.parametrize(
    "words", ["Quist OR grain", "NEAR(a b)", "text:", "*", "^ferry convoy", "a AND (", "-"]
)
def test_operators_are_taken_as_words(ledger: Ledger, words: str) -> None:
    assert ledger.search(words) == ()


def test_a_hit_shows_the_words_in_their_place(ledger: Ledger) -> None:
    (hit,) = ledger.search("Svendborg")

    assert hit.report == SAMPLES[3][0].id
    assert "in Svendborg saw" in hit.snippet


def test_the_limit_holds(ledger: Ledger) -> None:
    assert len(ledger.search("affair")) == 4
    assert len(ledger.search("affair", limit=3)) == 3
    assert ledger.search("affair", limit=0) == ()
    assert ledger.search("affair", limit=-1) == ()


def test_a_whole_page_can_be_searched_for(ledger: Ledger) -> None:
    assert ledger.search("ferry " * 5000) != ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters()))
def test_any_words_can_be_asked(ledger: Ledger, words: str) -> None:
    ledger.search(words)
