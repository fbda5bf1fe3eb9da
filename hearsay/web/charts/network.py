"""Who deals with whom as a drawing: entities as nodes, ties as lines that show of what kind."""

from collections.abc import Iterator, Sequence
from math import hypot, log1p, sqrt

import networkx as nx
from msgspec import Struct

from hearsay.records import EntityKind, Quad
from hearsay.views import Index
from hearsay.views.network import Network, Tie
from hearsay.web.charts.spread import Place, spread

WIDTH, HEIGHT = 1000.0, 680.0
MOST_NODES, MOST_TIES = 60, 120
SMALLEST, LARGEST = 6.0, 22.0
THIN, THICK, FEW = 0.8, 5.0, 25
"""Widths of lines; where no two share this many events, none is as thick as may be."""
LETTER, LINE = 6.6, 15.0
LONGEST_LABEL = 24
ROUNDS, SEED, BY_RANK = 120, 11, 0.7
SIDE = 3.0
"""How far a line of cooperation and one of conflict lie from the middle between the same two."""
Teeth = tuple[float, float]
TEETH: dict[Quad, Teeth] = {Quad.VERBAL_CONFLICT: (11.0, 2.2), Quad.MATERIAL_CONFLICT: (5.0, 2.8)}
"""Length and half the height of the teeth of lines of conflict."""
COOPERATION = (Quad.VERBAL_COOPERATION, Quad.MATERIAL_COOPERATION)
CONFLICT = (Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT)


class Node(Struct, frozen=True):
    """An entity: where it stands, its size by its events, and its label below it."""

    entity: str
    name: str
    kind: EntityKind
    events: int
    x: float
    y: float
    radius: float
    label: str


class Strand(Struct, frozen=True):
    """A line of a tie: its commoner quad category of cooperation or of conflict, and its path."""

    quad: Quad
    path: str
    width: float


class Edge(Struct, frozen=True):
    """A tie with its lines: one of cooperation, one of conflict, or both side by side.

    `reach` is the path between the two, to point at.
    """

    tie: Tie
    reach: str
    strands: tuple[Strand, ...]


class Drawing(Struct, frozen=True):
    """The nodes of most events and their ties, the weightiest last; `left_out` are not drawn.

    Each node has at least its strongest tie.
    """

    width: float
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int


def draw(index: Index, network: Network) -> Drawing | None:
    """Draw the part of a network that most events are about; None where nobody has a tie."""
    chosen = set(list(network.events)[:MOST_NODES])
    among = [tie for tie in network.ties if chosen.issuperset(tie.ends)]
    strongest = {end: tie for tie in reversed(among) for end in tie.ends}
    ends = [end for end in network.events if end in strongest]
    if not ends:
        return None
    nodes = _nodes(index, network, ends, _places(ends, among))
    at = {node.entity: (node.x, node.y) for node in nodes}
    most = max(among[0].events, FEW)
    shown = {*(tie.ends for tie in among[:MOST_TIES]), *(t.ends for t in strongest.values())}
    drawn = [tie for tie in among if tie.ends in shown]
    return Drawing(
        width=WIDTH,
        height=max(node.y + node.radius for node in nodes) + 2 * LINE,
        nodes=nodes,
        edges=tuple(_edge(tie, at, most) for tie in reversed(drawn)),
        left_out=len(among) - len(drawn),
    )


def _places(ends: Sequence[str], among: Sequence[Tie]) -> list[Place]:
    """Where springs would hold the nodes; a weak one to the middle keeps those apart in view."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(ends)
    graph.add_edges_from((*tie.ends, {"weight": log1p(tie.events)}) for tie in among)
    graph.add_edges_from(("", end, {"weight": 0.15}) for end in ends)
    found = nx.spring_layout(graph, k=2.2 / sqrt(len(ends)), iterations=ROUNDS, seed=SEED)
    xs, ys = ([float(found[end][axis]) for end in ends] for axis in (0, 1))
    return list(zip(_stretched(xs, WIDTH), _stretched(ys, HEIGHT), strict=True))


def _stretched(values: Sequence[float], length: float) -> list[float]:
    """The values over a length: a little by themselves, more by rank, which thins out crowds."""
    least, whole = min(values), max(values) - min(values) or 1
    rank = {value: place for place, value in enumerate(sorted(values))}
    last = max(len(values) - 1, 1)
    return [
        length * (0.08 + 0.84 * (BY_RANK * rank[v] / last + (1 - BY_RANK) * (v - least) / whole))
        for v in values
    ]


def _nodes(
    index: Index, network: Network, ends: Sequence[str], wanted: Sequence[Place]
) -> tuple[Node, ...]:
    most = network.events[ends[0]]
    radii = [SMALLEST + (LARGEST - SMALLEST) * sqrt(network.events[end] / most) for end in ends]
    labels = [_label(index.name(end)) for end in ends]
    sizes = [
        (max(2 * radius, LETTER * len(label)) + 10, 2 * radius + LINE + 8)
        for radius, label in zip(radii, labels, strict=True)
    ]
    placed = spread(wanted, sizes, (WIDTH, HEIGHT))
    return tuple(
        Node(
            entity=end, name=index.name(end), kind=_kind(index, end), events=network.events[end],
            x=round(x, 1), y=round(y - LINE / 2, 1), radius=round(radius, 1), label=label,
        )
        for end, (x, y), radius, label in zip(ends, placed, radii, labels, strict=True)
    )  # fmt: skip


def _edge(tie: Tie, at: dict[str, Place], most: int) -> Edge:
    start, end = (at[one] for one in tie.ends)
    return Edge(tie, _path(start, end, 0), tuple(_strands(tie, start, end, most)))


def _strands(tie: Tie, start: Place, end: Place, most: int) -> Iterator[Strand]:
    sides = [kinds for kinds in (COOPERATION, CONFLICT) if any(q in tie.quads for q in kinds)]
    for kinds in sides:
        quad = max(kinds, key=lambda one: tie.quads.get(one, 0))
        count = sum(tie.quads.get(one, 0) for one in kinds)
        aside = 0.0 if len(sides) == 1 else SIDE if kinds is CONFLICT else -SIDE
        path = _path(start, end, aside, TEETH.get(quad))
        yield Strand(quad, path, round(THIN + (THICK - THIN) * sqrt(count / most), 1))


def _path(start: Place, end: Place, aside: float, teeth: Teeth | None = None) -> str:
    """A line between two places, straight or with teeth, some way to the side of the middle."""
    length = hypot(end[0] - start[0], end[1] - start[1]) or 1
    along = (end[0] - start[0]) / length, (end[1] - start[1]) / length
    long, deep = teeth or (length, 0.0)
    steps = max(int(length / long), 1)
    points = []
    for step in range(steps + 1):
        tooth = deep * (-1) ** step if 0 < step < steps else 0
        off, far = aside + tooth, length * step / steps
        points.append(
            f"{start[0] + along[0] * far - along[1] * off:.1f} "
            f"{start[1] + along[1] * far + along[0] * off:.1f}"
        )
    return "M" + "L".join(points)


def _label(name: str) -> str:
    return name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1].rstrip() + "…"


def _kind(index: Index, entity: str) -> EntityKind:
    found = index.entities.get(entity)
    return found.kind if found else EntityKind.GROUP
