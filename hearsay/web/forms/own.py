"""Forms of this app alone: each brings back the token that its page was given."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse

from hearsay.web.asked import Asked
from hearsay.web.links import ServerLinks
from hearsay.web.page import Page
from hearsay.web.render import View, html
from hearsay.web.safety import FIELD, form_token, is_own_form
from hearsay.web.seen import Seen

MOST_FILES = 2000
MOST_FIELDS = 200
MOST_TEXT = 4_000_000
"""Most bytes of one field; a little more than a report may have, so that this is told of it."""


@asynccontextmanager
async def own_form(request: Request) -> AsyncIterator[FormData]:
    """What was filled in, files open; raises HTTPException where it is no form of this app."""
    async with request.form(
        max_files=MOST_FILES, max_fields=MOST_FIELDS, max_part_size=MOST_TEXT
    ) as form:
        _check(request, form)
        yield form


def _check(request: Request, form: FormData) -> None:
    if not is_own_form(request, str(form.get(FIELD, ""))):
        raise HTTPException(
            403,
            "this form was not made for you, or it is from before the app was started; "
            "open the page anew and send it again",
        )


def word(form: FormData, name: str) -> str:
    """What was typed into a field, without blanks around it; nothing where there is no such."""
    found = form.get(name, "")
    return found.strip() if isinstance(found, str) else ""


def shown(
    request: Request, name: str, page: Page, seen: Seen | None = None, status: int = 200
) -> HTMLResponse:
    """A page with forms in it."""
    more: Mapping[str, object] = {"form_token": form_token(request)}
    asked = Asked.of(request.query_params) if request.method == "GET" else Asked()
    view = View(ServerLinks(), name, request.path_params.get("key", ""), asked)
    return HTMLResponse(html(page, view, seen, more), status)
