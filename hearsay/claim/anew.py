"""An event told anew by words that the reader finds no event in: a claim like the one before."""

from msgspec import structs

from hearsay.catalogue import contexts
from hearsay.records import Claim, Evidence, Source, Span, content_id


def told_anew(of: Claim, text: str, at: Span, sentence: Span) -> Claim:
    """A claim of the same event, whose trigger are the words of `at` in another sentence.

    It has all parts of the first, with their evidence, but that of its trigger and its status.
    """
    kept = (e for e in of.evidence if e.part not in ("trigger", "status"))
    return structs.replace(
        of,
        id=content_id("C", of.report, at.start, at.end, of.maker),
        sentence=sentence.of(text),
        span=sentence,
        trigger=at.of(text),
        context=contexts(sentence.of(text)),
        evidence=(Evidence(part="trigger", span=at), *kept),
    )


def on_word_of(claim: Claim, source: Source, at: Span) -> Claim:
    """The claim on the word of one source, who stands at `at`, and of nobody else."""
    kept = (e for e in claim.evidence if e.part != "source")
    told = Evidence(part="source", span=at, of=source.entity)
    return structs.replace(claim, attribution=(source,), evidence=(*kept, told))
