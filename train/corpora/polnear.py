"""PolNeAR: political news with attributions, in brat's stand-off form."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from errno import ENOENT
from pathlib import Path

from train.corpora.passage import Attribution, Passage, Span
from train.corpora.sentences import LONGEST, USUAL, cut, trimmed

_SPANS = re.compile(r"^(T\d+)\t\S+ ([\d ;]+)\t", re.MULTILINE)
_EVENT = re.compile(r"^E\d+\t(.*)$", re.MULTILINE)
_ROLE = re.compile(r"(Cue|Source|Content)\d*:(T\d+)")


def read(corpora: Path, split: str) -> Iterator[Passage]:
    """Give passages of whole paragraphs, with every attribution that lies in them.

    Raises FileNotFoundError where the corpus has no such part.
    """
    folder = corpora / "polnear/data" / split
    if not folder.is_dir():
        raise FileNotFoundError(ENOENT, "no such part of PolNeAR", str(folder))
    readings = defaultdict[str, list[Path]](list)
    for path in sorted((folder / "attributions").glob("*.ann")):
        readings[path.stem.rpartition("_")[0]].append(path)
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        attributions = _fullest(readings[path.stem], text)
        for start, end in _windows(text, attributions):
            yield Passage(
                "polnear", f"{path.stem}:{start}", text[start:end],
                attributions=tuple(_within(attributions, start, end)),
            )  # fmt: skip


def _fullest(paths: Sequence[Path], text: str) -> list[Attribution]:
    """Take the annotator who found most, where several have read the same article."""
    readings = (_attributions(path.read_bytes().decode("utf-8"), text) for path in paths)
    return max(readings, key=len, default=[])


def _attributions(annotation: str, text: str) -> list[Attribution]:
    spans = dict[str, list[Span]]()
    for found in _SPANS.finditer(annotation):
        pairs = (part.split() for part in found[2].split(";"))
        parts = (trimmed(text, (int(start), int(end))) for start, end in pairs)
        spans[found[1]] = [part for part in parts if part[0] < part[1]]
    attributions = []
    for event in _EVENT.finditer(annotation):
        roles: dict[str, list[Span]] = {"Cue": [], "Source": [], "Content": []}
        for role, mark in _ROLE.findall(event[1]):
            roles[role] += spans[mark]
        if roles["Cue"] or roles["Content"]:
            cue, source, content = (tuple(sorted(part)) for part in roles.values())
            attributions.append(Attribution(cue, source, content))
    return attributions


def _windows(text: str, attributions: Sequence[Attribution]) -> Iterator[Span]:
    """Give windows of whole paragraphs that cut no attribution, unless one is far too long."""
    window: Span | None = None
    for block in _blocks(text, attributions):
        if window and block[1] - window[0] <= USUAL:
            window = window[0], block[1]
            continue
        if window:
            yield window
        window = None
        if block[1] - block[0] <= LONGEST:
            window = block
        else:
            yield from cut(text, block)
    if window:
        yield window


def _blocks(text: str, attributions: Sequence[Attribution]) -> Iterator[Span]:
    """Give paragraphs, those joined that one attribution spans."""
    extents = [_extent(attribution) for attribution in attributions]
    paragraphs = (found.span() for found in re.finditer(r"\S[^\n]*(?:\n(?!\s*\n)[^\n]+)*", text))
    block: Span | None = None
    for start, end in (trimmed(text, paragraph) for paragraph in paragraphs):
        if block and any(low < block[1] and start < high for low, high in extents):
            block = block[0], end
            continue
        if block:
            yield block
        block = start, end
    if block:
        yield block


def _extent(attribution: Attribution) -> Span:
    spans = attribution.cue + attribution.source + attribution.content
    return min(start for start, _ in spans), max(end for _, end in spans)


def _within(attributions: Sequence[Attribution], start: int, end: int) -> Iterator[Attribution]:
    for whole in attributions:
        parts = [tuple((max(low, start) - start, min(high, end) - start)
                       for low, high in spans if low < end and start < high)
                 for spans in (whole.cue, whole.source, whole.content)]  # fmt: skip
        if parts[0] or parts[2]:
            yield Attribution(*parts)
