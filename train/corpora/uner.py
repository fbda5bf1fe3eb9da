"""Universal NER on the English Web Treebank: persons, organisations and places."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from train.corpora.naming import unarticled, untitled
from train.corpora.nations import Nations, filled, nations
from train.corpora.passage import Name, Passage
from train.corpora.sentences import Sentence, joined, packed
from train.corpora.splits import SPLITS
from train.corpora.tokens import aligned, blocks, tagged

_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def read(corpora: Path, split: str) -> Iterator[Passage]:
    """Give passages of consecutive sentences of one document; demonyms come from the list.

    Raises ValueError for an unknown split.
    """
    if split not in SPLITS:
        raise ValueError(f"unknown split {split!r}: expected one of {', '.join(SPLITS)}")
    known = nations(corpora)
    texts = _texts(corpora / f"ud_ewt/en_ewt-ud-{split}.conllu")
    for document, paragraph_wise in _documents(corpora / f"uner_ewt/en_ewt-ud-{split}.iob2"):
        sentences = list[Sentence]()
        for lines in paragraph_wise:
            sentence = _sentence(lines, texts, known)
            if sentence:
                names = filled(sentence.text, sentence.names or (), known.peoples())
                sentences.append(
                    Sentence(sentence.text, names, opens_paragraph=sentence.opens_paragraph)
                )
        for number, run in enumerate(packed(sentences)):
            yield joined("uner", f"{document}:{number}", run)


def _texts(path: Path) -> dict[str, tuple[str, bool]]:
    """Give every sentence's text as it was written, and whether it opens a paragraph."""
    texts = dict[str, tuple[str, bool]]()
    for lines in blocks(path):
        comments = _comments(lines)
        texts[comments["sent_id"]] = comments["text"].strip(), "newpar id" in comments
    return texts


def _documents(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    name, sentences = "", list[list[str]]()
    for lines in blocks(path):
        document = _comments(lines).get("newdoc id")
        if document:
            if sentences:
                yield name, sentences
            name, sentences = document, []
        sentences.append(lines)
    yield name, sentences


def _comments(lines: Sequence[str]) -> dict[str, str]:
    pairs = (line[2:].partition(" = ") for line in lines if line.startswith("# "))
    return {key: value for key, _, value in pairs}


def _sentence(
    lines: Sequence[str], texts: dict[str, tuple[str, bool]], known: Nations
) -> Sentence | None:
    comments = _comments(lines)
    rows = [line.split("\t") for line in lines if line[:1].isdigit()]
    text, opens = texts.get(comments["sent_id"], (comments["text"].strip(), False))
    places = aligned([row[1] for row in rows], text)
    if places is None:
        return None
    names = list[Name]()
    for first, after, label in tagged([row[2] for row in rows]):
        found = [place for place in places[first:after] if place]
        kind = _KINDS.get(label)
        if not found or not kind:
            continue
        bare = (untitled if kind == "person" else unarticled)(text, (found[0][0], found[-1][1]))
        if bare:
            names.append((*bare, known.settled(text[slice(*bare)], kind)))
    return Sentence(text, tuple(names), opens_paragraph=opens)
