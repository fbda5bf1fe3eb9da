"""Which report takes its matter from which other: shown by the outlet that it cites."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, Relay, Report, SourceKind

_CUE = re.compile(
    r"\b(?:report(?:s|ed|ing)?|told|tells|cit(?:es|ed|ing)|quot(?:es|ed|ing)|according to|says?|"
    r"said|wr(?:ites|ote)|publish(?:es|ed)|learned|disclosed|revealed|obtained by|seen by)\b",
    re.IGNORECASE,
)


def relays(claims: Sequence[Claim], reports: dict[str, Report]) -> tuple[Relay, ...]:
    """A relay for each report that cites an outlet whose own earlier report is known.

    `claims` in order of publication; each is looked at with its whole sentence, since "the Post,
    quoting the Gazette, wrote" may name an outlet that is no link of the claim's own chain.
    """
    outlets = _Outlets(reports)
    telling: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        telling[str(claim.event)].add(claim.report)
    found: dict[tuple[str, str], str] = {}
    for claim in claims:
        for outlet, words in outlets.cited(claim):
            of = _earlier(claim, reports, (outlets.reports[outlet], telling[str(claim.event)]))
            if of:
                found.setdefault((claim.report, of), f"cites «{words}»")
    return tuple(Relay(report=r, of=o, reason=why) for (r, o), why in sorted(found.items()))


class _Outlets:
    """The outlets of the known reports, and where a claim cites one of them."""

    def __init__(self, reports: dict[str, Report]) -> None:
        self.reports: dict[str, list[Report]] = defaultdict(list)
        for report in reports.values():
            self.reports[name_key(report.outlet)].append(report)
        names = {re.sub(r"^The ", "", r.outlet).strip() for r in reports.values()}
        longest_first = sorted((n for n in names if n), key=lambda n: (-len(n), n))
        self._named = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
        self._any = bool(longest_first)

    def cited(self, claim: Claim) -> Iterator[tuple[str, str]]:
        """Key of the outlet, and the words that name it."""
        for source in claim.attribution:
            if source.kind == SourceKind.OUTLET:
                yield from self._short(source.text)
        if self._any and _CUE.search(claim.sentence):
            for match in self._named.finditer(claim.sentence):
                yield name_key(match.group()), match.group()

    def _short(self, words: str) -> Iterator[tuple[str, str]]:
        """An outlet by its full name or by the beginning or end of it: `the Gazette`."""
        cited = name_key(words)
        for key in sorted(self.reports):
            part = len(cited) > 3 and (key.startswith(cited + " ") or key.endswith(" " + cited))
            if key == cited or part:
                yield key, words


def _earlier(
    claim: Claim, reports: dict[str, Report], theirs: tuple[list[Report], set[str]]
) -> str | None:
    """The cited outlet's report: best one that tells of the same event, else its latest before."""
    mine = reports[claim.report]
    published, telling = theirs
    before = [
        r for r in published
        if r.id != mine.id and r.outlet != mine.outlet and r.published <= mine.published
    ]  # fmt: skip
    before.sort(key=lambda r: (r.id in telling, r.published, r.id))
    return before[-1].id if before else None
