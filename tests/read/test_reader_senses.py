"""Senses from the shipped weights."""

from datetime import date
from pathlib import Path

import pytest
from msgspec import structs

from hearsay.claim import claim
from hearsay.read import Reader
from hearsay.read.reader import SENSES, WEIGHTS
from hearsay.records import Report, Span, WeightsError, new_report
from hearsay.resolve.senses import senses_alike

pytestmark = pytest.mark.skipif(
    not (WEIGHTS / "reader.onnx").exists(), reason="the reader's weights are missing"
)
FERRY = "The crew fired on the ferry off Salto on Monday. The harbour master met the envoys.\n\n"


def _report(text: str) -> Report:
    return new_report(text, "Gull Post", date(2031, 3, 4), "")


def test_the_shipped_weights_hold_senses() -> None:
    assert (WEIGHTS / SENSES).exists()


def test_triggers_and_claims_have_the_sense_of_their_words() -> None:
    report, reader = _report(FERRY), Reader()
    reading = reader.read(report)
    spans = [trigger.span for trigger in reading.triggers]
    assert reader.senses_of(report, spans) == tuple(t.sense for t in reading.triggers)
    _, claims = claim(report, reading)
    assert {c.sense for c in claims} == {t.sense for t in reading.triggers}
    assert len(spans) > 1 and "" not in {c.sense for c in claims}


def test_what_is_told_in_other_words_is_more_alike_than_what_is_not() -> None:
    text = f"{FERRY}The shooting at the ferry left two dead."
    report, reader = _report(text), Reader()
    at = {word: Span(text.index(word), text.index(word) + len(word))
          for word in ("fired", "met", "shooting")}  # fmt: skip
    _, (some, *_) = claim(report, reader.read(report))
    senses = reader.senses_of(report, at.values())
    fired, met, shot = (structs.replace(some, sense=sense) for sense in senses)
    assert (senses_alike(fired, shot) or 0) > (senses_alike(met, shot) or 0)


def test_words_far_on_in_a_long_report_have_a_sense_too() -> None:
    text = FERRY * 40 + "Rain stopped the drill."
    (sense,) = Reader().senses_of(_report(text), [Span(text.index("stopped"), len(text))])
    assert len(sense) == 72


def test_a_report_without_words_has_none() -> None:
    assert Reader().senses_of(_report(""), [Span(0, 0)]) == ("",)


def test_weights_that_have_not_learned_senses_tell_none(tmp_path: Path) -> None:
    for name in ("reader.onnx", "tokenizer.json"):
        (tmp_path / name).symlink_to(WEIGHTS / name)
    reader = Reader(tmp_path)
    assert {t.sense for t in reader.read(_report(FERRY)).triggers} == {""}
    assert reader.senses_of(_report(FERRY), [Span(0, 8)]) == ("",)
    assert reader.maker != Reader().maker


def test_a_graph_of_an_earlier_version_is_told(tmp_path: Path) -> None:
    onnx = pytest.importorskip("onnx")
    graph = onnx.load(WEIGHTS / "reader.onnx")
    del graph.graph.output[-1]
    onnx.save(graph, tmp_path / "reader.onnx")
    with pytest.raises(WeightsError, match="gives no depths"):
        _ = Reader(tmp_path).encoder
