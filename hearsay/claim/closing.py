"""Who is told at a sentence's end to have said it: `…, two people who were there said.`

Newspapers close a sentence in few ways; where the reader finds nobody, they can be read by rule.
"""

import re

from hearsay.records import Span

_SAYS = (
    r"said|says|told (?:[A-Z]\w*|reporters|the \w+|this \w+)|acknowledged|added|announced|reported|"
    r"stressed|insisted|insists|confirmed|recalled|claimed|explained|noted|maintained|stated|wrote|"
    r"admitted|conceded|revealed|repeated|reiterated"
)
_WORDS = r"(?:[^,;:.“”\"\n]|(?<=\b[A-Z])\.|(?<=\b(?:Mr|Dr|Lt))\.)"
_SUBJECT = re.compile(rf", (?:as )?(?P<who>{_WORDS}{{3,90}}?) (?P<cue>{_SAYS})\b(?! by\b)")
_INVERTED = re.compile(
    rf", (?P<cue>said|announced|added|reported|wrote|confirmed|acknowledged|according to) "
    rf"(?P<who>{_WORDS}{{3,80}})(?=[,.]|$)"
)
_ASIDE = re.compile(r", (?:who|whose|whom|which|where)\b[^,]*$")
_NO_SUBJECT = re.compile(
    r"(?:and|but|or|who|whom|which|that|where|when|while|after|before|although|because|if|unless|"
    r"since|having|\w+ing)\b|"
    r".*(?<!who)(?<!which) (?:was|were|is|are|has|had|have|will|would|that)\b",
    re.IGNORECASE,
)
"""What a clause begins with or holds, and the words for a speaker do not."""


_OPENING = re.compile(
    rf"(?P<who>(?:(?! (?:and|but|that|who|which|when|while) ){_WORDS}){{3,60}}?) "
    r"(?:(?:still|again|also|now|has|have|had) ){0,2}"
    r"(?P<cue>maintain(?:s|ed)?|insist(?:s|ed)?|claim(?:s|ed)?|acknowledge[sd]?|repeat(?:s|ed)|"
    r"confirm(?:s|ed)|say|says|said) (?:that|there) "
)


def opening_source(text: str, trigger: Span, sentence: Span) -> tuple[Span, Span] | None:
    """The words for the speaker and the cue with which the sentence of an event begins."""
    found = _OPENING.match(text, sentence.start, trigger.start)
    if found is None or _NO_SUBJECT.match(found["who"]):
        return None
    return Span(*found.span("who")), Span(*found.span("cue"))


def closing_source(text: str, trigger: Span, sentence: Span) -> tuple[Span, Span] | None:
    """The words for the speaker and the cue after an event, where the sentence tells them.

    What an aside tells, `Kral, whose visit was put off,`, is the report's own.
    """
    if _ASIDE.search(text, sentence.start, trigger.start):
        return None
    for pattern in (_SUBJECT, _INVERTED):
        for found in pattern.finditer(text, trigger.end, sentence.end):
            if not _NO_SUBJECT.match(found["who"]):
                return Span(*found.span("who")), Span(*found.span("cue"))
    return None
