import harbour
import pytest
from msgspec.structs import replace

from hearsay.views.naming import reports_of

ENTRY = harbour.entry(harbour.WIRE)
OUTLETS = ("The Pacific Wire", "Pacific Wire", "Pacific Wire Weekly", "Gazette")
REPORTS = [replace(ENTRY, id=f"R{n}", outlet=name) for n, name in enumerate(OUTLETS)]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Pacific Wire", {"R0", "R1"}),
        ("the pacific wire", {"R0", "R1"}),
        ("Wire", {"R0", "R1", "R2"}),
        ("Wire Weekly", {"R2"}),
        ("Tribune", set()),
    ],
)
def test_an_outlet_is_meant_with_its_article_or_without(name: str, meant: set[str]) -> None:
    assert reports_of(REPORTS, name) == meant
