"""Two versions of a page beside one another: which words went and came, and which claims."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest

from msgspec import Struct

from hearsay.records import Claim, Report
from hearsay.views.paragraphs import paragraphs

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
ALIKE = 0.5
"""Least likeness, by difflib's measure, of paragraphs that are told word by word."""
_MOST_PAIRS = 144


class Edition(Struct, frozen=True):
    """One version of a page with the claims that were read in it."""

    report: Report
    claims: tuple[Claim, ...]


class Fate(StrEnum):
    """What became of words."""

    SAME = "same"
    GONE = "gone"
    COME = "come"


class Run(Struct, frozen=True):
    """Words that share their fate."""

    fate: Fate
    text: str


class Passage(Struct, frozen=True):
    """A paragraph before and after; None on the side that lacks it."""

    before: str | None
    after: str | None

    @property
    def changed(self) -> bool:
        """Whether anything differs."""
        return self.before != self.after


class Sides(Struct, frozen=True):
    """A passage word by word, for either side; a side that lacks it is empty."""

    before: tuple[Run, ...]
    after: tuple[Run, ...]


def passages(before: str, after: str) -> tuple[Passage, ...]:
    """The paragraphs of two texts, each beside its like, in an order that fits both."""
    old, new = _paragraphs(before), _paragraphs(after)
    found: list[Passage] = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new).get_opcodes():
        if kind == "equal":
            found += [Passage(text, text) for text in old[a:b]]
        else:
            found += _paired(old[a:b], new[c:d])
    return tuple(found)


def sides(passage: Passage) -> Sides:
    """Which words of a passage stayed, went and came."""
    old, new = passage.before or "", passage.after or ""
    if old == new:
        same = (Run(Fate.SAME, old),)
        return Sides(same, same)
    if not old or not new:
        return Sides(_whole(Fate.GONE, old), _whole(Fate.COME, new))
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    left: list[Run] = []
    right: list[Run] = []
    for kind, i, j, k, m in SequenceMatcher(None, a, b).get_opcodes():
        gone, come = (Fate.SAME, Fate.SAME) if kind == "equal" else (Fate.GONE, Fate.COME)
        left += _whole(gone, "".join(a[i:j]))
        right += _whole(come, "".join(b[k:m]))
    return Sides(tuple(left), tuple(right))


def gone_and_come(before: Edition, after: Edition) -> tuple[tuple[Claim, ...], tuple[Claim, ...]]:
    """The claims whose sentence the later version lacks, and those whose sentence is new in it."""
    was = {claim.sentence for claim in before.claims}
    now = {claim.sentence for claim in after.claims}
    gone = [claim for claim in before.claims if claim.sentence not in now]
    come = [claim for claim in after.claims if claim.sentence not in was]
    return _in_order(gone), _in_order(come)


def _in_order(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: (claim.span, claim.id)))


def _paragraphs(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs(text)]


def _paired(old: Sequence[str], new: Sequence[str]) -> Iterator[Passage]:
    """The most alike beside one another, then what stands before and after them likewise."""
    if not old or not new or len(old) * len(new) > _MOST_PAIRS:
        yield from (Passage(a, b) for a, b in zip_longest(old, new))
        return
    places = [(i, j) for i in range(len(old)) for j in range(len(new))]
    like, i, j = max((_likeness(old[i], new[j]), -i, -j) for i, j in places)
    if like < ALIKE:
        yield from (Passage(text, None) for text in old)
        yield from (Passage(None, text) for text in new)
        return
    yield from _paired(old[:-i], new[:-j])
    yield Passage(old[-i], new[-j])
    yield from _paired(old[1 - i :], new[1 - j :])


def _likeness(a: str, b: str) -> float:
    return SequenceMatcher(None, a.split(), b.split()).ratio()


def _whole(fate: Fate, text: str) -> tuple[Run, ...]:
    return (Run(fate, text),) if text else ()
