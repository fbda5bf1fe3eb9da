import pytest

from hearsay.catalogue import contexts, sector


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Foreign Minister", "GOV"),
        ("former president", "ELI"),
        ("the coast guard", "COP"),
        ("Peruvian Army", "MIL"),
        ("General", "MIL"),
        ("Attorney General", "JUD"),
        ("director general", "GOV"),
        ("rebels", "REB"),
        ("Dockers' Union", "LAB"),
        ("Ana Ruiz", None),
    ],
)
def test_words_tell_a_sector(words: str, code: str | None) -> None:
    assert sector(words) == code


def test_a_sentence_may_have_several_contexts() -> None:
    assert contexts("The army seized cocaine on the border.") == (
        "military",
        "territory",
        "illegal_drugs",
    )
    assert contexts("Envoys sang.") == ()
    assert contexts("Guards fired tear gas.") == ("repression",)
