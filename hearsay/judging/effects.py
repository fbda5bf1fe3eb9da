"""What has become of the things that a judgement is about."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from hearsay.judging.subjects import owners
from hearsay.pipeline import Picture
from hearsay.records import Claim, Entity, Event, Judgement, Record, SubjectKind
from hearsay.views.index import Index
from hearsay.views.look_up import describe


class Effect(Struct, frozen=True, kw_only=True):
    """An event or entity as it stands after a judgement, with how much is told of it."""

    kind: SubjectKind
    id: str
    name: str
    claims: int
    reports: int


def effects(picture: Picture, judgement: Judgement) -> tuple[Effect, ...]:
    """The events and entities that hold the parts of a judgement now, or of the one it undoes.

    `picture` is that of the whole ledger. What is retracted is in none.
    """
    of, judged = owners(picture), _judged(picture.record, judgement)
    parts = [part.id for subject in judged.about for part in subject.parts]
    return tuple(_effects(Index(picture.record), sorted({of[i] for i in parts if i in of})))


def _judged(record: Record, judgement: Judgement) -> Judgement:
    """The judgement that is taken back, or put back, by an undoing; any other as it is."""
    by_id = {one.id: one for one in record.judgements}
    while judgement.undoes in by_id:
        judgement = by_id[judgement.undoes]
    return judgement


def _effects(index: Index, ids: Iterable[str]) -> Iterator[Effect]:
    for id_ in ids:
        if id_ in index.events:
            event = index.events[id_]
            yield _effect(SubjectKind.EVENT, describe(index, event), event, index.claims_of(event))
        elif id_ in index.entities:
            entity = index.entities[id_]
            told = [claim for claim in index.record.claims if id_ in _who(claim)]
            yield _effect(SubjectKind.ENTITY, describe(index, entity), entity, told)


def _who(claim: Claim) -> set[str | None]:
    cited = (source.entity for source in claim.attribution)
    return {*claim.actors, *claim.recipients, claim.where, *cited}


def _effect(kind: SubjectKind, name: str, thing: Event | Entity, claims: Iterable[Claim]) -> Effect:
    told = tuple(claims)
    reports = len({claim.report for claim in told})
    return Effect(kind=kind, id=thing.id, name=name, claims=len(told), reports=reports)
