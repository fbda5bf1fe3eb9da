"""Whether an event happened: the reader's status, unless words around the trigger settle it.

Language is regular where something is called off or is said never to have been; the rest is read.
"""

import re
from datetime import date

from hearsay.claim.answers import SPEECH
from hearsay.claim.corrections import taken_back
from hearsay.claim.reasons import status_marker
from hearsay.records import EventType, Span, Status, Trigger, When

_OFF = (
    r"(?:cancel(?:l?ed|l?ing|s)|call(?:ed|ing|s) off|put(?:ting|s)? off|postpon(?:ed|ing|es)|"
    r"shelv(?:ed|ing|es)|scrapp(?:ed|ing))"
)
_NOUNS = r"(?:(?!(?:that|who|which|after|because|until|when|over|and|to|by)\b)[\w'’-]+\s+){0,5}"
_CALLS_OFF = re.compile(rf"\b({_OFF})\s+{_NOUNS}$", re.IGNORECASE)
_IS_OFF = re.compile(
    rf"[^.;]*?\b((?:was|were|is|are|been|being|be) (?:\w+ly )?(?:{_OFF}\b|off(?=[.,;])))",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:^|[.;:”\"] |\b(?:that|whose|but|and) )(?:\([^)]*\) )?(?:[\w'’-]+,? +){0,6}$"
)
_NO_SUCH = re.compile(
    r"\b(no such|never any|(?:denied|no) (?:any )?(?:hand|part|role) in)(?: the| any)?\s+"
    r"(?:\w+\s+){0,2}$", re.IGNORECASE
)  # fmt: skip
_NEVER = re.compile(r"[^.;]{0,120}?\b(never (?:took place|happened|occurred|came about))\b")
_NOTHING = re.compile(r" (?:for |to |with )?(none|nothing|nobody|no one)\b")
_FALSE = re.compile(
    r"\b(false|untrue|not true|baseless|unfounded|no truth|fabricated|invented)\b[^.;]*?\bthat\b"
    r"(?P<content>[^.;]*)$", re.IGNORECASE
)  # fmt: skip
_DENIED = re.compile(
    r"\b(den(?:y|ied|ies|ying)) (?:that|having|any|(?:\w+ )?\w+ing)\b"
    r"(?:(?!\b(?:and|but|while|after|before|because|whose|who|which|"
    r"says?|said|told|admit\w*|acknowledg\w*|conced\w*|confirm\w*)\b)[^.;])*$"
)
_LIE = re.compile(
    r"[^.;]*?\b((?:is|are|was|were) (?:\w+ )?(?:lies?|invention|fabrications?|hoax|fiction)|"
    r"(?:is|are|was|were) (?:false|untrue|baseless|unfounded|fabricated|invented))\b"
)
_ALLEGED = re.compile(
    r"\b(?:accusation|allegation|claim|charge|report|rumou?r|story)s? (?:that|of)\b"
)
_WOULD = re.compile(r"\b(?:will|would)\b[^,;.]*$")
_IS_TO = re.compile(
    r"\b((?:is|are|was|were) (?:due |set |scheduled |expected |supposed )?to)(?: be)? (?:\w+ly )?$"
)
_SUPPOSED = re.compile(
    r"(?:(?<!more )\b(?P<adverb>reportedly|allegedly|probably|presumably|likely) (?:\w+ )?|"
    r"\b(?P<held>(?:believed|thought|feared|suspected) to) (?:have )?(?:been )?(?:\w+ly )?|"
    r"\b(?P<source>unconfirmed reports?)\b[^.;]*)$", re.IGNORECASE
)  # fmt: skip
_CAME_TO_NOTHING = re.compile(
    r"\b((?:was|were) to have|had (?:been (?:due|expected|scheduled|supposed) to|"
    r"(?:intended|planned|hoped|meant|wanted) to))(?: been)? (?:\w+ly )?$"
)
_LEAD_IF = re.compile(r"((?:Unless|If|Only if)\b)[^;.]*,")
_UNLESS = re.compile(r"[^;.]*?\b(unless|only if|provided that|on condition that)\b")
_REFUSALS = (EventType.REJECT, EventType.SANCTION, EventType.CONCEDE)
_ENDED = re.compile(r"call\w* off", re.IGNORECASE)


def status_of(text: str, sentence: Span, trigger: Trigger) -> tuple[Status, Span | None]:
    """The status of the trigger's event and the words that show it, if any do."""
    settled = taken_back(text, sentence, trigger.span.start) or _settled(text, sentence, trigger)
    if settled is not None:
        return Status.NEGATED, settled
    condition = _condition(text, sentence, trigger)
    if condition is not None:
        return Status.CONDITIONAL, condition
    supposed = _not_as_read(text, sentence, trigger)
    if supposed is not None:
        return supposed
    return trigger.status, status_marker(text, sentence, trigger)


def _not_as_read(text: str, sentence: Span, trigger: Trigger) -> tuple[Status, Span] | None:
    """What is to be, was to have been or is but supposed, where the reader takes it otherwise."""
    before = sentence.start, trigger.span.start
    if trigger.status == Status.PLANNED:
        off = _CAME_TO_NOTHING.search(text, *before)
        return (Status.NEGATED, Span(*off.span(1))) if off else None
    if trigger.status != Status.ACTUAL:
        return None
    due = _IS_TO.search(text, *before)
    if due:
        return Status.PLANNED, Span(*due.span(1))
    held = _SUPPOSED.search(text, *before)
    return (Status.POSSIBLE, Span(*held.span(held.lastgroup or 0))) if held else None


def is_ahead(trigger: Trigger, status: Status, when: When | None, published: date) -> bool:
    """Whether an event that is told as done has its day after the report: `their next meeting`.

    An act of speech has the days of its content: `demanded a reply by Friday`.
    """
    done = status == Status.ACTUAL and trigger.type not in SPEECH
    return done and when is not None and when.earliest > published


def _settled(text: str, sentence: Span, trigger: Trigger) -> Span | None:
    """The words by which an event is off or never was."""
    if trigger.status not in (Status.ACTUAL, Status.PLANNED):
        return None
    if _puts_off(text, trigger):
        return trigger.span
    start, end = trigger.span.start, trigger.span.end
    for pattern in (_CALLS_OFF, _NO_SUCH, _FALSE, _DENIED):
        found = pattern.search(text, sentence.start, start)
        if found and not _goes_on(trigger, found.group(1)):
            return Span(*found.span(1))
    found = _NEVER.match(text, end, sentence.end) or _NOTHING.match(text, end, sentence.end)
    if found is None and _ALLEGED.search(text, sentence.start, start):
        found = _LIE.match(text, end, sentence.end)
    if found is None and _SUBJECT.search(text[sentence.start : start]):
        found = _IS_OFF.match(text, end, sentence.end)
    if found is None or _goes_on(trigger, found.group(1)):
        return None
    return Span(*found.span(1))


def _puts_off(text: str, trigger: Trigger) -> bool:
    """Whether the trigger calls off what it stands for: `put off the handover`, to no new day."""
    off = trigger.type not in _REFUSALS and trigger.status == Status.ACTUAL
    return (
        off
        and re.fullmatch(_OFF, trigger.span.of(text), re.IGNORECASE) is not None
        and not re.compile(r"[^.;,]*? (?:until|till|to (?=[A-Z\d]))").match(text, trigger.span.end)
    )


def _condition(text: str, sentence: Span, trigger: Trigger) -> Span | None:
    """What a planned event hangs on: `Unless it rains, Peru will open the dam`."""
    if trigger.status != Status.PLANNED:
        return None
    if not _WOULD.search(text, sentence.start, trigger.span.start):
        return None
    lead = _LEAD_IF.match(text, sentence.start, trigger.span.start)
    found = lead or _UNLESS.search(text, trigger.span.end, sentence.end)
    return Span(*found.span(1)) if found else None


def _goes_on(trigger: Trigger, words: str) -> bool:
    """Whether it is called off while it happens: a strike."""
    return trigger.type == EventType.PROTEST and _ENDED.search(words) is not None
