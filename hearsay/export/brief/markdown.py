"""A brief as Markdown, with footnotes as `[^1]`."""

import re
from collections.abc import Iterable

from hearsay.export.brief.page import Item, Page

_SYMBOLS = re.compile(r"([\\`*_\[\]|~#$])")
_BEGINS = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")


def markdown(page: Page) -> str:
    """The page as CommonMark with the footnotes that most readers of it know."""
    return "\n".join([*_body(page), *_notes(page)]) + "\n"


def escaped(text: str) -> str:
    """Words that Markdown takes for nothing but words."""
    bare = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _BEGINS.sub(_shielded, _SYMBOLS.sub(r"\\\1", bare))


def _shielded(found: re.Match[str]) -> str:
    """A list's or heading's sign at the start of a line; a digit cannot bear a backslash."""
    sign = found[2]
    return f"{found[1]}&#{ord(sign[0])};{sign[1:]}" if sign[0].isdigit() else f"{found[1]}\\{sign}"


def _body(page: Page) -> Iterable[str]:
    yield from (f"# {escaped(page.title)}", "", escaped(page.scope), "")
    for part in page.parts:
        yield from (f"## {part.heading}", "")
        yield from map(_item, part.items)
        if part.more:
            yield from ("", f"*{escaped(part.more)}*")
        yield ""


def _item(item: Item) -> str:
    marks = "".join(f"[^{mark.number}]" for mark in item.marks)
    lead = f"**{escaped(item.lead)}.** " if item.lead else ""
    return f"- {lead}{escaped(item.text)}{marks}"


def _notes(page: Page) -> Iterable[str]:
    if page.left:
        yield from (f"*{escaped(page.left)}*", "")
    yield from ("---", "", escaped(page.legend), "")
    for note in page.notes:
        yield f"[^{note.number}]: {escaped(note.source)}: “{escaped(note.words)}”"
