"""Which of the spans that the reader gives a trigger fill a role of its event.

The reader scores each span by itself. Here they are weighed together: no span is actor and
recipient at once, a clause with a subject of its own has no other, and who only tells of an event
takes no part in it.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from msgspec import structs

from hearsay.claim.counting import counts
from hearsay.claim.edges import Edges
from hearsay.claim.said import Said
from hearsay.records import Argument, EventType, Reading, Report, Role, Span, Trigger

SIDES_EQUAL = frozenset((EventType.CONSULT, EventType.AGREE, EventType.COOPERATE))
"""Events whose participants may all be actors."""
_COUNTERPART = {Role.ACTOR: Role.RECIPIENT, Role.RECIPIENT: Role.ACTOR}
_PASSIVE = re.compile(
    r"\b(?:was|were|been|being|be|is|are|got) (?:\w+ly |also |not |then |once |never )?$"
)
_OWN_SUBJECT = re.compile(r"\bthat\b|[“\"]|\bthere (?:was|is|were|are|had)\b|\bno such\b")
_BESIDE_CLAUSE = re.compile(r", (?:where|while|whereas|although|though)\b")
_RELATIVE = re.compile(r", (?:which|who|whom|whose|where)\b")
_THERE_WAS = re.compile(r"\bthere (?:was|were|is|are|had been|has been|have been)\b[^,;.]*$")
_SAID_OF = re.compile(
    r"^.{0,9}\b(?:who|whom|which|that) (?:(?!who|which|that)[\w’'-]+ ){1,5}"
    r"(?:says?|said|believes?|alleges?|insists?|claims?|suspects?)\b[^,.;]*$"
)
"""`rebels, who the army says shelled it`: from a few code points before the teller on."""
_CITED = re.compile(r"\b(?:citing|quoting|according to|cited by)(?: the)? $", re.IGNORECASE)
_AND_THEN = re.compile(r"\b(?:and|but|then|or)(?: \w+ly| later| then| also| has| have| had)* $")
_JOINT = re.compile(r" (?:of (?:the |its |his |her |their )?)?")
_DESCRIPTION = re.compile(r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:[^,]* )?[a-z][\w-]*")


class Fillers:
    """Chooses among the arguments of the triggers of one report."""

    def __init__(self, report: Report, reading: Reading) -> None:
        self.text, self.edges = report.text, Edges(report, reading)
        self.body = self.edges.body
        self.triggers = sorted(reading.triggers, key=lambda t: t.span)
        self._starts = [t.span.start for t in self.triggers]
        self._said = Said(reading.attributions)
        self._known: dict[tuple[Span, Role], list[Argument]] = {}
        self._told_by: dict[Span, list[tuple[Span, Span]]] = {}

    def of(self, trigger: Trigger, role: Role) -> list[Argument]:
        """The fillers of a role in the order of the text, those told before those implied."""
        key = trigger.span, role
        if key not in self._known:
            self._known[key] = self._found(trigger, role)
        return self._known[key]

    def _found(self, trigger: Trigger, role: Role) -> list[Argument]:
        given = [self.edges.front(a) for a in trigger.arguments if a.role == role]
        given = [a for a in given if a.span.end > self.body]
        told = sorted((a for a in given if not a.implied), key=lambda a: a.span)
        told = [a for a in told if not self._other_side(trigger, a)]
        told = [a for a in told if not self._too_weak(trigger, a)]
        told = [a for a in told if not self._of_other_clause(trigger, a, told)]
        told = [a for a in told if not self._beside(trigger, a, told)]
        told = [a for a in told if not self._only_tells(trigger, a, told)]
        told = [a for a in told if not self._carries_out(trigger, a)]
        told = [a for a in told if not self._is_matter(trigger, a, told)]
        told = [self.edges.listed(a, trigger.arguments) for a in told]
        told = self._joined(told) or sorted(given, key=lambda a: -a.score)[: self._implied(given)]
        if told and role == Role.ACTOR and trigger.type in SIDES_EQUAL:
            told = self._with_subject(trigger, told)
        return told or self._around(trigger, role)

    def _too_weak(self, trigger: Trigger, mine: Argument) -> bool:
        """Whether who is hardly read as a party is told as the place: `a visit to Lima`."""
        return trigger.type in SIDES_EQUAL and mine.score < _WEAK and any(
            a.role == Role.WHERE and a.score > mine.score and a.span.overlaps(mine.span)
            for a in trigger.arguments
        )  # fmt: skip

    def _with_subject(self, trigger: Trigger, told: list[Argument]) -> list[Argument]:
        """Who met, where only with whom is read: `was received and later dined with`."""
        if any(a.span.start < trigger.span.end for a in told):
            return told
        subject = self._shared_subject(trigger, Role.ACTOR)
        mine = [Argument(role=Role.ACTOR, span=subject, score=_BESIDE)] if subject else []
        return mine + told

    def _around(self, trigger: Trigger, role: Role) -> list[Argument]:
        """Who is told beside the trigger itself, where the reader gives nobody."""
        span = None
        if role == Role.ACTOR:
            owned = trigger.type in _OWNED
            span = self.edges.possessor(trigger.span) if owned else None
            span = span or self._shared_subject(trigger, role)
        elif role == Role.RECIPIENT and trigger.type == EventType.PROTEST:
            span = self.edges.opposed(trigger.span)
        elif role == Role.RECIPIENT:
            span = self._shared_subject(trigger, role)
        return [Argument(role=role, span=span, score=_BESIDE)] if span else []

    def _shared_subject(self, trigger: Trigger, role: Role) -> Span | None:
        """The subject of the verb before, where `and` joins this one to it: `left and met`.

        After a passive a participle is one too: who `was freed and deported` was deported.
        """
        before = self.joined_to(trigger)
        if before is None:
            return None
        passive = self._is_passive(before) and trigger.type not in SIDES_EQUAL
        if passive != (role == Role.RECIPIENT):
            return None
        subjects = [
            a for a in before.arguments
            if a.role in _COUNTERPART and a.span.end <= before.span.start and not a.implied
        ]  # fmt: skip
        return max(subjects, key=lambda a: a.score).span if subjects else None

    def joined_to(self, trigger: Trigger) -> Trigger | None:
        """The verb before, in the same clause, to which `and` joins this one: `left and met`."""
        start = trigger.span.start
        if not _AND_THEN.search(self.text, max(0, start - 30), start):
            return None
        before = next(iter(self._told(max(0, start - _CLAUSES), start)[-1:]), None)
        apart = before is None or _STOP.search(self.text, before.span.end, start)
        return None if apart else before

    def near(self, trigger: Trigger, role: Role) -> list[Argument]:
        """Places or days of a trigger's own clause, the surest first."""
        given = [a for a in trigger.arguments if a.role == role and not a.implied]
        given = [a for a in given if a.span.end > self.body]
        own = [a for a in given if not self._of_other_clause(trigger, a, given)]
        return sorted(own, key=lambda a: -a.score)

    def implied(self, trigger: Trigger, role: Role) -> list[Argument]:
        """Places or days that another clause tells, mostly of an earlier sentence, surest first."""
        given = [a for a in trigger.arguments if a.role == role and a.implied]
        return sorted(given, key=lambda a: -a.score)

    def _implied(self, given: Sequence[Argument]) -> int:
        return 2 if all(a.implied for a in given) else 0

    def _other_side(self, trigger: Trigger, mine: Argument) -> bool:
        """Whether the same words are more likely the event's other side."""
        for other in trigger.arguments:
            if other.role == _COUNTERPART.get(mine.role) and other.span.overlaps(mine.span):
                if self._is_passive(trigger) and mine.span.start < trigger.span.start:
                    return mine.role == Role.ACTOR
                if other.score > mine.score:
                    return True
        return False

    def _is_passive(self, trigger: Trigger) -> bool:
        before = self.text[max(0, trigger.span.start - 20) : trigger.span.start]
        return _PASSIVE.search(before) is not None

    def _of_other_clause(self, trigger: Trigger, mine: Argument, all_: Sequence[Argument]) -> bool:
        """Whether another event stands between a filler and one that is nearer to the trigger."""
        at = trigger.span.start
        for near in all_:
            low, high = sorted((mine.span, near.span))
            one_side = (low.start < at) == (high.start < at)
            nearer = abs(near.span.start - at) < abs(mine.span.start - at)
            if one_side and nearer and near.score > mine.score - _CLEAR and self._parted(low, high):
                return True
        return trigger.type not in SIDES_EQUAL and len(all_) > 1 and self._held(trigger, mine)

    def _beside(self, trigger: Trigger, mine: Argument, all_: Sequence[Argument]) -> bool:
        """Whether a filler stands in a clause beside the event's: `met, while Peru`.

        Before the event that is a clause that has closed again: `Chile, which left Peru, met`.
        """
        text, span = self.text, mine.span
        if span.start >= trigger.span.end:
            return _BESIDE_CLAUSE.search(text, trigger.span.end, span.start) is not None
        if "," not in text[span.end : trigger.span.start]:
            return False
        return any(
            _RELATIVE.search(text, a.span.end, span.start) for a in all_ if a.span.end <= span.start
        )

    def _parted(self, low: Span, high: Span) -> bool:
        """Whether an event is told between two spans."""
        return any(t.span.end <= high.start for t in self._told(low.end, high.start))

    def _told(self, start: int, end: int) -> list[Trigger]:
        """The triggers that begin in a stretch of the text."""
        return self.triggers[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _held(self, trigger: Trigger, mine: Argument) -> bool:
        """Whether the next event, with this as its subject, or the last, as its object, has it."""
        actor = mine.role == Role.ACTOR
        if (mine.span.start < trigger.span.start) == actor:
            return False
        return any(
            theirs.role == mine.role and theirs.span.overlaps(mine.span)
            for other in self._told(trigger.span.start - _CLAUSES, trigger.span.start + _CLAUSES)
            if (other.span > mine.span if actor else other.span.end < mine.span.start)
            for theirs in other.arguments
            if theirs.score > mine.score
        )

    def _only_tells(self, trigger: Trigger, mine: Argument, all_: Sequence[Argument]) -> bool:
        """Whether a span is the source of what is told, and no party to it."""
        if _THERE_WAS.search(self.text, mine.span.end, trigger.span.start):
            return True
        cited = _CITED.search(self.text, max(0, mine.span.start - 20), mine.span.start)
        if cited or counts(self.text, mine.span, trigger.span):
            return True
        if _SAID_OF.search(self.text[max(0, mine.span.start - 12) : trigger.span.start]):
            return True
        for source, cue in self._tellers(trigger):
            if not source.overlaps(mine.span) or cue.overlaps(trigger.span):
                continue
            if cue.end <= mine.span.start and mine.span.end <= trigger.span.start:
                continue
            if cue.start > trigger.span.start:
                return True
            content = self.text[cue.end : trigger.span.start]
            subject = any(cue.end <= a.span.start < trigger.span.start for a in all_)
            if subject or _OWN_SUBJECT.search(content):
                return True
        return False

    def _carries_out(self, trigger: Trigger, mine: Argument) -> bool:
        """Whether who seems threatened is to do what is threatened: `warned that Peru would`."""
        if trigger.type != EventType.THREATEN or mine.role != Role.RECIPIENT:
            return False
        if mine.span.start - trigger.span.end <= 1:
            return False
        return any(
            a.role == Role.ACTOR and a.span.overlaps(mine.span)
            for t in self._told(mine.span.start + 1, mine.span.start + _CLAUSES)
            for a in t.arguments
        )  # fmt: skip

    def _is_matter(self, trigger: Trigger, mine: Argument, all_: Sequence[Argument]) -> bool:
        """Whether who seems a party is the matter of it: `demanded that Kral be freed`.

        So is who is sent by another: `the army deployed 60 soldiers`.
        """
        if trigger.type in SIDES_EQUAL or mine.span.start < trigger.span.end:
            return False
        if mine.role == Role.ACTOR:
            link = self.text[trigger.span.end : mine.span.start]
            joined = re.search(r"\b(?:by|with|and)\b", link)
            return not joined and all_[0].span.end <= trigger.span.start
        if trigger.type in _ADDRESSED and _WHOSE_RETURN.search(
            self.text, trigger.span.end, mine.span.start
        ):
            return True
        return trigger.type in _ADDRESSED and any(
            self._is_passive(t) and a.role == Role.RECIPIENT and a.span.overlaps(mine.span)
            for t in self._told(mine.span.end, mine.span.end + _NEAR)
            for a in t.arguments
        )

    def _tellers(self, trigger: Trigger) -> list[tuple[Span, Span]]:
        """Sources of a trigger with their cues."""
        if trigger.span not in self._told_by:
            self._told_by[trigger.span] = self._asked(trigger)
        return self._told_by[trigger.span]

    def _asked(self, trigger: Trigger) -> list[tuple[Span, Span]]:
        cues = [a.span for a in trigger.arguments if a.role == Role.CUE]
        out = [(a.span, cue) for a in trigger.arguments if a.role in (Role.SOURCE, Role.RELAY)
               for cue in cues]  # fmt: skip
        for one in self._said.about(trigger.span):
            if any(content.covers(trigger.span) for content in one.contents):
                out += [(source, one.cue) for source in one.sources]
        return out

    def _joined(self, told: Sequence[Argument]) -> list[Argument]:
        """Spans of one phrase made one: `Sailors of the` and `trawler Ak-Balyk`."""
        out: list[Argument] = []
        for argument in told:
            last = out[-1] if out else None
            if last and self._one_phrase(last.span, argument.span):
                span = Span(last.span.start, argument.span.end)
                out[-1] = structs.replace(last, span=span, score=max(last.score, argument.score))
            else:
                out.append(argument)
        return out

    def _one_phrase(self, first: Span, second: Span) -> bool:
        gap = self.text[first.end : second.start] or "-"
        if gap == ", ":
            start = re.match(r"(?:the )?[A-Z]", self.text[second.start : second.end])
            words = self.text[first.start : first.end]
            return bool(start and _DESCRIPTION.fullmatch(words))
        return _JOINT.fullmatch(gap) is not None


_OWNED = frozenset(
    (EventType.PROTEST, EventType.SANCTION, EventType.THREATEN, EventType.ACCUSE,
     EventType.REQUEST, EventType.REJECT, EventType.MOBILIZE, EventType.AGREE, EventType.SUPPORT)
)  # fmt: skip
"""Events whose owner is who does them; an arrest is told by whom it befalls."""
_STOP = re.compile(r"[.!?;\n](?:\s|$)|[“”\"]")
_CLEAR = 0.3
"""By how much a farther filler must be surer than a nearer one to stand beside or before it."""
_WEAK = 0.35
"""A filler's score below which the reader only guesses."""
_BESIDE = 0.5
"""Score of what words beside a trigger tell and the reader does not."""
_WHOSE_RETURN = re.compile(
    r"\b(?:release|return|freeing|extradition|handover|transfer|liberation|repatriation|removal|"
    r"dismissal|withdrawal) of "
    r"(?:the |all |its |his |her |their |\d+ )*$"
)
_ADDRESSED = (EventType.REQUEST, EventType.THREATEN, EventType.ACCUSE)
_NEAR = 40
"""Code points between a subject and its verb at the most."""
_CLAUSES = 250
"""Code points between the triggers of neighbouring clauses at the most."""
