"""The evidence: record, texts and hashes in a zip that anyone can check without Hearsay."""

from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files as resources

from hearsay.export.files import Files, Texts
from hearsay.export.json import record_json, rows_json
from hearsay.records import Claim, Entity, Record, Span

VERSION = 1
README = """\
What reports say happened, and the exact words behind it.

  record.json     the whole record: reports, entities, claims, events, sources
  reports/        the text of every report, UTF-8, to the letter
  manifest.json   SHA-256 of every file, and of the words at every place that the record cites
  check.py        holds all of this together; needs Python 3.9 or later and nothing else

To check it:

  python check.py                  in the folder into which the zip was unpacked
  python check.py evidence.zip     or the zip as it is

Places are half-open offsets in Unicode code points, counted from 0, into the text of one report.
The id of a report is made of its outlet, day, title, address and text, so that none of these can
be changed without another id.

Whoever changes the words can also make all hashes anew. So keep the SHA-256 of manifest.json,
which check.py prints, where nobody can change it, and compare.
"""


def files(record: Record, texts: Texts) -> Files:
    """The record, every report's text, the manifest, and what checks them.

    The text of a report is `reports/ID.txt`. Each place in the manifest has the id of what it is
    `of`, the `part` that the words stand behind, the `report`, `start`, `end` and `sha256`.
    """
    held = {f"reports/{report.id}.txt": texts(report.id).encode() for report in record.reports}
    held["record.json"] = record_json(record)
    held["check.py"] = (resources("hearsay.export.archive") / "check.py").read_bytes()
    held["README.txt"] = README.encode()
    manifest = {
        "version": VERSION,
        "files": {name: _hash(held[name]) for name in sorted(held)},
        "places": [_place(texts, *one) for one in _places(record)],
    }
    return held | {"manifest.json": rows_json(manifest)}


Place = tuple[str, str, str, Span]
"""Id of what cites it, part, report, span."""


def _places(record: Record) -> Iterator[Place]:
    for claim in record.claims:
        yield from ((claim.id, part, claim.report, span) for part, span in _of_claim(claim))
    for entity in record.entities:
        yield from _of_entity(entity)


def _of_claim(claim: Claim) -> Iterator[tuple[str, Span]]:
    yield "sentence", claim.span
    for one in claim.evidence:
        yield one.part, one.span
    for source in claim.attribution:
        if source.span:
            yield "source", source.span
        if source.cue:
            yield "cue", source.cue
    for quantity in claim.quantities:
        if quantity.span:
            yield "quantity", quantity.span


def _of_entity(entity: Entity) -> Iterator[Place]:
    for one in entity.mentions:
        yield entity.id, "mention", one.report, one.span


def _place(texts: Texts, of: str, part: str, report: str, span: Span) -> dict[str, object]:
    words = span.of(texts(report)).encode()
    told = {"of": of, "part": part, "report": report}
    return {**told, "start": span.start, "end": span.end, "sha256": _hash(words)}


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()
