"""What is settled step by step, in any order and any batches, is what joining all at once gives."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from test_judgements import affairs

from hearsay.ledger import Ledger
from hearsay.pipeline import Interpretation, known, picture, picture_of
from hearsay.records import Judgement, Record, to_json
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
