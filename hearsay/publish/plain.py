"""Words out of reports for those who read: untrusted, so nothing but harmless characters."""

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
