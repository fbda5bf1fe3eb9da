"""Properties of judgements on a real ledger: order, undoing, and a "no" that holds."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zlib import crc32

import quay
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hearsay.pipeline import Interpretation, picture
from hearsay.records import (
    Judgement,
    JudgementKind,
    Part,
    Record,
    Reliability,
    Subject,
    SubjectKind,
    to_json,
)

OUTLETS = ("Gull Post", "Tide News", "Pier Radio", "Sound Courier")
NAMES = ("Olga Brandt", "Ivo Kral", "the crew")
LETTERS = st.sampled_from(Reliability)
Rows = Sequence[Interpretation | Judgement]

_facts = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(list(quay.TYPES)), st.integers(1, 3)),
    min_size=1, max_size=3, unique=True,
)  # fmt: skip
_told = st.lists(
    st.tuples(st.sampled_from(OUTLETS), st.integers(0, 3), _facts),
    min_size=1, max_size=4, unique_by=lambda one: one[0],
)  # fmt: skip


@st.composite
def readings(draw: st.DrawFn) -> list[Interpretation]:
    salt = draw(st.integers(0, 3))
    return [_meant(quay.told(*one), salt) for one in draw(_told)]


SENSES = ("", quay.sense(1, 7), quay.sense(1, 7, 9), quay.sense(2, 9), quay.sense(-1, 8))


def _meant(one: Interpretation, salt: int) -> Interpretation:
    """With senses, the same for the same words."""
    claims = (replace(c, sense=SENSES[crc32(c.sentence.encode(), salt) % len(SENSES)])
              for c in one.claims)  # fmt: skip
    return replace(one, claims=tuple(claims))


@st.composite
def subjects(draw: st.DrawFn, told: list[Interpretation], kind: SubjectKind) -> Subject:
    if kind is SubjectKind.ENTITY:
        known = [e for one in told for e in one.entities]
        return quay.of_entities(*draw(st.lists(st.sampled_from(known), min_size=1, max_size=2)))
    if kind is SubjectKind.REPORT:
        report = draw(st.sampled_from(told)).report
        return Subject(kind=kind, name=report.outlet, parts=(Part(id=report.id),))
    claims = [c for one in told for c in one.claims]
    return quay.of_claims(*draw(st.lists(st.sampled_from(claims), min_size=1, max_size=2)))


@st.composite
def pairs(draw: st.DrawFn, told: list[Interpretation]) -> tuple[Subject, Subject]:
    kind = draw(st.sampled_from([SubjectKind.EVENT, SubjectKind.ENTITY]))
    return draw(subjects(told, kind)), draw(subjects(told, kind))


@st.composite
def graded(draw: st.DrawFn, told: list[Interpretation]) -> Subject:
    if draw(st.booleans()):
        return Subject(kind=SubjectKind.OUTLET, name=draw(st.sampled_from(OUTLETS)), parts=())
    return draw(subjects(told, SubjectKind.ENTITY))


@st.composite
def rulings(draw: st.DrawFn, told: list[Interpretation]) -> list[Judgement]:
    made: list[Judgement] = []
    for minute in range(draw(st.integers(0, 5))):
        kind = draw(st.sampled_from(JudgementKind))
        if kind in (JudgementKind.SAME, JudgementKind.APART):
            about = draw(pairs(told))
            if kind is JudgementKind.SAME and draw(st.booleans()):
                about = *about, draw(subjects(told, about[0].kind))
            made.append(quay.ruled(kind, minute, *about))
        elif kind is JudgementKind.RENAME:
            about = draw(subjects(told, SubjectKind.ENTITY))
            made.append(quay.ruled(kind, minute, about, name=draw(st.sampled_from(NAMES))))
        elif kind is JudgementKind.GRADE:
            made.append(quay.ruled(kind, minute, draw(graded(told)), grade=draw(LETTERS)))
        elif kind is JudgementKind.RETRACT:
            of = draw(st.sampled_from([SubjectKind.EVENT, SubjectKind.REPORT]))
            made.append(quay.ruled(kind, minute, draw(subjects(told, of))))
        elif made:
            made.append(quay.ruled(kind, minute, undoes=draw(st.sampled_from(made)).id))
    return made


@st.composite
def affairs(draw: st.DrawFn) -> tuple[list[Interpretation], list[Judgement]]:
    told = draw(readings())
    return told, draw(rulings(told))


def shown(rows: Rows, day: int | None = None) -> Record:
    until = None if day is None else quay.DAY + timedelta(days=day)
    with TemporaryDirectory() as folder, quay.filled(Path(folder, "a.db"), *rows) as ledger:
        return picture(ledger, until)


def bare(record: Record) -> bytes:
    """The picture alone, without the list of what was ruled."""
    return to_json(replace(record, judgements=()))


@settings(max_examples=15, deadline=None)
@given(affairs(), st.data())
def test_any_order_of_reports_and_judgements_gives_the_same_picture(
    affair: tuple[list[Interpretation], list[Judgement]], data: st.DataObject
) -> None:
    rows = [*affair[0], *affair[1]]
    assert to_json(shown(rows)) == to_json(shown(data.draw(st.permutations(rows))))


@settings(max_examples=15, deadline=None)
@given(affairs(), st.data())
def test_undoing_restores_and_undoing_that_puts_back(
    affair: tuple[list[Interpretation], list[Judgement]], data: st.DataObject
) -> None:
    told, made = affair
    last = quay.ruled(JudgementKind.APART, 20, *data.draw(pairs(told)))
    undone = quay.ruled(JudgementKind.UNDO, 21, undoes=last.id)
    again = quay.ruled(JudgementKind.UNDO, 22, undoes=undone.id)
    rows = [*told, *made]
    assert bare(shown([*rows, last, undone])) == bare(shown(rows))
    assert bare(shown([*rows, last, undone, again])) == bare(shown([*rows, last]))


@settings(max_examples=15, deadline=None)
@given(affairs(), st.data())
def test_a_no_holds_whatever_is_added_later(
    affair: tuple[list[Interpretation], list[Judgement]], data: st.DataObject
) -> None:
    told, made = affair
    no = quay.ruled(JudgementKind.APART, 20, *data.draw(pairs(told)))
    more = [quay.told(f"Late {i}", 3, facts) for i, facts in enumerate(data.draw(_many_facts))]
    record = shown([*told, *made, no, *more])
    first, second = ({part.at for part in subject.parts} for subject in no.about)
    if not first & second:  # else it is of a thing and itself, and says nothing
        for group in (*_claimed(record), *_named(record)):
            assert not (group & first and group & second)


_many_facts = st.lists(_facts, max_size=2)


def _claimed(record: Record) -> list[set[object]]:
    parts = {c.id: quay.of_claims(c).parts[0].at for c in record.claims}
    return [{parts[i] for i in event.claims} for event in record.events]


def _named(record: Record) -> list[set[object]]:
    return [set(e.mentions) for e in record.entities]


@settings(max_examples=15, deadline=None)
@given(readings(), st.data())
def test_a_ruling_outlives_a_reading_by_other_weights(
    told: list[Interpretation], data: st.DataObject
) -> None:
    kind = data.draw(st.sampled_from([JudgementKind.SAME, JudgementKind.APART]))
    made = quay.ruled(kind, 1, *data.draw(pairs(told)))
    first, second = ({part.at for part in subject.parts} for subject in made.about)
    record = shown([*told, made, *map(_anew, told)])
    assert {c.maker for c in record.claims} == {"other"}
    if not first & second:
        groups = [*_claimed(record), *_named(record)]
        together = any(group & first and group & second for group in groups)
        assert together is (kind is JudgementKind.SAME)


def _anew(one: Interpretation) -> Interpretation:
    facts = [(c.sentence.split(f" {c.trigger}")[0], c.trigger, int(c.sentence[-2]))
             for c in one.claims]  # fmt: skip
    day = (one.report.published - quay.DAY).days
    return quay.told(one.report.outlet, day, facts, "other")


@settings(max_examples=15, deadline=None)
@given(affairs(), st.integers(0, 3))
def test_as_of_a_day_all_judgements_count(
    affair: tuple[list[Interpretation], list[Judgement]], day: int
) -> None:
    told, made = affair
    early = [one for one in told if one.report.published <= quay.DAY + timedelta(days=day)]
    assert to_json(shown([*told, *made], day)) == to_json(shown([*early, *made]))


def test_a_ruling_moves_to_the_changed_text_of_a_page(tmp_path: Path) -> None:
    met = [("Olga Brandt", "met", 1)]
    one, other = _page(quay.told("Gull Post", 0, met)), quay.told("Tide News", 1, met)
    changed = _page(quay.told("Gull Post", 2, [("the crew", "struck", 2), *met]))
    with quay.filled(tmp_path / "a.db", one, other, changed) as ledger:
        assert len(picture(ledger).events) == 2
        about = quay.of_claims(one.claims[0]), quay.of_claims(other.claims[0])
        ledger.judge(quay.ruled(JudgementKind.APART, 1, *about))
        assert len(picture(ledger).events) == 3


def _page(one: Interpretation) -> Interpretation:
    """The same reading, of a page at an address."""
    return replace(one, report=replace(one.report, url="https://gull.example/quay"))
