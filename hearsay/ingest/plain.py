"""Plain text, Markdown included: YAML front matter where there is one, then the body."""

import re

import yaml
from frontmatter.default_handlers import YAMLHandler

from hearsay.ingest.errors import InputError
from hearsay.ingest.fields import Fields

MAX_FRONT = 64_000

_HANDLER = YAMLHandler(fm_boundary=re.compile(r"^---[ \t]*$", re.MULTILINE))
_ABSENT = frozenset({"", "~", "null", "Null", "NULL"})


def split(text: str) -> tuple[Fields, str]:
    """Part the front matter from the body; raises `InputError`.

    The body is exactly what the file holds, without blank lines before and after it.
    """
    start = text.lstrip()
    if not _HANDLER.detect(start):
        return Fields(), _body(text, "the file holds nothing but blank space")
    try:
        front, body = _HANDLER.split(start)
    except ValueError:
        raise InputError("the front matter is not closed; expected a second line of ---") from None
    first_line = text[: len(text) - len(start)].count("\n") + 1
    fields = _fields(_parse(front, first_line))
    return fields, _body(body, "there is front matter but no text below it")


def _body(text: str, message: str) -> str:
    if not text.strip():
        raise InputError(message)
    start = text.rfind("\n", 0, len(text) - len(text.lstrip())) + 1
    end = text.find("\n", len(text.rstrip()))
    return text[start:] if end < 0 else text[start:end]


def _parse(front: str, first_line: int) -> object:
    """Load the YAML; every scalar stays the word it was written as, so that NO is not false."""
    if len(front) > MAX_FRONT:
        raise InputError(f"the front matter has over {MAX_FRONT:,} characters; close it with ---")
    try:
        return _HANDLER.load(front, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        line, reason = _where(error, front)
        raise InputError(
            f"the front matter does not parse, line {first_line + line}: {reason}; "
            "expected key: value, with quotes around a value that holds a colon",
            entry=front.split("\n")[line].strip() or None,
        ) from None
    except (RecursionError, ValueError, OverflowError):
        raise InputError("the front matter is no plain list of keys; expected key: value") from None


def _where(error: yaml.YAMLError, front: str) -> tuple[int, str]:
    """Tell the line within the front matter, counted from 0, and what is wrong there."""
    if isinstance(error, yaml.reader.ReaderError):
        return front[: error.position].count("\n"), "a control character"
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return 0, "it is not YAML"
    # What is never closed is told where it began.
    unclosed = "end of stream" in (error.problem or "")
    mark = (error.context_mark if unclosed else None) or error.problem_mark
    return min(mark.line, front.count("\n")), error.problem or "it is not YAML"


def _fields(loaded: object) -> Fields:
    if loaded is None:
        return Fields()
    if not isinstance(loaded, dict):
        raise InputError("the front matter is not a mapping; expected lines of key: value")
    return Fields(**{key: _word(key, loaded.get(key)) for key in Fields.__struct_fields__})


def _word(key: str, value: object) -> str | None:
    if value is None:
        return None
    if not isinstance(value, str):
        kind = "list" if isinstance(value, list) else "mapping"
        raise InputError(f"{key} in the front matter is a {kind}; expected one value, {key}: …")
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise InputError(f"{key} in the front matter has an escape that is no character")
    return None if value.strip() in _ABSENT else value.strip()
