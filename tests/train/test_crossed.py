from pathlib import Path

import numpy as np
import pytest

from train.corpora.passage import Passage

torch = pytest.importorskip("torch")


def test_all_passages_of_an_article_are_in_one_fold() -> None:
    from train.crossed import FOLDS, fold

    folds = [{fold(Passage("polnear", f"paper_{n}:{at}", "")) for at in (0, 900)}
             for n in range(60)]  # fmt: skip
    assert all(len(one) == 1 for one in folds)
    assert set.union(*folds) == set(range(FOLDS))


def test_what_is_held_said_is_kept_by_passage(tmp_path: Path) -> None:
    from train.crossed import FILE, read

    said = np.arange(45, dtype=np.float16).reshape(5, 3, 3)
    np.savez(tmp_path / FILE, sizes=np.array([2, 3]), said=said)
    first, second = read(tmp_path / FILE)
    assert first.shape == (2, 3, 3) and (second == said[2:]).all()


def test_marks_and_what_others_held_share_the_loss() -> None:
    from train.batch import TRUSTED, _said

    logits, marked = torch.tensor([[[3.0, 1.0, 0.0]]]), torch.tensor([[0]])
    held = torch.tensor([[[0.0, 1.0, 0.0]]])
    log = logits.log_softmax(-1)[0, 0]
    expected = -(TRUSTED * log[0] + (1 - TRUSTED) * log[1])
    assert float(_said(logits, marked, held)) == pytest.approx(float(expected))
