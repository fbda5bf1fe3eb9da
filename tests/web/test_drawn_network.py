from itertools import combinations

import harbour
import pytest
from msgspec.structs import replace

from hearsay.records import Entity, EntityKind, Event, EventType, Quad
from hearsay.views import Index
from hearsay.views.network import network
from hearsay.web.charts.network import LETTER, LINE, MOST_NODES, WIDTH, Drawing, draw

MANY = tuple(harbour.entity(f"Somebody called {n}", EntityKind.PERSON) for n in range(90))


def drawing(*events: Event, entities: tuple[Entity, ...] = MANY) -> Drawing | None:
    index = Index(replace(harbour.RECORD, entities=entities, events=events))
    return draw(index, network(index, events))


@pytest.fixture(scope="module")
def crowd() -> Drawing:
    """A few whom everybody deals with, and many."""
    met = [(n, m) for n in range(5) for m in range(n + 1, 90, n + 1)]
    kinds = (EventType.CONSULT, EventType.ASSAULT, EventType.AID)
    made = drawing(*(
        replace(harbour.MEETING, id=f"H{n}-{m}", type=kinds[m % 3],
                actors=(MANY[n].id,), recipients=(MANY[m].id,))
        for n, m in met
    ))  # fmt: skip
    assert made is not None
    return made


def test_only_so_many_are_drawn_and_none_covers_another(crowd: Drawing) -> None:
    assert 50 < len(crowd.nodes) <= MOST_NODES
    boxes = [
        (node.x, node.y + LINE / 2, max(2 * node.radius, LETTER * len(node.label)),
         2 * node.radius + LINE)
        for node in crowd.nodes
    ]  # fmt: skip
    for (x, y, w, h), (x1, y1, w1, h1) in combinations(boxes, 2):
        assert abs(x - x1) >= (w + w1) / 2 or abs(y - y1) >= (h + h1) / 2
    assert all(w / 2 <= x <= WIDTH - w / 2 and y + h / 2 <= crowd.height for x, y, w, h in boxes)


def test_the_drawing_is_the_same_each_time() -> None:
    index = Index(harbour.RECORD)
    assert draw(index, network(index, index.timeline)) == draw(
        Index(harbour.RECORD), network(index, index.timeline[::-1])
    )


def test_conflict_is_jagged_and_cooperation_straight() -> None:
    pair = {"actors": (MANY[0].id,), "recipients": (MANY[1].id,)}
    made = drawing(
        replace(harbour.MEETING, id="H1", type=EventType.AID, **pair),
        replace(harbour.MEETING, id="H2", type=EventType.THREATEN, **pair),
        replace(harbour.MEETING, id="H3", type=EventType.THREATEN, **pair),
    )
    assert made is not None
    ((help_, threat),) = [edge.strands for edge in made.edges]
    assert (help_.quad, help_.path.count("L")) == (Quad.MATERIAL_COOPERATION, 1)
    assert threat.quad is Quad.VERBAL_CONFLICT
    assert threat.path.count("L") > 5
    assert threat.width > help_.width


def test_where_nobody_deals_with_anybody_nothing_is_drawn() -> None:
    assert drawing() is None
    assert drawing(replace(harbour.MEETING, actors=(MANY[0].id,))) is None
