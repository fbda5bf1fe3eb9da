"""The analyst's commands and their like in the library, on a ledger of hand-made readings."""

import json
from pathlib import Path

import pytest
import quay
from conftest import Run

import hearsay
from hearsay.records import (
    AmbiguousError,
    JudgementError,
    JudgementKind,
    NotFoundError,
    Record,
    SubjectKind,
    from_json,
)

FIRST = quay.told("Gull Post", 0, [("Ivo Kral", "met", 1), ("Olga Brandt", "struck", 2)])
SECOND = quay.told("Tide News", 1, [("Ivo Kral", "met", 1), ("Mara Quist", "shelled", 3)])
THIRD = quay.told("Pier Radio", 2, [("Ivan Kral", "met", 9)])
MEETING, STRIKE = FIRST.claims
AGAIN, SHELLING = SECOND.claims


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "affair.db"
    quay.filled(path, FIRST, SECOND, THIRD).close()
    return path


def record(path: Path) -> Record:
    with hearsay.open(path) as affair:
        return affair.export()


def named(path: Path, name: str) -> list[str]:
    return sorted(e.id for e in record(path).entities if e.name == name)


def test_two_persons_become_one_and_two_again(run: Run, ledger: Path) -> None:
    code, out, err = run("same", "Ivo Kral", "Ivan Kral", "--by", "Ada", "--ledger", ledger)
    assert (code, err) == (0, "")
    assert "Ivo Kral (person, " in out
    assert "3 claims in 3 reports" in out
    assert "3 entities, were 4" in out
    judgement = out.split()[-1]
    assert f"kept as {judgement}; to take it back: hearsay undo {judgement}\n" in out
    code, out, _ = run("undo", judgement[:5], "--ledger", ledger)
    assert code == 0
    assert "4 entities, were 3" in out
    assert "Ivan Kral (person, " in out
    code, out, _ = run("judgements", "--ledger", ledger)
    assert "same" in out
    assert "undone" in out
    assert f"takes back {judgement}" in out


def test_several_become_one_by_one_judgement_and_part_again(run: Run, ledger: Path) -> None:
    code, out, err = run("same", "Ivo Kral", "Ivan Kral", "Mara Quist", "--ledger", ledger)
    assert (code, err) == (0, "")
    assert "2 entities, were 4" in out
    judgement = out.split()[-1]
    assert run("judgements", "--ledger", ledger)[1].count(judgement) == 1
    assert "4 entities, were 2" in run("undo", judgement, "--ledger", ledger)[1]


def test_several_lift_what_kept_two_of_them_apart(run: Run, ledger: Path) -> None:
    with hearsay.open(ledger) as affair:
        affair.apart("Ivan Kral", "Mara Quist", by="Bo")
        affair.same("Ivo Kral", "Mara Quist", "Ivan Kral")
        assert len(affair.export().entities) == 2
        with pytest.raises(JudgementError, match="give two or more"):
            affair.same("Ivo Kral")
    code, out, err = run("same", "Olga Brandt", "Ivan Kral", "Ivo Kral", "--ledger", ledger)
    assert (code, out) == (1, "")
    assert "are one already" in err
    assert run("same", "Olga Brandt", "--ledger", ledger)[0] == 2


def test_each_claim_of_several_says_once_what_is_ruled(run: Run, ledger: Path) -> None:
    run("same", STRIKE.id, SHELLING.id, MEETING.id, "--by", "Ada", "--ledger", ledger)
    out = run("show", STRIKE.id, "--ledger", ledger, width=200)[1]
    assert out.count("because the same event as other claims, ruled by Ada (J") == 3


def test_an_event_is_parted_by_a_claim_and_joined_again(run: Run, ledger: Path) -> None:
    (event,) = (e.id for e in record(ledger).events if len(e.claims) == 2)
    code, out, _ = run("apart", event, AGAIN.id, "--why", "another day", "--ledger", ledger)
    assert code == 0
    assert "4 events" not in out
    assert "5 events, were 4" in out
    assert run("same", MEETING.id, AGAIN.id, "--ledger", ledger)[0] == 0
    assert len(record(ledger).events) == 4
    assert "another day" in run("judgements", "--ledger", ledger)[1]


