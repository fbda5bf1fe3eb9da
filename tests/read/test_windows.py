import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hearsay.read.pieces import Pieces
from hearsay.read.windows import BODY, LEAD, LONGEST, windows
from hearsay.records import Span


def _pieces(lengths: list[int]) -> tuple[Pieces, tuple[Span, ...]]:
    """Pieces two characters wide, a sentence for each length, one blank between sentences."""
    starts, bounds, at = [], [], 0
    for n in lengths:
        bounds.append(Span(at, at + 2 * n))
        starts += range(at, at + 2 * n, 2)
        at += 2 * n + 1
    begin = np.array(starts, dtype=np.int32)
    ones = np.ones(len(begin), dtype=np.int32)
    return Pieces(ids=ones * 7, cases=ones, starts=begin, ends=begin + 2), tuple(bounds)


@given(st.lists(st.integers(1, 400), min_size=1, max_size=12))
def test_every_piece_is_some_windows_own_exactly_once(lengths: list[int]) -> None:
    pieces, bounds = _pieces(lengths)
    found = windows(pieces, bounds)
    own = np.concatenate([w.starts[w.own] for w in found])
    assert own.tolist() == pieces.starts.tolist()
    assert all(len(w.ids) <= LONGEST + 2 for w in found)


def test_a_window_is_led_in_by_the_sentence_before_it() -> None:
    pieces, bounds = _pieces([BODY - LEAD, LEAD, 100])
    first, second = windows(pieces, bounds)
    assert first.own.sum() == BODY
    assert second.sentence.tolist() == [-1, *[1] * LEAD, *[2] * 100, -1]
    assert second.own.sum() == 100


def test_pieces_know_their_sentence() -> None:
    pieces, bounds = _pieces([3, 2])
    (window,) = windows(pieces, bounds)
    assert window.sentence.tolist() == [-1, 0, 0, 0, 1, 1, -1]
