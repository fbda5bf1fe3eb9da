"""What is wrong with a storyline's record, all of it at once, a line each."""

from collections.abc import Iterator

from hearsay.records import EntityKind, EventStatus
from train.storylines.story import FaultError, Row, Storyline, parts_of

KINDS, STATUSES = frozenset(EntityKind), frozenset(EventStatus)
_SLIPS = (FaultError, KeyError, ValueError, TypeError, AttributeError)


def faults(story: Storyline) -> Iterator[str]:
    """Everything that is wrong with claims, entities, events and disagreements."""
    for claim in story.claims:
        where = f"{claim.get('id')} at {claim.get('at')}"
        try:
            story.mark(claim)
        except _SLIPS as slip:
            yield f"{where}: {type(slip).__name__} {slip}"
        else:
            yield from (f"{where}: {fault}" for fault in _sources(story, claim))
    ids = [claim["id"] for claim in story.claims]
    yield from (f"{i}: the id is used twice" for i in sorted({i for i in ids if ids.count(i) > 1}))
    yield from _entities(story)
    yield from _events(story)


def _sources(story: Storyline, claim: Row) -> Iterator[str]:
    text = story.reports[claim["at"].partition(".")[0]].text
    for told in claim["by"]:
        words, _, number, entity, _ = parts_of(told, 5)
        if words.partition("@")[0] not in text:
            yield f"source {words!r} is nowhere in the report"
        if entity and entity not in story.entities:
            yield f"no entity {entity!r}"
        if number and not number.isdigit():
            yield f"number {number!r}"


def _entities(story: Storyline) -> Iterator[str]:
    text = "\n".join(report.title + "\n" + report.text for report in story.reports.values())
    for entity in story.entities.values():
        if entity["kind"] not in KINDS:
            yield f"{entity['id']}: unknown kind {entity['kind']!r}"
        for alias in entity["aliases"]:
            if alias not in text:
                yield f"{entity['id']}: alias {alias!r} is in no report"


def _events(story: Storyline) -> Iterator[str]:
    events = {event["id"] for event in story.story["events"]}
    told = {claim["event"] for claim in story.claims}
    yield from (f"event {event} has no claim" for event in sorted(events - told))
    yield from (f"no event {event!r} in story.json" for event in sorted(told - events))
    for event in story.story["events"]:
        if event["status"] not in STATUSES or len(event["origins"]) != 2:
            yield f"event {event['id']}: status or origins not as expected"
    known = {claim["id"] for claim in story.claims}
    for row in story.story["disagreements"]:
        if row["event"] not in events or not known.issuperset(row["claims"]):
            yield f"disagreement names what is not there: {row}"
