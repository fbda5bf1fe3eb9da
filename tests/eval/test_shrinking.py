"""The int8 weights that are shipped read nearly as well as the fp32 ones they were made from."""

import json
from pathlib import Path

import pytest

from eval.reader import FLOORS, rows
from hearsay.read import Reader

CORPORA = Path("../shared/corpora")
FULL = json.loads(Path("train/fp32.json").read_text(encoding="utf-8"))
"""Of the fp32 weights: `python -m eval reader --weights RUN/fp32 --json train/fp32.json`."""


@pytest.mark.skipif(not CORPORA.is_dir(), reason="needs the annotated corpora")
@pytest.mark.parametrize("corpus", ["voa_claims", "polnear", "plover"])
def test_int8_loses_less_than_a_point(corpus: str) -> None:
    """On the mean of a corpus's figures: a rare status alone moves by more with a single claim."""
    found = {name: value for _, name, value in rows(Reader(), CORPORA, "dev", [corpus])}
    lost = [FULL[f"{corpus}: {name}"] - found[name] for name in found if name in FLOORS]
    assert sum(lost) / len(lost) < 0.01
