"""When an event was: the reader's expression, its days, and whether they are the event's."""

import re
from datetime import date, timedelta

from msgspec import structs

from hearsay.claim.fillers import Fillers
from hearsay.claim.measured import measured
from hearsay.claim.numbers import number
from hearsay.records import Argument, Reading, Report, Role, Status, Timex, Trigger

_BESIDE = 45
"""Code points between a cue and its own day at the most."""
_SAME = re.compile(r"(?:on )?(?:the|that) same (?:day|morning|afternoon|evening|night)|"
                   r"that (?:day|morning|afternoon|evening|night)", re.IGNORECASE)  # fmt: skip
_OFF = re.compile(r"(?:the|a|one) day (before|earlier|later|after)|the (?:next|following) day|"
                  r"(\w+) days (before|earlier|later|after)", re.IGNORECASE)  # fmt: skip
_GOES_ON = re.compile(r"(?<=after) \w|(?<=before) \w")
_EXTENDS = re.compile(r"(?:extend|prolong|renew|postpon|defer|delay|put off|pushed back)", re.I)
_TO_THE_END = re.compile(r"\b(?:to|until|till|through) (?:the )?$")
_WEEKDAY = re.compile(
    r"(?<!last )(?<!past )(?<!previous )\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"(?! (?:of )?last week)", re.IGNORECASE
)  # fmt: skip
_CALLED_OFF = re.compile(
    r"\b(?:call(?:ed|s|ing)? off|cancel\w*|postpon\w*|put off|scheduled|planned|due|"
    r"was to|were to|will not|won['’]t)\b"
)


class Days:
    """Finds the days of each trigger of one report."""

    def __init__(self, report: Report, reading: Reading, fillers: Fillers) -> None:
        self.report, self.fillers = report, fillers
        self.times = [t for t in reading.times if t.earliest and t.earliest == t.latest]
        self._told = {a.span: a.time for t in reading.triggers for a in t.arguments
                      if a.role == Role.WHEN and not a.implied}  # fmt: skip
        self._done = {a.span: t.span.start for t in reading.triggers for a in t.arguments
                      if a.role == Role.WHEN and not a.implied
                      and t.status == Status.ACTUAL}  # fmt: skip

    def of(self, trigger: Trigger) -> tuple[Argument, Timex] | None:
        """The expression that dates a trigger, and its days, both known.

        A verb joined to another by `and` shares its day: `freed two on Monday and held one`.
        """
        if counted := self._counted(trigger):
            return counted
        for argument in self.fillers.near(trigger, Role.WHEN):
            time = self._pointing_back(argument) or argument.time
            if time is None or time.earliest is None or time.latest is None:
                continue
            others = self._of_the_telling, self._of_the_deed, self._of_the_new_end
            if not any(is_others(trigger, argument) for is_others in others):
                return argument, self._still_to_come(trigger, argument, time)
        before = self.fillers.joined_to(trigger)
        shares = before is not None and before.status == trigger.status == Status.ACTUAL
        shared = self.of(before) if before and shares else None
        return shared or self._implied(trigger)

    def _implied(self, trigger: Trigger) -> tuple[Argument, Timex] | None:
        """The day that another clause tells, as it is reckoned there.

        It is a guess, which puts nothing that is told as done after its report.
        """
        for argument in self.fillers.implied(trigger, Role.WHEN):
            there = self._told.get(argument.span) or argument.time
            time = self._pointing_back(argument) or there
            if time is None or time.earliest is None or time.latest is None:
                continue
            if trigger.status != Status.ACTUAL or time.earliest <= self.report.published:
                return argument, time
        return None

    def _counted(self, trigger: Trigger) -> tuple[Argument, Timex] | None:
        """The day of what is told after a count, where the reader has none behind the count."""
        time = measured(self.report.text, self.times, trigger)
        given = self.fillers.near(trigger, Role.WHEN) if time else []
        if time is None or any(a.span.start >= time.span.end for a in given):
            return None
        return Argument(role=Role.WHEN, span=time.span, score=trigger.score, time=time), time

    def _pointing_back(self, argument: Argument) -> Timex | None:
        """`the same evening`, `two days earlier`: reckoned from the day that was told last."""
        words = argument.span.of(self.report.text).strip()
        same, off = _SAME.fullmatch(words), _OFF.fullmatch(words)
        if off and _GOES_ON.match(self.report.text, argument.span.end):
            return None
        before = [t for t in self.times if t.span.end <= argument.span.start]
        if not (same or off) or not before or before[-1].earliest is None:
            return None
        day = before[-1].earliest + timedelta(days=_shift(off) if off else 0)
        return _on(
            day, Timex(span=argument.span, value="", earliest=day, latest=day, relative=True)
        )

    def _still_to_come(self, trigger: Trigger, argument: Argument, time: Timex) -> Timex:
        """A weekday for which something was planned that is now off lies ahead of the report."""
        text, (start, end) = self.report.text, (argument.span.start, argument.span.end)
        around = text[max(0, trigger.span.start - 60) : end + 60]
        bare = any(found.start() < end for found in _WEEKDAY.finditer(text, start, end + 13))
        if trigger.status != Status.NEGATED or not time.relative or not bare:
            return time
        if time.latest is None or time.earliest != time.latest or not _CALLED_OFF.search(around):
            return time
        ahead = time.latest + timedelta(days=7)
        return _on(ahead, time) if time.latest < self.report.published else time

    def _of_the_telling(self, trigger: Trigger, when: Argument) -> bool:
        """Whether a day is that of the saying: `…, two officials said on Monday.`"""
        cue = next((a.span for a in trigger.arguments if a.role == Role.CUE), None)
        if cue is None or when.span.start < cue.end or when.span.start - cue.end > _BESIDE:
            return False
        if cue.start > trigger.span.end:
            return True
        after = self.report.text[when.span.end : when.span.end + 6]
        return when.span.end < trigger.span.start and after.lstrip().startswith("that ")

    def _of_the_deed(self, trigger: Trigger, when: Argument) -> bool:
        """Whether a day is that of the deed which brings something about, not of what is to come
        of it: `agreed to a ceasefire on Tuesday`, but not `agreed to meet on Tuesday`.
        """
        deed = self._done.get(when.span, trigger.span.start)
        to_come = trigger.status in (Status.PLANNED, Status.CONDITIONAL, Status.POSSIBLE)
        named = not self.report.text.endswith(" to ", 0, trigger.span.start)
        return to_come and named and deed < trigger.span.start < when.span.start

    def _of_the_new_end(self, trigger: Trigger, when: Argument) -> bool:
        """Whether a day is that to which something is extended: `extended the truce to Sunday`."""
        if trigger.status != Status.ACTUAL or not _EXTENDS.match(trigger.span.of(self.report.text)):
            return False
        start = when.span.start
        led = _TO_THE_END.search(self.report.text, max(trigger.span.end, start - 12), start)
        return led is not None or when.span.of(self.report.text).startswith(("until", "till"))


def _on(day: date, time: Timex) -> Timex:
    return structs.replace(time, value=day.isoformat(), earliest=day, latest=day)


def _shift(off: re.Match[str]) -> int:
    """Days that an expression such as `two days earlier` goes on from the day told last."""
    several = number(off.group(2)) if off.group(2) else 1
    back = (off.group(1) or off.group(3) or "later").casefold() in ("before", "earlier")
    return -(several or 0) if back else several or 0
