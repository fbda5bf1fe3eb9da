"""Which report takes its matter from which other, by what shows it.

It cites the other's outlet, credits it in its byline, or has its sentences letter for letter.
Where it cites one that cites a third, it has its matter from the first: that one was read.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, Relay, Report
from hearsay.weigh.bodies import Named
from hearsay.weigh.events import in_order
from hearsay.weigh.known import Known
from hearsay.weigh.outlets import ByOutlet, Outlets

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


class Taken(Struct, frozen=True, gc=False):
    """What one report shows of whence it has its matter.

    `shown` are keys of the outlets that it takes from, what shows it, and the events it is about;
    `events` all that it tells of; `wordings` its sentences, as they are compared.
    """

    shown: tuple[tuple[str, str, frozenset[str]], ...]
    events: frozenset[str]
    wordings: frozenset[str]


def taken(
    report: Report, claims: Sequence[Claim], named: Sequence[Named], outlets: Outlets
) -> Taken:
    """What a report with these claims shows; `named` are those that it cites by name."""
    known = Known((report,), named, outlets)
    told = in_order(claims, known.reports)
    return Taken(
        shown=tuple(_shown(report, told, known)),
        events=frozenset(str(claim.event) for claim in told),
        wordings=frozenset(filter(None, map(_wording, told))),
    )


def relays(
    found: Mapping[str, Taken], reports: Mapping[str, Report], outlets: ByOutlet
) -> tuple[Relay, ...]:
    """The relays, each pair of reports once; `found` is what each report shows by its id."""
    pairs: dict[tuple[str, str], str] = {}
    for id_, one in found.items():
        for key, reason, about in one.shown:
            of = _earlier(reports[id_], outlets[key], found, about or one.events)
            if of:
                pairs.setdefault((id_, of), reason)
    for pair, reason in _copied(found, reports):
        pairs.setdefault(pair, reason)
    return tuple(Relay(report=r, of=o, reason=why) for (r, o), why in sorted(pairs.items()))


def _shown(
    report: Report, claims: Sequence[Claim], known: Known
) -> Iterator[tuple[str, str, frozenset[str]]]:
    for claim in claims:
        for key in known.relayed(claim)[:1]:
            words = next(s.text for s in reversed(claim.attribution) if key in known.meant(s))
            yield key, f"cites «{words}»", frozenset((str(claim.event),))
    for key, words in known.outlets.credited(report):
        yield key, f"credits «{words}»", frozenset()
    for start, end, sentence in _sentences(report.text):
        if _CUE.search(sentence):
            for key, words in known.outlets.named(sentence, report.outlet)[:1]:
                inside = (c for c in claims if c.span.start < end and start < c.span.end)
                yield key, f"cites «{words}»", frozenset(str(c.event) for c in inside)


def _sentences(text: str) -> Iterator[tuple[int, int, str]]:
    start = 0
    for stop in _STOP.finditer(text):
        yield start, stop.start(), text[start : stop.start()]
        start = stop.end()
    yield start, len(text), text[start:]


def _earlier(
    mine: Report, theirs: Sequence[Report], found: Mapping[str, Taken], about: frozenset[str]
) -> str | None:
    """Of an outlet's reports of the last month the one that tells most of it, else the latest.

    `theirs` are in order of publication.
    """
    first = bisect_left(theirs, mine.published - LATELY, key=_day)
    last = bisect_right(theirs, mine.published, key=_day)
    before = (r for r in theirs[first:last] if r.id != mine.id)
    best = max(
        before, key=lambda r: (len(found[r.id].events & about), r.published, r.id), default=None
    )
    return best.id if best else None


def _day(report: Report) -> date:
    return report.published


def _copied(
    found: Mapping[str, Taken], reports: Mapping[str, Report]
) -> Iterator[tuple[tuple[str, str], str]]:
    """Pairs of reports where a third of the later one's sentences are the earlier one's."""
    holders: dict[str, list[Report]] = defaultdict(list)
    for id_, one in found.items():
        for sentence in one.wordings:
            holders[sentence].append(reports[id_])
    shared: Counter[tuple[str, str]] = Counter()
    for told in holders.values():
        if len({one.outlet for one in told}) > 1:
            shared.update((a.id, b.id) for a in told for b in told if _later(a, b))
    for (report, of), number in shared.items():
        if number >= max(_COPIED_LEAST, _COPIED_PART * len(found[report].wordings)):
            yield (report, of), f"{number} sentences letter for letter"


def _wording(claim: Claim) -> str:
    """Letters and digits of a sentence; empty for one that is short enough to be chance."""
    words = re.findall(r"\w+", claim.sentence.casefold())
    return " ".join(words) if len(words) >= _WORDS_LEAST else ""


def _later(a: Report, b: Report) -> bool:
    """Whether the first report is by another outlet and of a later day than the second."""
    return a.published > b.published and name_key(a.outlet) != name_key(b.outlet)
