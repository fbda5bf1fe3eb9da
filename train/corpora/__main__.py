"""`python -m train.corpora`: count what each corpus gives, as a check on the readers."""

import argparse
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from train.corpora import READERS, Passage, load
from train.corpora.passage import KINDS

_COLUMNS = ("passages", "characters", "longest", "names", *KINDS, "times", "attributions",
            "references", "sentences")  # fmt: skip


def counts(passages: Iterable[Passage]) -> dict[str, int | None]:
    """Count passages and marks; None for a layer that no passage has."""
    read = list(passages)
    kinds = Counter(name[2] for passage in read for name in passage.names or ())
    named = any(passage.names is not None for passage in read)
    table: dict[str, int | None] = {
        "passages": len(read),
        "characters": sum(len(passage.text) for passage in read),
        "longest": max((len(passage.text) for passage in read), default=0),
        "names": kinds.total() if named else None,
        **{kind: kinds[kind] if named else None for kind in KINDS},
    }
    table["times"] = _total([passage.times for passage in read])
    table["attributions"] = _total([passage.attributions for passage in read])
    table["references"] = _total([passage.references for passage in read])
    table["sentences"] = _total([passage.sentence_ends for passage in read])
    return table


def _total(layers: Sequence[Sequence[object] | None]) -> int | None:
    known = [layer for layer in layers if layer is not None]
    return sum(map(len, known)) if known else None


def main() -> None:
    """Print one row of counts for each corpus and split; "-" for a layer it does not annotate."""
    parser = argparse.ArgumentParser(prog="python -m train.corpora", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--only", nargs="*", choices=list(READERS), default=list(READERS))
    given = parser.parse_args()
    if not given.corpora.is_dir():
        parser.error(f"no folder of corpora at {given.corpora}: name it with --corpora")
    print("corpus", "split", *_COLUMNS, sep="\t")
    for name in given.only:
        for split in ("train", "dev"):
            row = counts(load(given.corpora, name, split))
            print(name, split, *("-" if row[key] is None else row[key] for key in _COLUMNS),
                  sep="\t")  # fmt: skip


if __name__ == "__main__":
    main()
