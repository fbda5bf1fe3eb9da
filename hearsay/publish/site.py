"""The pages of the app as files that open from disk: the same, without what needs a server."""

import shutil
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import quote

import msgspec
from msgspec import Struct

from hearsay.records import HearsayError
from hearsay.web.asked import Asked
from hearsay.web.pages import PAGES
from hearsay.web.render import View, html
from hearsay.web.seen import Seen

MARK = "hearsay-site.json"
"""Stands in a folder that was published, so that no other is ever emptied."""
KEPT = ("page", "status", "show", "zoom")
"""What of an address a file of its own is made for; further filters need a server."""
Told = Callable[[int, int], None]


class PublishError(HearsayError):
    """The folder cannot be published to."""


class Published(Struct, frozen=True):
    """What was written: how many pages, and how many bytes with all that belongs to them."""

    pages: int
    bytes: int


class Address(Struct, frozen=True):
    """A page, the id of the thing that it is about, and its number and status where it has them."""

    page: str
    key: str = ""
    query: tuple[tuple[str, str], ...] = ()

    @property
    def file(self) -> str:
        """Its file, as a path with slashes from the top of the site."""
        name = "index" if self.page == "overview" else self.page
        path = f"{name}/{quote(self.key, safe='')}" if self.key else name
        return path + "".join(f"-{value.replace(' ', '-')}" for _, value in self.query) + ".html"


class FileLinks:
    """Addresses from one file to others; whatever is linked to is noted, to be made as well."""

    live = False

    def __init__(self, at: Address, noted: Callable[[Address], None]) -> None:
        self._up = "../" * at.file.count("/")
        self._noted = noted

    def to(self, page: str, key: str, query: dict[str, str]) -> str:
        """The file of a page, as seen from this one."""
        if page not in PAGES or PAGES[page].live:
            return "#"
        kept = tuple((name, query[name]) for name in KEPT if query.get(name, "1") != "1")
        to = Address(page, key, kept)
        self._noted(to)
        return self._up + quote(to.file)

    def asset(self, name: str) -> str:
        """A style sheet, script or picture, as seen from this file."""
        return f"{self._up}static/{name}"


def publish(seen: Seen, folder: Path, told: Told | None = None) -> Published:
    """Write the site; what was published in the folder before goes as soon as the new one is whole.

    `told` is called with how many pages are made, and of how many known so far. Raises PublishError
    where the folder holds anything else, or cannot be written.
    """
    folder = folder.resolve() if folder.is_symlink() else folder
    _check(folder)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            pages = _write(seen, made, told)
            _exchange(made, folder)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        raise PublishError(
            f"cannot publish to {folder}: {error.strerror or error}; name a folder that can be made"
        ) from error
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())
    return Published(pages, size)


def _check(folder: Path) -> None:
    if folder.resolve() == Path.cwd():
        raise PublishError(
            "the folder that you are in cannot be exchanged for another; give the name of one in it"
        )
    if folder.exists() and not folder.is_dir():
        raise PublishError(f"{folder} is a file; expected a folder, or a name for a new one")
    if folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise PublishError(
            f"{folder} holds other files; expected an empty folder, one that was published to "
            "before, or a name for a new one"
        )


def _write(seen: Seen, folder: Path, told: Told | None) -> int:
    """Make every page that another links to, beginning with the overview."""
    known: dict[Address, None] = {Address("overview"): None}

    def noted(to: Address) -> None:
        known.setdefault(to)

    done = 0
    while done < len(known):
        for at in list(known)[done:]:
            _page(seen, at, FileLinks(at, noted), folder)
            done += 1
            if told:
                told(done, len(known))
    shutil.copytree(str(files("hearsay.web") / "static"), folder / "static")
    (folder / MARK).write_bytes(msgspec.json.encode({"pages": done, "today": seen.today}))
    folder.chmod(0o755)
    return done


def _page(seen: Seen, at: Address, links: FileLinks, folder: Path) -> None:
    asked = Asked.of(dict(at.query))
    file = folder / at.file
    file.parent.mkdir(parents=True, exist_ok=True)
    page = PAGES[at.page].maker(seen, asked, at.key)
    text = html(page, View(links, at.page, at.key, asked), seen)
    file.write_text(text, encoding="utf-8", errors="replace")


def _exchange(made: Path, folder: Path) -> None:
    if not folder.exists():
        made.rename(folder)
        return
    before = made.with_name(f"{made.name}-before")
    folder.rename(before)
    made.rename(folder)
    shutil.rmtree(before)
