"""What keeps the app to its user: which hosts it answers to, whom it lets in, what pages may load.

Text of reports is never trusted. Pages load nothing but the app's own style sheet and script; what
changes the ledger must come from a page of the app; and whoever is not on this machine needs the
token with which the app was started.
"""

import hmac
from secrets import token_urlsafe
from urllib.parse import urlencode, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hearsay.web.faults import Fault, answer

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
}
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
COOKIE, TOKEN = "hearsay_form", "hearsay_token"
FIELD, HEADER = "form_token", "x-form-token"
READING = frozenset({"GET", "HEAD", "OPTIONS"})
UPLOAD = 64 * 2**20
"""Most bytes of one request."""


class Guard:
    """Stands before the app: host, token, origin and size of a request; headers of a response."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str] = LOOPBACK, token: str = "") -> None:
        self._app = app
        self._hosts = hosts
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what may not pass, and hand on the rest."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope, receive)
        scope["state"]["form_token"] = request.cookies.get(COOKIE) or token_urlsafe(24)
        refused = self._refusal(request) or self._stranger(request)
        await (refused or self._app)(scope, receive, _closed(request, send))

    def _refusal(self, request: Request) -> Response | None:
        host = _host(request.headers.get("host", ""))
        if "*" not in self._hosts and host not in self._hosts:
            return answer(request, Fault(
                400, "unknown_host", f"this app does not answer to the host {host!r}",
                "open the address that `hearsay serve` printed, or name the host with --allow-host",
            ))  # fmt: skip
        if int(request.headers.get("content-length") or 0) > UPLOAD:
            return answer(request, Fault(
                413, "too_large", f"a request may hold {UPLOAD // 2**20} MB at most",
                "add fewer files at once, or use `hearsay add` on the command line",
            ))  # fmt: skip
        if request.method not in READING and not _same_origin(request):
            return answer(request, Fault(
                403, "foreign_origin", "this request was sent by the page of another site",
                "do it from a page of this app",
            ))  # fmt: skip
        return None

    def _stranger(self, request: Request) -> Response | None:
        """What one is told who does not have the token; who brings it by address gets a cookie."""
        if not self._token:
            return None
        brought = request.query_params.get("token", "")
        if hmac.compare_digest(brought.encode(), self._token.encode()):
            rest = [pair for pair in request.query_params.multi_items() if pair[0] != "token"]
            query = f"?{urlencode(rest)}" if rest else ""
            found = RedirectResponse(f"{request.url.path}{query}", status_code=303)
            found.set_cookie(TOKEN, self._token, httponly=True, samesite="strict")
            return found
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        known = request.cookies.get(TOKEN) or bearer
        if hmac.compare_digest(known.encode(), self._token.encode()):
            return None
        return answer(request, Fault(
            401, "no_token", "this app asks for a token where it is not on your own machine",
            "open the whole address that `hearsay serve` printed, with its token",
        ))  # fmt: skip


def form_token(request: HTTPConnection) -> str:
    """What a form of this visitor must bring back."""
    found: str = request.scope["state"]["form_token"]
    return found


def is_own_form(request: Request, brought: str) -> bool:
    """Whether a form, or a script by its header, brings back what this visitor's pages gave it."""
    known = request.cookies.get(COOKIE, "")
    given = brought or request.headers.get(HEADER, "")
    return bool(known) and hmac.compare_digest(known.encode(), given.encode())


def _host(header: str) -> str:
    try:
        return (urlsplit(f"//{header}").hostname or "").lower()
    except ValueError:
        return ""


def _same_origin(request: Request) -> bool:
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")


def _closed(request: Request, send: Send) -> Send:
    """Add the headers that every response has, and the cookie that forms are checked by."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            if COOKIE not in request.cookies:
                token = form_token(request)
                headers.append("set-cookie", f"{COOKIE}={token}; Path=/; HttpOnly; SameSite=Strict")
        await send(message)

    return sending
