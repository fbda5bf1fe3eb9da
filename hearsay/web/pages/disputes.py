"""Where accounts differ, side by side."""

from hearsay.records import Disagreement, Field, QueryError
from hearsay.views import Index
from hearsay.views.disputes import concerning, dispute
from hearsay.web.asked import Asked
from hearsay.web.page import Page
from hearsay.web.pages.overview import all_disputed
from hearsay.web.paging import Slice
from hearsay.web.seen import Seen

SHOWN = 20
LATEST = "latest"


def disputes(seen: Seen, asked: Asked, _: str) -> Page:
    """Disagreements in the order of the timeline, narrowed by who is concerned and by field."""
    found = concerning(seen.index, seen.once(all_disputed), asked.who)
    field = _field(asked.field)
    chosen = [one for one in found if field in (None, one.field)]
    listed = Slice(_turned(seen.index, chosen, asked.sort), asked.page, SHOWN)
    return Page("disputes.html", "Disputes", {
        "listed": listed,
        "rows": [dispute(seen.index, one) for one in listed.rows],
        "fields": [(one, sum(d.field is one for d in found)) for one in Field],
        "field": field,
        "number": len(found),
    })  # fmt: skip


def _turned(index: Index, chosen: list[Disagreement], sort: str | None) -> list[Disagreement]:
    """In the order asked for: of the timeline, of most claims, or of the latest report."""
    if sort is None:
        return chosen
    if sort == "claims":
        return sorted(chosen, key=lambda one: -len(one.claims))
    if sort == LATEST:
        return sorted(chosen, key=lambda one: _last_told(index, one), reverse=True)
    raise QueryError(f"sort {sort!r}: expected claims or {LATEST}")


def _last_told(index: Index, one: Disagreement) -> str:
    told = (index.claims[claim] for claim in one.claims if claim in index.claims)
    days = (index.reports[claim.report].published.isoformat() for claim in told)
    return max(days, default="")


def _field(word: str | None) -> Field | None:
    if word is None:
        return None
    try:
        return Field(word.lower())
    except ValueError:
        raise QueryError(f"no field {word!r}; expected one of {', '.join(Field)}") from None
