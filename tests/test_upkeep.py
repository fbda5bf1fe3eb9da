"""What is settled step by step, in any order and any batches, is what joining all at once gives."""

from collections.abc import Sequence
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from sqlite3 import connect
from tempfile import TemporaryDirectory

import pytest
import quay
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from test_judgements import affairs

import hearsay.resolve.events
from hearsay.ledger import Ledger
from hearsay.ledger.schema import migrations, open_engine
from hearsay.memo import Memo
from hearsay.pipeline import Interpretation, known, picture, picture_of
from hearsay.records import (
    EntityKind,
    Judgement,
    JudgementKind,
    Part,
    Record,
    Subject,
    SubjectKind,
    to_json,
)
from hearsay.resolve.facts import Facts
from hearsay.resolve.likeness import likeness as of_facts
from hearsay.resolve.settling import RULES
from hearsay.upkeep import catch_up

Row = Interpretation | Judgement


def _put(ledger: Ledger, row: Row) -> None:
    if isinstance(row, Judgement):
        ledger.judge(row)
    else:
        ledger.add(row.report, row.entities, row.claims, row.maker)


def _paged(one: Interpretation, is_of_page: bool) -> Interpretation:
    """The report as a version of a page that others are versions of, too."""
    return replace(
        one, report=replace(one.report, url="https://pier.example" if is_of_page else None)
    )


def _at_once(ledger: Ledger) -> Record:
    """The picture with nothing kept of what was settled."""
    return picture_of(replace(known(ledger), settled=None)).record


@settings(max_examples=40, deadline=None)
@given(affairs(), st.data())
def test_any_batches_come_to_what_joining_all_at_once_gives(
    affair: tuple[list[Interpretation], list[Judgement]], data: st.DataObject
) -> None:
    told = [_paged(one, data.draw(st.booleans(), "is of the page")) for one in affair[0]]
    rows: Sequence[Row] = data.draw(st.permutations([*told, *affair[1]]))
    reports = [one.report.id for one in told]
    with TemporaryDirectory() as folder, Ledger.open(Path(folder, "a.db")) as ledger:
        for row in rows:
            _put(ledger, row)
            if data.draw(st.booleans(), "is settled"):
                catch_up(ledger)
            if data.draw(st.integers(0, 5), "is retracted") == 0:
                ledger.retract(data.draw(st.sampled_from(reports)))
        assert to_json(picture(ledger)) == to_json(_at_once(ledger))


@settings(max_examples=40, deadline=None)
@given(affairs(), st.data())
def test_what_a_memo_has_found_before_changes_no_picture(
    affair: tuple[list[Interpretation], list[Judgement]], data: st.DataObject
) -> None:
    told = [_paged(one, data.draw(st.booleans(), "is of the page")) for one in affair[0]]
    rows: Sequence[Row] = data.draw(st.permutations([*told, *affair[1]]))
    reports = [one.report.id for one in told]
    memo = Memo()

    def seen(day: date | None, memo: Memo) -> bytes:
        return to_json(picture_of(known(ledger, day, memo), memo).record)

    with TemporaryDirectory() as folder, Ledger.open(Path(folder, "a.db")) as ledger:
        for row in rows:
            _put(ledger, row)
            if data.draw(st.integers(0, 3), "is retracted") == 0:
                ledger.retract(data.draw(st.sampled_from(reports)))
            if data.draw(st.booleans(), "is asked as of a day"):
                day = quay.DAY + timedelta(days=data.draw(st.integers(0, 3)))
                assert seen(day, memo.aside()) == to_json(picture(ledger, day))
            assert seen(None, memo) == to_json(picture(ledger))


@settings(max_examples=15, deadline=None)
@given(affairs())
def test_what_is_kept_can_be_made_anew(
    affair: tuple[list[Interpretation], list[Judgement]],
) -> None:
    with TemporaryDirectory() as folder, Ledger.open(Path(folder, "a.db")) as ledger:
        for row in (*affair[0], *affair[1]):
            _put(ledger, row)
        before = picture(ledger)
        with ledger.settling() as kept:
            kept.forget()
        assert picture(ledger) == before


def test_a_ledger_of_an_older_schema_is_settled_when_it_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    one = quay.told("Gull Post", 0, [("Olga Brandt", "met", 1)])
    other = quay.told("Tide News", 0, [("Olga Brandt", "met", 1)])
    old = Ledger(open_engine(path, True, migrations()[:2]))
    for told in (one, other):
        _put(old, told)
    old.close()
    with Ledger.open(path) as ledger:
        assert len(picture(ledger).events) == 1
        with ledger.kept() as kept:
            assert not kept.waiting(1)
            assert len(kept.events()) == 2


def test_what_is_settled_by_other_rules_is_settled_again(tmp_path: Path) -> None:
    told = quay.told("Gull Post", 0, [("Olga Brandt", "met", 1)])
    with quay.filled(tmp_path / "a.db", told) as ledger:
        catch_up(ledger)
        with ledger.settling() as kept:
            kept.settle_by("rules of old", "")
            kept.claims.keep_events({told.claims[0].id: "H0"})
        assert [event.claims for event in picture(ledger).events] == [(told.claims[0].id,)]
        with ledger.kept() as kept:
            assert RULES in kept.settled_by()[0]
            assert "H0" not in kept.events().values()


