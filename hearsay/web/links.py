"""Addresses of pages: those of a server. A published site has another kind, with its methods."""

from typing import Protocol
from urllib.parse import quote, urlencode


class Links(Protocol):
    """How one page names another.

    `live` tells whether there is a server behind the pages that can be asked and told things.
    """

    live: bool

    def to(self, page: str, key: str, query: dict[str, str]) -> str:
        """The address of a page, of the thing with that id where there is one."""

    def asset(self, name: str) -> str:
        """The address of a style sheet, script or picture."""


class ServerLinks:
    """Addresses on a server: the page's name and the id as the path, all else as parameters."""

    live = True

    def to(self, page: str, key: str, query: dict[str, str]) -> str:
        """The address of a page; the overview stands at the root."""
        path = "/" if page == "overview" else f"/{page}"
        if key:
            path += f"/{quote(key, safe='')}"
        return f"{path}?{urlencode(query)}" if query else path

    def asset(self, name: str) -> str:
        """The address of a file that comes with the package."""
        return f"/static/{name}"
