"""What is ruled from pages: the list, the forms, and the way back to what was ruled about."""

from msgspec import Struct
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from hearsay.judging import Ruling
from hearsay.records import (
    HearsayError,
    Judgement,
    JudgementKind,
    NotFoundError,
    QueryError,
)
from hearsay.views import Index
from hearsay.views.meant import event_meant
from hearsay.web.asked import Asked
from hearsay.web.desk import Desk, Waiting
from hearsay.web.faults import fault_of
from hearsay.web.forms.own import own_form, shown, word
from hearsay.web.links import ServerLinks
from hearsay.web.page import Page
from hearsay.web.paging import Slice
from hearsay.web.ruling import rule

LONGEST = 500


class Typed(Struct, frozen=True, kw_only=True):
    """What stood in the fields of a ruling; `near` is another claim of the page that it is made on,
    and `event` the event there, from which a claim is parted where no other is named.
    """

    kind: str = "same"
    key: str = ""
    other: str = ""
    name: str = ""
    grade: str = ""
    why: str = ""
    by: str = ""
    near: str = ""
    event: str = ""


def listed(request: Request) -> HTMLResponse:
    """All judgements, the last first, with a way to take each back."""
    asked = Asked.of(request.query_params)
    seen = request.app.state.desk.seen()
    rows = Slice(seen.rulings[::-1], asked.page)
    page = Page("judgements.html", "Judgements", {"rulings": rows, "typed": Typed(key=asked.q)})
    return shown(request, "judgements", page, seen)


async def send(request: Request) -> Response:
    """Keep a ruling and lead back; where it cannot be, say why, with all that was typed."""
    async with own_form(request) as form:
        typed = _typed(form)
    return await run_in_threadpool(_send, request, typed)


def after(request: Request) -> Response:
    """Lead from a judgement that was just made to the page of what it is about."""
    desk: Desk = request.app.state.desk
    seen, key = desk.seen(), request.path_params["key"]
    found = {one.id: one for one in seen.index.record.judgements}.get(key)
    if found is None:
        if any(one.id == key for one in desk.affair.ledger.judgements()):
            if desk.jobs.busy:
                return _back("judgements", "", key)
            raise Waiting(None)
        raise NotFoundError(f"no judgement goes by {key!r}; the list shows those there are")
    name, thing = _place(seen.index, found, request.query_params.get("near", ""))
    return _back(name, thing, found.id)


def _back(name: str, key: str, judged: str) -> Response:
    return RedirectResponse(ServerLinks().to(name, key, {"judged": judged}), status_code=303)


def _send(request: Request, typed: Typed) -> Response:
    desk: Desk = request.app.state.desk
    try:
        kind = _kind(typed.kind)
        keys = _keys(desk, kind, typed)
        made = rule(desk, Ruling(
            kind=kind, keys=keys, name=typed.name, grade=typed.grade, why=typed.why, by=typed.by,
        ))  # fmt: skip
    except HearsayError as error:
        fault = fault_of(error)
        page = Page("ruling.html", "This cannot be ruled", {"typed": typed, "fault": fault})
        return shown(request, "judgements", page, status=fault.status)
    query = {"near": typed.near} if typed.near else {}
    return RedirectResponse(ServerLinks().to("judgements", made.id, query), status_code=303)


def _typed(form: FormData) -> Typed:
    return Typed(**{name: word(form, name)[:LONGEST] for name in Typed.__struct_fields__})


def _kind(word: str) -> JudgementKind:
    try:
        return JudgementKind(word)
    except ValueError:
        raise QueryError(
            f"nothing can be ruled as {word!r}; expected one of {', '.join(JudgementKind)}"
        ) from None


def _keys(desk: Desk, kind: JudgementKind, typed: Typed) -> tuple[str, ...]:
    """The things that are named; beside an event, words of another mean that one."""
    if kind not in (JudgementKind.SAME, JudgementKind.APART):
        return (typed.key,)
    if kind is JudgementKind.APART and not typed.other:
        return typed.key, typed.event
    index = desk.seen(patience=None).index
    told = typed.key in index.events or typed.key in index.claims
    if told and typed.other and not _is_id(index, typed.other):
        return typed.key, event_meant(index, typed.other).id
    return typed.key, typed.other


def _is_id(index: Index, key: str) -> bool:
    things = (index.events, index.claims, index.reports)
    return any(key in known for known in things)


def _place(index: Index, judgement: Judgement, near: str) -> tuple[str, str]:
    """The page of what a judgement is about now: its name, and the thing that it shows."""
    while judgement.undoes:
        judgement = next(o for o in index.record.judgements if o.id == judgement.undoes)
    claims = [near, *(part.id for subject in judgement.about for part in subject.parts)]
    for claim in claims:
        if claim in index.claims and index.claims[claim].event:
            return "event", str(index.claims[claim].event)
        if claim in index.reports:
            return "report", claim
    places = {part.at for subject in judgement.about for part in subject.parts if part.at}
    for entity in index.record.entities:
        if not places.isdisjoint(entity.mentions):
            return "entity", entity.id
    for subject in judgement.about:
        if subject.id in index.entities:
            return "entity", subject.id
        if subject.id in index.sources:
            return "source", subject.id
    return "judgements", ""
