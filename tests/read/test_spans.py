import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hearsay.read.spans import runs


def _slow(inside: list[bool], begin: list[bool]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for i, now in enumerate(inside):
        if not now:
            continue
        if i and inside[i - 1] and not begin[i]:
            out[-1] = (out[-1][0], i + 1)
        else:
            out.append((i, i + 1))
    return out


@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=30))
def test_runs_are_what_a_loop_over_pieces_would_find(bits: list[tuple[bool, bool]]) -> None:
    inside, begin = [a for a, _ in bits], [b for _, b in bits]
    found = runs(np.array(inside, dtype=bool), np.array(begin, dtype=bool))
    assert [tuple(r) for r in found] == _slow(inside, begin)
