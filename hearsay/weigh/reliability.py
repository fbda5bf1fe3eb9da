"""A source's reliability: from the ledger's own record of it, or as an analyst has set it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import structs

from hearsay.records import Claim, Judgement, Reliability, SourceEntry
from hearsay.weigh.fates import Fates
from hearsay.weigh.settings import Settings, setting

_ENOUGH, _MANY = 5, 20
_LEAST_SHARES = ((Reliability.B, 0.8), (Reliability.C, 0.6), (Reliability.D, 0.4))


def graded(
    sources: Iterable[SourceEntry], claims: Iterable[Claim], fates: Fates, settings: Settings
) -> tuple[SourceEntry, ...]:
    """The sources with how their claims fared, and how reliable that makes them."""
    begun: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        begun[str(claim.source)].append(claim)
    counted = (_counted(one, begun[one.id], fates) for one in sources)
    return tuple(_set(one, setting(one, settings)) for one in counted)


def reliability(confirmed: int, contradicted: int) -> tuple[Reliability, str]:
    """The grade and the rule that gave it, by numbers of events that were put to the test.

    That is, those that the source told of and an independent voice confirmed, or others only
    contradicted. Too few leave it open; for the best it takes many without fault.
    """
    tested = confirmed + contradicted
    if tested < _ENOUGH:
        return Reliability.F, f"others put {tested} of its events to the test, {_ENOUGH} are needed"
    told = f"{confirmed} of {tested} events confirmed by an independent voice"
    if contradicted:
        told += f", {contradicted} only contradicted"
    elif tested >= _MANY:
        return Reliability.A, told
    share = confirmed / tested
    return next((g for g, least in _LEAST_SHARES if share >= least), Reliability.E), told


def _counted(one: SourceEntry, begun: Sequence[Claim], fates: Fates) -> SourceEntry:
    confirmed = {c.id: c.event for c in begun if c.id in fates.confirmed}
    contradicted = {c.id: c.event for c in begun if c.id in fates.contradicted}
    borne_out = set(confirmed.values())
    grade, reason = reliability(len(borne_out), len(set(contradicted.values()) - borne_out))
    if one.outlet:
        grade, reason = Reliability.F, "people without a name may be others each time"
    return structs.replace(
        one, claims=len(begun), confirmed=len(confirmed), contradicted=len(contradicted),
        reliability=grade, reason=reason,
    )  # fmt: skip


def _set(one: SourceEntry, ruled: Judgement | None) -> SourceEntry:
    """The source with the grade that an analyst has set, in the place of the suggested one."""
    if ruled is None or ruled.grade is None:
        return one
    why = f": {ruled.why}" if ruled.why else ""
    reason = f"set by {ruled.by} ({ruled.id}){why}"
    return structs.replace(one, reliability=ruled.grade, reason=reason)
