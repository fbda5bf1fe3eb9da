"""The events of a window as bars in lanes; where they are too many for that, as counts."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from hearsay.records import Event, EventStatus, When
from hearsay.views import Index, Part, days
from hearsay.views.order import part_of
from hearsay.web.charts.axis import Mark, Window

WIDTH = 1000.0
LANE, DENSE = 22, 20
LETTER = 6.1
LABELLED, DRAWN = 90, 240
"""Most bars that have their label beside them, and most that are drawn one by one."""
HIGHEST = 40 * LANE
"""Where lanes would go further down than this, events are counted."""
LONGEST_LABEL = 44
NARROWEST = 7.0
BINS = 60
MARGIN = timedelta(days=7)


class Bar(Struct, frozen=True):
    """One event: where its bar lies, how high it is by its origins, and its label."""

    event: str
    status: EventStatus
    x: float
    y: float
    width: float
    height: int
    label: str
    label_x: float
    side: int
    title: str


class Bin(Struct, frozen=True):
    """How many events some days have, by part, and the heights that these come to."""

    first: date
    last: date
    x: float
    width: float
    counts: tuple[tuple[Part, int, float, float], ...]


class Chart(Struct, frozen=True):
    """What is drawn: bars or bins, the marks of the axis, and what lies outside."""

    window: Window
    height: float
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]
    bins: tuple[Bin, ...]
    today: float | None
    earlier: int
    later: int
    undated: int


def draw(
    index: Index,
    events: Sequence[Event],
    today: date,
    asked: tuple[date | None, date | None] = (None, None),
    labels: int = LABELLED,
) -> Chart | None:
    """Draw events in the window asked for, or else in one that holds most of them.

    Bars have labels where there are at most so many. Gives None where no event has a day.
    """
    dated = [(event, event.when) for event in events if event.when]
    if not dated:
        return None
    window = _window([when for _, when in dated], today, asked)
    seen = [(e, w) for e, w in dated if w.latest >= window.first and w.earliest <= window.last]
    bars = _bars(index, seen, window, labels) if len(seen) <= DRAWN else ()
    if max((bar.y for bar in bars), default=0) > HIGHEST:
        bars = ()
    bins = () if bars else _bins(seen, window)
    lowest = max((bar.y for bar in bars), default=6 * LANE)
    return Chart(
        window=window,
        height=lowest + LANE,
        marks=window.marks(),
        bars=bars,
        bins=bins,
        today=window.x(today) if window.first <= today <= window.last else None,
        earlier=sum(when.latest < window.first for _, when in dated),
        later=sum(when.earliest > window.last for _, when in dated),
        undated=len(events) - len(dated),
    )


def _window(whens: Sequence[When], today: date, asked: tuple[date | None, date | None]) -> Window:
    """The days asked for; where they are open, those between the tenths at either end."""
    since, until = asked
    starts = sorted(when.earliest for when in whens)
    ends = sorted(when.latest for when in whens)
    aside = len(whens) // 10
    first = since or _moved(starts[aside], -MARGIN)
    last = until or _moved(max(ends[-1 - aside], min(today, ends[-1])), MARGIN)
    return Window(min(first, last), max(first, last), WIDTH)


def _moved(day: date, by: timedelta) -> date:
    """The day moved, no further than the calendar goes."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta() else date.min


def _bars(
    index: Index, seen: Sequence[tuple[Event, When]], window: Window, labels: int
) -> tuple[Bar, ...]:
    """Bars by their first day, each in the first lane that has room for it and its label."""
    labelled = len(seen) <= labels
    lane_height = LANE if labelled else DENSE
    ends: list[float] = []
    made = []
    for event, when in sorted(
        seen, key=lambda pair: (pair[1].earliest, pair[1].latest, pair[0].id)
    ):
        x = window.x(when.earliest)
        width = max(window.x(_moved(when.latest, timedelta(days=1))) - x, NARROWEST)
        label = label_of(index, event) if labelled else ""
        room = len(label) * LETTER + 12 if label else 2
        side = _side(x, width, room)
        left, right = x - room * (side < 0), x + width + (room if side > 0 else 6)
        lane = next((n for n, end in enumerate(ends) if end <= left), len(ends))
        ends[lane : lane + 1] = [right]
        made.append(Bar(
            event=event.id, status=event.status, x=x, y=(lane + 0.5) * lane_height, width=width,
            height=min(6 + 4 * event.origins[1], 18), label=label,
            label_x=(x + 8, x + width + 5, x - 5)[side], side=side,
            title=f"{days(when)} · {event.status} · {event.type} · {event.summary}",
        ))  # fmt: skip
    return tuple(made)


def _side(x: float, width: float, room: float) -> int:
    """Where a label has room: 1 behind its bar, -1 before it, 0 within."""
    if x + width + room <= WIDTH:
        return 1
    return -1 if x >= room else 0


def label_of(index: Index, event: Event) -> str:
    """Who, to whom or with whom, in a few letters; the type where nobody is named."""
    actors, recipients = index.names(event.actors), index.names(event.recipients)
    who = f"{', '.join(actors[:2])}{' …' if len(actors) > 2 else ''}"
    text = " → ".join(part for part in (who, ", ".join(recipients[:1])) if part)
    named = f"{text}: {event.type.lower()}" if text else event.type.lower()
    return named if len(named) <= LONGEST_LABEL else named[: LONGEST_LABEL - 1].rstrip() + "…"


def _bins(seen: Sequence[tuple[Event, When]], window: Window) -> tuple[Bin, ...]:
    """Equal runs of days with the number of events that begin in them, stacked by part."""
    length = max(1, -(-window.days // BINS))
    counted = Counter(
        (max((when.earliest - window.first).days, 0) // length, part_of(event))
        for event, when in seen
    )
    runs = range(-(-window.days // length))
    most = max((sum(counted[run, part] for part in Part) for run in runs), default=1) or 1
    return tuple(_bin(window, run, length, [counted[run, p] for p in Part], most) for run in runs)


def _bin(window: Window, run: int, length: int, counts: Sequence[int], most: int) -> Bin:
    first = window.first + timedelta(days=run * length)
    last = min(_moved(first, timedelta(days=length - 1)), window.last)
    x = window.x(first)
    whole, y, stacked = 6.0 * LANE, 6.0 * LANE, []
    for part, count in zip(Part, counts, strict=True):
        height = round(whole * count / most, 1)
        y = round(y - height, 1)
        stacked.append((part, count, y, height))
    width = round(window.x(_moved(last, timedelta(days=1))) - x - 1, 1)
    return Bin(first, last, x, max(width, 1.0), tuple(stacked))
