"""What a rule is: a pattern over token letters and a function that reckons the meaning.

A pattern is a regular expression in which each word in capitals stands for a token class of
`lexicon` or for a fragment below; blanks do not count. Every repetition is bounded, so that a
match costs a bounded number of steps wherever it starts.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from hearsay.read.times.calendar import Days
from hearsay.read.times.first import first_letters
from hearsay.read.times.lexicon import LETTERS
from hearsay.read.times.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Frame:
    """What a value is reckoned from.

    `future` is the tense (None: unknown), `guessed` tells that it was taken from the words around
    and may be wrong, `anchor` the day that "the next day" counts from,
    `period` the first day of what "the following year" counts from and `quarter` the (year,
    quarter) last spoken of, which "a year earlier" compares with (`fiscal`: of a body's own year,
    whose days nobody knows); `length` is instead the value of
    "the first nine months" where that was spoken of last.
    """

    published: date
    future: bool | None = None
    guessed: bool = False
    anchor: date | None = None
    period: date | None = None
    quarter: tuple[int, int] | None = None
    fiscal: bool = False
    length: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A TIMEX3 value, the days it covers if it fixes any, and whether they were reckoned.

    `loose` marks an expression that needs an anchor which is not there, `aside` one that only
    compares ("a year earlier"), so that nothing after it counts from it.
    """

    value: str
    days: Days | None = None
    relative: bool = False
    loose: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Some tokens that fit a pattern, and its named groups as lower-case words."""

    tokens: Tokens
    found: re.Match[str]

    def __getitem__(self, group: str) -> str:
        """The words of a group, "" where the group has none or the pattern lacks it."""
        if group not in self.found.re.groupindex:
            return ""
        start, end = self.found.span(group)
        return self.tokens.words(start, end) if start >= 0 else ""

    def before(self) -> str:
        """The characters just before the match that touch it: "$" in "$1990"."""
        start = self.tokens.spans[self.found.start()][0]
        return self.tokens.text[max(0, start - 1) : start]

    def is_title(self) -> bool:
        """Whether the last word alone begins with a capital, as in "60 Minutes", "This Week"."""
        start = self.tokens.spans[self.found.end() - 1][0]
        word = self.tokens.text[start : start + 2]
        return self.found.end() - self.found.start() > 1 and word[:1].isupper() and word.istitle()

    def opens_sentence(self) -> bool:
        """Whether the match begins with a capital: "Later Sunday, two envoys left"."""
        return self.tokens.text[self.tokens.spans[self.found.start()][0]].isupper()

    def is_titled(self) -> bool:
        """Whether a capital stands after a possessive or a small word: "The People's Daily"."""
        start = self.tokens.spans[self.found.start()][0]
        before = self.tokens.text[max(0, start - 2) : start]
        return self.opens_sentence() and before[:1].islower()

    def is_name(self) -> bool:
        """Whether a capital word stands among others, as in "USA Today", "The Daily Star"."""
        text, place = self.tokens.text, self.found.start()
        start = self.tokens.spans[place][0]
        if not place or not text[start : start + 2].istitle():
            return False
        before, end = self.tokens.spans[place - 1]
        return text[before].isupper() and text[end:start] == " "

    def previous(self) -> str:
        """The token before the match, lower case, "" at the beginning."""
        start = self.found.start()
        return self.tokens.word(start - 1) if start else ""

    def next(self) -> str:
        """The token after the match, lower case, "" at the end."""
        end = self.found.end()
        return self.tokens.word(end) if end < len(self.tokens.spans) else ""

    def after(self) -> str:
        """The character just after the match, if any."""
        end = self.tokens.spans[self.found.end() - 1][1]
        return self.tokens.text[end : end + 1]


Reckon = Callable[[Match, Frame], Meaning | None]
Rework = Callable[[Match, Meaning, Frame], Meaning | None]

FRAGMENTS = {
    "MONTHNAME": "(?:MONTH|MARCHMAY|MABBR DOT?)",
    "DAYNAME": "(?:WEEKDAY|WABBR DOT)",
    "ANYYEAR": "(?:YEARNUM|(?:SMALL|TENS)DASH?TENS(?:DASH?SMALL)?)",
    "ORDINAL": "(?:ORDNUM|(?:TENS DASH?)?ORDWORD)",
    "DAYOFMONTH": "(?:DAYNUM|ORDINAL)",
    "NUMBERWORD": "(?:DAYNUM|YEARNUM|FIGURE|SMALL|TENS|HUNDRED)",
    "BELOW": "(?:TENS(?:DASH?SMALL)?|SMALL)",
    "NUMBER": "(?:(?:DAYNUM|YEARNUM|FIGURE)(?:FIGURE|HUNDRED)?"
    "|BELOW(?:DASH?HUNDRED(?:HUNDRED)?(?:AND?BELOW(?:HUNDRED)?){0,2})?"
    "|AN?HUNDRED(?:AND?BELOW)?)",
    "VAGUE": "(?:AN?FEW|SEVERAL|SOME|COUPLE|AN COUPLE OF?|HUNDREDS OF)",
    "COUNT": "(?:(?P<least>NUMBER)(?:TO|OR|(?<!TENS)DASH|DASH(?=TENS)))?"
    "(?P<number>NUMBER)(?P<half>DASH?AND DASH?AN DASH?HALF)?",
    "HOWMANY": "(?:COUNT|(?P<vague>VAGUE)|(?P<one>AN))",
    "LIGHT": "(?:(?<=[AT BY BEFORE AFTER UNTIL SINCE FROM AROUND])DAWN|DAWN(?=ON|DAYNAME)|^DAWN)",
    "EDGE": "(?P<edge>EARLY|LATE|MID|EARLIER|LATER)DASH?",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what its match means."""

    pattern: re.Pattern[str]
    reckon: Reckon


@dataclass(frozen=True, slots=True)
class Prefix:
    """A pattern that stands before another expression and changes its meaning."""

    pattern: re.Pattern[str]
    rework: Rework


RULES: dict[str, list[Rule]] = {}
"""The rules by each letter that a match can begin with, in the order in which they were entered."""

PREFIXES: dict[str, list[Prefix]] = {}
"""The prefixes, likewise."""


def spell(pattern: str) -> re.Pattern[str]:
    """Compile a pattern written in class names; raises KeyError for a name that is none."""

    def letter(found: re.Match[str]) -> str:
        name = found.group()
        return expand(FRAGMENTS[name]) if name in FRAGMENTS else LETTERS[name]

    def expand(text: str) -> str:
        return re.sub(r"[A-Z]{2,}", letter, text)

    return re.compile(re.sub(r"\s+", "", expand(pattern)))


def rule(*patterns: str) -> Callable[[Reckon], Reckon]:
    """Enter a function for each of its patterns; where two match equally far, the first wins."""

    def enter(reckon: Reckon) -> Reckon:
        for pattern in map(spell, patterns):
            for letter in first_letters(pattern.pattern):
                RULES.setdefault(letter, []).append(Rule(pattern, reckon))
        return reckon

    return enter


def prefix(*patterns: str) -> Callable[[Rework], Rework]:
    """Enter a function that reworks the meaning of the expression after its pattern."""

    def enter(rework: Rework) -> Rework:
        for pattern in map(spell, patterns):
            for letter in first_letters(pattern.pattern):
                PREFIXES.setdefault(letter, []).append(Prefix(pattern, rework))
        return rework

    return enter
