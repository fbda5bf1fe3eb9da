"""The persons behind an office told in the plural: `the foreign ministers`, `both colonels`."""

import re
from collections.abc import Iterable, Sequence

from hearsay.claim.cast import Cast, Member
from hearsay.claim.numbers import number
from hearsay.records import EntityKind

_SEVERAL = re.compile(
    r"(?:(?:the|these|those|both|their|its|all|our) )?(?:(two|three|four|five) )?"
    r"([a-z-]+(?: [a-z-]+)*s)"
)
_OFFICES = {
    "leaders": ("president", "prime minister", "premier", "chancellor", "king", "queen", "leader"),
    "presidents": ("president",),
    "premiers": ("premier", "prime minister"),
}
"""What those who are told so in the plural may be called one by one."""
_LESSER = re.compile(r"\b(?:vice|deputy|former)\b")
_FEW = 3
"""How many are still all meant where it is not told how many."""


def several(words: str, at: int, cast: Cast) -> tuple[Member, ...]:
    """The nearest persons who hold an office told in the plural before an offset.

    As many as are told; where that is not, all, if they are few. No two are of one state.
    """
    found = _SEVERAL.fullmatch(words.casefold())
    if found is None or found[0] == found[2] or "other" in found[2].split():
        return ()
    many = 2 if found[0].startswith("both") else number(found[1] or "") or 0
    near = {m.key: m for m in _holders(found[2], (m for _, m in cast.before(at, at)))}
    if not len(near) > 1 or (not many and len(near) > _FEW):
        return ()
    some = tuple(near.values())[: many or None][::-1]
    states = [m.country for m in some if m.country]
    return some if len(some) >= many and len({*states}) == len(states) else ()


def of_states(words: str, states: Sequence[Member], cast: Cast) -> tuple[Member, ...]:
    """The one person of each state who holds an office, if all are known: `the foreign ministers
    of Peru and Chile`.
    """
    found = _SEVERAL.fullmatch(words.casefold())
    if found is None or len(states) < 2:
        return ()
    holders = list(_holders(found[2], cast.members.values()))
    of = [[m for m in holders if m.country == state.country] for state in states]
    return tuple(one[0] for one in of) if all(len(one) == 1 for one in of) else ()


def two(noun: str, cast: Cast) -> tuple[Member, ...]:
    """The two persons of a report who hold an office; none where there are more or fewer."""
    found = tuple(_holders(noun, cast.members.values()))
    return found if len(found) == 2 else ()


def _holders(office: str, members: Iterable[Member]) -> Iterable[Member]:
    """The persons who hold one of the offices that a plural tells of now."""
    *more, noun = office.split()
    wanted = [{*more, *one.split()} for one in _OFFICES.get(noun, (_single(noun),))]
    for member in members:
        roles = [r for r in map(str.casefold, member.roles) if not _LESSER.search(r)]
        told = [set(re.findall(r"[\w-]+", role)) for role in roles]
        if member.kind == EntityKind.PERSON and any(w <= role for w in wanted for role in told):
            yield member


def _single(noun: str) -> str:
    return noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")
