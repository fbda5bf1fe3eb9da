"""Where the words of a judgement's parts stand, and what is told there now."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from hearsay.records import Claim, Entity, Mention, Part, Span, Subject

Places = Mapping[str, Sequence[Mention]]
"""Where the words of each id stand."""


def places_of(entities: Iterable[Entity], claims: Iterable[Claim]) -> Places:
    """Where each entity is named and each claim has its trigger."""
    named = {e.id: e.mentions for e in entities}
    return named | {c.id: (Mention(report=c.report, span=c.at),) for c in claims}


class Finder:
    """Finds the parts of a judgement among what is there now; an id's letter tells what it is."""

    def __init__(self, places: Places) -> None:
        self._places = places

    @cached_property
    def _reports(self) -> Mapping[tuple[str, str], Sequence[tuple[Span, str]]]:
        """What is told in each report, by the letter of its ids; seldom asked for."""
        found: dict[tuple[str, str], list[tuple[Span, str]]] = defaultdict(list)
        for id_, mentions in self._places.items():
            for one in mentions:
                found[one.report, id_[:1]].append((one.span, id_))
        return found

    def ids(self, subject: Subject) -> frozenset[str]:
        """The ids that a subject's parts have now; those of a part that is gone are left out."""
        return frozenset(id_ for id_ in map(self._id, subject.parts) if id_)

    def _id(self, part: Part) -> str | None:
        """The same id; after a reading by other weights, that of what is told in its place."""
        if part.id in self._places or part.at is None:
            return part.id if part.id in self._places else None
        at = part.at.span
        there = self._reports.get((part.at.report, part.id[:1]), ())
        near = [(-_shared(span, at), id_) for span, id_ in there if span.overlaps(at)]
        return min(near)[1] if near else None


def _shared(a: Span, b: Span) -> float:
    """How far two spans are the same, from 0 to 1."""
    inner = min(a.end, b.end) - max(a.start, b.start)
    return inner / (max(a.end, b.end) - min(a.start, b.start))
