"""Reports that come, go or change, settled: whom they name, then of which events they tell."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import Protocol

from msgspec import Struct, structs

from hearsay.records import Bearer, Claim, Entity, Evidence, Told, Who
from hearsay.resolve.bearers import bearer, summed
from hearsay.resolve.judged import Rules
from hearsay.resolve.settling.claims import Retold, rename_claims, settle_claims
from hearsay.resolve.settling.kept import KeptClaims, KeptNames
from hearsay.resolve.settling.names import settle_names
from hearsay.resolve.telling import Joined, tell


class Said(Struct, frozen=True):
    """What one report says, and when it appeared; nothing if it is gone."""

    published: date = date.min
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()


class Kept(Protocol):
    """What is kept of the reports settled before."""

    @property
    def names(self) -> KeptNames:
        """Who bears which name."""

    @property
    def claims(self) -> KeptClaims:
        """Claims as they were last told."""


def settle(
    kept: Kept,
    now: Mapping[str, Said],
    others: Callable[[Collection[str]], Mapping[str, Said]],
    rules: Rules,
) -> None:
    """Settle reports; `others` gives what further reports say, which these shed new light on."""
    entities = {report: said.entities for report, said in now.items()}
    renamed = settle_names(kept.names, entities, rules)
    further = renamed.reports - now.keys()
    rename_claims(kept.claims, renamed)
    said = {**now, **others(further)}
    who = whom(kept.names, [entity for one in said.values() for entity in one.entities])
    told = {report: _retold(one, who) for report, one in said.items()}
    settle_claims(kept.claims, told, rules)


def whom(kept: KeptNames, entities: Collection[Entity]) -> dict[str, Who]:
    """For the ids of entities whom they are joined to; what cannot be joined is itself."""
    borne = kept.bearers_of({entity.id for entity in entities})
    bearers = kept.bearers({*borne.values()})
    joined = {id_: one.joined for id_, one in bearers.items()}
    return {e.id: joined.get(borne.get(e.id, "")) or itself(e) for e in entities}


def itself(entity: Entity) -> Who:
    """Whom an entity is joined to that no other may be joined to."""
    return summed([Bearer(bearer(entity), 1)])


def _retold(said: Said, joined: Joined) -> Retold:
    telling = tell(said.entities, said.claims, joined)
    known = {joined[entity.id].id: joined[entity.id] for entity in said.entities}
    own = {claim.id: claim for claim in said.claims}
    told = (_told(own[claim.id], claim, known, said.published) for claim in telling.claims)
    return Retold(tuple(told), telling.scene)


def _told(own: Claim, told: Claim, known: Mapping[str, Who], published: date) -> Told:
    """The report's claim with its parts as they are understood."""
    parts: Iterable[str] = filter(None, (*told.actors, *told.recipients, told.where))
    at = _evidence(own, told)
    claim = structs.replace(
        own, actors=told.actors, recipients=told.recipients, where=told.where,
        evidence=at or own.evidence,
    )  # fmt: skip
    return Told(claim, tuple(known[i] for i in dict.fromkeys(parts)), published, at)


def _evidence(own: Claim, told: Claim) -> tuple[Evidence, ...]:
    """Where the parts are told, if elsewhere than the claim has them; whom it is of is left open,
    as that one may be joined anew.
    """
    if [(e.part, e.span) for e in own.evidence] == [(e.part, e.span) for e in told.evidence]:
        return ()
    return tuple(structs.replace(e, of=None) for e in told.evidence)
