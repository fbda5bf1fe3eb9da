"""At whom a threat or a demand is directed where it is left unsaid: the quarrel's other side.

Reports of a quarrel between two states seldom repeat whom a minister's threat is meant for. It is
taken to be the other state if the report speaks of that one far more than of any third.
"""

from collections.abc import Mapping, Sequence

from msgspec import structs

from hearsay.catalogue import country_name
from hearsay.claim.cast import Cast, Member
from hearsay.records import Claim, EventType, Evidence

_DIRECTED = (EventType.THREATEN, EventType.REQUEST, EventType.SANCTION)
_FAR = 1.5
"""How many times as often as a third state the other side is spoken of, at least."""
_OFTEN = 3


def fill_opponents(
    cast: Cast, members: Mapping[str, Member], claims: Sequence[Claim]
) -> tuple[Claim, ...]:
    """The claims in the same order, threats and demands directed at the other state."""
    return tuple(_directed(cast, members, c) if c.type in _DIRECTED else c for c in claims)


def _directed(cast: Cast, members: Mapping[str, Member], claim: Claim) -> Claim:
    homes = {members[i].country for i in claim.actors if i in members}
    if claim.recipients or len(homes) != 1:
        return claim
    other = _opponent(cast, homes.pop())
    if other is None or not cast.spoken.get(other):
        return claim
    name = country_name(other)
    target = cast.entity_id(cast.country(other, name))
    nearest = min(cast.spoken[other], key=lambda s: abs(s.start - claim.evidence[0].span.start))
    return structs.replace(
        claim,
        recipients=(target,),
        evidence=(*claim.evidence, Evidence(part="recipients", span=nearest, of=target)),
        reasons=(*claim.reasons, f"recipients: {name}, the other side of the report's quarrel"),
    )


def _opponent(cast: Cast, home: str | None) -> str | None:
    """The one other state that a report speaks of often."""
    spoken = cast.states.most_common(4)
    if home is None or home not in dict(spoken[:2]):
        return None
    others = [(iso3, times) for iso3, times in spoken if iso3 != home]
    first, second = [*others[:2], ("", 0), ("", 0)][:2]
    least = max(_OFTEN, _FAR * second[1], dict(spoken)[home] / 3)
    return first[0] if first[1] >= least else None
