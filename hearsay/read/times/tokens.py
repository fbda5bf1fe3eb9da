"""Cuts a text into tokens and writes each token's class as one letter of a string."""

import re
from dataclasses import dataclass

from hearsay.read.times.lexicon import CAPITAL, CLASS_OF, LETTERS, NOTHING

_TOKEN = re.compile(
    r"""
      (?P<WORD>[AaPp]\.[Mm]\.?|o['’]clock|[^\W\d_]+)
    | (?P<ISODATE>\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?)(?!\w)
    | (?P<SLASHDATE>\d{1,2}/\d{1,2}/\d{2,4})(?!\w)
    | (?P<CLOCK>\d{1,2}:\d\d(?::\d\d)?)(?=[AaPp]\.?[Mm]\b|\W|$)
    | (?P<NINEELEVEN>9/11)(?![\w/])
    | (?P<FIGURE>\d/\d)(?!\w)
    | (?P<DECADE>['’]?\d{1,3}0s|(?:(?<=[Tt]he\s)|(?<=rly\s)|(?<=late\s)|(?<=mid-))\d{1,3}0['’]s)\b
    | (?P<SHORTYEAR>(?<=\s)['’]\d\d)(?![\w'’])
    | (?P<ORDNUM>\d{1,2}(?:st|nd|rd|th))\b
    | (?P<NUMBER>\d{1,18}(?:,\d{3})*(?:\.\d+)?)
    | (?P<BREAK>\n[ \t\r]*\n)
    | (?P<MARK>['’]s\b|\S)
    """,
    re.VERBOSE,
)


def _forms() -> dict[str, str]:
    """Each word that has a class, as it may be spelt, with the letter of the class."""
    forms: dict[str, str] = {}
    for word, name in CLASS_OF.items():
        spellings = [word.capitalize(), word.upper(), *([] if name in CAPITAL else [word])]
        forms |= dict.fromkeys(spellings, LETTERS[name])
    return forms


_FORMS = _forms()


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: `letters[i]` is the class of the token at `spans[i]`."""

    text: str
    letters: str
    spans: list[tuple[int, int]]

    def word(self, place: int) -> str:
        """One token, lower case."""
        start, end = self.spans[place]
        return self.text[start:end].lower()

    def words(self, start: int, end: int) -> str:
        """Some tokens, lower case, with one space between."""
        return " ".join(self.word(place) for place in range(start, end))


def tokenise(text: str) -> Tokens:
    """All tokens of the text; a blank line is a token of its own, which no rule can cross."""
    letters: list[str] = []
    spans: list[tuple[int, int]] = []
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup
        if kind == "WORD" or kind == "MARK":
            letters.append(_FORMS.get(found.group(), NOTHING))
        elif kind == "NUMBER":
            letters.append(LETTERS[_figure(found.group())])
        else:
            letters.append(LETTERS.get(kind or "", NOTHING))
        spans.append(found.span())
    return Tokens(text, "".join(letters), spans)


def _figure(token: str) -> str:
    """The class of a number: a day of the month, a year, or another figure."""
    if len(token) > 4 or not token.isdecimal():
        return "FIGURE"
    if len(token) <= 2 and 1 <= int(token) <= 31:
        return "DAYNUM"
    return "YEARNUM" if len(token) == 4 and 1000 <= int(token) <= 2199 else "FIGURE"
