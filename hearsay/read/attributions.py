"""Attributions put together again that windows have cut: a quotation may run over several."""

from collections.abc import Iterable

from msgspec import structs

from hearsay.records import Attribution, Span


def whole(found: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """One attribution a cue, in order of the cues, with what every window says of it."""
    by_cue: dict[Span, Attribution] = {}
    for part in found:
        known = by_cue.get(part.cue)
        by_cue[part.cue] = _joined(known, part) if known else part
    return tuple(by_cue[cue] for cue in sorted(by_cue))


def _joined(one: Attribution, other: Attribution) -> Attribution:
    first, second = (one, other) if one.kind else (other, one)
    return structs.replace(
        first,
        sources=_spans(one.sources + other.sources),
        contents=_spans(one.contents + other.contents),
        score=max(first.score, second.score),
    )


def _spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """In order, each once, those joined that overlap."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.overlaps(out[-1]):
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
