"""What a thing of one picture goes by in another, since ids of what is joined change with it."""

from collections import Counter

from hearsay.views import Index


def moved(page: str, key: str, shown: Index, now: Index) -> str | None:
    """The id by which an event or entity that was `shown` goes now.

    That is the one with most of its claims or mentions; None where none has any.
    """
    found: Counter[str] = Counter()
    if page == "event" and key in shown.events:
        told = (now.claims[claim] for claim in shown.events[key].claims if claim in now.claims)
        found.update(str(claim.event) for claim in told if claim.event)
    if page == "entity" and key in shown.entities:
        places = set(shown.entities[key].mentions)
        found.update({e.id: len(places.intersection(e.mentions)) for e in now.record.entities})
    best = min(found, key=lambda one: (-found[one], one), default=None)
    return best if best and found[best] else None
