"""What became known since a day, on a terminal."""

from collections.abc import Iterable
from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.padding import Padding

from hearsay.cli.rows import block, kind, state, weight
from hearsay.cli.screen import put, spread, styled
from hearsay.views import Aspect, Change, Changes, Fresh, Moved, Said, Version, days
from hearsay.views.phrases import ARROW

LABELS = {Aspect.STATUS: "status", Aspect.WHEN: "day", Aspect.ORIGINS: "origins"}


def print_changes(console: Console, changes: Changes) -> None:
    """Print how many reports came, and what is new, otherwise than before, or a changed page."""
    many = "1 report" if changes.reports == 1 else f"{changes.reports:,} reports"
    put(console, styled(f"{many} since {changes.since}"), "")
    _part(console, "New", map(_fresh, changes.fresh))
    _part(console, "Changed", map(_moved, changes.moved))
    _part(console, "Changed pages", map(_version, changes.versions))


def _part(console: Console, title: str, blocks: Iterable[RenderableType]) -> None:
    made = tuple(blocks)
    if made:
        put(console, styled((title, "bold underline")), "")
        put(console, *made)


def _fresh(one: Fresh) -> RenderableType:
    row, by = one.row, one.by
    told = styled((f"first told by {by.outlet}, {by.published}, {by.report}", "dim"))
    return block(row, days(row.when), spread([state(row), kind(row), weight(row)]), told)


def _moved(one: Moved) -> RenderableType:
    row = one.row
    lines = [line for by, changed in groupby(one.changes, _by) for line in _changed(by, changed)]
    return block(row, days(row.when), spread([state(row), kind(row), weight(row)]), *lines)


def _by(change: Change) -> Said | None:
    return change.by


def _changed(by: Said | None, changes: Iterable[Change]) -> Iterable[RenderableType]:
    """What was and is, and the report that moved it, with its words."""
    for one in changes:
        yield styled((f"{LABELS[one.aspect]}: ", "dim"), f"{one.was}{ARROW}{one.now}")
    if by is None:
        yield styled(("as other reports put it in another light", "dim"))
    else:
        told = styled((f"{by.outlet}, {by.published}, {by.report}: ", "dim"), f"“{by.sentence}”")
        yield Padding(told, (0, 0, 0, 2))


def _version(one: Version) -> RenderableType:
    report, before = one.report, one.before
    title = styled((report.title or "(untitled)", "bold"))
    was = f"before: {before.published}, {before.id}" if before else ""
    about = report.outlet, f"version {report.version} of {report.published}", report.id, was
    lines = [
        *(styled(("gone: ", "dim"), f"“{words}”") for words in one.gone),
        *(styled(("come: ", "dim"), f"“{words}”") for words in one.come),
    ]
    head = spread([title, *(styled((part, "dim")) for part in about)])
    return Padding(Group(head, *lines), (0, 0, 1, 0))
