"""What resolving keeps between two additions; all of it can be made anew from the rows."""

from datetime import date

from msgspec import Struct

from hearsay.records.claim import Claim, Entity, Evidence
from hearsay.records.words import EntityKind


class Who(Struct, gc=False, frozen=True, array_like=True):
    """A joined entity, as far as it tells one event from another."""

    id: str
    name: str
    kind: EntityKind
    country: str | None


class Bearer(Struct, gc=False, frozen=True):
    """Those who bear a name alike: as one entity without mentions, how many entities of single
    reports it stands for, and whom it is joined to.
    """

    entity: Entity
    count: int
    joined: Who | None = None


class Told(Struct, gc=False, frozen=True):
    """A claim in terms of joined entities, those that it names, and the day of its report.

    Its `event` is set once it is known; sources stay as the report has them, and so does evidence
    but where other parts than the report's are meant: that is told in `evidence`, too.
    """

    claim: Claim
    known: tuple[Who, ...]
    published: date
    evidence: tuple[Evidence, ...] = ()
