"""Whose number it is: `the guards put the dead at four`, a turn in which nobody says anything."""

import re

from hearsay.records import Span

_HINT = re.compile(r"put|raised|lowered|revised|g[ai]ve|estimate")
"""What all turns hold one of; most sentences none."""
_FIGURE = r"(?:number|toll|figure|count|tally|total|estimate|deaths|dead|casualties|losses)"
_VERB = r" (?:and|but|that|who|which|said|says|was|were|had|has) "
_PUTS = re.compile(
    rf"(?:^|[;:] |, (?:while|but|and) )(?P<who>(?:(?!{_VERB})[^,;:.“”\"\n]){{3,60}}?) "
    r"(?:[Oo]n \w+ )?(?P<cue>puts?|estimate[sd]?|raised|lowered|revised|gave|gives)\b"
    rf"[^.;]{{0,30}}?\b{_FIGURE}\b"
)


def counter(text: str, sentence: Span, trigger: Span) -> tuple[Span, Span] | None:
    """The words for whoever counted an event's dead, held or marching, and the cue."""
    if not _HINT.search(text, sentence.start, sentence.end):
        return None
    found = _PUTS.search(text[sentence.start : trigger.start])
    return _spans(found, sentence.start) if found else None


def counts(text: str, span: Span, trigger: Span) -> bool:
    """Whether a span of the trigger's sentence is whoever counts, and takes no part."""
    start = max(text.rfind(". ", 0, trigger.start) + 2, text.rfind("\n", 0, trigger.start) + 1)
    stop = re.compile(r"\. |\n|$").search(text, trigger.end)
    found = counter(text, Span(start, stop.start() if stop else len(text)), trigger)
    return found is not None and found[0].overlaps(span)


def _spans(found: re.Match[str], at: int) -> tuple[Span, Span]:
    """Who and cue as spans of the text in which the search began at an offset."""
    who, cue = found.span("who"), found.span("cue")
    return Span(at + who[0], at + who[1]), Span(at + cue[0], at + cue[1])
