"""Everybody on whose word the claims rest, each once: the outlets, and the sources they cite."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

from msgspec import structs

from hearsay.catalogue import outlet
from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, Source, SourceEntry, SourceKind, content_id
from hearsay.weigh.known import Known
from hearsay.weigh.outlets import ByOutlet
from hearsay.weigh.voices import Voice, chain_of

T = TypeVar("T", bound=str)


def linked(claim: Claim, known: Known) -> tuple[Claim, tuple[SourceEntry, ...]]:
    """The claim with the ids of those on whose word it is, and what it tells of each of them."""
    pairs = zip(claim.attribution, chain_of(claim, known), strict=True)
    found = tuple(_cited(source, voice, known) for source, voice in pairs)
    printed = _id(f"outlet {name_key(known.reports[claim.report].outlet)}")
    chain = tuple(
        structs.replace(source, id=one.id)
        for source, one in zip(claim.attribution, found, strict=True)
    )
    first = found[0].id if found else printed
    return structs.replace(claim, source=first, attribution=chain), found


def sources(seen: Iterable[SourceEntry], outlets: ByOutlet) -> tuple[SourceEntry, ...]:
    """All sources by id: those `seen` in chains, and the known outlets."""
    same: dict[str, list[SourceEntry]] = defaultdict(list)
    for one in (*_outlets(outlets), *seen):
        same[one.id].append(one)
    return tuple(_one(same[id_]) for id_ in sorted(same))


def _outlets(known: ByOutlet) -> Iterator[SourceEntry]:
    for key, reports in known.items():
        yield SourceEntry(
            id=_id(f"outlet {key}"), name=min(report.outlet for report in reports),
            kind=SourceKind.OUTLET, origin=f"outlet {key}",
            reports=tuple(report.id for report in reports),
        )  # fmt: skip


def _cited(source: Source, voice: Voice, known: Known) -> SourceEntry:
    """A link of a chain; who has a name goes by it, whoever else speaks with the same voice."""
    entity = known.entities.get(source.entity or "")
    unnamed = voice.kind is SourceKind.ANONYMOUS
    by_name = entity is not None and voice.kind is not SourceKind.OUTLET and not unnamed
    return SourceEntry(
        id=_id(entity.id if entity and by_name else voice.key),
        name=entity.name if entity and not unnamed else source.text,
        kind=voice.kind if voice.kind and not by_name else source.kind,
        origin=voice.key,
        entity=entity.id if entity and not unnamed else None,
        outlet=_id(f"outlet {min(voice.outlets)}") if unnamed else None,
    )


def _one(same: Sequence[SourceEntry]) -> SourceEntry:
    """One entry of all that is told of a source; an outlet has the name that its reports give."""
    head = next((one for one in same if one.reports), None)
    name = head.name if head else _commonest(one.name for one in same)
    kind = head.kind if head else _commonest(one.kind for one in same)
    well_known = outlet(name) if kind is SourceKind.OUTLET else None
    return structs.replace(
        head or same[0],
        name=name,
        kind=kind,
        entity=min((one.entity for one in same if one.entity), default=None),
        country=well_known.country if well_known else None,
        ownership=well_known.ownership if well_known else None,
    )


def _commonest(values: Iterable[T]) -> T:
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], value))


@lru_cache(maxsize=65536)
def _id(key: str) -> str:
    return content_id("S", key)
