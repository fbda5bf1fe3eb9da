"""Irregular forms of English words, so that `shot`, `shooting` and `shoots` meet in one stem."""

import re
from functools import lru_cache

from hearsay.catalogue.names import ASKED, many, rows

_BASES = {form: row["base"] for row in rows("irregular") for form in many(row["forms"])}
_ENDING = re.compile(r"(?<=\w{3})(?:ings?|ed|es|e|s|ers?|ions?)$")
_LENGTH = 6


@lru_cache(maxsize=ASKED)
def word_stem(word: str) -> str:
    """A word's beginning without its ending, the same for most forms of a verb and its noun."""
    small = word.casefold()
    stem = _ENDING.sub("", _BASES.get(small, small))
    doubled = len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "ls"
    return (stem[:-1] if doubled else stem)[:_LENGTH]
