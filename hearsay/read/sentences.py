"""Where sentences end, by rule: paragraphs first, then full stops that are not abbreviations."""

import re
from collections.abc import Iterator

from hearsay.records import Span

LONGEST = 2000
"""Code points of a sentence at the most."""
_END = re.compile(r"""(?:[.!?…]+["'”’»)\]]*|[.!?…,]["”»])(?=\s|$)""")
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\n")
_ABBREVIATIONS = frozenset(
    (
        "mr mrs ms dr prof rev hon st gen lt col maj capt cmdr adm sgt brig gov sen rep "
        "pres amb lt.-gen maj.-gen brig.-gen jan feb mar apr jun jul aug sep sept oct nov "
        "dec vs etc inc ltd co corp bros dept mt ft sr jr approx fig al e.g i.e cf ph.d "
        "u.s u.n u.k u.s.s.r d.c ret messrs mme supt insp det"
    ).split()
)
_STARTERS = frozenset(
    (
        "The A An He She It They We I You In On At But And His Her Its Their This That "
        "These Those There After Before When While If As For With By From However "
        "Meanwhile Some Many Several Police Officials Authorities Last Earlier"
    ).split()
)


def _last_word(text: str) -> str:
    found = re.search(r"[\w.\-’']+$", text)
    return found.group() if found else ""


def _ends_here(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the punctuation at `match` ends the sentence that began at `start`."""
    mark, after = match.group(), text[match.end() : match.end() + 40].lstrip()
    if not after:
        return True
    if mark[0] == ",":
        return False
    first = after.lstrip("\"'“‘«([")[:1]
    if first.islower():
        return False
    if mark != ".":
        return True
    word = _last_word(text[max(start, match.start() - 30) : match.start()])
    if word.casefold() in ("no", "nos"):
        return not after[0].isdigit()
    if word.casefold() in _ABBREVIATIONS or re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word):
        following = re.match(r"[\"'“‘]?(\w+)", after)
        dotted = "." in word and bool(following and following.group(1) in _STARTERS)
        return dotted and word.casefold() not in ("lt.-gen", "maj.-gen", "brig.-gen")
    return not (len(word) == 1 and word.isupper())


def paragraphs(text: str) -> list[Span]:
    """Runs of text between line breaks, without outer blanks; a heading is one of them."""
    out, at = [], 0
    for gap in [*_PARAGRAPH.finditer(text), None]:
        end = gap.start() if gap else len(text)
        span = _trimmed(text, at, end)
        if span:
            out.append(span)
        at = gap.end() if gap else end
    return out


def _trimmed(text: str, start: int, end: int) -> Span | None:
    part = text[start:end]
    inner = part.strip()
    if not inner:
        return None
    start += len(part) - len(part.lstrip())
    return Span(start, start + len(inner))


def sentences(text: str) -> tuple[Span, ...]:
    """All sentences of a text in order; no sentence crosses a paragraph."""
    out = []
    for paragraph in paragraphs(text):
        start = paragraph.start
        for match in _END.finditer(text, start, paragraph.end):
            if match.end() < paragraph.end and not _ends_here(text, start, match):
                continue
            span = _trimmed(text, start, match.end())
            if span:
                out.append(span)
            start = match.end()
        rest = _trimmed(text, start, paragraph.end)
        if rest:
            out.append(rest)
    return tuple(part for span in out for part in _no_longer(text, span))


def _no_longer(text: str, span: Span) -> Iterator[Span]:
    """The span, cut at blanks where it is longer than any sentence: a table or a list."""
    start = span.start
    while span.end - start > LONGEST:
        blank = text.rfind(" ", start + 1, start + LONGEST)
        cut = blank if blank > start else start + LONGEST
        part = _trimmed(text, start, cut)
        if part:
            yield part
        start = cut
    rest = _trimmed(text, start, span.end)
    if rest:
        yield rest
