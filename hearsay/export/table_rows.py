"""The rows of each table, in the order of the record."""

from collections.abc import Iterator

from hearsay.export.columns import Row
from hearsay.export.files import Texts
from hearsay.records import Record, Span, When


def reports(record: Record, texts: Texts) -> Iterator[Row]:
    """A row for each report."""
    for one in record.reports:
        length = len(texts(one.id))
        told = (one.title, one.url, one.path, one.version, length)
        yield one.id, one.outlet, one.published, *told


def entities(record: Record, _texts: Texts) -> Iterator[Row]:
    """A row for each entity."""
    for one in record.entities:
        known = (one.country, one.sector, one.aliases, one.roles, one.geonameid)
        yield one.id, one.name, one.kind, *known, *(one.point or (None, None))


def mentions(record: Record, texts: Texts) -> Iterator[Row]:
    """A row for each place where an entity is named."""
    for entity in record.entities:
        for at, one in enumerate(entity.mentions):
            yield entity.id, at, one.report, *_words(one.span, texts(one.report))


def sources(record: Record, _texts: Texts) -> Iterator[Row]:
    """A row for each source and outlet."""
    for one in record.sources:
        known = (one.entity, one.outlet, one.country, one.ownership, one.reports)
        fared = (one.claims, one.confirmed, one.contradicted, one.reliability, one.reason)
        yield one.id, one.name, one.kind, one.origin, *known, *fared


def events(record: Record, _texts: Texts) -> Iterator[Row]:
    """A row for each event."""
    for one in record.events:
        parties = (one.actors, one.recipients, one.where)
        weight = (*one.origins, one.credibility, one.reports)
        told = (one.claims, one.summary, one.reasons)
        yield one.id, one.type, one.status, *_days(one.when), *parties, *weight, *told


def claims(record: Record, _texts: Texts) -> Iterator[Row]:
    """A row for each claim."""
    for one in record.claims:
        what = (one.type, one.mode, one.context, one.status)
        parties = (one.actors, one.recipients, one.where)
        words = (one.trigger, one.sentence, one.span.start, one.span.end)
        last = (one.score, one.reasons, one.maker)
        yield (
            one.id, one.report, one.event, one.source, *what, *parties, *_days(one.when),
            one.basis, one.intensity, *words, *last,
        )  # fmt: skip


def attributions(record: Record, texts: Texts) -> Iterator[Row]:
    """A row for each link of each claim's chain of sources."""
    for claim in record.claims:
        for at, one in enumerate(claim.attribution):
            who = (one.kind, one.text, one.number, one.entity, one.id)
            cue = _words(one.cue, texts(claim.report))
            yield claim.id, at, *who, *_span(one.span), *cue, one.anonymity


def evidence(record: Record, texts: Texts) -> Iterator[Row]:
    """A row for each span of words behind a part of a claim."""
    for claim in record.claims:
        for at, one in enumerate(claim.evidence):
            yield claim.id, at, one.part, one.of, *_words(one.span, texts(claim.report))


def quantities(record: Record, texts: Texts) -> Iterator[Row]:
    """A row for each number that a claim tells."""
    for claim in record.claims:
        for at, one in enumerate(claim.quantities):
            words = _words(one.span, texts(claim.report))
            yield claim.id, at, one.what, one.min, one.max, *words


def disagreements(record: Record, _texts: Texts) -> Iterator[Row]:
    """A row for each disagreement."""
    for one in record.disagreements:
        yield one.event, one.field, one.claims, one.note


def relays(record: Record, _texts: Texts) -> Iterator[Row]:
    """A row for each relay."""
    for one in record.relays:
        yield one.report, one.of, one.reason


def _days(when: When | None) -> Row:
    return (when.earliest, when.latest) if when else (None, None)


def _span(span: Span | None) -> Row:
    return (span.start, span.end) if span else (None, None)


def _words(span: Span | None, text: str) -> Row:
    """Offsets, and the exact words there."""
    return (*_span(span), span.of(text)) if span else (None, None, None)
