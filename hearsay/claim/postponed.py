"""What is put off to another day: off on the old one, planned on the new.

`The talks set for Friday were postponed until the 28th` presents the talks of Friday as off, and
others, on the 28th, as planned. The reader finds the first at `talks`; the second stands at the
verb, or at the day where the verb is an event of its own.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct, structs

from hearsay.claim.anew import told_anew
from hearsay.claim.reasons import when_reason
from hearsay.records import (
    Basis,
    Claim,
    EventType,
    Evidence,
    Reading,
    Report,
    Span,
    Status,
    Timex,
    When,
)

_TO = re.compile(
    r"\b(?:(?P<moved>postpon(?:ed|es|ing)|(?:put|puts|putting|push(?:ed|es|ing)) (?:off|back)|"
    r"mov(?:ed|es|ing)|defer(?:red|s|ring)|delay(?:ed|s|ing)|shift(?:ed|s|ing))\b"
    r"[^.;:\n]{0,60}? (?:until|till|to)|"
    r"(?P<set>reschedul(?:ed|es|ing))\b[^.;:\n]{0,60}? (?:until|till|to|for)) "
    r"(?:at least |probably |perhaps )?"
)
_LATER = re.compile(r"postpon|put|push|defer|delay")
_FROM = re.compile(r"\bfrom (?:the )?$")
_SET_FOR = 90
"""Code points between what is put off and the day that it was set for."""
_DEEDS = frozenset((EventType.REJECT, EventType.REQUEST, EventType.THREATEN))
"""Putting off may be one of these itself."""
_WEEKDAY = re.compile(r"(?<!last )\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_WEEK = timedelta(days=7)
_OF_DAYS = re.compile(r"\d{4}-\d\d-\d\d")
"""A reason that tells how a day came about."""


class Move(Struct, frozen=True):
    """A verb that puts something off, the new day, and the old where the sentence tells it."""

    text: str
    published: date
    sentence: Span
    verb: Span
    new: Timex
    old: Timex | None


def put_off(report: Report, reading: Reading, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, those of what is put off with their own days, and what is planned instead."""
    told = list(claims)
    for move in _moves(report.text, report.published, reading):
        of = _moved(move, told)
        if of is None:
            told = [_to_new_day(c, move) if c.at.overlaps(move.verb) else c for c in told]
            continue
        verb = next((c for c in told if c.at.overlaps(move.verb) and c.id != of.id), None)
        deed = verb is not None and verb.type in _DEEDS
        told = [c for c in told if c.id != of.id and (deed or verb is None or c.id != verb.id)]
        told += [_off(of, move), _planned(of, move, move.new.span if deed else move.verb)]
    return tuple(told)


def _moves(text: str, published: date, reading: Reading) -> Iterator[Move]:
    for found in _TO.finditer(text):
        sentence = next((s for s in reading.sentences if s.start <= found.start() < s.end), None)
        days = [t for t in reading.times if t.earliest and t.latest]
        days = [_ahead(t, text, published) for t in days if sentence and sentence.covers(t.span)]
        new = next((t for t in days if 0 <= t.span.start - found.end() <= len("the ")), None)
        if sentence and new:
            verb = Span(*found.span("moved" if found["moved"] else "set"))
            old = _old(text, days, verb, new)
            if old and _LATER.match(text, verb.start):
                new = _after(old, new, text)
            yield Move(text, published, sentence, verb, new, old)


def _after(old: Timex, new: Timex, text: str) -> Timex:
    """A weekday to which something is put off, after the day that it was set for."""
    if not (old.latest and new.latest) or new.latest > old.latest:
        return new
    return _week_later(new) if _WEEKDAY.search(new.span.of(text)) else new


def _ahead(time: Timex, text: str, published: date) -> Timex:
    """A weekday before the report as the next one: what is put off was set for a day to come."""
    past = time.earliest == time.latest and time.latest is not None and time.latest < published
    return _week_later(time) if past and _WEEKDAY.search(time.span.of(text)) else time


