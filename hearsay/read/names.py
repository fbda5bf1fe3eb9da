"""Names that touch are one: the network may tear `Ak-Balyk` apart."""

from collections.abc import Sequence

from msgspec import structs

from hearsay.records import Name, Span

_JOINTS = ("", " ", "-", "'", "’", ".")


def joined(names: Sequence[Name], text: str) -> tuple[Name, ...]:
    """Names in the order of the text, those joined that only a joint parts.

    A demonym stays by itself: `Peruvian Miners` are miners.
    """
    out: list[Name] = []
    for name in sorted(names, key=lambda n: n.span):
        last = out[-1] if out else None
        if last is not None and _touch(last, name, text):
            span = Span(last.span.start, name.span.end)
            out[-1] = structs.replace(name, span=span, score=min(last.score, name.score))
        elif last is None or name.span != last.span:
            out.append(name)
    return tuple(out)


def _touch(a: Name, b: Name, text: str) -> bool:
    if a.demonym or b.demonym or not text[b.span.start].isupper():
        return False
    if a.kind != b.kind:
        return False
    return a.span.end <= b.span.start and text[a.span.end : b.span.start] in _JOINTS
