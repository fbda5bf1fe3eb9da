"""The affair of the harbour with all that exports can hold, and one whose every text is hostile."""

from importlib.util import find_spec

from harbour import CLAIMS, EVENTS, GAZETTE, NEXT, RECORD, REPORTS, TEXTS, VALPARAISO, WIRE
from msgspec.structs import replace

from hearsay.export import Files, Format, export_files
from hearsay.records import (
    Credibility,
    EventStatus,
    EventType,
    Evidence,
    Mention,
    Quantity,
    Record,
    Span,
    new_report,
)

TOWN = replace(
    VALPARAISO,
    geonameid=3868626,
    point=(-33.03932, -71.62725),
    mentions=(Mention(report=WIRE.id, span=Span(23, 33)),),
)
FERRY = replace(
    NEXT, id="H0ff0ff0ff0ff", status=EventStatus.CANCELLED, where=TOWN.id, claims=(CLAIMS[4].id,)
)
SHUT = replace(
    RECORD.claims[1],
    quantities=(Quantity(what="dead", min=2, max=None, span=Span(89, 92)),),
    reasons=("told in the past tense",),
    context=("economic",),
)
LEAVING = replace(NEXT, id="H0eeeeeeeeeee", type=EventType.RETREAT, when=None)
RICH = replace(
    RECORD,
    entities=tuple(TOWN if one.id == TOWN.id else one for one in RECORD.entities),
    claims=tuple(SHUT if one.id == SHUT.id else one for one in RECORD.claims),
    events=(
        replace(EVENTS[0], reasons=("2 claims say that it happened",), credibility=Credibility(2)),
        *EVENTS[1:],
        FERRY,
        LEAVING,
    ),
)

NASTY = (
    "=1+1 <script>alert('x')</script> \u202egnp.exe\u202c \x00\x01\x0b\x1b[31m\ufffe "
    '& "q" \\u0041 ]]> BEGIN:VEVENT;x=\r\n\tEND:VCALENDAR\u2028{{7*7}} \u00e9\U0001f600'
)
LONG = "=" + "verylong " * 120_000


def hostile(nasty: str) -> tuple[Record, dict[str, str]]:
    """A record in which every text that a report can give is the nasty one, and its texts."""
    report = new_report(f"{nasty} met.", nasty, GAZETTE.published, nasty, url=f"javascript:{nasty}")
    span = Span(0, len(nasty))
    shown = (Evidence(part="trigger", span=span),)
    entities = tuple(
        replace(
            one, name=nasty, aliases=(nasty,), roles=(nasty,), country=None,
            mentions=(Mention(report=report.id, span=span),),
        )
        for one in RICH.entities
    )  # fmt: skip
    claims = tuple(
        replace(
            one, report=report.id, sentence=nasty, trigger=nasty, span=span, evidence=shown,
            reasons=(nasty,), quantities=(Quantity(what=nasty, min=1, max=2, span=span),),
            attribution=tuple(
                replace(a, text=nasty, span=span, cue=span, anonymity=nasty)
                for a in one.attribution
            ),
        )
        for one in RICH.claims
    )  # fmt: skip
    sources = tuple(
        replace(
            one, name=nasty, origin=nasty, reason=nasty, reports=(report.id,) * bool(one.reports)
        )
        for one in RICH.sources
    )
    entry = replace(
        RICH.reports[0], id=report.id, title=nasty, outlet=nasty, url=report.url, path=nasty
    )
    record = replace(
        RICH, reports=(entry,), entities=entities, claims=claims, sources=sources, relays=(),
        events=tuple(replace(one, summary=nasty, reasons=(nasty,)) for one in RICH.events),
        disagreements=tuple(replace(one, note=nasty) for one in RICH.disagreements),
    )  # fmt: skip
    return record, {report.id: report.text}


def long() -> tuple[Record, dict[str, str]]:
    """A record with a title, a name and a summary of a megabyte each, and its texts."""
    record, texts = hostile("=x")
    first, *others = record.events
    quist, *rest = record.entities
    return replace(
        record,
        reports=tuple(replace(one, title=LONG) for one in record.reports),
        entities=(replace(quist, name=LONG), *rest),
        events=(replace(first, summary=LONG), *others),
    ), texts


EXTRA = {Format.FTM, Format.FTM_STATEMENTS} if find_spec("followthemoney") is None else set()
"""Formats of which the library is not here: it brings a module that must be compiled."""
HERE = tuple(one for one in Format if one not in EXTRA)


def exported(format: Format, record: Record = RICH, texts: dict[str, str] = TEXTS) -> Files:
    """The files of a format."""
    return export_files(format, record, texts.__getitem__)


def only(files: Files) -> bytes:
    """The bytes of the one file that there is."""
    (data,) = files.values()
    return data


__all__ = [
    "FERRY", "LEAVING", "LONG", "NASTY", "REPORTS", "RICH", "TEXTS", "TOWN", "exported", "hostile",
    "long", "only",
]  # fmt: skip
