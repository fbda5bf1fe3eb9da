"""Decoding of hand-made scores: no weights, no network."""

import numpy as np
import quay

from hearsay.read.decode import _likeliest, decode
from hearsay.read.encoder import Scores
from hearsay.read.labels import CHANNELS, HEADS, NAME_KINDS, PARTS, ROLES, STATUSES, TYPES, WIDTH
from hearsay.read.sense import Senses
from hearsay.read.windows import Window
from hearsay.records import EventType, Role, Status

TEXT = "Ruiz met envoys in Lima."
WORDS = [(0, 4), (5, 8), (9, 15), (16, 18), (19, 23), (23, 24)]


def _window() -> Window:
    n = len(WORDS) + 2
    starts = np.array([-1, *[a for a, _ in WORDS], -1], dtype=np.int32)
    ends = np.array([-1, *[b for _, b in WORDS], -1], dtype=np.int32)
    own = np.array([False, *[True] * len(WORDS), False])
    ids = np.full(n, 7, dtype=np.int32)
    return Window(ids, ids, starts, ends, np.where(own, 0, -1).astype(np.int32), own)


def _scores() -> Scores:
    """`Ruiz` a person, `Lima` a place, `met` a planned CONSULT of Ruiz with envoys in Lima."""
    n = len(WORDS) + 2
    tokens = np.full((n, WIDTH), -8.0, dtype=np.float32)
    for head in ("name", "time", "trigger", *PARTS):
        tokens[:, HEADS[head].start] = 8.0
    _set(tokens, 1, ("name", 1 + 2 * NAME_KINDS.index("person")))
    _set(tokens, 5, ("name", 1 + 2 * NAME_KINDS.index("place")))
    _set(tokens, 2, ("trigger", 1))
    _set(tokens, 2, ("type", TYPES.index(EventType.CONSULT)))
    _set(tokens, 2, ("status", STATUSES.index(Status.PLANNED)))
    pairs = np.full((1, n, CHANNELS), -8.0, dtype=np.float32)
    for role, piece in ((Role.ACTOR, 1), (Role.RECIPIENT, 3), (Role.WHERE, 5)):
        i = ROLES.index(role)
        pairs[0, piece, 2 * i : 2 * i + 2] = 8.0
    links = np.where(np.eye(n, dtype=bool), 8.0, -8.0).astype(np.float32)
    depths = np.zeros((n, 3 * 4), dtype=np.float32)
    return Scores(tokens, np.array([2]), pairs, links, depths)


def _set(tokens: np.ndarray, piece: int, label: tuple[str, int]) -> None:
    head, number = label
    tokens[piece, HEADS[head].start + number] = 12.0


def test_a_trigger_comes_with_type_status_and_arguments() -> None:
    found = decode(TEXT, _window(), _scores())
    (trigger,) = found.triggers
    assert trigger.span.of(TEXT) == "met"
    assert (trigger.type, trigger.status) == (EventType.CONSULT, Status.PLANNED)
    told = {a.role: a.span.of(TEXT) for a in trigger.arguments}
    assert told == {Role.ACTOR: "Ruiz", Role.RECIPIENT: "envoys", Role.WHERE: "Lima"}


def test_a_trigger_has_its_sense_if_there_are_senses() -> None:
    zero, shift = np.zeros((16, 48), dtype=np.float32), -np.eye(1, 48, dtype=np.float32)[0]
    senses = Senses(zero, shift, np.eye(6, 48, dtype=np.float32))
    (trigger,) = decode(TEXT, _window(), _scores(), senses).triggers
    assert trigger.sense == quay.sense(0, 0, 1, 2, 3, 4, 5)
    assert decode(TEXT, _window(), _scores()).triggers[0].sense == ""


def test_other_types_that_are_likely_are_kept() -> None:
    scores = _scores()
    agree = HEADS["type"].start + TYPES.index(EventType.AGREE)
    scores.tokens[2, agree] = 10.5
    (trigger,) = decode(TEXT, _window(), scores).triggers
    assert trigger.type == EventType.CONSULT
    (other,) = trigger.or_types
    assert (other.type, round(other.score, 1)) == (EventType.AGREE, 0.2)
    (sure,) = decode(TEXT, _window(), _scores()).triggers
    assert sure.or_types == ()


