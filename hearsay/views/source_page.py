"""One source or outlet in full: how its word fares, who passes it on, and whom it cites."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from hearsay.records import Claim, SourceKind
from hearsay.views.index import Index
from hearsay.views.sources import SourceRow


class Contact(Struct, frozen=True):
    """Somebody to whom or from whom a source's word passes, in so many claims."""

    id: str
    name: str
    kind: SourceKind
    claims: int


class Standing(Struct, frozen=True, kw_only=True):
    """A source: its row, those who pass its word on, those whom it cites, and what it published.

    `told` are the claims that begin with it, and `reports` the ids of an outlet's own, both the
    latest first. `relaying` are outlets of whose reports some take their matter from its own, with
    the number of such reports.
    """

    row: SourceRow
    told: tuple[Claim, ...]
    passed_on: tuple[Contact, ...]
    cites: tuple[Contact, ...]
    relaying: tuple[Contact, ...]
    reports: tuple[str, ...]


def standing_of(index: Index, row: SourceRow) -> Standing:
    """All there is about the source or outlet of a row."""
    own = [report for id_ in row.ids for report in index.sources[id_].reports]
    told = [claim for id_ in row.ids for claim in index.on_word_of(id_)]
    named = {claim.id: claim for id_ in row.ids for claim in index.naming(id_)}.values()
    mine = frozenset(row.ids)
    return Standing(
        row=row,
        told=tuple(reversed(index.in_order(told))),
        passed_on=_counted(index, (one for c in named for one in _after(index, c, mine))),
        cites=_counted(index, _cited(index, named, own, mine)),
        relaying=_counted(index, _relaying(index, own)),
        reports=tuple(sorted(own, key=lambda id_: (index.reports[id_].published, id_))[::-1]),
    )


def _after(index: Index, claim: Claim, mine: frozenset[str]) -> Iterator[str]:
    """Those who have a claim straight from the source: the next links, or the outlet."""
    way = [str(source.id) for source in claim.attribution]
    way.append(index.printed(claim.report).id)
    for one, following in pairwise(way):
        if one in mine and following not in mine:
            yield following


def _cited(
    index: Index, named: Iterable[Claim], own: Iterable[str], mine: frozenset[str]
) -> Iterator[str]:
    """Those from whom it has claims: the links before it; of an outlet's reports the last."""
    for claim in named:
        way = [str(source.id) for source in claim.attribution]
        for before, one in pairwise(way):
            if one in mine and before not in mine:
                yield before
    for report in own:
        for claim in index.claims_in(report):
            last = str(claim.attribution[-1].id) if claim.attribution else None
            if last and last not in mine:
                yield last


def _relaying(index: Index, own: Iterable[str]) -> Iterator[str]:
    for report in own:
        for relay in index.relays_of(report):
            if relay.of == report:
                yield index.printed(relay.report).id


def _counted(index: Index, ids: Iterable[str]) -> tuple[Contact, ...]:
    """Each once, the most frequent first."""
    found = (
        Contact(id_, index.sources[id_].name, index.sources[id_].kind, count)
        for id_, count in Counter(ids).items()
    )
    return tuple(sorted(found, key=lambda one: (-one.claims, one.name, one.id)))
