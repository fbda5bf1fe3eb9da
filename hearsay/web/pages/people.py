"""Who is in the record: a table, narrowed by name, kind and country."""

from collections import Counter
from collections.abc import Callable, Sequence

from msgspec import Struct

from hearsay.catalogue import country as code_of
from hearsay.catalogue import country_name
from hearsay.records import EntityKind, QueryError
from hearsay.views.naming import entities_named
from hearsay.views.people import PersonRow, people
from hearsay.web.asked import Asked
from hearsay.web.page import Page
from hearsay.web.paging import Slice
from hearsay.web.seen import Seen

COLUMNS: dict[str, Callable[[PersonRow], tuple[object, ...]]] = {
    "events": lambda row: (-row.events,),
    "name": lambda row: (row.name.casefold(),),
    "kind": lambda row: (row.kind,),
    "country": lambda row: (row.country is None, country_name(row.country or "")),
    "reports": lambda row: (-row.reports,),
    "cited": lambda row: (-row.cited,),
}
"""What the table can be sorted by, and how; equal rows stay as they are by events."""


class Offered(Struct, frozen=True):
    """What the filters offer: kinds, and countries as ISO code and name."""

    kinds: tuple[tuple[EntityKind, int], ...]
    countries: tuple[tuple[str, str], ...]


def everybody(seen: Seen, asked: Asked, _: str) -> Page:
    """All persons and bodies that fit, the commonest first; raises QueryError."""
    fitting = sorted_by(asked.sort or "events", narrowed(seen, asked))
    return Page("people.html", "People and bodies", {
        "listed": Slice(fitting, asked.page),
        "offered": offered(seen.once(people)),
        "sort": asked.sort or "events",
        "country_name": country_name,
    })  # fmt: skip


def narrowed(seen: Seen, asked: Asked) -> Sequence[PersonRow]:
    """Those that fit the name, kind and country asked for."""
    rows = seen.once(people)
    kind, country = _kind(asked.kind), _country(asked.country)
    ids = entities_named(seen.index.record.entities, asked.who) if asked.who else None
    return [
        row
        for row in rows
        if (ids is None or row.entity in ids)
        and kind in (None, row.kind)
        and country in (None, row.country)
    ]


def sorted_by(column: str, rows: Sequence[PersonRow]) -> Sequence[PersonRow]:
    """The rows by a column; raises QueryError for one that there is not."""
    if column not in COLUMNS:
        raise QueryError(f"no column {column!r} to sort by; expected one of {', '.join(COLUMNS)}")
    return sorted(rows, key=COLUMNS[column])


def offered(rows: Sequence[PersonRow]) -> Offered:
    """The kinds and countries that somebody has."""
    kinds = Counter(row.kind for row in rows)
    countries = {row.country: country_name(row.country) for row in rows if row.country}
    return Offered(
        kinds=tuple((kind, kinds[kind]) for kind in EntityKind if kinds[kind]),
        countries=tuple(sorted(countries.items(), key=lambda pair: pair[1])),
    )


def _kind(word: str | None) -> EntityKind | None:
    if word is not None and word not in set(EntityKind):
        raise QueryError(f"no kind {word!r}; expected one of {', '.join(EntityKind)}")
    return EntityKind(word) if word is not None else None


def _country(word: str | None) -> str | None:
    if word is None:
        return None
    found = word.upper() if country_name(word.upper()) != word.upper() else code_of(word)
    if found is None:
        raise QueryError(f"no country {word!r}; expected a name or ISO code such as Iran or IRN")
    return found


WARM = (people,)
