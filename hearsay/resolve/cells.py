"""Where claims meet: only those that share a cell, or stand in cells side by side, are compared.

A cell is what two tellings of one event share, such as who and where, in a period: that in which
their reports appeared, or the one day that both name. What a claim is compared with depends on
its neighbours alone, so adding to a large ledger takes no longer than adding to a small one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date
from hashlib import blake2b
from itertools import combinations

from hearsay.records import Claim
from hearsay.resolve.families import family
from hearsay.resolve.parties import Parties
from hearsay.resolve.senses import kinds_of_sense
from hearsay.resolve.wording import stem

Cell = int
"""A hash of what is shared in the lower bits, the number of the period in the upper ones."""
_NEXT = 1 << 42
PERIOD = 15
"""Days of publication that are one period."""
HEADS = 6
"""Of a crowded cell, how many claims, those of least id, are compared with all that are there."""


def cells(claim: Claim, known: Parties, published: date | None) -> frozenset[Cell]:
    """The cells in which a claim stands: one or two things that it tells, and when; and the kinds
    of what it means, whatever its type is held to be.
    """
    kind = family(claim.type)
    period = published.toordinal() // PERIOD if published else 0
    told = sorted(_told(claim, known))
    who = sorted({*claim.actors, *claim.recipients})
    shared = [*((one,) for one in told), *combinations(told, 2), ("all", *who)]
    found = {_cell(period, kind, *one) for one in shared}
    found |= {_cell(period, "sense", claim.maker, str(n)) for n in kinds_of_sense(claim)}
    if claim.when and claim.when.earliest == claim.when.latest:
        day = claim.when.earliest.toordinal()
        found |= {_cell(day, kind, "on", one) for one in (*told, "")}
    return frozenset(found)


def _cell(period: int, *shared: str) -> Cell:
    found = blake2b("|".join(shared).encode(), digest_size=8).digest()
    return period * _NEXT + int.from_bytes(found) % _NEXT


def beside(cell: Cell) -> tuple[Cell, Cell, Cell]:
    """A cell and those of the periods before and after it."""
    return cell - _NEXT, cell, cell + _NEXT


def neighbours(where: Mapping[str, Iterable[Cell]]) -> set[tuple[str, str]]:
    """Pairs of claims worth comparing, smaller id first; `where` are the cells of claims."""
    inside: dict[Cell, list[str]] = defaultdict(list)
    for id_ in sorted(where):
        for cell in where[id_]:
            inside[cell].append(id_)
    pairs: set[tuple[str, str]] = set()
    for cell, ids in inside.items():
        around = [i for one in beside(cell) for i in inside.get(one, ())]
        pairs.update(ordered(a, b) for a in ids[:HEADS] for b in around if a != b)
    return pairs


def ordered(a: str, b: str) -> tuple[str, str]:
    """A pair, the smaller id first."""
    return (a, b) if a < b else (b, a)


def _told(claim: Claim, known: Parties) -> Collection[str]:
    """What two tellings may share: who, where, the trigger's word."""
    who = {*claim.actors, *claim.recipients}
    heads = {f"the {known[i].head}" for i in who if known[i].head}
    return who | heads | {claim.where or "", stem(claim.trigger)} - {""}