def test_a_namesake_in_one_report_is_parted(run: Run, ledger: Path) -> None:
    code, out, _ = run("apart", "Ivo Kral", SECOND.report.id, "--ledger", ledger)
    assert code == 0
    assert out.count("1 claim in 1 report\n") >= 2
    assert len(named(ledger, "Ivo Kral")) == 2


def test_a_name_is_given(run: Run, ledger: Path) -> None:
    assert run("rename", "Ivan Kral", "  Irena\nKral ", "--ledger", ledger)[0] == 0
    assert "also called: Ivan Kral" in run("show", "Irena Kral", "--ledger", ledger)[1]


def sources_of(path: Path) -> dict[str, tuple[str, str]]:
    return {s.name: (s.reliability, s.reason) for s in record(path).sources}


def test_an_outlet_is_graded_and_what_it_adds_later_too(run: Run, ledger: Path) -> None:
    told = run("grade", "the gull post", "b", "--why", "prints errors", "--by", "Ada",
               "--ledger", ledger)  # fmt: skip
    judgement = told[1].split()[-1]
    assert told == (
        0,
        "Gull Post: reliability B, Usually reliable\n"
        f"kept as {judgement}; to take it back: hearsay undo {judgement}\n",
        "",
    )
    with hearsay.open(ledger) as affair:
        affair.ledger.add(*_row(quay.told("The Gull Post", 5, [("Olga Brandt", "met", 4)])))
    assert sources_of(ledger)["Gull Post"] == ("B", f"set by Ada ({judgement}): prints errors")
    out = run("sources", "--ledger", ledger, width=100)[1]
    assert f"Usually reliable: set by Ada ({judgement}): prints errors" in " ".join(out.split())
    run("undo", judgement, "--ledger", ledger)
    assert sources_of(ledger)["Gull Post"][0] == "F"


def test_the_latest_grade_counts(run: Run, ledger: Path) -> None:
    with hearsay.open(ledger) as affair:
        first = affair.grade("Tide News", "A")
        affair.grade("Gull Post", "C")
        affair.grade("tide news", "e")
        states = [str(row.state) for row in affair.judgements()]
        assert states == ["overruled", "holds", "holds"]
        assert sources_of(ledger)["Tide News"][0] == "E"
        affair.undo(affair.judgements()[2].judgement.id)
        assert sources_of(ledger)["Tide News"] == ("A", f"set by {first.by} ({first.id})")
    assert "reliability C, Fairly reliable" in run("judgements", "--ledger", ledger)[1]


def test_a_claim_an_event_and_a_report_are_retracted(run: Run, ledger: Path) -> None:
    code, out, _ = run("retract", STRIKE.id, "--ledger", ledger)
    assert (code, out.splitlines()[0]) == (
        0,
        "4 claims, were 5; 3 events, were 4; 3 entities, were 4",
    )
    shelled = next(c.event for c in record(ledger).claims if c.id == SHELLING.id)
    assert run("retract", shelled, "--ledger", ledger)[0] == 0
    code, out, _ = run("retract", THIRD.report.id, "--ledger", ledger)
    assert code == 0
    assert "2 reports, were 3" in out
    assert {c.id for c in record(ledger).claims} == {MEETING.id, AGAIN.id}
    with hearsay.open(ledger) as affair:
        affair.ledger.add(*_row(quay.told("Pier Radio", 2, [("Ivan Kral", "met", 9)], "other")))
        assert len(affair.export().reports) == 2


