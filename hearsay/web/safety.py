"""What keeps the app to its user: which hosts it answers to, whom it lets in, what pages may load.

Text of reports is never trusted. Pages load nothing but the app's own style sheet and scripts; what
changes the ledger must come from a page of the app; and whoever is not on this machine needs the
token with which the app was started.
"""

import hmac
import re
from secrets import token_urlsafe
from urllib.parse import urlencode, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from hearsay.web.faults import Fault, answer, is_for_programs

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
STATIC = "/static/"
UPLOAD = 64 * 2**20
"""Most bytes of one request."""
_HOST = re.compile(r"(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::\d{1,5})?", re.IGNORECASE)
_TOO_LARGE = f"a request may hold {UPLOAD // 2**20} MB at most; add fewer files at once"


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
        known = request.cookies.get(cookie(COOKIE, request))
        scope.setdefault("state", {})["form_token"] = known or token_urlsafe(24)
        refused = self._refusal(request) or self._stranger(request)
        await (refused or self._app)(scope, _measured(receive), _closed(request, send))

    def _refusal(self, request: Request) -> Response | None:
        host = _host(request.headers.get("host", ""))
        if "*" not in self._hosts and host not in self._hosts:
            return answer(request, Fault(
                400, "unknown_host", f"this app does not answer to the host {host!r}",
                "open the address that `hearsay serve` printed, or name the host with --allow-host",
            ))  # fmt: skip
        length = request.headers.get("content-length", "0")
        if not length.isdecimal() or int(length[:20]) > UPLOAD:
            return answer(request, Fault(
                413, "too_large", _TOO_LARGE, "or use `hearsay add` on the command line",
            ))  # fmt: skip
        if request.method not in READING and not _same_origin(request):
            return answer(request, Fault(
                403, "foreign_origin", "this request was sent by the page of another site",
                "do it from a page of this app",
            ))  # fmt: skip
        return None

    def _stranger(self, request: Request) -> Response | None:
        """What one is told who does not have the token; who brings it by address gets a cookie.

        What comes with the package is no secret, and the refusal wants its style.
        """
        if not self._token or request.url.path.startswith(STATIC):
            return None
        brought = request.query_params.get("token", "")
        if request.method in READING and _equal(brought, self._token):
            found = RedirectResponse(_without_token(request), status_code=303)
            found.set_cookie(cookie(TOKEN, request), self._token, httponly=True, samesite="lax")
            return found
        bearer = request.headers.get("authorization", "").removeprefix("Bearer ")
        known = request.cookies.get(cookie(TOKEN, request), "")
        if _equal(known, self._token) or _equal(bearer, self._token):
            return None
        return answer(request, Fault(
            401, "no_token", "this app asks for a token where it is not on your own machine",
            "open the whole address that `hearsay serve` printed, with its token",
        ))  # fmt: skip


def cookie(name: str, request: HTTPConnection) -> str:
    """The name of a cookie of this app: browsers share cookies among all ports of a host."""
    server = request.scope.get("server") or ("", 0)
    return f"{name}_{server[1]}"


def form_token(request: HTTPConnection) -> str:
    """What a form of this visitor must bring back."""
    found: str = request.scope["state"]["form_token"]
    return found


def is_own_form(request: Request, brought: str) -> bool:
    """Whether a form, or a script by its header, brings back what this visitor's pages gave it."""
    known = request.cookies.get(cookie(COOKIE, request), "")
    return bool(known) and _equal(known, brought or request.headers.get(HEADER, ""))


def _equal(brought: str, known: str) -> bool:
    """Compare secrets in a time that tells nothing of them."""
    return hmac.compare_digest(brought.encode("utf-8", "replace"), known.encode("utf-8", "replace"))


def _host(header: str) -> str:
    """The name in a Host header, in small letters; nothing where it is not a name and a port."""
    found = _HOST.fullmatch(header)
    return (found[1] or found[2]).lower() if found else ""


def _same_origin(request: Request) -> bool:
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return False
    origin = request.headers.get("origin")
    if origin is None:
        return True
    try:
        return urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()
    except ValueError:
        return False


def _without_token(request: Request) -> str:
    """The same address without the token; never that of another site, as `//site` would be."""
    rest = [pair for pair in request.query_params.multi_items() if pair[0] != "token"]
    path = "/" + request.url.path.lstrip("/\\")
    return f"{path}?{urlencode(rest)}" if rest else path


def _measured(receive: Receive) -> Receive:
    """Count what comes in, since a request need not say its size before."""
    had = 0

    async def receiving() -> Message:
        nonlocal had
        message = await receive()
        had += len(message.get("body", b""))
        if had > UPLOAD:
            raise HTTPException(413, _TOO_LARGE)
        return message

    return receiving


def _closed(request: Request, send: Send) -> Send:
    """Add the headers that every response has, and to pages the cookie that forms are checked by.

    The cookie comes along when a link of another site leads here; else it would be replaced, and
    forms that are open elsewhere would be refused.
    """

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            if request.url.path.startswith(STATIC):
                headers["cache-control"] = "no-cache"
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            name = cookie(COOKIE, request)
            if name not in request.cookies and not is_for_programs(request):
                token = form_token(request)
                headers.append("set-cookie", f"{name}={token}; Path=/; HttpOnly; SameSite=Lax")
        await send(message)

    return sending
