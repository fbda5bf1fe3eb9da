"""Words as the encoder's vocabulary has them: uncased, without accents, signs by themselves.

This is BERT's way of parting a text, which the weights were trained with.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from unicodedata import category, normalize

SPACES = "\t\n\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""What parts words, as the inside of a character class; other controls are passed over."""

_UNSEEN = ("Cc", "Cf", "Co", "Cs")
_REPLACEMENT = "\ufffd"
_IDEOGRAPHS = (
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF), (0x2F800, 0x2FA1F),
)  # fmt: skip


class Word(NamedTuple):
    """A word's letters, and for each the offset of the character that it was made of."""

    letters: str
    offsets: tuple[int, ...]


def words(chunk: str) -> Iterator[Word]:
    """Part what stands between two spaces into words; offsets count from its beginning."""
    word: list[tuple[str, int]] = []
    for letter in _letters(chunk):
        if _alone(letter[0]):
            if word:
                yield _word(word)
            yield _word([letter])
            word = []
        else:
            word.append(letter)
    if word:
        yield _word(word)


def _word(letters: list[tuple[str, int]]) -> Word:
    return Word("".join(letter for letter, _ in letters), tuple(offset for _, offset in letters))


def _letters(chunk: str) -> Iterator[tuple[str, int]]:
    for offset, char in enumerate(chunk):
        for letter in _uncased(char):
            yield letter, offset


@cache
def _uncased(char: str) -> str:
    if char == _REPLACEMENT or category(char) in _UNSEEN:
        return ""
    return "".join(part.lower() for part in normalize("NFD", char) if category(part) != "Mn")


@cache
def _alone(letter: str) -> bool:
    """Whether it is a word by itself: a sign, as Unicode or ASCII has it, or an ideograph."""
    sign = (letter.isascii() and not letter.isalnum()) or category(letter).startswith("P")
    return sign or any(first <= ord(letter) <= last for first, last in _IDEOGRAPHS)
