"""The measure of time expressions, on two invented documents."""

from pathlib import Path

import pytest

from eval.timex import documents, main, measure, score
from train.corpora.splits import in_split

DOCUMENT = """<?xml version="1.0" ?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2026-01-25">2026-01-25</TIMEX3></DCT>
<TEXT>The envoys met on <TIMEX3 tid="t1" type="DATE" value="{value}">Friday</TIMEX3> in
<EVENT eid="e1">talks</EVENT> that will go on <TIMEX3 tid="t2" type="DATE"
value="2026-W05">next week</TIMEX3>.</TEXT>
</TimeML>
"""


def named(held_out: bool) -> str:
    return next(f"{n}.tml" for n in range(1000) if in_split(f"{n}.tml", "dev") == held_out)


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    folder = tmp_path / "tempeval3_tbaq" / "data"
    folder.mkdir(parents=True)
    (folder / named(True)).write_text(DOCUMENT.format(value="2026-01-23"))
    (folder / named(False)).write_text(DOCUMENT.format(value="2026-01-30"))
    return tmp_path


def test_text_and_marks(corpora: Path) -> None:
    [document] = documents(corpora, "dev")
    assert [document.text[start:end] for start, end, _ in document.marks] == ["Friday", "next week"]


def test_measure_of_each_part(corpora: Path) -> None:
    assert dict(measure(None, corpora, "dev")) == {"strict span F1": 1.0, "value F1": 1.0}
    assert dict(measure(None, corpora, "train")) == {"strict span F1": 1.0, "value F1": 0.5}


def test_the_test_part_is_every_document(corpora: Path) -> None:
    assert len(list(documents(corpora, "test"))) == 2
    folder = corpora / "tempeval3_platinum"
    folder.mkdir()
    (folder / "another.tml").write_text(DOCUMENT.format(value="2026-01-23"))
    assert [document.name for document in documents(corpora, "test")] == ["another.tml"]


def test_score_counts_overlap_once() -> None:
    scores = score([(((0, 6, "2026"), (8, 9, "P1D")), ((2, 6, "2026"),))])
    assert scores["strict span F1"] == 0.0
    assert scores["value F1"] == pytest.approx(2 / 3)


def test_command(corpora: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--corpora", str(corpora)]) == 0
    assert "the held-out tenth" in capsys.readouterr().out
