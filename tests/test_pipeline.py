"""Properties of the whole picture over hand-built interpretations; the reader takes no part."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hearsay.pipeline
from hearsay.ledger import Ledger
from hearsay.pipeline import Interpretation, add, picture, record_of
from hearsay.records import (
    Claim,
    Entity,
    EntityKind,
    EventType,
    Evidence,
    Mention,
    Problem,
    Source,
    SourceKind,
    Span,
    Status,
    When,
    content_id,
    from_json,
    new_report,
    to_json,
)

NAMES = ("Olga Brandt", "Ivo Kral", "Peru", "Harbour Union", "Kral")
DAY = date(2033, 5, 4)

_claims = st.tuples(
    st.sampled_from(list(EventType)[:4]),
    st.sampled_from(list(Status)),
    st.lists(st.integers(0, len(NAMES) - 1), max_size=2, unique=True),
    st.none() | st.integers(0, 9),
    st.none() | st.sampled_from(["two officials", "Ivo Kral", "Gull Post"]),
)
_reports = st.lists(
    st.tuples(
        st.sampled_from(["Gull Post", "Tide News", "Pier Radio"]),
        st.integers(0, 6),
        st.lists(_claims, max_size=3),
    ),
    max_size=5,
    unique_by=lambda r: r[:2],
)


def _interpretation(outlet: str, day: int, told: list) -> Interpretation:  # type: ignore[type-arg]
    text = f"{outlet} {day}: " + " and ".join(NAMES) + " met and said " + "so " * len(told)
    report = new_report(text, outlet, DAY + timedelta(days=day))
    entities = tuple(_entity(report.id, text, name) for name in NAMES)
    claims = tuple(_claim(report.id, text, (i, entities, one)) for i, one in enumerate(told))
    return Interpretation(report, entities, claims, "hand")


def _entity(report: str, text: str, name: str) -> Entity:
    at = text.index(name)
    kind = EntityKind.PLACE if name == "Peru" else EntityKind.PERSON
    return Entity(
        id=content_id("E", report, name), name=name, kind=kind,
        mentions=(Mention(report=report, span=Span(at, at + len(name))),),
    )  # fmt: skip


def _claim(report: str, text: str, what: tuple) -> Claim:  # type: ignore[type-arg]
    i, entities, (type_, status, who, day, source) = what
    at = text.index("met")
    when = None if day is None else When(DAY + timedelta(days=day), DAY + timedelta(days=day))
    kind = SourceKind.OUTLET if source == "Gull Post" else SourceKind.ANONYMOUS
    return Claim(
        id=content_id("C", report, i), report=report, sentence=text, trigger="met", type=type_,
        status=status, actors=tuple(entities[n].id for n in who), when=when,
        attribution=(Source(kind=kind, text=source),) if source else (),
        span=Span(0, len(text)), score=0.9, maker="hand",
        evidence=(Evidence(part="trigger", span=Span(at, at + 3)),),
    )  # fmt: skip


@st.composite
def shuffled(draw: st.DrawFn) -> tuple[list[Interpretation], list[Interpretation]]:
    made = [_interpretation(*r) for r in draw(_reports)]
    return made, draw(st.permutations(made))


@given(shuffled())
def test_any_order_gives_the_same_record(
    both: tuple[list[Interpretation], list[Interpretation]],
) -> None:
    assert to_json(record_of(both[0])) == to_json(record_of(both[1]))


@given(shuffled())
def test_reading_twice_adds_nothing(
    both: tuple[list[Interpretation], list[Interpretation]],
) -> None:
    assert record_of(both[0] + both[1]) == record_of(both[0])


@given(shuffled())
def test_record_to_json_and_back_is_the_identity(
    both: tuple[list[Interpretation], list[Interpretation]],
) -> None:
    record = record_of(both[0])
    assert from_json(to_json(record)) == record


@given(shuffled())
def test_every_id_that_a_record_names_is_in_it(
    both: tuple[list[Interpretation], list[Interpretation]],
) -> None:
    record = record_of(both[0])
    entities = {e.id for e in record.entities}
    claims = {c.id: c for c in record.claims}
    for event in record.events:
        assert {*event.actors, *event.recipients} <= entities
        assert all(claims[c].event == event.id for c in event.claims)
    assert {c.event for c in record.claims} == {e.id for e in record.events}
    assert all({*d.claims} <= claims.keys() for d in record.disagreements)


@settings(max_examples=15, deadline=None)
@given(shuffled(), st.booleans())
def test_any_order_of_adding_gives_the_same_export(
    both: tuple[list[Interpretation], list[Interpretation]], twice: bool
) -> None:
    exports = []
    for order in (both[0], both[1] * (2 if twice else 1)):
        with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "x.db") as ledger:
            for i in order:
                ledger.add(i.report, i.entities, i.claims, i.maker)
            exports.append(to_json(picture(ledger)))
    assert exports[0] == exports[1]


@settings(max_examples=10, deadline=None)
@given(shuffled(), st.integers(0, 7))
def test_as_of_a_day_is_a_ledger_of_that_days_reports(
    both: tuple[list[Interpretation], list[Interpretation]], day: int
) -> None:
    until = DAY + timedelta(days=day)
    early = [i for i in both[0] if i.report.published <= until]
    with TemporaryDirectory() as folder, Ledger.open(Path(folder) / "x.db") as ledger:
        for i in both[0]:
            ledger.add(i.report, i.entities, i.claims, i.maker)
        assert to_json(picture(ledger, as_of=until)) == to_json(record_of(early))


def test_faults_are_of_the_whole_record_and_of_no_day(tmp_path: Path) -> None:
    fault = Problem(source="bad.txt", message="the file is empty")
    with Ledger.open(tmp_path / "x.db") as ledger:
        ledger.note([fault])
        assert picture(ledger).problems == (fault,)
        assert picture(ledger, as_of=DAY).problems == ()


def test_an_error_leaves_the_faults_that_were_met(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_: object) -> Iterator[Interpretation]:
        raise MemoryError

    monkeypatch.setattr(hearsay.pipeline, "read_many", breaks)
    with Ledger.open(tmp_path / "x.db") as ledger:
        with pytest.raises(MemoryError):
            add(ledger, [tmp_path / "none.txt"])
        (fault,) = ledger.problems()
        assert "none.txt" in fault.source
