import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.catalogue import word_stem


@pytest.mark.parametrize(
    "forms",
    ["meet met meeting meetings", "shoot shot shooting", "Striking struck strikes", "die died dead",
     "plan planned planning", "kill killed killing", "withdraw withdrew withdrawn"],
)  # fmt: skip
def test_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len({word_stem(form) for form in forms.split()}) == 1


def test_words_of_another_meaning_do_not() -> None:
    assert (
        len({word_stem(word) for word in ("strike", "string", "die", "diet", "met", "metal")}) == 6
    )


@given(st.text(min_size=1, max_size=20))
def test_a_word_has_a_stem(word: str) -> None:
    assert 0 < len(word_stem(word)) <= 6 or not word.casefold()
