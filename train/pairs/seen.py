"""What the reader finds around each mention of a document: words, parties, names, a vector."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from hearsay.catalogue import word_stem
from hearsay.read import Reader
from hearsay.read.decode import Sheet, find_arguments, find_names
from hearsay.read.encoder import Encoder
from hearsay.read.labels import HEADS
from hearsay.read.names import joined
from hearsay.read.reader import WEIGHTS
from hearsay.read.sentences import sentences
from hearsay.read.spans import softmax
from hearsay.read.windows import Window, windows
from hearsay.records import Name, Role, Span, new_report
from train.corpora.ecbplus import Document, Mention

BAGS = (
    "sentence", "near", "actor", "recipient", "who", "where", "when", "names", "numbers",
)  # fmt: skip
NEAR, LEAD = 5, 400
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]+|\d+")
_EMPTY = frozenset(
    (
        "the an of to in on at for and or but with by from as is was were be been are has have had "
        "it its he she his her their they them this that who which will would after before over "
        "into than not no said also more about up out one two"
    ).split()
)
_PARTICLES = frozenset(
    (
        "into in out off up down to for on over from at by of with away a the hold under"
    ).split()
)  # fmt: skip


class Seen(Struct, frozen=True):
    """A mention as it was read.

    bags: stems of words by BAGS; vector: float32 [layer * dim], the mean over its pieces;
    types: float32 [type], how likely each PLOVER type is.
    """

    id: str
    stem: str
    sentence: int
    bags: dict[str, frozenset[str]]
    vector: NDArray[np.float32]
    types: NDArray[np.float32]
    event: str


class Article(Struct, frozen=True):
    """A document as it was read: stems of its words in order, those that lead, those of names."""

    name: str
    story: tuple[int, bool]
    words: tuple[str, ...]
    lead: tuple[str, ...]
    names: tuple[tuple[str, str], ...]
    mentions: tuple[Seen, ...]


def words(text: str) -> list[str]:
    """The stems of a text's words, without those that tell nothing."""
    found = (word.casefold().removesuffix("'s") for word in _WORD.findall(text))
    return [word_stem(word) for word in found if len(word) > 1 and word not in _EMPTY]


def head(phrase: str) -> str:
    """The stem of the word that names the event: `checked` of `checked into`."""
    said = phrase.casefold().split()
    if len(said) > 1 and said[1] in _PARTICLES and said[0] not in _PARTICLES:
        return word_stem(said[0])
    return word_stem(([word for word in said if word not in _PARTICLES] or said)[-1])


class Reading:
    """Reads documents with the shipped reader's graph, every piece an anchor."""

    def __init__(self) -> None:
        self._encoder = Encoder(WEIGHTS / "reader.onnx", threshold=0)
        self._tokenizer = Reader().tokenizer

    def read(self, document: Document) -> Article:
        """One document and all its mentions, in their order."""
        text = new_report(document.text, "ECB+", date(2000, 1, 1)).text
        bounds = sentences(text)
        views = windows(self._tokenizer.cut(text), bounds)
        scored = zip(views, self._encoder.run(views), strict=True)
        sheets = [Sheet(text, view, scores) for view, scores in scored]
        names = joined([n for sheet in sheets for n in find_names(sheet)], text)
        around = _Around(text, bounds, names)
        seen = []
        for mention in document.mentions:
            at = _place(views, mention)
            if at is not None:
                number, pieces = at
                seen.append(_seen(mention, around, sheets[number], pieces))
        return Article(
            name=document.name,
            story=document.story,
            words=tuple(words(text)),
            lead=tuple(words(text[:LEAD])),
            names=tuple((n.kind.value, w) for n in names for w in words(n.span.of(text))),
            mentions=tuple(seen),
        )


class _Around(Struct, frozen=True):
    text: str
    bounds: tuple[Span, ...]
    names: Sequence[Name]


def _place(views: Sequence[Window], mention: Mention) -> tuple[int, list[int]] | None:
    """The window whose own pieces hold a mention, and which pieces they are."""
    for number, view in enumerate(views):
        held = np.zeros(len(view.own), dtype=bool)
        for start, end in mention.spans:
            held |= view.own & (view.starts < end) & (view.ends > start)
        if held.any():
            return number, held.nonzero()[0].tolist()
    return None


def _seen(mention: Mention, around: _Around, sheet: Sheet, pieces: list[int]) -> Seen:
    first, text = pieces[0], around.text
    number = int(sheet.window.sentence[first])
    whole = Span(mention.spans[0][0], mention.spans[-1][1])
    return Seen(
        id=mention.id,
        stem=head(" ".join(text[start:end] for start, end in mention.spans)),
        sentence=number,
        bags=dict(_bags(around, number, whole)) | dict(_parties(sheet, first, text)),
        vector=sheet.scores.depths[pieces].mean(axis=0),
        types=softmax(sheet.scores.tokens[first, HEADS["type"]]),
        event=mention.event,
    )


def _bags(around: _Around, number: int, at: Span) -> Iterator[tuple[str, frozenset[str]]]:
    bound, text = around.bounds[number], around.text
    before, after = words(text[bound.start : at.start]), words(text[at.end : bound.end])
    yield "sentence", frozenset(before + after)
    yield "near", frozenset(before[-NEAR:] + after[:NEAR])
    yield "numbers", frozenset(w for w in before + after if w[0].isdigit())
    names = (n.span for n in around.names if bound.covers(n.span))
    yield "names", frozenset(w for span in names for w in words(span.of(text)))


def _parties(sheet: Sheet, first: int, text: str) -> Iterator[tuple[str, frozenset[str]]]:
    row = sheet.rows.get(first)
    told = [] if row is None else list(find_arguments(sheet, row, first))
    for bag, roles in (
        ("actor", (Role.ACTOR,)), ("recipient", (Role.RECIPIENT,)),
        ("who", (Role.ACTOR, Role.RECIPIENT)), ("where", (Role.WHERE,)), ("when", (Role.WHEN,)),
    ):  # fmt: skip
        yield bag, frozenset(w for a in told if a.role in roles for w in words(a.span.of(text)))
