"""One event: its claims with their exact words, who has it from whom, and where accounts differ."""

from hearsay.records import Event, NotFoundError, Span
from hearsay.views import Index, Telling
from hearsay.views.disputes import dispute, in_order
from hearsay.views.look_up import look_up
from hearsay.views.show import event_page
from hearsay.views.trace import trace_of
from hearsay.web.asked import Asked
from hearsay.web.marks import Mark, Segment, segments
from hearsay.web.page import Page
from hearsay.web.paging import Slice
from hearsay.web.seen import Seen

TOLD = 60


def event(seen: Seen, asked: Asked, key: str) -> Page:
    """The page of an event; raises NotFoundError."""
    found = _meant(seen.index, key)
    shown = event_page(seen.index, seen.texts, found)
    traced = trace_of(seen.index, seen.texts, found)
    told = Slice(shown.tellings, asked.page, TOLD)
    return Page("event.html", shown.row.summary or shown.row.sentence, {
        "event": found,
        "row": shown.row,
        "history": shown.history,
        "origins": traced.origins,
        "against": traced.against,
        "disputes": [
            dispute(seen.index, one)
            for one in in_order(seen.index, seen.index.disagreements_of(found.id))
        ],
        "told": told,
        "marked": {one.claim: marked(seen.texts(one.report), one) for one in told.rows},
        "relays": shown.relays,
        "people": [(i, seen.index.name(i)) for i in (*found.actors, *found.recipients)],
    })  # fmt: skip


def marked(text: str, telling: Telling) -> tuple[Segment, ...]:
    """The sentence of a claim with all words marked that the claim rests on."""
    marks = [Mark(quote.span, quote.part) for quote in telling.evidence]
    first = min([telling.sentence.span.start, *(m.span.start for m in marks if _near(m, telling))])
    last = max([telling.sentence.span.end, *(m.span.end for m in marks if _near(m, telling))])
    return segments(text, marks, Span(first, last))


def _near(mark: Mark, telling: Telling) -> bool:
    """Whether a mark overlaps the sentence; one that stands elsewhere is shown by itself."""
    return (
        mark.span.start < telling.sentence.span.end and mark.span.end > telling.sentence.span.start
    )


def _meant(index: Index, key: str) -> Event:
    found = look_up(index, key)
    if not isinstance(found, Event):
        raise NotFoundError(f"no event goes by {key!r}; the timeline shows those there are")
    return found
