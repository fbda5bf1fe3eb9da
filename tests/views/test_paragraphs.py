from hypothesis import given
from hypothesis import strategies as st

from hearsay.views.paragraphs import paragraphs

TEXTS = st.text(st.sampled_from("ab \n\t"), max_size=60) | st.text(max_size=60)


def words(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs(text)]


def test_blank_lines_part_a_text() -> None:
    assert words("One.\nStill one.\n\n  \nTwo.\n \nThree.") == [
        "One.\nStill one.",
        "Two.",
        "Three.",
    ]
    assert words("") == []


def test_a_long_paragraph_is_cut_between_words_or_where_it_must() -> None:
    text = "word " * 10
    assert [span.of(text) for span in paragraphs(text, 12)] == ["word word "] * 5
    assert [len(span.of("x" * 30)) for span in paragraphs("x" * 30, 12)] == [12, 12, 6]


@given(TEXTS, st.integers(1, 20))
def test_nothing_but_blanks_lies_between(text: str, longest: int) -> None:
    found = paragraphs(text, longest)
    assert all(0 < span.end - span.start <= longest for span in found)
    assert list(found) == sorted(found)
    ends = [0, *(span.end for span in found)]
    starts = [*(span.start for span in found), len(text)]
    assert all(not text[a:b].strip() for a, b in zip(ends, starts, strict=True))
