import harbour

from hearsay.views import Index
from hearsay.views.people import people

INDEX = Index(harbour.RECORD)


def test_the_busiest_come_first() -> None:
    found = people(INDEX)
    assert [(row.name, row.events, row.reports, row.cited) for row in found[:3]] == [
        ("Mara Quist", 2, 3, 0), ("Tomas Lindqvist", 2, 3, 0), ("Oda Brekke", 1, 3, 2)
    ]  # fmt: skip


def test_who_is_only_cited_is_there_and_a_mere_place_is_not() -> None:
    names = [row.name for row in people(INDEX)]
    assert "Harbour Gazette" in names
    assert "port of Valparaíso" in names, "it takes part: it was closed"
    assert "Valparaíso" not in names
