"""The one form into which every corpus is turned, so that one trainer can mix them.

A layer that a corpus does not annotate is `None` (its loss is masked); a layer that it annotates
and that is empty in a passage is `()`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[int, int]
Name = tuple[int, int, str]
Reference = tuple[int, int, int, int]

KINDS = (
    "person", "organisation", "place", "facility", "equipment", "group", "demonym", "event",
    "other",
)  # fmt: skip


@dataclass(frozen=True)
class Attribution:
    """Who says what, by which words: each part a tuple of spans, several where it is interrupted.

    A part is empty where the text has none or where the passage's edge cut it off.
    """

    cue: tuple[Span, ...]
    source: tuple[Span, ...]
    content: tuple[Span, ...]


@dataclass(frozen=True)
class Passage:
    """One passage of running text; all offsets are half-open code points into `text`.

    `names` are flat and in order; `references` run from a pronoun or bare nominal (start, end) to
    the nearest earlier mention that says more (start, end); `sentence_ends` are exclusive ends.
    """

    corpus: str
    id: str
    text: str
    names: tuple[Name, ...] | None = None
    times: tuple[Span, ...] | None = None
    attributions: tuple[Attribution, ...] | None = None
    references: tuple[Reference, ...] | None = None
    sentence_ends: tuple[int, ...] | None = None


def faults(passage: Passage) -> Iterator[str]:
    """Say what is wrong with a passage, so that a reader's slip never reaches the training."""
    text = passage.text
    for start, end in _spans(passage):
        if not 0 <= start < end <= len(text) or text[start:end] != text[start:end].strip():
            yield f"{passage.corpus} {passage.id}: bad span {start}-{end} {text[start:end]!r}"
    names = passage.names or ()
    yield from (f"{passage.id}: unknown kind {name[2]}" for name in names if name[2] not in KINDS)
    for flat in ([name[:2] for name in names], list(passage.times or ())):
        if any(left[1] > right[0] for left, right in pairwise(flat)):
            yield f"{passage.corpus} {passage.id}: spans overlap or are out of order"
    for start, _, _, antecedent_end in passage.references or ():
        if antecedent_end > start:
            yield f"{passage.corpus} {passage.id}: antecedent not before the reference at {start}"


def _spans(passage: Passage) -> Iterator[Span]:
    for start, end, _ in passage.names or ():
        yield start, end
    yield from passage.times or ()
    for attribution in passage.attributions or ():
        yield from attribution.cue + attribution.source + attribution.content
    for reference in passage.references or ():
        yield reference[:2]
        yield reference[2:]
    before = 0
    for end in passage.sentence_ends or ():
        yield before + len(passage.text[before:end]) - len(passage.text[before:end].lstrip()), end
        before = end