def test_place_and_day_may_be_told_by_an_earlier_sentence() -> None:
    scores, window = _scores(), _window()
    where, implied = ROLES.index(Role.WHERE), ROLES.index("implied_where")
    scores.pairs[0, 5, 2 * where : 2 * where + 2] = -8.0
    scores.pairs[0, 5, 2 * implied] = -1.0
    (trigger,) = decode(TEXT, window, scores).triggers
    (place,) = [a for a in trigger.arguments if a.role == Role.WHERE]
    assert (place.span.of(TEXT), place.implied) == ("Lima", True)


def test_names_come_with_their_kinds() -> None:
    found = decode(TEXT, _window(), _scores())
    assert [(n.span.of(TEXT), str(n.kind)) for n in found.names] == [
        ("Ruiz", "person"), ("Lima", "place"),
    ]  # fmt: skip


def test_a_word_may_stand_for_several_before_it_the_likeliest_first() -> None:
    scores = _scores()
    scores.links[5, :] = -8.0
    scores.links[5, [1, 3]] = 2.0, 1.0
    found = decode(TEXT, _window(), scores).references
    told = [(r.span.of(TEXT), r.antecedent.of(TEXT), round(r.score, 1)) for r in found]
    assert told == [("Lima", "Ruiz", 0.7), ("Lima", "envoys", 0.3)]


def test_what_is_only_lead_in_yields_nothing() -> None:
    window = _window()
    blank = Window(*[getattr(window, f) for f in window.__struct_fields__[:-1]],
                   np.zeros(len(window.ids), dtype=bool))  # fmt: skip
    found = decode(TEXT, blank, _scores())
    assert not found.triggers and not found.names and not found.references


def test_a_span_is_widened_to_whole_words() -> None:
    window = _window()
    starts = window.starts.copy()
    starts[1] = 2
    cut = Window(window.ids, window.cases, starts, window.ends, window.sentence, window.own)
    found = decode(TEXT, cut, _scores())
    assert found.names[0].span.of(TEXT) == "Ruiz"


def _told() -> Scores:
    """`Ruiz` (source) `met` (cue) `envoys in Lima` (content), `.` content by its tag alone."""
    scores = _scores()
    for piece, part in ((1, "source"), (2, "cue"), (3, "content")):
        _set(scores.tokens, piece, (part, 1))
    for piece in (4, 5, 6):
        _set(scores.tokens, piece, ("content", 2))
    scores.pairs[0, 1, 2 * ROLES.index("said_by")] = 8.0
    scores.pairs[0, 3:6, 2 * ROLES.index("said")] = 8.0
    return scores


def test_an_attribution_needs_both_tag_and_pair() -> None:
    (found,) = decode(TEXT, _window(), _told()).attributions
    assert found.cue.of(TEXT) == "met"
    assert [s.of(TEXT) for s in found.sources] == ["Ruiz"]
    assert [s.of(TEXT) for s in found.contents] == ["envoys in Lima"]


def test_a_window_adds_its_own_words_to_the_cue_of_its_lead_in() -> None:
    window = _window()
    own = np.arange(len(window.ids)) >= 4
    later = Window(*[getattr(window, f) for f in window.__struct_fields__[:-1]], own)
    (found,) = decode(TEXT, later, _told()).attributions
    assert not found.sources
    assert [s.of(TEXT) for s in found.contents] == ["in Lima"]


def test_of_what_is_likely_the_likeliest_few_are_told_row_by_row() -> None:
    chances = np.array([[0.01, 0.2, 0.3, 0.2, 0.25], [0.9, 0.02, 0, 0, 0]], dtype=np.float32)
    found = [(row, column) for row, column, _ in _likeliest(chances)]
    assert found == [(0, 2), (0, 4), (0, 1), (1, 0)]
    assert [round(chance, 2) for _, _, chance in _likeliest(chances)] == [0.3, 0.25, 0.2, 0.9]
