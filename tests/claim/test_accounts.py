"""Whose account is the same account."""

import pytest
from scenes import Scene

from hearsay.records import Role

FIRST = "Envoys met, two clerks said."
SOURCE, CUE = Role.SOURCE, Role.CUE


def _sources(scene: Scene) -> list[list[str]]:
    return [[s.text for s in told.claim.attribution] for told in scene.claims()]


@pytest.mark.parametrize(
    ("further", "sources"),
    [
        (" By the same account they quarrelled.", ["two clerks"]),
        (" They quarrelled, according to that version.", ["two clerks"]),
        (" They quarrelled.", []),
        (" They quarrelled on account of a boat.", []),
    ],
)
def test_the_same_account_is_that_of_those_cited_before(further: str, sources: list[str]) -> None:
    scene = Scene(FIRST + further).tell("met", (SOURCE, "two clerks"), (CUE, "said"))
    assert _sources(scene.tell("quarrelled")) == [["two clerks"], sources]


def test_an_account_of_nobody_is_left_as_it_is() -> None:
    scene = Scene("By the same account envoys met.").tell("met", (SOURCE, "the same account"))
    assert _sources(scene) == [["the same account"]]


def test_who_tells_it_himself_is_not_passed_over() -> None:
    scene = Scene(FIRST + " By that account they quarrelled, Ana Ruiz said.", person="Ana Ruiz")
    scene.tell("met", (SOURCE, "two clerks"), (CUE, "said"))
    scene.tell("quarrelled", (SOURCE, "Ana Ruiz"), (CUE, "said@2"))
    assert _sources(scene) == [["two clerks"], ["Ana Ruiz"]]
