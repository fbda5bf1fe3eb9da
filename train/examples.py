"""Annotated text to the arrays that the losses need; what a corpus does not annotate is masked."""

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from hearsay.read.labels import (
    CHANNELS,
    MODE_LABELS,
    NAME_KINDS,
    PARTS,
    ROLES,
    SOURCE_KINDS,
    STATUSES,
    TYPES,
    WHATS,
)
from hearsay.read.pieces import Tokenizer
from train.corpora.passage import Passage
from train.hands import HANDS, SILENT, UNKNOWN, hand_of
from train.leanings import Leanings

IGNORE = -100
CLS, SEP = 101, 102
LONGEST = 320
"""Word pieces in one example at the most; the rest is cut off."""
ROLE = {str(name): i for i, name in enumerate(ROLES)}


@dataclass
class Example:
    """One window. Label arrays are int64 [piece]; IGNORE where nothing is known."""

    ids: NDArray[np.int64]
    cases: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    labels: dict[str, NDArray[np.int64]] = field(default_factory=dict)
    modes: list[tuple[int, NDArray[np.float32]]] = field(default_factory=list)
    anchors: list[tuple[int, NDArray[np.bool_], NDArray[np.bool_]]] = field(default_factory=list)
    links: list[tuple[int, int]] = field(default_factory=list)
    again: list[tuple[NDArray[np.int64], int]] = field(default_factory=list)
    """Pieces of a name that was told before, and the last piece of where it was."""
    leanings: Leanings | None = None
    hand: int = UNKNOWN
    said: NDArray[np.float16] | None = None
    """What readers held said that had not seen the text, [piece, part, 3]."""

    def pieces(self, start: int, end: int) -> NDArray[np.int64]:
        """The pieces that share a code point with a span."""
        return np.nonzero((self.starts < end) & (self.ends > start))[0]

    def blank(self, head: str) -> NDArray[np.int64]:
        """A fresh label array for a head, nothing known."""
        return self.labels.setdefault(head, np.full(len(self.ids), IGNORE, dtype=np.int64))

    def tag(self, head: str, spans: Iterable[tuple[int, int, int]]) -> None:
        """Write spans (start, end, class) as outside 0, begin 1 + 2 class, inside 2 + 2 class."""
        y = self.blank(head)
        y[1:-1] = 0
        for start, end, kind in spans:
            at = self.pieces(start, end)
            if len(at):
                y[at] = 2 + 2 * kind
                y[at[0]] = 1 + 2 * kind


def window(tokenizer: Tokenizer, text: str) -> Example:
    """Cut a text into one window with its first and last special piece."""
    p = tokenizer.cut(text)
    n = min(len(p.ids), LONGEST - 2)
    frame = lambda a, b, c: np.concatenate([[b], a[:n], [c]]).astype(np.int64)  # noqa: E731
    return Example(
        frame(p.ids, CLS, SEP),
        frame(p.cases, 0, 0),
        frame(p.starts, -1, -1),
        frame(p.ends, -1, -1),
    )


def from_passage(tokenizer: Tokenizer, passage: Passage) -> Example:
    """An example from a corpus of names, times, attributions or references."""
    e = window(tokenizer, passage.text)
    if passage.names is not None:
        e.tag("name", [(s, t, NAME_KINDS.index(kind)) for s, t, kind in passage.names])
    if passage.times is not None:
        e.tag("time", [(s, t, 0) for s, t in passage.times])
    if passage.sentence_ends is not None:
        y = e.blank("end")
        y[1:-1] = 0
        for end in passage.sentence_ends:
            at = np.nonzero((e.ends == end) & (e.starts >= 0))[0]
            y[at] = 1
    if passage.attributions is not None:
        _attributions(e, passage)
    for start, end, first, last in passage.references or ():
        _link(e, (start, end), core(passage.text, first, last))
    _again(e, passage.text)
    return e


def _attributions(e: Example, passage: Passage) -> None:
    for part in PARTS:
        found = (getattr(attribution, part) for attribution in passage.attributions or ())
        e.tag(part, [(s, t, 0) for spans in found for s, t in spans])
    mask = np.zeros((len(e.ids), CHANNELS), dtype=bool)
    mask[1:-1, 2 * ROLE["said_by"] : 2 * ROLE["implied_where"]] = True
    for attribution in passage.attributions or ():
        if not attribution.cue:
            continue
        at = e.pieces(*attribution.cue[0])
        if len(at):
            y = np.zeros_like(mask)
            for role, part in (("said_by", "source"), ("said", "content")):
                for s, t in getattr(attribution, part):
                    _mark(e, y, role, s, t)
            e.anchors.append((int(at[0]), y, mask))


