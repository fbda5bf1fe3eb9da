import pytest

from hearsay.catalogue import sector


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Foreign Minister", "GOV"),
        ("former president", "ELI"),
        ("the coast guard", "COP"),
        ("Peruvian Army", "MIL"),
        ("rebels", "REB"),
        ("Dockers' Union", "LAB"),
        ("Ana Ruiz", None),
    ],
)
def test_words_tell_a_sector(words: str, code: str | None) -> None:
    assert sector(words) == code
