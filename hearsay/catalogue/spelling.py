"""The form under which two spellings of one name meet, in a report and across reports."""

import re

from hearsay.catalogue.names import fold

_ARTICLE = re.compile(
    r"^(?:the|a|an|this|that|these|those|some|several|its|his|her|their|our|my|such)\s+"
)


def name_key(name: str) -> str:
    """No case, accents, points, possessive or leading article; never empty for a name."""
    folded = fold(re.sub(r"['’]s\b|['’](?=\s|$)", "", name))
    words = re.sub(r"[^\w\s]", " ", folded).split()
    plain = " ".join(words)
    return _ARTICLE.sub("", plain) or plain or name.strip()
