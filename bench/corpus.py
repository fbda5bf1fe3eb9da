"""Reports made of a corpus of world news, and more of them by shifting their dates."""

import gzip
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice
from pathlib import Path
from random import Random

from msgspec import structs

from hearsay.pipeline import Interpretation
from hearsay.records import Claim, Entity, Mention, Report, Source, When, content_id, new_report

BEGIN = date(2000, 1, 1)
A_DAY = 20
"""Reports a day: what one who follows an affair may collect."""
SENTENCES = 9
"""Of a report."""
OUTLETS = ("Gull Post", "Tide News", "Pier Radio", "Harbour Gazette", "Mole Times")


def reports(corpora: Path, number: int) -> Iterator[Report]:
    """Reports of successive sentences of the Groningen Meaning Bank, the text of VOA's news."""
    with gzip.open(corpora / "gmb" / "sentences.txt.gz", "rt", encoding="utf-8") as lines:
        sentences = (line.rstrip("\n").partition("\t")[2] for line in lines)
        for n in range(number):
            told = list(islice(sentences, SENTENCES))
            if len(told) < SENTENCES:
                return
            text = "\n\n".join(" ".join(told[i : i + 3]) for i in range(0, SENTENCES, 3))
            day = BEGIN + timedelta(days=n // A_DAY)
            yield new_report(text, OUTLETS[n % len(OUTLETS)], day, told[0][:70])


def resampled(read: list[Interpretation], seed: int = 1) -> Iterator[Interpretation]:
    """The same readings without end, A_DAY for each further day, in another order each round."""
    drawn = Random(seed)
    for day in count():
        for one in drawn.sample(read, A_DAY):
            yield shifted(one, BEGIN + timedelta(days=day))


def shifted(one: Interpretation, day: date) -> Interpretation:
    """A reading as if its report had appeared on another day; all that it dates moves along."""
    old = one.report
    later = day - old.published
    report = new_report(f"{old.text}\n\n{day}", old.outlet, day, old.title)
    ids = {e.id: content_id("E", report.id, e.id) for e in one.entities}
    entities = tuple(_entity(e, ids[e.id], report.id) for e in one.entities)
    claims = tuple(_claim(c, ids, report.id, later) for c in one.claims)
    return Interpretation(report, entities, claims, one.maker)


def _entity(one: Entity, id_: str, report: str) -> Entity:
    mentions = tuple(Mention(report=report, span=m.span) for m in one.mentions)
    return structs.replace(one, id=id_, mentions=mentions)


def _claim(one: Claim, ids: dict[str, str], report: str, later: timedelta) -> Claim:
    when = one.when and When(_moved(one.when.earliest, later), _moved(one.when.latest, later))
    return structs.replace(
        one, id=content_id("C", report, one.id), report=report, when=when,
        actors=tuple(ids[i] for i in one.actors),
        recipients=tuple(ids[i] for i in one.recipients),
        where=one.where and ids[one.where],
        attribution=tuple(_source(s, ids) for s in one.attribution),
        evidence=tuple(structs.replace(e, of=e.of and ids[e.of]) for e in one.evidence),
    )  # fmt: skip


def _source(one: Source, ids: dict[str, str]) -> Source:
    return structs.replace(one, entity=one.entity and ids[one.entity])


def _moved(day: date, later: timedelta) -> date:
    """A day moved, if the calendar goes so far."""
    try:
        return day + later
    except OverflowError:
        return day