def test_a_ruling_on_who_is_nowhere_mentioned_is_settled(tmp_path: Path) -> None:
    """A state that a report names by an adjective alone has no mention."""
    told = quay.told("Gull Post", 0, [("Olga Brandt", "met", 1)])
    state = replace(
        told.entities[0], name="Peru", kind=EntityKind.PLACE, country="PER", mentions=()
    )
    one = replace(told, entities=(state,))
    other = quay.told("Tide News", 0, [("Ivo Kral", "met", 1)])
    placeless = Subject(kind=SubjectKind.ENTITY, name="Peru", parts=(Part(id=state.id),))
    same = quay.ruled(JudgementKind.SAME, 1, placeless, quay.of_entities(*other.entities))
    with quay.filled(tmp_path / "a.db", one, other, same) as ledger:
        assert len(picture(ledger).entities) == len(_at_once(ledger).entities) == 1


def test_who_is_ruled_on_is_joined_anew_when_read_otherwise(tmp_path: Path) -> None:
    def told(outlet: str, country: str | None, maker: str = "hand") -> Interpretation:
        one = quay.told(outlet, 0, [("Olga Brandt", "met", 1)], maker)
        return replace(one, entities=(replace(one.entities[0], country=country),))

    one, other = told("Gull Post", "PER"), told("Tide News", None)
    parts = (quay.of_entities(*one.entities), quay.of_entities(*other.entities))
    apart = quay.ruled(JudgementKind.APART, 1, *parts)
    with quay.filled(tmp_path / "a.db", one, other, apart) as ledger:
        catch_up(ledger)
        _put(ledger, told("Gull Post", "CHL", "another reader"))
        assert {e.country for e in picture(ledger).entities} == {"CHL", None}
        assert to_json(picture(ledger)) == to_json(_at_once(ledger))


def test_who_is_only_called_otherwise_is_told_so_and_compared_with_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = list[str]()

    def likeness(a: Facts, b: Facts, between: int) -> float:
        compared.extend((a.claim.report, b.claim.report))
        return of_facts(a, b, between)

    one = quay.told("Gull Post", 0, [("Olga Brandt", "met", 1)])
    other = quay.told("Tide News", 1, [("Olga Brandt", "met", 1)])
    more = quay.told("Mole Times", 300, [("Olga Brandt", "met", 300)])
    fuller = replace(more.entities[0], name="Olga Maria Brandt", aliases=("Olga Brandt",))
    with quay.filled(tmp_path / "a.db", one, other) as ledger:
        catch_up(ledger)
        monkeypatch.setattr(hearsay.resolve.events, "likeness", likeness)
        _put(ledger, replace(more, entities=(fuller,)))
        catch_up(ledger)
        assert one.report.id not in compared
        assert [e.name for e in picture(ledger).entities] == ["Olga Maria Brandt"]
        assert to_json(picture(ledger)) == to_json(_at_once(ledger))


FORMS = (("Olga Brandt", ()), ("Olga Maria Brandt", ("Olga Brandt",)), ("Brandt", ()))


def _called(outlet: str, form: int, day: int) -> Interpretation:
    """A report of a meeting that calls who was there by one of the forms."""
    one = quay.told(outlet, day, [("Olga Brandt", "met", day)])
    name, aliases = FORMS[form]
    return replace(one, entities=(replace(one.entities[0], name=name, aliases=aliases),))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 2), st.integers(0, 1)), min_size=8, max_size=14),
    st.data(),
)
def test_whoever_changes_name_and_id_is_joined_as_all_at_once(
    called: list[tuple[int, int]], data: st.DataObject
) -> None:
    told = [_called(f"Post {n}", form, day) for n, (form, day) in enumerate(called)]
    with TemporaryDirectory() as folder, Ledger.open(Path(folder, "a.db")) as ledger:
        for one in told:
            _put(ledger, one)
            if data.draw(st.booleans(), "is settled"):
                catch_up(ledger, data.draw(st.sampled_from((1, 500)), "batch"))
        for _ in range(data.draw(st.integers(0, 4), "retractions")):
            ledger.retract(data.draw(st.sampled_from(told)).report.id)
            if data.draw(st.booleans(), "is settled"):
                catch_up(ledger, 1)
        assert to_json(picture(ledger)) == to_json(_at_once(ledger))
        cells = _cells(Path(folder, "a.db"))
        with ledger.settling() as kept:
            kept.forget()
        catch_up(ledger)
        assert _cells(Path(folder, "a.db")) == cells


def _cells(path: Path) -> list[tuple[int, str]]:
    """Which claims stand in which cells."""
    with closing(connect(path)) as ledger:
        return list(ledger.execute("SELECT cell, claim FROM cells ORDER BY cell, claim"))


@pytest.mark.parametrize("outlet", ["Gull Post", "Pier Radio", "Mole Times", "Tide News"])
def test_whoever_changes_name_may_stand_in_a_report_that_waits_to_be_taken_out(
    outlet: str, tmp_path: Path
) -> None:
    told = [_called(f"{outlet} {n}", form, n % 2) for n, form in enumerate((0, 0, 0, 1))]
    with quay.filled(tmp_path / "a.db", *told) as ledger:
        catch_up(ledger)
        ledger.retract(told[3].report.id)
        ledger.retract(told[0].report.id)
        catch_up(ledger, 1)
        assert to_json(picture(ledger)) == to_json(_at_once(ledger))
