from datetime import date, timedelta
from itertools import pairwise

import harbour
from msgspec.structs import replace

from hearsay.records import Record, When
from hearsay.views import Index
from hearsay.web.charts.timeline import DRAWN, draw

INDEX = Index(harbour.RECORD)
TODAY = date(2031, 3, 12)


def test_every_event_with_a_day_has_a_bar_or_lies_outside() -> None:
    chart = draw(INDEX, INDEX.timeline, TODAY)
    assert chart is not None
    drawn = len(chart.bars) + chart.earlier + chart.later + chart.undated
    assert drawn == len(INDEX.timeline)
    assert all(bar.event in INDEX.events for bar in chart.bars)


def test_an_interval_is_drawn_as_long_as_it_is() -> None:
    week = When(date(2031, 3, 1), date(2031, 3, 7))
    event = replace(harbour.MEETING, when=week)
    (bar,) = draw(INDEX, [event], TODAY, (date(2031, 3, 1), date(2031, 3, 14))).bars  # type: ignore[union-attr]
    assert (bar.x, bar.width) == (0, 500)


def test_bars_of_a_lane_do_not_touch() -> None:
    days = [date(2031, 3, 1) + timedelta(days=n // 3) for n in range(60)]
    events = [replace(harbour.MEETING, id=f"H{n}", when=When(d, d)) for n, d in enumerate(days)]
    chart = draw(INDEX, events, TODAY, labels=0)
    assert chart is not None
    lanes: dict[float, list[tuple[float, float]]] = {}
    for bar in chart.bars:
        lanes.setdefault(bar.y, []).append((bar.x, bar.x + bar.width))
    for spans in lanes.values():
        assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def test_too_many_for_bars_are_counted() -> None:
    many = [
        replace(harbour.MEETING, id=f"H{n}", when=When(day, day))
        for n in range(DRAWN + 1)
        for day in [date(2031, 1, 1) + timedelta(days=n % 90)]
    ]
    chart = draw(INDEX, many, TODAY, (date(2031, 1, 1), date(2031, 3, 31)))
    assert chart is not None
    assert not chart.bars
    assert sum(count for one in chart.bins for _, count, _, _ in one.counts) == len(many)


def test_many_are_counted_up_to_the_last_day_of_the_calendar() -> None:
    many = [replace(harbour.MEETING, id=f"H{n}") for n in range(DRAWN + 1)]
    chart = draw(INDEX, many, TODAY, (date(2031, 1, 1), date.max))
    assert chart is not None
    assert chart.bins[-1].last == date.max


def test_nothing_dated_is_nothing_drawn() -> None:
    assert draw(Index(Record()), (), TODAY) is None
    assert draw(INDEX, [replace(harbour.MEETING, when=None)], TODAY) is None
