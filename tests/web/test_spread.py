from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.web.charts.spread import spread

AREA = (400.0, 200.0)
places = st.tuples(st.floats(-50, 450), st.floats(-50, 250))
sizes = st.tuples(st.floats(5, 150), st.floats(5, 60))


@given(st.lists(st.tuples(places, sizes), max_size=25))
def test_no_box_covers_another_or_leaves_the_sides(
    boxes: list[tuple[tuple[float, float], tuple[float, float]]],
) -> None:
    wanted, wide = [place for place, _ in boxes], [size for _, size in boxes]
    found = spread(wanted, wide, AREA)
    for ((x, y), (w, h)), ((x1, y1), (w1, h1)) in combinations(zip(found, wide, strict=True), 2):
        assert abs(x - x1) >= (w + w1) / 2 - 1e-6 or abs(y - y1) >= (h + h1) / 2 - 1e-6
    for (x, y), (width, height) in zip(found, wide, strict=True):
        assert width / 2 - 1e-6 <= x <= AREA[0] - width / 2 + 1e-6
        assert y >= height / 2 - 1e-6


def test_what_is_in_nobodys_way_stays() -> None:
    assert spread([(50, 50), (200, 100)], [(20, 20)] * 2, AREA) == ((50, 50), (200, 100))


def test_the_lesser_one_gives_way_but_little() -> None:
    first, second = spread([(100, 100), (104, 100)], [(20, 20)] * 2, AREA)
    assert first == (100, 100)
    assert second == pytest.approx((120, 100), abs=10)
