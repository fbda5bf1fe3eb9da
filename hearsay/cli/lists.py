"""Search results and problems on a terminal."""

from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.padding import Padding

from hearsay.cli.screen import put, spread, styled
from hearsay.records import Problem
from hearsay.views import Finding


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


def _inner(text: str, style: str = "") -> RenderableType:
    return Padding(styled((text, style)), (0, 0, 0, 2))
