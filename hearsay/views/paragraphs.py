"""A text in paragraphs, none of them too long to be shown."""

import re
from collections.abc import Iterator

from hearsay.records import Span

LONGEST = 4_000
"""Most characters of a paragraph; a longer one is cut between words, or where there are none."""
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")


def paragraphs(text: str, longest: int = LONGEST) -> tuple[Span, ...]:
    """The blocks of a text between blank lines, in their order; nothing but blanks lies between."""
    return tuple(piece for block in _blocks(text) for piece in _pieces(text, block, longest))


def _blocks(text: str) -> Iterator[Span]:
    start = 0
    for gap in _BLANK.finditer(text):
        if gap.start() > start:
            yield Span(start, gap.start())
        start = gap.end()
    if start < len(text):
        yield Span(start, len(text))


def _pieces(text: str, block: Span, longest: int) -> Iterator[Span]:
    start = block.start
    while block.end - start > longest:
        space = text.rfind(" ", start + longest // 2, start + longest)
        end = space + 1 if space >= 0 else start + longest
        yield Span(start, end)
        start = end
    if start < block.end:
        yield Span(start, block.end)
