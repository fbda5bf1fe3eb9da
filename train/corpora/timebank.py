"""TimeBank and AQUAINT as cleaned for TempEval-3: time expressions in news (TIMEX3)."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from train.corpora.passage import Passage, Span
from train.corpora.sentences import USUAL, cut, trimmed
from train.corpora.splits import in_split


def read(corpora: Path, split: str) -> Iterator[Passage]:
    """Give passages of whole paragraphs with their time expressions."""
    for path in sorted((corpora / "tempeval3_tbaq/data/TBAQ-cleaned").glob("*/*.tml")):
        if not in_split(path.name, split):
            continue
        text, times = _text(path)
        for start, end in _windows(text):
            inside = sorted((a - start, b - start) for a, b in times if start <= a and b <= end)
            yield Passage("timebank", f"{path.stem}:{start}", text[start:end], times=tuple(inside))


def _text(path: Path) -> tuple[str, list[Span]]:
    root = ElementTree.parse(path).getroot().find("TEXT")
    if root is None:
        return "", []
    parts, times = list[str](), list[Span]()
    _walk(root, parts, times)
    text = "".join(parts)
    return text, [span for span in (trimmed(text, time) for time in times) if span[0] < span[1]]


def _walk(element: ElementTree.Element, parts: list[str], times: list[Span]) -> None:
    start = sum(map(len, parts))
    parts.append(element.text or "")
    for child in element:
        _walk(child, parts, times)
        parts.append(child.tail or "")
    if element.tag == "TIMEX3":
        times.append((start, sum(map(len, parts))))


def _windows(text: str) -> Iterator[Span]:
    window: Span | None = None
    for found in re.finditer(r"\S(?:[^\n]|\n(?!\s*\n))*", text):
        for start, end in cut(text, trimmed(text, found.span())):
            if window and end - window[0] > USUAL:
                yield window
                window = None
            window = (window[0] if window else start), end
    if window:
        yield window
