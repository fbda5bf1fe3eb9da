"""The bytes of a file become text, or an error that says at which byte they do not."""

import codecs
import stat
from pathlib import Path

from hearsay.ingest.errors import InputError, refusal

MAX_BYTES = 2_000_000

_CONTROL = bytes(set(range(32)) - set(b"\t\n\f\r\x1b"))
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(path: Path) -> str:
    """Read a whole file as text with a line feed for every newline; raises `InputError`.

    UTF-8 is expected, with or without a byte order mark; UTF-16 needs one. The size is looked at
    before the file is opened, so that a huge file costs nothing.
    """
    try:
        _check(path)
        data = path.read_bytes()
    except OSError as error:
        raise refusal(error) from None
    return _lines(decode(data))


def text_of(data: bytes) -> str:
    """The text of bytes that are at hand, under the same limits; raises `InputError`."""
    _check_size(len(data))
    return _lines(decode(data))


def decode(data: bytes) -> str:
    """Decode bytes as UTF-8 or, by its byte order mark, UTF-16; raises `InputError`."""
    encoding, mark = "utf-8", 0
    if data.startswith(codecs.BOM_UTF8):
        mark = len(codecs.BOM_UTF8)
    elif data.startswith(_UTF16):
        encoding, mark = "utf-16-le" if data.startswith(_UTF16[0]) else "utf-16-be", 2
    elif _is_binary(data):
        raise InputError("this is binary data, not text; expected text in UTF-8")
    try:
        text = data[mark:].decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(encoding, data, mark, mark + error.start) from None
    if "\0" in text:
        raise InputError("this is binary data, not text: it holds NUL characters; expected UTF-8")
    return text


def _check(path: Path) -> None:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise InputError("this is a folder, not a file; give the files in it")
    if not stat.S_ISREG(status.st_mode):
        raise InputError("this is not a regular file; save its text to a file first")
    _check_size(status.st_size)


def _check_size(size: int) -> None:
    if size == 0:
        raise InputError("the file is empty")
    if size > MAX_BYTES:
        raise InputError(
            f"the file has {size:,} bytes; a report may have {MAX_BYTES:,} at most: "
            "split it into single reports"
        )


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_binary(data: bytes) -> bool:
    controls = len(data) - len(data.translate(None, _CONTROL))
    return b"\0" in data or (controls > 8 and controls * 50 > len(data))


def _undecodable(encoding: str, data: bytes, mark: int, at: int) -> InputError:
    name = encoding.upper().removesuffix("-LE").removesuffix("-BE")
    before = data[mark:at].decode(encoding, "replace")
    return InputError(
        f"the text is not {name}: byte {at} (0x{data[at]:02X}) does not decode; "
        "save the file as UTF-8",
        entry=before[-20:] or None,
    )
