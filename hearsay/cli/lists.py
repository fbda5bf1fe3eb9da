"""Search results, problems and judgements on a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.padding import Padding

from hearsay.cli.screen import put, spread, styled
from hearsay.records import Judgement, JudgementState, Problem
from hearsay.views import Finding

if TYPE_CHECKING:
    from hearsay.judging import JudgementRow


def print_problems(console: Console, problems: Iterable[Problem]) -> None:
    """Print each problem with its source and the offending part, or that there is none."""
    lines: list[RenderableType] = []
    for one in problems:
        lines += [styled((one.source, "bold")), _inner(one.message)]
        lines += [_inner(one.entry, "dim")] if one.entry else []
    put(console, *lines or ["no problems"])


def print_findings(console: Console, findings: Iterable[Finding]) -> None:
    """Print each report that was found, with the words around one of those looked for."""
    for one in findings:
        report = spread([styled(one.outlet), styled(one.published.isoformat())])
        title = styled((one.title or "(untitled)", "bold"))
        put(console, spread([title, report, styled((one.report, "dim"))]))
        put(console, _inner(one.snippet), "")


def print_judgements(console: Console, rows: Iterable[JudgementRow]) -> None:
    """Print each judgement with its reason and what has become of it, or that there is none."""
    lines: list[RenderableType] = []
    for row in rows:
        one, state = row.judgement, "" if row.state is JudgementState.HOLDS else row.state
        moment = one.moment.strftime("%Y-%m-%d %H:%M UTC")
        parts = (one.id, "dim"), (one.by, ""), (moment, ""), (state, "red")
        lines.append(spread([styled((one.kind, "bold")), *map(styled, parts)]))
        lines += [_inner(words) for words in about(one)]
        lines += [_inner(f"because {one.why}", "dim")] if one.why else []
    put(console, *lines or ["no judgements"])


def about(one: Judgement) -> tuple[str, ...]:
    """What a judgement is about, one line each."""
    named = (f"is called {one.name}",) if one.name else ()
    graded = (f"reliability {one.grade}, {one.grade.words}",) if one.grade else ()
    undone = (f"takes back {one.undoes}",) if one.undoes else ()
    return (*(subject.name for subject in one.about), *named, *graded, *undone)


def _inner(text: str, style: str = "") -> RenderableType:
    return Padding(styled((text, style)), (0, 0, 0, 2))
