"""Full-text search over the titles and texts of reports."""

import re
from datetime import date

import sqlalchemy as sa

from hearsay.ledger.tables import Hit

_TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
_MOST_TERMS = 100

_SEARCH = sa.text("""
    SELECT reports.id, reports.outlet, reports.title, reports.published,
        snippet(words, -1, '', '', '…', 24) AS snippet
    FROM words
    JOIN reports ON reports.seq = words.rowid
    JOIN readings ON readings.report = reports.id AND readings.retracted IS NULL
    WHERE words MATCH :query AND reports.published <= :last
    ORDER BY bm25(words), reports.id
    LIMIT :limit
""")


def search(
    connection: sa.Connection, words: str, limit: int, as_of: date | None = None
) -> tuple[Hit, ...]:
    """Find live reports that hold all the words, the best first; no words find nothing."""
    query = quoted(words)
    if not query:
        return ()
    last = (as_of or date.max).isoformat()
    asked = {"query": query, "limit": max(limit, 0), "last": last}
    rows = connection.execute(_SEARCH, asked)
    return tuple(
        Hit(
            report=row.id,
            outlet=row.outlet,
            title=row.title,
            published=date.fromisoformat(row.published),
            snippet=" ".join(row.snippet.split()),
        )
        for row in rows
    )


def quoted(words: str) -> str:
    """Put every word in quotes, so that none is taken for an operator of the search language.

    Words that stand in double quotes stay together as a phrase.
    """
    storable = words.replace("\0", " ").encode("utf-8", "ignore").decode("utf-8")
    terms = (phrase or word for phrase, word in _TERM.findall(storable))
    return " ".join([f'"{term}"' for term in terms if term.strip()][:_MOST_TERMS])
