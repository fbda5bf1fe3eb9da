"""Whose word the record rests on: each source and outlet, and how its claims fared."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from hearsay.records import Claim, Record, SourceKind, Status
from hearsay.views.disputes import sides
from hearsay.views.index import Index
from hearsay.views.phrases import is_vague, source_name
from hearsay.views.voices import Voices

T = TypeVar("T", bound=str)
STANCES = {Status.ACTUAL: "so", Status.PLANNED: "so", Status.NEGATED: "not so"}


class SourceRow(Struct, frozen=True, kw_only=True):
    """A source or outlet. Unnamed people are one row for each outlet that cites them.

    `published` are an outlet's own reports; `named` the claims whose chain names it, standing in
    `reports` reports; `carried` the outlets that cite it, the most frequent first. `claims` are
    those that begin with it: of these, `confirmed` have another voice on their side within the
    event, and `contradicted` stand in a disagreement against another voice. One can be both.
    """

    name: str
    kind: SourceKind
    entity: str | None = None
    published: int = 0
    named: int = 0
    reports: int = 0
    claims: int = 0
    confirmed: int = 0
    contradicted: int = 0
    carried: tuple[str, ...] = ()


class _Link(Struct, frozen=True, kw_only=True):
    """A source in the chain of a claim, or (not `cited`) the outlet that speaks for itself."""

    key: str
    name: str
    kind: SourceKind
    claim: Claim
    entity: str | None = None
    first: bool = True
    cited: bool = True


class _Fate(Struct, frozen=True):
    """Claims by what became of them."""

    confirmed: frozenset[str]
    contradicted: frozenset[str]


def sources(record: Record) -> tuple[SourceRow, ...]:
    """Each source and outlet, those behind most claims first."""
    index, voices = Index(record), Voices(record)
    voice = {claim.id: voices.of(claim) for claim in record.claims}
    fate = _Fate(_confirmed(index, voice), _contradicted(index, voice))
    published = Counter(voices.printed(report.id) for report in record.reports)
    found: dict[str, list[_Link]] = {_outlet_key(outlet): [] for outlet in published}
    for claim in record.claims:
        for link in _links(claim, index, voices):
            found.setdefault(link.key, []).append(link)
    made = [_row(voices, links, fate) for links in found.values() if links]
    silent = [
        SourceRow(name=outlet, kind=SourceKind.OUTLET)
        for outlet in published
        if not found[_outlet_key(outlet)]
    ]
    counted = (
        replace(one, published=published[one.name]) if one.kind is SourceKind.OUTLET else one
        for one in (*made, *silent)
    )
    return tuple(sorted(counted, key=lambda r: (-r.claims, -r.named, -r.published, r.name, r.kind)))


def _row(voices: Voices, links: list[_Link], fate: _Fate) -> SourceRow:
    cited = [link for link in links if link.cited]
    reports = {link.claim.report for link in cited}
    begun = {link.claim.id for link in links if link.first}
    return SourceRow(
        name=_commonest(link.name for link in links)[0],
        kind=_commonest(link.kind for link in links)[0],
        entity=links[0].entity,
        named=len({link.claim.id for link in cited}),
        reports=len(reports),
        claims=len(begun),
        confirmed=len(begun & fate.confirmed),
        contradicted=len(begun & fate.contradicted),
        carried=_commonest(map(voices.printed, reports)),
    )


def _links(claim: Claim, index: Index, voices: Voices) -> Iterator[_Link]:
    """The sources of a claim's chain, or the outlet that speaks in its own voice."""
    if not claim.attribution:
        outlet = voices.printed(claim.report)
        key, kind = _outlet_key(outlet), SourceKind.OUTLET
        yield _Link(key=key, name=outlet, kind=kind, claim=claim, cited=False)
    for place, source in enumerate(claim.attribution):
        key, name, kind = _called(claim, place, index, voices)
        entity = source.entity if key == source.entity else None
        first = place == 0
        yield _Link(key=key, name=name, kind=kind, claim=claim, entity=entity, first=first)


def _called(claim: Claim, place: int, index: Index, voices: Voices) -> tuple[str, str, SourceKind]:
    """The key, name and kind of a link of the claim's chain."""
    source = claim.attribution[place]
    known = voices.outlet(source)
    if known:
        return _outlet_key(known), known, SourceKind.OUTLET
    if source.entity in index.entities:
        return str(source.entity), index.name(str(source.entity)), source.kind
    if source.kind is SourceKind.ANONYMOUS or is_vague((source.text,)):
        through = voices.through(claim, place)
        return f"unnamed {through}", f"unnamed, in {through}", SourceKind.ANONYMOUS
    return voices.source(claim, place), source_name(source, index), source.kind


def _outlet_key(outlet: str) -> str:
    return f"outlet {outlet}"


def _commonest(values: Iterable[T]) -> tuple[T, ...]:
    """Each value once, the most frequent first."""
    counted = Counter(values)
    return tuple(sorted(counted, key=lambda value: (-counted[value], value)))


def _confirmed(index: Index, voice: Mapping[str, str]) -> frozenset[str]:
    """Claims that another voice of their event takes the side of: that it is so, or is not."""
    return frozenset(
        claim.id
        for event in index.record.events
        for claim in _seconded(index.claims_of(event), voice)
    )


def _seconded(claims: Iterable[Claim], voice: Mapping[str, str]) -> Iterator[Claim]:
    told = [(claim, STANCES[claim.status]) for claim in claims if claim.status in STANCES]
    heard: dict[str, set[str]] = defaultdict(set)
    for claim, stance in told:
        heard[stance].add(voice[claim.id])
    return (claim for claim, stance in told if heard[stance] - {voice[claim.id]})


def _contradicted(index: Index, voice: Mapping[str, str]) -> frozenset[str]:
    """Claims against which another voice stands on another side of a disagreement."""
    found: set[str] = set()
    for one in index.record.disagreements:
        told = [(side, claim.id) for side, of in sides(index, one).items() for claim in of]
        found |= {
            mine for side, mine in told
            if any(side != other and voice[mine] != voice[claim] for other, claim in told)
        }  # fmt: skip
    return frozenset(found)
