"""How an event was carried out, where plain words tell and the reader does not: by telephone."""

import re

from hearsay.records import EventType, Trigger

_PHONE = re.compile(r"\b(?:tele)?phon(?:e|ed|es|ing)\b", re.IGNORECASE)
_BY_PHONE = re.compile(r"[^.;,]{0,25}? (?:by|over the|on the) (?:tele)?phone\b", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:tele)?phone $", re.IGNORECASE)


def modes(text: str, trigger: Trigger) -> tuple[str, ...]:
    """PLOVER's modes of a trigger: those that the reader gives it; a call is `phone`, no visit."""
    if trigger.type != EventType.CONSULT or "phone" in trigger.mode:
        return trigger.mode
    start, end = trigger.span.start, trigger.span.end
    called = (
        _PHONE.search(trigger.span.of(text))
        or _BEFORE.search(text, max(0, start - 12), start)
        or _BY_PHONE.match(text, end)
    )
    if not called:
        return trigger.mode
    return (*(mode for mode in trigger.mode if mode != "visit"), "phone")
