"""What has become of each judgement: whether it holds, and if not, why."""

from collections.abc import Sequence

from hearsay.records import Judgement, JudgementState, SubjectKind, undone
from hearsay.resolve.judged import overruled, pairs
from hearsay.resolve.parts import Finder, Places


def states(judgements: Sequence[Judgement], places: Places) -> dict[str, JudgementState]:
    """The state of each judgement by its id; `places` are those of what is there now.

    A judgement waits while nothing that it is about is there, or only one side of two.
    """
    gone, against = undone(judgements), overruled(pairs(judgements, places))
    finder = Finder(places)
    found = {}
    for one in judgements:
        state = JudgementState.HOLDS if _is_there(one, finder) else JudgementState.WAITS
        state = JudgementState.OVERRULED if one.id in against else state
        found[one.id] = JudgementState.UNDONE if one.id in gone else state
    return found


def _is_there(one: Judgement, finder: Finder) -> bool:
    return all(s.kind is SubjectKind.REPORT or finder.ids(s) for s in one.about)
