"""The fonts of a PDF, as files for as long as they are wanted."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from hearsay.records import MissingExtraError

FAMILY = "FiraGO"
FONTS = {"": "figo", "B": "figbo", "I": "figit"}
"""Styles, and what the package calls their fonts."""


@contextmanager
def font_files() -> Iterator[Path]:
    """A folder with the fonts as files, while a PDF is made; what lacks a character is not told."""
    try:
        import_module("fpdf")
        packed = import_module("pymupdf_fonts")
    except ImportError as error:
        raise MissingExtraError(
            f"a PDF needs {error.name}, which is not installed: "
            'pip install "hearsay[pdf]", or give --out a name that ends in .html or .md'
        ) from None
    log = logging.getLogger("fpdf")
    level = log.level
    with TemporaryDirectory() as folder:
        log.setLevel(logging.ERROR)
        for style, name in FONTS.items():
            Path(folder, file_name(style)).write_bytes(packed.myfont(name))
        try:
            yield Path(folder)
        finally:
            log.setLevel(level)


def file_name(style: str) -> str:
    """The name of a style's file in the folder."""
    return f"{style or 'R'}.ttf"
