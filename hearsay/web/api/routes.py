"""From a request to an answer of the API and back."""

from collections.abc import Awaitable, Callable
from hashlib import sha256

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

import hearsay
from hearsay.export import record_json, rows_json
from hearsay.records import Record
from hearsay.web.api.answers import Entry, Listing
from hearsay.web.api.asked import body, given
from hearsay.web.api.call import Call
from hearsay.web.api.openapi import JSON, openapi
from hearsay.web.api.operations import OPERATIONS, Operation
from hearsay.web.links import ServerLinks
from hearsay.web.page import Page
from hearsay.web.render import View, html

DESCRIBED = "/api/openapi.json"
CACHED = "private, no-cache"


def routes() -> list[BaseRoute]:
    """The routes of the API; those that list and describe it too."""
    found: list[BaseRoute] = [
        Route("/api", _listing, name="api"),
        Route(DESCRIBED, lambda _: _json(openapi()), name="openapi"),
    ]
    for path in dict.fromkeys(one.path for one in OPERATIONS):
        by_method = {one.method: one for one in OPERATIONS if one.path == path}
        found.append(Route(path, _handler(by_method), methods=[*by_method]))
    return found


def _handler(by_method: dict[str, Operation]) -> Callable[[Request], Awaitable[Response]]:
    async def handle(request: Request) -> Response:
        if request.method == "POST":
            _check_kind(request)
            data = await request.body()
            return await run_in_threadpool(_told, request, by_method["POST"], data)
        return await run_in_threadpool(_asked, request, by_method["GET"])

    return handle


def _asked(request: Request, one: Operation) -> Response:
    """The answer to a question, or only that it is what the program has already."""
    desk = request.app.state.desk
    tag = _tag(request, desk.affair.ledger.stamp())
    call = Call(desk, request.path_params)
    ask = given(request.query_params, one.takes)
    headers = {"cache-control": CACHED, "etag": tag}
    if tag in request.headers.get("if-none-match", "").split(", "):
        return Response(status_code=304, headers=headers)
    answer = _json(one.function(call, ask), one.status)
    if call.shown and not any(seen.stale for seen in call.shown):
        answer.headers.update(headers)
    elif call.shown:
        answer.headers["hearsay-stale"] = "yes"
    return answer


def _told(request: Request, one: Operation, data: bytes) -> Response:
    call = Call(request.app.state.desk, request.path_params)
    found = one.function(call, body(data, one.takes))
    answer = _json(found, one.status)
    if one.path == "/api/reports":
        answer.headers["location"] = f"/api/jobs/{found.id}"
    return answer


def _check_kind(request: Request) -> None:
    """A page of another site cannot send this kind without asking first, which is refused."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != JSON:
        raise HTTPException(415, f"content-type {kind or 'missing'}: expected {JSON}")


def _tag(request: Request, stamp: str) -> str:
    """What tells the answer to this question in this state of the ledger from all others."""
    asked = f"{hearsay.__version__}\n{stamp}\n{request.url.path}\n{request.url.query}"
    return f'"{sha256(asked.encode("utf-8", "replace")).hexdigest()[:32]}"'


def _json(found: object, status: int = 200) -> Response:
    data = record_json(found) if isinstance(found, Record) else rows_json(found)
    return Response(data, status, media_type=JSON)


def _listing(request: Request) -> Response:
    """The addresses, as JSON to a program and as a page to a person."""
    entries = tuple(Entry(method=o.method, path=o.path, summary=o.summary) for o in OPERATIONS)
    if "text/html" not in request.headers.get("accept", ""):
        listing = Listing(version=hearsay.__version__, described=DESCRIBED, paths=entries)
        return _json(listing)
    page = Page("api.html", "API", {"operations": OPERATIONS, "described": DESCRIBED})
    return HTMLResponse(html(page, View(ServerLinks(), "api"), None))
