"""Through whom a word came to the report: `told Radio Sur`, `El Faro, citing two aides, said`."""

import re

from hearsay.claim.kinds import is_medium
from hearsay.records import Span

_CITING = re.compile(
    r",? (?:citing|quoting) ([^,;:.\n]{3,80}?)(?=,| (?:said|says|reported|wrote)\b)"
)
_ACCORDING = re.compile(r"\b(?:that|said),? according to ([^,;:.\n]{3,80}?),")
_TOLD = re.compile(
    r" told (?P<who>(?:the |an? )?[^,;:.“”\"\n]{2,60}?)(?=['’]s? |,|;|\.|:| that | on | in |$)"
)


def cited(text: str, source: Span, trigger: Span) -> Span | None:
    """Whom a source that stands before an event has it from."""
    found = _CITING.match(text, source.end)
    if found is None:
        found = _ACCORDING.search(text, source.end, trigger.start)
        if found and ";" in text[found.end() : trigger.start]:
            return None
    return Span(*found.span(1)) if found else None


def told_to(text: str, source: Span, cue: Span | None) -> Span | None:
    """The medium to which a source told it, after the cue."""
    after = source.end if cue is None else cue.end - len(" told")
    found = _TOLD.match(text, after)
    return Span(*found.span("who")) if found and is_medium(found["who"]) else None
