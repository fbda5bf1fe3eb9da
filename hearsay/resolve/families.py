"""Types that readers confuse share a family."""

from hearsay.records import EventType

_FAMILY = {
    EventType.CONCEDE: "yield", EventType.RETREAT: "yield", EventType.AGREE: "accord",
    EventType.SUPPORT: "accord", EventType.COERCE: "restrict", EventType.SANCTION: "restrict",
}  # fmt: skip


def family(type_: EventType) -> str:
    """The name of a type's family; most are alone in theirs."""
    return _FAMILY.get(type_, str(type_))
