"""`python -m eval timex`: time expressions against TimeML, as TempEval-3 counts them."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from errno import ENOENT
from pathlib import Path
from xml.etree import ElementTree

from hearsay.read import Reader
from hearsay.read.times import find_times
from train.corpora.splits import in_split

Found = tuple[int, int, str]

FIGURES = ("strict span F1", "value F1")
SPLITS = {"train": "the nine tenths", "dev": "the held-out tenth", "test": "the test documents"}


@dataclass(frozen=True)
class Document:
    """The text of one TimeML file, its day of publication and its TIMEX3 marks."""

    name: str
    published: date
    text: str
    marks: tuple[Found, ...]


def documents(corpora: Path, split: str) -> Iterator[Document]:
    """The TimeML documents of a part, sorted by path.

    "dev" is the held-out tenth of the TBAQ corpus and "train" the rest; "test" takes all
    documents of `tempeval3_platinum`, or of every `tempeval3…` folder where there is none.
    Raises FileNotFoundError where there is no document.
    """
    for path in _paths(corpora, split):
        if in_split(path.name, split):
            document = _read(path)
            if document:
                yield document


def _paths(corpora: Path, split: str) -> list[Path]:
    """The files of a part, held out or not."""
    folder = "tempeval3_tbaq"
    if split == "test":
        folder = "tempeval3_platinum" if (corpora / "tempeval3_platinum").is_dir() else "tempeval3*"
    paths = sorted(corpora.glob(f"{folder}/**/*.tml"))
    if not paths:
        raise FileNotFoundError(ENOENT, f"no {split} documents", str(corpora / folder))
    return paths


def _read(path: Path) -> Document | None:
    """One document; None where it has no text or day of publication."""
    root = ElementTree.parse(path).getroot()
    created, body = root.find(".//DCT/TIMEX3"), root.find("TEXT")
    if created is None or body is None:
        return None
    marks: list[Found] = []
    text = _text(body, "", marks)
    published = date.fromisoformat(created.attrib["value"][:10])
    return Document(path.name, published, text, tuple(sorted(marks)))


def _text(element: ElementTree.Element, before: str, marks: list[Found]) -> str:
    """Append the element's text to what stands before it, noting each TIMEX3."""
    start = len(before)
    text = before + (element.text or "")
    for child in element:
        text = _text(child, text, marks) + (child.tail or "")
    if element.tag == "TIMEX3":
        marks.append((start, len(text), element.attrib["value"]))
    return text


def f1(matched_found: int, found: int, matched_gold: int, gold: int) -> float:
    """The harmonic mean of precision and recall; 0 where either is undefined."""
    if not (matched_found and matched_gold):
        return 0.0
    precision, recall = matched_found / found, matched_gold / gold
    return 2 * precision * recall / (precision + recall)


def overlaps(mark: Found, others: tuple[Found, ...]) -> list[Found]:
    """Those of the others that share at least one character with the mark."""
    return [other for other in others if other[0] < mark[1] and mark[0] < other[1]]


def score(pairs: list[tuple[tuple[Found, ...], tuple[Found, ...]]]) -> dict[str, float]:
    """Scores over (found, gold) of each document.

    The value F1 is the relaxed F1 times the share of matched gold marks with the right value,
    as in TempEval-3.
    """
    found = sum(len(pair[0]) for pair in pairs)
    gold = sum(len(pair[1]) for pair in pairs)
    strict = sum(len({m[:2] for m in pair[0]} & {m[:2] for m in pair[1]}) for pair in pairs)
    touched_found = sum(bool(overlaps(m, pair[1])) for pair in pairs for m in pair[0])
    matches = [(m, overlaps(m, pair[0])) for pair in pairs for m in pair[1]]
    touched_gold = [(mark, others) for mark, others in matches if others]
    right = sum(others[0][2] == mark[2] for mark, others in touched_gold)
    relaxed = f1(touched_found, found, len(touched_gold), gold)
    return {
        "strict span F1": f1(strict, found, strict, gold),
        "relaxed span F1": relaxed,
        "value F1": relaxed * right / max(1, len(touched_gold)),
        "expressions": float(gold),
    }


def run(corpora: Path, split: str) -> dict[str, float]:
    """Scores on a part."""
    pairs = [
        (
            tuple(
                (timex.span.start, timex.span.end, timex.value)
                for timex in find_times(document.text, document.published)
            ),
            document.marks,
        )
        for document in documents(corpora, split)
    ]
    return score(pairs)


def measure(_: Reader | None, corpora: Path, split: str) -> Iterator[tuple[str, float]]:
    """Name and value of every figure; times are found by rule, so no reader is asked."""
    scores = run(corpora, split)
    for name in FIGURES:
        yield name, scores[name]


def main(arguments: list[str]) -> int:
    """Print the parts that are asked for."""
    parser = argparse.ArgumentParser(prog="python -m eval timex", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--split", choices=SPLITS, nargs="+", default=["train", "dev"])
    a = parser.parse_args(arguments)
    for split in a.split:
        print(SPLITS[split])
        for name, value in run(a.corpora, split).items():
            print(f"  {name:16} {value:.3f}")
    return 0
