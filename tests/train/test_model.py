"""A network that grows; only where training's packages are installed."""

import pytest

torch = pytest.importorskip("torch")

from train.model import grown  # noqa: E402


def test_an_earlier_network_keeps_its_weights_in_a_larger_one() -> None:
    old = {"pairs": torch.ones(2, 3), "gone": torch.ones(1)}
    new = {"pairs": torch.zeros(4, 3), "root": torch.full((2,), 5.0)}
    found = grown(old, new)
    assert list(found) == ["pairs", "root"]
    assert found["pairs"].tolist() == [[1.0] * 3] * 2 + [[0.0] * 3] * 2
    assert found["root"].tolist() == [5.0, 5.0] and not new["pairs"].any()
