"""For whom people and offices speak: a spokesman for his ministry, a ministry for its state."""

import re
from collections.abc import Iterable

from msgspec import Struct

from hearsay.catalogue.spelling import name_key
from hearsay.records import Entity, EntityKind

_GOVERNMENT = re.compile(
    r"\b(?:ministry|government|cabinet|presidency|foreign office|embassy|mission to the)\b", re.I
)
_ARM = re.compile(
    r"\b(?:army|navy|air force|armed forces|military|special forces|police|coast ?guard|guard|"
    r"command|division|brigade|battalion|regiment|fleet|intelligence|prosecutors?|"
    r"prosecutor's office|administration|authorit(?:y|ies)|"
    r"office of the (?:president|prime minister)|white house|palace|kremlin|"
    r"defen[cs]e forces?)\b",
    re.IGNORECASE,
)
_SOLE = re.compile(
    r"\b(navy|army|air force|armed forces|coast ?guard|general staff)$", re.IGNORECASE
)
"""What a state has one of, under whatever name: `the navy`, `the Hellenic Navy`."""
_WORLD = re.compile(r"^(?:the )?(?:u\.?n\.?|united nations)(?!\w)", re.IGNORECASE)
_OFFICE = re.compile(
    r"\b(?:minister|president|secretary|ambassador|envoy|government|ministry|army|navy|police|"
    r"military|colonel|admiral|commander|premier|chancellor|king|queen)\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(r"\bspokes\w+", re.IGNORECASE)
_PAST = re.compile(r"\b(?:former|ex|retired|once)\b", re.IGNORECASE)
_LONGEST = 7
_BODIES = (EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.FACILITY)


class Named(Struct, frozen=True, gc=False, kw_only=True):
    """An entity as far as it bears on whose word something is.

    `keys` are its names as they are compared, `words` their longer words. `voice` is a key that a
    body, its spokesman and, of a ministry, its state and capital share; `side` one shared by those
    who may speak for one body or state, "" for nobody's voice.
    """

    id: str
    name: str
    kind: EntityKind
    keys: frozenset[str]
    words: frozenset[str]
    country: str | None
    roles: tuple[str, ...]
    voice: str
    side: str


def named(entity: Entity, body: Entity | None) -> Named:
    """An entity, and of a person the body that a role names."""
    keys = frozenset(map(name_key, (entity.name, *entity.aliases)))
    return Named(
        id=entity.id, name=entity.name, kind=entity.kind, country=entity.country, keys=keys,
        words=frozenset(w for key in keys for w in key.split() if len(w) > 3), roles=entity.roles,
        voice=_voice(entity, body), side=_side(entity, body),
    )  # fmt: skip


def _voice(entity: Entity, body: Entity | None) -> str:
    if entity.kind == EntityKind.PERSON:
        spoken_for = body if _speaks(entity) else None
        return _voice(spoken_for, None) if spoken_for else _state_voice(entity) or entity.id
    return _state_voice(entity) or _sole_arm(entity) or entity.id


def _side(entity: Entity, body: Entity | None) -> str:
    if body:
        return _side(body, None) or body.id
    if entity.country and _in_office(entity):
        return f"state {entity.country}"
    if _WORLD.match(entity.name):
        return "united nations"
    return "" if entity.kind == EntityKind.PERSON else entity.id


class Bodies:
    """The bodies that are known, by their names."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._by_name: dict[tuple[str, str | None], Entity] = {}
        for entity in sorted(entities, key=lambda e: e.id):
            if entity.kind in _BODIES:
                for form in (entity.name, *entity.aliases):
                    self._by_name.setdefault((name_key(form), entity.country), entity)

    def of(self, person: Entity) -> Entity | None:
        """The body that a person's role names, by the longest of its names."""
        if person.kind != EntityKind.PERSON:
            return None
        for role in person.roles:
            words = name_key(role).split()
            for length in range(min(len(words), _LONGEST), 0, -1):
                for start in range(len(words) - length + 1):
                    name = " ".join(words[start : start + length])
                    body = self._by_name.get((name, person.country))
                    body = body or self._by_name.get((name, None))
                    if body:
                        return body
        return None


def _in_office(entity: Entity) -> bool:
    """Whether an official, or an arm of the state: an army, a police force."""
    told = " ".join(entity.roles)
    if entity.kind == EntityKind.PERSON:
        return bool(_OFFICE.search(told)) and not _PAST.search(told)
    return bool(_state_voice(entity) or _ARM.search(f"{entity.name} {told}"))


def _sole_arm(entity: Entity) -> str:
    """A key of an arm that the state has one of."""
    arm = _SOLE.search(entity.name) if entity.country else None
    return f"{arm.group(1).casefold()} {entity.country}" if arm else ""


def _speaks(person: Entity) -> bool:
    return any(_SPEAKS.search(role) for role in person.roles)


def _state_voice(entity: Entity) -> str:
    """A state, its capital used for it, its ministries and their spokesmen are one voice."""
    if not entity.country:
        return ""
    if entity.kind == EntityKind.PERSON:
        ours = any(_SPEAKS.search(r) and _GOVERNMENT.search(r) for r in entity.roles)
    else:
        ours = entity.kind == EntityKind.PLACE or bool(_GOVERNMENT.search(entity.name))
    return f"state {entity.country}" if ours else ""
