"""A brief as a file: Markdown, HTML or PDF, as its name asks for."""

from collections.abc import Callable, Mapping
from pathlib import Path

from hearsay.export.brief.markdown import markdown
from hearsay.export.brief.page import page
from hearsay.records import QueryError
from hearsay.views import Brief


def brief_file(brief: Brief, out: Path) -> bytes:
    """What to write to a file of that name: `.md`, `.html` or `.pdf`.

    Raises QueryError for another ending, and MissingExtraError for a PDF where the extra `pdf` is
    not installed.
    """
    made = _FORMATS.get(out.suffix.lower())
    if made is None:
        raise QueryError(
            f"a brief cannot be written as {out.suffix or 'a file without an ending'!r}: "
            f"give --out a name that ends in {', '.join(_FORMATS)}"
        )
    return made(brief)


def brief_markdown(brief: Brief) -> bytes:
    """The brief as Markdown in UTF-8."""
    return markdown(page(brief)).encode()


def _html(brief: Brief) -> bytes:
    from hearsay.export.brief.html import html

    return html(page(brief)).encode()


def _pdf(brief: Brief) -> bytes:
    from hearsay.export.brief.pdf import pdf

    return pdf(brief)


_FORMATS: Mapping[str, Callable[[Brief], bytes]] = {
    ".html": _html,
    ".md": brief_markdown,
    ".pdf": _pdf,
}
