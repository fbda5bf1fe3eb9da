"""What a text has spoken of so far, and the tense at a place: the frame of each expression."""

import re
from dataclasses import replace
from datetime import date

from hearsay.read.times.lexicon import LETTERS
from hearsay.read.times.rules import Frame, Meaning, spell
from hearsay.read.times.tense import cues, tense
from hearsay.read.times.tokens import Tokens

TENSED = spell(
    "[WEEKDAY WABBR MONTH MARCHMAY MABBR SEASON FALL QUARTER WEEKEND HOLIDAY NAMEDDAY LATEHOLY]"
)
"""The classes whose meaning depends on the tense."""

AHEAD = 8
"""How many tokens on a weekday or month may follow the beginning of an expression."""

NEAR = 400
"""Characters that a day spoken of stays in mind for "the next day"."""

_QUARTER = re.compile(r"\d{4}-Q\d")
_MONTHS = re.compile(r"P[69]M")


class Context:
    """The last day, stretch of time and quarter that were spoken of, and the tense of verbs."""

    def __init__(self, tokens: Tokens, published: date) -> None:
        self.tokens, self.frame, self.marks = tokens, Frame(published, guessed=True), cues(tokens)
        self.day: tuple[date, int] | None = None
        self.period: tuple[date, int] | None = None

    def at(self, place: int) -> Frame:
        """The frame of an expression that begins at a token."""
        here = self.tokens.spans[place][0]
        tensed = TENSED.search(self.tokens.letters, place, place + AHEAD)
        future = None
        if tensed:
            after = self.tokens.letters[tensed.end() : tensed.end() + 1]
            future = tense(self.marks, place, tensed.end(), after == LETTERS["POSSESSIVE"])
        anchor, period = _near(self.day, here), _near(self.period, here)
        return replace(self.frame, future=future, anchor=anchor, period=period)

    def add(self, meaning: Meaning, start: int) -> None:
        """Keep in mind what an expression at a token spoke of."""
        days, value = meaning.days, meaning.value
        if _MONTHS.fullmatch(value):
            self.frame = replace(self.frame, quarter=None, length=value)
        if days is None:
            return
        self.period = (days[0], self.tokens.spans[start][0])
        if days[0] == days[1]:
            self.day = self.period
        if _QUARTER.fullmatch(value):
            over = (self.frame.published - days[1]).days
            if 0 < over < 270 or self.frame.quarter is None:
                spoken = (int(value[:4]), int(value[6:]))
                self.frame = replace(self.frame, quarter=spoken, length="")


def _near(spoken: tuple[date, int] | None, here: int) -> date | None:
    """The day, if it was spoken of not long before."""
    return spoken[0] if spoken and here - spoken[1] < NEAR else None
