"""What a text has spoken of so far, and the tense at a place: the frame of each expression."""

import re
from dataclasses import replace
from datetime import date

from hearsay.read.times.calendar import quarter_days
from hearsay.read.times.lexicon import LETTERS
from hearsay.read.times.rules import Frame, Meaning, spell
from hearsay.read.times.tense import cues, tense
from hearsay.read.times.tokens import Tokens

TENSED = spell(
    "[WEEKDAY WABBR MONTH MARCHMAY MABBR SEASON FALL QUARTER WEEKEND HOLIDAY"
    " NAMEDDAY LATEHOLY SOON ORDNUM]"
)
"""The classes whose meaning depends on the tense."""

MONTHS = spell("[MONTH MARCHMAY MABBR]")
LIMITS = frozenset(LETTERS[name] for name in ("BY", "THROUGH"))
"""The words that lead in a month which may be past or to come, whatever the verb says."""

LEADS = {LETTERS["SINCE"]: False, LETTERS["ENDED"]: False, LETTERS["UNTIL"]: True}
"""The words that tell by themselves whether the day after them is past or to come."""

AHEAD = 8
"""How many tokens on a weekday or month may follow the beginning of an expression."""

NEAR = 400
"""Characters that a day spoken of stays in mind for "the next day"."""

QUARTER_NEAR = 1500
"""Characters that a quarter spoken of stays in mind for "a year ago"."""

_QUARTER = re.compile(r"\d{4}-Q\d")
_MONTHS = re.compile(r"P(?:6|9|12)M")
_YEAR = re.compile(r"\d{4}")


class Context:
    """The last day, stretch of time and quarter that were spoken of, and the tense of verbs."""

    def __init__(self, tokens: Tokens, published: date) -> None:
        self.tokens, self.frame, self.marks = tokens, Frame(published, guessed=True), cues(tokens)
        self.day: tuple[date, int] | None = None
        self.period: tuple[date, int] | None = None
        self.quartered = 0

    def at(self, place: int) -> Frame:
        """The frame of an expression that begins at a token."""
        here = self.tokens.spans[place][0]
        if self.frame.quarter and here - self.quartered > QUARTER_NEAR:
            self.frame = replace(self.frame, quarter=None)
        led = self._lead(place)
        future = self._tense(place) if led is None else led
        anchor, period = _near(self.day, here), _near(self.period, here)
        return replace(self.frame, future=future, guessed=led is None, anchor=anchor, period=period)

    def _tense(self, place: int) -> bool | None:
        """The tense by the verbs around, where the expression's meaning depends on it."""
        tensed = TENSED.search(self.tokens.letters, place, place + AHEAD)
        if not tensed or self._is_limit(place):
            return None
        after = self.tokens.letters[tensed.end() : tensed.end() + 1]
        return tense(self.marks, place, tensed.end(), after == LETTERS["POSSESSIVE"])

    def _lead(self, place: int) -> bool | None:
        """What the word before tells; "Until Friday, …" at the head of a sentence tells nothing."""
        letter = self.tokens.letters[place - 1] if place else ""
        if letter not in LEADS or self.tokens.text[self.tokens.spans[place - 1][0]] == "U":
            return None
        return LEADS[letter]

    def _is_limit(self, place: int) -> bool:
        """Whether a month stands after "by" or "through"."""
        letters = self.tokens.letters
        return place > 0 and letters[place - 1] in LIMITS and bool(MONTHS.match(letters, place))

    def add(self, meaning: Meaning, start: int) -> None:
        """Keep in mind what an expression at a token spoke of."""
        days, here = meaning.days, self.tokens.spans[start][0]
        if _MONTHS.fullmatch(meaning.value):
            self.frame = replace(self.frame, quarter=None, length=meaning.value)
        if self._is_business_year(meaning, start):
            self.frame = replace(self.frame, quarter=None, length="")
        if _QUARTER.fullmatch(meaning.value):
            self._add_quarter(meaning, here)
        if days is None or meaning.aside:
            return
        self.period = (days[0], here)
        if days[0] == days[1]:
            self.day = self.period

    def _is_business_year(self, meaning: Meaning, start: int) -> bool:
        """Whether it is "fiscal 1989" or "the year ended", after which comparisons mean years."""
        if meaning.value == "P1Y":
            return self.tokens.letters[start] == LETTERS["THE"]
        return meaning.days is None and bool(_YEAR.fullmatch(meaning.value))

    def _add_quarter(self, meaning: Meaning, here: int) -> None:
        """The quarter that later comparisons mean: the last one told of, if it is over."""
        self.quartered = here
        spoken = (int(meaning.value[:4]), int(meaning.value[6:]))
        over = (self.frame.published - quarter_days(*spoken)[1]).days
        known = self.frame.quarter
        if known is None or (0 < over < 270 and not meaning.aside and spoken >= known):
            fiscal = meaning.days is None
            self.frame = replace(self.frame, quarter=spoken, fiscal=fiscal, length="")


def _near(spoken: tuple[date, int] | None, here: int) -> date | None:
    """The day, if it was spoken of not long before."""
    return spoken[0] if spoken and here - spoken[1] < NEAR else None
