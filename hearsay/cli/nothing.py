"""What to say where nothing answers a question."""

from hearsay.records import Record
from hearsay.views import near
from hearsay.views.naming import entities_named


def no_row(record: Record, *names: str | None, nothing: str = "no event fits") -> str:
    """Why there is no row, with the nearest names where a name means nobody."""
    for name in filter(None, names):
        if not entities_named(record.entities, name):
            close = near(record, name)
            return f"nothing goes by {name!r}" + (
                f"; the nearest: {'; '.join(close)}" if close else ""
            )
    return nothing if record.events else "the ledger holds no event yet"
