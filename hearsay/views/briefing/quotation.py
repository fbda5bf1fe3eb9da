"""The words of a claim that a brief quotes: its sentence without dateline and attribution."""

import re

from hearsay.records import Claim, Entity, EntityKind
from hearsay.views.index import Index
from hearsay.views.naming import words as name_words
from hearsay.views.phrases import shorten

LONGEST_QUOTE = 210
_DATELINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{2,}(?:,[^—–\n]{1,30})?\s*(?:\([^)\n]{1,40}\)\s*)?(?:[—–]|(?<=\s)-)\s+"
)
_QUOTES = re.compile(r'"([^"]*)"')
_OPENING = re.compile(r'(?<!\w)"(?=\w)')
_HE = frozenset({"he", "she", "him"})
_CLOSE = re.compile(r"\W*(?:,\s+who\b.*)?", re.DOTALL)


def quotation(index: Index, claim: Claim, longest: int = LONGEST_QUOTE) -> str:
    """The words between quotation marks; `…` stands where more is cut than an attribution.

    The first `he` or `she` bears the name of whom the record knows it to mean: `He [Ivo Kral]`.
    """
    start, end = _start(claim), _end(claim)
    kept = _named(index, claim, start, end)
    at = max(kept.find(claim.trigger), 0)
    return f"“{nested(shorten(kept, longest, at).rstrip(' .,;:–—'))}”"


def nested(text: str) -> str:
    """Quotation marks within quotation marks: ‘single’ ones, also where one of a pair is cut."""
    paired = _QUOTES.sub(r"‘\1’", text).replace("“", "‘").replace("”", "’")
    return _OPENING.sub("‘", paired).replace('"', "’")


def _named(index: Index, claim: Claim, start: int, end: int) -> str:
    """The words from start to end of the sentence, with the name of one whom a pronoun means."""
    words = claim.sentence
    for one in sorted(claim.evidence, key=lambda one: one.span):
        after = one.span.end - claim.span.start
        who = index.entities.get(one.of or "")
        told = words[max(one.span.start - claim.span.start, 0) : max(after, 0)]
        if who is None or who.kind is not EntityKind.PERSON or told.lower() not in _HE:
            continue
        if start < after <= end and not _is_named(who, words[start:end]):
            return f"{words[start:after]} [{who.name}]{words[after:end]}"
    return words[start:end]


def _is_named(who: Entity, text: str) -> bool:
    """Whether some word of the name stands in the text as well."""
    return not set(name_words(who.name)).isdisjoint(name_words(text))


def _start(claim: Claim) -> int:
    """Where the sentence begins, its dateline passed over."""
    found = _DATELINE.match(claim.sentence)
    return found.end() if found and found.end() <= _trigger(claim) else 0


def _end(claim: Claim) -> int:
    """Where the words end that come before `, the police said.`"""
    whole = len(claim.sentence)
    if not claim.attribution:
        return whole
    outer = claim.attribution[-1]
    spans = [one for one in (outer.span, outer.cue) if one and claim.span.covers(one)]
    if not spans:
        return whole
    first, last = (
        min(one.start for one in spans) - claim.span.start,
        max(one.end for one in spans) - claim.span.start,
    )
    before = claim.sentence[:first].rstrip()
    closes = _CLOSE.fullmatch(claim.sentence, last)
    return len(before) - 1 if closes and before.endswith(",") and first > _trigger(claim) else whole


def _trigger(claim: Claim) -> int:
    """Where the trigger stands in the sentence."""
    found = next((one.span for one in claim.evidence if one.part == "trigger"), claim.span)
    return max(found.start - claim.span.start, 0)
