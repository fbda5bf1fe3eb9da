import pytest

from hearsay.catalogue import first_name_pronoun


@pytest.mark.parametrize(
    ("name", "pronoun"), [("Grace", "she"), ("Álvaro", "he"), ("Robin", None), ("Qqqq", None)]
)
def test_a_first_name_tells_a_pronoun_unless_both_bear_it(name: str, pronoun: str | None) -> None:
    assert first_name_pronoun(name) == pronoun
