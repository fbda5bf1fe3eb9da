"""Senses of spans, from layers made by hand: no weights."""

from base64 import b64decode
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import astuple

from hearsay.read.encoder import Scores
from hearsay.read.sense import Senses, load, save, seen
from hearsay.read.windows import Window
from hearsay.records import SENSE_KINDS, Span
from hearsay.records import SENSE_NUMBERS as SIZE

DIM = 4
NONE = np.zeros((4, 1), dtype=np.float32)


def _window() -> Window:
    """`[CLS] Lima|fell.|Rain`, of which the lead-in is `Lima` and the rest the window's own."""
    starts, ends = (np.array(a, dtype=np.int32) for a in ((-1, 0, 5, 11), (-1, 4, 10, 15)))
    sentence = np.array([-1, 0, 0, 1], dtype=np.int32)
    own = np.array([False, False, True, True])
    return Window(starts, starts, starts, ends, sentence, own)


def _scores(depths: np.ndarray) -> Scores:
    return Scores(NONE, np.zeros(0, dtype=np.int64), NONE, NONE, depths.astype(np.float32))


def test_a_span_is_seen_as_its_pieces_and_its_sentence() -> None:
    depths = np.arange(4)[:, None] * np.ones((4, 3 * DIM))
    found = seen(_window(), _scores(depths), Span(5, 10))
    assert found is not None
    assert found.tolist() == [2.0] * 3 * DIM + [1.5] * DIM


def _senses(shift: list[float] | None = None) -> Senses:
    """A direction for each of the first kinds, and what is always taken away."""
    zero = np.zeros((4 * DIM, SIZE), dtype=np.float32)
    kinds = np.eye(9, SIZE, dtype=np.float32)
    return Senses(zero, -np.array(shift or [1.0] * SIZE, dtype=np.float32), kinds)


def _told(senses: Senses) -> tuple[np.ndarray, list[int]]:
    code = b64decode(senses.of(_window(), _scores(np.ones((4, 3 * DIM))), Span(5, 15)))
    assert len(code) == SIZE + SENSE_KINDS
    return np.frombuffer(code, np.int8, SIZE).astype(int), list(code[SIZE:])


def test_what_only_leads_in_has_its_sense_in_the_window_before() -> None:
    scores = _scores(np.ones((4, 3 * DIM)))
    assert _senses().of(_window(), scores, Span(0, 4)) == ""
    assert _senses().of(_window(), scores, Span(5, 15)) != ""


def test_the_nearest_kinds_come_first() -> None:
    _, kinds = _told(_senses([0, 0, 3, 0, 0, 0, 2, 0, 1] + [0] * (SIZE - 9)))
    assert kinds == [2, 6, 8, 0, 1, 3]


@given(st.lists(st.floats(-9, 9), min_size=SIZE, max_size=SIZE), st.floats(0.01, 100))
def test_a_sense_tells_the_direction_alone(numbers: list[float], times: float) -> None:
    if np.linalg.norm(numbers) < 0.1:
        return
    one, other = (_told(_senses([n * by for n in numbers]))[0] for by in (1, times))
    assert abs(one - other).max() <= 1
    assert np.linalg.norm(one) == pytest.approx(127, abs=4)


def test_senses_come_back_from_their_file(tmp_path: Path) -> None:
    made = _senses()
    save(made, tmp_path / "sense.npz")
    back = load(tmp_path / "sense.npz")
    assert all((a == b).all() for a, b in zip(astuple(back), astuple(made), strict=True))
