"""FollowTheMoney statements as CSV, as `ftm` and nomenklatura read them: a value each row."""

import re
from collections.abc import Iterator
from io import StringIO

from followthemoney.statement import Statement
from followthemoney.statement.serialize import CSVStatementWriter

from hearsay.export.files import Files, Texts
from hearsay.export.ftm import proxies
from hearsay.records import Record

DATASET = "hearsay"
FORMULA = re.compile(r"\s*[=+@＝＋－＠]|\s*-(?!\d+(?:\.\d+)?$)")


def files(record: Record, texts: Texts) -> Files:
    """One CSV file of the statements that make up the entities of the format `ftm`."""
    made = StringIO(newline="")
    with CSVStatementWriter(made) as writer:
        for statement in _statements(record, texts):
            writer.write(statement)
    return {"statements.ftm.csv": made.getvalue().encode()}


def _statements(record: Record, texts: Texts) -> Iterator[Statement]:
    for proxy in proxies(record, texts):
        found = map(_harmless, Statement.from_entity(proxy, dataset=DATASET))
        yield from sorted(found, key=_order)


def _harmless(one: Statement) -> Statement:
    """What a spreadsheet would take for a formula gets an apostrophe before it."""
    return one.clone(value=f"'{one.value}") if FORMULA.match(one.value) else one


def _order(one: Statement) -> tuple[str, str, str]:
    return one.entity_id, one.prop, one.value
