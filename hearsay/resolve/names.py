"""Names as they are compared: when two are one name, and which are names at all."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from hearsay import catalogue
from hearsay.catalogue.heads import head_kind
from hearsay.catalogue.spelling import name_key
from hearsay.records import Entity, EntityKind

_PEOPLE = (EntityKind.GROUP, EntityKind.PERSON)
BODIES = (EntityKind.ORGANISATION, EntityKind.FACILITY)
"""Kinds whose names are shortened: `Salta Border Watch` to `Border Watch`."""
_OF_STATES = (EntityKind.ORGANISATION, EntityKind.GROUP)
"""Kinds of which every state may have one of a name: the army, the border guards."""
_LONGEST = 3
"""Words in the name of a country at the most."""
AREA = re.compile(r"(?<=\w) (?:state|province|region|city|county|governorate|district)$")
"""What `Aceh province` is called beside its name."""
_MINISTRY = re.compile(r"^(ministry|department) of (?:the )?([\w ]+)$")
_BRITISH = {
    "defense": "defence", "center": "centre", "labor": "labour", "harbor": "harbour",
    "organization": "organisation", "program": "programme",
}  # fmt: skip
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
    """Whether an alias by itself is enough to know an entity of this kind by.

    A capital is not: a state may be called by it, and is not the town.
    """
    if kind == EntityKind.PERSON:
        return " " in alias
    if kind == EntityKind.PLACE and catalogue.capital(alias):
        return False
    return alias[:1].isupper() and (" " in alias or alias.isupper())


def full_names(entity: Entity) -> set[str]:
    """The names by each of which the entity is known."""
    aliases = (name_key(a) for a in entity.aliases if telling(entity.kind, a))
    names = {_key(entity), *aliases}
    if entity.kind == EntityKind.PERSON:
        return {name for name in names if " " in name}
    if entity.country and entity.kind in _OF_STATES:
        names.add(f"{body_of_state(entity.name, entity.country)} of {entity.country}")
    return names


def stateless(name: str, country: str | None) -> str:
    """A name as it is compared without that of its state, of any state where none is told.

    `kyrgyz border service`, `border service of kyrgyzstan` and `border service in bishkek` are
    all `border service`.
    """
    words = name.split()
    for size in range(min(_LONGEST, len(words) - 1), 0, -1):
        if _speaks_of(words[:size], country, name):
            words = words[size:]
            break
    for size in range(min(_LONGEST, len(words) - 2), 0, -1):
        if words[-size - 1] in ("of", "in") and _speaks_of(words[-size:], country, name):
            words = words[: -size - 1]
            break
    return " ".join(words)


def _speaks_of(words: Sequence[str], country: str | None, whole: str) -> bool:
    """Whether words name the country, or any: by its name, people, or capital where its bodies
    are, as the words around them tell.
    """
    name = " ".join(words).title()
    found = catalogue.country(name) or catalogue.demonym(name)
    if found is None and catalogue.is_state_body(whole):
        found = catalogue.capital(name)
    return found is not None and country in (None, found)


def surname(person: Entity) -> str | None:
    """The surname of a person of a full name."""
    words = name_key(person.name).split()
    return words[-1] if len(words) > 1 else None


def other_surnames(person: Entity) -> set[str]:
    """Words of a full name by which a report calls somebody, although they are not its last.

    `Yoon` of Yoon Tae-seok, `Benavides` of Aurelio Benavides Prado.
    """
    called = {name_key(alias) for alias in person.aliases if " " not in alias}
    return called.intersection(name_key(person.name).split()[:-1])


def initial(person: Entity) -> str | None:
    """The letter that stands for the first name: `Z. Omirbek`."""
    words = name_key(person.name).split()
    return words[0] if len(words) > 1 and len(words[0]) == 1 else None


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
        for word in {surname(entity) or name_key(entity.name), *other_surnames(entity)}:
            yield f"surname {word}"
    if entity.kind in BODIES and entity.name[:1].isupper():
        name = tuple(name_key(entity.name).split())
        yield from ("short " + " ".join(form) for form in {name, *short_forms(name)})


def _key(entity: Entity) -> str:
    """The name as it is compared: `Jujuy state` is Jujuy, `Ministry of Trade` `Trade Ministry`."""
    if entity.kind == EntityKind.PLACE:
        return AREA.sub("", name_key(entity.name))
    return body_key(entity.name)


@lru_cache(maxsize=65536)
def body_key(name: str) -> str:
    """The name of a body as it is compared: `Department of Labor` is `labour department`."""
    return _MINISTRY.sub(r"\2 \1", _plain(name))


@lru_cache(maxsize=65536)
def body_of_state(name: str, country: str | None) -> str:
    """The same without the name of its state, of any state where none is told."""
    return _MINISTRY.sub(r"\2 \1", stateless(_plain(name), country))


def _plain(name: str) -> str:
    words = " ".join(_BRITISH.get(word, word) for word in name_key(name).split())
    return words.replace("foreign affairs", "foreign")
