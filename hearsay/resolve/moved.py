"""Where a judgement's words stand in the text that a page has now, if its outlet has changed it."""

from collections.abc import Callable, Iterable, Sequence

from msgspec import structs

from hearsay.records import Judgement, Mention, Part, Report, Span

_AROUND = (60, 30, 15)
"""How many characters on either side must be the same, at best and at least."""


def moved(
    judgements: Iterable[Judgement], current: Sequence[Report], earlier: Iterable[Report]
) -> tuple[Judgement, ...]:
    """The judgements, with their places in earlier versions put where those words stand now.

    A place moves if the words with those around them stand exactly once in the current version;
    otherwise it stays, and is not found.
    """
    now = {report.url: report for report in current if report.url}
    ids = {report.id for report in current}
    old = {r.id: (r, now[r.url]) for r in earlier if r.id not in ids and r.url in now}

    def part_now(part: Part) -> Part:
        if part.at is None or part.at.report not in old:
            return part
        before, after = old[part.at.report]
        span = _found(part.at.span, before.text, after.text)
        return Part(id=part.id, at=Mention(report=after.id, span=span)) if span else part

    return tuple(_with(one, part_now) if old else one for one in judgements)


def _with(one: Judgement, part_now: Callable[[Part], Part]) -> Judgement:
    about = tuple(structs.replace(s, parts=tuple(map(part_now, s.parts))) for s in one.about)
    return structs.replace(one, about=about)


def _found(span: Span, before: str, after: str) -> Span | None:
    """The one place of the same words in the other text."""
    for reach in _AROUND:
        lead = before[max(span.start - reach, 0) : span.start].rpartition("\n")[2]
        tail = before[span.end : span.end + reach].partition("\n")[0]
        words = lead + span.of(before) + tail
        if after.count(words) == 1:
            start = after.index(words) + len(lead)
            return Span(start, start + span.end - span.start)
    return None
