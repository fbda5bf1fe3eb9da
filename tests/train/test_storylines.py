import json
import random
from pathlib import Path
from typing import Any

import pytest

from hearsay.read.labels import ROLES
from hearsay.read.pieces import load_tokenizer
from hearsay.read.reader import WEIGHTS
from train.corpora.passage import Attribution, Passage
from train.examples import IGNORE, chunks, find_before, from_claims, from_passage
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
    assert walked["recipients"] == [{"span": None, "text": None, "refers_to": []}]
    assert walked["attribution"][0]["cue"]["text"] == "said"
    assert blame["actors"][0]["refers_to"] == ["Porters in Lima"]
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


def test_what_only_another_sentence_tells_is_taught_as_implied(tmp_path: Path) -> None:
    later = FIRED | {"where": "|E3", "when": "|2031-03-03|2031-03-03"}
    _storyline(tmp_path, CLAIM, later)
    [block] = blocks(tmp_path)
    text = "\n\n".join((" ".join(row["text"] for row in block[:2]), block[2]["text"]))
    example = from_claims(load_tokenizer(WEIGHTS / "tokenizer.json"), block)
    (_, told, _), (_, implied, known) = example.anchors
    for words, role in (("Lima", "implied_where"), ("Monday", "implied_when")):
        at = example.pieces(text.index(words), text.index(words) + len(words))
        channel = 2 * ROLES.index(role)
        assert implied[at, channel].all() and known[at, channel].all()
        assert not told[:, channel].any()


def test_a_setting_told_nowhere_in_the_window_is_left_open(tmp_path: Path) -> None:
    _storyline(tmp_path, FIRED | {"when": "|2031-02-01|2031-02-28"})
    [block] = blocks(tmp_path)
    [(_, _, known)] = from_claims(load_tokenizer(WEIGHTS / "tokenizer.json"), block).anchors
    assert not known[:, 2 * ROLES.index("implied_when")].any()
    assert known[1:-1, 2 * ROLES.index("implied_where")].all()


@pytest.mark.parametrize(("hand", "open_"), [("lot2", False), ("lot4", True)])
def test_a_party_told_elsewhere_is_taught_at_one_place_and_the_others_are_open(
    hand: str, open_: bool
) -> None:
    def row(text: str, *claims: dict[str, Any]) -> dict[str, Any]:
        return {"text": text, "opens": False, "hand": hand, "claims": claims}

    claim = {
        "trigger": {"span": [9, 13]}, "type": "COERCE", "mode": [], "status": "actual",
        "actors": [{"span": None, "refers_to": ["Peru"]}], "recipients": [], "where": None,
        "when": None, "attribution": [], "quantities": [],
    }  # fmt: skip
    block = [row("Peru met Peru."), row("The port shut.", claim)]
    [(_, wanted, known)] = from_claims(load_tokenizer(WEIGHTS / "tokenizer.json"), block).anchors
    channel = 2 * ROLES.index("implied_actor")
    marked, taught = wanted[:, channel], known[:, channel]
    assert marked.sum() == 1
    assert taught[1:-1].sum() == (0 if open_ else len(taught) - 3)
    assert open_ or taught[marked].all()


def test_who_said_it_teaches_nothing_of_place_and_day() -> None:
    said = Attribution(source=((0, 2),), cue=((3, 7),), content=((8, 13),))
    passage = Passage("polnear", "1", "It said so be it", attributions=(said,))
    tokenizer = load_tokenizer(WEIGHTS / "tokenizer.json")
    [(_, _, known)] = from_passage(tokenizer, passage).anchors
    assert known[1:-1, 2 * ROLES.index("said_by") : 2 * ROLES.index("implied_where")].all()
    assert not known[:, 2 * ROLES.index("implied_where") :].any()


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Lima", (13, 17)),
        (["Port of Lima", "Lima"], (5, 17)),
        (["the Harbour of Lima"], (13, 17)),
        (["Callao"], None),
        ([], None),
    ],
)
def test_the_last_of_several_names_is_found(told: Any, found: tuple[int, int] | None) -> None:
    assert find_before("(The Port of Lima) and Lima", told, 20) == found


@pytest.mark.parametrize(("settings", "least"), [(True, 4), (False, 1)])
def test_windows_that_tell_of_settings_are_longer(settings: bool, least: int) -> None:
    block = [{"settings": settings, "text": str(i)} for i in range(200)]
    sizes = {len(chunk) for chunk in chunks(block, random.Random(1))[:-1]}
    assert min(sizes) == least


def test_a_name_told_again_points_at_its_last_word_before() -> None:
    text = "Ana Kral met envoys. On Monday, Kral left; Monday came again."
    passage = Passage("gmb", "p", text)
    example = from_passage(load_tokenizer(WEIGHTS / "tokenizer.json"), passage)
    ((here, there),) = example.again
    assert text[example.starts[here[0]] : example.ends[here[-1]]] == "Kral"
    assert example.ends[there] == len("Ana Kral")
