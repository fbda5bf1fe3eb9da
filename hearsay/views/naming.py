"""Whether a name that somebody typed means an entity: whole words, without case or accents."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from hearsay.records import Entity, EntityKind, ReportEntry

WORD = re.compile(r"\w+")
SHORTEST_ID = 3
LOCAL = frozenset({EntityKind.PLACE, EntityKind.FACILITY})


@lru_cache(maxsize=2**17)
def words(text: str) -> tuple[str, ...]:
    """The words of a text in the one form in which they are compared."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return tuple(WORD.findall(bare))


def forms(entity: Entity) -> tuple[str, ...]:
    """The entity's name and its other name forms."""
    return (entity.name, *entity.aliases)


def is_called(entity: Entity, name: str) -> bool:
    """Whether the name is one of the entity's names, whole."""
    wanted = words(name)
    return any(words(form) == wanted for form in forms(entity))


def has_part(entity: Entity, name: str) -> bool:
    """Whether the name's words stand side by side in one of the entity's names."""
    wanted = words(name)
    return bool(wanted) and any(stands_in(wanted, words(form)) for form in forms(entity))


def begins(identity: str, key: str) -> bool:
    """Whether the key is the id or a beginning of it that is long enough to mean it."""
    typed = key.strip().casefold()
    return len(typed) >= SHORTEST_ID and identity.casefold().startswith(typed)


def entities_named(entities: Iterable[Entity], key: str) -> frozenset[str]:
    """Ids of the entities with that name, or that part of a name; failing all, with that id."""
    known = tuple(entities)
    if any(e.id == key for e in known):
        return frozenset({key})
    found = frozenset(e.id for e in known if has_part(e, key))
    return found or frozenset(e.id for e in known if begins(e.id, key))


def places_named(entities: Iterable[Entity], key: str) -> frozenset[str]:
    """Ids of the places with that name, and of all places in the country of that name."""
    from hearsay.catalogue import country

    known = tuple(entities)
    code = country(key)
    inside = frozenset(e.id for e in known if code and e.country == code and e.kind in LOCAL)
    return entities_named(known, key) | inside


def reports_of(reports: Iterable[ReportEntry], name: str) -> frozenset[str]:
    """Ids of the reports of the outlet with that name, or failing it, that part of a name.

    Names are whole where sources have them as one: with `the` or without.
    """
    from hearsay.catalogue.spelling import name_key

    known = tuple(reports)
    outlets = {report.outlet for report in known}
    wanted, part = name_key(name), words(name)
    whole = {outlet for outlet in outlets if name_key(outlet) == wanted}
    meant = whole or {outlet for outlet in outlets if stands_in(part, words(outlet))}
    return frozenset(report.id for report in known if report.outlet in meant)


def stands_in(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether the words follow one another somewhere in the other words."""
    size = len(part)
    return any(whole[at : at + size] == part for at in range(len(whole) - size + 1))
