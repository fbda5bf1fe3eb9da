"""From tokens back to running text, and from tags to spans."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from train.corpora.passage import Span

_NO_SPACE_BEFORE = re.compile(r"[,.;:!?%)\]}’”″…]|\.{2,}|'(s|d|m|re|ve|ll)|[’](s|d|m|re|ve|ll)|n't")
_SHORTENED = frozenset({"s", "t", "re", "ve", "ll", "m", "d"})
_NO_SPACE_AFTER = frozenset("([{$£€#“‘")


def blocks(path: Path) -> Iterator[list[str]]:
    """Give the runs of lines between blank lines: a CoNLL file's sentences."""
    block: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def tagged(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Give the runs of IOB or IO tags as (first token, token after the last, label)."""
    start, label = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        mark, _, kind = tag.partition("-")
        if label and (mark != "I" or kind != label):
            yield start, index, label
            label = ""
        if kind and not label:
            start, label = index, kind


def detokenised(words: Sequence[str], tight: str = "") -> tuple[str, list[Span]]:
    """Write words as running text again; gives the text and every word's span.

    `tight` holds the marks that the corpus has cut out of words, to be joined on both sides.
    """
    text, spans = "", list[Span]()
    open_marks = set[str]()
    glued = True
    for index, word in enumerate(words):
        after = words[index + 1] if index + 1 < len(words) else ""
        shortened = word in {"'", "’"} and index > 0 and after in _SHORTENED
        closes = word in open_marks or shortened or _possessive(words, index, open_marks)
        if not (glued or closes or _NO_SPACE_BEFORE.fullmatch(word) or word in tight):
            text += " "
        opens = word in {'"', "'"} and not closes
        open_marks = open_marks | {word} if opens else open_marks - {word}
        spans.append((len(text), len(text) + len(word)))
        text += word
        glued = opens or shortened or word in _NO_SPACE_AFTER or word in tight
        glued = glued or _splits_number(words, index)
    return text, spans


def _possessive(words: Sequence[str], index: int, open_marks: set[str]) -> bool:
    """Tell the plural's possessive mark ("the parents' ...") from an opening quotation mark."""
    return words[index] == "'" not in open_marks and index > 0 and words[index - 1].endswith("s")


def _splits_number(words: Sequence[str], index: int) -> bool:
    before, after = words[max(index - 1, 0) : index], words[index + 1 : index + 2]
    if (
        words[index] not in {",", "."}
        or not before
        or not after
        or not before[0].isdigit()
        or not after[0].isdigit()
    ):
        return False
    return words[index] == "." or (len(after[0]) == 3 and len(before[0]) <= 3)


def aligned(words: Sequence[str], text: str) -> list[Span | None] | None:
    """Find the words in a text that differs from them in spaces and marks only.

    Gives each word's span (None for a word without letter or digit that is not found as it
    stands), or None where letters and digits differ.
    """
    places = [index for index, sign in enumerate(text) if sign.isalnum()]
    spans = list[Span | None]()
    used, cursor = 0, 0
    for word in words:
        letters = [sign for sign in word if sign.isalnum()]
        if not letters:
            spans.append(_mark(word, text, cursor))
            cursor = (spans[-1] or (cursor, cursor))[1]
            continue
        found = places[used : used + len(letters)]
        if [text[place] for place in found] != letters:
            return None
        used += len(letters)
        spans.append(_widened(word, text, (found[0], found[-1] + 1)))
        cursor = found[-1] + 1
    return spans if used == len(places) else None


def _mark(word: str, text: str, cursor: int) -> Span | None:
    while text[cursor : cursor + 1].isspace():
        cursor += 1
    return (cursor, cursor + len(word)) if text.startswith(word, cursor) else None


def _widened(word: str, text: str, span: Span) -> Span:
    """Take in the word's own outer marks ("U.S.", "'Asharq") where the text has them."""
    start, end = span
    inner = [index for index, sign in enumerate(word) if sign.isalnum()]
    head, tail = word[: inner[0]], word[inner[-1] + 1 :]
    if head and text[:start].endswith(head):
        start -= len(head)
    if tail and text.startswith(tail, end):
        end += len(tail)
    return start, end
