"""The meaning of one expression that was chosen elsewhere, with the words that lead it in."""

import re
from dataclasses import replace
from datetime import date

from hearsay.read.times.calendar import Days, plus, plus_months
from hearsay.read.times.find import Piece, pieces
from hearsay.read.times.lexicon import LETTERS
from hearsay.read.times.rules import Frame, Meaning, spell
from hearsay.read.times.tokens import Tokens, tokenise
from hearsay.read.times.value import counted_from_day, shifted, unit_at
from hearsay.records import Span, Timex

Bounds = tuple[date | None, date | None]

JOINED = spell("[AND OR TO UNTIL THROUGH DASH COMMA ON IN FROM AT BETWEEN THE BY LATEST]{1,6}")
AHEAD = spell("BY|UNTIL|THROUGH|AS(?:EARLY|SOON)AS|NO LATER THAN|LATER ON")
LEADS = ("SINCE", "BY", "UNTIL", "THROUGH", "BEFORE", "AHEAD", "AFTER", "FOLLOWING", "WITHIN", "IN")
_MONTH = re.compile(r"\d{4}-\d\d")
UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def resolve(
    expression: str, published: date, future: bool | None = None, anchor: date | None = None
) -> Timex | None:
    """What a time expression means in a report of a day; None where it has no value by itself.

    `future` is the tense of what it dates (None: unknown, taken as past unless a word such as
    "next" or "by" says otherwise). `anchor` is the day that "a day earlier" or "three years
    later" counts from. The span is relative to the expression.
    """
    tokens = tokenise(expression)
    frame = Frame(published, _tense(tokens, future), anchor=anchor, period=anchor)
    found = [piece for piece in pieces(tokens, lambda _: frame) if not piece.meaning.loose]
    if not found:
        return None
    dated = [piece for piece in found if piece.meaning.days]
    if not dated:
        return _record(tokens, found[:1], *_ahead_by(tokens, found[0], frame))
    counted = _counted(tokens, found[0], dated[0])
    if counted:
        return _record(tokens, [found[0], dated[0]], counted, counted.days or (None, None))
    chosen = _joined(tokens, dated)
    meaning = _union(chosen, frame)
    return _record(tokens, chosen, meaning, _bounds(_lead(tokens, chosen[0].start), meaning, frame))


def _tense(tokens: Tokens, future: bool | None) -> bool | None:
    """The tense as the first word has it: "since" looks back, "by" to an end still to come."""
    if tokens.letters[:1] == LETTERS["SINCE"]:
        return False
    return True if future is None and AHEAD.match(tokens.letters) else future


def _lead(tokens: Tokens, end: int) -> str:
    """The class of the nearest word before a token that tells how the days bound the event.

    "Before the end of June" is by then, not before its last days.
    """
    names = {LETTERS[name]: name for name in LEADS}
    for letter in reversed(tokens.letters[:end]):
        if letter in names:
            ends = names[letter] == "BEFORE" and LETTERS["END"] in tokens.letters[end : end + 2]
            return "BY" if ends else names[letter]
    return ""


def _counted(tokens: Tokens, length: Piece, start: Piece) -> Meaning | None:
    """`two days after the Oct. 3 vote`: a length from a day, words between them or not."""
    side = tokens.letters[length.end : length.end + 1]
    value, days = length.meaning.value, start.meaning.days
    if side not in (LETTERS["BEFORE"], LETTERS["AFTER"]) or not days or days[0] != days[1]:
        return None
    if not (value[1:-1].isdigit() and value[-1] in UNITS):
        return None
    unit, count = UNITS[value[-1]], int(value[1:-1])
    return counted_from_day(days[0], unit, -count if side == LETTERS["BEFORE"] else count)


def _joined(tokens: Tokens, dated: list[Piece]) -> list[Piece]:
    """The pieces that "and", "to" and the like join to the first, or the narrowest alone."""
    chosen = dated[:1]
    for piece in dated[1:]:
        between = JOINED.fullmatch(tokens.letters, chosen[-1].end, piece.start)
        if not between or not _alike(piece.meaning, chosen[0].meaning):
            break
        chosen.append(piece)
    if len(chosen) > 1:
        return chosen
    return [min(dated, key=lambda piece: _length(piece.meaning))]


