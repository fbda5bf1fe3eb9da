import json
from pathlib import Path

import pytest

from hearsay.resolve.likeness import BASE
from train.retellings import as_recorded, common, learned, pairs
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


def test_pairs_are_of_one_event_as_the_record_has_it(story: Storyline) -> None:
    told = as_recorded(story)
    assert sorted(told.events.values()) == ["H1", "H1", "H2"]
    rows = list(pairs(told))
    assert [one for _, one in rows].count(True) == 1
    [same] = [signs for signs, one in rows if one]
    assert same["same word"] == 1 and same["shared parties"] == 1
    assert same["days between reports"] == pytest.approx(0.693, abs=0.001)


def test_common_words_are_counted_by_their_stems(story: Storyline) -> None:
    assert common([as_recorded(story)]) == {"met": 0.6667, "phon": 0.3333}


def test_points_of_a_sign_that_tells_are_learned() -> None:
    pytest.importorskip("sklearn")
    rows = [({"same word": 1.0, "words": 0.2}, True)] * 40 + [({"words": 0.2}, False)] * 40
    points = learned([*rows, ({"words": 0.1}, False)])
    assert points["same word"] > 1 and BASE in points
