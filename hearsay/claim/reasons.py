"""In words, why a claim's type, status and days are as they are."""

import re

from hearsay.records import Span, Status, Timex, Trigger

_MARKERS = {
    Status.PLANNED: r"(?:is|are|was|were) (?:expected|due|set|scheduled|planned) to|plans? to|"
    r"will|would|is to|are to|intends? to|ordered|agreed to|promised to|pledged to|scheduled|"
    r"planned|expected|due to \w+|upcoming|next",
    Status.CONDITIONAL: r"if|unless|would|provided that|threatened to|warned|demanded|should|"
    r"in exchange for|in return for|until",
    Status.POSSIBLE: r"(?-i:may)|might|could|possibl[ey]|considering|suspected|alleged(?:ly)?|"
    r"speculat\w+|potential|reportedly|appears?|likely|believed",
    Status.NEGATED: r"not|no(?!\. \d)|never|denied|denies|deny|denying|without|refused to|"
    r"failed to|"
    r"called off|cancelled|canceled|postponed|rejected",
}
_COMPILED = {
    s: re.compile(rf"\b(?:{p})\b|(?<=\w)n['’]t\b", re.IGNORECASE) for s, p in _MARKERS.items()
}

WORTH_TELLING = 0.1
"""Other types that the reader held less likely are in the record, but not put in words."""


def status_marker(text: str, sentence: Span, trigger: Trigger) -> Span | None:
    """The word nearest to the trigger that shows its status; none for what simply happened."""
    pattern = _COMPILED.get(trigger.status)
    if pattern is None:
        return None
    hits = [Span(m.start(), m.end()) for m in pattern.finditer(text, sentence.start, sentence.end)
            if not Span(m.start(), m.end()).overlaps(trigger.span)]  # fmt: skip
    return min(hits, key=lambda s: _away(s, trigger.span), default=None)


def _away(marker: Span, trigger: Span) -> tuple[int, int]:
    gap = trigger.start - marker.end if marker.end <= trigger.start else marker.start - trigger.end
    return (gap + (30 if marker.start > trigger.start else 0), marker.start)


def status_reason(text: str, trigger: Trigger, status: Status, marker: Span | None) -> str:
    """Such as: planned, because «is expected to» (reader 0.97)."""
    because = f", because «{marker.of(text)}»" if marker else ""
    read = "" if status == trigger.status else f": {trigger.status}"
    return f"{status}{because} (reader{read} {trigger.status_score:.2f})"


def type_reason(trigger: Trigger) -> tuple[str, ...]:
    """Such as: COERCE, or else SANCTION (reader 0.22); nothing where no other type is likely."""
    likely = [o for o in trigger.or_types if o.score >= WORTH_TELLING]
    others = ", ".join(f"{other.type} (reader {other.score:.2f})" for other in likely)
    return (f"{trigger.type}, or else {others}",) if others else ()


def when_reason(expression: str, time: Timex, published: str, earlier: bool = False) -> str:
    """Such as: 2026-02-03, from «on Tuesday» and the report's day 2026-02-02.

    `earlier`: a sentence before the event's own has the expression.
    """
    days = str(time.earliest)
    if time.latest != time.earliest:
        days = f"{time.earliest} to {time.latest}"
    tail = f" and the report's day {published}" if time.relative else ""
    where = " in an earlier sentence" if earlier else ""
    return f"{days}, from «{expression}»{where}{tail}"
