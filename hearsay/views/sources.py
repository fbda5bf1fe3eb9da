"""Whose word the record rests on: each source and outlet, and how its claims fared."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from hearsay.records import Ownership, Reliability, SourceEntry, SourceKind
from hearsay.views.index import Index
from hearsay.views.phrases import uncapitalised


class SourceRow(Struct, frozen=True, kw_only=True):
    """A source or outlet. Unnamed people are one row for each outlet that cites them.

    `ids` are those of the record's sources that stand in the row; `country` and `ownership` are
    those of a well-known outlet. `published` are an outlet's own
    reports; `named` the claims whose chain names it, standing in `reports` reports; `carried` the
    outlets that cite it, the most frequent first. `claims` are those that begin with it: of
    these, `confirmed` have another voice on their side within the event, and `contradicted` stand
    in a disagreement against another voice. One can be both. `reason` is the rule that gave the
    `reliability`, or who set it.
    """

    ids: tuple[str, ...]
    name: str
    kind: SourceKind
    entity: str | None = None
    country: str | None = None
    ownership: Ownership | None = None
    published: int = 0
    named: int = 0
    reports: int = 0
    claims: int = 0
    confirmed: int = 0
    contradicted: int = 0
    reliability: Reliability = Reliability.F
    reason: str = ""
    carried: tuple[str, ...] = ()


def sources(index: Index) -> tuple[SourceRow, ...]:
    """Each source and outlet, those behind most claims first."""
    together: dict[tuple[str, bool], list[SourceEntry]] = defaultdict(list)
    for one in index.record.sources:
        together[one.outlet or one.id, bool(one.outlet)].append(one)
    rows = (_row(index, same) for same in together.values())
    return tuple(sorted(rows, key=lambda r: (-r.claims, -r.named, -r.published, r.name, r.kind)))


def _row(index: Index, same: Sequence[SourceEntry]) -> SourceRow:
    """The row of one source, or of all whom one outlet leaves unnamed."""
    one = same[0]
    cited = {claim.id: claim for each in same for claim in index.naming(each.id)}
    reports = {claim.report for claim in cited.values()}
    return SourceRow(
        ids=tuple(each.id for each in same),
        name=_name(index, one),
        kind=one.kind,
        entity=one.entity,
        country=one.country,
        ownership=one.ownership,
        published=len(one.reports),
        named=len(cited),
        reports=len(reports),
        claims=sum(each.claims for each in same),
        confirmed=sum(each.confirmed for each in same),
        contradicted=sum(each.contradicted for each in same),
        reliability=one.reliability,
        reason=one.reason,
        carried=_commonest(index.printed(report).name for report in reports),
    )


def _name(index: Index, one: SourceEntry) -> str:
    if one.outlet:
        return f"unnamed, in {index.sources[one.outlet].name}"
    return one.name if one.reports or one.entity else uncapitalised(one.name)


def _commonest(values: Iterable[str]) -> tuple[str, ...]:
    """Each value once, the most frequent first."""
    counted = Counter(values)
    return tuple(sorted(counted, key=lambda value: (-counted[value], value)))
