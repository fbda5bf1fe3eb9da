"""Finds the time expressions of a text and gives each its value."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from hearsay.read.times import (
    clock,
    dates,
    durations,
    offsets,
    periods,
    relative,
    seasons,
    weekdays,
)
from hearsay.read.times.context import Context
from hearsay.read.times.lexicon import CORE, DAYPARTS, LETTERS, NOTHING
from hearsay.read.times.rules import PREFIXES, RULES, Frame, Match, Meaning
from hearsay.read.times.tokens import Tokens, tokenise
from hearsay.records import Span, Timex

GRAMMAR = (clock, dates, durations, offsets, periods, relative, seasons, weekdays)
"""The modules that enter their rules when they are imported."""

STARTS = frozenset(RULES) | frozenset(PREFIXES)
"""The letters with which an expression can begin."""

BEHIND = 4
"""How many tokens back the month may stand of which only the day is told: "May 3 and 4"."""

DEPTH = 2
"""How many prefixes may stand before an expression: "the end of the first half of 2025"."""

_ISLAND = re.compile(f"[^{NOTHING}]+")
_CORE = re.compile(f"[{''.join(LETTERS[name] for name in CORE)}]")


@dataclass(frozen=True, slots=True)
class Piece:
    """An expression: tokens [start, end) and their meaning."""

    start: int
    end: int
    meaning: Meaning


def parse(tokens: Tokens, start: int, frame: Frame, depth: int = DEPTH) -> Piece | None:
    """The longest expression that begins at a token, None if there is none."""
    best: Piece | None = None
    for rule in RULES.get(tokens.letters[start], ()):
        found = rule.pattern.match(tokens.letters, start)
        if found and found.end() > (best.end if best else start):
            meaning = _reckoned(partial(rule.reckon, Match(tokens, found), frame))
            if meaning is not None:
                best = Piece(start, found.end(), meaning)
    if depth:
        best = _prefixed(tokens, start, frame, depth, best)
    return best and _with_part(tokens, best)


def _prefixed(
    tokens: Tokens, start: int, frame: Frame, depth: int, best: Piece | None
) -> Piece | None:
    """The longest of the best so far and of the expressions that a prefix makes of a later one."""
    for prefix in PREFIXES.get(tokens.letters[start], ()):
        found = prefix.pattern.match(tokens.letters, start)
        if not found or found.end() == len(tokens.letters):
            continue
        inner = parse(tokens, found.end(), frame, depth - 1)
        if inner and inner.end > (best.end if best else start):
            match = Match(tokens, found)
            meaning = _reckoned(partial(prefix.rework, match, inner.meaning, frame))
            if meaning is not None:
                best = Piece(start, inner.end, meaning)
    return best


def _with_part(tokens: Tokens, piece: Piece) -> Piece:
    """Friday night, yesterday morning: a day and the part of day that follows it."""
    if piece.end < len(tokens.letters) and clock.is_day(piece.meaning):
        part = DAYPARTS.get(tokens.word(piece.end).removesuffix("s"))
        if part:
            return Piece(piece.start, piece.end + 1, clock.with_time(piece.meaning, part))
    return piece


def _reckoned(reckon: Callable[[], Meaning | None]) -> Meaning | None:
    """The meaning, or None where the figures fit no calendar."""
    try:
        return reckon()
    except (ValueError, OverflowError, KeyError):
        return None


def pieces(tokens: Tokens, frame_at: Callable[[int], Frame]) -> Iterator[Piece]:
    """All expressions in order, each reckoned in the frame of the token where it begins."""
    for island in _ISLAND.finditer(tokens.letters):
        place, end = island.span()
        first = place
        while place < end and _CORE.search(tokens.letters, max(first, place - BEHIND), end):
            piece = None
            if tokens.letters[place] in STARTS:
                piece = parse(tokens, place, frame_at(place))
            if piece and piece.meaning.value:
                yield piece
            place = piece.end if piece else place + 1


def timex(tokens: Tokens, piece: Piece) -> Timex:
    """The record of a piece."""
    earliest, latest = piece.meaning.days or (None, None)
    span = Span(tokens.spans[piece.start][0], tokens.spans[piece.end - 1][1])
    return Timex(
        span=span,
        value=piece.meaning.value,
        earliest=earliest,
        latest=latest,
        relative=piece.meaning.relative,
    )


def find_times(text: str, published: date) -> tuple[Timex, ...]:
    """All time expressions of a text, in order and without overlap.

    Spans are code-point offsets; values are TIMEX3; days are inclusive, and None where the
    expression fixes none. Takes time in proportion to the length of the text.
    """
    tokens = tokenise(text)
    context = Context(tokens, published)
    found: list[Timex] = []
    for piece in pieces(tokens, context.at):
        context.add(piece.meaning, piece.start)
        found.append(timex(tokens, piece))
    return tuple(found)
