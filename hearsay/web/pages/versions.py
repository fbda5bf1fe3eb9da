"""Two versions of a page side by side: the words that went and came, and the claims."""

from hearsay.records import NotFoundError
from hearsay.views import Edition
from hearsay.views.editions import gone_and_come, passages, sides
from hearsay.web.asked import Asked
from hearsay.web.page import Page
from hearsay.web.paging import Slice
from hearsay.web.seen import Seen

PASSAGES = 60


def versions(seen: Seen, asked: Asked, key: str) -> Page:
    """A version beside the one before it, the first beside the second, or beside one asked for.

    Raises NotFoundError for an id that is not that of a report, or of no other version.
    """
    editions = seen.editions(key)
    ids = [one.report.id for one in editions]
    if key not in ids:
        raise NotFoundError(
            f"no report has the id {key!r}; the page of reports shows those there are"
        )
    before, after = sorted((ids.index(key), _other(ids, key, asked.other)))
    old, new = editions[before], editions[after]
    found = passages(old.report.text, new.report.text)
    listed = Slice(found, asked.page, PASSAGES)
    gone, come = gone_and_come(old, new)
    return Page("versions.html", f"Versions: {new.report.title or 'Untitled'}", {
        "editions": editions,
        "before": (before + 1, old),
        "after": (after + 1, new),
        "listed": listed,
        "passages": [(one, sides(one)) for one in listed.rows],
        "changed": sum(one.changed for one in found),
        "gone": gone,
        "come": come,
        "current": [one.report.id for one in editions if _counts(seen, one)],
    })  # fmt: skip


def _other(ids: list[str], key: str, other: str | None) -> int:
    if other is not None:
        if other not in ids:
            raise NotFoundError(
                f"{other!r} is no version of the page of {key}: {', '.join(ids)} are"
            )
        return ids.index(other)
    place = ids.index(key)
    return place - 1 if place else min(1, len(ids) - 1)


def _counts(seen: Seen, edition: Edition) -> bool:
    return edition.report.id in seen.index.reports
