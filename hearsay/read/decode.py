"""Scores of a window to findings: names, triggers with their arguments, attributions, references.

Works on arrays only, so that training measures its models with the very code that reads.
"""

from collections.abc import Iterator
from functools import cache

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

from hearsay.read.encoder import Scores
from hearsay.read.labels import (
    HEADS,
    IMPLIED,
    MODE_LABELS,
    NAME_KINDS,
    PARTS,
    ROLES,
    SOURCE_KINDS,
    STATUSES,
    TYPES,
    WHATS,
)
from hearsay.read.sense import Senses
from hearsay.read.spans import runs, sigmoid, softmax
from hearsay.read.windows import Window
from hearsay.records import (
    Argument,
    Attribution,
    EntityKind,
    Name,
    Reference,
    Role,
    SourceKind,
    Span,
    Trigger,
    TypeScore,
)

TRIGGER_LEAST = 0.5
"""Least probability that a piece is part of a trigger; see `train/MODEL_CARD.md`."""
ROLE_LEAST = 0.5
EDGE_LEAST = 0.15
FALLBACK_LEAST = 0.2
"""An actor or recipient as weak as this is taken where none is stronger."""
IMPLIED_LEAST = {Role.ACTOR: 0.45, Role.RECIPIENT: 0.45, Role.WHERE: 0.1, Role.WHEN: 0.1}
"""What another sentence tells: a party must be sure, place and day are taken from the likeliest."""
MODE_LEAST = 0.4
OR_TYPES, OR_TYPE_LEAST = 3, 0.03
"""Of the other types how many are kept, and how likely they are at the least."""
LINK_LEAST, LINKS_MOST = 0.05, 3
"""Least chance of an antecedent that is told, and how many are told of one piece at the most."""
CUE_LEAST = 0.4
SAID_LEAST = 0.4
"""Least geometric mean of tag and pair probability in a source or content; dev of PolNeAR."""


class Findings(Struct, frozen=True):
    """What one window yields; every span belongs to the window's own sentences or their roles."""

    names: tuple[Name, ...]
    triggers: tuple[Trigger, ...]
    attributions: tuple[Attribution, ...]
    references: tuple[Reference, ...]


class Sheet:
    """A window, its scores and the report's text, with what several findings need of them.

    pairs: float32 [anchor, piece, role], how likely a piece is inside a filler; most: its highest
    of any piece, as lists.
    fresh: bool [piece], true where a sentence begins; no name, trigger or filler runs on there.
    apart: bool [piece], true where a word begins, the later part of `Chad-Sudan` included.
    """

    def __init__(self, text: str, window: Window, scores: Scores) -> None:
        self.text, self.window, self.scores = text, window, scores
        self.starts, self.ends = window.starts.tolist(), window.ends.tolist()
        self.rows = {piece: row for row, piece in enumerate(scores.anchors.tolist())}
        self.pairs = sigmoid(scores.pairs[:, :, ::2])
        self.most = self.pairs.max(axis=1).tolist()
        self.kinds = softmax(scores.tokens[:, HEADS["kind"]])
        self.whats = softmax(scores.tokens[:, HEADS["what"]])
        self.fresh = np.diff(window.sentence, prepend=-2) != 0
        self.apart = _apart(text, window)

    def head(self, name: str) -> NDArray[np.float32]:
        """Logits of one token head, [piece, label]."""
        return self.scores.tokens[:, HEADS[name]]

    def span(self, first: int, last: int) -> Span:
        """Pieces first to last - 1 as offsets, widened to whole words and without outer quotes."""
        start, end, text = self.starts[first], self.ends[last - 1], self.text
        while start > 0 and text[start].isalnum() and text[start - 1].isalnum():
            start -= 1
        while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
            end += 1
        while start < end - 1 and text[start] in _OUTER:
            start += 1
        while end - 1 > start and text[end - 1] in _OUTER and not _closes(text[start:end]):
            end -= 1
        return Span(start, end)


def _apart(text: str, window: Window) -> NDArray[np.bool_]:
    glued = window.starts[1:] == window.ends[:-1]
    joint = [text[end - 1] in _JOINTS if end > 0 else False for end in window.ends[:-1].tolist()]
    return np.concatenate([[True], ~glued | np.array(joint, dtype=bool)])


_JOINTS = "-–/"
_OUTER = ' \t\n,;:()[]"“”«»—–-'


def _closes(words: str) -> bool:
    """Whether the last sign is a bracket that was opened within: `Guard Corps (IRGC)`."""
    return words[-1] in ")]" and words.count("(") + words.count("[") > 0


