"""The days of a trigger's time expressions, which hang on whether it looks ahead or back."""

import re

from msgspec import structs

from hearsay.read.times import resolve
from hearsay.read.times.tense import is_past
from hearsay.records import Report, Role, Span, Status, Timex, Trigger

_AHEAD = re.compile(r"\b(?:will|won['’]t|would|going to|plans? to)\b", re.I)
_LEAD = re.compile(r"\b(?:since|by|until|before|within|after|between|from|during|in|on) $", re.I)
_HELD = re.compile(
    r"\b(?:held|took|made|carried|led|launched|opened|staged|conducted|have|has|had) (?:\S+ ){0,3}$"
)
_PASSIVE = re.compile(r"\b(?:be|get|being) (?:\w+ly )?$")
_BACK = 40
"""Code points before a trigger within which its tense is told."""


def dated(trigger: Trigger, report: Report) -> Trigger:
    """The trigger with the days of its time expressions, reckoned by its tense."""
    future = _looks_ahead(trigger, report.text)
    arguments = tuple(
        structs.replace(a, time=_time(a.span, report, future)) if a.role == Role.WHEN else a
        for a in trigger.arguments
    )
    return structs.replace(trigger, arguments=arguments)


def _looks_ahead(trigger: Trigger, text: str) -> bool:
    """Whether an event is to come; what may be may also have been: `likely fled on Sunday`."""
    start = trigger.span.start
    before = text[max(0, start - _BACK) : start]
    if trigger.status == Status.NEGATED:
        return _AHEAD.search(before) is not None
    if trigger.status == Status.POSSIBLE:
        word = trigger.span.of(text).split()[0].casefold()
        done = is_past(word) and not _PASSIVE.search(before)
        return not done and not _HELD.search(before)
    return trigger.status != Status.ACTUAL


def _time(span: Span, report: Report, future: bool) -> Timex | None:
    found = resolve(_with_lead(span, report), report.published, future)
    return structs.replace(found, span=span) if found else None


def _with_lead(span: Span, report: Report) -> str:
    """The expression with the preposition before it, which bounds it: since, by, until."""
    before = _LEAD.search(report.text, max(0, span.start - 9), span.start)
    return report.text[before.start() if before else span.start : span.end]
