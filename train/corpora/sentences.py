"""Sentences with their spans, and how they are put together into passages."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from train.corpora.passage import Name, Passage, Span

USUAL = 1_000
LONGEST = 1_600
_ENOUGH = 600
_END = re.compile(
    r"(?<![A-Z])(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bLt)(?<!\bMrs)(?<!\bGen)(?<!\bSen)"
    r"(?<!\bRep)(?<!\bGov)[.!?][\"”’')]*(?=\s+[A-Z“\"‘'(])"
)


@dataclass(frozen=True)
class Sentence:
    """One sentence with the spans of its own; offsets into its own text."""

    text: str
    names: tuple[Name, ...] | None = None
    times: tuple[Span, ...] | None = None
    opens_paragraph: bool = False


def packed(sentences: Iterable[Sentence], longest: int = USUAL) -> Iterator[list[Sentence]]:
    """Give runs of consecutive sentences of at most `longest` characters (a longer one is alone).

    A run closes at a paragraph's end where it is long enough already.
    """
    run, length = list[Sentence](), 0
    for sentence in sentences:
        full = length + 1 + len(sentence.text) > longest
        if run and (full or (sentence.opens_paragraph and length > _ENOUGH)):
            yield run
            run, length = [], 0
        run.append(sentence)
        length += 2 + len(sentence.text)
    if run:
        yield run


def offsets(run: Sequence[Sentence]) -> list[int]:
    """Give the offset at which each sentence starts in the joined text."""
    starts, length = list[int](), 0
    for index, sentence in enumerate(run):
        length += (2 if sentence.opens_paragraph else 1) if index else 0
        starts.append(length)
        length += len(sentence.text)
    return starts


def joined(corpus: str, name: str, run: Sequence[Sentence]) -> Passage:
    """Make one passage of consecutive sentences: a space between two, a blank line at paragraphs.

    A layer is None where the first sentence has none; the sentence ends are known.
    """
    text, names, times, ends = "", list[Name](), list[Span](), list[int]()
    for start, sentence in zip(offsets(run), run, strict=True):
        text += ("\n\n" if sentence.opens_paragraph else " ") if start else ""
        text += sentence.text
        ends.append(len(text))
        names += [(start + a, start + b, kind) for a, b, kind in sentence.names or ()]
        times += [(start + a, start + b) for a, b in sentence.times or ()]
    return Passage(
        corpus, name, text,
        names=None if run[0].names is None else tuple(names),
        times=None if run[0].times is None else tuple(times),
        sentence_ends=tuple(ends),
    )  # fmt: skip


def cut(text: str, span: Span, usual: int = USUAL) -> Iterator[Span]:
    """Cut a stretch of text that is too long into parts, at sentence ends where there are any.

    Gives trimmed spans into `text`; a part is at most `usual` characters unless one sentence is
    longer than that.
    """
    start, stop = span
    ends = [found.end() for found in _END.finditer(text, start, stop)] + [stop]
    while start < stop:
        fitting = [end for end in ends if start < end <= start + usual]
        end = fitting[-1] if fitting else next(end for end in ends if end > start)
        yield trimmed(text, (start, end))
        start = end
        while start < stop and text[start].isspace():
            start += 1


def trimmed(text: str, span: Span) -> Span:
    """Leave out the white space at a span's edges; an empty span stays empty."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
