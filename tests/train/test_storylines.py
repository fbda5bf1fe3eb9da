import json
from pathlib import Path
from typing import Any

import pytest

from hearsay.read.pieces import load_tokenizer
from hearsay.read.reader import WEIGHTS
from train.examples import IGNORE, from_claims
from train.storylines import FaultError, Storyline, blocks
from train.storylines.faults import faults
from train.storylines.record import gold

REPORT = """---
title: "Porters walk out"
outlet: "Lima Mail"
published: 2031-03-04
---

Porters in Lima walked out on Monday, their union said. They blame the port.

The port denied that it had dismissed 40 porters.
"""
CLAIM = {
    "id": "C1", "at": "01.1", "trigger": "walked out", "type": "PROTEST", "mode": ["strike"],
    "actors": ["Porters in Lima|E1"], "recipients": ["|E2"], "where": "Lima|E3",
    "when": "Monday|2031-03-03|2031-03-03", "status": "actual",
    "by": ["their union|official|-|-|said"], "quantities": [], "event": "H1",
}  # fmt: skip
BLAME = {
    "id": "C2", "at": "01.2", "trigger": "blame", "type": "ACCUSE", "mode": [],
    "actors": ["They|E1"], "recipients": ["the port|E2"], "where": None, "when": None,
    "status": "actual", "by": [], "quantities": [], "event": "H2", "optional": True,
}  # fmt: skip
FIRED = {
    "id": "C3", "at": "01.3", "trigger": "dismissed", "type": "COERCE", "mode": ["restrict"],
    "actors": ["it|E2"], "recipients": ["porters|E1"], "where": None, "when": None,
    "status": "negated", "by": ["The port|official|-|E2|denied"],
    "quantities": ["40|other|40|40"], "event": "H3",
}  # fmt: skip
ENTITIES = [
    {"id": "E1", "name": "porters", "kind": "group", "aliases": ["Porters in Lima"],
     "country": "PER", "roles": []},
    {"id": "E2", "name": "port", "kind": "facility", "aliases": ["the port"], "country": "PER",
     "roles": []},
    {"id": "E3", "name": "Lima", "kind": "place", "aliases": [], "country": "PER", "roles": []},
]  # fmt: skip
STORY = {
    "entities": ENTITIES,
    "events": [{"id": i, "status": "happened", "origins": [1, 1], "summary": "s"}
               for i in ("H1", "H2", "H3")],
    "disagreements": [], "relays": [],
}  # fmt: skip


def _storyline(home: Path, *claims: dict[str, Any]) -> Storyline:
    folder = home / "porters"
    (folder / "reports").mkdir(parents=True)
    (folder / "reports/01.md").write_text(REPORT, encoding="utf-8")
    (folder / "story.json").write_text(json.dumps(STORY), encoding="utf-8")
    (folder / "claims.jsonl").write_text("\n".join(map(json.dumps, claims)), encoding="utf-8")
    return Storyline(folder)


def test_words_become_spans_of_their_sentence(tmp_path: Path) -> None:
    story = _storyline(tmp_path, CLAIM, BLAME, FIRED)
    walked, blame, fired = (claim for _, claim in story.marked())
    text = story.sentences["01.1"][0]
    assert text[slice(*walked["trigger"]["span"])] == "walked out"
    assert walked["recipients"] == [{"span": None, "text": None, "refers_to": None}]
    assert walked["attribution"][0]["cue"]["text"] == "said"
    assert blame["actors"][0]["refers_to"] == "Porters in Lima"
    assert fired["quantities"] == [
        {"span": [38, 40], "text": "40", "what": "other", "min": 40, "max": 40}
    ]
    assert list(faults(story)) == []


def test_the_record_is_that_of_the_guide(tmp_path: Path) -> None:
    record = gold(_storyline(tmp_path, CLAIM, BLAME, FIRED))
    first, second, third = record["claims"]
    assert first["actors"] == ["E1"] and first["when"] == ["2031-03-03", "2031-03-03"]
    assert first["attribution"] == [
        {"kind": "official", "text": "their union", "number": None, "entity": None}
    ]
    assert second["optional"] and third["status"] == "negated"
    assert record["events"][0]["type"] == "PROTEST" and record["events"][0]["where"] == "E3"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"trigger": "strode"}, "is not in the sentence"),
        ({"type": "MEET"}, "unknown type"),
        ({"actors": ["Porters|E9"]}, "no entity 'E9'"),
        ({"at": "07.1"}, "no sentence '07.1'"),
        ({"by": ["their union|official"]}, "expected 5 parts"),
    ],
)
def test_a_claim_that_does_not_fit_is_named(
    tmp_path: Path, wrong: dict[str, Any], said: str
) -> None:
    story = _storyline(tmp_path, CLAIM | wrong, BLAME, FIRED)
    assert any(said in fault and fault.startswith("C1") for fault in faults(story))
    with pytest.raises(FaultError, match=said):
        list(story.marked())


def test_blocks_are_examples_and_leave_the_borderline_open(tmp_path: Path) -> None:
    _storyline(tmp_path, CLAIM, BLAME, FIRED)
    [block] = blocks(tmp_path)
    assert [row["opens"] for row in block] == [True, False, True]
    tokenizer = load_tokenizer(WEIGHTS / "tokenizer.json")
    example = from_claims(tokenizer, block)
    assert len(example.anchors) == 2
    text = " ".join([block[0]["text"], block[1]["text"]])
    at = example.pieces(text.index("blame"), text.index("blame") + 5)
    assert (example.labels["trigger"][at] == IGNORE).all()
    assert (example.labels["trigger"] > 0).sum() == 3
