from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.coreference import best_pairs, compare, f1

BY_THE_OFFICIAL_SCORER = [
    ("a a a b b c", "0 1 2 3 4 5", (0.0, 66.66, 48.14)),
    ("a a a b b c", "0 0 0 0 0 0", (74.99, 55.99, 33.33)),
    ("a a b c", "9 9 8 7", (100.0, 100.0, 100.0)),
    ("a a a a b b c c d", "0 0 1 1 2 2 2 3 4", (66.66, 74.79, 69.62)),
    ("a a a b b b c c d e", "0 0 1 1 2 2 3 0 4 4", (40.0, 64.95, 55.99)),
    ("a a a a a b b b b c c d", "0 0 0 0 1 1 1 1 2 2 3 3", (62.5, 68.24, 70.13)),
]
"""Key, answer, and the F1 that the formulas of CorScorer 7.0 gave; it cuts after two digits."""


def _named(clusters: str) -> dict[object, str]:
    return dict(enumerate(clusters.split()))


@pytest.mark.parametrize(("key", "answer", "expected"), BY_THE_OFFICIAL_SCORER)
def test_figures_are_those_of_the_official_scorer(
    key: str, answer: str, expected: tuple[float, float, float]
) -> None:
    found = compare(_named(key), _named(answer))
    mine = [100 * f1(x) for x in (found.muc, found.b_cubed, found.ceaf_e)]
    assert mine == pytest.approx(list(expected), abs=0.011)
    assert found.conll == pytest.approx(sum(mine) / 300)


@given(st.lists(st.integers(0, 4), min_size=1, max_size=12))
def test_the_key_itself_is_right(names: list[int]) -> None:
    found = compare(dict(enumerate(names)), {n: f"x{name}" for n, name in enumerate(names)})
    assert found.b_cubed == pytest.approx((1, 1)) == found.ceaf_e
    assert found.muc in ((0, 0), (1, 1))


def test_other_mentions_are_refused() -> None:
    with pytest.raises(ValueError, match="same mentions"):
        compare({1: "a"}, {2: "a"})


@given(
    st.integers(1, 5).flatmap(
        lambda rows: st.lists(
            st.lists(st.integers(0, 9), min_size=rows, max_size=rows), min_size=1, max_size=5
        )
    )
)
def test_no_other_pairing_is_worth_more(table: list[list[int]]) -> None:
    worth = np.array(table, dtype=float)
    pairs = list(best_pairs(worth))
    assert (
        len({r for r, _ in pairs}) == len({c for _, c in pairs}) == len(pairs) == min(worth.shape)
    )
    small = worth if worth.shape[0] <= worth.shape[1] else worth.T
    best = max(
        sum(small[row, column] for row, column in enumerate(order))
        for order in permutations(range(small.shape[1]), small.shape[0])
    )
    assert sum(worth[r, c] for r, c in pairs) == pytest.approx(best)
