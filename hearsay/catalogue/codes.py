"""What words tell by PLOVER 2.0's codes: sectors of actors, and contexts of events.

The codes are those of the manual's tables; the words that tell of each are our own.
"""

import re

from hearsay.catalogue.names import many, rows

_WORD = re.compile(r"[\w'’-]+")


class _Codes:
    """A table of codes with the words and phrases that tell of each."""

    def __init__(self, table: str) -> None:
        self._order: list[str] = []
        self._words: dict[str, set[str]] = {}
        self._phrases: list[tuple[str, str]] = []
        for row in rows(table):
            self._order.append(row["code"])
            for words in many(row["words"]):
                if _WORD.fullmatch(words):
                    self._words.setdefault(words, set()).add(row["code"])
                else:
                    self._phrases.append((f" {words} ", row["code"]))

    def told(self, text: str) -> list[str]:
        """The codes that a text tells of, in the order of the table."""
        words = _WORD.findall(text.casefold())
        whole = f" {' '.join(words)} "
        found = {code for word in words for code in self._words.get(word, ())}
        found |= {code for phrase, code in self._phrases if phrase in whole}
        return [code for code in self._order if code in found]


_SECTORS, _CONTEXTS = _Codes("sectors"), _Codes("contexts")


def sector(words: str) -> str | None:
    """The part of society that a role, name or description tells of; None where none is known.

    The first code of the table wins: a former president is no government.
    """
    return next(iter(_SECTORS.told(words)), None)


def contexts(sentence: str) -> tuple[str, ...]:
    """What a sentence's event is also about, in the order of the table."""
    return tuple(_CONTEXTS.told(sentence))
