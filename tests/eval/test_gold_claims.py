"""Gold claims in the place of what is read, on one invented storyline of two reports."""

import json
from pathlib import Path

import pytest

from eval.gold_claims import gold_record

HEAD = "---\ntitle: Fares\noutlet: {outlet}\npublished: {day}\n---\n\n{text}\n"
FIRST = "The Salto Tram Board met Ines Varga on Monday, two clerks said."
SECOND = "Varga met the Salto Tram Board, the Pier Gazette reported."


def _claim(id_: str, report: str, sentence: str) -> dict[str, object]:
    word = {"kind": "anonymous", "text": "two clerks", "number": 2, "entity": None}
    return {
        "id": id_, "report": report, "sentence": sentence, "trigger": "met", "type": "CONSULT",
        "mode": [], "actors": ["E1", "E2"], "recipients": [], "where": None,
        "when": ["2033-05-02", "2033-05-02"], "status": "actual", "quantities": [],
        "attribution": [word] if "clerks" in sentence else [], "event": id_,
    }  # fmt: skip


@pytest.fixture
def storyline(tmp_path: Path) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    told = (("01", "Pier Gazette", FIRST), ("02", "Tide News", SECOND))
    for stem, outlet, text in told:
        day = f"2033-05-{stem}"
        (reports / f"{stem}.md").write_text(HEAD.format(outlet=outlet, day=day, text=text))
    names = (("E1", "person", "Ines Varga", ["Varga"]),
             ("E2", "organisation", "Salto Tram Board", []))  # fmt: skip
    entities = [{"id": i, "kind": k, "name": n, "aliases": a, "country": None, "roles": []}
                for i, k, n, a in names]  # fmt: skip
    claims = [_claim("C1", "01", FIRST), _claim("C2", "02", SECOND)]
    (tmp_path / "gold.json").write_text(json.dumps({"entities": entities, "claims": claims}))
    return tmp_path


def test_entities_are_made_by_report_and_joined_by_the_stage(storyline: Path) -> None:
    record = gold_record(storyline)
    assert {e.name for e in record.entities} == {"Ines Varga", "Salto Tram Board"}
    assert len({c.event for c in record.claims}) == 1


def test_every_claim_points_at_its_words(storyline: Path) -> None:
    for claim in gold_record(storyline).claims:
        trigger = next(e.span for e in claim.evidence if e.part == "trigger")
        start = trigger.start - claim.span.start
        assert claim.sentence[start : start + len(claim.trigger)] == "met"


def test_a_claim_whose_words_are_not_in_the_report_is_told(
    storyline: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = json.loads((storyline / "gold.json").read_text())
    gold["claims"][0]["sentence"] = "Nobody met."
    (storyline / "gold.json").write_text(json.dumps(gold))
    assert len(gold_record(storyline).claims) == 1
    assert "C1: «met» is not in the report" in capsys.readouterr().err
