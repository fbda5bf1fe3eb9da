"""The page to which files are dropped and texts are pasted, and how far their reading is."""

from collections.abc import AsyncIterator, Iterator
from datetime import date

from msgspec import Struct
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from hearsay.ingest import MAX_BYTES, Defaults, Fields, Given
from hearsay.records import HearsayError, QueryError, Report
from hearsay.web.desk import Desk
from hearsay.web.faults import fault_of
from hearsay.web.forms.own import MOST_FILES, own_form, shown, word
from hearsay.web.page import Page
from hearsay.web.safety import UPLOAD

PASTED = "pasted.txt"
LISTED = 50


class Typed(Struct, frozen=True, kw_only=True):
    """What stood in the fields, to stand there again where it cannot be taken."""

    outlet: str = ""
    published: str = ""
    text: str = ""
    title: str = ""
    url: str = ""
    byline: str = ""


def blank(request: Request) -> HTMLResponse:
    """The page before anything is filled in."""
    return _form(request, Typed())


async def send(request: Request) -> Response:
    """Take in what was dropped and pasted, and lead to how far its reading is."""
    async with own_form(request) as form:
        typed = Typed(**{name: word(form, name) for name in Typed.__struct_fields__})
        files = [given async for given in _files(form)]
    try:
        job = request.app.state.desk.jobs.submit([*files, *_pasted(typed)], _defaults(typed))
    except HearsayError as error:
        return _form(request, typed, error)
    return RedirectResponse(f"/jobs/{job.id}", status_code=303)


async def progress(request: Request) -> Response:
    """How far a job is; of one that is done, what is new."""
    desk: Desk = request.app.state.desk
    job = desk.jobs.get(request.path_params["key"])
    new = await run_in_threadpool(_new, desk, job.result.reports[:LISTED])
    page = Page("job.html", "Reading", {"job": job, "new": new})
    return shown(request, "jobs", page)


def _form(request: Request, typed: Typed, error: HearsayError | None = None) -> HTMLResponse:
    fault = fault_of(error) if error else None
    limits = {"files": MOST_FILES, "megabytes": UPLOAD // 2**20, "each": MAX_BYTES // 10**6}
    page = Page("add.html", "Add reports", {"typed": typed, "fault": fault, "limits": limits})
    return shown(request, "add", page, status=fault.status if fault else 200)


def _new(desk: Desk, ids: tuple[str, ...]) -> list[Report]:
    return [report for report in map(desk.affair.ledger.report, ids) if report]


async def _files(form: FormData) -> AsyncIterator[Given]:
    for _, one in form.multi_items():
        if isinstance(one, UploadFile) and one.filename:
            yield Given(name=one.filename, data=await one.read())


def _pasted(typed: Typed) -> Iterator[Given]:
    """The pasted text, of which the fields beside it say what it does not say itself."""
    if typed.text:
        says = Fields(
            title=typed.title or None,
            outlet=typed.outlet or None,
            published=typed.published or None,
            byline=typed.byline or None,
            url=typed.url or None,
        )
        yield Given(name=PASTED, data=typed.text.encode("utf-8", "replace"), says=says)


def _defaults(typed: Typed) -> Defaults:
    try:
        day = date.fromisoformat(typed.published) if typed.published else None
    except ValueError:
        raise QueryError(
            f"published {typed.published!r} is no day; expected one such as 2026-02-03"
        ) from None
    return Defaults(outlet=typed.outlet or None, published=day)
