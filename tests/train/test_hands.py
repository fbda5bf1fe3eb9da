"""Whose hand annotated: which there are, and that a network can take one's way."""

import pytest

from train.hands import FILE, HANDS, hand_of, lots
from train.storylines import HOME


def test_every_storyline_is_of_some_lot() -> None:
    told = {path.parent.name for path in HOME.glob("*/story.json")}
    assert told and told <= lots().keys()
    assert set(lots().values()) <= set(HANDS)


def test_storylines_are_listed_once() -> None:
    names = [line.split("\t")[0] for line in FILE.read_text(encoding="utf-8").splitlines()]
    assert names == sorted(set(names))


def test_an_unknown_hand_is_named() -> None:
    assert hand_of("unknown") == 0
    with pytest.raises(ValueError, match=r"'nobody'.*voa_claims"):
        hand_of("nobody")


def test_a_network_takes_a_hand_for_good() -> None:
    torch = pytest.importorskip("torch")
    from train.model import Network

    torch.manual_seed(1)
    network = Network(dropout=0.0).eval()
    ids, cases = torch.randint(5, 900, (1, 7)), torch.ones(1, 7, dtype=torch.int64)
    with torch.no_grad():
        network.hands.weight[1:].normal_()
        plain = network.encode(ids, cases)
        told = network.encode(ids, cases, torch.tensor([2]))
        assert torch.allclose(plain, network.encode(ids, cases, torch.tensor([0])))
        assert not torch.allclose(plain, told, atol=0.1)
        network.take_hand([2])
        assert torch.allclose(told, network.encode(ids, cases), atol=1e-5)


def test_who_is_of_no_hand_is_lent_one_now_and_then() -> None:
    torch = pytest.importorskip("torch")
    from train.batch import FORGOTTEN, LENT, _lent

    torch.manual_seed(1)
    lent, told = _lent(torch.zeros(4000, dtype=torch.int64)), _lent(torch.full((4000,), 3))
    assert (lent > 0).float().mean().item() == pytest.approx(LENT, abs=0.05)
    assert set(lent.tolist()) == set(range(len(HANDS)))
    assert (told == 0).float().mean().item() == pytest.approx(FORGOTTEN, abs=0.03)
    assert set(told.tolist()) == {0, 3}
