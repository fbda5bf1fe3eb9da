import pytest

from hearsay.catalogue import facility_words, head_kind, weapon_words
from hearsay.catalogue.names import many, rows


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("carrier", "equipment"), ("destroyers", "equipment"), ("batteries", "equipment"),
        ("crossing", "facility"), ("barracks", "facility"), ("Embassies", "facility"),
        ("troops", "group"), ("fishermen", "group"), ("ministers", "group"), ("forces", "group"),
        ("ministry", "organisation"), ("agencies", "organisation"), ("police", "organisation"),
        ("spokesman", "person"), ("protester", "person"), ("gunman", "person"),
        ("vice-president", "person"), ("strait", "place"), ("villages", "place"),
    ],
)  # fmt: skip
def test_a_head_noun_tells_the_kind(word: str, kind: str) -> None:
    assert head_kind(word) == kind


@pytest.mark.parametrize("word", ["fears", "hope", "-", "s", ""])
def test_a_word_that_tells_nothing(word: str) -> None:
    assert head_kind(word) is None


def test_word_sets() -> None:
    assert "frigate" in weapon_words
    assert "checkpoint" in facility_words
    assert not weapon_words & facility_words


def test_a_word_has_one_kind() -> None:
    words = [word for row in rows("heads") for word in many(row["words"])]
    assert len(words) == len(set(words))
