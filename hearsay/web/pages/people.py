"""Who is in the record: a table, narrowed by name, kind and country."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from hearsay.catalogue import country as code_of
from hearsay.catalogue import country_name
from hearsay.records import EntityKind, QueryError
from hearsay.views.naming import entities_named
from hearsay.views.people import PersonRow, people
from hearsay.web.asked import Asked
from hearsay.web.ordering import Column, headings, ordered
from hearsay.web.page import Page
from hearsay.web.paging import Slice
from hearsay.web.seen import Seen

COLUMNS: tuple[Column[PersonRow], ...] = (
    Column("name", "Name", lambda row: row.name.casefold()),
    Column("kind", "Kind", lambda row: row.kind),
    Column("country", "Country", lambda row: country_name(row.country) if row.country else "~"),
    Column("roles", "Said to be", lambda row: row.roles or ("~",)),
    Column("events", "Events", lambda row: row.events, True, "in which it takes part"),
    Column("reports", "Reports", lambda row: row.reports, True, "that name it"),
    Column("cited", "Cited", lambda row: row.cited, True, "claims that have it as a source"),
)
"""What the table can be sorted by; who has no country or role comes last."""


class Offered(Struct, frozen=True):
    """What the filters offer: kinds, and countries as ISO code and name."""

    kinds: tuple[tuple[EntityKind, int], ...]
    countries: tuple[tuple[str, str], ...]


def everybody(seen: Seen, asked: Asked, _: str) -> Page:
    """All persons and bodies that fit, the commonest first; raises QueryError."""
    fitting = ordered(narrowed(seen, asked), COLUMNS, asked.sort)
    return Page("people.html", "People and bodies", {
        "listed": Slice(fitting, asked.page),
        "offered": offered(seen.once(people)),
        "country": _country(asked.country),
        "headings": headings(COLUMNS, asked.sort),
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
