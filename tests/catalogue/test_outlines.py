from itertools import pairwise

import pytest

from hearsay.catalogue import centre, outlines
from hearsay.catalogue.countries import countries
from hearsay.catalogue.outlines import Point, Ring

RINGS = [(code, ring) for code, rings in outlines().items() for ring in rings]


def test_every_ring_is_closed_and_on_the_globe() -> None:
    for code, ring in RINGS:
        assert ring[0] == ring[-1], code
        assert len(ring) >= 4, code
        assert all(-90 <= north <= 90 and -180 <= east <= 180 for north, east in ring), code


def test_no_ring_crosses_the_180th_meridian() -> None:
    for code, ring in RINGS:
        for (_, east), (north, further) in pairwise(ring):
            assert abs(east - further) < 180 or north == -90, code


def test_every_code_is_a_country() -> None:
    assert set(outlines()) <= {one.iso3 for one in countries()}
    assert len(outlines()) == 175
    assert {"FRA", "NOR", "XKX", "CYP", "SOM", "PSE", "TWN"} <= set(outlines())


def test_parts_that_have_no_code_of_their_own_are_drawn_with_their_country() -> None:
    assert len(outlines()["CYP"]) == len(outlines()["SOM"]) == 2


def test_every_country_drawn_has_a_centre_within_its_bounds() -> None:
    for code, rings in outlines().items():
        found = centre(code)
        assert found is not None
        assert any(_bounds(found, ring) for ring in rings), code


def _bounds(point: Point, ring: Ring) -> bool:
    norths, easts = zip(*ring, strict=True)
    return min(norths) < point[0] < max(norths) and min(easts) < point[1] < max(easts)


@pytest.mark.parametrize(
    ("code", "about"),
    [
        ("FRA", (47, 2)),
        ("USA", (39, -97)),
        ("NZL", (-44, 171)),
        ("NOR", (65, 15)),
        ("IRN", (33, 54)),
    ],
)
def test_a_centre_lies_in_the_largest_part(code: str, about: tuple[int, int]) -> None:
    found = centre(code)
    assert found is not None
    assert abs(found[0] - about[0]) < 2
    assert abs(found[1] - about[1]) < 3


@pytest.mark.parametrize("code", ["SGP", "XYZ", "fra", ""])
def test_what_is_not_drawn_has_no_centre(code: str) -> None:
    assert centre(code) is None
