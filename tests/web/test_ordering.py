import pytest

from hearsay.records import QueryError
from hearsay.web.ordering import Column, headings, ordered

Row = tuple[str, int]
COLUMNS: tuple[Column[Row], ...] = (
    Column("name", "Name", lambda row: row[0]),
    Column("size", "Size", lambda row: row[1], number=True),
)
ROWS = (("b", 1), ("a", 2), ("c", 1))


@pytest.mark.parametrize(
    ("sort", "names"),
    [(None, "bac"), ("name", "abc"), ("-name", "cba"), ("size", "abc"), ("-size", "bca")],
)
def test_rows_by_a_column(sort: str | None, names: str) -> None:
    assert "".join(name for name, _ in ordered(ROWS, COLUMNS, sort)) == names


def test_a_column_that_is_not_there() -> None:
    with pytest.raises(QueryError, match="expected one of name, size"):
        ordered(ROWS, COLUMNS, "age")


@pytest.mark.parametrize(
    ("sort", "told"),
    [
        (None, [("name", ""), ("size", "")]),
        ("name", [("-name", "ascending"), ("size", "")]),
        ("-name", [("name", "descending"), ("size", "")]),
        ("size", [("name", ""), ("-size", "descending")]),
        ("-size", [("name", ""), ("size", "ascending")]),
    ],
)
def test_a_heading_tells_the_order_and_turns_it_round(
    sort: str | None, told: list[tuple[str, str]]
) -> None:
    assert [(one.sort, one.order) for one in headings(COLUMNS, sort)] == told
