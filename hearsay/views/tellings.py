"""A claim together with the exact words behind it, checked against the report's text."""

from collections.abc import Callable, Iterable

from hearsay.records import Claim, LedgerError, Span
from hearsay.views.index import Index
from hearsay.views.pages import Quote, Telling
from hearsay.views.phrases import chain, days

Texts = Callable[[str], str]


def tellings(claims: Iterable[Claim], index: Index, texts: Texts) -> tuple[Telling, ...]:
    """The claims with their words, in the order given.

    `texts` gives the text of a report by its id. Raises LedgerError where a span does not point
    at the words that the claim holds.
    """
    return tuple(_telling(claim, index, texts(claim.report)) for claim in claims)


def _telling(claim: Claim, index: Index, text: str) -> Telling:
    report = index.reports[claim.report]
    return Telling(
        claim=claim.id,
        event=claim.event,
        report=report.id,
        outlet=report.outlet,
        title=report.title,
        published=report.published,
        path=report.path,
        url=report.url,
        sentence=Quote(
            part="sentence", span=claim.span, words=_exact(claim, claim.span, text, claim.sentence)
        ),
        evidence=_evidence(claim, index, text),
        type=claim.type,
        mode=claim.mode,
        status=claim.status,
        actors=index.names(claim.actors),
        recipients=index.names(claim.recipients),
        where=index.name(claim.where) if claim.where else None,
        when=claim.when,
        basis=claim.basis,
        supplied=supplied(claim, index),
        chain=chain(claim, index),
        attribution=claim.attribution,
        quantities=claim.quantities,
        reasons=claim.reasons,
        score=claim.score,
    )


def supplied(claim: Claim, index: Index) -> tuple[str, ...]:
    """The names of the parties and the place that a claim's sentence does not tell, and its day."""
    parts = [("actors", i) for i in claim.actors] + [("recipients", i) for i in claim.recipients]
    parts += [("where", claim.where)] if claim.where else []
    names = [index.name(id_) for part, id_ in parts if not claim.tells(part, id_)]
    day = [] if claim.tells("when") else [days(claim.when)]
    return tuple(dict.fromkeys(names + day))


def _evidence(claim: Claim, index: Index, text: str) -> tuple[Quote, ...]:
    """Every span that the claim rests on, each once: its evidence, its sources, its numbers."""
    quotes = [
        Quote(
            part=one.part,
            span=one.span,
            words=_exact(claim, one.span, text),
            of=index.name(one.of) if one.of else None,
        )
        for one in claim.evidence
    ]
    known = {quote.span for quote in quotes}
    for part, span, words in further(claim):
        if span not in known:
            known.add(span)
            quotes.append(Quote(part=part, span=span, words=_exact(claim, span, text, words)))
    return tuple(quotes)


def further(claim: Claim) -> Iterable[tuple[str, Span, str | None]]:
    """Spans of a claim beside its evidence, with the words that they must point at, where held."""
    for source in claim.attribution:
        if source.span:
            yield "source", source.span, source.text
        if source.cue:
            yield "cue", source.cue, None
    for quantity in claim.quantities:
        if quantity.span:
            yield "quantity", quantity.span, None


def _exact(claim: Claim, span: Span, text: str, expected: str | None = None) -> str:
    """The words at the span; they must be there, and be those expected."""
    words = span.of(text)
    inside = 0 <= span.start < span.end <= len(text)
    if not inside or expected not in (None, words):
        raise LedgerError(
            f"claim {claim.id} points at characters {span.start} to {span.end} of report "
            f"{claim.report}, where the text has {words!r}"
            + (f" instead of {expected!r}" if expected is not None else "")
            + ": the ledger is damaged; read the reports into a new one with `hearsay add`"
        )
    return words
