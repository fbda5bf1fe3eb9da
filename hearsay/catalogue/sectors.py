"""Which part of a society somebody belongs to: the sector codes of PLOVER 2.0.

The codes are those of the manual's table; the words that tell of each are our own. The first code
of the table `sectors` wins of which a word is told: a former president is no government.
"""

import re

from hearsay.catalogue.names import many, rows

_WORDS = [
    (row["code"], re.compile(rf"\b(?:{'|'.join(map(re.escape, many(row['words'])))})\b"))
    for row in rows("sectors")
]


def sector(words: str) -> str | None:
    """The code that a role, name or description tells of; None where none is known."""
    told = words.casefold()
    return next((code for code, pattern in _WORDS if pattern.search(told)), None)
