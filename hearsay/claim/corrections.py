"""What a report takes back: `An earlier version of this report said that envoys had met`.

It is told in order to say that it is not so. Where only the number was wrong, the event is not
denied, and the old number is nobody's claim any more.
"""

import re

from hearsay.claim.quotes import is_quoted
from hearsay.records import Span

_SAYING = r"(?:said|stated|reported|wrote|gave|put|quoted|misstated|misidentified|claimed)\b"
_EARLIER = re.compile(
    r"\b((?:earlier|previous|first|original) (?:version|edition)s? of (?:this|our)\b[^.;]*?\b"
    rf"{_SAYING})"
)
_WRONGLY = re.compile(
    r"\b((?:we|this (?:newspaper|paper|agency|station|magazine|site|report)|our \w+|"
    rf"an? (?:report|article|story|dispatch|headline)\b[^.;]*?) (?:had |has )?"
    rf"(?:wrongly|incorrectly|mistakenly|erroneously|in error|falsely) {_SAYING})",
    re.IGNORECASE,
)
_CORRECTION = re.compile(r"\W{0,3}(?:correction|corrects|clarification)s?\b", re.IGNORECASE)
_DETAIL = re.compile(
    r"[^.;]*?\b(?:(?:number|name|age|title|date|day|spelling|amount|rank|figure|surname|"
    r"nationality|post|position|time)s?|wrong(?:ly)? \w+|incorrect \w+) (?:of|for|on|at|when)\b",
    re.IGNORECASE,
)
"""What is wrong is a detail, the event stands."""
_OUR = re.compile(
    rf"\b((?:we|report|article|story|dispatch|version|headline|caption)\b[^.;]*?\b{_SAYING})",
    re.IGNORECASE,
)


def taken_back(text: str, sentence: Span, at: int) -> Span | None:
    """The words by which a report takes back what it tells at an offset; None if it does not."""
    words = corrected(text, sentence, at)
    return words if words and not _DETAIL.match(text, words.end, at) else None


def corrected(text: str, sentence: Span, at: int) -> Span | None:
    """The words by which a report corrects what it tells at an offset, or a detail of it."""
    patterns = [_EARLIER, _WRONGLY]
    if _CORRECTION.match(text, text.rfind("\n", 0, at) + 1):
        patterns.append(_OUR)
    for pattern in patterns:
        found = pattern.search(text, sentence.start, at)
        if found and not is_quoted(text, found.start()):
            return Span(*found.span(1))
    return None
