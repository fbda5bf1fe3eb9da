import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.export.cell import cell, json_cell, restored
from hearsay.export.json import UNSEEN

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
SIGNS = st.text("=+-@;\t\r\n \\u003d'\"x\u202e\x00＝")
FORMULAS = tuple("=+-@＝＋－＠\t\r\n")


@given(TEXT | SIGNS)
def test_any_text_comes_back(text: str) -> None:
    assert restored(cell(text)) == text


@given(TEXT | SIGNS)
def test_no_cell_begins_a_formula_wherever_it_is_parted(text: str) -> None:
    written = cell(text)
    for part in written.replace("\t", ";").replace("\n", ";").split(";"):
        assert not part.lstrip(" \u00a0").startswith(FORMULAS[:8])
    assert not written.startswith(FORMULAS)
    assert not UNSEEN.search(written)
    assert "\r" not in written
    assert "\x00" not in written


@given(TEXT | SIGNS)
def test_a_cell_survives_csv(text: str) -> None:
    made = io.StringIO(newline="")
    csv.writer(made, lineterminator="\n").writerow(["R1", cell(text)])
    made.seek(0)
    assert list(csv.reader(made)) == [["R1", cell(text)]]


@given(st.lists(TEXT | SIGNS))
def test_json_in_a_cell_means_the_same(texts: list[str]) -> None:
    written = json_cell(json.dumps(texts, ensure_ascii=False))
    assert json.loads(written) == texts
    assert written.startswith("[")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", r"\u003d1+1"),
        (" @sum", r" \u0040sum"),
        ("a;-b", r"a;\u002db"),
        ("one-two = three", "one-two = three"),
        ("a\\u003d", r"a\\u003d"),
        ("\u202egnp", r"\u202egnp"),
    ],
)
def test_escapes_are_as_documented(text: str, written: str) -> None:
    assert cell(text) == written
