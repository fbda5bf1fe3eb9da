"""The ledger's tables as queries name them; `migrations/` makes them. And what queries give."""

from datetime import date

import sqlalchemy as sa
from msgspec import Struct

_meta = sa.MetaData()

reports = sa.Table(
    "reports",
    _meta,
    sa.Column("seq", sa.Integer, primary_key=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("outlet", sa.Text, nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("byline", sa.Text),
    sa.Column("published", sa.Date, nullable=False),
    sa.Column("url", sa.Text),
    sa.Column("path", sa.Text),
    sa.Column("retrieved", sa.Date),
    sa.Column("language", sa.Text, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("added", sa.Text, nullable=False),
)

readings = sa.Table(
    "readings",
    _meta,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("report", sa.Text, sa.ForeignKey("reports.id"), nullable=False),
    sa.Column("maker", sa.Text, nullable=False),
    sa.Column("added", sa.Text, nullable=False),
    sa.Column("retracted", sa.Text),
)

claims = sa.Table(
    "claims",
    _meta,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("reading", sa.Integer, sa.ForeignKey("readings.id"), primary_key=True),
    sa.Column("type", sa.Text, nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
)

entities = sa.Table(
    "entities",
    _meta,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("reading", sa.Integer, sa.ForeignKey("readings.id"), primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
)

problems = sa.Table(
    "problems",
    _meta,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("source", sa.Text, nullable=False),
    sa.Column("message", sa.Text, nullable=False),
    sa.Column("entry", sa.Text),
    sa.Column("added", sa.Text, nullable=False),
)

judgements = sa.Table(
    "judgements",
    _meta,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("moment", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("added", sa.Text, nullable=False),
)


class Hit(Struct, frozen=True, kw_only=True):
    """A report that holds the words asked for, and a few words around one place of them."""

    report: str
    outlet: str
    title: str
    published: date
    snippet: str


class Counts(Struct, frozen=True, kw_only=True):
    """How much the ledger holds; entities are counted for each report that names them."""

    reports: int
    claims: int
    entities: int
