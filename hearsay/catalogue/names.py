"""How names are compared, and the tables of names that the package carries."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Generic, TypeVar

T = TypeVar("T")

_SIGNS = str.maketrans({
    "-": " ", "–": " ", "&": " and ", ",": " ", ".": None,
    "'": None, "’": None, "‘": None, "ʼ": None, "ʻ": None, "`": None,
})  # fmt: skip
_ACCENTS = re.compile("[\u0300-\u036f]")
_LONGEST_CODE = 6
ASKED = 65536
"""How many names a table remembers having been asked for; an affair's are asked for often."""

_WORDS = frozenset(
    ("turkey", "china", "chad", "jordan", "guinea", "male", "polish", "pole", "poles", "swede",
     "swedes", "kiwi", "kiwis", "amnesty", "commonwealth", "quad")
)  # fmt: skip
"""Names that are also ordinary words when they begin with a small letter."""


def fold(name: str) -> str:
    """Bring all spellings to one: no case, accents, points, apostrophes or hyphens."""
    if not name.isascii():
        name = _ACCENTS.sub("", unicodedata.normalize("NFKD", name))
    name = name.casefold()
    if not name.isalpha():
        name = " ".join(name.translate(_SIGNS).split())
    return "saint " + name[3:] if name.startswith("st ") else name


def code(name: str) -> str | None:
    """Strip the points of an abbreviation (U.S., UAE); None for a name in words."""
    letters = name.strip().removeprefix("the ").removeprefix("The ").replace(".", "")
    return letters if letters.isupper() and len(letters) <= _LONGEST_CODE else None


def rows(table: str) -> Iterator[dict[str, str]]:
    """Read the rows of one of the package's tables, by column name; no cell is None."""
    text = (files("hearsay.catalogue") / "data" / f"{table}.tsv").read_text(encoding="utf-8")
    head, *lines = text.splitlines()
    columns = head.split("\t")
    for line in lines:
        yield dict(zip(columns, line.split("\t"), strict=True))


def many(cell: str) -> list[str]:
    """Split a cell that holds several entries."""
    return cell.split("|") if cell else []


class Index(Generic[T]):
    """Names and what they stand for; the first to claim a name keeps it.

    An abbreviation is found only as it is written ("US", never "us"), unless `codes` is off.
    """

    def __init__(self, pairs: Iterable[tuple[str, T]], codes: bool = True) -> None:
        self._codes: dict[str, T] = {}
        self._names: dict[str, T] = {}
        for name, thing in pairs:
            short = code(name) if codes else None
            if short is not None:
                self._codes.setdefault(short, thing)
            else:
                self._names.setdefault(fold(name), thing)
        self._asked = lru_cache(maxsize=ASKED)(self._find)

    def get(self, name: str) -> T | None:
        """Find what the name stands for, with or without a leading "the"."""
        return self._asked(name)

    def _find(self, name: str) -> T | None:
        short = code(name)
        if short is not None and short in self._codes:
            return self._codes[short]
        if name in _WORDS:
            return None
        folded = fold(name)
        if folded in self._names:
            return self._names[folded]
        return self._names.get(folded.removeprefix("the "))
