"""Those who bear a name alike, as one, and the name and id that the joined entity has of them."""

from collections import Counter

import pytest

from hearsay.records import Bearer, Entity, EntityKind
from hearsay.resolve.bearers import bearer, leading, meeting, summed
from hearsay.resolve.names import is_name, keys


def _entity(id_: str, name: str, *aliases: str, **more: object) -> Entity:
    given = {"kind": EntityKind.ORGANISATION, **more}
    return Entity(id=id_, name=name, aliases=aliases, **given)  # type: ignore[arg-type]


def test_alike_is_who_has_the_same_full_names_kind_and_country() -> None:
    one, other = _entity("E1", "Pier Union", "the union"), _entity("E2", "Pier Union")
    assert bearer(one) == bearer(other)
    assert bearer(one) != bearer(_entity("E3", "Pier Union", country="PER"))


def test_who_has_no_name_stands_alone() -> None:
    crew = _entity("E1", "the crew", kind=EntityKind.GROUP)
    assert bearer(crew).id == "E1"
    assert not meeting(bearer(crew))


def test_of_whom_something_is_ruled_stands_alone() -> None:
    assert bearer(_entity("E1", "Pier Union"), judged={"E1"}).id == "E1"


def test_a_short_name_meets_the_longer_one() -> None:
    assert keys(_entity("E1", "Border Watch")) & keys(_entity("E2", "Salta Border Watch"))


def test_a_state_called_by_its_capital_is_not_the_town() -> None:
    state = _entity("E1", "Ethiopia", "Addis Ababa", kind=EntityKind.PLACE, country="ETH")
    town = _entity("E2", "Addis Ababa", kind=EntityKind.PLACE, country="ETH")
    assert not keys(bearer(state)) & keys(bearer(town))


def test_a_word_at_the_start_of_a_sentence_is_no_name() -> None:
    assert not is_name("Officials")
    assert is_name("Salta") and is_name("Salta officials") and is_name("5th Division")


def test_a_further_way_to_bear_a_name_changes_no_id() -> None:
    plain = Bearer(bearer(_entity("E1", "Pier Union")), 3)
    more = Bearer(bearer(_entity("E2", "Pier Union", "Quay Union")), 40)
    assert summed([plain]).id == summed([plain, more]).id


def test_the_best_name_is_the_commonest_that_is_one() -> None:
    low = Bearer(_entity("E1", "the union"), 9)
    high = Bearer(_entity("E2", "Pier Union"), 1)
    assert summed([low, high]).name == "Pier Union"


def test_the_commonest_is_told_apart_from_what_is_told_nearly_as_often() -> None:
    assert leading(Counter({"Pier Union": 3, "Quay Union": 2})) == ["Pier Union"]
    assert leading(Counter({"Pier Union": 5, "Quay Union": 4})) == ["Pier Union", "Quay Union"]
    assert leading(Counter({"Pier Union": 30, "Quay Union": 20})) == ["Pier Union", "Quay Union"]
    assert leading(Counter({"Pier Union": 30, "Quay Union": 15})) == ["Pier Union"]


def test_of_names_told_as_often_one_keeps_its_place_whichever_is_ahead() -> None:
    def name(pier: int, quay: int) -> str:
        told = (
            Bearer(_entity("E1", "Pier Union"), pier),
            Bearer(_entity("E2", "Quays Union"), quay),
        )
        return summed(told).name

    assert name(50, 49) == name(50, 51) == name(60, 51) == "Quays Union"
    assert name(90, 51) == "Pier Union"


def test_what_is_told_once_in_a_while_changes_neither_name_nor_country_nor_id() -> None:
    often = Bearer(_entity("E5", "Olga Brandt", kind=EntityKind.PERSON), 100)
    once = Bearer(_entity("E1", "Olga Maria Brandt", kind=EntityKind.PERSON, country="PER"), 1)
    assert summed([often, once]) == summed([often])
    assert summed([Bearer(often.entity, 15), once]).country == "PER"


@pytest.mark.parametrize("times", [1, 99, 101])
def test_who_bears_the_very_look_gives_the_id_however_often(times: int) -> None:
    plain = Bearer(bearer(_entity("E1", "Pier Union")), times)
    one = Bearer(bearer(_entity("E2", "Pier Union", "Quay Union")), 1600)
    other = Bearer(bearer(_entity("E3", "Pier Union", "Mole Union")), 400)
    ruled = Bearer(_entity("E4", "Pier Union"), 1)
    assert summed([one, other, plain]).id == summed([plain]).id
    if times > 1:
        assert summed([one, ruled, plain]).id == summed([plain]).id


def test_many_ways_to_bear_a_name_once_each_come_to_one() -> None:
    many = [Bearer(_entity(f"E{n}", f"Pier Union {n}"), 1) for n in range(40)]
    assert summed(many).name == "Pier Union 10"
