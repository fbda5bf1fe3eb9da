"""Checks on the corpora themselves; skipped where they are not at hand."""

from pathlib import Path

import pytest

from train.corpora import READERS, load
from train.corpora.__main__ import counts

CORPORA = Path(__file__).resolve().parents[2].parent / "shared/corpora"
pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not at hand")


@pytest.mark.parametrize("name", [name for name in READERS if name != "gmb"])
def test_dev_is_well_marked_and_not_in_train(name: str) -> None:
    dev = load(CORPORA, name, "dev")
    assert len({passage.id for passage in dev}) == len(dev) > 10
    assert max(len(passage.text) for passage in dev) <= 1_700
    documents = {passage.id.rpartition(":")[0] or passage.id for passage in dev}
    train = load(CORPORA, name, "train")
    assert not documents & {passage.id.rpartition(":")[0] or passage.id for passage in train}


def test_counts_are_those_of_the_corpora() -> None:
    timebank = [load(CORPORA, "timebank", split) for split in ("train", "dev")]
    assert sum(counts(passages)["times"] or 0 for passages in timebank) == 1_822
    assert (counts(load(CORPORA, "polnear", "train"))["attributions"] or 0) > 19_900
    assert counts(timebank[0])["names"] is None
