"""Who does what to whom, in a few words, where that can be said without the words of a report."""

from hearsay.records import Entity, EntityKind, Event, EventType, Field
from hearsay.views.briefing.verbs import does, is_done, verb
from hearsay.views.briefing.words import is_well_known
from hearsay.views.index import Index
from hearsay.views.phrases import listed, uncapitalised
from hearsay.views.timeline import modes

SUREST = 0.7
"""A single claim below this score is quoted, not paraphrased."""


def paraphrase(index: Index, event: Event) -> str | None:
    """`Mara Quist and Tomas Lindqvist are to meet`; None where it may mislead.

    That is so where parties have no names of their own, where only one of those who meet is told,
    and where the record is not sure who they are.
    """
    sides = _sides(index, event)
    if sides is None or not _is_sure(index, event):
        return None
    return _phrase(index, event, *sides)


def whole(index: Index, event: Event) -> str | None:
    """The paraphrase, if it says all there is to say and the event is no mere type of one."""
    of = verb(event.type, modes(event, index.claims_of(event)))
    return paraphrase(index, event) if of.whole else None


def _phrase(index: Index, event: Event, actors: list[Entity], recipients: list[Entity]) -> str:
    of = verb(event.type, modes(event, index.claims_of(event)))
    many = len({one.name for one in actors or recipients}) > 1
    by, to = (
        listed(tuple(dict.fromkeys(uncapitalised(one.name) for one in side)))
        for side in (actors, recipients)
    )
    if not actors:
        return f"{to} {is_done(of, event.status, many)}"
    after = f"{of.before} {to}" if to else of.alone or ""
    return f"{by} {does(of, event.status, many)}{after}"


def _sides(index: Index, event: Event) -> tuple[list[Entity], list[Entity]] | None:
    """Actors and recipients, if they can stand by their names."""
    actors = [index.entities[key] for key in event.actors if key in index.entities]
    recipients = [index.entities[key] for key in event.recipients if key in index.entities]
    parties = actors + recipients
    if not parties or not all(map(is_well_known, parties)) or not _apart(parties):
        return None
    if event.type is EventType.CONSULT:
        return (actors, recipients) if actors and _can_meet(parties) else None
    of = verb(event.type, modes(event, index.claims_of(event)))
    fits = (recipients or of.alone is not None) if actors else not of.before
    return (actors, recipients) if fits else None


def _apart(parties: list[Entity]) -> bool:
    """Whether no state stands beside somebody of its own, as if they were two."""
    states = {one.country for one in parties if one.kind is EntityKind.PLACE and one.country}
    others = {one.country for one in parties if one.kind is not EntityKind.PLACE}
    return states.isdisjoint(others)


def _can_meet(parties: list[Entity]) -> bool:
    """Whether there are several, and not states and people at once."""
    return len(parties) > 1 and len({one.kind is EntityKind.PLACE for one in parties}) == 1


def _is_sure(index: Index, event: Event) -> bool:
    """Whether several claims or a sure one tell of it, and one of them of all its parties.

    Parties brought together from several claims, or of whom accounts differ, may not have stood
    together; and who is cited for what was done to somebody was hardly done the same.
    """
    claims = [one for one in index.claims_of(event) if one.type is event.type]
    cited = {source.entity for claim in claims for source in claim.attribution}
    parties = {*event.actors, *event.recipients}
    together = any(parties <= {*one.actors, *one.recipients} for one in claims)
    differ = any(one.field is Field.WHO for one in index.disagreements_of(event.id))
    sure = len(claims) > 1 or any(one.score >= SUREST for one in claims)
    return sure and together and not differ and cited.isdisjoint(event.recipients)
