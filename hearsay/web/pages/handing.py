"""What can be handed on from here, and for whom it is good."""

from hearsay.web.asked import Asked
from hearsay.web.downloads import OFFERS
from hearsay.web.page import Page
from hearsay.web.seen import Seen


def handing(_: Seen, __: Asked, ___: str) -> Page:
    """The files that are offered."""
    offers = tuple(OFFERS.values())
    briefs = [one for one in offers if one.name.startswith("brief.")]
    return Page("handing.html", "Hand it on", {
        "briefs": briefs,
        "offers": [one for one in offers if one not in briefs],
    })  # fmt: skip