def _alike(one: Meaning, other: Meaning) -> bool:
    """Whether both are days, or both months, years and so on."""
    return len(one.value) == len(other.value) or _length(one) == _length(other) == 0


def _length(meaning: Meaning) -> int:
    first, last = meaning.days or (date.min, date.max)
    return (last - first).days


def _union(chosen: list[Piece], frame: Frame) -> Meaning:
    """One meaning from the first day of the first piece to the last day of the last."""
    first, last = chosen[0].meaning, chosen[-1].meaning
    if first is last or first.days is None or last.days is None:
        return first
    begin, end = first.days[0], last.days[1]
    if end < begin and first.relative and last.relative:
        begin, end = _in_order(begin, end, frame)
    elif end < begin:
        begin, end = last.days[0], first.days[1]
    grain = 7 if _MONTH.fullmatch(first.value) else 4 if first.value.isdigit() else 10
    value = f"{begin.isoformat()[:grain]}/{end.isoformat()[:grain]}"
    return Meaning(value, (begin, end), first.relative or last.relative)


def _in_order(begin: date, end: date, frame: Frame) -> Days:
    """Put right a pair of names, such as Monday and Tuesday, whose second fell before."""
    years = (begin - end).days > 7
    if frame.future:
        return begin, plus_months(end, 12) if years else plus(end, 7)
    return plus_months(begin, -12) if years else plus(begin, -7), end


def _bounds(lead: str, meaning: Meaning, frame: Frame) -> Bounds:
    """The days of the event, given those of the expression and the word that leads it in.

    What is past cannot have come after publication: "this week" then ends on that day.
    """
    if meaning.days is None:
        return None, None
    (first, last), now = meaning.days, frame.published
    if lead == "SINCE":
        return (first, now) if first <= now else (first, last)
    if lead == "IN" or not lead:
        over = frame.future is False and meaning.relative and first <= now < last
        return first, now if over else last
    if lead in ("BY", "UNTIL", "THROUGH"):
        return (now, last) if last >= now else (None, last)
    if lead in ("BEFORE", "AFTER") and "T" in meaning.value:
        return first, last
    if lead in ("BEFORE", "AHEAD"):
        return (now, first) if first >= now and frame.future is not False else (None, first)
    if lead in ("AFTER", "FOLLOWING"):
        return (first, now) if first <= now and not frame.future else (first, None)
    return first, last


def _ahead_by(tokens: Tokens, piece: Piece, frame: Frame) -> tuple[Meaning, Bounds]:
    """The days of "within ten days" or, in a plan, "in two weeks"; none for a plain length."""
    value, lead = piece.meaning.value, _lead(tokens, piece.start)
    if value[1:-1].isdigit() and value[-1] in UNITS and lead in ("WITHIN", "IN"):
        unit, count = UNITS[value[-1]], int(value[1:-1])
        try:
            goal = shifted(frame.published, unit, count)
        except (ValueError, OverflowError):
            return piece.meaning, (None, None)
        if lead == "WITHIN" and frame.future is not False:
            return replace(piece.meaning, relative=True), (frame.published, goal)
        if lead == "IN" and frame.future:
            meaning = unit_at(unit, goal)
            return meaning, meaning.days or (None, None)
    return piece.meaning, (None, None)


def _record(tokens: Tokens, chosen: list[Piece], meaning: Meaning, bounds: Bounds) -> Timex:
    start, end = tokens.spans[chosen[0].start][0], tokens.spans[chosen[-1].end - 1][1]
    earliest, latest = bounds
    return Timex(
        span=Span(start, end),
        value=meaning.value,
        earliest=earliest,
        latest=latest,
        relative=meaning.relative or (earliest, latest) != (meaning.days or (None, None)),
    )
