"""The names of a report, cleaned before they are filed: no dateline, no title, none torn."""

import re
from collections.abc import Sequence

from msgspec import structs

from hearsay import catalogue
from hearsay.catalogue.spelling import name_key as key
from hearsay.claim.phrase import bare, is_title
from hearsay.records import EntityKind, Name, Span

_DATELINE = re.compile(
    r"\s*[A-ZÀ-Þ][A-ZÀ-Þ .,/'’-]+(?:, [A-Z][a-z]+\.? \d{1,2})?(?: ?\([^)\n]{2,40}\))? ?"
    r"(?:--|[-–—]) "
)

_CREDIT = re.compile(
    r"[^.!?\n]*\bcontributed (?:reporting )?(?:to|for) th(?:is|e) (?:report|story|article)"
)
_IN = re.compile(r"\b[Ii]n $")
_TORN = re.compile(r"-([A-Z]\w+)|, (?:[A-Z]\.){2,}|, [A-Z]{2,}\b")
_REGIONAL = re.compile(
    r"(?:^|\s)(?:African|European|Asian|American|Arab|Balkan|Amazonian|Andean|Scandinavian|Nordic|"
    r"Baltic|Caucasian)$"
)
"""Adjectives of a region, which name no place by themselves: `the West African bloc`."""
_THEIR_BODY = re.compile(
    r"(?:(?<=s)['’]|['’]s)(?: and [A-Z]\w+['’]s?)?(?: [A-Z]\w+){0,2} ([A-Z]\w+)(?!\w)"
)
_TITLES = re.compile(
    r"(?:(?:Prime|Foreign|Defen[cs]e|Interior) )?(?:Presidents|Premiers|Ministers|Generals|"
    r"Admirals|Senators|Chancellors|Colonels|Kings|Messrs\.?) (?=[A-Z])"
)


def dateline(text: str) -> int:
    """Where the text's dateline ends: `ATHENS, May 4 (HGW) — `; 0 where there is none."""
    found = _DATELINE.match(text)
    return found.end() if found else 0


def cleaned(names: Sequence[Name], text: str) -> list[Name]:
    """The names to file: after the dateline, more than a title, whole where the report has them.

    Who `contributed to this report` is no part of what it tells.
    """
    body = dateline(text)
    credited = _CREDIT.finditer(text) if "contributed" in text else ()
    credits = [Span(*found.span()) for found in credited]
    kept = []
    for name in names:
        if name.span.end > body and not any(c.covers(name.span) for c in credits):
            span = Span(max(name.span.start, body), word_end(text, name.span.end))
            span = Span(span.start, _torn_end(text, span))
            if _is_name(span.of(text)):
                kept.append(structs.replace(name, span=span))
    return _mended(kept, text)


def word_end(text: str, at: int) -> int:
    """Where the word ends of which a name ends within: `al-Rub’i` is no `al-Rub`."""
    rest = re.compile(r"['’](?!s\b)[a-z]\w*").match(text, at)
    return rest.end() if rest else at


def _torn_end(text: str, name: Span) -> int:
    """Where a name ends that a hyphen or comma tears: `Contre-Temps`, but not `Chad-Sudan`.

    A comma belongs to a town's name where the catalogue knows it so: `Washington, DC`.
    """
    rest = _TORN.match(text, name.end)
    if not rest:
        return name.end
    if rest.group(1):
        apart = any(map(_of_the_map, (name.of(text), rest.group(1))))
        return name.end if apart else rest.end()
    town = catalogue.place(name.of(text))
    return (
        rest.end() if town and town == catalogue.place(text[name.start : rest.end()]) else name.end
    )


def _of_the_map(words: str) -> bool:
    known = (catalogue.country, catalogue.demonym, catalogue.place, catalogue.body)
    return any(find(words) for find in known)


def _mended(names: Sequence[Name], text: str) -> list[Name]:
    """Torn names made whole: where the report has the whole elsewhere, or the body owned."""
    whole = {_key(name, text): name.kind for name in names}
    out: list[Name] = []
    for name in (
        _of_its_members(_unsettled(_of_its_kind(name, text), text), text) for name in names
    ):
        if out and out[-1].span.covers(name.span):
            continue
        if out and text[out[-1].span.end : name.span.start] == " ":
            both = structs.replace(name, span=Span(out[-1].span.start, name.span.end))
            if _key(both, text) in whole:
                out[-1] = structs.replace(both, kind=whole[_key(both, text)])
                continue
        out.append(name)
    return out


def _unsettled(name: Name, text: str) -> Name:
    """A person's name without the town before it: `In Lima Rojas` tells of Rojas."""
    town, _, rest = name.span.of(text).partition(" ")
    placed = _IN.search(text, max(0, name.span.start - 4), name.span.start)
    if name.kind != EntityKind.PERSON or not rest or not placed or not catalogue.place(town):
        return name
    return structs.replace(name, span=Span(name.span.end - len(rest), name.span.end))


def _of_its_kind(name: Name, text: str) -> Name:
    """The name with another kind where its words settle that.

    `Presidents Ana Ruiz and Jan Kral` are persons; `Lima` in `Lima demanded` is none, since no
    parent calls a child so.
    """
    words = name.span.of(text)
    if _TITLES.match(words):
        return structs.replace(name, kind=EntityKind.PERSON)
    seat = name.kind == EntityKind.PERSON and catalogue.capital(words)
    if seat and not catalogue.first_name_pronoun(words):
        return structs.replace(name, kind=EntityKind.PLACE)
    return name


def _of_its_members(name: Name, text: str) -> Name:
    """A body's name with the head noun that its members own: `Miners' and Smelters' Union`."""
    if name.kind != EntityKind.ORGANISATION or catalogue.body(name.span.of(text)):
        return name
    rest = _THEIR_BODY.match(text, name.span.end)
    head = rest.group(1) if rest else ""
    if not rest or (catalogue.head_kind(head) != EntityKind.ORGANISATION and head != "Office"):
        return name
    return structs.replace(name, span=Span(name.span.start, rest.end()))


def _is_name(words: str) -> bool:
    capital = any(c.isupper() or c.isdigit() for c in words)
    return capital and not all(map(is_title, words.split())) and not _REGIONAL.search(words)


def _key(name: Name, text: str) -> str:
    return key(bare(name.span.of(text)))
