import json
import subprocess
import sys
from pathlib import Path

import harbour
import pytest
from conftest import Run
from msgspec.structs import replace
from typer.main import get_command

import hearsay
from hearsay.cli.app import app
from hearsay.records import Problem, Record, from_json

ROOT = Path(__file__).parents[1]
TAUGHT = "add timeline show who next changes trace disputes sources".split()


@pytest.fixture
def shown() -> Record:
    """The picture that the ledger gives; tests may ask for another."""
    return harbour.RECORD


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shown: Record) -> Path:
    """A ledger with the texts of the invented affair; the picture of it is made by hand."""
    path = tmp_path / "affair.db"
    with hearsay.open(path) as affair:
        for report in harbour.REPORTS:
            claims = [one for one in harbour.CLAIMS if one.report == report.id]
            affair.ledger.add(report, harbour.ENTITIES, claims, "hand")
        affair.ledger.note([Problem(source="a.txt", message="no day", entry="published: soon")])
    monkeypatch.setattr("hearsay.api.Affair.export", lambda *_, **__: shown)
    return path


def test_version_and_help(run: Run) -> None:
    assert run("--version") == (0, f"hearsay {hearsay.__version__}\n", "")
    code, out, _ = run("--help")
    assert code == 0
    assert "hearsay timeline --who" in out


def test_every_command_and_option_is_documented() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    for name, command in get_command(app).commands.items():  # type: ignore[attr-defined]
        assert f"## `hearsay {name}" in page
        section = page.partition(f"## `hearsay {name}")[2].partition("\n## ")[0]
        for parameter in command.params:
            for option in () if getattr(parameter, "hidden", False) else parameter.opts:
                assert not option.startswith("--") or f"`{option}" in section, (name, option)


@pytest.mark.parametrize("command", [[], *([name] for name in TAUGHT)])
def test_help_teaches_by_example(run: Run, command: list[str]) -> None:
    code, out, _ = run(*command, "--help")
    assert code == 0
    assert "\n    hearsay " in out


@pytest.mark.parametrize("width", [60, 80, 109, 120, 200])
def test_a_timeline_loses_no_word_at_any_width(run: Run, ledger: Path, width: int) -> None:
    code, out, err = run("timeline", "--ledger", ledger, width=width)
    assert (code, err) == (0, "")
    assert all(len(line) <= width and line == line.rstrip() for line in out.splitlines())
    assert "\x1b" not in out
    for row in hearsay.views.timeline(hearsay.views.Index(harbour.RECORD)):
        told = [*row.actors, *row.recipients, row.status, row.type, row.key, *row.word]
        assert {word for text in told for word in text.split()} <= set(
            out.replace(";", " ").replace(",", " ").split()
        )


def test_parts_have_headings(run: Run, ledger: Path) -> None:
    _, out, _ = run("timeline", "--ledger", ledger)
    places = [out.index(h) for h in ("What has happened", "Planned", "In doubt, denied or")]
    assert places == sorted(places)
    assert "no day" in out
    assert "21–31 Mar 2031" in out
    assert "denied by Oda Brekke" in out


