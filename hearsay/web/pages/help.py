"""What the words mean, which keys there are, and what the colours of marks stand for."""

from hearsay.records import MODES, Credibility, EventType, Reliability
from hearsay.web.asked import Asked
from hearsay.web.page import Page
from hearsay.web.seen import Seen


def help_(_: Seen, __: Asked, ___: str) -> Page:
    """The page that explains the others."""
    return Page("help.html", "Keys and words", {
        "modes": {type_: MODES[type_] for type_ in EventType},
        "credibility": tuple(Credibility),
        "reliability": tuple(Reliability),
    })  # fmt: skip
