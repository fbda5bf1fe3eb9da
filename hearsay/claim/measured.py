"""Days counted from another day of the sentence: `on Friday, six days after the town fell`.

What is told after such words is that many days away from the day that dates the rest.
"""

import re
from collections.abc import Sequence
from datetime import timedelta

from hearsay.claim.numbers import number
from hearsay.records import Span, Timex, Trigger

_LENGTH = re.compile(
    r"\b(?P<many>[\w-]+) (?P<unit>days?|weeks?) (?P<way>after|before) (?!that\b|this\b)"
)
_STOP = re.compile(r"[.;!?]\s|\n")
_ENDS = re.compile(r"[,:;“”\"—–]| (?:that|who|which|said|says) ")
_LONGEST = 120
"""Code points from the count to what it dates, at the most."""
_LOOSE = 3
"""Days by which weeks that were counted may be off."""


def measured(text: str, times: Sequence[Timex], trigger: Trigger) -> Timex | None:
    """The day of a trigger that stands after a count, from the day told nearest in its sentence.

    `times` are those of single days, in the order of the text.
    """
    at = trigger.span.start
    counts = list(_LENGTH.finditer(text, max(0, at - _LONGEST), at))
    if not counts or _ENDS.search(text, counts[-1].end(), at):
        return None
    if any(counts[-1].end() <= t.span.start < at for t in times):
        return None
    count = counts[-1]
    days, base = _days(count), _base(text, times, Span(count.start(), trigger.span.end))
    if days is None or base is None or base.earliest is None:
        return None
    day = base.earliest + timedelta(days=-days if count["way"] == "after" else days)
    loose = timedelta(days=0 if count["unit"].startswith("day") else _LOOSE)
    return Timex(
        span=Span(count.start("many"), count.end("unit")), value=day.isoformat(),
        earliest=day - loose, latest=day + loose, relative=base.relative,
    )  # fmt: skip


def _base(text: str, times: Sequence[Timex], clause: Span) -> Timex | None:
    """The day that a count goes from: the last one told before it, else, where it opens its
    sentence, the next one after: `A day after rebels struck, police on Friday met them`.
    """
    before = [t for t in times if t.span.end <= clause.start]
    if before and not _STOP.search(text, before[-1].span.end, clause.end):
        return before[-1]
    if text[max(0, clause.start - 2) : clause.start].strip(' \n“"—–') not in ("", "."):
        return None
    comma = text.find(", ", clause.end)
    after = next((t for t in times if comma >= 0 and t.span.start > comma), None)
    return after if after and not _STOP.search(text, clause.end, after.span.start) else None


def _days(count: re.Match[str]) -> int | None:
    told = count["many"].casefold()
    several = 1 if told in ("a", "one", "the") else number(told)
    return several and several * (1 if count["unit"].startswith("day") else 7)