def test_the_ledger_by_environment(run: Run, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEARSAY_LEDGER", str(ledger))
    assert run("timeline")[0] == 0


def test_a_timeline_as_json(run: Run, ledger: Path) -> None:
    code, out, _ = run("timeline", "--ledger", ledger, "--who", "Quist", "--json")
    assert code == 0
    assert [row["event"] for row in json.loads(out)] == [harbour.MEETING.id, harbour.NEXT.id]


def test_nothing_fits(run: Run, ledger: Path) -> None:
    code, out, err = run("timeline", "--ledger", ledger, "--who", "Lindquist")
    assert (code, out) == (0, "")
    assert "nothing goes by 'Lindquist'; the nearest: Tomas Lindqvist" in err
    assert run("timeline", "--ledger", ledger, "--since", "2040-01-01")[2] == (
        "hearsay: no event fits\n"
    )


@pytest.mark.parametrize("day", ["2026-02-30", "20260203", "3 February", ""])
def test_an_impossible_day_is_wrong_usage(run: Run, day: str) -> None:
    code, _, err = run("timeline", "--since", day)
    assert code == 2
    assert "expected year-month-day, such as 2026-02-03" in " ".join(err.split())


@pytest.mark.parametrize(
    "command", [["timeline"], ["show", "Quist"], ["export"], ["search", "port"], ["problems"]]
)
def test_a_missing_ledger_is_told(run: Run, tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "none.db"
    code, out, err = run(*command, "--ledger", path)
    assert (code, out) == (1, "")
    assert err.startswith(f"hearsay: there is no ledger {path}")
    assert "hearsay add" in err
    assert not path.exists()


def test_errors_are_one_line(run: Run, ledger: Path) -> None:
    for wrong, arguments in (
        (2, ["timeline", "--type", "x"]),
        (1, ["show", "Breke"]),
        (1, ["show", "no\x1b[31m\nbody"]),
    ):
        code, out, err = run(*arguments, "--ledger", ledger)
        assert (code, out) == (wrong, "")
        assert err.startswith("hearsay: ")
        assert err.count("\n") == 1
        assert "\x1b" not in err


@pytest.mark.parametrize("key", [harbour.SHUT.id, "Brekke", harbour.GAZETTE.id])
def test_pages_show_the_exact_words_and_where_they_stand(run: Run, ledger: Path, key: str) -> None:
    code, out, _ = run("show", key, "--ledger", ledger, width=200)
    assert code == 0
    assert f"“{harbour.THREAT if key == 'Brekke' else harbour.CLOSED}”" in out
    assert "characters " in out
    page = json.loads(run("show", key, "--ledger", ledger, "--json")[1])
    for one in page["tellings"]:
        start, end = one["sentence"]["span"]
        assert harbour.TEXTS[one["report"]][start:end] == one["sentence"]["words"]


def test_search(run: Run, ledger: Path) -> None:
    code, out, _ = run("search", "port", "closed", "--ledger", ledger)
    assert code == 0
    assert "Pacific Wire" in out
    found = json.loads(run("search", "late March", "--ledger", ledger, "--json")[1])
    assert [one["report"] for one in found] == [harbour.POST.id]
    assert run("search", "giraffe", "--ledger", ledger)[1] == ""


def test_problems(run: Run, ledger: Path) -> None:
    code, out, _ = run("problems", "--ledger", ledger)
    assert code == 0
    assert [line.strip() for line in out.splitlines()] == ["a.txt", "no day", "published: soon"]
    assert len(json.loads(run("problems", "--ledger", ledger, "--json")[1])) == 1


def test_export(run: Run, ledger: Path, tmp_path: Path) -> None:
    out = tmp_path / "record.json"
    assert run("export", "--ledger", ledger, "--out", out) == (0, "", "")
    assert from_json(out.read_bytes()) == harbour.RECORD
    assert run("export", "--ledger", ledger)[1].encode() == out.read_bytes()
    assert json.loads(run("export", "--format", "schema")[1])["title"] == "Hearsay record"


def test_a_place_where_nothing_can_be_written(run: Run, ledger: Path, tmp_path: Path) -> None:
    code, _, err = run("export", "--ledger", ledger, "--out", tmp_path / "no" / "record.json")
    assert code == 1
    assert err == f"hearsay: {tmp_path / 'no' / 'record.json'}: No such file or directory\n"


class TestHostile:
    HOSTILE = "[red]Quist[/red] \x1b[31m\x9bm\u202e:smile: [link=x]\x07"

    @pytest.fixture
    def shown(self) -> Record:
        quist, *rest = harbour.ENTITIES
        return replace(harbour.RECORD, entities=(replace(quist, name=self.HOSTILE), *rest))

    @pytest.mark.parametrize(
        "command", [["timeline"], ["show", "Lindqvist"], ["show", harbour.QUIST.id]]
    )
    def test_nothing_of_a_report_reaches_the_terminal_as_a_command(
        self, run: Run, ledger: Path, command: list[str]
    ) -> None:
        for more in ([], ["--json"]):
            code, out, _ = run(*command, "--ledger", ledger, *more, width=200)
            assert code == 0
            assert "[red]Quist[/red]" in out
            assert ":smile: [link=x]" in out or more
            assert all(character.isprintable() or character == "\n" for character in out)


def test_reading_a_ledger_pulls_in_no_reader() -> None:
    heavy = "trafilatura", "onnxruntime", "sqlalchemy", "numpy", "rich"
    code = (
        "import sys; import hearsay, hearsay.records, hearsay.cli;"
        f"print([m for m in {heavy} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
