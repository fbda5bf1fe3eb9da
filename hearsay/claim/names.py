"""The names of a report, cleaned before they are filed: no dateline, no title, none torn."""

import re
from collections.abc import Sequence

from msgspec import structs

from hearsay import catalogue
from hearsay.catalogue.spelling import name_key as key
from hearsay.claim.phrase import bare, is_title
from hearsay.records import EntityKind, Name, Span

_DATELINE = re.compile(
    r"\s*[A-ZÀ-Þ][A-ZÀ-Þ .,/'’-]+(?:, [A-Z][a-z]+\.? \d{1,2})?(?: ?\([^)\n]{2,40}\))? ?"
    r"(?:--|[-–—]) "
)

_CREDIT = re.compile(
    r"[^.!?\n]*\bcontributed (?:reporting )?(?:to|for) th(?:is|e) (?:report|story|article)"
)
_IN = re.compile(r"\b[Ii]n $")


def dateline(text: str) -> int:
    """Where the text's dateline ends: `ATHENS, May 4 (HGW) — `; 0 where there is none."""
    found = _DATELINE.match(text)
    return found.end() if found else 0


def cleaned(names: Sequence[Name], text: str) -> list[Name]:
    """The names to file: after the dateline, more than a title, whole where the report has them.

    Who `contributed to this report` is no part of what it tells.
    """
    body = dateline(text)
    credits = [Span(*found.span()) for found in _CREDIT.finditer(text)]
    kept = []
    for name in names:
        if name.span.end > body and not any(c.covers(name.span) for c in credits):
            span = Span(max(name.span.start, body), word_end(text, name.span.end))
            if _is_name(span.of(text)):
                kept.append(structs.replace(name, span=span))
    return _mended(kept, text)


def word_end(text: str, at: int) -> int:
    """Where the word ends of which a name ends within: `al-Rub’i` is no `al-Rub`."""
    rest = re.compile(r"['’](?!s\b)[a-z]\w*").match(text, at)
    return rest.end() if rest else at


def _mended(names: Sequence[Name], text: str) -> list[Name]:
    """Torn names made whole where the report has the whole elsewhere."""
    whole = {_key(name, text): name.kind for name in names}
    out: list[Name] = []
    for name in (_unsettled(name, text) for name in names):
        if out and text[out[-1].span.end : name.span.start] == " ":
            both = structs.replace(name, span=Span(out[-1].span.start, name.span.end))
            if _key(both, text) in whole:
                out[-1] = structs.replace(both, kind=whole[_key(both, text)])
                continue
        out.append(name)
    return out


def _unsettled(name: Name, text: str) -> Name:
    """A person's name without the town before it: `In Lima Rojas` tells of Rojas."""
    town, _, rest = name.span.of(text).partition(" ")
    placed = _IN.search(text, max(0, name.span.start - 4), name.span.start)
    if name.kind != EntityKind.PERSON or not rest or not placed or not catalogue.place(town):
        return name
    return structs.replace(name, span=Span(name.span.end - len(rest), name.span.end))


def _is_name(words: str) -> bool:
    capital = any(c.isupper() or c.isdigit() for c in words)
    return capital and not all(map(is_title, words.split()))


def _key(name: Name, text: str) -> str:
    return key(bare(name.span.of(text)))
