"""Who deals with whom: drawn, and the same as a table; narrowed by filters."""

from collections import Counter

from hearsay.records import Quad
from hearsay.views import Index, Question
from hearsay.views.network import Network
from hearsay.views.network import network as network_of
from hearsay.views.timeline import asked_for
from hearsay.web.asked import Asked
from hearsay.web.charts.network import Drawing, draw
from hearsay.web.page import Page
from hearsay.web.pages.timeline import choices
from hearsay.web.paging import Slice
from hearsay.web.seen import Seen

Told = tuple[Network, Drawing | None]


def network(seen: Seen, asked: Asked, _: str) -> Page:
    """The ties of the events that fit the filters; of `who` is asked for, those around them."""
    found, drawing = seen.once(whole) if not asked.filtered else told(seen.index, asked.question)
    quads = Counter[Quad]()
    for tie in found.ties:
        quads.update(tie.quads)
    return Page("network.html", "Network", {
        "drawing": drawing,
        "listed": Slice(found.ties, asked.page),
        "entities": len(found.events),
        "quads": {quad: quads[quad] for quad in Quad},
        "narrowed": narrowed(asked),
        "choices": seen.once(choices),
    })  # fmt: skip


def told(index: Index, question: Question) -> Told:
    """The network of the events that fit a question, and its drawing."""
    found = network_of(index, asked_for(index, question))
    return found, draw(index, found)


def whole(index: Index) -> Told:
    """The network of all events."""
    return told(index, Question())


def narrowed(asked: Asked) -> dict[str, object]:
    """The filters that a tie's own timeline keeps: all but who takes part."""
    names = set(Question.__struct_fields__) - {"who", "also"}
    return {name: getattr(asked, name) for name in sorted(names)}


WARM = (whole,)
