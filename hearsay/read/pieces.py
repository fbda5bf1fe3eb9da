"""Text to word pieces: ids for the encoder, letter case beside them, offsets back to the text."""

from functools import lru_cache
from pathlib import Path

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

CASES = 6
"""Letter case of the word a piece belongs to: padding, lower, Title, UPPER, mIxed, no letters."""


class Pieces(Struct, frozen=True):
    """The word pieces of one text, without special tokens.

    ids: int32 [piece]; cases: int32 [piece]; starts, ends: int32 [piece], code-point offsets.
    """

    ids: NDArray[np.int32]
    cases: NDArray[np.int32]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]


def load_tokenizer(path: Path) -> Tokenizer:
    """The word-piece tokenizer of the weights, cutting and padding nothing by itself."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


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


def _cases(text: str, encoding: Encoding) -> list[int]:
    """One case class a piece, from the whole word that the piece is cut from."""
    spans: dict[int | None, tuple[int, int]] = {}
    for word, (start, end) in zip(encoding.word_ids, encoding.offsets, strict=True):
        first, last = spans.get(word, (start, end))
        spans[word] = (min(first, start), max(last, end))
    by_word = {word: letter_case(text[start:end]) for word, (start, end) in spans.items()}
    return [by_word[word] for word in encoding.word_ids]


def cut(tokenizer: Tokenizer, texts: list[str]) -> list[Pieces]:
    """Cut many texts at once; the tokenizer works on them in parallel."""
    out = []
    for text, encoding in zip(
        texts, tokenizer.encode_batch(texts, add_special_tokens=False), strict=True
    ):
        offsets = np.array(encoding.offsets, dtype=np.int32).reshape(-1, 2)
        out.append(
            Pieces(
                ids=np.array(encoding.ids, dtype=np.int32),
                cases=np.array(_cases(text, encoding), dtype=np.int32),
                starts=offsets[:, 0],
                ends=offsets[:, 1],
            )
        )
    return out
