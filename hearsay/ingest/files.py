"""Which files to read: those named, and in folders those that look like reports."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath

from hearsay.ingest.errors import InputError, refusal
from hearsay.ingest.given import Given
from hearsay.records import Problem

PLAIN = frozenset({".md", ".markdown", ".txt"})
PAGES = frozenset({".html", ".htm"})
KNOWN = PLAIN | PAGES

_EXPECTED = ".md, .markdown or .txt with front matter, or .html and .htm"


def find(
    sources: Iterable[Path | Given],
) -> tuple[tuple[Path | Given, ...], tuple[Problem, ...]]:
    """List the files and given texts to read, so that each is read once and every dead end is told.

    The order is that of `sources`; a folder gives its files recursively and sorted, without hidden
    ones and without suffixes that are not read. The same file by two names is listed once.
    """
    found: dict[object, Path | Given] = {}
    problems: list[Problem] = []
    for source in sources:
        for item in _of_kind(source) if isinstance(source, Given) else _expand(Path(source)):
            if isinstance(item, Problem):
                problems.append(item)
            else:
                found.setdefault(item if isinstance(item, Given) else os.path.realpath(item), item)
    return tuple(found.values()), tuple(problems)


def printable(path: PurePath) -> str:
    """Write a path as text that can be stored, also where its name is not UTF-8."""
    return str(path).encode("utf-8", "backslashreplace").decode("utf-8")


def problem(path: PurePath, error: InputError) -> Problem:
    """Turn an error into the value that travels beside the results."""
    return Problem(source=printable(path), message=error.message, entry=error.entry)


def _expand(path: Path) -> Iterator[Path | Problem]:
    try:
        mode = path.stat().st_mode
    except OSError as error:
        yield problem(path, refusal(error))
    except ValueError:
        yield problem(path, InputError("this is not a path; check the name"))
    else:
        if stat.S_ISDIR(mode):
            yield from _walk(path)
        elif path.suffix.lower() in KNOWN:
            yield path
        else:
            yield _unread(path)


def _of_kind(given: Given) -> Iterator[Given | Problem]:
    yield given if given.path.suffix.lower() in KNOWN else _unread(given.path)


def _unread(path: PurePath) -> Problem:
    kind = path.suffix or "no suffix"
    return problem(path, InputError(f"files with {kind} are not read; expected {_EXPECTED}"))


def _walk(folder: Path) -> Iterator[Path | Problem]:
    closed: list[OSError] = []
    files = sorted(_files(folder, closed))
    yield from files
    for error in closed:
        yield problem(Path(error.filename), refusal(error))
    if not files and not closed:
        yield problem(folder, InputError(f"nothing to read in this folder; expected {_EXPECTED}"))


def _files(folder: Path, closed: list[OSError]) -> Iterator[Path]:
    for place, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(place, name)
            if not name.startswith(".") and path.suffix.lower() in KNOWN:
                yield path
