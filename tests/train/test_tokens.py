import pytest
from hypothesis import given
from hypothesis import strategies as st

from train.corpora.sentences import Sentence, cut, joined, offsets, packed
from train.corpora.splits import in_split
from train.corpora.tokens import aligned, detokenised, tagged

WORDS = st.lists(st.text(st.characters(codec="ascii", categories=["L", "N", "P"]), min_size=1))


@given(WORDS)
def test_a_written_out_word_is_found_at_its_span(words: list[str]) -> None:
    text, spans = detokenised(words, tight="-")
    assert [text[start:end] for start, end in spans] == words


@pytest.mark.parametrize(
    ("words", "tight", "text"),
    [
        ("She said : \" we do n't know \" .", "", "She said: \"we don't know\"."),
        ("The rebels ' leader , al - Amin , paid $ 40 , 000 .", "-",
         "The rebels' leader, al-Amin, paid $40,000."),
        ("We don ’ t ( yet ) agree", "", "We don’t (yet) agree"),
    ],
)  # fmt: skip
def test_words_become_running_text(words: str, tight: str, text: str) -> None:
    assert detokenised(words.split(), tight)[0] == text


def test_words_are_aligned_across_spaces_and_marks() -> None:
    text = "U.S. aid of 100,000 kits - he's sure."
    spans = aligned(["U.S.", "aid", "of", "1,00,000", "kits", "--", "he", "'s", "sure", "."], text)
    assert spans is not None
    assert [span and text[slice(*span)] for span in spans] == [
        "U.S.", "aid", "of", "100,000", "kits", None, "he", "'s", "sure", ".",
    ]  # fmt: skip


def test_other_letters_are_not_aligned() -> None:
    assert aligned(["one", "two"], "one three") is None


@pytest.mark.parametrize(
    ("tags", "runs"),
    [
        (["B-X", "I-X", "B-X", "O"], [(0, 2, "X"), (2, 3, "X")]),
        (["I-X", "I-X", "I-Y"], [(0, 2, "X"), (2, 3, "Y")]),
        (["O"], []),
    ],
)
def test_tags_become_runs(tags: list[str], runs: list[tuple[int, int, str]]) -> None:
    assert list(tagged(tags)) == runs


def test_sentences_are_joined_with_their_spans() -> None:
    run = [
        Sentence("Ana came.", ((0, 3, "person"),), ()),
        Sentence("Lima slept on Friday.", ((0, 4, "place"),), ((14, 20),), opens_paragraph=True),
    ]
    passage = joined("corpus", "1", run)
    assert passage.text == "Ana came.\n\nLima slept on Friday."
    assert [passage.text[a:b] for a, b, _ in passage.names or ()] == ["Ana", "Lima"]
    assert [passage.text[a:b] for a, b in passage.times or ()] == ["Friday"]
    assert passage.sentence_ends == (9, 32)
    assert offsets(run) == [0, 11]


def test_runs_keep_to_the_limit_and_lose_nothing() -> None:
    sentences = [Sentence("x" * length) for length in (30, 30, 30, 200, 10)]
    runs = list(packed(sentences, longest=70))
    assert [len(run) for run in runs] == [2, 1, 1, 1]
    assert [sentence for run in runs for sentence in run] == sentences


def test_a_long_paragraph_is_cut_at_sentence_ends() -> None:
    text = 'Mr. Soto spoke of the U.S. talks. "Nobody came." The rest is silence.'
    parts = [text[start:end] for start, end in cut(text, (0, len(text)), usual=33)]
    assert parts == ["Mr. Soto spoke of the U.S. talks.", '"Nobody came."', "The rest is silence."]


def test_an_unknown_split_is_refused() -> None:
    with pytest.raises(ValueError, match="expected one of train, dev, test"):
        in_split("document", "some")
