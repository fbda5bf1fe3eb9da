"""One source or outlet: its record, the claims on its word, who passes it on, whom it cites."""

from hearsay.records import NotFoundError
from hearsay.views import SourceRow
from hearsay.views import sources as rows_of
from hearsay.views.said import said
from hearsay.views.source_meant import source_meant
from hearsay.views.source_page import standing_of
from hearsay.web.asked import Asked
from hearsay.web.page import Page
from hearsay.web.pages.reports import report_rows
from hearsay.web.paging import Slice
from hearsay.web.seen import Seen

TOLD, REPORTS, CONTACTS = 30, 12, 20


def source(seen: Seen, asked: Asked, key: str) -> Page:
    """The page of a source, by an id or its name; raises NotFoundError, AmbiguousError."""
    index = seen.index
    found = _row(seen, key)
    standing = standing_of(index, found)
    told = Slice(standing.told, asked.page, TOLD)
    return Page("source.html", found.name, {
        "row": found,
        "standing": standing,
        "contacts": CONTACTS,
        "told": told,
        "claims": [(claim, said(index, claim)) for claim in told.rows],
        "reports": report_rows(index, standing.reports[:REPORTS]),
    })  # fmt: skip


def _row(seen: Seen, key: str) -> SourceRow:
    rows = {id_: row for row in seen.once(rows_of) for id_ in row.ids}
    found = rows.get(key) or rows.get(source_meant(seen.index, key).id)
    if found is None:
        raise NotFoundError(f"no source goes by {key!r}; the page of sources shows those there are")
    return found