def _mark(e: Example, y: NDArray[np.bool_], role: str, start: int, end: int) -> None:
    at = e.pieces(start, end)
    if len(at):
        y[at, 2 * ROLE[role]] = True
        y[at[0], 2 * ROLE[role] + 1] = True


def _link(e: Example, span: tuple[int, int], antecedent: tuple[int, int]) -> None:
    here, there = e.pieces(*span), e.pieces(*antecedent)
    if len(here) and len(there):
        e.links.append((int(here[0]), int(there[-1]) if there[0] != here[0] else int(here[0])))


_NAME = re.compile(r"(?<![\w-])[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}(?![\w-])")
_DATES = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|"
    r"September|October|November|December"
)


def _again(e: Example, text: str) -> None:
    """Note every name whose last word stands earlier in the text, too."""
    told = dict[str, int]()
    small = set(re.findall(r"\b[a-z][\w-]*", text))
    for name in _NAME.finditer(text):
        last = name[0].rsplit(" ", 1)[-1]
        here = e.pieces(*name.span())
        if len(last) < 3 or last.lower() in small or _DATES.fullmatch(last) or not len(here):
            continue
        if last in told:
            e.again.append((here, told[last]))
        told[last] = int(here[-1])


@dataclass(frozen=True)
class Sentence:
    """An annotated sentence of a window and where it begins in the window's text.

    `settings`: place and day are marked also where only another sentence tells them.
    """

    at: int
    text: str
    claims: Sequence[dict]  # type: ignore[type-arg]
    settings: bool = False


def from_claims(tokenizer: Tokenizer, block: Sequence[dict], joint: str = " ") -> Example:  # type: ignore[type-arg]
    """An example from consecutive annotated sentences of `voa_claims` or of our storylines.

    Where a row tells whether it opens a paragraph that decides what joins it to the one before;
    else `joint` does.
    """
    sentences, text = [], ""
    for row in block:
        text += _JOINTS.get(row.get("opens"), joint) if text else ""
        settings = row.get("settings", False)
        sentences.append(Sentence(len(text), row["text"], row["claims"], settings))
        text += row["text"]
    e = window(tokenizer, text)
    e.hand = hand_of(block[0].get("hand", "unknown"))
    _again(e, text)
    e.tag("trigger", [(s.at + c["trigger"]["span"][0], s.at + c["trigger"]["span"][1], 0)
                      for s in sentences for c in s.claims])  # fmt: skip
    ends = e.blank("end")
    ends[1:-1] = 0
    told = _told_days(sentences)
    for s in sentences:
        ends[np.nonzero((e.ends == s.at + len(s.text)) & (e.starts >= 0))[0]] = 1
        for claim in s.claims:
            if claim.get("optional"):
                _leave_open(e, s, claim)
            else:
                _claim(e, text, s, claim, told)
    return e


_JOINTS = {True: "\n\n", False: " "}


def _leave_open(e: Example, s: Sentence, claim: dict) -> None:  # type: ignore[type-arg]
    """What is borderline is neither right nor wrong."""
    a, b = claim["trigger"]["span"]
    e.blank("trigger")[e.pieces(s.at + a, s.at + b)] = IGNORE


Told = Sequence[tuple[Sequence[str | None], tuple[int, int]]]
"""First and last day of each time expression of a window that dates a claim, and its place."""


def _told_days(sentences: Sequence[Sentence]) -> Told:
    return [
        (when["days"], (s.at + when["span"][0], s.at + when["span"][1]))
        for s in sentences if s.settings
        for claim in s.claims if (when := claim["when"]) and when["span"]
    ]  # fmt: skip


def _claim(e, text, s, claim, told) -> None:  # type: ignore[no-untyped-def]
    a, b = claim["trigger"]["span"]
    at = e.pieces(s.at + a, s.at + b)
    if not len(at):
        return
    first = int(at[0])
    e.blank("type")[first] = TYPES.index(claim["type"])
    e.blank("status")[first] = STATUSES.index(claim["status"])
    e.modes.append((first, np.array([t == claim["type"] and m in claim["mode"]
                                     for t, m in MODE_LABELS], dtype=np.float32)))  # fmt: skip
    y = np.zeros((len(e.ids), CHANNELS), dtype=bool)
    mask = np.zeros_like(y)
    mine = e.pieces(s.at, s.at + len(s.text))
    mask[mine, : 2 * ROLE["implied_actor"]] = True
    mask[1:-1, 2 * ROLE["implied_actor"] : 2 * ROLE["said_by"]] = HANDS[e.hand] not in SILENT
    for role, key in (("actor", "actors"), ("recipient", "recipients")):
        for filler in claim[key]:
            _participant(e, text, s, (role, filler), y, mask)
    for role in ("where", "when"):
        if claim[role] and claim[role]["span"]:
            _mark(e, y, role, s.at + claim[role]["span"][0], s.at + claim[role]["span"][1])
    if s.settings:
        _settings(e, text, (s, claim, told), y, mask)
    for q in claim["quantities"]:
        _mark(e, y, "quantity", s.at + q["span"][0], s.at + q["span"][1])
        e.blank("what")[e.pieces(s.at + q["span"][0], s.at + q["span"][1])] = WHATS.index(q["what"])
    for i, source in enumerate(claim["attribution"]):
        _source(e, text, s, (i, source), y)
    e.anchors.append((first, y, mask))


