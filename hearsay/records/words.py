"""The field's own words: PLOVER 2.0 types and modes, statuses, kinds of entity and of source.

Every name here appears unchanged in code, command line, JSON and docs.
"""

from enum import StrEnum


class EventType(StrEnum):
    """The sixteen PLOVER 2.0 event types."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


MODES: dict[EventType, tuple[str, ...]] = {
    EventType.AGREE: (),
    EventType.CONSULT: ("visit", "third-party", "multilateral", "phone"),
    EventType.SUPPORT: (),
    EventType.CONCEDE: (),
    EventType.COOPERATE: (),
    EventType.AID: (),
    EventType.RETREAT: ("withdraw", "release", "return", "disarm", "ceasefire", "access", "resign"),
    EventType.REQUEST: ("assist", "change", "yield", "meet"),
    EventType.ACCUSE: ("disapprove", "investigate", "allege"),
    EventType.REJECT: ("assist", "change", "yield", "meet"),
    EventType.THREATEN: ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    EventType.PROTEST: ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    EventType.SANCTION: ("convict", "expel", "withdraw", "discontinue"),
    EventType.MOBILIZE: ("troops", "weapons", "police", "militia"),
    EventType.COERCE: (
        "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold",
        "misinformation", "cyber",
    ),
    EventType.ASSAULT: (
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms",
        "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control",
        "unconventional",
    ),
}  # fmt: skip


class Quad(StrEnum):
    """PLOVER's quad categories: whether sides are with or against one another, in word or deed."""

    VERBAL_COOPERATION = "verbal cooperation"
    MATERIAL_COOPERATION = "material cooperation"
    VERBAL_CONFLICT = "verbal conflict"
    MATERIAL_CONFLICT = "material conflict"


QUADS: dict[EventType, Quad] = {
    EventType.AGREE: Quad.VERBAL_COOPERATION,
    EventType.CONSULT: Quad.VERBAL_COOPERATION,
    EventType.SUPPORT: Quad.VERBAL_COOPERATION,
    EventType.CONCEDE: Quad.VERBAL_COOPERATION,
    EventType.COOPERATE: Quad.MATERIAL_COOPERATION,
    EventType.AID: Quad.MATERIAL_COOPERATION,
    EventType.RETREAT: Quad.MATERIAL_COOPERATION,
    EventType.REQUEST: Quad.VERBAL_CONFLICT,
    EventType.ACCUSE: Quad.VERBAL_CONFLICT,
    EventType.REJECT: Quad.VERBAL_CONFLICT,
    EventType.THREATEN: Quad.VERBAL_CONFLICT,
    EventType.PROTEST: Quad.MATERIAL_CONFLICT,
    EventType.SANCTION: Quad.MATERIAL_CONFLICT,
    EventType.MOBILIZE: Quad.MATERIAL_CONFLICT,
    EventType.COERCE: Quad.MATERIAL_CONFLICT,
    EventType.ASSAULT: Quad.MATERIAL_CONFLICT,
}


class Status(StrEnum):
    """How a claim's own source presents the event: PLOVER's auxiliary modes, and `actual`."""

    ACTUAL = "actual"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    POSSIBLE = "possible"
    NEGATED = "negated"


class EventStatus(StrEnum):
    """What is known of an event as of a day, all its claims taken together."""

    HAPPENED = "happened"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    DENIED = "denied"
    CONTESTED = "contested"
    UNCONFIRMED = "unconfirmed"


FITTING: dict[EventStatus, tuple[Status, ...]] = {
    EventStatus.HAPPENED: (Status.ACTUAL,),
    EventStatus.PLANNED: (Status.PLANNED,),
    EventStatus.CANCELLED: (Status.NEGATED,),
    EventStatus.DENIED: (Status.NEGATED,),
    EventStatus.CONTESTED: (Status.ACTUAL,),
    EventStatus.UNCONFIRMED: (Status.POSSIBLE, Status.CONDITIONAL),
}
"""The statuses of claims that tell an event as its own status says."""


class EntityKind(StrEnum):
    """What an entity is; troops, protesters and peoples that act are groups."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    FACILITY = "facility"
    EQUIPMENT = "equipment"
    GROUP = "group"


class SourceKind(StrEnum):
    """Who is cited: a named person, a body, unnamed people, another medium, a document."""

    NAMED = "named"
    OFFICIAL = "official"
    ANONYMOUS = "anonymous"
    OUTLET = "outlet"
    DOCUMENT = "document"


class Ownership(StrEnum):
    """Who stands behind an outlet.

    `semi-official` is close to its state; `public` is funded in public and independent by law; an
    `agency` belongs to its members or to a foundation.
    """

    STATE = "state"
    SEMI_OFFICIAL = "semi-official"
    PUBLIC = "public"
    PRIVATE = "private"
    AGENCY = "agency"


class Basis(StrEnum):
    """How the day of an event is known; a publication date by itself is never a basis."""

    STATED = "stated"
    RELATIVE = "relative"
    UNKNOWN = "unknown"


class Field(StrEnum):
    """What two claims of one event can disagree on."""

    WHETHER = "whether"
    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    NUMBER = "number"


class JudgementKind(StrEnum):
    """What an analyst can rule."""

    SAME = "same"
    APART = "apart"
    RENAME = "rename"
    RETRACT = "retract"
    GRADE = "grade"
    UNDO = "undo"


class JudgementState(StrEnum):
    """What has become of a judgement: others may stand against it, or its parts be gone."""

    HOLDS = "holds"
    UNDONE = "undone"
    OVERRULED = "overruled"
    WAITS = "waits"


class SubjectKind(StrEnum):
    """What a judgement can be about."""

    EVENT = "event"
    CLAIM = "claim"
    ENTITY = "entity"
    REPORT = "report"
    OUTLET = "outlet"
