"""Briefs of invented affairs, plain and hostile, to be published."""

from datetime import date

import harbour
from msgspec.structs import replace

from hearsay.records import EntityKind, Report, new_report
from hearsay.views import Brief, Index, brief
from hearsay.weigh import weigh

HOSTILE = (
    "<script>alert(1)</script> [x](javascript:1) `c` \u202egnp.exe\u202c \x1b[31m\x00=1+1 &amp; *b*"
)
SCRIPTS = "Жанна Ωμέγα بغداد תל אביב तेहरान 北京 🜚 \U000e0041 \uffff"


def plain_brief() -> Brief:
    return brief(Index(harbour.RECORD), harbour.TEXTS.__getitem__)


def brief_of(words: str, outlet: str, title: str) -> Brief:
    """A brief of one report of one sentence; its participant bears the words as its name."""
    sentence = f"Envoys met {words} on Monday."
    report: Report = new_report(sentence, outlet, date(2031, 3, 8), title)
    who = harbour.entity(words, EntityKind.PERSON)
    claim = harbour.claim(
        report,
        sentence,
        "met",
        harbour.EventType.CONSULT,
        harbour.Status.ACTUAL,
        actors=(who.id,),
        attribution=(harbour.source(harbour.SourceKind.NAMED, words, who),),
    )
    event = harbour.Event(
        id="H0",
        type=claim.type,
        status=harbour.EventStatus.HAPPENED,
        origins=(1, 1),
        claims=(claim.id,),
        reports=1,
        actors=claim.actors,
    )
    weighed = weigh([report], [who], [replace(claim, event=event.id)])
    record = harbour.Record(
        reports=(harbour.entry(report),),
        entities=(who,),
        claims=weighed.claims,
        sources=weighed.sources,
        events=(event,),
    )
    return brief(Index(record), lambda _: report.text)


def hostile_brief() -> Brief:
    return brief_of(HOSTILE, HOSTILE, HOSTILE)
