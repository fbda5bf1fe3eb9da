"""Who has it from whom."""

import pytest
from scenes import Scene

from hearsay.records import Role

SOURCE, CUE = Role.SOURCE, Role.CUE


def _chain(scene: Scene, source: str) -> list[str]:
    (told,) = scene.tell("met", (SOURCE, source), (CUE, "said")).claims()
    return [s.text for s in told.claim.attribution]


@pytest.mark.parametrize(
    "text",
    [
        "El Faro, citing two officials, said that Peru met Chile.",
        "El Faro said that, according to two officials, Peru met Chile.",
    ],
)
def test_whom_a_paper_cites_is_nearer_to_the_fact(text: str) -> None:
    scene = Scene(text, organisation="El Faro")
    assert _chain(scene, "El Faro") == ["two officials", "El Faro"]


def test_what_another_clause_has_from_somebody_is_not_this_ones() -> None:
    text = "El Faro said that, according to two officials, it rained; Peru met Chile."
    assert _chain(Scene(text, organisation="El Faro"), "El Faro") == ["El Faro"]


def test_a_source_is_called_by_name_without_what_describes_it() -> None:
    scene = Scene(
        "Peru met Chile, said Ana Ruiz, a lawyer and head of the Forum.", person="Ana Ruiz"
    )
    assert _chain(scene, "Ana Ruiz, a lawyer and head of the Forum") == ["Ana Ruiz"]


def test_a_role_is_told_with_the_name_after_it() -> None:
    scene = Scene("Peru met Chile, said her lawyer, Ana Ruiz.", person="Ana Ruiz")
    assert _chain(scene, "her lawyer") == ["her lawyer, Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Envoys met in the back of a bar, two people who were there told El Faro.",
         "two people who were there"),
        ("Envoys met, Ana Ruiz acknowledged on Sunday.", "Ana Ruiz"),
        ("Envoys met on Friday, as their relatives said.", "their relatives"),
        ("Envoys met, announced the Miners' Forum, which had asked them to.", "the Miners' Forum"),
        ("Envoys met, according to a joint statement.", "a joint statement"),
        ("The port still maintains that envoys met.", "The port"),
        ("But while the port said that it rained envoys met.", None),
        ("Envoys met, but Peru has said nothing.", None),
        ("Kral, whose envoys met, is well, two clerks said.", None),
    ],
)  # fmt: skip
def test_who_closes_a_sentence_has_said_it(text: str, source: str | None) -> None:
    (told,) = Scene(text).tell("met").claims()
    assert [s.text for s in told.claim.attribution] == ([source] if source else [])


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Envoys met, said an aide, who did not wish to be named since the list is not final.",
         "since the list is not final"),
        ("Envoys met, said an aide, speaking on condition of anonymity as aides may not speak.",
         "as aides may not speak"),
        ("Envoys met, said an aide, who spoke for two hours because he could.", None),
    ],
)  # fmt: skip
def test_why_a_source_is_not_named_is_kept(text: str, why: str | None) -> None:
    (told,) = Scene(text).tell("met", (SOURCE, "an aide"), (CUE, "said")).claims()
    told_source = told.claim.attribution[0]
    assert (told_source.text, told_source.anonymity) == ("an aide", why)
