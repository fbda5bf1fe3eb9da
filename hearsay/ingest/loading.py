"""One file becomes one report, or the one problem that stands in the way."""

from pathlib import Path, PurePath

from hearsay.ingest.errors import InputError
from hearsay.ingest.fields import Defaults, Fields, filled, to_report
from hearsay.ingest.files import PAGES, printable, problem
from hearsay.ingest.given import Given
from hearsay.ingest.plain import split
from hearsay.ingest.text import read_text, text_of
from hearsay.records import Problem, Report


def load(item: Path | Given, defaults: Defaults) -> Report | Problem:
    """Read one file or given text, so that bad input is told and the others go on.

    What the file says wins over what is said of it, and that over `defaults`. The text keeps its
    characters; only newlines become line feeds, and blank lines around it go.
    """
    path = item.path if isinstance(item, Given) else item
    try:
        fields, body = _fields(item)
        return to_report(fields, body, printable(path), defaults)
    except InputError as error:
        return problem(path, error)


def _fields(item: Path | Given) -> tuple[Fields, str]:
    if not isinstance(item, Given):
        return _split(item, read_text(item))
    fields, body = _split(item.path, text_of(item.data))
    return filled(fields, item.says), body


def _split(path: PurePath, text: str) -> tuple[Fields, str]:
    if path.suffix.lower() not in PAGES:
        return split(text)
    from hearsay.ingest.page import extract  # costs a third of a second that plain text need not

    return extract(text)
