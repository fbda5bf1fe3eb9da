"""Starting the app: a free port, the address on the terminal, and a browser on it."""

import socket
import threading
import webbrowser
from secrets import token_urlsafe

import uvicorn
from msgspec import Struct
from msgspec.structs import replace

from hearsay.records import QueryError
from hearsay.web.app import make_app
from hearsay.web.desk import Desk
from hearsay.web.idling import Idling
from hearsay.web.safety import LOOPBACK

EVERYWHERE = frozenset({"0.0.0.0", "::", ""})
START = 5.0
"""Seconds to wait for the first picture before the browser is opened all the same."""
FAVOURED = 8484
"""The port that is taken where it is free and none is asked for, so that bookmarks hold."""
GRACE = 5
"""Seconds that requests have to end in when the app is ended."""


class Place(Struct, frozen=True):
    """Where to serve: an address of this machine, a port (0: any), and the names to answer to.

    With `idle`, the app ends by itself after so many minutes without a request.
    """

    host: str = "127.0.0.1"
    port: int = FAVOURED
    names: frozenset[str] = frozenset()
    idle: float | None = None

    @property
    def hosts(self) -> frozenset[str]:
        """What it answers to, in small letters; `*` where any name may lead here."""
        found = LOOPBACK | {name.lower() for name in (*self.names, self.host)}
        return found if self.names or self.host not in EVERYWHERE else found | {"*"}


class Listening(Struct, frozen=True):
    """A socket that listens, the token that strangers need (or none), and the address to open."""

    socket: socket.socket
    token: str
    address: str


def take(place: Place, exact: bool = False) -> Listening:
    """Begin to listen, with a token where not only this machine may ask; raises as `listen`."""
    made = listen(place, exact)
    token = "" if place.host in LOOPBACK else token_urlsafe(24)
    return Listening(made, token, address(place, made, token))


def listen(place: Place, exact: bool = False) -> socket.socket:
    """A socket that listens; on another port where that one is taken and need not be `exact`.

    Raises QueryError where it cannot be.
    """
    try:
        return _bound(place.host, place.port)
    except OSError as error:
        if exact or not place.port:
            raise QueryError(
                f"cannot serve on {place.host} port {place.port}: {error.strerror or error}; "
                "give another with --port, or leave it out for a free one"
            ) from error
        return listen(replace(place, port=0))


def serve(desk: Desk, place: Place, listening: Listening, open_browser: bool) -> None:
    """Serve until interrupted or idle for too long, on a socket that listens already."""
    app = Idling(make_app(desk, place.hosts, listening.token))
    desk.prepare(START)
    if open_browser:
        threading.Timer(0.3, webbrowser.open, [listening.address]).start()
    server = uvicorn.Server(uvicorn.Config(
        app, log_level="warning", server_header=False, lifespan="on",
        timeout_graceful_shutdown=GRACE,
    ))  # fmt: skip

    def end() -> None:
        server.should_exit = True

    if place.idle is not None:
        app.end_after(place.idle * 60, end, lambda: desk.jobs.busy)
    server.run(sockets=[listening.socket])


def address(place: Place, listening: socket.socket, token: str = "") -> str:
    """The address to open."""
    port = listening.getsockname()[1]
    host = "127.0.0.1" if place.host in EVERYWHERE else place.host
    named = f"[{host}]" if ":" in host else host
    return f"http://{named}:{port}/" + (f"?token={token}" if token else "")


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)  # else asyncio lets it lag
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(128)
    except OSError:
        made.close()
        raise
    return made
