"""The app: which address is answered by what."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from hearsay.records import HearsayError, NotFoundError
from hearsay.web import api, forms
from hearsay.web.asked import Asked
from hearsay.web.desk import Desk, Waiting
from hearsay.web.downloads import OFFERS, made
from hearsay.web.faults import Fault, answer, fault_of, is_for_programs
from hearsay.web.links import ServerLinks
from hearsay.web.page import Maker, Page
from hearsay.web.pages import PAGES
from hearsay.web.render import View, html
from hearsay.web.safety import HEADERS, LOOPBACK, Guard, form_token

Handler = Callable[[Request], Response]
REFUSED = {
    404: ("not_found", "there is no such page"),
    405: ("not_allowed", "this cannot be done here"),
}


def make_app(desk: Desk, hosts: frozenset[str] = LOOPBACK, token: str = "") -> Starlette:
    """The app on a desk, which it closes with itself.

    It answers only where it is addressed by one of the `hosts`; with a `token`, only to those who
    bring it.
    """

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        desk.close()

    app = Starlette(
        routes=_routes(),
        middleware=[Middleware(Guard, hosts=hosts, token=token)],
        exception_handlers={
            HearsayError: _on_error,
            HTTPException: _on_refusal,
            Waiting: _on_waiting,
            Exception: _on_bug,
        },
        lifespan=lifespan,
    )
    app.state.desk = desk
    return app


def _routes() -> list[BaseRoute]:
    pages: list[BaseRoute] = []
    for name, one in PAGES.items():
        path = "/" if name == "overview" else f"/{name}"
        handler = _handler(name, one.maker)
        pages.append(Route(f"{path}/{{key}}" if one.keyed else path, handler, name=name))
    download = Route("/download/{key}", _download, name="download")
    static = Mount("/static", StaticFiles(packages=[("hearsay.web", "static")]))
    return [*pages, download, *forms.routes(), *api.routes(), static]


def _handler(name: str, maker: Maker) -> Handler:
    """What answers a page; it runs in a thread of its own, since it works rather than waits."""

    def handle(request: Request) -> Response:
        asked = Asked.of(request.query_params)
        key = request.path_params.get("key", "")
        seen = request.app.state.desk.seen(asked.as_of)
        view = View(ServerLinks(), name, key, asked)
        try:
            page = maker(seen, asked, key)
        except NotFoundError:
            now = request.app.state.desk.moved(name, key, seen)
            if now is None:
                raise
            return RedirectResponse(ServerLinks().to(name, now, asked.query()), status_code=303)
        return HTMLResponse(html(page, view, seen, {"form_token": form_token(request)}))

    return handle


def _download(request: Request) -> Response:
    """A file to keep; never shown in the place of a page."""
    asked, name = Asked.of(request.query_params), request.path_params["key"]
    data = made(request.app.state.desk.seen(asked.as_of), asked, name)
    disposition = f'attachment; filename="{name}"'
    return Response(data, 200, {"content-disposition": disposition}, OFFERS[name].media)


def _on_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HearsayError)
    return answer(request, fault_of(error))


def _on_refusal(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    code, message = REFUSED.get(error.status_code, ("refused", error.detail))
    remedy = "see what there is at /api" if is_for_programs(request) else "go on from the overview"
    found = answer(request, Fault(error.status_code, code, message, remedy))
    found.headers.update(error.headers or {})
    return found


def _on_waiting(request: Request, error: Exception) -> Response:
    assert isinstance(error, Waiting)
    if is_for_programs(request):
        found = answer(request, Fault(503, "not_yet", str(error), "ask again in a second"))
    else:
        page = Page("waiting.html", "Working it out", {"day": error.day})
        view = View(ServerLinks(), "overview", "", Asked.day_of(request.query_params))
        found = HTMLResponse(html(page, view, None), status_code=503)
    found.headers["retry-after"] = "1"
    return found


def _on_bug(request: Request, _: Exception) -> Response:
    """What is said of a bug; it is said before the guard, so the headers are given here."""
    fault = Fault(500, "bug", "this page could not be made", "the terminal shows what happened")
    found = answer(request, fault)
    found.headers.update(HEADERS)
    return found
