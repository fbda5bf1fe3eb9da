"""The timeline on a terminal: a table where there is room, else one block an event."""

from collections.abc import Iterable

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from hearsay.cli.screen import WIDE, put, spread, styled
from hearsay.cli.telling import UNSAID
from hearsay.records import EventStatus
from hearsay.views import Part, TimelineRow, days
from hearsay.views.phrases import listed

HEADINGS = {
    Part.HAPPENED: "What has happened",
    Part.PLANNED: "Planned",
    Part.IN_DOUBT: "In doubt, denied or called off",
}
COLOURS = {
    EventStatus.HAPPENED: "green",
    EventStatus.PLANNED: "cyan",
    EventStatus.CANCELLED: "bright_black",
    EventStatus.DENIED: "red",
    EventStatus.CONTESTED: "magenta",
    EventStatus.UNCONFIRMED: "yellow",
}
AGAINST = {EventStatus.CANCELLED: "called off, says ", EventStatus.PLANNED: "not so, says "}
DAY = len("21–31 Jan 2026")


def print_timeline(console: Console, rows: Iterable[TimelineRow]) -> None:
    """Print the parts that have rows, each under its heading."""
    rows = tuple(rows)
    for part in Part:
        chosen = [row for row in rows if row.part is part]
        if chosen:
            put(console, styled((HEADINGS[part], "bold underline")), "")
            put(console, table(chosen) if console.width >= WIDE else blocks(chosen))


def table(rows: Iterable[TimelineRow]) -> RenderableType:
    """One table row an event; under each chief word stands a lesser one."""
    made = Table(box=None, padding=(0, 2, 1, 0), pad_edge=False, header_style="dim")
    made.add_column("When", width=DAY)
    made.add_column("What", width=11)
    made.add_column("Who → whom", ratio=6)
    made.add_column("Where", ratio=2)
    made.add_column("On whose word", ratio=4)
    made.add_column("Reports", width=13)
    for row in rows:
        made.add_row(
            Group(styled((days(row.when), "bold")), state(row)),
            Group(styled(row.type), styled((", ".join(row.mode), "dim"))),
            Group(styled((people(row), "bold")), quoted(row)),
            styled(row.where or ""),
            on_the_word(row),
            Group(styled(reports(row)), *_lesser(row)),
        )
    return Group(made, "")


def _lesser(row: TimelineRow) -> tuple[Text, ...]:
    return tuple(styled((words, "dim")) for words in (origins(row), _grade(row), row.key))


def _grade(row: TimelineRow) -> str:
    return f"credibility {row.credibility.value}"


def blocks(rows: Iterable[TimelineRow]) -> RenderableType:
    """One block an event: the day at the left, everything else in short lines beside it."""
    return Group(*(block(row, days(row.when), _head(row)) for row in rows))


def block(row: TimelineRow, day: str, head: Text, *more: RenderableType) -> RenderableType:
    """One event: the day at the left, then `head`, who and where, its words, and `more` lines."""
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=DAY)
    grid.add_column(ratio=1)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_row(styled((day, "bold")), head, styled((row.key, "dim")))
    for line in (people_and_place(row), quoted(row), _word_line(row), *more):
        if line:
            grid.add_row("", line, "")
    return Padding(grid, (0, 0, 1, 0))


def _head(row: TimelineRow) -> Text:
    return spread([state(row), kind(row), weight(row)])


def weight(row: TimelineRow) -> Text:
    """How many reports and origins."""
    return styled(f"{reports(row)}, {origins(row)}")


def state(row: TimelineRow) -> Text:
    """The status as a word; the colour only repeats it."""
    return styled((row.status, COLOURS[row.status]))


def kind(row: TimelineRow) -> Text:
    """The type and its modes."""
    return styled(row.type, (f" {', '.join(row.mode)}" if row.mode else "", "dim"))


def people(row: TimelineRow) -> str:
    """Who, and to whom: `A and B → C`."""
    actors = listed(row.actors) or UNSAID
    return f"{actors} → {listed(row.recipients)}" if row.recipients else actors


def people_and_place(row: TimelineRow) -> Text:
    """Who, whom and where, the place only where it says more than the names."""
    known = row.where in row.actors + row.recipients
    return spread([styled((people(row), "bold")), styled("" if known else row.where or "")])


def on_the_word(row: TimelineRow, most: int = 2) -> Text:
    """The chains of those who tell it and of those who deny it."""
    told = styled("; ".join(_first(row.word, most)))
    if not row.against:
        return told
    lead = AGAINST.get(row.status, "denied by ")
    denied = styled((lead, "italic"), "; ".join(_first(row.against, most)))
    return spread([told, denied], "; ")


def _word_line(row: TimelineRow) -> Text:
    word = on_the_word(row)
    told = styled(("on the word of ", "dim")) + word if row.word else word
    return spread([told, styled((_grade(row), "dim"))])


def quoted(row: TimelineRow) -> Text:
    """The words that tell the event, in quotation marks."""
    return styled((f"“{row.sentence}”", "dim")) if row.sentence else Text()


def reports(row: TimelineRow) -> str:
    """How many reports tell it."""
    return f"{row.reports} report{'' if row.reports == 1 else 's'}"


def origins(row: TimelineRow) -> str:
    """How many independent origins stand behind it."""
    least, most = row.origins
    number = str(least) if least == most else f"{least}–{most}"
    return f"{number} origin{'' if number == '1' else 's'}"


def credible(row: TimelineRow) -> str:
    """The credibility in the official words."""
    return f"{_grade(row)}: {row.credibility.words}"


def _first(chains: tuple[str, ...], most: int) -> list[str]:
    rest = len(chains) - most
    return [*chains[:most], *([f"and {rest} more"] if rest > 0 else [])]
