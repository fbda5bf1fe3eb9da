"""Footnotes of claims: their sentences, checked against the texts of their reports."""

from collections.abc import Iterable

from hearsay.records import Claim
from hearsay.views.briefing.rows import Footnote
from hearsay.views.index import Index
from hearsay.views.tellings import Texts, tellings

MOST_NOTES = 3


def footnotes(
    index: Index, texts: Texts, claims: Iterable[Claim], most: int = MOST_NOTES
) -> tuple[Footnote, ...]:
    """A footnote for each place where the claims stand, in their order; at most so many.

    Raises LedgerError where a claim does not point at its words.
    """
    places = {(claim.report, claim.span): claim for claim in reversed(tuple(claims))}
    told = tellings(tuple(reversed(places.values()))[:most], index, texts)
    return tuple(
        Footnote(
            report=one.report,
            outlet=one.outlet,
            title=one.title,
            published=one.published,
            span=one.sentence.span,
            words=one.sentence.words,
            claim=one.claim,
        )
        for one in told
    )
