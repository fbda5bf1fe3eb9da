"""A report in full: its text with the claims marked in place, and where each of them leads."""

from collections.abc import Sequence

from msgspec import Struct

from hearsay.records import Claim, NotFoundError, Report, ReportEntry
from hearsay.views import Edition, Index
from hearsay.views.look_up import look_up
from hearsay.views.paragraphs import paragraphs
from hearsay.views.phrases import bracketed, chain
from hearsay.views.show import relay_rows
from hearsay.views.tellings import supplied
from hearsay.web.asked import Asked
from hearsay.web.laying import Paragraph, laid_out, places
from hearsay.web.page import Page
from hearsay.web.paging import Slice
from hearsay.web.seen import Seen

PARAGRAPHS = 80
"""Most paragraphs of a report on one page; ordinary reports stand on one."""


class Gist(Struct, frozen=True):
    """A claim beside the text: who does it to whom, and on whose word it is.

    Names that the sentence does not tell stand in square brackets.
    """

    claim: Claim
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    word: tuple[str, ...]


def report(seen: Seen, asked: Asked, key: str) -> Page:
    """The page of a report, current or superseded; raises NotFoundError, AmbiguousError."""
    index = seen.index
    if key not in index.reports:
        old = next((one for one in seen.editions(key) if one.report.id == key), None)
        if old:
            return _superseded(seen, asked, old)
    entry = _meant(index, key)
    claims = index.claims_in(entry.id)
    gists = {one.id: _gist(index, one) for one in claims}
    relays = relay_rows(index, sorted(index.relays_of(entry.id)))
    return Page("report.html", entry.title or "Untitled", {
        "report": entry,
        "source": index.printed(entry.id).id,
        "current": entry.id,
        "gists": gists,
        "takes": [one for one in relays if one.report == entry.id],
        "gives": [one for one in relays if one.of == entry.id],
        **_read(seen.texts(entry.id), claims, asked),
    })  # fmt: skip


def _superseded(seen: Seen, asked: Asked, edition: Edition) -> Page:
    """A version of a page that the picture lacks: replaced, or too new; its claims as read."""
    ids = [one.report.id for one in seen.editions(edition.report.id)]
    number = ids.index(edition.report.id) + 1
    current = next((id_ for id_ in reversed(ids[number:]) if id_ in seen.index.reports), "")
    claims = edition.claims
    return Page("report.html", edition.report.title or "Untitled", {
        "report": _entry(edition.report, number),
        "source": "",
        "current": current,
        "gists": {
            c.id: Gist(c, (), (), tuple(s.text for s in c.attribution) or (edition.report.outlet,))
            for c in claims
        },
        "takes": [],
        "gives": [],
        **_read(edition.report.text, claims, asked),
    })  # fmt: skip


def _read(text: str, claims: Sequence[Claim], asked: Asked) -> dict[str, object]:
    """The paragraphs of one page of the text, and on which page the claims of the others are."""
    spans = paragraphs(text)
    placed = places(spans, claims)
    listed = Slice(list(zip(spans, placed, strict=True)), asked.page, PARAGRAPHS)
    shown: list[Paragraph] = [laid_out(text, span, told) for span, told in listed.rows]
    further = enumerate(placed) if listed.page == 1 else ()
    return {
        "listed": listed,
        "paragraphs": shown,
        "further": [
            (claim, place // PARAGRAPHS + 1)
            for place, told in further
            if place >= PARAGRAPHS
            for claim in told
        ],
        "number": len(claims),
        "characters": len(text),
    }


def _gist(index: Index, claim: Claim) -> Gist:
    beside = supplied(claim, index)
    actors = bracketed(index.names(claim.actors), beside)
    recipients = bracketed(index.names(claim.recipients), beside)
    return Gist(claim, actors, recipients, chain(claim, index))


def _meant(index: Index, key: str) -> ReportEntry:
    found = index.reports.get(key) or look_up(index, key)
    if not isinstance(found, ReportEntry):
        raise NotFoundError(f"no report goes by {key!r}; the page of reports shows those there are")
    return found


def _entry(report: Report, version: int) -> ReportEntry:
    return ReportEntry(
        id=report.id, path=report.path, url=report.url, title=report.title, outlet=report.outlet,
        published=report.published, version=version,
    )  # fmt: skip
