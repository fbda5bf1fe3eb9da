"""The form under which two spellings of one name meet, in a report and across reports."""

import re
from functools import lru_cache

from hearsay.catalogue.names import ASKED, fold

_ARTICLE = re.compile(
    r"^(?:the|a|an|this|that|these|those|some|several|its|his|her|their|our|my|such)\s+"
)

_POSSESSIVE = re.compile(r"['’]s\b|['’](?=\s|$)")
_SIGN = re.compile(r"[^\w\s]")


@lru_cache(maxsize=ASKED)
def name_key(name: str) -> str:
    """No case, accents, points, possessive or leading article; never empty for a name."""
    words = _SIGN.sub(" ", fold(_POSSESSIVE.sub("", name))).split()
    plain = " ".join(words)
    return _ARTICLE.sub("", plain) or plain or name.strip()
