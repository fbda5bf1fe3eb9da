"""One claim on a terminal: its sentence with the words that count, and where they stand."""

from collections.abc import Iterable
from itertools import pairwise

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from hearsay.cli.plain import plain
from hearsay.cli.screen import spread, styled
from hearsay.records import Quantity, Span, Status
from hearsay.views import Quote, Telling, days
from hearsay.views.phrases import ARROW, bracketed, listed, number

UNSAID = "(not said)"
STATUS_COLOURS = {
    Status.ACTUAL: "green",
    Status.PLANNED: "cyan",
    Status.CONDITIONAL: "yellow",
    Status.POSSIBLE: "yellow",
    Status.NEGATED: "red",
}


def telling(number: int, one: Telling, with_report: bool = True) -> RenderableType:
    """A numbered claim: the exact sentence first, then what is made of it."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=3, justify="right")
    grid.add_column(ratio=1)
    lines = (
        sentence(one),
        spread([_what(one), _who(one), *map(styled, _where_and_when(one))]),
        styled(("on the word of ", "dim"), ARROW.join(one.chain)),
        _quantities(one.quantities),
        _report(one) if with_report else Text(),
        _places(one),
        *(styled((f"because {reason}", "dim")) for reason in one.reasons),
        Text(" "),
    )
    for at, line in enumerate(line for line in lines if line):
        grid.add_row(styled((f"{number}.", "dim")) if at == 0 else "", line)
    return grid


def sentence(one: Telling) -> Text:
    """The sentence in quotation marks, the trigger in bold and all other evidence underlined."""
    whole = one.sentence
    inside = [quote for quote in one.evidence if whole.span.covers(quote.span)]
    cuts = {whole.span.start, whole.span.end}
    cuts.update(edge for quote in inside for edge in (quote.span.start, quote.span.end))
    edges = sorted(cuts)
    made = Text("“")
    for start, end in pairwise(edges):
        piece = whole.words[start - whole.span.start : end - whole.span.start]
        made.append(plain(piece), _style(Span(start, end), inside))
    return made.append("”")


def _style(piece: Span, quotes: Iterable[Quote]) -> str:
    parts = {quote.part for quote in quotes if quote.span.covers(piece)}
    if "trigger" in parts:
        return "bold"
    return "underline" if parts else ""


def _what(one: Telling) -> Text:
    mode = f" {', '.join(one.mode)}" if one.mode else ""
    return styled((one.status, STATUS_COLOURS[one.status]), " · ", one.type, (mode, "dim"))


def _who(one: Telling) -> Text:
    who, whom = (listed(bracketed(x, one.supplied)) for x in (one.actors, one.recipients))
    return styled(f"{who or UNSAID}{ARROW if whom else ''}{whom}")


def _where_and_when(one: Telling) -> tuple[str, ...]:
    return bracketed((one.where or "", days(one.when)), one.supplied)


def _quantities(quantities: Iterable[Quantity]) -> Text:
    return styled("; ".join(f"{one.what}: {number(one)}" for one in quantities))


def _report(one: Telling) -> Text:
    title = f"“{one.title}”" if one.title else ""
    parts = (one.outlet, one.published.isoformat(), title)
    return spread([styled((part, "dim")) for part in (*parts, one.report)])


def _places(one: Telling) -> Text:
    """The claim's id, and where each word of evidence stands, in characters of the text from 0."""
    quotes = [
        f"{quote.part} “{quote.words}” {quote.span.start}–{quote.span.end}"
        for quote in one.evidence
        if quote.span != one.sentence.span
    ]
    start, end = one.sentence.span.start, one.sentence.span.end
    told = "".join(f"; {quote}" for quote in quotes)
    return styled((f"{one.claim} · characters {start}–{end}{told}", "dim"))
