"""What programs tell the ledger: reports to read, and what an analyst rules."""

from hearsay.ingest import Defaults, Fields, Given
from hearsay.judging import JudgementRow, Ruling
from hearsay.records import Judgement, JudgementKind, QueryError
from hearsay.web.api import asked
from hearsay.web.api.answers import Rows, as_it_is, rows
from hearsay.web.api.call import Call
from hearsay.web.jobs import Job
from hearsay.web.ruling import rule


def add(call: Call, told: asked.NewReports) -> Job:
    """Add reports; they are read in the background, and the job tells how far that is."""
    texts = [_given(number, one) for number, one in enumerate(told.reports, 1)]
    return call.desk.jobs.submit(texts, Defaults(outlet=told.outlet, published=told.published))


def job(call: Call, ask: asked.Nothing) -> Job:  # noqa: ARG001, an address takes none
    """How far the reading of reports is, and what has come of it."""
    return call.desk.jobs.get(call.key)


def judgements(call: Call, ask: asked.Listed) -> Rows[JudgementRow]:
    """All judgements, from the first to the last, with what has become of each."""
    return rows(call.seen().rulings, ask, as_it_is)


def judge(call: Call, told: asked.NewJudgement) -> Judgement:
    """Rule something: same, apart, rename, retract, grade, or undo an earlier judgement."""
    return rule(
        call.desk,
        Ruling(kind=told.kind, keys=told.keys, name=told.name, grade=told.grade,
               why=told.why, by=told.by),
    )  # fmt: skip


def undo(call: Call, told: asked.Undoing) -> Judgement:
    """Take a judgement back; it stays in the ledger, as does this."""
    ruling = Ruling(kind=JudgementKind.UNDO, keys=(call.key,), why=told.why, by=told.by)
    return rule(call.desk, ruling)


def _given(number: int, one: asked.NewReport) -> Given:
    if (one.text is None) == (one.data is None):
        raise QueryError(f"report {number}: give either its text or its data")
    says = Fields(
        title=one.title,
        outlet=one.outlet,
        published=one.published.isoformat() if one.published else None,
        byline=one.byline,
        url=one.url,
    )
    data = one.data if one.data is not None else (one.text or "").encode("utf-8", "replace")
    return Given(name=one.name, data=data, says=says)
