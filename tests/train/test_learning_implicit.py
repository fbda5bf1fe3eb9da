"""What is learned of parties that claims leave unsaid, on hand-made choices."""

import pytest

from train.implicit import Choice, learned, told_of


def _gap(right: int, *near: float, hand: str = "lot1") -> Choice:
    signs = [{"nobody": 1.0}, *({"near": size} for size in near)]
    return Choice("actors", hand, signs, [n == right for n in range(len(signs))])


ROWS = [_gap(1, 1.0, 0.2), _gap(2, 0.1, 0.9), _gap(0, 0.1), _gap(0)]


def test_it_is_told_how_many_gaps_are_filled_rightly() -> None:
    lines = list(told_of(ROWS, {"actors near": 2.0, "actors nobody": 0.1}))
    assert lines == [
        "actors     lot1       4 gaps, 2 wanted, 3 filled, 2 rightly, 1 wrongly, none is meant"
    ]


def test_points_are_learned_that_choose_rightly() -> None:
    pytest.importorskip("scipy")
    points = learned(ROWS * 9, "actors", "lot1")
    assert points["actors near"] > 0
    assert list(told_of(ROWS, points)) == [
        "actors     lot1       4 gaps, 2 wanted, 2 filled, 2 rightly, 0 wrongly, none is meant"
    ]


def test_whoever_marks_fewer_as_meant_leaves_more_as_it_is() -> None:
    pytest.importorskip("scipy")
    sparing = [_gap(0, 1.0, hand="lot4"), _gap(0, 0.9, hand="lot4")] * 9
    generous = [_gap(1, 1.0, hand="lot2"), _gap(1, 0.9, hand="lot2")] * 9
    nobody = {hand: learned([*sparing, *generous], "actors", hand).get("actors nobody", 0.0)
              for hand in ("lot4", "lot2")}  # fmt: skip
    assert nobody["lot4"] > nobody["lot2"]
