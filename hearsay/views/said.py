"""A claim in short, for views that set several of them beside one another."""

from datetime import date

from msgspec import Struct

from hearsay.records import Claim, Status
from hearsay.views.index import Index
from hearsay.views.phrases import ARROW, chain


class Said(Struct, frozen=True, kw_only=True):
    """A claim's sentence, on whose word it is, and the report in which it stands.

    `word` runs from the source nearest to the fact to the outlet.
    """

    claim: str
    status: Status
    word: str
    sentence: str
    report: str
    outlet: str
    title: str
    published: date


def said(index: Index, claim: Claim) -> Said:
    """The claim in short."""
    report = index.reports[claim.report]
    return Said(
        claim=claim.id,
        status=claim.status,
        word=ARROW.join(chain(claim, index)),
        sentence=claim.sentence,
        report=report.id,
        outlet=report.outlet,
        title=report.title,
        published=report.published,
    )