def _participant(e, text, s, filler, y, mask) -> None:  # type: ignore[no-untyped-def]
    role, f = filler
    refers = f.get("refers_to")
    if f["span"]:
        a, b = s.at + f["span"][0], s.at + f["span"][1]
        _mark(e, y, role, a, b)
        found = find_before(text, refers, a) if refers else (a, b)
        if found:
            _link(e, (a, b), core(text, *found))
    elif refers:
        found = find_before(text, refers, s.at + len(s.text))
        channel = slice(2 * ROLE[f"implied_{role}"], 2 * ROLE[f"implied_{role}"] + 2)
        if found:
            _mark(e, y, f"implied_{role}", *found)
            for place in places_of(text, refers):
                if place != found:
                    mask[e.pieces(*place), channel] = False
        else:
            mask[:, channel] = False


def _settings(e, text, of, y, mask) -> None:  # type: ignore[no-untyped-def]
    """Place and day that an earlier sentence of the window tells; open where none in it does."""
    s, claim, told = of
    where, when = claim["where"], claim["when"]
    found: dict[str, tuple[int, int] | None] = {}
    if where and not where["span"]:
        named = where["refers_to"]
        found["where"] = find_before(text, named, s.at) if named else None
    if when and not when["span"]:
        same = [span for days, span in told if days == when["days"] and span[1] <= s.at]
        found["when"] = max(same, default=None)
    for role in ("where", "when"):
        channel = slice(2 * ROLE[f"implied_{role}"], 2 * ROLE[f"implied_{role}"] + 2)
        at = found.get(role)
        mask[1:-1, channel] = role not in found or at is not None
        if at:
            _mark(e, y, f"implied_{role}", *at)


def _source(e, text, s, link, y) -> None:  # type: ignore[no-untyped-def]
    i, source = link
    if not source["span"]:
        return
    a, b = s.at + source["span"][0], s.at + source["span"][1]
    _mark(e, y, "source" if i == 0 else "relay", a, b)
    e.blank("kind")[e.pieces(a, b)] = SOURCE_KINDS.index(source["kind"])
    cue = source.get("cue")
    if cue and cue.get("span") and i == 0:
        _mark(e, y, "cue", s.at + cue["span"][0], s.at + cue["span"][1])
    if source.get("refers_to"):
        found = find_before(text, source["refers_to"], a)
        if found:
            _link(e, (a, b), core(text, *found))


_AFTER_HEAD = re.compile(r",| (?:of|in|from|for|at|on|to|with|and|who|which|that|whose)\b")


def core(text: str, start: int, end: int) -> tuple[int, int]:
    """A phrase without what follows its head noun: the last word of it is what links point to."""
    cut = _AFTER_HEAD.search(text, start + 1, end)
    return start, cut.start() if cut else end


_NO_NAMES = frozenset({"The", "An", "His", "Her", "Its", "Their", "Some", "Our"})


def places_of(text: str, told: str | Sequence[str]) -> list[tuple[int, int]]:
    """Every place where one of some phrases stands."""
    phrases = [told] if isinstance(told, str) else told
    words = "|".join(map(re.escape, phrases))
    return [m.span() for m in re.finditer(rf"(?<!\w)(?:{words})(?!\w)", text)] if words else []


def find_before(text: str, told: str | Sequence[str], end: int) -> tuple[int, int] | None:
    """The last place before `end` where one of some phrases stands; else a last capital word."""
    phrases = [told] if isinstance(told, str) else told
    capitals = [w for phrase in phrases for w in re.findall(r"\b[A-Z][\w'’-]+", phrase)[-1:]]
    for several in (phrases, [word for word in capitals if word not in _NO_NAMES]):
        words = "|".join(map(re.escape, several))
        hits = list(re.finditer(rf"(?<!\w)(?:{words})(?!\w)", text[:end])) if words else []
        if hits:
            return hits[-1].span()
    return None


def chunks(block: Sequence[dict], chance: random.Random) -> list[Sequence[dict]]:  # type: ignore[type-arg]
    """Cut a block of sentences at random into windows; longer ones where they tell of settings."""
    sizes = (4, 6, 8, 10) if block[0].get("settings") else (1, 2, 3, 4, 6, 8)
    out, at = [], 0
    while at < len(block):
        size = chance.choice(sizes)
        out.append(block[at : at + size])
        at += size
    return out
