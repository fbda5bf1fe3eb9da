"""Where many reports are one word: outlets that have it from each other, or all from one nobody."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, SourceKind
from hearsay.weigh.known import Known
from hearsay.weigh.origins import taken_from_another
from hearsay.weigh.voices import voice_of


def cautions(claims: Sequence[Claim], most: int, known: Known) -> Iterator[str]:
    """What makes the claims that tell of an event worth less than they are many, in words.

    `most` is how many origins they have at most.
    """
    circle = in_a_circle(claims, known)
    if circle:
        yield f"in a circle: {', '.join(circle)} have it only from one another"
    many = len({claim.report for claim in claims})
    first = [voice_of(c, known) for c in claims if not taken_from_another(c, claims, known)]
    named = any(voice.kind is not SourceKind.ANONYMOUS for voice in first)
    if first and not named and most == 1 and many > 1:
        yield f"all {many} reports go back to one unnamed source: {first[0].label}"


def in_a_circle(claims: Sequence[Claim], known: Known) -> tuple[str, ...]:
    """Names of the outlets all of whose ways lead from one to the other and to no origin."""
    cites: dict[str, set[str]] = defaultdict(set)
    grounded: set[str] = set()
    for claim in claims:
        outlet = known.reports[claim.report].outlet
        if taken_from_another(claim, claims, known):
            cites[name_key(outlet)].update(known.outlets.relayed(claim, outlet))
        else:
            grounded.add(name_key(outlet))
    size = -1
    while size < len(grounded):
        size = len(grounded)
        grounded |= {outlet for outlet, cited in cites.items() if cited & grounded}
    return tuple(sorted(known.outlets.name(key) for key in cites.keys() - grounded))
