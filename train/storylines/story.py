"""One storyline of our own: its reports, its record, and the words of its claims as spans.

A claim names words by themselves: `the president|E3` are words of its sentence that stand for an
entity, `|E3` an entity that only other sentences name, and `the ship@2` the second place where
the sentence has these words.
"""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from hearsay.ingest import Defaults, load
from hearsay.read.labels import SOURCE_KINDS, STATUSES, TYPES, WHATS
from hearsay.read.sentences import paragraphs, sentences
from hearsay.records import MODES, Problem, Report
from train.hands import lots

HOME = Path(__file__).parent.parent / "data/storylines"
Row = dict[str, Any]


class FaultError(ValueError):
    """A claim that does not fit its sentence, or names what is not there."""


class Storyline:
    """One folder: its reports by number, their sentences, its record."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.reports = {p.stem: _report(p) for p in sorted((folder / "reports").glob("*.md"))}

    @cached_property
    def sentences(self) -> dict[str, tuple[str, bool]]:
        """By "report.number", from 1: the sentence, and whether it opens a paragraph."""
        out = {}
        for name, report in self.reports.items():
            opening = {span.start for span in paragraphs(report.text)}
            for i, span in enumerate(sentences(report.text), 1):
                out[f"{name}.{i}"] = span.of(report.text), span.start in opening
        return out

    @cached_property
    def story(self) -> Row:
        """Entities, events, disagreements and relays."""
        return dict(json.loads((self.folder / "story.json").read_text(encoding="utf-8")))

    @cached_property
    def entities(self) -> dict[str, Row]:
        """The entities by id."""
        return {entity["id"]: entity for entity in self.story["entities"]}

    @cached_property
    def claims(self) -> list[Row]:
        """The claims as they are stored."""
        lines = (self.folder / "claims.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines if line.strip()]

    def marked(self) -> Iterator[tuple[str, Row]]:
        """Give every claim with its sentence's number, in the form of `voa_claims`.

        Raises FaultError at the first that does not fit.
        """
        for claim in self.claims:
            yield claim["at"], self.mark(claim)

    def mark(self, claim: Row) -> Row:
        """Turn the words of a claim into spans. Raises FaultError where they are not there."""
        try:
            text = self.sentences[claim["at"]][0]
        except KeyError:
            raise FaultError(f"there is no sentence {claim['at']!r}") from None
        trigger = _span(text, claim["trigger"], 0)
        _known(claim["type"], TYPES, "type")
        _known(claim["status"], STATUSES, "status")
        for mode in claim["mode"]:
            _known(mode, MODES[claim["type"]], f"mode of {claim['type']}")
        near = trigger[0]
        return {
            "trigger": _words(text, trigger),
            "type": claim["type"],
            "mode": claim["mode"],
            "status": claim["status"],
            "actors": [self._filler(claim["at"], text, f, near) for f in claim["actors"]],
            "recipients": [self._filler(claim["at"], text, f, near) for f in claim["recipients"]],
            "where": self._filler(claim["at"], text, claim["where"], near)
            if claim["where"] else None,
            "when": _when(text, claim["when"], near),
            "attribution": [self._source(text, link) for link in claim["by"]],
            "quantities": [_quantity(text, told, near) for told in claim["quantities"]],
            "event": claim["event"],
            "optional": claim.get("optional", False),
        }  # fmt: skip

    def _filler(self, at: str, text: str, told: str, near: int) -> Row:
        words, _, entity = told.rpartition("|")
        if entity not in self.entities:
            raise FaultError(f"no entity {entity!r} in story.json (told: {told!r})")
        if not words:
            return {"span": None, "text": None, "refers_to": self._before(at, entity, text)}
        span = _span(text, words, near)
        before = [] if _is_name(words) else self._before(at, entity, text[: span[0]])
        return _words(text, span) | ({"refers_to": before} if before else {})

    def _before(self, at: str, entity: str, within: str) -> list[str]:
        """The forms of an entity in the sentences before, or in this part of its own: if there are
        names, these alone, the longest first.
        """
        report, _, number = at.partition(".")
        earlier = [self.sentences[f"{report}.{i}"][0] for i in range(1, int(number))]
        text, row = " ".join((*earlier, within)), self.entities[entity]
        forms = {form for form in (row["name"], *row.get("aliases", ())) if _places(text, form)}
        names = {form for form in forms if any(w[:1].isupper() for w in form.split()[-1:])}
        return sorted(names or forms, key=lambda form: (-len(form), form))

    def _source(self, text: str, link: str) -> Row:
        words, kind, _, _, cue = parts_of(link, 5)
        _known(kind, SOURCE_KINDS, "kind of source")
        inside = words.partition("@")[0] in text
        row: Row = _words(text, _span(text, words, 0)) if inside else {"span": None, "text": None}
        said = _words(text, _span(text, cue, row["span"][0] if inside else 0)) if cue else None
        return row | {"kind": kind, "cue": said} | ({} if inside else {"refers_to": [words]})


def _report(path: Path) -> Report:
    report = load(path, Defaults())
    if isinstance(report, Problem):
        raise FaultError(f"{report.source}: {report.message}")
    return report


def _known(told: str, words: Sequence[str], what: str) -> None:
    if told not in [str(word) for word in words]:
        raise FaultError(f"unknown {what} {told!r}: expected one of {', '.join(map(str, words))}")


def parts_of(told: str, wanted: int) -> list[str]:
    """The parts between |, nothing for `-`. Raises FaultError where there are not so many."""
    parts = told.split("|")
    if len(parts) != wanted:
        raise FaultError(f"expected {wanted} parts between |: {told!r}")
    return ["" if part == "-" else part for part in parts]


def _span(text: str, words: str, near: int) -> tuple[int, int]:
    """The place of words in a sentence: the nth where `@n` is told, else the one next to `near`."""
    words, _, nth = words.partition("@")
    found = _places(text, words) if words else []
    if not found or (nth and int(nth) > len(found)):
        raise FaultError(f"{words!r} is not in the sentence {text!r}")
    return found[int(nth) - 1] if nth else min(found, key=lambda span: abs(span[0] - near))


def _places(text: str, words: str) -> list[tuple[int, int]]:
    """Where whole words stand in a text."""
    return [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]


def _words(text: str, span: tuple[int, int]) -> Row:
    return {"span": list(span), "text": text[slice(*span)]}


def _is_name(words: str) -> bool:
    return any(word[:1].isupper() for word in words.split()[1:]) or (
        words[:1].isupper() and words.partition(" ")[0] not in _BARE
    )


_BARE = frozenset({"He", "She", "They", "It", "The", "A", "An", "His", "Her", "Its", "Their",
                   "Both", "We", "I", "This", "That", "These", "Those", "Who", "Some"})  # fmt: skip


def _when(text: str, told: str | None, near: int) -> Row | None:
    if told is None:
        return None
    words, first, last = parts_of(told, 3)
    days = [date.fromisoformat(day).isoformat() if day else None for day in (first, last)]
    row = _words(text, _span(text, words, near)) if words else {"span": None, "text": None}
    return row | {"days": days}


def _quantity(text: str, told: str, near: int) -> Row:
    words, what, least, most = parts_of(told, 4)
    _known(what, WHATS, "what of a quantity")
    low, high = (int(n) if n else None for n in (least, most))
    return _words(text, _span(text, words, near)) | {"what": what, "min": low, "max": high}


def blocks(home: Path = HOME) -> Iterator[list[Row]]:
    """Give the sentences of all storylines, report by report, in the form of `voa_claims`.

    `settings` tells that place and day are marked also where only another sentence tells them,
    `hand` by whom.
    """
    by = lots()
    for folder in sorted(path.parent for path in home.glob("*/claims.jsonl")):
        story, claims = Storyline(folder), dict[str, list[Row]]()
        for at, claim in story.marked():
            claims.setdefault(at, []).append(claim)
        for name in story.reports:
            yield [{"text": text, "opens": opens, "settings": True, "claims": claims.get(at, []),
                    "hand": by.get(folder.name, "unknown")}
                   for at, (text, opens) in story.sentences.items()
                   if at.partition(".")[0] == name]  # fmt: skip
