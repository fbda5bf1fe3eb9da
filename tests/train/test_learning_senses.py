"""Senses learned from affairs made by hand; only where training's packages are installed."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from train import senses  # noqa: E402
from train.affairs import Pairs  # noqa: E402

DIM = 8
WAYS = np.random.default_rng(0).normal(size=(6, DIM)).astype(np.float32)


def _affair(story: str, seed: int, told: bool = True) -> Pairs:
    """Twelve claims of six events: what half of the numbers say tells the event, the rest noise."""
    drawn = np.random.default_rng(seed)
    events = np.repeat(np.arange(6), 2)
    noise = drawn.normal(scale=3, size=(12, DIM))
    vectors = np.concatenate([WAYS[events] if told else noise, noise], axis=1)
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
    taught = list[set[str]]()

    def turning(affairs: list[Pairs], seed: int) -> tuple[np.ndarray, np.ndarray]:
        taught.append({one.story for one in affairs})
        return np.full((2 * DIM, 2), seed, np.float32), np.zeros(2, np.float32)

    monkeypatch.setattr(senses, "turning", turning)
    affairs = [_affair(f"s{n % 10}", n) for n in range(20)]
    assert len(list(senses.cosines(affairs))) == 20
    assert len(taught) == senses.FOLDS
    left_out = [{f"s{n}" for n in range(10)} - stories for stories in taught]
    assert sorted(len(stories) for stories in left_out) == [2] * 5


def test_what_is_learned_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("sklearn")
    monkeypatch.setattr(senses, "KINDS", 4)
    found = senses.learn([_affair(f"s{n}", n) for n in range(4)])
    assert found.turn.shape == (2 * DIM, 48) and found.shift.shape == (48,)
    assert np.linalg.norm(found.kinds, axis=1) == pytest.approx(1, abs=1e-3)
