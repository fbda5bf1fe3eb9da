"""One person, body or place: what it is, did, is cited for, with whom, and in which reports."""

from collections.abc import Sequence
from typing import Any

from hearsay.catalogue import country_name
from hearsay.records import AmbiguousError, Entity, NotFoundError, QueryError
from hearsay.views import Index
from hearsay.views.about import about
from hearsay.views.likely import entities_like
from hearsay.views.look_up import candidates, describe, which
from hearsay.views.said import said
from hearsay.views.timeline import row
from hearsay.web.asked import Asked
from hearsay.web.charts.timeline import draw
from hearsay.web.page import Page
from hearsay.web.pages.timeline import counts
from hearsay.web.paging import Slice
from hearsay.web.seen import Seen

PARTS = {"events": 8, "company": 12, "present": 12, "cited": 8, "reports": 10}
"""The sections that are long, and how many rows each has where all are shown."""


def entity(seen: Seen, asked: Asked, key: str) -> Page:
    """The page of an entity, by its id or a name; `show` asks for one section with all its rows.

    Raises NotFoundError, and AmbiguousError with those that a name may mean.
    """
    index = seen.index
    found = meant(index, key)
    known = about(index, found, asked.question)
    events = _shown("events", known.events, asked)
    cited = _shown("cited", known.cited, asked)
    dated = sorted(report.published for report in known.reports)
    return Page("entity.html", found.name, {
        "entity": found,
        "country": country_name(found.country) if found.country else None,
        "seen_on": (dated[0], dated[-1]) if dated else None,
        "acts": any(found.id in (*e.actors, *e.recipients) for e in known.events),
        "counts": counts(known.events),
        "chart": draw(index, known.events, seen.today, (asked.since, asked.until), labels=0),
        "events": events,
        "rows": [row(index, event) for event in events.rows] if events else (),
        "cited": cited,
        "told": [(claim, said(index, claim)) for claim in cited.rows] if cited else (),
        "company": _shown("company", known.company, asked),
        "present": _shown("present", known.present, asked),
        "reports": _shown("reports", known.reports, asked),
        "judgements": known.judgements,
        "others": lambda: others(index, found),
        "sources": [one.id for one in index.record.sources if one.entity == found.id],
    })  # fmt: skip


def others(index: Index, found: Entity) -> list[tuple[str, str]]:
    """Ids of entities that this may be one with, in words; only who can rule asks for them."""
    return [(one.id, describe(index, one)) for one in entities_like(index, found)]


def meant(index: Index, key: str) -> Entity:
    """The entity with the id, or else the one of the name."""
    if key in index.entities:
        return index.entities[key]
    found = [one for one in candidates(index.of_entities, key) if isinstance(one, Entity)]
    if len(found) > 1:
        raise AmbiguousError(which(index, key, found))
    if not found:
        raise NotFoundError(f"nobody goes by {key!r}; the page of people shows those there are")
    return found[0]


def _shown(part: str, rows: Sequence[Any], asked: Asked) -> Slice[Any] | None:
    """The first rows of a section, or a page of it where it is asked for; else None."""
    if asked.show is not None and asked.show not in PARTS:
        raise QueryError(
            f"nothing to show by the name {asked.show!r}; expected one of {', '.join(PARTS)}"
        )
    if asked.show is None:
        return Slice(rows, 1, PARTS[part])
    return Slice(rows, asked.page) if asked.show == part else None
