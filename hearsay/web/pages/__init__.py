"""The pages by name: the name is the first part of the address."""

from collections.abc import Callable

from msgspec import Struct

from hearsay.views import Index
from hearsay.web.page import Maker
from hearsay.web.pages.entity import entity
from hearsay.web.pages.event import event
from hearsay.web.pages.handing import handing
from hearsay.web.pages.map import WARM as OF_MAP
from hearsay.web.pages.map import world
from hearsay.web.pages.network import WARM as OF_NETWORK
from hearsay.web.pages.network import network
from hearsay.web.pages.overview import WARM as OF_OVERVIEW
from hearsay.web.pages.overview import overview
from hearsay.web.pages.people import WARM as OF_PEOPLE
from hearsay.web.pages.people import everybody
from hearsay.web.pages.timeline import WARM as OF_TIMELINE
from hearsay.web.pages.timeline import timeline


class Made(Struct, frozen=True):
    """What makes a page.

    `keyed` ones are about one thing, whose id is part of the address; `live` ones need a server,
    and are not published.
    """

    maker: Maker
    keyed: bool = False
    live: bool = False


PAGES: dict[str, Made] = {
    "overview": Made(overview),
    "timeline": Made(timeline),
    "event": Made(event, keyed=True),
    "handing": Made(handing, live=True),
    "people": Made(everybody),
    "entity": Made(entity, keyed=True),
    "network": Made(network),
    "map": Made(world),
}

WARM: tuple[Callable[[Index], object], ...] = (
    *OF_TIMELINE, *OF_OVERVIEW,
    *OF_PEOPLE, *OF_NETWORK, *OF_MAP,
)  # fmt: skip
"""What is worked out together with a picture, so that no page has to."""
