"""Readers that turn each corpus into passages of one form, for training on all of them at once."""

from collections.abc import Callable, Iterator
from pathlib import Path

from train.corpora import gmb, gum, polnear, re3d, timebank, uner, voa, wikigold
from train.corpora.passage import Attribution, Passage, faults

Reader = Callable[[Path, str], Iterator[Passage]]

READERS: dict[str, Reader] = {
    "voa_claims": voa.read,
    "polnear": polnear.read,
    "gmb": gmb.read,
    "gum": gum.read,
    "uner": uner.read,
    "wikigold": wikigold.read,
    "re3d": re3d.read,
    "timebank": timebank.read,
}


def load(corpora: Path, name: str, split: str) -> list[Passage]:
    """Read one corpus whole.

    Raises ValueError for a corpus that has no reader, for an unknown split, and where a reader
    has made a span that does not lie on words of its passage.
    """
    if name not in READERS:
        raise ValueError(f"unknown corpus {name!r}: expected one of {', '.join(READERS)}")
    passages = list(READERS[name](corpora, split))
    fault = next((fault for passage in passages for fault in faults(passage)), None)
    if fault:
        raise ValueError(f"a passage is wrongly marked: {fault}; mend the reader of {name}")
    return passages


__all__ = ["READERS", "Attribution", "Passage", "Reader", "load"]
