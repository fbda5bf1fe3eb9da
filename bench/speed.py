"""Speed in the steady state, measured in the same way for every reader; needs no package."""

from collections.abc import Iterable, Sequence
from time import perf_counter
from typing import NamedTuple


class Speed(NamedTuple):
    """Words (as `str.split` parts them), seconds, and how many things were found in them."""

    words: int
    seconds: float
    found: int

    @property
    def words_a_second(self) -> float:
        """Words by the second."""
        return self.words / self.seconds


def speed(texts: Sequence[str], counts: Iterable[int], lead: int) -> Speed:
    """Time a reader that gives one count for each text, in order.

    The first and the last `lead` texts (at least one) are read but not timed: the clock runs from
    the last result of the one to the first of the other, so that neither starting nor running dry
    counts, and what is read ahead at the beginning makes up for what is at the end.
    """
    last = len(texts) - lead - 1
    found, started, ended = 0, 0.0, 0.0
    for n, count in enumerate(counts):
        if n == lead - 1:
            started = perf_counter()
        elif lead <= n <= last:
            found += count
            ended = perf_counter()
    return Speed(sum(len(t.split()) for t in texts[lead : last + 1]), ended - started, found)
