"""What is handed on: the brief and every format of the record, as files to keep."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from hearsay.export import Files, Format, export_files, packed
from hearsay.export.brief import brief_file
from hearsay.records import NotFoundError
from hearsay.views import Briefing, brief
from hearsay.web.asked import Asked
from hearsay.web.seen import Seen


class Offer(Struct, frozen=True):
    """A file that is offered: its name, its media type, and what it is good for."""

    name: str
    media: str
    use: str


OFFERS: Mapping[str, Offer] = {
    one.name: one
    for one in (
        Offer("brief.html", "text/html", "two pages for a busy reader, to open or print"),
        Offer("brief.pdf", "application/pdf", "the same as a PDF"),
        Offer("brief.md", "text/markdown", "the same as text with footnotes"),
        Offer("record.json", "application/json", "the whole record, as Hearsay itself reads it"),
        Offer("evidence.zip", "application/zip", "record and texts, to be checked by anybody"),
        Offer("tables.csv.zip", "application/zip", "tables with a data dictionary"),
        Offer("tables.parquet.zip", "application/zip", "the same tables for programs"),
        Offer("events.plover.jsonl", "application/x-ndjson", "events by the PLOVER 2.0 codebook"),
        Offer("planned.ics", "text/calendar", "what is planned, for a calendar"),
        Offer("places.geojson", "application/geo+json", "places with their events, for maps"),
        Offer("network.graphml", "application/graphml+xml", "who with whom, for network programs"),
        Offer("timeline.json", "application/json", "TimelineJS 3"),
        Offer("record.jsonld", "application/ld+json", "schema.org with PROV-O"),
        Offer("entities.ftm.json", "application/x-ndjson", "FollowTheMoney entities"),
        Offer("statements.csv", "text/csv", "FollowTheMoney statements"),
    )
}
_FORMATS = {
    "record.json": Format.JSON,
    "evidence.zip": Format.EVIDENCE,
    "tables.csv.zip": Format.CSV,
    "tables.parquet.zip": Format.PARQUET,
    "events.plover.jsonl": Format.PLOVER,
    "planned.ics": Format.ICS,
    "places.geojson": Format.GEOJSON,
    "network.graphml": Format.GRAPHML,
    "timeline.json": Format.TIMELINEJS,
    "record.jsonld": Format.JSONLD,
    "entities.ftm.json": Format.FTM,
    "statements.csv": Format.FTM_STATEMENTS,
}


def made(seen: Seen, asked: Asked, name: str) -> bytes:
    """The bytes of a file that is offered; raises NotFoundError, MissingExtraError.

    Of what is asked, `q` is the topic of a brief, and `since` its first day of publication.
    """
    if name not in OFFERS:
        raise NotFoundError(f"no file {name!r} is offered; there are {', '.join(OFFERS)}")
    if name not in _FORMATS:
        briefed = Briefing(topic=asked.q or None, since=asked.since, today=asked.as_of)
        return brief_file(brief(seen.index, seen.texts, briefed), Path(name))
    files: Files = export_files(_FORMATS[name], seen.index.record, seen.texts)
    return packed(files)
