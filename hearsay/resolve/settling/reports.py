"""Reports that come, go or change, settled: whom they name, then of which events they tell."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date
from typing import Protocol

from msgspec import Struct, structs

from hearsay.records import Bearer, Claim, Entity, Told, Who
from hearsay.resolve.bearers import bearer, summed
from hearsay.resolve.judged import Pair
from hearsay.resolve.settling.claims import Retold, settle_claims
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


class Rules(Struct, frozen=True):
    """What is ruled of two things: now, and when reports were last settled."""

    now: tuple[Pair, ...] = ()
    before: tuple[Pair, ...] = ()


def settle(
    kept: Kept,
    now: Mapping[str, Said],
    others: Callable[[Collection[str]], Mapping[str, Said]],
    rules: Rules,
) -> None:
    """Settle reports; `others` gives what further reports say, which these shed new light on."""
    entities = {report: said.entities for report, said in now.items()}
    altered = settle_names(kept.names, entities, rules.now)
    said = {**now, **others(altered - now.keys())}
    joined = _joined(kept.names, said)
    told = {report: _retold(one, joined[report]) for report, one in said.items()}
    settle_claims(kept.claims, told, rules.now, rules.before)


def _joined(kept: KeptNames, said: Mapping[str, Said]) -> dict[str, Joined]:
    """For each report whom its entities are joined to."""
    borne = kept.borne(said)
    bearers = kept.bearers({i for found in borne.values() for i in found.values()})
    return {
        report: {e.id: _who(e, bearers.get(borne[report].get(e.id, ""))) for e in one.entities}
        for report, one in said.items()
    }


def _who(entity: Entity, borne: Bearer | None) -> Who:
    """Whom a name stands for; what cannot be joined stands for itself."""
    if borne and borne.joined:
        return borne.joined
    return summed([Bearer(bearer(entity), 1)])


def _retold(said: Said, joined: Joined) -> Retold:
    telling = tell(said.entities, said.claims, joined)
    known = {who.id: who for who in joined.values()}
    own = {claim.id: claim for claim in said.claims}
    told = (_told(own[claim.id], claim, known, said.published) for claim in telling.claims)
    return Retold(tuple(told), telling.scene)


def _told(own: Claim, told: Claim, known: Mapping[str, Who], published: date) -> Told:
    """The report's claim with its parts as they are understood."""
    parts: Iterable[str] = filter(None, (*told.actors, *told.recipients, told.where))
    claim = structs.replace(own, actors=told.actors, recipients=told.recipients, where=told.where)
    return Told(claim, tuple(known[i] for i in dict.fromkeys(parts)), published)
