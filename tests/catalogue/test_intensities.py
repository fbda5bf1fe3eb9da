import pytest

from hearsay.catalogue import plover_score
from hearsay.records import MODES, EventType


@pytest.mark.parametrize(
    ("type_", "modes", "score"),
    [
        ("ASSAULT", (), -9),
        ("ASSAULT", ("aerial",), -9.5),
        ("PROTEST", ("demo", "riot"), -6),
        ("RETREAT", ("return",), 6.5),
    ],
)
def test_the_modes_score_where_they_have_a_score(
    type_: str, modes: tuple[str, ...], score: float
) -> None:
    assert plover_score(type_, modes) == score


def test_every_type_has_a_score() -> None:
    assert all(-10 <= plover_score(type_, MODES[type_]) <= 10 for type_ in EventType)
