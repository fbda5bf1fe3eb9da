"""On whose word the record rests: sources and outlets, how often cited, and how they fared."""

from hearsay.records import QueryError, SourceKind
from hearsay.views import SourceRow
from hearsay.views import sources as rows_of
from hearsay.views.finding import sources_named
from hearsay.web.asked import Asked
from hearsay.web.ordering import Column, headings, ordered
from hearsay.web.page import Page
from hearsay.web.paging import Slice
from hearsay.web.seen import Seen

COLUMNS: tuple[Column[SourceRow], ...] = (
    Column("name", "Name", lambda row: row.name.casefold()),
    Column("reliability", "Reliability", lambda row: row.reliability,
           meaning="A to F, by its record here or as an analyst has set it"),
    Column("claims", "Claims", lambda row: row.claims, True, "claims that begin with it"),
    Column("confirmed", "Confirmed", lambda row: row.confirmed, True,
           "of these, with an independent voice on their side"),
    Column("contradicted", "Contradicted", lambda row: row.contradicted, True,
           "of these, in a disagreement against another voice"),
    Column("cited", "Cited", lambda row: row.named, True, "claims whose chain names it"),
    Column("reports", "In reports", lambda row: row.reports, True, "reports that cite it"),
    Column("published", "Published", lambda row: row.published, True, "reports of its own"),
)  # fmt: skip


def sources(seen: Seen, asked: Asked, _: str) -> Page:
    """Sources, those behind most claims first; narrowed by kind and by words of the name."""
    everybody = seen.once(rows_of)
    kind = _kind(asked.source_kind)
    fitting = [row for row in everybody if kind in (None, row.kind)]
    if asked.q:
        fitting = sources_named(fitting, asked.q)
    return Page("sources.html", "Sources", {
        "listed": Slice(ordered(fitting, COLUMNS, asked.sort), asked.page),
        "headings": headings(COLUMNS, asked.sort),
        "kinds": [(one, sum(row.kind is one for row in everybody)) for one in SourceKind],
        "kind": kind,
        "number": len(everybody),
    })  # fmt: skip


def _kind(word: str | None) -> SourceKind | None:
    if word is None:
        return None
    try:
        return SourceKind(word.lower())
    except ValueError:
        raise QueryError(
            f"no source kind {word!r}; expected one of {', '.join(SourceKind)}"
        ) from None
