from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Encoding
from tokenizers import Tokenizer as Reference

from hearsay.read.pieces import Pieces, Tokenizer, letter_case, load_tokenizer
from hearsay.read.reader import WEIGHTS
from hearsay.read.words import words

TOKENIZER = load_tokenizer(WEIGHTS / "tokenizer.json")
SAMPLE = sorted((Path(__file__).parents[2] / "hearsay/sample/reports").glob("*.md"))


def reference() -> Reference:
    made: Reference = Reference.from_file(str(WEIGHTS / "tokenizer.json"))
    made.no_truncation()
    made.no_padding()
    return made


REFERENCE = reference()


def shown(pieces: Pieces) -> list[tuple[int, int, int]]:
    return list(zip(*(a.tolist() for a in (pieces.ids, pieces.starts, pieces.ends)), strict=True))


def expected(encoding: Encoding) -> list[tuple[int, int, int]]:
    pairs = zip(encoding.ids, encoding.offsets, strict=True)
    return [(id_, start, end) for id_, (start, end) in pairs]


def agrees(text: str) -> bool:
    return shown(TOKENIZER.cut(text)) == expected(REFERENCE.encode(text, add_special_tokens=False))


@pytest.mark.parametrize("path", SAMPLE, ids=lambda path: path.name)
def test_the_pieces_of_reports_are_those_of_the_library(path: Path) -> None:
    assert agrees(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        "", " \n", "“Côte d’Ivoire’s” e\u0301lan", "U.S.-led 1,200-strong", "İstanbul Ⅳ ß ﬁ",
        "soft\u00adhyphen zero\u200bwidth a\x00b\ufffdc", "北京 talks 한국", "x" * 101,
        "\u3000wide\xa0spaces\u2009thin", "a$b^c`d|e~f", "🙂 ok🙂",
        "الرياض Киев", "line\x0bbreak\x85next\u2028para",
    ],
)  # fmt: skip
def test_odd_texts_too(text: str) -> None:
    assert agrees(text)


@given(st.text(alphabet=st.characters(max_codepoint=0x24F) | st.sampled_from("“”‘’–—…€№\u0301")))
def test_latin_texts_are_cut_as_by_the_library(text: str) -> None:
    if "[" not in text:
        assert agrees(text)


@given(st.text())
def test_pieces_point_into_any_text_in_order(text: str) -> None:
    pieces = TOKENIZER.cut(text)
    assert np.all(pieces.starts < pieces.ends)
    assert np.all(np.diff(pieces.starts) >= 0)
    assert not len(pieces.ends) or pieces.ends[-1] <= len(text)
    assert set(pieces.cases.tolist()) <= set(range(1, 6))


def test_every_piece_has_the_letter_case_of_its_word() -> None:
    text = "Minister ANKARA-based McDonald 12"
    pieces = TOKENIZER.cut(text)
    of = {text[word.offsets[0] + at : word.offsets[-1] + at + 1]
          for at, chunk in ((0, "Minister"), (9, "ANKARA-based"), (22, "McDonald"), (31, "12"))
          for word in words(chunk)}  # fmt: skip
    assert of == {"Minister", "ANKARA", "-", "based", "McDonald", "12"}
    assert set(pieces.cases.tolist()) == {letter_case(word) for word in of} == {1, 2, 3, 4, 5}


def test_what_stands_for_marks_of_the_encoder_is_plain_text() -> None:
    marks = {TOKENIZER.vocabulary[mark] for mark in ("[CLS]", "[SEP]", "[MASK]", "[PAD]")}
    assert not marks & set(TOKENIZER.cut("[CLS] [SEP] a[MASK]b [PAD]").ids.tolist())


def test_a_word_that_the_vocabulary_lacks_is_one_unknown_piece() -> None:
    tokenizer = Tokenizer({"[UNK]": 0, "sea": 1, "##son": 2})
    assert shown(tokenizer.cut("Season seal sea")) == [
        (1, 0, 3),
        (2, 3, 6),
        (0, 7, 11),
        (1, 12, 15),
    ]
