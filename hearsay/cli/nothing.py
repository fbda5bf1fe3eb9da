"""What to say where nothing answers a question."""

from hearsay.views import Index, near
from hearsay.views.naming import entities_named


def no_row(index: Index, *names: str | None, nothing: str = "no event fits") -> str:
    """Why there is no row, with the nearest names where a name means nobody."""
    for name in filter(None, names):
        if not entities_named(index.record.entities, name):
            close = near(index, name)
            return f"nothing goes by {name!r}" + (
                f"; the nearest: {'; '.join(close)}" if close else ""
            )
    return nothing if index.record.events else "no event is known yet"
