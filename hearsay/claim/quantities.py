"""The numbers told of an event, and what nouns count: `two arrests`, `11 deaths`."""

import re

from hearsay.claim.numbers import bounds
from hearsay.records import Quantity, Role, Span, Trigger

_WORDS = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|dozens|hundreds|thousands"
)
NUMBER = (
    r"(?P<number>(?:(?:about|some|around|nearly|almost|only|just|over|up to|at (?:least|most)|"
    rf"(?:no )?(?:more|fewer|less) than) )?(?:\d+(?:,\d{{3}})*|(?:{_WORDS})\b)"
    r"(?: (?:hundred|thousand|million|dozen)\b)?)"
)
_NOUNS = {
    "dead": "dead deaths bodies died killed victims fatalities",
    "injured": "injured wounded hurt",
    "arrested": "arrests arrested detained detainees",
    "protesters": "marchers protesters demonstrators strikers crowd march rally",
}
COUNTED = {noun: what for what, nouns in _NOUNS.items() for noun in nouns.split()}
"""What a noun counts, by the reader's names for it."""
_BEFORE = re.compile(rf"\b{NUMBER} (?:more |other |further )?$", re.IGNORECASE)
_LONGEST = 40


def quantities(text: str, trigger: Trigger) -> tuple[Quantity, ...]:
    """The numbers that the reader gives an event, else the one before the noun that names it."""
    spans = [(a.what or "other", a.span) for a in trigger.arguments if a.role == Role.QUANTITY]
    what = COUNTED.get(trigger.span.of(text).casefold())
    if not spans and what:
        at = max(0, trigger.span.start - _LONGEST)
        found = _BEFORE.search(text[at : trigger.span.start])
        spans = [(what, Span(at + found.start(1), at + found.end(1)))] if found else []
    told = ((what, span, bounds(span.of(text))) for what, span in spans)
    return tuple(
        Quantity(what=what, min=least, max=most, span=span)
        for what, span, (least, most) in told
        if least is not None or most is not None
    )
