"""An app that nobody has asked anything for a while ends by itself, rather than run for ever."""

from collections.abc import Callable
from threading import Thread
from time import monotonic, sleep

from starlette.types import ASGIApp, Receive, Scope, Send


class Idling:
    """Stands before the app and notes when it was last asked something."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._last = monotonic()
        self._open = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on everything; the app's own beginning and end are no request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        self._open += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._open -= 1
            self._last = monotonic()

    def end_after(self, seconds: float, end: Callable[[], None], busy: Callable[[], bool]) -> None:
        """Call `end` when nothing has been asked for so long, and nothing is being worked on."""

        def watch() -> None:
            while True:
                sleep(min(seconds / 4, 5.0))
                if self._open or busy():
                    self._last = monotonic()
                elif monotonic() - self._last >= seconds:
                    end()
                    return

        Thread(target=watch, name="idling", daemon=True).start()
