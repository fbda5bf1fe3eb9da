from harbour import BREKKE, CLAIMS, GAZETTE, PAPER, POST, RECORD, WIRE

from hearsay.views import Index, sources
from hearsay.views.source_page import Standing, standing_of

INDEX = Index(RECORD)


def standing(name: str) -> Standing:
    return standing_of(INDEX, next(row for row in sources(INDEX) if row.name == name))


def names(found: tuple[object, ...]) -> list[tuple[str, int]]:
    return [(one.name, one.claims) for one in found]  # type: ignore[attr-defined]


def test_an_outlet_with_its_reports_those_who_relay_it_and_whom_it_cites() -> None:
    found = standing("Harbour Gazette")
    assert found.reports == (GAZETTE.id,)
    assert {claim.report for claim in found.told} == {GAZETTE.id}
    assert names(found.relaying) == [("Northern Post", 1)]
    assert names(found.passed_on) == [("Northern Post", 2)]
    assert PAPER.id == found.row.entity
    assert ("two officials", 2) in names(found.cites)


def test_a_person_whose_word_two_outlets_print() -> None:
    found = standing("Oda Brekke")
    assert found.row.entity == BREKKE.id
    assert [claim.report for claim in found.told] == [POST.id, WIRE.id]
    assert sorted(names(found.passed_on)) == [("Northern Post", 1), ("Pacific Wire", 1)]
    assert (found.cites, found.relaying, found.reports) == ((), (), ())


def test_what_an_index_finds_by_source() -> None:
    gazette = INDEX.printed(GAZETTE.id).id
    assert {c.id for c in INDEX.on_word_of(gazette)} == {CLAIMS[1].id, CLAIMS[2].id}
    assert {c.id for c in INDEX.naming(gazette)} == {CLAIMS[5].id, CLAIMS[6].id}
    assert (INDEX.on_word_of("S0"), INDEX.naming("S0")) == ((), ())
