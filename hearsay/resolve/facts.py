"""What one claim brings to every comparison, worked out once however often it is compared."""

from msgspec import Struct

from hearsay.records import Claim, EventType, Quantity
from hearsay.resolve.families import family
from hearsay.resolve.names import holds_name
from hearsay.resolve.parties import Parties, Party, homes
from hearsay.resolve.wording import stem, words_of

_AROUND = 50
"""Code points on either side of a trigger that are its nearby words."""


Number = tuple[str, int | None, int | None]
"""Of what how many at least and at most."""


class Facts(Struct, frozen=True, gc=False):
    """A claim, and what is to be known of it to tell whether another is of the same event.

    who: whoever takes part; parties: what is known of them and of the place, by id; actors_homes,
    recipients_homes: these and their states; people: whether a person takes part; by_name: whether
    its sentence names somebody who does; own_day: whether its sentence tells its day; chances: of
    each type, what the others leave being that of the first; numbers: how many of what; words,
    nearby: the longer words of its sentence and around its trigger.
    """

    claim: Claim
    who: frozenset[str]
    parties: dict[str, Party]
    actors_homes: frozenset[str]
    recipients_homes: frozenset[str]
    countries: frozenset[str]
    people: bool
    by_name: bool
    own_day: bool
    family: str
    chances: dict[EventType, float]
    stem: str
    numbers: frozenset[Number]
    words: frozenset[str]
    nearby: frozenset[str]


def facts(claim: Claim, known: Parties) -> Facts:
    """What a claim brings, by what is known of its parties."""
    who = frozenset((*claim.actors, *claim.recipients))
    told = {i: known[i] for i in (who | {claim.where} if claim.where else who)}
    others = {other.type: other.score for other in claim.or_types}
    return Facts(
        claim=claim,
        who=who,
        parties=told,
        actors_homes=homes(claim.actors, known),
        recipients_homes=homes(claim.recipients, known),
        countries=frozenset(country for i in who if (country := told[i].country)),
        people=any(told[i].person for i in who),
        by_name=_by_name(claim),
        own_day=claim.tells("when"),
        family=family(claim.type),
        chances={claim.type: max(1 - sum(others.values()), 0.0), **others},
        stem=stem(claim.trigger),
        numbers=frozenset(
            (what, q.min, q.max) for q in claim.quantities for what in _counted(claim, q)
        ),
        words=words_of(claim.sentence),
        nearby=_nearby(claim),
    )


def _counted(claim: Claim, quantity: Quantity) -> frozenset[str]:
    """What a number counts; of what has no sort of its own the noun: `porters` of six porters."""
    return claim.counted(quantity) if quantity.what == "other" else frozenset((quantity.what,))


def _by_name(claim: Claim) -> bool:
    """Whether the claim's sentence names somebody who takes part; an analyst's need no words."""
    told = [e.span for e in claim.evidence if e.part in ("actors", "recipients")]
    at = claim.span.start
    own = (claim.sentence[s.start - at : s.end - at] for s in told if claim.span.covers(s))
    return not told or any(map(holds_name, own))


def _nearby(claim: Claim) -> frozenset[str]:
    """The words around the trigger."""
    at = claim.at.start - claim.span.start
    end = at + len(claim.trigger) + _AROUND
    return words_of(claim.sentence[max(0, at - _AROUND) : end])
