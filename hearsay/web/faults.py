"""One shape for everything that goes wrong: what failed, and what to do; as a page or as JSON."""

from http import HTTPStatus

import msgspec
from msgspec import Struct
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from hearsay.records import (
    AmbiguousError,
    HearsayError,
    JudgementError,
    LedgerError,
    MissingExtraError,
    NotFoundError,
    QueryError,
)
from hearsay.web.asked import Asked
from hearsay.web.jobs import QueueFullError
from hearsay.web.links import ServerLinks
from hearsay.web.page import Page
from hearsay.web.render import View, html

KINDS: tuple[tuple[type[HearsayError], int, str], ...] = (
    (NotFoundError, 404, "not_found"),
    (AmbiguousError, 409, "ambiguous"),
    (QueryError, 400, "bad_question"),
    (JudgementError, 409, "bad_judgement"),
    (LedgerError, 503, "ledger"),
    (MissingExtraError, 501, "missing_extra"),
    (QueueFullError, 503, "queue_full"),
)


class Fault(Struct, frozen=True):
    """What went wrong: an HTTP status, a code for programs, a message and a remedy for people."""

    status: int
    code: str
    message: str
    remedy: str = ""


def fault_of(error: HearsayError) -> Fault:
    """The fault that an error comes to."""
    for kind, status, code in KINDS:
        if isinstance(error, kind):
            return Fault(status, code, str(error))
    return Fault(500, "fault", str(error))


def is_for_programs(request: Request) -> bool:
    """Whether a request is for the API, which answers in JSON whatever happens."""
    return f"{request.url.path}/".startswith("/api/")


def answer(request: Request, fault: Fault) -> Response:
    """The fault as JSON to a program, as a page to a person."""
    if is_for_programs(request):
        body = msgspec.json.encode({"error": fault})
        return Response(body, fault.status, media_type="application/json")
    page = Page("fault.html", HTTPStatus(fault.status).phrase, {"fault": fault})
    view = View(ServerLinks(), "overview", "", Asked.day_of(request.query_params))
    return HTMLResponse(html(page, view, None), fault.status)
