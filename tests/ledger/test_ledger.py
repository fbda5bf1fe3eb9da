from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from ledger_samples import MAKER, SAMPLES, sample

from hearsay.ledger import Counts, Ledger
from hearsay.records import JudgementKind, Problem, new_judgement


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "affair.db") as opened:
        yield opened


def fill(ledger: Ledger) -> None:
    for entry in SAMPLES:
        assert ledger.add(*entry, MAKER)


def test_what_was_added_is_there(ledger: Ledger) -> None:
    fill(ledger)

    assert ledger.reports() == tuple(sorted((e[0] for e in SAMPLES), key=lambda r: r.id))
    assert ledger.counts() == Counts(reports=4, claims=8, entities=4)
    assert {e.id for e in ledger.entities()} == {e.id for s in SAMPLES for e in s[1]}
    assert {c.id for c in ledger.claims()} == {c.id for s in SAMPLES for c in s[2]}


def test_it_is_still_there_after_closing(tmp_path: Path) -> None:
    path = tmp_path / "affair.db"
    with Ledger.open(path) as ledger:
        fill(ledger)
        before = ledger.reports(), ledger.claims(), ledger.entities(), ledger.stamp()

    with Ledger.open(path, create=False) as ledger:
        assert (ledger.reports(), ledger.claims(), ledger.entities(), ledger.stamp()) == before
    assert [file.name for file in tmp_path.iterdir()] == ["affair.db"]


def test_the_same_report_adds_nothing(ledger: Ledger) -> None:
    fill(ledger)
    stamp = ledger.stamp()

    assert not ledger.add(*SAMPLES[0], MAKER)
    assert ledger.counts() == Counts(reports=4, claims=8, entities=4)
    assert ledger.stamp() == stamp


def test_a_new_maker_takes_the_place_of_the_old(ledger: Ledger) -> None:
    report, entities, claims = SAMPLES[0]
    ledger.add(report, entities, claims, "reader-1")

    assert ledger.add(report, entities, claims[:1], "reader-2")

    assert ledger.has(report.id, "reader-2")
    assert not ledger.has(report.id, "reader-1")
    assert ledger.claims() == claims[:1]
    assert ledger.counts() == Counts(reports=1, claims=1, entities=1)
    assert ledger.add(report, entities, claims, "reader-1")
    assert ledger.counts().claims == 2


def test_a_retracted_report_counts_no_more_and_can_come_back(ledger: Ledger) -> None:
    fill(ledger)
    report = SAMPLES[1][0]

    assert ledger.retract(report.id)

    assert not ledger.retract(report.id)
    assert ledger.report(report.id) is None
    assert report not in ledger.reports() + ledger.current()
    assert report.id not in ledger.versions()
    assert ledger.counts() == Counts(reports=3, claims=6, entities=3)
    assert ledger.search("grain terminal") == ()
    assert not ledger.has(report.id, MAKER)
    assert ledger.add(*SAMPLES[1], MAKER)
    assert ledger.report(report.id) == report


def test_retracting_what_is_not_there(ledger: Ledger) -> None:
    assert not ledger.retract("R0000000000")
    assert ledger.report("R0000000000") is None


def test_the_picture_as_of_a_day(ledger: Ledger) -> None:
    fill(ledger)

    assert ledger.reports(date(2031, 2, 28)) == ()
    assert {r.published.day for r in ledger.reports(date(2031, 3, 2))} == {1, 2}
    assert {r.published.day for r in ledger.current(date(2031, 3, 3))} == {1, 2, 3}


def test_claims_and_entities_of_some_reports(ledger: Ledger) -> None:
    fill(ledger)
    some = {SAMPLES[0][0].id, SAMPLES[2][0].id}

    assert {claim.report for claim in ledger.claims(some)} == some
    assert {entity.mentions[0].report for entity in ledger.entities(list(some))} == some
    assert ledger.claims([]) == ()
    assert ledger.claims(["R0000000000"] * 40_000) == ()


