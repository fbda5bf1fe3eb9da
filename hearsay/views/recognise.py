"""Which event of a later record is which event of an earlier one."""

from collections import Counter, defaultdict

from hearsay.records import Claim, ReportEntry
from hearsay.views.index import Index

Key = tuple[str, str, str]
SAME, LIKE = 3, 1
"""What one claim speaks for two events being one: it is in both; or its page was changed."""


def recognise(old: Index, new: Index) -> dict[str, str]:
    """For each event of the new record the old one with which it shares the most claims.

    In a changed page, claims of one type with the same trigger are taken for one another. Each
    event is recognised once, but for one that has been parted: all that have claims of it come
    from it. What is recognised in nothing is left out.
    """
    owner = {claim: event.id for event in old.record.events for claim in event.claims}
    alike = _by_page(old)
    shared: Counter[tuple[str, str]] = Counter()
    for event in new.record.events:
        for claim in new.claims_of(event):
            if claim.id in owner:
                shared[event.id, owner[claim.id]] += SAME
            elif claim.report not in old.reports:
                shared.update({(event.id, one): LIKE for one in alike[_key(new, claim)]})
    parts = {event.id: owner[c] for event in new.record.events for c in event.claims if c in owner}
    return parts | _each_once(shared)


def _each_once(shared: Counter[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    taken: set[str] = set()
    for mine, theirs in sorted(shared, key=lambda pair: (-shared[pair], pair)):
        if mine not in found and theirs not in taken:
            found[mine] = theirs
            taken.add(theirs)
    return found


def _by_page(index: Index) -> dict[Key, set[str]]:
    """The events of claims by the page, type and trigger of the claim."""
    found: dict[Key, set[str]] = defaultdict(set)
    for event in index.record.events:
        for claim in index.claims_of(event):
            found[_key(index, claim)].add(event.id)
    return found


def _key(index: Index, claim: Claim) -> Key:
    return _page(index.reports[claim.report]), claim.type, claim.trigger.casefold()


def _page(report: ReportEntry) -> str:
    return report.url or report.id
