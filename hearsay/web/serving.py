"""Starting the app: a free port, the address on the terminal, and a browser on it."""

import socket
import threading
import webbrowser
from secrets import token_urlsafe

import uvicorn
from msgspec import Struct

from hearsay.records import QueryError
from hearsay.web.app import make_app
from hearsay.web.desk import Desk
from hearsay.web.safety import LOOPBACK

EVERYWHERE = frozenset({"0.0.0.0", "::", ""})
START = 5.0
"""Seconds to wait for the first picture before the browser is opened all the same."""
FAVOURED = 8484
"""The port that is taken where it is free and none is asked for, so that bookmarks hold."""


class Place(Struct, frozen=True):
    """Where to serve: an address of this machine, a port (0: any), and the names to answer to."""

    host: str = "127.0.0.1"
    port: int = FAVOURED
    names: frozenset[str] = frozenset()


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
        return listen(Place(place.host, 0, place.names))


def serve(desk: Desk, place: Place, listening: socket.socket, open_browser: bool) -> None:
    """Serve until interrupted, on a socket that listens already."""
    token = "" if place.host in LOOPBACK else token_urlsafe(24)
    hosts = LOOPBACK | place.names | {place.host}
    if place.host in EVERYWHERE and not place.names:
        hosts |= {"*"}
    app = make_app(desk, hosts, token)
    where = address(place, listening, token)
    print(f"Hearsay is at {where}  (Ctrl-C ends it)", flush=True)
    desk.prepare(START)
    if open_browser:
        threading.Timer(0.3, webbrowser.open, [where]).start()
    config = uvicorn.Config(app, log_level="warning", server_header=False, lifespan="on")
    uvicorn.Server(config).run(sockets=[listening])


def address(place: Place, listening: socket.socket, token: str = "") -> str:
    """The address to open."""
    port = listening.getsockname()[1]
    host = "127.0.0.1" if place.host in EVERYWHERE else place.host
    named = f"[{host}]" if ":" in host else host
    return f"http://{named}:{port}/" + (f"?token={token}" if token else "")


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    made = socket.socket(family, socket.SOCK_STREAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.bind((host, port))
        made.listen(128)
    except OSError:
        made.close()
        raise
    return made
