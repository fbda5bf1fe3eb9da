"""The pages by name: the name is the first part of the address."""

from collections.abc import Callable

from msgspec import Struct

from hearsay.views import Index
from hearsay.web.page import Maker
from hearsay.web.pages.disputes import disputes
from hearsay.web.pages.entity import entity
from hearsay.web.pages.event import event
from hearsay.web.pages.handing import handing
from hearsay.web.pages.help import help_
from hearsay.web.pages.map import WARM as OF_MAP
from hearsay.web.pages.map import world
from hearsay.web.pages.network import WARM as OF_NETWORK
from hearsay.web.pages.network import network
from hearsay.web.pages.news import news
from hearsay.web.pages.overview import WARM as OF_OVERVIEW
from hearsay.web.pages.overview import overview
from hearsay.web.pages.people import WARM as OF_PEOPLE
from hearsay.web.pages.people import everybody
from hearsay.web.pages.report import report
from hearsay.web.pages.reports import reports
from hearsay.web.pages.search import WARM as OF_SEARCH
from hearsay.web.pages.search import search
from hearsay.web.pages.source import source
from hearsay.web.pages.sources import sources
from hearsay.web.pages.timeline import WARM as OF_TIMELINE
from hearsay.web.pages.timeline import timeline
from hearsay.web.pages.versions import versions


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
    "sources": Made(sources),
    "source": Made(source, keyed=True),
    "disputes": Made(disputes),
    "reports": Made(reports),
    "report": Made(report, keyed=True),
    "versions": Made(versions, keyed=True),
    "news": Made(news),
    "search": Made(search, live=True),
    "help": Made(help_),
    "handing": Made(handing, live=True),
    "people": Made(everybody),
    "entity": Made(entity, keyed=True),
    "network": Made(network),
    "map": Made(world),
}

WARM: tuple[Callable[[Index], object], ...] = (
    *OF_TIMELINE, *OF_OVERVIEW, *OF_PEOPLE, *OF_NETWORK, *OF_MAP, *OF_SEARCH,
)  # fmt: skip
"""What is worked out together with a picture, so that no page has to."""
