"""What parties do in an event of a type and mode, in plain English."""

from collections.abc import Mapping

from msgspec import Struct

from hearsay.records import EventStatus, EventType


class Verb(Struct, frozen=True):
    """`base`, `past` and `participle`, what stands `before` a recipient, and what where none is.

    `alone` is null of what is always done to somebody. `whole` where nothing is left to ask once
    parties, day and place are told; of other verbs the words of a report say what it was about.
    """

    base: str
    past: str
    participle: str
    before: str = ""
    alone: str | None = None
    whole: bool = False


_TALK = Verb("hold", "held", "held", " talks with", " talks", True)
_VERBS: Mapping[tuple[EventType, str], Verb] = {
    (EventType.AGREE, ""): Verb("come", "came", "come", " to terms with", " to terms"),
    (EventType.CONSULT, ""): _TALK,
    (EventType.CONSULT, "visit"): Verb("meet", "met", "met", "", "", True),
    (EventType.CONSULT, "phone"): Verb(
        "speak", "spoke", "spoken", " by telephone with", " by telephone", True
    ),
    (EventType.SUPPORT, ""): Verb("back", "backed", "backed"),
    (EventType.CONCEDE, ""): Verb("yield", "yielded", "yielded", " to", ""),
    (EventType.COOPERATE, ""): Verb("work", "worked", "worked", " together with", " together"),
    (EventType.AID, ""): Verb("give", "gave", "given", " aid to", " aid"),
    (EventType.RETREAT, ""): Verb("give", "gave", "given", " way to", " way"),
    (EventType.RETREAT, "release"): Verb("release", "released", "released", whole=True),
    (EventType.RETREAT, "resign"): Verb("resign", "resigned", "resigned", " over", ""),
    (EventType.REQUEST, ""): Verb("make", "made", "made", " a demand of", " a demand"),
    (EventType.ACCUSE, ""): Verb("accuse", "accused", "accused"),
    (EventType.REJECT, ""): Verb("turn", "turned", "turned", " down", " it down"),
    (EventType.THREATEN, ""): Verb("threaten", "threatened", "threatened"),
    (EventType.PROTEST, ""): Verb("protest", "protested", "protested", " against", ""),
    (EventType.PROTEST, "strike"): Verb("strike", "struck", "struck", " against", ""),
    (EventType.SANCTION, ""): Verb("take", "took", "taken", " sanctions against", " sanctions"),
    (EventType.MOBILIZE, ""): Verb("deploy", "deployed", "deployed", " against", " forces"),
    (EventType.COERCE, ""): Verb("move", "moved", "moved", " against"),
    (EventType.COERCE, "restrict"): Verb("restrict", "restricted", "restricted"),
    (EventType.COERCE, "seize"): Verb("seize", "seized", "seized"),
    (EventType.COERCE, "arrest"): Verb("arrest", "arrested", "arrested", whole=True),
    (EventType.COERCE, "deport"): Verb("deport", "deported", "deported", whole=True),
    (EventType.ASSAULT, ""): Verb("attack", "attacked", "attacked"),
}
_STATES = {
    EventStatus.HAPPENED: "{past}",
    EventStatus.CONTESTED: "{past}",
    EventStatus.DENIED: "{past}",
    EventStatus.PLANNED: "{are} to {base}",
    EventStatus.CANCELLED: "{were} to {base}",
    EventStatus.UNCONFIRMED: "may {base}",
}


def verb(kind: EventType, modes: tuple[str, ...]) -> Verb:
    """The verb of a type, or of the first of its modes that has one of its own."""
    found = (_VERBS[kind, mode] for mode in (*modes, "") if (kind, mode) in _VERBS)
    return next(found)


def does(of: Verb, status: EventStatus, many: bool) -> str:
    """The verb phrase as the status wants it: `met`, `is to meet`, `were to meet`."""
    are, were = ("are", "were") if many else ("is", "was")
    return _STATES[status].format(past=of.past, base=of.base, are=are, were=were)


def is_done(of: Verb, status: EventStatus, many: bool) -> str:
    """The same of those to whom it is done: `was arrested`, `is to be arrested`."""
    are, were = ("are", "were") if many else ("is", "was")
    told = {
        EventStatus.PLANNED: f"{are} to be",
        EventStatus.CANCELLED: f"{were} to be",
        EventStatus.UNCONFIRMED: "may be",
    }
    return f"{told.get(status, were)} {of.participle}"
