"""A ruling that somebody sends, checked for its form, then kept by the one who is at work."""

from hearsay.api import Affair
from hearsay.judging import Ruling
from hearsay.records import Judgement, JudgementError, JudgementKind
from hearsay.web.desk import Desk

KEYS = {JudgementKind.SAME: (2, 100), JudgementKind.APART: (2, 2)}
"""How many things a ruling is about, at least and at most, where it is not one."""


def rule(desk: Desk, ruling: Ruling) -> Judgement:
    """Keep a ruling; raises JudgementError, NotFoundError and AmbiguousError as `Affair.same`."""
    keys = tuple(key.strip() for key in ruling.keys if key.strip())
    least, most = KEYS.get(ruling.kind, (1, 1))
    if not least <= len(keys) <= most:
        expected = str(least) if least == most else f"{least} or more"
        raise JudgementError(
            f"{ruling.kind} is ruled of {expected}, not of {len(keys)}: give the id or name of each"
        )
    with desk.at_work() as affair:
        return _ruled(affair, ruling, keys)


def _ruled(affair: Affair, ruling: Ruling, keys: tuple[str, ...]) -> Judgement:
    why, by = ruling.why, ruling.by
    match ruling.kind:
        case JudgementKind.SAME:
            return affair.same(*keys, why=why, by=by)
        case JudgementKind.APART:
            return affair.apart(*keys, why=why, by=by)
        case JudgementKind.RENAME:
            return affair.rename(keys[0], ruling.name or "", why=why, by=by)
        case JudgementKind.GRADE:
            return affair.grade(keys[0], ruling.grade or "", why=why, by=by)
        case JudgementKind.RETRACT:
            return affair.retract(*keys, why=why, by=by)
    return affair.undo(*keys, why=why, by=by)
