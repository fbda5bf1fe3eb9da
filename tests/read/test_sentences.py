from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.read.sentences import sentences


def _cut(text: str) -> list[str]:
    return [s.of(text) for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("He left. She stayed.", ["He left.", "She stayed."]),
        ("Gen. Ruiz met Dr. Okafor in the U.S. capital.",
         ["Gen. Ruiz met Dr. Okafor in the U.S. capital."]),
        ("They flew to the U.S. The minister stayed.",
         ["They flew to the U.S.", "The minister stayed."]),
        ('"We are ready." He smiled.', ['"We are ready."', "He smiled."]),
        ("It cost 3.5 million. Nobody paid.", ["It cost 3.5 million.", "Nobody paid."]),
        ("“Go,” she said. “Now.”", ["“Go,” she said.", "“Now.”"]),
        ("A heading\n\nThe text. More text.", ["A heading", "The text.", "More text."]),
        ("The answer was no. Then yes.", ["The answer was no.", "Then yes."]),
        ("J. Smith and Lt.-Gen. Brandt came!", ["J. Smith and Lt.-Gen. Brandt came!"]),
        ("", []),
        ("   \n\n ", []),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_would_end_them(text: str, parts: list[str]) -> None:
    assert _cut(text) == parts


@given(st.text(alphabet='Ab. \n?"U,”', max_size=60))
def test_every_word_is_in_exactly_one_sentence(text: str) -> None:
    found = sentences(text)
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(s.of(text) == s.of(text).strip() != "" for s in found)
