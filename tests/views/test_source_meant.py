import harbour
import pytest
from msgspec.structs import replace

from hearsay.records import AmbiguousError, NotFoundError, QueryError, SourceEntry, SourceKind
from hearsay.views.index import Index
from hearsay.views.source_meant import source_meant

INDEX = Index(harbour.RECORD)
BY_NAME = {one.name: one for one in harbour.RECORD.sources}


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("harbour gazette", "Harbour Gazette"), ("The Harbour Gazette", "Harbour Gazette"),
        ("Brekke", "Oda Brekke"), ("the Foreign Ministry", "Foreign Ministry of Chile"),
        ("wire", "Pacific Wire"), (BY_NAME["Northern Post"].id[:6], "Northern Post"),
        ("Gazette", "Harbour Gazette"),
    ],
)  # fmt: skip
def test_a_source_by_name_part_of_it_or_id(key: str, name: str) -> None:
    assert source_meant(INDEX, key).name == name


def test_nobody_goes_by_what_unnamed_people_are_called() -> None:
    with pytest.raises(NotFoundError, match="no source goes by 'two officials'"):
        source_meant(INDEX, "two officials")


def test_what_fits_nobody_or_several() -> None:
    with pytest.raises(NotFoundError, match="the nearest: Oda Brekke"):
        source_meant(INDEX, "Oda Breke")
    with pytest.raises(QueryError, match="neither id nor name"):
        source_meant(INDEX, "…")
    again = SourceEntry(id="S0", name="Evening Wire", kind=SourceKind.OUTLET, origin="outlet x")
    both = replace(harbour.RECORD, sources=(*harbour.RECORD.sources, again))
    with pytest.raises(AmbiguousError, match=r"'wire' may mean .*Evening Wire \(outlet, S0\)"):
        source_meant(Index(both), "wire")
