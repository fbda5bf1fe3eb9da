"""What has become of each judgement: whether it holds, and if not, why."""

from collections.abc import Iterator, Sequence

from hearsay.catalogue.spelling import name_key
from hearsay.records import (
    Judgement,
    JudgementKind,
    JudgementState,
    SubjectKind,
    standing,
    undone,
)
from hearsay.resolve.judged import overruled, pairs
from hearsay.resolve.parts import Finder, Places


def states(judgements: Sequence[Judgement], places: Places) -> dict[str, JudgementState]:
    """The state of each judgement by its id; `places` are those of what is there now.

    A judgement waits while nothing that it is about is there, or only one side of two.
    """
    finder = Finder(places)
    gone = undone(judgements)
    against = overruled(pairs(judgements, places)) | _graded_anew(judgements, finder)
    found = {}
    for one in judgements:
        state = JudgementState.HOLDS if _is_there(one, finder) else JudgementState.WAITS
        state = JudgementState.OVERRULED if one.id in against else state
        found[one.id] = JudgementState.UNDONE if one.id in gone else state
    return found


def _graded_anew(judgements: Sequence[Judgement], finder: Finder) -> frozenset[str]:
    """Ids of the grades in whose place a later one about the same source stands."""
    graded = [one for one in standing(judgements) if one.kind is JudgementKind.GRADE]
    last = {key: one.id for one in graded for key in _sources(one, finder)}
    return frozenset(
        one.id for one in graded if any(last[key] != one.id for key in _sources(one, finder))
    )


def _sources(grade: Judgement, finder: Finder) -> Iterator[str]:
    """What tells the sources that a grade is about: their parts, or the name of an outlet."""
    for subject in grade.about:
        yield from finder.ids(subject) or (name_key(subject.name),)


def _is_there(one: Judgement, finder: Finder) -> bool:
    named = (SubjectKind.REPORT, SubjectKind.OUTLET)
    return all(s.kind in named or finder.ids(s) for s in one.about)
