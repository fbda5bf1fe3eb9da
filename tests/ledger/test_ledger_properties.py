from collections.abc import Sequence
from itertools import count
from pathlib import Path

import ledger_samples as samples
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ledger_samples import MAKER, SAMPLES, Entry

from hearsay.ledger import Ledger, rows
from hearsay.records import Claim, Entity, Judgement, Report, in_time

_numbers = count()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("ledgers")


def picture(folder: Path, entries: Sequence[Entry]) -> tuple[object, ...]:
    with Ledger.open(folder / f"{next(_numbers)}.db") as ledger:
        for entry in entries:
            ledger.add(*entry, MAKER)
        return (
            ledger.reports(),
            ledger.current(),
            ledger.entities(),
            ledger.claims(),
            ledger.counts(),
            ledger.versions(),
            ledger.search("the"),
        )


@settings(max_examples=15, deadline=None)
@given(order=st.permutations(SAMPLES), again=st.lists(st.sampled_from(SAMPLES), max_size=4))
def test_any_order_of_adding_and_adding_again_give_the_same(
    folder: Path, order: list[Entry], again: list[Entry]
) -> None:
    assert picture(folder, order + again) == picture(folder, SAMPLES)


@settings(max_examples=25, deadline=None)
@given(
    samples.reports,
    st.lists(samples.entities, max_size=3, unique_by=lambda entity: entity.id),
    st.lists(samples.claims, max_size=3, unique_by=lambda claim: claim.id),
)
def test_what_goes_in_comes_out(
    folder: Path, report: Report, entities: list[Entity], claims: list[Claim]
) -> None:
    with Ledger.open(folder / f"{next(_numbers)}.db") as ledger:
        ledger.add(report, entities, claims, MAKER)

        assert ledger.reports() == (report,) == ledger.current()
        assert ledger.report(report.id) == report
        assert sorted(ledger.entities(), key=lambda e: e.id) == sorted(entities, key=lambda e: e.id)
        assert sorted(ledger.claims(), key=lambda c: c.id) == sorted(claims, key=lambda c: c.id)


@given(samples.claims)
def test_a_claim_and_its_row(claim: Claim) -> None:
    row = rows.claim_row(claim, 1)

    assert rows.to_claim(str(row["body"])) == claim
    assert (row["id"], row["type"], row["status"]) == (claim.id, claim.type, claim.status)


@given(samples.entities)
def test_an_entity_and_its_row(entity: Entity) -> None:
    assert rows.to_entity(str(rows.entity_row(entity, 1)["body"])) == entity


@given(samples.reports)
def test_a_report_and_its_row(report: Report) -> None:
    assert rows.to_report(rows.report_row(report)) == report


@settings(max_examples=15, deadline=None)
@given(st.lists(samples.judgements(), max_size=4, unique_by=lambda one: one.id))
def test_judgements_come_out_in_time_whatever_the_order(
    folder: Path, judgements: list[Judgement]
) -> None:
    with Ledger.open(folder / f"{next(_numbers)}.db") as ledger:
        assert all(map(ledger.judge, judgements))
        assert not any(map(ledger.judge, judgements))

        assert ledger.judgements() == in_time(judgements)
