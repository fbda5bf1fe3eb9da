"""From what an analyst says to a judgement that is kept: what it is about, and can it stand."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from getpass import getuser

from msgspec import Struct

from hearsay.judging.subjects import Subjects
from hearsay.ledger import Ledger
from hearsay.pipeline import Picture
from hearsay.records import (
    AmbiguousError,
    Judgement,
    JudgementError,
    JudgementKind,
    NotFoundError,
    Reliability,
    Subject,
    SubjectKind,
    new_judgement,
    undone,
)
from hearsay.resolve import contradicted, places_of
from hearsay.views.naming import begins, words

_RETRACTABLE = frozenset({SubjectKind.EVENT, SubjectKind.CLAIM, SubjectKind.REPORT})


class Ruling(Struct, frozen=True, kw_only=True):
    """What somebody rules, in words as they are typed: ids or names, and the reason.

    `grade` is a letter from A to F. `by` is the user's login name where nobody else is named.
    """

    kind: JudgementKind
    keys: tuple[str, ...]
    name: str | None = None
    grade: str | None = None
    why: str = ""
    by: str | None = None


def judge(ledger: Ledger, picture: Picture, ruling: Ruling) -> Judgement:
    """Keep a ruling about things of the whole ledger's picture.

    Raises NotFoundError and AmbiguousError for a key, and JudgementError for unlike things, a
    thing with itself, what this ruling cannot be about, and a contradiction.
    """
    earlier, there = picture.known.ruled, picture.known
    about = _about(Subjects(picture), ruling)
    made = _made(ruling, earlier, about=about, name=_name(ruling), grade=_grade(ruling))
    against = contradicted(made, earlier, places_of(there.entities, there.claims))
    if against:
        raise JudgementError(_contradiction(made, against))
    ledger.judge(made)
    return made


def undo(ledger: Ledger, ruling: Ruling) -> Judgement:
    """Take a judgement back; raises NotFoundError, AmbiguousError, JudgementError."""
    judgements = ledger.judgements()
    found = _judgement(judgements, ruling.keys[0])
    if found.id in undone(judgements):
        raise JudgementError(f"{found.id} is undone already; `hearsay judgements` shows by which")
    made = _made(ruling, judgements, undoes=found.id)
    ledger.judge(made)
    return made


def _about(subjects: Subjects, ruling: Ruling) -> tuple[Subject, ...]:
    """The subjects, of a kind that this can be ruled of."""
    match ruling.kind:
        case JudgementKind.SAME:
            return subjects.all_one(ruling.keys)
        case JudgementKind.APART:
            return subjects.parted(*ruling.keys)
        case JudgementKind.RENAME:
            return (subjects.only(ruling.keys[0], {SubjectKind.ENTITY}, "be renamed"),)
        case JudgementKind.GRADE:
            return (subjects.source(ruling.keys[0]),)
    return (subjects.only(ruling.keys[0], _RETRACTABLE, "be retracted"),)


def _name(ruling: Ruling) -> str | None:
    """The new name on one line, without blanks around it."""
    if ruling.name is None:
        return None
    if not words(ruling.name):
        raise JudgementError(f"{ruling.name!r} is no name: give one with letters or digits")
    return _line(ruling.name)


def _grade(ruling: Ruling) -> Reliability | None:
    if ruling.grade is None:
        return None
    try:
        return Reliability(ruling.grade.strip().upper())
    except ValueError:
        expected = ", ".join(f"{one} ({one.words})" for one in Reliability)
        raise JudgementError(f"no reliability {ruling.grade!r}; expected {expected}") from None


def _line(text: str) -> str:
    """Text on one line; of bytes that are no text, a question mark."""
    return " ".join(text.encode("utf-8", "replace").decode().split())


def _made(ruling: Ruling, earlier: Sequence[Judgement], **more: object) -> Judgement:
    """The judgement, later than all others whatever the clock says."""
    last = max((one.moment for one in earlier), default=datetime.min.replace(tzinfo=UTC))
    moment = max(datetime.now(UTC), last + timedelta(microseconds=1))
    return new_judgement(ruling.kind, _who(ruling.by), moment, why=_line(ruling.why), **more)


def _who(by: str | None) -> str:
    name = _line(by or "")
    if name:
        return name
    try:
        return _line(getuser())
    except (KeyError, OSError, ImportError):
        return "unknown"


def _judgement(judgements: Sequence[Judgement], key: str) -> Judgement:
    found = [one for one in judgements if begins(one.id, key)]
    if not found:
        raise NotFoundError(
            f"no judgement goes by {key!r}: expected an id or its first three characters and "
            "more; `hearsay judgements` shows them"
        )
    if len(found) > 1:
        raise AmbiguousError(f"{key!r} may mean {', '.join(one.id for one in found)}: give one")
    return found[0]


def _contradiction(made: Judgement, against: Sequence[Judgement]) -> str:
    names = " and ".join(one.name for one in made.about)
    wanted = "be the same" if made.kind is JudgementKind.SAME else "be kept apart"
    told = "; ".join(
        f"{one.id} ({one.kind}: {', '.join(subject.name for subject in one.about)}, by {one.by})"
        for one in against[:3]
    )
    which = "it" if len(against) == 1 else "one of them"
    return (
        f"{names} cannot {wanted}: against it stands {told}; if you know better, take {which} "
        f"back first: hearsay undo {against[0].id}"
    )
