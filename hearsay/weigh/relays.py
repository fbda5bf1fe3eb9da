"""Which report takes its matter from which other: shown by the outlet that it cites."""

from collections.abc import Sequence

from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, Entity, Relay, Report, SourceKind


def relays(
    claims: Sequence[Claim], reports: dict[str, Report], entities: dict[str, Entity]
) -> tuple[Relay, ...]:
    """A relay for each report that cites an outlet whose own earlier report is known."""
    by_event: dict[str, list[Claim]] = {}
    for claim in claims:
        by_event.setdefault(str(claim.event), []).append(claim)
    found: dict[tuple[str, str], str] = {}
    for claim in claims:
        for source in claim.attribution:
            if source.kind != SourceKind.OUTLET:
                continue
            entity = entities.get(source.entity or "")
            cited = entity.name if entity else source.text
            names = [cited, source.text, *(entity.aliases if entity else ())]
            of = _earlier(claim, {name_key(n) for n in names}, reports, by_event)
            if of:
                found.setdefault((claim.report, of), f"cites «{source.text}»")
    return tuple(Relay(report=r, of=o, reason=why) for (r, o), why in sorted(found.items()))


def _earlier(
    claim: Claim,
    names: set[str],
    reports: dict[str, Report],
    by_event: dict[str, list[Claim]],
) -> str | None:
    """The cited outlet's report: best one that tells of the same event, else its latest before."""
    mine = reports[claim.report]
    theirs = [
        r for r in reports.values()
        if r.id != mine.id and r.published <= mine.published and _same_outlet(r.outlet, names)
    ]  # fmt: skip
    telling = {c.report for c in by_event[str(claim.event)]}
    theirs.sort(key=lambda r: (r.id in telling, r.published, r.id))
    return theirs[-1].id if theirs else None


def _same_outlet(outlet: str, names: set[str]) -> bool:
    key = name_key(outlet)
    return key in names or any(len(n) > 3 and key.startswith(n + " ") for n in names)
