"""The files that an export is made of: in memory, in a folder, or in a zip."""

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from hearsay.records import QueryError

Files = Mapping[str, bytes]
"""The bytes of each file by its name, which may have folders in it, parted by `/`."""
Texts = Callable[[str], str]
"""The text of a report by its id."""

EPOCH = (1980, 1, 1, 0, 0, 0)
READABLE = 0o100644 << 16
_SQLITE = b"SQLite format 3\0"


def zipped(files: Files) -> bytes:
    """The files as a zip: of the same files always the same bytes."""
    import zipfile

    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = 3
            entry.external_attr = READABLE
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[name])
    return made.getvalue()


def packed(files: Files) -> bytes:
    """A single file as it is, several as a zip."""
    return next(iter(files.values())) if len(files) == 1 else zipped(files)


def write(files: Files, out: Path) -> None:
    """Write into `out` if it is a folder or several files need one, else to the file `out`.

    A name that ends in `.zip` takes several files as a zip. What stood there is written over, but
    for a ledger: raises QueryError.
    """
    if not out.is_dir() and (len(files) == 1 or out.suffix.casefold() == ".zip"):
        _refuse_database(out)
        out.write_bytes(packed(files))
        return
    for name, data in files.items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _refuse_database(path: Path) -> None:
    if path.is_file():
        with path.open("rb") as file:
            if file.read(len(_SQLITE)) == _SQLITE:
                raise QueryError(f"{path} is a ledger or another SQLite file, and is not written "
                                 "over; name another file with --out")  # fmt: skip
