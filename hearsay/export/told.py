"""An event in a few words for those who read it elsewhere: nothing unseen, nothing long."""

from collections.abc import Iterator

from hearsay.export.plain import plain
from hearsay.records import Credibility, Event
from hearsay.views.index import Index
from hearsay.views.phrases import shorten
from hearsay.views.timeline import TimelineRow, row

LONGEST = 300


def short(text: str, limit: int = LONGEST) -> str:
    """Plain text of at most so many characters, cut between words."""
    return shorten(plain(text[: limit * 4]), limit)


class Told:
    """The words of one event: what is shown of it, and why it is taken to stand so."""

    def __init__(self, index: Index, event: Event) -> None:
        self.event = event
        self.row: TimelineRow = row(index, event)

    @property
    def headline(self) -> str:
        """What it is: its status, and the summary or the sentence that tells it best."""
        return f"{self.row.status}: {short(self.row.summary)}"

    def lines(self) -> Iterator[str]:
        """The sentence, on whose word it is and against whose, and how it is weighed."""
        row = self.row
        kind = " ".join((row.type, *row.mode))
        counts = f"{_many((row.reports, row.reports), 'report')}, {_many(row.origins, 'origin')}"
        yield f"{kind} · {row.status} · {counts}"
        if row.sentence:
            yield f"“{short(row.sentence)}”"
        for word in row.word:
            yield f"on the word of {short(word)}"
        for word in row.against:
            yield f"not so, says {short(word)}"
        graded = f"credibility {row.credibility}, {Credibility(row.credibility).words}"
        if not any(reason.startswith(graded) for reason in self.event.reasons):
            yield graded
        yield from (short(reason) for reason in self.event.reasons)


def _many(count: tuple[int, int], noun: str) -> str:
    """`1 origin`, `2 origins`, `1 to 2 origins`."""
    least, most = count
    number = str(least) if least == most else f"{least} to {most}"
    return f"{number} {noun}" if number == "1" else f"{number} {noun}s"
