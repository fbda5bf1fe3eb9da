"""Wikigold: names in encyclopaedia articles."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from train.corpora.naming import unarticled, untitled
from train.corpora.nations import Nations, filled, nations
from train.corpora.passage import Name, Passage
from train.corpora.sentences import Sentence, joined, packed
from train.corpora.splits import in_split
from train.corpora.tokens import blocks, detokenised, tagged

_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "other"}


def read(corpora: Path, split: str) -> Iterator[Passage]:
    """Give passages of consecutive sentences of one article, written out from the tokens."""
    known = nations(corpora)
    article = 0
    numbered = list[tuple[int, list[str]]]()
    for lines in blocks(corpora / "wikigold/wikigold.conll.txt"):
        article += lines[0].startswith("-DOCSTART-")
        numbered.append((article, lines))
    for number, sentences in groupby(numbered, key=lambda pair: pair[0]):
        if not in_split(f"wikigold {number}", split):
            continue
        read_through = (
            _sentence(lines, known) for _, lines in sentences if "DOCSTART" not in lines[0]
        )
        complete = (Sentence(one.text, filled(one.text, one.names or (), known.peoples()))
                    for one in read_through)  # fmt: skip
        for part, run in enumerate(packed(complete)):
            yield replace(joined("wikigold", f"{number}:{part}", run), sentence_ends=None)


def _sentence(lines: list[str], known: Nations) -> Sentence:
    pairs = [line.rpartition(" ") for line in lines]
    text, places = detokenised([word for word, _, _ in pairs])
    names = list[Name]()
    for first, after, label in tagged([tag for _, _, tag in pairs]):
        kind = _KINDS[label]
        span = places[first][0], places[after - 1][1]
        bare = (untitled if kind == "person" else unarticled)(text, span)
        if bare:
            names.append((*bare, _kind(text[slice(*bare)], kind, known)))
    return Sentence(text, tuple(names))


def _kind(words: str, kind: str, known: Nations) -> str:
    return "demonym" if words in known.demonyms else known.settled(words, kind)
