"""From what somebody typed to the one source or outlet that it means."""

from collections.abc import Callable
from difflib import get_close_matches

from hearsay.records import AmbiguousError, NotFoundError, QueryError, SourceEntry
from hearsay.views.index import Index
from hearsay.views.naming import begins, forms, stands_in, words


def source_meant(index: Index, key: str) -> SourceEntry:
    """The source that goes by an id, the beginning of one, or a name, with `the` or without.

    Whole names go before ids, ids before parts of names. Raises QueryError, NotFoundError with the
    nearest names, and AmbiguousError with all that the key may mean.
    """
    wanted = _bare(key)
    if not wanted:
        raise QueryError(f"{key!r} is neither id nor name: give one that `hearsay sources` shows")
    ways: tuple[Callable[[SourceEntry], bool], ...] = (
        lambda one: wanted in map(_bare, _names(index, one)),
        lambda one: begins(one.id, key),
        lambda one: any(stands_in(wanted, _bare(name)) for name in _names(index, one)),
    )
    for fits in ways:
        found = [one for one in index.record.sources if fits(one)]
        if len(found) > 1:
            told = "; ".join(f"{one.name} ({one.kind}, {one.id})" for one in found)
            raise AmbiguousError(f"{key!r} may mean {told}: give one of the ids")
        if found:
            return found[0]
    raise NotFoundError(_nothing(index, key))


def _names(index: Index, one: SourceEntry) -> tuple[str, ...]:
    """The names of a source; nobody goes by what unnamed people are called."""
    entity = index.entities.get(one.entity or "")
    return () if one.outlet else (one.name, *(forms(entity) if entity else ()))


def _bare(name: str) -> tuple[str, ...]:
    found = words(name)
    return found[1:] if found[:1] == ("the",) else found


def _nothing(index: Index, key: str) -> str:
    names = {" ".join(words(name)): name for s in index.record.sources for name in _names(index, s)}
    close = [names[one] for one in get_close_matches(" ".join(words(key)), sorted(names))]
    nearest = f"; the nearest: {'; '.join(close)}" if close else ""
    return f"no source goes by {key!r}{nearest}; `hearsay sources` shows them"
