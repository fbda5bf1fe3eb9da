"""A report's word pieces in windows of whole sentences, each led in by what stands before it."""

from itertools import pairwise

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from hearsay.read.pieces import Pieces
from hearsay.records import Span

CLS, SEP = 101, 102
BODY = 256
"""Pieces of a window's own sentences at the most, unless one sentence alone is longer."""
LEAD = 56
"""Pieces of lead-in before them: context for pronouns and running attributions."""
LONGEST = 318
"""A sentence longer than this is cut; the encoder was trained on windows up to 320 pieces."""


class Window(Struct, frozen=True):
    """One input of the encoder, with a first and a last special piece.

    ids, cases, starts, ends: int32 [piece]; sentence: int32 [piece], number of the sentence in the
    report, -1 for special pieces; own: bool [piece], false for lead-in and special pieces.
    """

    ids: NDArray[np.int32]
    cases: NDArray[np.int32]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    sentence: NDArray[np.int32]
    own: NDArray[np.bool_]


def windows(pieces: Pieces, sentences: tuple[Span, ...]) -> list[Window]:
    """Cut a report so that every piece is some window's own exactly once."""
    begins = np.array([s.start for s in sentences], dtype=np.int32)
    numbers = np.searchsorted(begins, pieces.starts, side="right").astype(np.int32) - 1
    edges = np.searchsorted(numbers, np.arange(len(sentences) + 1))
    out = []
    for first, last in _groups(edges):
        lead = _lead(edges, first)
        out.append(_window(pieces, numbers, (int(lead), int(first), int(last))))
    return out


def _groups(edges: NDArray[np.int64]) -> list[tuple[int, int]]:
    """Piece ranges [first, last) of consecutive sentences that fit a body."""
    out: list[tuple[int, int]] = []
    first = 0
    for start, end in pairwise(edges):
        if start > first and end - first > BODY:
            out.append((first, int(start)))
            first = int(start)
        while end - first > LONGEST:
            out.append((first, first + LONGEST))
            first += LONGEST
    if edges[-1] > first:
        out.append((first, int(edges[-1])))
    return out


def _lead(edges: NDArray[np.int64], first: int) -> int:
    """Where the lead-in of a window begins: a sentence edge within LEAD pieces."""
    within = edges[(edges >= first - LEAD) & (edges <= first)]
    return int(within[0]) if len(within) else first


def _window(pieces: Pieces, numbers: NDArray[np.int32], cut: tuple[int, int, int]) -> Window:
    lead, first, last = cut
    if last - lead > LONGEST:
        lead = first
    part = slice(lead, last)
    own = np.arange(lead, last) >= first
    return Window(
        ids=_framed(pieces.ids[part], CLS, SEP),
        cases=_framed(pieces.cases[part], 0, 0),
        starts=_framed(pieces.starts[part], -1, -1),
        ends=_framed(pieces.ends[part], -1, -1),
        sentence=_framed(numbers[part], -1, -1),
        own=np.concatenate([[False], own, [False]]),
    )


def _framed(a: NDArray[np.int32], before: int, after: int) -> NDArray[np.int32]:
    return np.concatenate([[before], a, [after]]).astype(np.int32)
