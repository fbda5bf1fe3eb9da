"""One file becomes one report, or the one problem that stands in the way."""

from pathlib import Path

from hearsay.ingest.errors import InputError
from hearsay.ingest.fields import Defaults, Fields, to_report
from hearsay.ingest.files import PAGES, printable, problem
from hearsay.ingest.plain import split
from hearsay.ingest.text import read_text
from hearsay.records import Problem, Report


def load(path: Path, defaults: Defaults) -> Report | Problem:
    """Read one file, so that bad input is told and the others go on.

    What the file says wins over `defaults`. The text keeps its characters; only newlines become
    line feeds, and blank lines around it go.
    """
    try:
        fields, body = _split(path, read_text(path))
        return to_report(fields, body, printable(path), defaults)
    except InputError as error:
        return problem(path, error)


def _split(path: Path, text: str) -> tuple[Fields, str]:
    if path.suffix.lower() not in PAGES:
        return split(text)
    from hearsay.ingest.page import extract  # costs a third of a second that plain text need not

    return extract(text)
