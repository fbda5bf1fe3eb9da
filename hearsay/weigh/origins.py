"""How many independent origins stand behind an event, as a range [least, most].

An echo adds nothing: an origin is counted once however many reports carry it, and a report that
cites another of the same event speaks with that one's word. Unnamed people in two outlets may be
the same people, so they widen the range. Those who only deny are no origin.
"""

import re
from collections.abc import Sequence

from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, Entity, EntityKind, Report, Source, SourceKind, Status


def origins(
    claims: Sequence[Claim], reports: dict[str, Report], entities: dict[str, Entity]
) -> tuple[tuple[int, int], str]:
    """The range and its reason in words."""
    telling = [c for c in claims if c.status != Status.NEGATED] or list(claims)
    known: dict[str, str] = {}
    echoes: dict[str, str] = {}
    unnamed: dict[tuple[str, str], str] = {}
    for claim in telling:
        first = claim.attribution[0] if claim.attribution else None
        outlet = reports[claim.report].outlet
        if first is None:
            voice = echoes.setdefault(_wording(claim.sentence), f"outlet {name_key(outlet)}")
            known.setdefault(voice, f"{outlet} in its own voice")
        elif first.kind == SourceKind.ANONYMOUS:
            relayed = next((s.text for s in claim.attribution[1:]), outlet)
            unnamed.setdefault((relayed.casefold(), _head(first)), f"«{first.text}»")
        else:
            known.setdefault(_origin(first, entities), first.text)
    least = max(len(known) + (1 if unnamed else 0), 1)
    most = max(len(known) + len(unnamed), least)
    told = ", ".join([*known.values(), *unnamed.values()])
    return (least, most), f"origins: {told}"


def _origin(source: Source, entities: dict[str, Entity]) -> str:
    """A ministry, its spokesman and its capital are one: a state speaks with one voice."""
    entity = entities.get(source.entity or "")
    if entity is None:
        return f"{source.kind} {name_key(source.text)}"
    if source.kind == SourceKind.OUTLET:
        return f"outlet {name_key(entity.name)}"
    if entity.country and (entity.kind == EntityKind.PLACE or _speaks_for_state(entity)):
        return f"state {entity.country}"
    return entity.id


def _wording(sentence: str) -> str:
    """Letters and digits alone: the copy of an agency's sentence is no second voice."""
    return re.sub(r"\W+", "", sentence.casefold())


def _speaks_for_state(entity: Entity) -> bool:
    told = " ".join([entity.name, *entity.roles]).casefold()
    return re.search(r"\b(?:ministry|government|cabinet|presidency|spokes\w+)\b", told) is not None


def _head(source: Source) -> str:
    """Unnamed sources of one report are told apart by their last word: officials, residents."""
    return source.text.casefold().split()[-1]