def _week_later(time: Timex) -> Timex:
    if time.latest is None:
        return time
    day = time.latest + _WEEK
    return structs.replace(time, value=day.isoformat(), earliest=day, latest=day)


def _old(text: str, days: Sequence[Timex], verb: Span, new: Timex) -> Timex | None:
    """The day that it was set for: `from Friday to`, else the last that is told before the verb."""
    others = [t for t in days if t.span.end <= new.span.start]
    told_from = [t for t in others if _FROM.search(text, max(0, t.span.start - 9), t.span.start)]
    before = [t for t in others if t.span.end <= verb.start <= t.span.end + _SET_FOR]
    return next(iter(told_from or before[-1:]), None)


def _moved(move: Move, told: Sequence[Claim]) -> Claim | None:
    """What is put off: told after the verb, `postponed the talks until`, or the nearest before."""
    held = [c for c in told if move.sentence.covers(c.at) and not c.at.overlaps(move.verb)
            and c.status in (Status.NEGATED, Status.PLANNED)]  # fmt: skip
    objects = [c for c in held if move.verb.end <= c.at.start < move.new.span.start]
    before = [c for c in held if c.at.end <= move.verb.start]
    of = next(iter(objects), None) or max(before, key=lambda c: c.at, default=None)
    return None if of is None or _is_new(of, move) else of


def _is_new(claim: Claim, move: Move) -> bool:
    """Whether a claim is of the new day already: `the visit was moved to the 11th`."""
    return claim.status == Status.PLANNED and _dated_by(claim, move.new.span)


def _off(of: Claim, move: Move) -> Claim:
    """The claim as off on its old day, which is not the new one."""
    of = _because(of, Status.NEGATED, f"negated, because «{move.verb.of(move.text)}»")
    kept = of.when is not None and not _dated_by(of, move.new.span)
    return of if kept else _on(of, move.old, move)


def _planned(of: Claim, move: Move, at: Span) -> Claim:
    """What takes its place, told by the words of `at`."""
    made = told_anew(of, move.text, at, move.sentence)
    made = structs.replace(made, evidence=(*made.evidence, Evidence(part="status", span=move.verb)))
    made = _because(made, Status.PLANNED, f"planned, because «{move.verb.of(move.text)}» to a day")
    return _on(made, move.new, move)


def _to_new_day(claim: Claim, move: Move) -> Claim:
    """A plan that is told by the verb alone, `it was put off until October`, on its day."""
    planned = claim.status == Status.PLANNED and _dated_by(claim, move.new.span)
    return _on(claim, move.new, move) if planned else claim


def _because(claim: Claim, status: Status, reason: str) -> Claim:
    """The claim with another status; the reason of that one comes first."""
    return structs.replace(claim, status=status, reasons=(reason, *claim.reasons[1:]))


def _on(claim: Claim, time: Timex | None, move: Move) -> Claim:
    """The claim with the day of a time expression, or with none."""
    evidence = tuple(e for e in claim.evidence if e.part != "when")
    reasons = tuple(r for r in claim.reasons if not _OF_DAYS.match(r))
    claim = structs.replace(
        claim, when=None, basis=Basis.UNKNOWN, evidence=evidence, reasons=reasons
    )
    if time is None or time.earliest is None or time.latest is None:
        return claim
    reason = when_reason(time.span.of(move.text), time, move.published.isoformat())
    return structs.replace(
        claim, when=When(time.earliest, time.latest),
        basis=Basis.RELATIVE if time.relative else Basis.STATED,
        evidence=(*evidence, Evidence(part="when", span=time.span)), reasons=(*reasons, reason),
    )  # fmt: skip


def _dated_by(claim: Claim, span: Span) -> bool:
    return any(e.part == "when" and e.span.overlaps(span) for e in claim.evidence)
