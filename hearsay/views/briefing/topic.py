"""Which events a brief is about."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from hearsay.records import Claim, Event, NotFoundError, QueryError
from hearsay.views.index import Index
from hearsay.views.look_up import near
from hearsay.views.meant import roots, telling
from hearsay.views.naming import entities_named, places_named, words


class Briefing(Struct, frozen=True, kw_only=True):
    """What a brief is asked for; nothing given, the whole affair.

    `topic` is a name or words: events in which those of the name take part, or that are there; and
    those told in a sentence that holds all the words. `since` is a day of publication: what was
    told on it or later. `today` is the day from which what is next is counted, if it is not that
    of the last report. Raises QueryError for a topic without letters or digits.
    """

    topic: str | None = None
    since: date | None = None
    today: date | None = None

    def __post_init__(self) -> None:
        if self.topic is not None and not words(self.topic):
            raise QueryError(f"topic {self.topic!r} has no words: give a name, or words of reports")


def concerned(index: Index, asked: Briefing) -> tuple[Event, ...]:
    """The events that a brief is drawn from, in the order of a timeline.

    Raises NotFoundError with the nearest names where the topic fits none.
    """
    found = about(index, asked.topic) if asked.topic is not None else index.timeline
    return tuple(event for event in found if _told_since(index, event, asked.since))


def about(index: Index, topic: str) -> Sequence[Event]:
    """The events of those that the topic names, and those told in its words."""
    known = index.record.entities
    named = entities_named(known, topic) | places_named(known, topic)
    wanted = roots([topic])
    outlets = {one.outlet for one in index.record.reports} - {topic}
    found = [
        event
        for event in index.timeline
        if not named.isdisjoint((*event.actors, *event.recipients, event.where or ""))
        or any(wanted <= _said(index, claim, outlets) for claim in index.claims_of(event))
    ]
    if not found:
        close = near(index, topic)
        nearest = f"; the nearest: {'; '.join(close)}" if close else ""
        raise NotFoundError(
            f"no event is about {topic!r}{nearest}; give a name that `hearsay timeline` shows, or "
            "fewer words"
        )
    return found


def _said(index: Index, claim: Claim, outlets: set[str]) -> frozenset[str]:
    """The words of a claim, without the names of outlets: the Aktau Courier is not Aktau."""
    said = "\n".join(telling(index, claim))
    for name in outlets:
        said = said.replace(name, " ")
    return roots([said])


def _told_since(index: Index, event: Event, since: date | None) -> bool:
    if since is None:
        return True
    return any(index.reports[c.report].published >= since for c in index.claims_of(event))
