"""The terminal as rich sees it: text in pieces with styles, never markup out of reports."""

from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.text import Text

from hearsay.cli.plain import plain

WIDE = 110


def console() -> Console:
    """The console of standard output: no markup, no colour where there is no terminal."""
    return Console(markup=False, highlight=False, emoji=False)


def styled(*parts: str | tuple[str, str]) -> Text:
    """Text from pieces; a pair is a piece and its style."""
    made = Text()
    for part in parts:
        words, style = (part, "") if isinstance(part, str) else part
        made.append(plain(words), style)
    return made


def spread(parts: Iterable[Text], between: str = " · ") -> Text:
    """Several texts on one line, without the empty ones."""
    return Text(between).join(part for part in parts if part)


def put(screen: Console, *lines: RenderableType) -> None:
    """Print what is given; where there is no terminal, without blanks at the ends of lines."""
    if screen.is_terminal:
        screen.print(*lines, sep="\n")
        return
    with screen.capture() as held:
        screen.print(*lines, sep="\n")
    for line in held.get().splitlines():
        print(line.rstrip(), file=screen.file)
