"""Phrases without their numbers, on plain words."""

import pytest

from hearsay.claim.phrase import unnumbered


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("2,000 students", "students"),
        ("eight more clerks", "clerks"),
        ("freight handlers", "freight handlers"),
        ("kindergarten teachers", "kindergarten teachers"),
    ],
)
def test_a_group_without_how_many_it_is(told: str, plain: str) -> None:
    assert unnumbered(told) == plain
