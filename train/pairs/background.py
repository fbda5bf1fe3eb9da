"""How common words are in news, so that a handful of articles can tell which of theirs matter."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from train.pairs.seen import Article


class Background(Struct, frozen=True):
    """Of how many articles, and how many of them have each word, and each word in a name."""

    articles: int = 0
    words: Mapping[str, int] = {}
    names: Mapping[str, int] = {}


def background(articles: Sequence[Article]) -> Background:
    """What some articles show of how common words are."""
    return Background(
        articles=len(articles),
        words=having(a.words for a in articles),
        names=having((w for _, w in a.names) for a in articles),
    )


def having(texts: Iterable[Iterable[str]]) -> Counter[str]:
    """How many texts have each word."""
    return Counter(word for text in texts for word in {*text})
