"""Names as the network finds them, mended: whole, without what is no part of them, of one kind.

The network reads every piece by itself: it may tear `Ak-Balyk` apart, run on into a common noun,
or take a town for a firm in one sentence of three.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec import structs

from hearsay.records import EntityKind, Name, Span

_JOINTS = ("", " ", "-", "'", "’", ".")
_BEFORE = re.compile(r"(?:[a-z]+ )+(?=[A-Z])")
_AFTER = re.compile(r"(?: [a-z]+)+$")


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
    return _of_one_kind([_bare(name, text) for name in out], text)


def _touch(a: Name, b: Name, text: str) -> bool:
    if a.demonym or b.demonym or not text[b.span.start].isupper():
        return False
    if a.kind != b.kind:
        return False
    return a.span.end <= b.span.start and text[a.span.end : b.span.start] in _JOINTS


def _bare(name: Name, text: str) -> Name:
    """The name without common words before and after it: `Coastal Union workers`."""
    words = name.span.of(text)
    before, after = _BEFORE.match(words), _AFTER.search(words)
    start = before.end() if before else 0
    end = after.start() if after else len(words)
    if not any(c.isupper() for c in words[start:end]):
        return name
    return structs.replace(name, span=Span(name.span.start + start, name.span.start + end))


def _of_one_kind(names: Sequence[Name], text: str) -> tuple[Name, ...]:
    """Each name with the kind that all its mentions in the text favour; demonyms stay.

    A person's full name speaks for the surname too.
    """
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for name in names:
        words = name.span.of(text).casefold()
        surname = words.split()[-1] if name.kind == EntityKind.PERSON else words
        for one in {words, surname} if not name.demonym else ():
            votes[one][name.kind] += name.score  # type: ignore[assignment]
    kinds = {words: max(sorted(v), key=lambda kind: v[kind]) for words, v in votes.items()}
    return tuple(
        n if n.demonym else structs.replace(n, kind=kinds[n.span.of(text).casefold()])
        for n in names
    )
