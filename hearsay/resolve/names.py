"""Names as they are compared: when two are one name, and which are names at all."""

import re
from collections.abc import Iterator
from functools import lru_cache

from hearsay.catalogue.heads import head_kind
from hearsay.catalogue.spelling import name_key
from hearsay.records import Entity, EntityKind

_PEOPLE = (EntityKind.GROUP, EntityKind.PERSON)
BODIES = (EntityKind.ORGANISATION, EntityKind.FACILITY)
"""Kinds whose names are shortened: `Salta Border Watch` to `Border Watch`."""
_AREA = re.compile(r"(?<=\w) (?:state|province|region|city|county|governorate|district)$")
_MINISTRY = re.compile(r"^(ministry|department) of (?:the )?([\w ]+)$")
_CAPITAL = re.compile(r"\b[A-Z][\w’'-]*")
_FIRST_WORDS = frozenset(
    (
        "The A An This That These Those He Him His She Her It Its They Them Their We Us Our I Who "
        "Whom Whose Which Both Each All Some Many Several Others One Two Three Four Five Six"
    ).split()
)
"""Words that have a capital where a sentence begins, and name nobody."""
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th) [A-Z]")
"""How the name of the `5th Division` begins."""


@lru_cache(maxsize=65536)
def is_name(form: str) -> bool:
    """Whether a form is a name and no mere description, as `Officials` at a sentence's start is."""
    if form[:1].isupper():
        return " " in form or head_kind(form) not in _PEOPLE
    return bool(_NUMBERED.match(form))


def holds_name(words: str) -> bool:
    """Whether words of a sentence name somebody, and do not only point: `She`, `The minister`."""
    return any(word not in _FIRST_WORDS for word in _CAPITAL.findall(words))


def is_named(entity: Entity) -> bool:
    """Whether the entity has a name of its own; "the attackers" may be anybody."""
    return any(map(is_name, (entity.name, *entity.aliases)))


def telling(kind: EntityKind, alias: str) -> bool:
    """Whether an alias by itself is enough to know an entity of this kind by."""
    if kind == EntityKind.PERSON:
        return " " in alias
    return alias[:1].isupper() and (" " in alias or alias.isupper())


def full_names(entity: Entity) -> set[str]:
    """The names by each of which the entity is known."""
    aliases = (name_key(a) for a in entity.aliases if telling(entity.kind, a))
    return {
        name for name in (_key(entity), *aliases) if entity.kind != EntityKind.PERSON or " " in name
    }


def surname(person: Entity) -> str | None:
    """The surname of a person of a full name."""
    words = name_key(person.name).split()
    return words[-1] if len(words) > 1 else None


def short_forms(name: tuple[str, ...]) -> set[tuple[str, ...]]:
    """What a name of three words and more is cut to: its end, or all but a word in the middle."""
    ends = {name[at:] for at in range(1, len(name) - 1)}
    return ends | {name[:at] + name[at + 1 :] for at in range(1, len(name) - 1)}


def keys(entity: Entity) -> frozenset[str]:
    """By what joining finds others: entities without a common key are never joined by one name."""
    return frozenset(_keys(entity))


def _keys(entity: Entity) -> Iterator[str]:
    yield from full_names(entity)
    if entity.kind == EntityKind.PERSON:
        yield f"surname {surname(entity) or name_key(entity.name)}"
    if entity.kind in BODIES and entity.name[:1].isupper():
        name = tuple(name_key(entity.name).split())
        yield from ("short " + " ".join(form) for form in {name, *short_forms(name)})


def _key(entity: Entity) -> str:
    """The name as it is compared: `Jujuy state` is Jujuy, `Ministry of Trade` `Trade Ministry`."""
    name = name_key(entity.name)
    if entity.kind == EntityKind.PLACE:
        return _AREA.sub("", name)
    return _MINISTRY.sub(r"\2 \1", name.replace("foreign affairs", "foreign"))
