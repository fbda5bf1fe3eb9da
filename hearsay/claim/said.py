"""Which attributions bear on a place in the text, found without asking all of a long report."""

from bisect import bisect_left
from collections.abc import Sequence

from hearsay.records import Attribution, Span


class Said:
    """The attributions of one report by where their cues and contents stand."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._attributions = attributions
        self._spans = sorted(
            (span.start, span.end, n)
            for n, one in enumerate(attributions)
            for span in (one.cue, *one.contents)
        )
        self._longest = max((end - start for start, end, _ in self._spans), default=0)

    def about(self, *spans: Span) -> list[Attribution]:
        """Those of which the cue or a content overlaps one of the spans, in the order given."""
        found = set[int]()
        for span in spans:
            low = bisect_left(self._spans, (span.start - self._longest,))
            high = bisect_left(self._spans, (span.end,))
            found |= {n for _, end, n in self._spans[low:high] if span.start < end}
        return [self._attributions[n] for n in sorted(found)]