def _row(one: quay.Interpretation) -> tuple:  # type: ignore[type-arg]
    return one.report, one.entities, one.claims, one.maker


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (["same", "Ivo Kral", MEETING.id], "unlike things; expected two events or claims, or two"),
        (["same", "Ivo Kral", "Ivo Kral"], "are one already"),
        (["apart", "Ivo Kral", "Ivo Kral"], "cannot be kept apart from itself; to part it, give"),
        (["apart", "Mara Quist", FIRST.report.id], "tells nothing of Mara Quist"),
        (["apart", "Mara Quist", SECOND.report.id], "tells all that is known of Mara Quist"),
        (["same", FIRST.report.id, SECOND.report.id], "unlike things"),
        (["same", "Kral", "Mara Quist"], "'Kral' may mean"),
        (["same", "Zorn", "Mara Quist"], "nothing goes by 'Zorn'"),
        (["rename", MEETING.id, "x"], "is no thing that can be renamed; expected: entity"),
        (["rename", "Mara Quist", "…"], "'…' is no name: give one with letters or digits"),
        (["retract", "Mara Quist"], "is no thing that can be retracted; expected: claim, event"),
        (["undo", "J00"], "no judgement goes by 'J00'"),
        (["grade", "Gull Post", "G"], "no reliability 'G'; expected A (Completely reliable), B ("),
        (["grade", "Gul Post", "A"], "no source goes by 'Gul Post'; the nearest: Gull Post"),
    ],
)
def test_what_cannot_be_ruled_is_told_and_not_kept(
    run: Run, ledger: Path, command: list[str], told: str
) -> None:
    code, out, err = run(*command, "--ledger", ledger)
    assert (code, out) == (1, "")
    assert err.startswith("hearsay: ")
    assert told in err
    assert err.count("\n") == 1
    assert run("judgements", "--ledger", ledger) == (0, "no judgements\n", "")


def test_a_contradiction_names_what_stands_against_it(ledger: Path) -> None:
    with hearsay.open(ledger) as affair:
        apart = affair.apart("Ivan Kral", "Ivo Kral")
        same = affair.same("Ivo Kral", "Mara Quist", by="Ada")
        told = f"cannot be the same: against it stands {apart.id}.*; {same.id}.* by Ada"
        with pytest.raises(JudgementError, match=told):
            affair.same("Ivan Kral", "Mara Quist")
        assert [row.judgement for row in affair.judgements()] == [apart, same]
        affair.undo(apart.id)
        affair.same("Ivan Kral", "Mara Quist")
        assert len(affair.export().entities) == 2


def test_a_new_word_on_the_same_two_needs_no_undoing(ledger: Path) -> None:
    with hearsay.open(ledger) as affair:
        affair.apart("Ivan Kral", "Ivo Kral")
        affair.same("Ivan Kral", "Ivo Kral")
        assert len(affair.export().entities) == 3


def test_an_id_of_before_still_leads_to_what_has_become_of_the_thing(ledger: Path) -> None:
    ids = [named(ledger, name)[0] for name in ("Ivo Kral", "Ivan Kral", "Mara Quist")]
    with hearsay.open(ledger) as affair:
        affair.same(ids[0], ids[1])
        affair.same(ids[0], ids[2])
        affair.rename(ids[1][:6], "Ivo Kral of the Ferries")
        assert len(affair.export().entities) == 2
        (event,) = (e for e in affair.export().events if len(e.claims) == 2)
        affair.same(event.id, SHELLING.id)
        assert len(affair.export().events) == 3


def test_a_page_says_what_is_ruled_of_its_entity(run: Run, ledger: Path) -> None:
    run("apart", "Ivo Kral", "Ivan Kral", "--by", "Ada", "--ledger", ledger)
    run("rename", "Ivan Kral", "Irena Kral", "--by", "Bo", "--why", "her card", "--ledger", ledger)
    out = run("show", "Irena Kral", "--ledger", ledger, width=200)[1]
    assert "ruled: rename: Irena Kral, by Bo (J" in out
    assert "): her card" in out
    assert "ruled: apart: Ivo Kral (person, " in out
    assert "ruled:" not in run("show", "Mara Quist", "--ledger", ledger)[1]


def test_a_claim_says_what_is_ruled_of_it(run: Run, ledger: Path) -> None:
    run("same", STRIKE.id, SHELLING.id, "--by", "Ada", "--why", "one raid", "--ledger", ledger)
    code, out, _ = run("show", STRIKE.id, "--ledger", ledger, width=200)
    assert code == 0
    assert out.count("because the same event as other claims, ruled by Ada (J") == 2
    assert out.count("one raid") == 2


