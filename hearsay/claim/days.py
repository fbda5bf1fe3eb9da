"""When an event was: the reader's expression, its days, and whether they are the event's."""

import re
from datetime import date, timedelta

from msgspec import structs

from hearsay.claim.fillers import Fillers
from hearsay.claim.numbers import number
from hearsay.records import Argument, Reading, Report, Role, Status, Timex, Trigger

_BESIDE = 45
"""Code points between a cue and its own day at the most."""
_SAME = re.compile(r"(?:on )?(?:the|that) same (?:day|morning|afternoon|evening|night)|"
                   r"that (?:day|morning|afternoon|evening|night)", re.IGNORECASE)  # fmt: skip
_OFF = re.compile(r"(?:the|a|one) day (before|earlier|later|after)|the (?:next|following) day|"
                  r"(\w+) days (before|earlier|later|after)", re.IGNORECASE)  # fmt: skip
_AFTER = re.compile(r"(?P<many>\w+) (?P<unit>days?|weeks?) (?P<way>after|before) (?!that\b|this\b)")
_STOP = re.compile(r"[.;!?]\s")
_LOOSE = 3
"""Days by which weeks that were counted may be off."""
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
        for argument in self.fillers.near(trigger, Role.WHEN):
            time = self._reckoned(trigger, argument)
            if time is None or time.earliest is None or time.latest is None:
                continue
            if not (
                self._of_the_telling(trigger, argument) or self._of_the_deed(trigger, argument)
            ):
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

    def _reckoned(self, trigger: Trigger, argument: Argument) -> Timex | None:
        """An expression reckoned from another day of the text, or as the reader has it."""
        length = _AFTER.match(self.report.text, argument.span.start)
        if length and length.end() <= trigger.span.start:
            return self._counted(trigger, argument, length) or argument.time
        return self._pointing_back(argument) or argument.time

    def _counted(self, trigger: Trigger, argument: Argument, length: re.Match[str]) -> Timex | None:
        """`on Friday, six days after it fell`: what is told after such words, by the day before."""
        before = [t for t in self.times if t.span.end <= argument.span.start]
        last = before[-1].span.end if before else 0
        if not before or _STOP.search(self.report.text, last, trigger.span.start):
            return None
        day, days = before[-1].earliest, _days_of(length)
        if day is None or days is None:
            return None
        day += timedelta(days=-days if length["way"] == "after" else days)
        loose = timedelta(days=0 if length["unit"].startswith("day") else _LOOSE)
        return Timex(
            span=argument.span, value=day.isoformat(), earliest=day - loose, latest=day + loose,
            relative=before[-1].relative,
        )  # fmt: skip

    def _pointing_back(self, argument: Argument) -> Timex | None:
        """`the same evening`, `two days earlier`: reckoned from the day that was told last."""
        words = argument.span.of(self.report.text).strip()
        same, off = _SAME.fullmatch(words), _OFF.fullmatch(words)
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


def _on(day: date, time: Timex) -> Timex:
    return structs.replace(time, value=day.isoformat(), earliest=day, latest=day)


def _days_of(length: re.Match[str]) -> int | None:
    several = 1 if length["many"] in ("a", "one", "the") else number(length["many"])
    return several and several * (1 if length["unit"].startswith("day") else 7)


def _shift(off: re.Match[str]) -> int:
    """Days that an expression such as `two days earlier` goes on from the day told last."""
    several = number(off.group(2)) if off.group(2) else 1
    back = (off.group(1) or off.group(3) or "later").casefold() in ("before", "earlier")
    return -(several or 0) if back else several or 0
