import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from bench import memory, read
from bench.speed import Speed
from hearsay.pipeline import Interpretation
from hearsay.records import Report


def nothing_said(reports: Iterable[Report]) -> Iterator[Interpretation]:
    for report in reports:
        yield Interpretation(report, (), (), "nobody")


@pytest.fixture(autouse=True)
def no_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (memory, read):
        monkeypatch.setattr(module, "read_many", nothing_said)
    monkeypatch.setattr(read, "hold_to", lambda _: None)


def test_memory_is_printed_with_its_floor(capsys: pytest.CaptureFixture[str]) -> None:
    assert memory.main(["--reports", "30"]) == 0
    printed = capsys.readouterr().out
    assert re.search(r"reports +│ 30 ", printed)
    assert re.search(r"peak memory, MB +│ [\d,]+ +│ at most 1,500", printed)


def test_spacy_stands_beside_with_the_ratio_and_its_floor(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read, "_hearsay", lambda *_: Speed(900, 1.0, 40))
    monkeypatch.setattr(read, "beside", lambda *_: Speed(900, 0.75, 1000))
    assert read.main(["--reports", "3", "--beside", "python"]) == 0
    printed = capsys.readouterr().out
    assert re.search(r"text to claims +│ 900 ", printed)
    assert re.search(r"spaCy beside it +│ 1,200 ", printed)
    assert re.search(r"ratio +│ 0.75 +│ at least 0.6", printed)


def test_without_spacy_there_is_no_ratio(capsys: pytest.CaptureFixture[str]) -> None:
    assert read.main(["--reports", "3"]) == 0
    assert "ratio" not in capsys.readouterr().out


def test_both_sides_read_the_same_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    handed: list[list[str]] = []

    def ours(reports: list[Report], lead: int) -> Speed:
        handed.append([r.text for r in reports])
        return Speed(1, 1.0, lead)

    def theirs(_: Path, texts: list[str], lead: int) -> Speed:
        handed.append(texts)
        return Speed(1, 1.0, lead)

    monkeypatch.setattr(read, "_hearsay", ours)
    monkeypatch.setattr(read, "beside", theirs)
    read.main(["--reports", "4", "--beside", "python"])
    assert handed[0] == handed[1]
    assert len(handed[0]) == 12
