"""Text to word pieces: ids for the encoder, letter case beside them, offsets back to the text."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from msgspec import Struct, json
from numpy.typing import NDArray

from hearsay.read.words import SPACES, Word, words

CASES = 6
"""Letter case of the word a piece belongs to: padding, lower, Title, UPPER, mIxed, no letters."""

_CHUNK = re.compile(f"[^{SPACES}]+")
_WITHIN = "##"
_LONGEST_WORD = 100


class Pieces(Struct, frozen=True):
    """The word pieces of one text, without special tokens.

    ids: int32 [piece]; cases: int32 [piece]; starts, ends: int32 [piece], code-point offsets.
    """

    ids: NDArray[np.int32]
    cases: NDArray[np.int32]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]


@lru_cache(maxsize=1 << 16)
def letter_case(word: str) -> int:
    """The case class of a word, 1 to 5; the encoder itself is uncased."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 5
    if not any(c.isupper() for c in letters):
        return 1
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return 3
    if letters[0].isupper() and not any(c.isupper() for c in letters[1:]):
        return 2
    return 4


class Chunk(NamedTuple):
    """The pieces of what stands between two spaces; offsets count from its beginning."""

    ids: tuple[int, ...]
    cases: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


class Tokenizer:
    """WordPiece: every word as the longest pieces of a vocabulary, from its beginning on."""

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self.vocabulary = vocabulary
        self._unknown = vocabulary["[UNK]"]
        self._remembered = lru_cache(maxsize=1 << 16)(self._chunk)

    def cut(self, text: str) -> Pieces:
        """Cut a text; chunks that came before are remembered, since most words of news do."""
        ids: list[int] = []
        cases: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        for found in _CHUNK.finditer(text):
            chunk, at = self._remembered(found[0]), found.start()
            ids += chunk.ids
            cases += chunk.cases
            starts += [at + start for start in chunk.starts]
            ends += [at + end for end in chunk.ends]
        return Pieces(*(np.array(column, dtype=np.int32) for column in (ids, cases, starts, ends)))

    def _chunk(self, text: str) -> Chunk:
        rows = []
        for word in words(text):
            case = letter_case(text[word.offsets[0] : word.offsets[-1] + 1])
            for piece, start, end in self._pieces(word):
                rows.append((piece, case, word.offsets[start], word.offsets[end - 1] + 1))
        return Chunk(*zip(*rows, strict=True)) if rows else Chunk((), (), (), ())

    def _pieces(self, word: Word) -> list[tuple[int, int, int]]:
        """Each piece's id, and where it begins and ends among the word's letters."""
        whole = len(word.letters)
        found = list(self._longest(word.letters)) if whole <= _LONGEST_WORD else []
        if not found or found[-1][2] < whole:
            return [(self._unknown, 0, whole)]
        return found

    def _longest(self, letters: str) -> Iterator[tuple[int, int, int]]:
        start, prefix = 0, ""
        while start < len(letters):
            for end in range(len(letters), start, -1):
                piece = self.vocabulary.get(prefix + letters[start:end])
                if piece is not None:
                    yield piece, start, end
                    start, prefix = end, _WITHIN
                    break
            else:
                return


class _Model(Struct):
    vocab: dict[str, int]


class _File(Struct):
    model: _Model


def load_tokenizer(path: Path) -> Tokenizer:
    """The word-piece tokenizer of the weights, from the vocabulary in their tokenizer.json."""
    return Tokenizer(json.decode(path.read_bytes(), type=_File).model.vocab)
