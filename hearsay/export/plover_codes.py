"""What PLOVER's codebook makes of an event that is not told as done.

The four auxiliary modes are `historical`, `future`, `hypothetical` and `negation`. Where a plain
type says the same as a type with an auxiliary mode, the codebook wants the plain type.
"""

from msgspec import Struct

from hearsay.records import Event, EventStatus, EventType

QUADS = {
    EventType.AGREE: 1, EventType.CONSULT: 1, EventType.SUPPORT: 1, EventType.CONCEDE: 1,
    EventType.COOPERATE: 2, EventType.AID: 2, EventType.RETREAT: 2,
    EventType.REQUEST: 3, EventType.ACCUSE: 3, EventType.REJECT: 3, EventType.THREATEN: 3,
    EventType.PROTEST: 4, EventType.SANCTION: 4, EventType.MOBILIZE: 4, EventType.COERCE: 4,
    EventType.ASSAULT: 4,
}  # fmt: skip
"""Verbal and material cooperation, verbal and material conflict."""

ANNOUNCED = {
    EventType.CONSULT: EventType.AGREE,
    EventType.SUPPORT: EventType.AGREE,
    EventType.COOPERATE: EventType.AGREE,
    EventType.AID: EventType.AGREE,
    EventType.RETREAT: EventType.CONCEDE,
}
"""What the announcement of a coming event is coded as."""

AUXILIARY = {
    EventStatus.PLANNED: ("future",),
    EventStatus.UNCONFIRMED: ("hypothetical",),
    EventStatus.DENIED: ("negation",),
    EventStatus.CANCELLED: ("negation",),
}


class Code(Struct, frozen=True):
    """An event in PLOVER's terms; `announced` where the code is of its announcement."""

    type: EventType
    modes: tuple[str, ...]
    auxiliary: tuple[str, ...] = ()
    announced: bool = False


def coded(event: Event, modes: tuple[str, ...]) -> Code:
    """The code of an event with the modes of its own type.

    What is planned is coded as its announcement, and a meeting called off as REJECT.
    """
    if event.status is EventStatus.PLANNED and event.type in ANNOUNCED:
        return Code(ANNOUNCED[event.type], (), announced=True)
    if event.status is EventStatus.CANCELLED and event.type is EventType.CONSULT:
        return Code(EventType.REJECT, ("meet",), announced=True)
    return Code(event.type, modes, AUXILIARY.get(event.status, ()))
