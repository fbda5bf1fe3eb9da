"""Which report takes its matter from which other, by what shows it.

It cites the other's outlet, credits it in its byline, or has its sentences letter for letter.
Where it cites one that cites a third, it has its matter from the first: that one was read.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, Relay, Report
from hearsay.weigh.known import Known

_CUE = re.compile(
    r"\b(?:report(?:s|ed|ing)?|told|tells|cit(?:es|ed|ing)|quot(?:es|ed|ing)|according to|says?|"
    r"said|wr(?:ites|ote)|publish(?:es|ed)|learned|disclosed|revealed|obtained by|seen by|"
    r"carried|story|account|broadcast|aired|first told)\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?][\"”’')]*\s+(?=[\"“‘'(]*[A-Z])|\n+")
LATELY = timedelta(days=30)
"""How long ago what a report cites of another outlet appeared at most."""
_WORDS_LEAST, _COPIED_LEAST, _COPIED_PART = 8, 2, 1 / 3


def relays(claims: Sequence[Claim], known: Known) -> tuple[Relay, ...]:
    """The relays, each pair of reports once; `claims` in order of publication."""
    events: dict[str, set[str]] = defaultdict(set)
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        events[claim.report].add(str(claim.event))
        told[claim.report].append(claim)
    found: dict[tuple[str, str], str] = {}
    for report in known.reports.values():
        for key, reason, about in _shown(report, told[report.id], known):
            of = _earlier(report, known.outlets.reports[key], events, about or events[report.id])
            if of:
                found.setdefault((report.id, of), reason)
    for pair, reason in _copied(told, known):
        found.setdefault(pair, reason)
    return tuple(Relay(report=r, of=o, reason=why) for (r, o), why in sorted(found.items()))


def _shown(
    report: Report, claims: Sequence[Claim], known: Known
) -> Iterator[tuple[str, str, set[str]]]:
    """Keys of the outlets that a report takes from, what shows it, and the events it is about."""
    for claim in claims:
        for key in known.outlets.relayed(claim, report.outlet)[:1]:
            words = next(
                s.text for s in reversed(claim.attribution) if key in known.outlets.meant(s)
            )
            yield key, f"cites «{words}»", {str(claim.event)}
    for key, words in known.outlets.named(report.byline or "", report.outlet):
        yield key, f"credits «{words}»", set()
    for start, end, sentence in _sentences(report.text):
        if _CUE.search(sentence):
            for key, words in known.outlets.named(sentence, report.outlet)[:1]:
                inside = (c for c in claims if c.span.start < end and start < c.span.end)
                yield key, f"cites «{words}»", {str(c.event) for c in inside}


def _sentences(text: str) -> Iterator[tuple[int, int, str]]:
    start = 0
    for stop in _STOP.finditer(text):
        yield start, stop.start(), text[start : stop.start()]
        start = stop.end()
    yield start, len(text), text[start:]


def _earlier(
    mine: Report, theirs: Sequence[Report], events: dict[str, set[str]], about: set[str]
) -> str | None:
    """Of an outlet's reports of the last month the one that tells most of it, else the latest.

    `theirs` are in order of publication.
    """
    first = bisect_left(theirs, mine.published - LATELY, key=_day)
    last = bisect_right(theirs, mine.published, key=_day)
    before = [r for r in theirs[first:last] if r.id != mine.id]
    before.sort(key=lambda r: (len(events[r.id] & about), r.published, r.id))
    return before[-1].id if before else None


def _day(report: Report) -> date:
    return report.published


def _copied(told: dict[str, list[Claim]], known: Known) -> Iterator[tuple[tuple[str, str], str]]:
    """Pairs of reports where a third of the later one's sentences are the earlier one's."""
    holders: dict[str, list[str]] = defaultdict(list)
    own = {r: {s for s in map(_wording, claims) if s} for r, claims in told.items()}
    for report, sentences in own.items():
        for sentence in sentences:
            holders[sentence].append(report)
    shared: Counter[tuple[str, str]] = Counter()
    for reports in holders.values():
        shared.update((a, b) for a in reports for b in reports if _later(a, b, known))
    for (report, of), number in shared.items():
        if number >= max(_COPIED_LEAST, _COPIED_PART * len(own[report])):
            yield (report, of), f"{number} sentences letter for letter"


def _wording(claim: Claim) -> str:
    """Letters and digits of a sentence; empty for one that is short enough to be chance."""
    words = re.findall(r"\w+", claim.sentence.casefold())
    return " ".join(words) if len(words) >= _WORDS_LEAST else ""


def _later(a: str, b: str, known: Known) -> bool:
    """Whether the first report is by another outlet and of a later day than the second."""
    one, other = known.reports[a], known.reports[b]
    return one.published > other.published and name_key(one.outlet) != name_key(other.outlet)
