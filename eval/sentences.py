"""Where sentences end, against GUM: a boundary is right where it stands on the same character."""

from collections.abc import Iterable, Iterator
from errno import ENOENT
from pathlib import Path

from eval.tally import Tally
from hearsay.read import Reader
from hearsay.read.sentences import sentences
from train.corpora.splits import SPLITS
from train.corpora.tokens import blocks

Document = tuple[str, frozenset[int]]


def measure(_: Reader | None, corpora: Path, split: str) -> Iterator[tuple[str, float]]:
    """Name and value of every figure.

    "dev" is all news documents of `corpora`/gum: a tenth of them would be too few for a figure.
    "train" is the other genres; "test" is all news documents too, of a folder kept elsewhere.
    Raises FileNotFoundError where there is no such document, ValueError for an unknown split.
    """
    tally = Tally()
    for text, ends in documents(corpora, split):
        mine = {span.end for span in sentences(text)}
        tally.gold += len(ends)
        tally.found += len(mine)
        tally.hits += len(ends & mine)
    yield "sentence boundaries, F1", tally.f1
    yield "  precision", tally.hits / tally.found if tally.found else 0.0
    yield "  recall", tally.hits / tally.gold if tally.gold else 0.0


def documents(corpora: Path, split: str) -> Iterator[Document]:
    """Each document's running text and the offsets after its sentences' last characters."""
    if split not in SPLITS:
        raise ValueError(f"unknown split {split!r}: expected one of {', '.join(SPLITS)}")
    paths = sorted((corpora / "gum").glob("*.conllu"))
    paths = [path for path in paths if path.name.startswith("GUM_news_") != (split == "train")]
    if not paths:
        raise FileNotFoundError(ENOENT, f"no {split} documents", str(corpora / "gum"))
    return (_joined(blocks(path)) for path in paths)


def _joined(read: Iterable[list[str]]) -> Document:
    """Sentences as a reader would meet them: a space between two, a line break at paragraphs."""
    text, ends = "", list[int]()
    for lines in read:
        sentence = next(line[9:].strip() for line in lines if line.startswith("# text = "))
        opens = any(line.startswith("# newpar") for line in lines)
        text += ("\n" if opens else " ") * bool(text) + sentence
        ends.append(len(text))
    return text, frozenset(ends)
