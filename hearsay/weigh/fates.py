"""How claims fared: borne out by an independent voice, or contradicted by another.

Nothing here says who was right. What is only possible or conditional is neither confirmed nor
confirms, and an echo, which has its matter from another report or its very words, is no voice.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from hearsay.records import Claim, Disagreement, Status
from hearsay.weigh.known import Known
from hearsay.weigh.origins import first_hand, wording
from hearsay.weigh.voices import Voice, may_be_one, together, voice_of


class Fates(Struct, frozen=True):
    """Ids of the claims that an independent voice bears out, and of those that one contradicts."""

    confirmed: frozenset[str]
    contradicted: frozenset[str]


_SO = (Status.ACTUAL, Status.PLANNED)
_NOT_SO = (Status.NEGATED,)


def confirmed(claims: Sequence[Claim], known: Known) -> Iterator[str]:
    """Ids of those of one event's claims that a surely independent voice takes the side of."""
    if len(claims) < 2:
        return
    for side in (_SO, _NOT_SO):
        own = first_hand([c for c in claims if c.status in side], known)
        first: dict[str, Claim] = {}
        heard: dict[str, Voice] = {}
        for claim in own:
            voice = voice_of(claim, known)
            first.setdefault(voice.key, claim)
            heard[voice.key] = together(heard.get(voice.key, voice), voice)
        told = [(first[key], voice) for key, voice in heard.items()]
        yield from (c.id for c in own if _borne_out(c, heard[voice_of(c, known).key], told))


def contradicted(unlike: Iterable[Disagreement]) -> frozenset[str]:
    """Ids of the claims against which another voice stands."""
    return frozenset(id_ for one in unlike for id_ in one.claims)


def _borne_out(claim: Claim, mine: Voice, told: Iterable[tuple[Claim, Voice]]) -> bool:
    return any(
        theirs.key != mine.key
        and not may_be_one(mine, theirs)
        and wording(other.sentence) != wording(claim.sentence)
        for other, theirs in told
    )