def decode(text: str, window: Window, scores: Scores, senses: Senses | None = None) -> Findings:
    """All findings of one window; without `senses` those of triggers are left open."""
    sheet = Sheet(text, window, scores)
    found = _triggers(sheet)
    if senses:
        found = (replace(t, sense=senses.of(window, scores, t.span)) for t in found)
    return Findings(
        names=tuple(find_names(sheet)),
        triggers=tuple(found),
        attributions=tuple(_attributions(sheet)),
        references=tuple(_references(sheet)),
    )


def find_names(sheet: Sheet) -> Iterator[Name]:
    """Runs of pieces likelier in a name than not, each of the kind that all its pieces favour."""
    chances = softmax(sheet.head("name"))
    inside = (chances[:, 0] < 0.5) & sheet.window.own
    for first, last in runs(inside, sheet.fresh | (sheet.apart & _begins(chances))):
        kind = int((chances[first:last, 1::2] + chances[first:last, 2::2]).sum(axis=0).argmax())
        name = NAME_KINDS[kind]
        if name in ("event", "other"):
            continue
        yield Name(
            span=sheet.span(first, last),
            kind=EntityKind.PLACE if name == "demonym" else EntityKind(name),
            score=_mean(chances[first:last, 1 + 2 * kind : 3 + 2 * kind].sum(axis=1)),
            demonym=name == "demonym",
        )


