import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from hearsay.read import Reader
from hearsay.read.encoder import Scores
from hearsay.read.sentences import sentences
from hearsay.read.windows import Window
from hearsay.records import Report
from hearsay.resolve.likeness import BASE
from train.affairs import Pairs, aligned, as_recorded, pairs
from train.retellings import common, learned
from train.storylines import Storyline

REPORT = """---
title: "Ferry"
outlet: "{outlet}"
published: {day}
---

{text}
"""
ENTITIES = [
    {"id": "E1", "name": "Olga Brandt", "kind": "person", "aliases": [], "country": None,
     "roles": []},
    {"id": "E2", "name": "Ivo Kral", "kind": "person", "aliases": [], "country": None,
     "roles": []},
]  # fmt: skip
EVENTS = [{"id": i, "status": "happened", "origins": [1, 1], "summary": ""} for i in ("H1", "H2")]


def _claim(id_: str, at: str, trigger: str, event: str) -> dict[str, object]:
    return {"id": id_, "at": at, "trigger": trigger, "type": "CONSULT", "mode": [],
            "actors": ["Olga Brandt|E1", "Ivo Kral|E2"], "recipients": [], "where": None,
            "when": None, "status": "actual", "by": [], "quantities": [], "event": event,
            }  # fmt: skip


@pytest.fixture
def story(tmp_path: Path) -> Storyline:
    (tmp_path / "reports").mkdir()
    for name, outlet, text in (
        ("01", "Salto Post", "Olga Brandt and Ivo Kral met in Salto.\n\nOlga Brandt and Ivo Kral "
         "phoned at noon."),
        ("02", "Lima Mail", "Ivo Kral said that Olga Brandt and Ivo Kral had met."),
    ):  # fmt: skip
        report = REPORT.format(outlet=outlet, day=f"2031-03-{name}", text=text)
        (tmp_path / f"reports/{name}.md").write_text(report, encoding="utf-8")
    story = {"entities": ENTITIES, "events": EVENTS, "disagreements": [], "relays": []}
    (tmp_path / "story.json").write_text(json.dumps(story), encoding="utf-8")
    claims = [_claim("C1", "01.1", "met", "H1"), _claim("C2", "01.2", "phoned", "H2"),
              _claim("C3", "02.1", "met", "H1")]  # fmt: skip
    (tmp_path / "claims.jsonl").write_text("\n".join(map(json.dumps, claims)), encoding="utf-8")
    return Storyline(tmp_path)


class Blind(Reader):
    """A reader whose layers make 1 of everything."""

    def scored(self, report: Report) -> Iterator[tuple[Window, Scores]]:
        (bound, *_), last = sentences(report.text), sentences(report.text)[-1]
        none = np.zeros((1, 1), dtype=np.float32)
        at = [np.array([n], dtype=np.int32) for n in (0, 0, bound.start, last.end, 0)]
        depths = np.ones((1, 3 * 2), dtype=np.float32)
        anchors = np.zeros(1, dtype=np.int64)
        yield Window(*at, np.ones(1, dtype=bool)), Scores(none, anchors, none, none, depths)


def test_pairs_are_of_one_event_as_the_record_has_it(story: Storyline) -> None:
    told = as_recorded(story)
    assert sorted(told.events.values()) == ["H1", "H1", "H2"]
    found = pairs(told, Blind())
    assert found.same.tolist().count(True) == 1
    [same] = found.signs[found.same].tolist()
    signs = dict(zip(found.names, same, strict=True))
    assert signs["same word"] == 1 and signs["shared parties"] == 1
    assert signs["days between reports"] == pytest.approx(0.693, abs=0.001)
    assert found.vectors.shape == (3, 4 * 2) and "sense not told" not in found.names


def test_common_words_are_counted_by_their_stems(story: Storyline) -> None:
    assert common([as_recorded(story)]) == {"met": 0.6667, "phon": 0.3333}


def _pairs(names: tuple[str, ...], signs: Sequence[Sequence[float]], same: list[bool]) -> Pairs:
    ends, vectors = np.zeros((len(same), 2), dtype=np.int64), np.zeros((1, 8), dtype=np.float16)
    told = np.array(signs, dtype=np.float16)
    return Pairs("", names, told, vectors, ends, np.zeros(len(same), dtype=bool), np.array(same))


def test_signs_stand_in_the_same_columns() -> None:
    one, other = aligned([_pairs(("b",), [[2.0]], [True]), _pairs(("a", "b"), [[1, 3]], [False])])
    assert one.names == other.names == ("a", "b")
    assert (one.signs.tolist(), other.signs.tolist()) == ([[0, 2]], [[1, 3]])


def test_points_of_a_sign_that_tells_are_learned() -> None:
    pytest.importorskip("sklearn")
    same = [True] * 40 + [False] * 41
    rows = _pairs(("same word", "words"), [[float(one), 0.2] for one in same], same)
    points = learned([rows], [np.array([0.5 if one else 0.1 for one in same], dtype=np.float32)])
    assert points["same word"] > 1 and points["senses alike"] > 1
    assert {BASE, "sense not told", "senses alike in one report"} < points.keys()
