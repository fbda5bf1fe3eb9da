"""From what somebody typed to the one event that it means: an id, a name, or words of it."""

import re
from collections import Counter
from collections.abc import Iterable
from math import log

from hearsay.records import (
    AmbiguousError,
    Claim,
    Entity,
    Event,
    NotFoundError,
    ReportEntry,
)
from hearsay.views.index import Index
from hearsay.views.look_up import Thing, candidates, which
from hearsay.views.naming import words

LEAST_FIT = 1 / 3
"""The share of what was typed, rare words counting more, that one sentence must hold."""
_ENDING = re.compile(r"(?<=\w{3})(?:ings?|ed|es|e|s)$")


def event_meant(index: Index, key: str) -> Event:
    """The event that goes by an id, has a name in it that no other event has, or fits the words.

    Raises QueryError, NotFoundError, and AmbiguousError with the events of a name.
    """
    try:
        found = candidates(index, key)
    except NotFoundError:
        return best_fit(index, key)
    events = {event.id: event for thing in found for event in _events(index, thing)}
    if len(events) > 1:
        raise AmbiguousError(which(index, key, list(events.values())))
    return next(iter(events.values()), None) or best_fit(index, key)


def best_fit(index: Index, text: str) -> Event:
    """The event of the claim whose sentence and names hold most of the words, rare ones first."""
    held = {claim.id: roots(telling(index, claim)) for claim in index.record.claims}
    known = Counter(root for each in held.values() for root in each)
    weights = {root: log(1 + len(held) / (known[root] or 1)) for root in roots([text])}

    def fit(event: Event) -> tuple[float, float, int, str]:
        claims = [held[key] for key in event.claims if key in held]
        fits = [sum(w for root, w in weights.items() if root in words) for words in claims]
        return max(fits, default=0), sum(fits), len(fits), event.id

    best = max(index.record.events, key=fit, default=None)
    if best is None or fit(best)[0] < LEAST_FIT * sum(weights.values()):
        raise NotFoundError(
            f"no event fits {text!r}: give the id of one, as `hearsay timeline` shows it, or words "
            "of a sentence that tells of it; `hearsay search` finds reports by their words"
        )
    return best


def _events(index: Index, thing: Thing) -> Iterable[Event]:
    """The events that a thing stands for or takes part in."""
    match thing:
        case Event():
            return (thing,)
        case Claim():
            return (index.events[thing.event],) if thing.event else ()
        case Entity():
            return index.events_of(thing.id)
        case ReportEntry():
            told = dict.fromkeys(c.event for c in index.claims_in(thing.id) if c.event)
            return [index.events[key] for key in told]


def telling(index: Index, claim: Claim) -> tuple[str, ...]:
    """The texts by which a claim may be found."""
    where = (index.name(claim.where),) if claim.where else ()
    return (claim.sentence, claim.type, *index.names(claim.actors + claim.recipients), *where)


def roots(texts: Iterable[str]) -> frozenset[str]:
    """The words without endings: `strike`, `strikes` and `striking` are one."""
    return frozenset(_ENDING.sub("", word) for text in texts for word in words(text))
