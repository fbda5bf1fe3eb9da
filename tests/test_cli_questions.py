"""The commands trace, disputes, sources, who, next and changes on a real ledger."""

import json
from pathlib import Path

import harbour
import pytest
from conftest import Run
from msgspec.structs import replace

import hearsay
from hearsay.records import EventType, Source, SourceKind, Status

SINKING = EventType.ASSAULT
QUESTIONS = [
    ["trace", "closed", "the", "port"],
    ["disputes"],
    ["sources"],
    ["who", "Quist"],
    ["next"],
    ["changes", "--since", "2031-03-11"],
]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    with hearsay.open(tmp_path / "affair.db") as affair:
        harbour.fill(affair, *harbour.REPORTS)
    return tmp_path / "affair.db"


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("question", QUESTIONS)
def test_an_answer_fits_its_width(run: Run, ledger: Path, question: list[str], width: int) -> None:
    code, out, err = run(*question, "--ledger", ledger, width=width)
    assert (code, err) == (0, "")
    assert all(len(line) <= width and line == line.rstrip() for line in out.splitlines())
    assert "\x1b" not in out
    assert out.count("\n") > 3


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_answer_as_json(run: Run, ledger: Path, question: list[str]) -> None:
    code, out, err = run(*question, "--ledger", ledger, "--as-of", "2031-03-11", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)
    assert harbour.POST.id not in out


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_missing_ledger_is_told(run: Run, tmp_path: Path, question: list[str]) -> None:
    code, out, err = run(*question, "--ledger", tmp_path / "none.db")
    assert (code, out) == (1, "")
    assert err.startswith("hearsay: there is no ledger")


def test_a_trace_is_a_tree_with_the_exact_words(run: Run, ledger: Path) -> None:
    _, out, _ = run("trace", "closed the port", "--ledger", ledger)
    told, _, denied = out.partition("Denied or called off by")
    assert "Harbour Gazette · in its own voice" in told
    assert f"“{harbour.CLOSED}”" in told
    assert denied.index("Oda Brekke · named") < denied.index("└── Pacific Wire")
    assert "negated · 2031-03-11" in denied


def test_a_circle_is_marked(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "circle.db"
    ferry = "A ferry sank off Ellery Cove, the {} reported."
    with hearsay.open(path) as affair:
        for outlet, other in (("Bay Herald", "Cove Times"), ("Cove Times", "Bay Herald")):
            text = ferry.format(other)
            report = harbour.new_report(text, outlet, harbour.date(2031, 5, 1))
            cited = Source(kind=SourceKind.OUTLET, text=f"the {other}")
            claim = harbour.claim(
                report, text, "sank", SINKING, Status.ACTUAL, attribution=(cited,)
            )
            named = replace(claim, recipients=(harbour.PORT.id,))
            affair.ledger.add(report, [harbour.PORT], [named], "hand")
    code, out, _ = run("trace", "ferry", "--ledger", path, width=120)
    assert code == 0
    assert out.count("in a circle: has it") == 1
    assert "in a circle: Bay Herald, Cove Times have it only from one another" in out
    assert out.count("└──") == 1


def test_sides_stand_beside_one_another(run: Run, ledger: Path) -> None:
    _, out, _ = run("disputes", "--ledger", ledger)
    assert out.startswith("Accounts differ: whether · COERCE restrict · contested")
    assert any(line.split() == ["actual", "negated"] for line in out.splitlines())
    _, narrow, _ = run("disputes", "--ledger", ledger, width=60)
    assert not any(line.split() == ["actual", "negated"] for line in narrow.splitlines())


def test_nothing_to_answer(run: Run, ledger: Path, tmp_path: Path) -> None:
    code, out, err = run("disputes", "--who", "Breke", "--ledger", ledger)
    assert (code, out) == (0, "")
    assert "nothing goes by 'Breke'; the nearest: Oda Brekke" in err
    assert run("disputes", "--who", "Quist", "--ledger", ledger)[1:] == (
        "", "hearsay: no accounts differ\n"
    )  # fmt: skip
    assert run("next", "--within", "0", "--ledger", ledger)[2] == "hearsay: nothing lies ahead\n"
    assert run("changes", "--since", "2040-01-01", "--ledger", ledger)[1] == (
        "0 reports since 2040-01-01\n\n"
    )
    empty = tmp_path / "empty.db"
    hearsay.open(empty).close()
    for name in ("disputes", "next", "sources"):
        assert run(name, "--ledger", empty)[1:] == (
            "", "hearsay: no event is known yet\n"
        )  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "question", "said"),
    [
        (1, ["trace", "a giraffe escaped"], "no event fits"),
        (1, ["trace", "Quist"], "may mean CONSULT"),
        (1, ["who", "Breke"], "nearest: Oda Brekke"),
        (2, ["who", "…"], "neither id nor name"),
        (2, ["next", "--within", "-1"], "Invalid value for '--within'"),
        (2, ["changes"], "Missing option '--since'"),
        (2, ["changes", "--since", "2031-03-12", "--as-of", "2031-03-11"], "no day lies between"),
    ],
)
def test_wrong_questions(
    run: Run, ledger: Path, wrong: int, question: list[str], said: str
) -> None:
    code, out, err = run(*question, "--ledger", ledger)
    assert (code, out) == (wrong, "")
    assert said in " ".join(err.split())


@pytest.mark.parametrize("question", QUESTIONS)
def test_nothing_of_a_report_reaches_the_terminal_as_a_command(
    run: Run, tmp_path: Path, question: list[str]
) -> None:
    path = tmp_path / "hostile.db"
    names = {harbour.GAZETTE.id: "Gazette [red]\x1b[31m\u202e:smile:"}
    with hearsay.open(path) as affair:
        for report in harbour.REPORTS:
            hostile = replace(report, outlet=names.get(report.id, report.outlet))
            claims = [one for one in harbour.CLAIMS if one.report == report.id]
            affair.ledger.add(hostile, harbour.ENTITIES, claims, "hand")
    for more in ([], ["--json"]):
        code, out, _ = run(*question, "--ledger", path, *more, width=200)
        assert code == 0
        assert all(character.isprintable() or character == "\n" for character in out)


@pytest.mark.parametrize("width", [40, 80])
def test_sources_keep_their_names_at_any_width(run: Run, ledger: Path, width: int) -> None:
    _, out, _ = run("sources", "--ledger", ledger, width=width)
    assert "unnamed, in Harbour Gazette" in out
    assert "contradicted 1" in out or "Contradicted" in out
