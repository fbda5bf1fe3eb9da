"""The states of officials and bodies that are told of without one."""

import pytest
from scenes import Scene

from hearsay.records import Role

BODY = "Interior Ministry"


def _country(text: str, name: str, **names: str) -> str | None:
    (told,) = Scene(text, **names).tell("met").claims()
    return next(e.country for e in told.entities.values() if name in (e.name, *e.aliases))


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Envoys met, the Interior Ministry said in Lima.", "PER"),
        ("Envoys met, the Interior Ministry in Quito announced.", "ECU"),
        ("LIMA - Envoys met on the river, the Interior Ministry said.", "PER"),
        ("LIMA - Envoys met, the Interior Ministry said in Quito.", "ECU"),
        (
            "LIMA - Envoys met, Chile's Interior Ministry said, and the Interior Ministry left.",
            None,
        ),
        ("Envoys met, the Interior Ministry said in Arica.", None),
    ],
)
def test_a_ministry_is_of_the_state_in_whose_capital_it_speaks(
    text: str, country: str | None
) -> None:
    assert _country(text, BODY, organisation=BODY) == country


def test_a_body_that_no_state_has_by_rule_has_no_home() -> None:
    name = "Harbour Union"
    assert _country("LIMA - Envoys met, the Harbour Union said.", name, organisation=name) is None


def test_a_secretary_is_of_the_dateline() -> None:
    text = "LIMA - Envoys met, said Justice Secretary Ana Ruiz."
    assert _country(text, "Ana Ruiz", person="Ana Ruiz") == "PER"
    other = "LIMA - Envoys met, said Ana Ruiz, secretary-general of the Dockers' Union."
    assert _country(other, "Ana Ruiz", person="Ana Ruiz") is None


def test_a_ministry_is_of_the_state_whose_minister_is_told_of() -> None:
    text = "Interior Minister Ana Ruiz of Peru met envoys, the Interior Ministry said."
    names = {"person": "Ana Ruiz", "place": "Peru", "organisation": BODY}
    assert _country(text, BODY, **names) == _country(text, "Ana Ruiz", **names) == "PER"
    other = text.replace("Interior Minister Ana", "Trade Minister Ana")
    assert _country(other, BODY, **names) is None
    two = text.replace(", the", " and Interior Minister Jan Kral of Chile, the")
    assert _country(two, BODY, person="Ana Ruiz|Jan Kral", place="Peru", organisation=BODY) is None


def test_brussels_is_where_all_states_meet() -> None:
    text = "BRUSSELS - Envoys met, the Interior Ministry said."
    assert _country(text, BODY, organisation=BODY) is None


def test_a_body_told_as_a_states_is_of_it() -> None:
    text = "Envoys met the Peruvian Interior Ministry."
    scene = Scene(text, organisation=BODY, people="Peruvian")
    (told,) = scene.tell("met", (Role.RECIPIENT, "the Peruvian Interior Ministry")).claims()
    assert [e.country for e in told.entities.values() if e.name.endswith(BODY)] == ["PER"]
