"""What a judgement is about: from ids and names to the parts that outlive every computation."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations

from hearsay.pipeline import Picture
from hearsay.records import (
    Claim,
    Entity,
    Event,
    JudgementError,
    Mention,
    NotFoundError,
    Part,
    SourceKind,
    Subject,
    SubjectKind,
)
from hearsay.views.index import Index
from hearsay.views.look_up import Thing, describe, look_up
from hearsay.views.naming import begins
from hearsay.views.source_meant import source_meant

_LEAST = 2
_TOLD = frozenset({SubjectKind.EVENT, SubjectKind.CLAIM})


class Subjects:
    """The things of a picture with their parts."""

    def __init__(self, picture: Picture) -> None:
        self._index = Index(picture.record)
        self._parts: dict[str, set[Part]] = defaultdict(set)
        self._owner = owners(picture)
        for entity in picture.known.entities:
            if entity.id in picture.of:
                self._parts[picture.of[entity.id]].add(_part_of_entity(entity))

    def only(self, key: str, kinds: Collection[SubjectKind], can: str) -> Subject:
        """The one subject of a ruling; raises JudgementError where it is of another kind."""
        found = self._of(key)
        if found.kind not in kinds:
            able = ", ".join(sorted(kinds))
            raise JudgementError(f"{found.name} is no thing that can {can}; expected: {able}")
        return found

    def all_one(self, keys: Sequence[str]) -> tuple[Subject, ...]:
        """Two subjects or more to be one; raises JudgementError for unlike things and one thing."""
        if len(keys) < _LEAST:
            raise JudgementError("one thing alone is the same as nothing: give two or more")
        found = [(key, self._of(key)) for key in keys]
        for (first, one), (second, other) in combinations(found, 2):
            _check_alike(one, other)
            if {*one.parts} & {*other.parts}:
                raise JudgementError(f"{first!r} and {second!r} are one already: {one.name}")
        return tuple(subject for _, subject in found)

    def source(self, key: str) -> Subject:
        """A source to be graded: an outlet, held on to by its name, or one that has a name."""
        found = source_meant(self._index, key)
        if found.kind is SourceKind.OUTLET:
            return _made((SubjectKind.OUTLET, found.id, found.name), ())
        if found.entity is None:
            raise JudgementError(
                f"{found.name!r} has no name to go by, so others may be called so another time; "
                "expected an outlet, or a source with a name"
            )
        return self._subject(self._index.entities[found.entity])

    def parted(self, first: str, second: str) -> tuple[Subject, Subject]:
        """Two subjects to be told apart, of which one may be a part of the other.

        With a report, the second is what that report tells of the first. Raises JudgementError
        for unlike things and where no two are left.
        """
        one, other = self._of(first), self._of(second)
        if other.kind is SubjectKind.REPORT and one.kind is not SubjectKind.REPORT:
            other = _within(one, other)
        _check_alike(one, other)
        if {*one.parts} < {*other.parts}:
            one, other = other, one
        if {*other.parts} < {*one.parts}:
            return _made((one.kind, "", one.name), {*one.parts} - {*other.parts}), other
        if {*one.parts} & {*other.parts}:
            raise JudgementError(
                f"{one.name} cannot be kept apart from itself; to part it, give two of its claims, "
                "or it and the report that tells of another"
            )
        return one, other

    def _of(self, key: str) -> Subject:
        """The subject of an id or name; of an id that a thing had before it was ruled, that thing.

        So several rulings can be made one after another with the ids of one page.
        """
        try:
            return self._subject(look_up(self._index, key))
        except NotFoundError:
            now = self._former(key)
            if len(now) != 1:
                raise
            return self._subject(look_up(self._index, now.pop()))

    def _former(self, key: str) -> set[str]:
        """The ids of what has become of the things that an earlier ruling knew by this id."""
        known = (s for one in self._index.record.judgements for s in one.about)
        parts = {part.id for s in known if s.id and begins(s.id, key) for part in s.parts}
        return {self._owner[i] for i in parts if i in self._owner}

    def _subject(self, thing: Thing) -> Subject:
        name = describe(self._index, thing)
        match thing:
            case Event():
                parts = [_part_of_claim(self._index.claims[i]) for i in thing.claims]
                return _made((SubjectKind.EVENT, thing.id, name), parts)
            case Claim():
                return _made((SubjectKind.CLAIM, thing.id, name), [_part_of_claim(thing)])
            case Entity():
                return _made((SubjectKind.ENTITY, thing.id, name), self._parts[thing.id])
        return _made((SubjectKind.REPORT, thing.id, name), [Part(id=thing.id)])


def owners(picture: Picture) -> dict[str, str]:
    """For each part that is in the picture the id of its event or joined entity."""
    return {**picture.of, **{c.id: c.event for c in picture.record.claims if c.event}}


def _check_alike(one: Subject, other: Subject) -> None:
    told = one.kind in _TOLD and other.kind in _TOLD
    if not told and {one.kind, other.kind} != {SubjectKind.ENTITY}:
        raise JudgementError(
            f"{one.name} and {other.name} are unlike things; expected two events or claims, or "
            "two entities"
        )


def _within(one: Subject, report: Subject) -> Subject:
    """The parts of a subject that stand in a report."""
    id_ = report.parts[0].id
    inside = [part for part in one.parts if part.at and part.at.report == id_]
    if len(inside) in (0, len(one.parts)):
        other = "nothing" if not inside else "all that is known"
        raise JudgementError(
            f"{report.name} tells {other} of {one.name}; expected a report that tells of it, "
            "beside others"
        )
    return _made((one.kind, "", f"{one.name} in {report.name}"), inside)


def _made(known_as: tuple[SubjectKind, str, str], parts: Iterable[Part]) -> Subject:
    kind, id_, name = known_as
    ordered = tuple(sorted(parts, key=lambda part: part.id))
    return Subject(kind=kind, id=id_, name=name, parts=ordered)


def _part_of_claim(claim: Claim) -> Part:
    return Part(id=claim.id, at=Mention(report=claim.report, span=claim.at))


def _part_of_entity(entity: Entity) -> Part:
    return Part(id=entity.id, at=min(entity.mentions, default=None))
