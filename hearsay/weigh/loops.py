"""Where many reports are one word: outlets that have it from each other, or all from one nobody."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, SourceKind
from hearsay.weigh.known import Known
from hearsay.weigh.origins import first_hand
from hearsay.weigh.voices import voice_of


def cautions(claims: Sequence[Claim], most: int, known: Known) -> Iterator[str]:
    """What makes the claims that tell of an event worth less than they are many, in words.

    `most` is how many origins they have at most.
    """
    heard = first_hand(claims, known)
    circle = _in_a_circle(claims, heard, known)
    if circle:
        yield f"in a circle: {', '.join(circle)} have it only from one another"
    reports = {claim.report for claim in claims}
    voices = [voice_of(claim, known) for claim in heard]
    named = any(voice.kind is not SourceKind.ANONYMOUS for voice in voices)
    if voices and not named and most == 1 and len(reports) > 1:
        yield f"all {len(reports)} reports go back to one unnamed source: {voices[0].label}"


def _in_a_circle(claims: Sequence[Claim], heard: Sequence[Claim], known: Known) -> list[str]:
    """Names of the outlets all of whose ways lead from one to the other and to no origin."""
    if len(heard) == len(claims):
        return []
    grounded = {_outlet(claim, known) for claim in heard}
    cites: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        cites[_outlet(claim, known)].update(known.relayed(claim))
    size = 0
    while size < len(grounded):
        size = len(grounded)
        grounded |= {outlet for outlet, cited in cites.items() if cited & grounded}
    return sorted(known.outlets.name(key) for key in cites.keys() - grounded)


def _outlet(claim: Claim, known: Known) -> str:
    return name_key(known.reports[claim.report].outlet)
