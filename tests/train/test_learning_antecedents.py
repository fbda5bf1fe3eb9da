"""What is learned of whom phrases mean, on hand-made choices."""

import pytest

from train.antecedents import Choice, accuracy, learned


def _choice(right: int | None, *near: float) -> Choice:
    signs = [{"near": size} for size in near]
    return Choice("it", signs, [i == right for i in range(len(near))])


ROWS = [_choice(0, 1.0, 0.2), _choice(1, 0.1, 0.9), _choice(None, 0.1), _choice(None)]


def test_whoever_has_the_highest_sum_is_chosen_or_nobody() -> None:
    points = {"it near": 2.0, "it nobody": 1.0}
    assert accuracy(ROWS, points) == {"it": (1.0, 4)}
    assert accuracy(ROWS, {"it near": 2.0, "it nobody": 9.0}) == {"it": (0.5, 4)}


def test_points_are_learned_that_choose_rightly() -> None:
    pytest.importorskip("scipy")
    points = learned(ROWS * 5, "it")
    assert points["it near"] > 0
    assert accuracy(ROWS, points)["it"][0] == 1.0