def _begins(chances: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Where a name begins rather than goes on, [piece]."""
    return np.asarray(chances[:, 1::2].sum(axis=1) > chances[:, 2::2].sum(axis=1))


def _triggers(sheet: Sheet) -> Iterator[Trigger]:
    """Runs of pieces likely in a trigger, read at the piece that most surely begins one."""
    chances = softmax(sheet.head("trigger"))
    inside = (chances[:, 0] < 1 - TRIGGER_LEAST) & sheet.window.own
    until = -1
    for first, last in runs(inside, sheet.fresh | (sheet.apart & _begins(chances))):
        at = first + int(chances[first:last, 1].argmax())
        row = sheet.rows.get(at)
        if row is not None:
            found = _trigger(sheet, row, (at, last, float(chances[at, 1:].sum())))
            if found.span.start >= until:
                until = found.span.end
                yield found


def _trigger(sheet: Sheet, row: int, found: tuple[int, int, float]) -> Trigger:
    first, last, score = found
    types = softmax(sheet.head("type")[first])
    statuses = softmax(sheet.head("status")[first])
    type_, status = TYPES[int(types.argmax())], STATUSES[int(statuses.argmax())]
    modes = sigmoid(sheet.head("mode")[first])
    return Trigger(
        span=sheet.span(first, last),
        type=type_,
        score=_round(score * float(types.max())),
        status=status,
        status_score=_round(float(statuses.max())),
        mode=tuple(
            mode
            for (of, mode), chance in zip(MODE_LABELS, modes, strict=True)
            if of == type_ and chance > MODE_LEAST
        ),
        or_types=_others(types),
        arguments=tuple(find_arguments(sheet, row, first)),
    )


def _others(types: NDArray[np.float32]) -> tuple[TypeScore, ...]:
    """The next likeliest types after the first, from `types` [label]."""
    likeliest = np.argsort(-types, kind="stable")[1 : 1 + OR_TYPES]
    return tuple(
        TypeScore(TYPES[t], _round(chance))
        for t, chance in zip(likeliest.tolist(), types[likeliest].tolist(), strict=True)
        if chance >= OR_TYPE_LEAST
    )


def find_arguments(sheet: Sheet, row: int, trigger: int) -> Iterator[Argument]:
    """What fills the roles of the trigger whose first piece, an anchor, is given."""
    number = sheet.window.sentence[trigger]
    same = sheet.window.sentence == number
    for i, role in enumerate(ROLES[: len(Role)]):
        found = list(_spans(sheet, row, (i, ROLE_LEAST), same))
        if not found and role in (Role.ACTOR, Role.RECIPIENT):
            weaker = _spans(sheet, row, (i, FALLBACK_LEAST), same)
            found = sorted(weaker, key=lambda s: -s[2])[:1]
        for first, last, score in found:
            if first <= trigger < last and role in (Role.ACTOR, Role.RECIPIENT):
                continue
            yield Argument(
                role=Role(role),
                span=sheet.span(first, last),
                score=score,
                kind=SOURCE_KINDS[int(sheet.kinds[first:last].mean(axis=0).argmax())]
                if role in (Role.SOURCE, Role.RELAY)
                else None,
                what=WHATS[int(sheet.whats[first:last].mean(axis=0).argmax())]
                if role == Role.QUANTITY
                else None,
            )
    anywhere = (sheet.window.sentence >= 0) & (sheet.window.sentence <= number)
    for name, role in IMPLIED.items():
        channel = ROLES.index(name), IMPLIED_LEAST[role]
        for first, last, score in _spans(sheet, row, channel, anywhere):
            span = sheet.span(first, last)
            yield Argument(role=role, span=span, score=score, implied=True)


def _spans(
    sheet: Sheet, row: int, channel: tuple[int, float], where: NDArray[np.bool_]
) -> Iterator[tuple[int, int, float]]:
    """Spans of one role of one anchor: first piece, last piece + 1, mean probability.

    A span is a run of pieces above EDGE_LEAST, or half the role's least, with one above that least.
    Two fillers of a role never touch (a comma or a word stands between them), so no run is cut.
    """
    role, least = channel
    if sheet.most[row][role] <= least:
        return
    inside = sheet.pairs[row, :, role]
    edge = EDGE_LEAST if least > EDGE_LEAST else least / 2
    for first, last in runs((inside > edge) & where, sheet.fresh):
        if inside[first:last].max() > least:
            yield first, last, _mean(inside[first:last])


def _attributions(sheet: Sheet) -> Iterator[Attribution]:
    """Attributions of the window's own cues, and what the window adds to those before it."""
    within = sheet.window.sentence >= 0
    source, cue, content = (softmax(sheet.head(part)) for part in PARTS)
    begin = (cue[:, 1] > CUE_LEAST) & within
    for first, last in runs(begin | ((cue[:, 2] > 0.5) & within), begin):
        row = sheet.rows.get(first)
        if row is None or not begin[first]:
            continue
        mine = within if sheet.window.own[first] else sheet.window.own
        sources = _beside(sheet, first, _said(sheet, (row, "said_by"), source, mine))
        contents = _said(sheet, (row, "said"), content, mine)
        if contents:
            yield Attribution(
                cue=sheet.span(first, last),
                sources=tuple(sheet.span(a, b) for a, b, _ in sources),
                contents=tuple(sheet.span(a, b) for a, b, _ in contents),
                score=_mean(cue[first:last, 1:].sum(axis=1)),
                kind=_source_kind(sheet, sources),
            )


def _said(
    sheet: Sheet, cue: tuple[int, str], tags: NDArray[np.float32], where: NDArray[np.bool_]
) -> list[tuple[int, int, float]]:
    """Spans of a cue's source or content, as far as both tag and pair score hold them to be so."""
    row, role = cue
    paired = sheet.pairs[row, :, ROLES.index(role)]
    held = np.sqrt(tags[:, 1:].sum(axis=1) * paired)
    found = runs((held > SAID_LEAST) & where, np.zeros(len(held), dtype=bool))
    return [(a, b, _mean(held[a:b])) for a, b in found]


def _beside(
    sheet: Sheet, cue: int, found: list[tuple[int, int, float]]
) -> list[tuple[int, int, float]]:
    """The sources in the cue's own sentence, if there are any; else all."""
    number = sheet.window.sentence[cue]
    own = [s for s in found if sheet.window.sentence[s[0]] == number]
    return own or found


def _source_kind(sheet: Sheet, sources: list[tuple[int, int, float]]) -> SourceKind | None:
    if not sources:
        return None
    first, last, _ = max(sources, key=lambda s: s[2])
    return SOURCE_KINDS[int(sheet.kinds[first:last].mean(axis=0).argmax())]


def _references(sheet: Sheet) -> Iterator[Reference]:
    """For every piece of the window's own, the earlier words it most likely stands for."""
    own = np.nonzero(sheet.window.own)[0]
    links = sheet.scores.links[own]
    links[np.arange(links.shape[1]) > own[:, None]] = -np.inf
    chances = softmax(links)
    chances[np.arange(len(own)), own] = 0
    chances[:, 0] = 0
    word = cache(lambda piece: sheet.span(piece, piece + 1))
    for row, there, chance in _likeliest(chances):
        yield Reference(span=word(int(own[row])), antecedent=word(there), score=_round(chance))


def _likeliest(chances: NDArray[np.float32]) -> Iterator[tuple[int, int, float]]:
    """Row, column and chance of what is likely, row by row, of each the likeliest few first."""
    rows, columns = np.nonzero(chances > LINK_LEAST)
    order = np.lexsort((columns, -chances[rows, columns], rows))
    kept = order[np.arange(len(rows)) - np.searchsorted(rows, rows) < LINKS_MOST]
    rows, columns = rows[kept], columns[kept]
    found = chances[rows, columns].tolist()
    return zip(rows.tolist(), columns.tolist(), found, strict=True)


def _mean(chances: NDArray[np.float32]) -> float:
    return _round(float(np.add.reduce(chances)) / len(chances))


def _round(score: float) -> float:
    """Scores are kept to three places; more would only show the processor's rounding."""
    return round(score, 3)
