import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.records import QueryError
from hearsay.web.charts.world import HEIGHT, REGIONS, WHOLE, WIDTH, Frame, frame, land

points = st.tuples(st.floats(-58, 84), st.floats(-180, 180))


@given(st.lists(points, min_size=1, max_size=12))
def test_all_points_are_in_the_picture(found: list[tuple[float, float]]) -> None:
    window = frame(None, found)
    assert all(window.holds(point) for point in found)


def test_islands_on_both_sides_of_the_180th_meridian_lie_together() -> None:
    window = frame(None, [(-18.1, 178.4), (-13.8, -171.8)])
    assert window.span < 20
    left, right = (window.place(point)[0] for point in [(-18.1, 178.4), (-13.8, -171.8)])
    assert 0 < left < right < WIDTH


def test_north_is_up_and_east_is_right() -> None:
    window = Frame(40, 20, 10)
    assert window.place((40, 20)) == (WIDTH / 2, HEIGHT / 2)
    assert window.place((42, 20))[1] < HEIGHT / 2
    assert window.place((40, 22))[0] > WIDTH / 2


@pytest.mark.parametrize("zoom", ["world", *REGIONS, "CHL", "FJI", "33.5,44,12"])
def test_every_window_shows_land(zoom: str) -> None:
    assert land(frame(zoom, []))
    assert frame(frame(zoom, []).text, []) == frame(zoom, [])


@pytest.mark.parametrize("zoom", ["Atlantis", "1,2", "1,2,x", "91,0,10", "0,0,0", "nan,0,10", ""])
def test_other_windows_are_refused(zoom: str) -> None:
    with pytest.raises(QueryError, match="no part of the world is called"):
        frame(zoom, [])


def test_without_places_the_world_is_shown() -> None:
    assert frame(None, []) == WHOLE
    assert {"CHL", "NOR", "RUS", "NZL"} <= {code for code, _ in land(WHOLE)}


def test_moving_and_zooming_stay_on_earth() -> None:
    window = Frame(80, 175, 20)
    assert frame(window.beside(1, 1).text, []) == window.beside(1, 1)
    assert window.around(100).span == WHOLE.span
    assert frame(window.around(0.001).text, []).span > 1
