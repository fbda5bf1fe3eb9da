"""The bundled sample through the real reader: what every user sees first must hold."""

from pathlib import Path

import pytest

from hearsay.ledger import Ledger
from hearsay.pipeline import add, picture, read_many, record_of
from hearsay.read.reader import WEIGHTS
from hearsay.records import Record, Report, from_json, to_json
from hearsay.sample import folder

pytestmark = pytest.mark.skipif(
    not (WEIGHTS / "reader.onnx").exists(), reason="the reader's weights are missing"
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    opened = Ledger.open(path)
    add(opened, [folder()])
    return opened


@pytest.fixture(scope="module")
def record(ledger: Ledger) -> Record:
    return picture(ledger)


def _texts(ledger: Ledger) -> dict[str, str]:
    return {r.id: r.text for r in ledger.reports()}


def test_every_span_points_at_its_words(ledger: Ledger, record: Record) -> None:
    texts = _texts(ledger)
    assert record.claims
    for claim in record.claims:
        text = texts[claim.report]
        assert claim.span.of(text) == claim.sentence
        trigger = next(e for e in claim.evidence if e.part == "trigger")
        assert trigger.span.of(text) == claim.trigger
        assert claim.span.covers(trigger.span)
        for evidence in claim.evidence:
            assert evidence.span.of(text).strip()
        for source in claim.attribution:
            assert source.span is not None
            assert source.span.of(text) == source.text


def test_every_participant_and_day_has_evidence(record: Record) -> None:
    for claim in record.claims:
        shown = {(e.part, e.of) for e in claim.evidence}
        assert {("actors", i) for i in claim.actors} <= shown
        assert {("recipients", i) for i in claim.recipients} <= shown
        assert claim.where is None or ("where", claim.where) in shown
        assert claim.when is None or ("when", None) in shown


def test_every_mention_names_its_entity(ledger: Ledger, record: Record) -> None:
    texts = _texts(ledger)
    for entity in record.entities:
        for mention in entity.mentions:
            assert mention.span.of(texts[mention.report]).strip()


def test_the_record_survives_json(record: Record) -> None:
    assert from_json(to_json(record)) == record


def test_any_order_and_any_number_of_times_is_the_same_export(
    tmp_path: Path, record: Record
) -> None:
    files = sorted(folder().iterdir())
    with Ledger.open(tmp_path / "other.db") as other:
        for path in [*reversed(files), files[0]]:
            add(other, [path])
        assert to_json(picture(other)) == to_json(record)


def test_reading_without_a_ledger_gives_the_same_record(ledger: Ledger, record: Record) -> None:
    reports: tuple[Report, ...] = ledger.reports()
    assert record_of(read_many(reports)) == record


def test_a_report_without_any_event_is_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "menu.md"
    path.write_text("---\noutlet: Tide News\npublished: 2033-05-04\n---\nSoup.\n", "utf-8")
    with Ledger.open(tmp_path / "x.db") as ledger:
        assert add(ledger, [path]).added == 1
        assert picture(ledger).claims == ()
