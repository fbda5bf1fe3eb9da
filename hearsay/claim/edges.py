"""Where the words for a participant begin and end.

The reader's span may begin with the setting of the sentence, a day or a place, or it may hold only
one name of several that are told together.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import structs

from hearsay.claim.names import cleaned, dateline, word_end
from hearsay.records import Argument, Name, Reading, Report, Span

_SETTING = re.compile(
    r"(?:^|[.!?:;,\n]['’\"”]* |\n|\b(?:that|and|when|but) )(?:[Ii]n|[Oo]n|[Aa]t|[Nn]ear) $"
)
_GOES_ON = re.compile(
    r"\s+(?=(?:about|around|some|more|at least|several|hundreds|thousands|dozens|the|an?|its|his|"
    r"her|their)\b|\d|[A-Z])"
)
_ITS = re.compile(r"\b(its|his|her|their) (?:[\w-]+ ){0,2}$", re.IGNORECASE)
_OWN = re.compile(r"['’]s? (?:[\w-]+ ){0,2}")
_AGAINST = re.compile(r"[^.;:,]{0,60}? against (?:the )?")
_AND = re.compile(r",? and |, ")
_GOVERNED = re.compile(r"\b(?:between|with|of|by|against|among|from|for|on|to)(?: the| both)? $")
_ENDS = re.compile(
    r"(?:['’]s)?(?:$|[.,;:)\n”\"]|\s+(?:in|on|at|to|for|over|after|before|about|during|from|by|with|as|and|"
    r"that|when|who|while|since|this|last|next|early|late|earlier)\b)"
)


class Edges:
    """Mends the spans of the participants of one report."""

    def __init__(self, report: Report, reading: Reading) -> None:
        self.text, self.body = report.text, dateline(report.text)
        self.names = sorted(cleaned(reading.names, report.text), key=lambda n: n.span)
        self.starts = [n.span.start for n in self.names]
        settings = (*(n.span for n in self.names), *(t.span for t in reading.times))
        self.settings = {s.start: s.end for s in settings}

    def front(self, argument: Argument) -> Argument:
        """The argument without dateline and setting: `In Colón 300 pilots` is `300 pilots`."""
        start = min(max(argument.span.start, self.body), argument.span.end)
        before = self.text[max(0, start - 12) : start]
        until = self.settings.get(start)
        if until is not None and until < argument.span.end and _SETTING.search(before):
            goes_on = _GOES_ON.match(self.text, until)
            start = goes_on.end() if goes_on and goes_on.end() < argument.span.end else start
        return structs.replace(argument, span=self.whole(Span(start, argument.span.end)))

    def whole(self, span: Span) -> Span:
        """The span with the rest of a name at its ends: `Minister Ana` is `Minister Ana Ruiz`."""
        last = self._name_before(span.end)
        first = self._name_before(span.start)
        start = first.start if first and first.end > span.start else span.start
        end = max(span.end, last.end) if last else span.end
        return Span(start, word_end(self.text, end))

    def _name_before(self, at: int) -> Span | None:
        """The last name that begins before an offset."""
        found = bisect_left(self.starts, at) - 1
        return self.names[found].span if found >= 0 else None

    def possessor(self, trigger: Span) -> Span | None:
        """Whose a noun is: `its` in `its strike`, `Peru` in `Peru's maize ban`."""
        pronoun = _ITS.search(self.text, max(0, trigger.start - 40), trigger.start)
        if pronoun:
            return Span(*pronoun.span(1))
        name = self._name_before(trigger.start)
        return name if name and _OWN.fullmatch(self.text, name.end, trigger.start) else None

    def opposed(self, trigger: Span) -> Span | None:
        """Against whom it is told to be: `marched on Sunday against Peru`."""
        found = _AGAINST.match(self.text, trigger.end)
        at = bisect_left(self.starts, found.end()) if found else len(self.names)
        near = found and at < len(self.names) and self.starts[at] == found.end()
        return self.names[at].span if near else None

    def listed(self, argument: Argument, others: Sequence[Argument]) -> Argument:
        """The argument with the names beside it: `Peru` in `between Peru and Chile.` is both.

        A name is left alone that another of the trigger's arguments holds.
        """
        beside = (self._before(argument.span), self._after(argument.span))
        span = argument.span
        for added in beside:
            if added and not any(o.span.overlaps(added) for o in others):
                span = Span(min(span.start, added.start), max(span.end, added.end))
        return structs.replace(argument, span=span)

    def _before(self, span: Span) -> Span | None:
        """The names told before a name and with it, if a preposition governs the first."""
        start, first = self._bare_start(span.start), None
        here = self._name_at(span.start)
        at = bisect_left(self.starts, start) - 1
        while here and at >= 0 and self.names[at].kind == here.kind:
            if not _AND.fullmatch(self.text, self.names[at].span.end, start):
                break
            start = first = self._bare_start(self.names[at].span.start)
            at -= 1
        if first is None or not _GOVERNED.search(self.text, max(0, first - 14), first):
            return None
        return Span(first, span.start - 1)

    def _name_at(self, start: int) -> Name | None:
        """The first name that begins at an offset or after the article there."""
        at = bisect_left(self.starts, start)
        near = at < len(self.names) and self._bare_start(self.starts[at]) <= start
        return self.names[at] if near else None

    def _bare_start(self, start: int) -> int:
        """Where a phrase begins with its article."""
        return start - 4 if self.text[max(0, start - 4) : start].casefold() == "the " else start

    def _after(self, span: Span) -> Span | None:
        """The name of the same kind after `and`, if the phrase ends there and no clause begins."""
        and_ = re.compile(r" and (?:the )?").match(self.text, span.end)
        last = self._name_ending(span.end)
        next_ = self._name_at(and_.end()) if and_ else None
        if not and_ or not last or not next_ or next_.kind != last.kind:
            return None
        end = next_.span.end
        return Span(and_.end(), end) if _ENDS.match(self.text, end) else None

    def _name_ending(self, end: int) -> Name | None:
        at = bisect_left(self.starts, end) - 1
        return self.names[at] if at >= 0 and self.names[at].span.end == end else None