def test_a_judgement_undone_is_not_undone_again(ledger: Path) -> None:
    with hearsay.open(ledger) as affair:
        made = affair.rename("Mara Quist", "M. Quist")
        taken = affair.undo(made.id, by="Ada", why="a slip")
        with pytest.raises(JudgementError, match="undone already"):
            affair.undo(made.id)
        affair.undo(taken.id)
        assert [e.name for e in affair.export().entities if "Quist" in e.name] == ["M. Quist"]
        with pytest.raises(JudgementError, match="undone already"):
            affair.undo(taken.id)
        with pytest.raises(AmbiguousError):
            affair.show("Kral")
        with pytest.raises(NotFoundError):
            affair.undo("J" + "0" * 10)


def test_what_has_become_of_each_judgement(run: Run, ledger: Path) -> None:
    with hearsay.open(ledger) as affair:
        affair.apart("Ivan Kral", "Ivo Kral")
        affair.same("Ivan Kral", "Ivo Kral")
        affair.undo(affair.rename("Mara Quist", "M. Quist").id)
        affair.retract(STRIKE.id)
        affair.ledger.retract(FIRST.report.id)
        states = [str(row.state) for row in affair.judgements()]
    assert states == ["overruled", "holds", "undone", "holds", "waits"]
    assert " · waits\n" in run("judgements", "--ledger", ledger)[1]


def test_who_and_when_are_kept(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hearsay.judging.keeping.getuser", lambda: "desk")
    with hearsay.open(ledger) as affair:
        made = [affair.rename("Mara Quist", f"Quist {n}", why=" so\nit is ") for n in range(3)]
        assert [row.judgement for row in affair.judgements()] == made
        assert [one.by for one in made] == ["desk"] * 3
        assert made[0].why == "so it is"
        assert made[0].moment < made[1].moment < made[2].moment
        (effect,) = affair.effects(made[2])
        assert (effect.kind, effect.claims, effect.reports) == (SubjectKind.ENTITY, 1, 1)


def test_bytes_that_are_no_text_do_no_harm(run: Run, ledger: Path) -> None:
    told = "--why", "na\udcefve", "--by", "Ad\udce0", "--ledger", ledger
    assert run("rename", "Mara Quist", "Qu\udcefst", *told)[0] == 0
    with hearsay.open(ledger) as affair:
        (row,) = affair.judgements()
    assert (row.judgement.name, row.judgement.by, row.judgement.why) == ("Qu?st", "Ad?", "na?ve")


def test_without_a_login_name_nobody_is_named(
    ledger: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody() -> str:
        raise OSError("no user")

    monkeypatch.setattr("hearsay.judging.keeping.getuser", nobody)
    with hearsay.open(ledger) as affair:
        assert affair.rename("Mara Quist", "Quist").by == "unknown"


def test_judgements_stand_in_the_record_and_as_json(run: Run, ledger: Path) -> None:
    run("same", "Ivo Kral", "Ivan Kral", "--why", "\x1b[31m\u202ered", "--ledger", ledger)
    (one,) = from_json(run("export", "--ledger", ledger)[1]).judgements
    listed = json.loads(run("judgements", "--json", "--ledger", ledger)[1])
    assert [(one.id, "holds")] == [(row["judgement"]["id"], row["state"]) for row in listed]
    assert one.kind is JudgementKind.SAME
    assert all(c.isprintable() or c == "\n" for c in run("judgements", "--ledger", ledger)[1])


def test_a_later_judgement_counts_as_of_an_earlier_day(ledger: Path) -> None:
    with hearsay.open(ledger) as affair:
        affair.apart("Ivo Kral", SECOND.report.id)
        day = SECOND.report.published
        assert len([e for e in affair.export(as_of=day).entities if e.name == "Ivo Kral"]) == 2


@pytest.mark.parametrize(
    "command", ["same", "apart", "rename", "grade", "retract", "undo", "judgements"]
)
def test_help_teaches_by_example(run: Run, command: str) -> None:
    code, out, _ = run(command, "--help")
    assert code == 0
    assert f"\n    hearsay {command}" in out


@pytest.mark.parametrize("command", [["same", "a", "b"], ["undo", "J1"], ["judgements"]])
def test_a_missing_ledger_is_told(run: Run, tmp_path: Path, command: list[str]) -> None:
    code, out, err = run(*command, "--ledger", tmp_path / "none.db")
    assert (code, out) == (1, "")
    assert err.startswith("hearsay: there is no ledger")