URL = "https://quaypost.example/crossing"


def test_of_the_versions_of_a_page_the_latest_is_current(ledger: Ledger) -> None:
    day = date(2031, 3, 9)
    new, newest, old, other = (
        sample(1, url=URL, published=day, retrieved=date(2031, 3, 12)),
        sample(2, url=URL, published=date(2031, 3, 10)),
        sample(3, url=URL, published=day),
        sample(4, url=None, published=day),
    )
    for entry in (new, newest, old, other):
        ledger.add(*entry, MAKER)

    assert {r.id for r in ledger.current()} == {newest[0].id, other[0].id}
    assert {r.id for r in ledger.current(day)} == {new[0].id, other[0].id}
    numbers = {old[0].id: 1, new[0].id: 2, newest[0].id: 3, other[0].id: 1}
    assert ledger.versions() == numbers


def test_of_two_texts_of_one_day_the_one_added_last_is_current(ledger: Ledger) -> None:
    first, second = (sample(n, url=URL, published=date(2031, 3, 9)) for n in (1, 2))
    ledger.add(*first, MAKER)
    ledger.add(*second, MAKER)

    assert ledger.current() == (second[0],)
    ledger.retract(second[0].id)
    assert ledger.current() == (first[0],)


def test_the_same_problem_is_kept_once(ledger: Ledger) -> None:
    one = Problem(source="b.md", message="the file is empty")
    two = Problem(source="a.md", message="no day", entry="published: never")
    stamp = ledger.stamp()

    ledger.note([one, two, one])
    ledger.note(iter([two]))
    ledger.note([])

    assert ledger.problems() == (two, one)
    assert ledger.stamp() != stamp


def test_the_stamp_changes_with_every_change(ledger: Ledger) -> None:
    stamps = [ledger.stamp()]
    for entry in SAMPLES[:2]:
        ledger.add(*entry, MAKER)
        stamps.append(ledger.stamp())
    ledger.retract(SAMPLES[0][0].id)
    stamps.append(ledger.stamp())
    ledger.add(*SAMPLES[0], MAKER)
    stamps.append(ledger.stamp())

    assert len(set(stamps)) == len(stamps)


def test_a_judgement_changes_the_stamp_once(ledger: Ledger) -> None:
    made = new_judgement(JudgementKind.UNDO, "Ada", datetime(2031, 3, 9, tzinfo=UTC), undoes="J1")
    before = ledger.stamp()

    assert ledger.judge(made)

    after = ledger.stamp()
    assert after != before
    assert not ledger.judge(made)
    assert ledger.stamp() == after


def test_without_a_report_its_earlier_version_stands(ledger: Ledger) -> None:
    first, second = (sample(n, url=URL, published=date(2031, 3, n)) for n in (1, 2))
    ledger.add(*first, MAKER)
    ledger.add(*second, MAKER)

    assert ledger.current(without=[second[0].id]) == (first[0],)
    assert ledger.current(without=[first[0].id]) == (second[0],)


def test_two_at_one_ledger_see_each_other(tmp_path: Path) -> None:
    path = tmp_path / "affair.db"
    with Ledger.open(path) as one, Ledger.open(path) as other:
        assert one.add(*SAMPLES[0], MAKER)
        assert not other.add(*SAMPLES[0], MAKER)
        assert other.add(*SAMPLES[1], MAKER)
        assert one.reports() == other.reports()


def test_a_fault_within_adding_leaves_nothing_of_the_report(ledger: Ledger) -> None:
    report, entities, claims = SAMPLES[0]

    with pytest.raises(AttributeError):
        ledger.add(report, entities, [*claims, None], MAKER)  # type: ignore[list-item]

    assert ledger.counts() == Counts(reports=0, claims=0, entities=0)
    assert ledger.search("Quist") == ()
    assert ledger.add(report, entities, claims, MAKER)
