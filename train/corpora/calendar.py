"""Time expressions in regular language, to complete a corpus that marks dates only in part."""

import re
from collections.abc import Iterable

from train.corpora.passage import Span

_UNIT = (r"(?:minute|hour|day|week|weekend|month|year|decade|century|night|morning|afternoon|"
         r"evening|summer|winter|spring|season|quarter)s?")  # fmt: skip
_COUNT = (r"(?:\d[\d,.]*|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
          r"several|a few|few|many|a couple of|dozens of|fifteen|twenty|thirty|forty)")  # fmt: skip
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = (r"(?:January|February|March|April|May|June|July|August|September|October|November|"
          r"December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)")  # fmt: skip
_PART = r"(?:(?:early|late|later|earlier|mid) )?"
_REGULAR = re.compile(
    rf"\b(?:{_PART}(?:last|this|next) (?:{_UNIT}|{_WEEKDAY}|{_MONTH})"
    rf"(?: (?:morning|night|evening))?"
    rf"|(?:the )?(?:past|last|next|coming|previous|first|final)(?: {_COUNT}| few| several)? {_UNIT}"
    rf"|(?:recent|coming) (?:days|weeks|months|years|decades)"
    rf"|(?:more than |less than |nearly |almost |about |at least |over )?{_COUNT} {_UNIT}"
    rf"(?: (?:ago|later|earlier))?(?! old)"
    rf"|(?:the )?(?:same|following|previous) (?:day|week|month|year)"
    rf"|(?:[Ee]arly |[Ll]ate )?{_WEEKDAY}(?: (?:morning|afternoon|evening|night))?"
    rf"|{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?(?:,? (?:19|20)\d\d)?(?<!\bMay)(?<!\bMarch)"
    rf"|(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight)"
    rf"|(?:Last|This|Next) (?:week|month|year|night|spring|summer|winter))\b(?!-)"
)
_DATED = re.compile(
    rf"\d|{_WEEKDAY}|{_MONTH}|\b{_UNIT}\b|today|tomorrow|yesterday|tonight|noon|midnight|"
    r"Christmas|Ramadan|Easter|New Year|autumn|centur", re.IGNORECASE
)  # fmt: skip


def mended(text: str, times: Iterable[Span]) -> tuple[Span, ...]:
    """Drop marked spans that hold no date ("later", "the election"), add the regular ones.

    Overlapping spans become one.
    """
    kept = [span for span in times if _DATED.search(text, *span)]
    spans = list[Span]()
    for start, end in sorted([*kept, *(found.span() for found in _REGULAR.finditer(text))]):
        if spans and start < spans[-1][1]:
            spans[-1] = spans[-1][0], max(end, spans[-1][1])
        else:
            spans.append((start, end))
    return tuple(spans)
