r"""Text in a cell of a CSV file: nothing that a spreadsheet would run, and nothing unseen.

Such characters are written as `\uXXXX`, four hexadecimal digits each, and a backslash as two, so
that `restored` gives the text back.
"""

import re

from hearsay.export.json import UNSEEN

FORMULA = re.compile(r"(?:^|(?<=[;\t\r\n]))([ \u00a0]*)([=+\-@＝＋－＠])")
CONTROL = re.compile("[\x00-\x08\x0b-\x1f]|^[\t\n]")
ESCAPED = re.compile(r"\\(\\|u([0-9a-f]{4}))")


def cell(text: str) -> str:
    """Text as it can stand in a cell; `=`, `+`, `-`, `@` that would begin a formula are escaped.

    A program that takes `;`, a tab or a line's end to part cells may begin one there too.
    """
    return _without_formulas(_seen(text.replace("\\", "\\\\")))


def json_cell(data: str) -> str:
    """JSON as it can stand in a cell; the escapes are those of JSON's strings."""
    return _without_formulas(_seen(data))


def restored(written: str) -> str:
    """The text that `cell` was given."""
    return ESCAPED.sub(lambda m: chr(int(m[2], 16)) if m[2] else "\\", written)


def _seen(text: str) -> str:
    return CONTROL.sub(_escape, UNSEEN.sub(_escape, text))


def _without_formulas(text: str) -> str:
    return FORMULA.sub(lambda m: m[1] + f"\\u{ord(m[2]):04x}", text)


def _escape(found: re.Match[str]) -> str:
    return "".join(f"\\u{ord(one):04x}" for one in found[0])
