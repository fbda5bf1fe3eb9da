"""The formats by name; what makes each is loaded when it is asked for."""

from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from hearsay.export.files import Files, Texts
from hearsay.records import MissingExtraError, QueryError, Record


class Format(StrEnum):
    """What `hearsay export` can write; docs/exports.md tells what each is for."""

    JSON = "json"
    SCHEMA = "schema"
    PLOVER = "plover"
    CSV = "csv"
    PARQUET = "parquet"
    FTM = "ftm"
    FTM_STATEMENTS = "ftm-statements"
    JSONLD = "jsonld"
    GEOJSON = "geojson"
    ICS = "ics"
    TIMELINEJS = "timelinejs"
    GRAPHML = "graphml"
    EVIDENCE = "evidence"


def as_format(name: str) -> Format:
    """A format by its name; raises QueryError."""
    try:
        return Format(name)
    except ValueError:
        listed = ", ".join(Format)
        raise QueryError(f"there is no format {name!r}; there are {listed}") from None


class _Maker(Protocol):
    def files(self, record: Record, texts: Texts) -> Files: ...


EXTRAS = {Format.PARQUET: "parquet", Format.FTM: "ftm", Format.FTM_STATEMENTS: "ftm"}


def export_files(format: Format, record: Record, texts: Texts) -> Files:
    """The record in a format, as one file or several.

    `texts` gives the text of a report by its id. Raises MissingExtraError where a library is
    missing that is not installed with Hearsay itself.
    """
    try:
        made = cast(_Maker, import_module(f"hearsay.export.{format.replace('-', '_')}"))
    except ImportError as error:
        if format not in EXTRAS:
            raise
        raise _missing(format, error) from None
    return made.files(record, cache(texts))


def _missing(format: Format, error: ImportError) -> MissingExtraError:
    absent = isinstance(error, ModuleNotFoundError)
    state = "is not installed" if absent else f"does not load ({error})"
    return MissingExtraError(
        f"{format} needs the package {error.name}, which {state}; get it with "
        f'`pip install "hearsay[{EXTRAS[format]}]"`'
    )
