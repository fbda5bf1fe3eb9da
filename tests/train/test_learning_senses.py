"""Senses learned from affairs made by hand; only where training's packages are installed."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from train import senses  # noqa: E402
from train.affairs import Pairs  # noqa: E402

DIM = 8
WAYS = np.random.default_rng(0).normal(size=(6, DIM)).astype(np.float32)


def _affair(story: str, seed: int) -> Pairs:
    """Twelve claims of six events: what half of the numbers say tells the event, the rest noise."""
    drawn = np.random.default_rng(seed)
    events = np.repeat(np.arange(6), 2)
    noise = drawn.normal(scale=3, size=(12, DIM))
    vectors = np.concatenate([WAYS[events], noise], axis=1)
    ends = np.array([(a, b) for a in range(12) for b in range(a + 1, 12)])
    same = events[ends[:, 0]] == events[ends[:, 1]]
    return Pairs(story, ("any",), np.ones((len(ends), 1), np.float16), vectors.astype(np.float16),
                 ends, np.zeros(len(ends), bool), same)  # fmt: skip


def test_claims_of_one_event_come_to_have_like_senses() -> None:
    affairs = [_affair(f"s{n}", n) for n in range(40)]
    alike = np.concatenate(list(senses.cosines(affairs)))
    same = np.concatenate([one.same for one in affairs])
    assert alike[same].mean() > alike[~same].mean() + 0.3


def test_a_story_is_turned_by_what_others_taught_in_either_version(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taught = list[tuple[set[str], np.ndarray]]()

    def turning(affairs: list[Pairs], seed: int) -> tuple[np.ndarray, np.ndarray]:
        turn = np.random.default_rng(seed).normal(size=(2 * DIM, 2)).astype(np.float32)
        taught.append(({one.story for one in affairs}, turn))
        return turn, np.zeros(2, np.float32)

    monkeypatch.setattr(senses, "turning", turning)
    affairs = [_affair(f"s{n % 10}", n) for n in range(20)]
    found = list(senses.cosines(affairs))
    assert len(taught) == senses.FOLDS
    for one, alike in zip(affairs, found, strict=True):
        [turn] = [turn for stories, turn in taught if one.story not in stories]
        told = senses.unit(one.vectors.astype(np.float32) @ turn)
        expected = (told[one.ends[:, 0]] * told[one.ends[:, 1]]).sum(axis=1)
        assert alike == pytest.approx(expected, abs=1e-5)


def test_what_is_learned_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("sklearn")
    monkeypatch.setattr(senses, "KINDS", 4)
    found = senses.learn([_affair(f"s{n}", n) for n in range(4)])
    assert found.turn.shape == (2 * DIM, 48) and found.shift.shape == (48,)
    assert np.linalg.norm(found.kinds, axis=1) == pytest.approx(1, abs=1e-3)
