"""Judgements: what an analyst rules, kept in terms that outlive every reading and computation."""

from collections.abc import Iterable
from datetime import UTC, datetime
from operator import attrgetter

import msgspec
from msgspec import Struct

from hearsay.records.claim import Mention
from hearsay.records.grades import Reliability
from hearsay.records.ids import content_id
from hearsay.records.words import JudgementKind, SubjectKind


class Part(Struct, frozen=True, kw_only=True):
    """A claim, an entity of one report, or a report: what a judgement holds on to.

    `at` is the place of the claim's trigger or of the entity's first mention. The id of a claim
    changes with the reader's weights, but the words stay where they are.
    """

    id: str
    at: Mention | None = None


class Subject(Struct, frozen=True, kw_only=True):
    """A thing that a judgement is about: its parts, and by what id and name it went at that time.

    `id` is empty for what is told of a thing but for a part of it. An outlet has no parts: it is
    held on to by its name.
    """

    kind: SubjectKind
    id: str = ""
    name: str
    parts: tuple[Part, ...]


class Judgement(Struct, frozen=True, kw_only=True):
    """What somebody ruled, when and why; never edited, only undone by a further one.

    `about` has two subjects or more for `same`, two for `apart`, none for `undo`, else one; `name`
    is the new name of `rename`, `grade` what `grade` sets; `undoes` the id of the judgement that
    `undo` takes back. `moment` is in UTC.
    """

    id: str
    kind: JudgementKind
    about: tuple[Subject, ...] = ()
    name: str | None = None
    grade: Reliability | None = None
    undoes: str | None = None
    by: str
    moment: datetime
    why: str = ""


def new_judgement(kind: JudgementKind, by: str, moment: datetime, **more: object) -> Judgement:
    """Make a judgement and give it its id, a hash of all that it says.

    `more` are the other fields of Judgement; raises `msgspec.ValidationError` where they do not
    fit.
    """
    fields = {"kind": kind, "by": by, "moment": moment.astimezone(UTC), **more}
    draft = msgspec.convert({"id": "", **fields}, Judgement, from_attributes=True)
    said = msgspec.json.encode(draft).decode()
    return msgspec.structs.replace(draft, id=content_id("J", said))


def in_time(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Judgements from the first to the last, each once."""
    each = {one.id: one for one in judgements}
    return tuple(sorted(each.values(), key=attrgetter("moment", "id")))


def undone(judgements: Iterable[Judgement]) -> frozenset[str]:
    """Ids of the judgements that are taken back; an undoing that is itself undone takes none back.

    An undoing comes after what it takes back.
    """
    found: set[str] = set()
    for one in reversed(in_time(judgements)):
        if one.undoes is not None and one.id not in found:
            found.add(one.undoes)
    return frozenset(found)


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that hold, from the first to the last, without undoings."""
    known = in_time(judgements)
    gone = undone(known)
    return tuple(o for o in known if o.id not in gone and o.kind is not JudgementKind.UNDO)
