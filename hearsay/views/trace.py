"""Who has it from whom: the claims of one event as trees, from origins down to the reports."""

from collections.abc import Iterable

from msgspec import Struct

from hearsay.records import Event, SourceKind, Status
from hearsay.views.index import Index
from hearsay.views.meant import event_meant
from hearsay.views.pages import Telling
from hearsay.views.tellings import Texts, tellings
from hearsay.views.timeline import TimelineRow, row
from hearsay.views.ways import Step, Ways


class Branch(Struct, frozen=True, kw_only=True):
    """A source or outlet, what its own reports say (`told`), and those who have it from there.

    `loop` where it has the matter from somebody below it, who has it from itself.
    """

    name: str
    kind: SourceKind
    loop: bool
    told: tuple[Telling, ...]
    below: tuple["Branch", ...]


class Trace(Struct, frozen=True, kw_only=True):
    """An event with those who tell of it (`origins` are the roots), and those who deny it.

    `reasons` are the event's: how status, origins and credibility came out, and circles.
    """

    row: TimelineRow
    reasons: tuple[str, ...]
    origins: tuple[Branch, ...]
    against: tuple[Branch, ...]


def trace(index: Index, texts: Texts, key: str) -> Trace:
    """Who has an event from whom; `key` is an id, a name with one event, or words of a sentence.

    `texts` gives the text of a report by its id. Raises QueryError, NotFoundError, AmbiguousError.
    """
    return trace_of(index, texts, event_meant(index, key))


def trace_of(index: Index, texts: Texts, event: Event) -> Trace:
    """Who has this event from whom."""
    claims = index.claims_of(event)
    ways = Ways(index, claims)
    told = [
        (ways.of(c), one) for c, one in zip(claims, tellings(claims, index, texts), strict=True)
    ]
    return Trace(
        row=row(index, event),
        reasons=event.reasons,
        origins=_branches(pair for pair in told if pair[1].status is not Status.NEGATED),
        against=_branches(pair for pair in told if pair[1].status is Status.NEGATED),
    )


def _branches(told: Iterable[tuple[tuple[Step, ...], Telling]]) -> tuple[Branch, ...]:
    """Claims that begin with the same step share a branch; branches in the order of telling."""
    grouped: dict[str, list[tuple[tuple[Step, ...], Telling]]] = {}
    for steps, one in told:
        grouped.setdefault(steps[0].key, []).append((steps, one))
    return tuple(
        Branch(
            name=ways[0][0][0].name,
            kind=ways[0][0][0].kind,
            loop=any(steps[0].loop for steps, _ in ways),
            told=tuple(one for steps, one in ways if not steps[1:]),
            below=_branches((steps[1:], one) for steps, one in ways if steps[1:]),
        )
        for ways in grouped.values()
    )
