"""A report's text laid out to be read: paragraphs, and in them the sentences that hold claims."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from hearsay.records import Claim, Span
from hearsay.views.tellings import further
from hearsay.web.marks import Mark, Segment, segments


class Stretch(Struct, frozen=True):
    """A run of a paragraph: a sentence with its claims, or what stands between such sentences."""

    claims: tuple[str, ...]
    segments: tuple[Segment, ...]


class Paragraph(Struct, frozen=True):
    """A paragraph with the claims that begin in it."""

    stretches: tuple[Stretch, ...]
    claims: tuple[Claim, ...]


def places(spans: Sequence[Span], claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """For each paragraph the claims that begin in it, in the order of the text."""
    starts = [span.start for span in spans]
    found: list[list[Claim]] = [[] for _ in spans]
    for claim in sorted(claims, key=lambda one: (one.span, one.id)) if spans else ():
        found[max(bisect_right(starts, claim.span.start) - 1, 0)].append(claim)
    return tuple(map(tuple, found))


def laid_out(text: str, span: Span, claims: Sequence[Claim]) -> Paragraph:
    """One paragraph with the words marked on which the claims that begin in it rest."""
    marks = [mark for claim in claims for mark in _marks(claim)]
    within = [mark for mark in marks if mark.span.overlaps(span)]
    stretches = (Stretch(ids, segments(text, within, part)) for part, ids in _parts(span, claims))
    return Paragraph(tuple(stretches), tuple(claims))


def _marks(claim: Claim) -> Iterator[Mark]:
    for one in claim.evidence:
        yield Mark(one.span, one.part, claim.id, claim.event)
    for part, span, _ in further(claim):
        yield Mark(span, part, claim.id, claim.event)


def _parts(span: Span, claims: Sequence[Claim]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """The paragraph cut at sentences with claims; sentences that overlap are one."""
    at = span.start
    for whole, ids in _sentences(span, claims):
        if whole.start > at:
            yield Span(at, whole.start), ()
        yield whole, ids
        at = whole.end
    if at < span.end:
        yield Span(at, span.end), ()


def _sentences(span: Span, claims: Sequence[Claim]) -> list[tuple[Span, tuple[str, ...]]]:
    found: list[tuple[Span, tuple[str, ...]]] = []
    for claim in claims:
        start, end = max(claim.span.start, span.start), min(claim.span.end, span.end)
        if start >= end:
            continue
        if found and start < found[-1][0].end:
            before, ids = found[-1]
            found[-1] = Span(before.start, max(end, before.end)), (*ids, claim.id)
        else:
            found.append((Span(start, end), (claim.id,)))
    return found
