"""What is told `by the same account` is on the word of whoever was cited last before it."""

import re
from collections.abc import Sequence

from msgspec import structs

from hearsay.records import Claim, Evidence, Source, Span

_SAME = re.compile(
    r"\b(?:by|according to|in) (?P<words>(?:the same|that|this) (?:account|telling|version))\b",
    re.IGNORECASE,
)
_FAR = 1200
"""Code points back in which the account has been told."""


def fill_accounts(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims in the same order, those told by the same account with its chain of sources."""
    last: Claim | None = None
    out: dict[str, Claim] = {}
    for claim in sorted(claims, key=lambda c: c.evidence[0].span):
        words = _account(claim)
        if words is None:
            last = claim if claim.attribution else last
        elif last is not None and claim.span.start - last.span.start < _FAR:
            claim = _on_the_word_of(claim, last.attribution, words)
        out[claim.id] = claim
    return tuple(out[c.id] for c in claims)


def _account(claim: Claim) -> Span | None:
    """The words that point back, where nobody else is cited."""
    found = _SAME.search(claim.sentence)
    if found is None:
        return None
    start = claim.span.start
    words = Span(start + found.start("words"), start + found.end("words"))
    named = claim.attribution[0].span if claim.attribution else words
    return words if named is None or named.overlaps(words) else None


def _on_the_word_of(claim: Claim, chain: tuple[Source, ...], words: Span) -> Claim:
    kept = (e for e in claim.evidence if e.part != "source")
    return structs.replace(
        claim,
        attribution=chain,
        evidence=(*kept, Evidence(part="source", span=words, of=chain[0].entity)),
        reasons=(*claim.reasons, f"source: the same account, of «{chain[0].text}»"),
    )
