"""What happened and what is planned, one row an event."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from hearsay.records import (
    FITTING,
    Basis,
    Claim,
    Credibility,
    Event,
    EventStatus,
    EventType,
    SourceKind,
    Status,
    When,
)
from hearsay.views.index import Index
from hearsay.views.naming import entities_named, places_named, reports_of
from hearsay.views.order import Part, part_of
from hearsay.views.phrases import ARROW, chain, is_vague, shorten
from hearsay.views.question import Question

LONGEST_WORDS = 120


class TimelineRow(Struct, frozen=True, kw_only=True):
    """One event. `key` is the beginning of its id that is enough to type.

    `when` is null, never a day of publication, where the reports fix no day. `word` are the
    chains of those who tell of the event, `against` of those who deny it or call it off; each
    runs from the source nearest to the fact to the outlet. `origins` is [least, most]. Of the
    `credibility`, from 1 to 6, the event's `reasons` tell the rule. `summary` is a phrase about
    the event, `sentence` the one that tells it best, shortened.
    """

    event: str
    key: str
    part: Part
    planned: bool
    when: When | None
    basis: Basis
    type: EventType
    mode: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    where: str | None
    status: EventStatus
    word: tuple[str, ...]
    against: tuple[str, ...]
    reports: int
    origins: tuple[int, int]
    credibility: Credibility
    summary: str
    sentence: str


def timeline(index: Index, question: Question | None = None) -> tuple[TimelineRow, ...]:
    """The events that the question asks for: happened, planned, in doubt; each part by day.

    Events without a day close their part, by the day of their first report.
    """
    return tuple(row(index, event) for event in asked_for(index, question or Question()))


def rows(index: Index, events: Iterable[Event]) -> tuple[TimelineRow, ...]:
    """Rows of the events, in the order of a timeline."""
    return tuple(row(index, event) for event in in_order(index, events))


def in_order(index: Index, events: Iterable[Event]) -> list[Event]:
    """Events in the order of a timeline."""
    return sorted(events, key=lambda event: index.place[event.id])


def row(index: Index, event: Event) -> TimelineRow:
    """One event as a row."""
    claims = index.claims_of(event)
    told = [c for c in claims if c.status is not Status.NEGATED]
    denied = [c for c in claims if c.status is Status.NEGATED]
    sentence = best_sentence(best_claim(event, claims))
    return TimelineRow(
        event=event.id,
        key=index.key(event.id),
        part=part_of(event),
        planned=event.status is EventStatus.PLANNED,
        when=event.when,
        basis=basis(event, claims),
        type=event.type,
        mode=modes(event, claims),
        actors=index.names(event.actors),
        recipients=index.names(event.recipients),
        where=index.name(event.where) if event.where else None,
        status=event.status,
        word=_chains(told, index),
        against=_chains(denied, index),
        reports=event.reports,
        origins=event.origins,
        credibility=event.credibility,
        summary=event.summary or sentence,
        sentence=sentence,
    )


def basis(event: Event, claims: Iterable[Claim]) -> Basis:
    """How the event's day is known: the firmest basis among the claims that give a day."""
    if event.when is None:
        return Basis.UNKNOWN
    found = {claim.basis for claim in claims if claim.when is not None}
    firmest = (Basis.STATED, Basis.RELATIVE)
    return next((one for one in firmest if one in found), Basis.UNKNOWN)


def modes(event: Event, claims: Iterable[Claim]) -> tuple[str, ...]:
    """The modes that claims of the event's own type give it, the most frequent first."""
    counted = Counter(m for c in claims if c.type is event.type for m in c.mode)
    return tuple(sorted(counted, key=lambda mode: (-counted[mode], mode)))


def best_claim(event: Event, claims: Iterable[Claim]) -> Claim | None:
    """The claim that tells the event best: of its type, telling it as it now stands, and sure.

    Of claims that are equally good, the first in the order given.
    """
    fitting = FITTING[event.status]
    ranked = sorted(
        claims, key=lambda c: (c.type is not event.type, c.status not in fitting, -c.score)
    )
    return ranked[0] if ranked else None


def best_sentence(claim: Claim | None) -> str:
    """The claim's sentence, shortened around the trigger."""
    if claim is None:
        return ""
    return shorten(claim.sentence, LONGEST_WORDS, max(claim.sentence.find(claim.trigger), 0))


def asked_for(index: Index, question: Question) -> list[Event]:
    """The events that fit a question, in the order of a timeline."""
    if question == Question():
        return [*index.timeline]
    entities = index.record.entities
    who = entities_named(entities, question.who) if question.who else None
    also = entities_named(entities, question.also) if question.also else None
    where = places_named(entities, question.where) if question.where else None
    told_by = reports_of(index.record.reports, question.outlet) if question.outlet else None
    type_, status = question.event_type, question.event_status
    claimed, cited = question.claim_status, question.cited
    return [
        event
        for event in index.timeline
        if (who is None or not who.isdisjoint(event.actors + event.recipients))
        and (also is None or not also.isdisjoint(event.actors + event.recipients))
        and (where is None or event.where in where)
        and (type_ in (None, event.type))
        and (status in (None, event.status))
        and overlaps(event.when, question.since, question.until)
        and _has_claim(index, event, claimed)
        and _cites(index, event, cited)
        and (told_by is None or any(index.claims[c].report in told_by for c in event.claims))
    ]


def _has_claim(index: Index, event: Event, status: Status | None) -> bool:
    return status is None or any(index.claims[key].status is status for key in event.claims)


def _cites(index: Index, event: Event, kind: SourceKind | None) -> bool:
    """Whether a claim cites somebody of a kind; an outlet counts only where another cites it."""
    told = (index.claims[key] for key in event.claims)
    return kind is None or any(source.kind is kind for c in told for source in c.attribution)


def overlaps(when: When | None, since: date | None, until: date | None) -> bool:
    """Whether some day of the interval lies within the bounds; both are inclusive."""
    if since is None and until is None:
        return True
    if when is None:
        return False
    return (since is None or when.latest >= since) and (until is None or when.earliest <= until)


def _chains(claims: Iterable[Claim], index: Index) -> tuple[str, ...]:
    """Each chain of sources once, as words; `they → outlet` only where no other says who."""
    distinct: dict[str, tuple[str, ...]] = {}
    for claim in claims:
        links = chain(claim, index)
        distinct.setdefault(ARROW.join(links).casefold(), links)
    clear = {links[1:] for links in distinct.values() if not is_vague(links)}
    return tuple(
        ARROW.join(links)
        for links in distinct.values()
        if not (is_vague(links) and links[1:] in clear)
    )
