"""Words that do no harm where they are shown: the text of reports is untrusted."""

import unicodedata

JOINERS = "\u200c\u200d"
BLANKS = "\n\t\r\u2028\u2029\u00a0"


def plain(text: str) -> str:
    """Text on one line, without control, bidirectional or otherwise invisible characters."""
    return "".join(map(_harmless, text))


def _harmless(character: str) -> str:
    if character in BLANKS:
        return " "
    if character in JOINERS or unicodedata.category(character)[0] != "C":
        return character
    return ""


def is_web_address(url: str | None) -> bool:
    """Whether a link may lead there: an address as of the web, and no `javascript:`."""
    return url is not None and url.startswith(("https://", "http://"))
