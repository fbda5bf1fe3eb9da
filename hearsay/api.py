"""Hearsay as a library: open a ledger, add reports, ask."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypedDict, Unpack

from msgspec.structs import asdict

from hearsay.memo import Memo
from hearsay.records import (
    Judgement,
    JudgementKind,
    NotFoundError,
    Problem,
    QueryError,
    Record,
    Report,
)
from hearsay.views import (
    AheadRow,
    Brief,
    Briefing,
    Changes,
    Dispute,
    Edition,
    Finding,
    Index,
    Page,
    Profile,
    SourceRow,
    TimelineRow,
    Trace,
    ahead,
    as_question,
    brief,
    changes,
    disputes,
    show,
    sources,
    timeline,
    trace,
    who,
)

if TYPE_CHECKING:
    from hearsay.export import Files
    from hearsay.ingest import Given
    from hearsay.judging import Effect, JudgementRow
    from hearsay.ledger import Ledger
    from hearsay.pipeline import Added, Picture

Day = date | str
ONE_DAY = timedelta(days=1)


class Filters(TypedDict, total=False):
    """What `timeline` can be narrowed to; see `hearsay.views.Question`."""

    who: str | None
    also: str | None
    where: str | None
    type: str | None
    status: str | None
    source_kind: str | None
    outlet: str | None
    since: Day | None
    until: Day | None


class Word(TypedDict, total=False):
    """Why something is ruled, and by whom: the user's login name where nobody is named."""

    why: str
    by: str | None


class _Told(Word, total=False):
    name: str | None
    grade: str | None


class Affair:
    """An open ledger and all that can be asked of it; close it, or use it in a `with`."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._picture: tuple[object, Picture] | None = None
        self._index: Index | None = None
        self._memo = Memo()

    def add(
        self,
        *sources: str | Path | Given,
        outlet: str | None = None,
        published: Day | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> Added:
        """Read files, folders and given texts into the ledger; what it holds is not read again.

        `outlet` and `published` hold for files that do not say it themselves. `progress` is
        called with how many reports are done, and of how many.
        """
        from hearsay import pipeline
        from hearsay.ingest import Defaults

        defaults = Defaults(outlet=outlet, published=_day(published))
        self._picture = None
        found = [Path(one) if isinstance(one, str) else one for one in sources]
        return pipeline.add(self.ledger, found, defaults, progress)

    def timeline(
        self, *, as_of: Day | None = None, **filters: Unpack[Filters]
    ) -> tuple[TimelineRow, ...]:
        """One row an event; raises QueryError for a filter that does not fit."""
        return timeline(self.index(as_of=as_of), as_question(**filters))

    def show(self, key: str, *, as_of: Day | None = None) -> Page:
        """The page of an event, entity or report; raises NotFoundError, AmbiguousError."""
        index = self.index(as_of=as_of)
        try:
            return show(index, self.text, key)
        except NotFoundError:
            self._check_in_sight(key, index)
            raise

    def trace(self, key: str, *, as_of: Day | None = None) -> Trace:
        """Who has an event from whom, by its id or words of it; see `hearsay.views.trace`."""
        return trace(self.index(as_of=as_of), self.text, key)

    def disputes(self, *, who: str | None = None, as_of: Day | None = None) -> tuple[Dispute, ...]:
        """Where accounts differ; `who` narrows it to those who take part or are cited."""
        return disputes(self.index(as_of=as_of), who)

    def who(self, name: str, *, as_of: Day | None = None) -> Profile:
        """A person or body at a glance; raises NotFoundError, AmbiguousError."""
        return who(self.index(as_of=as_of), name)

    def next(self, *, within: int | None = None, as_of: Day | None = None) -> tuple[AheadRow, ...]:
        """What is planned or threatened and unsettled, counted from `as_of` or the last report."""
        return ahead(self.index(as_of=as_of), _day(as_of), within)

    def sources(self, *, as_of: Day | None = None) -> tuple[SourceRow, ...]:
        """Each source and outlet, and how its claims fared."""
        return sources(self.index(as_of=as_of))

    def changes(self, *, since: Day, as_of: Day | None = None) -> Changes:
        """What became known on a day and after; raises QueryError if `as_of` is before it."""
        first, last = _day(since), _day(as_of)
        if first is None or (last and last < first):
            raise QueryError(f"since {since} is after as_of {as_of}: no day lies between them")
        known = self.index(as_of=first - ONE_DAY) if first > date.min else Index(Record())
        return changes(known, self.index(as_of=last), first)

    def brief(
        self, *, topic: str | None = None, since: Day | None = None, as_of: Day | None = None
    ) -> Brief:
        """What matters most, in two pages, every sentence with the exact words behind it.

        `topic` is a name or words, `since` a day of publication. Raises QueryError, NotFoundError
        for a topic that fits no event, and LedgerError for a damaged ledger.
        """
        asked = Briefing(topic=topic, since=_day(since), today=_day(as_of))
        return brief(self.index(as_of=as_of), self.text, asked)

    def export(self, *, as_of: Day | None = None) -> Record:
        """The whole record, or what it was on the evening of a day."""
        return self._seen(_day(as_of)).record

    def index(self, *, as_of: Day | None = None) -> Index:
        """The record with its parts by their ids, as the functions of `hearsay.views` want it."""
        seen = self.export(as_of=as_of)
        if self._index is None or self._index.record is not seen:
            self._index = Index(seen)
        return self._index

    def export_as(self, format: str, *, as_of: Day | None = None) -> bytes:
        """The record in another format, by the name that `hearsay export --format` has for it.

        A format of several files comes as a zip. Raises QueryError for an unknown format, and
        MissingExtraError where its library is not installed.
        """
        from hearsay.export import packed

        return packed(self.export_files(format, as_of=as_of))

    def export_files(self, format: str, *, as_of: Day | None = None) -> Files:
        """The same as files, by name; raises as `export_as`."""
        from hearsay.export import as_format, export_files

        return export_files(as_format(format), self.export(as_of=as_of), self.text)

    def search(
        self, words: str, limit: int = 20, *, as_of: Day | None = None
    ) -> tuple[Finding, ...]:
        """Find reports whose title or text holds all the words, the best first."""
        found = self.ledger.search(words, limit, _day(as_of))
        return tuple(Finding(**asdict(hit)) for hit in found)

    def problems(self) -> tuple[Problem, ...]:
        """Faults of the input that were met when adding."""
        return tuple(self.ledger.problems())

    def same(self, *keys: str, **word: Unpack[Word]) -> Judgement:
        """Rule that two events or more, or two entities or more, are one.

        Ids and names are as for `show`. Raises NotFoundError, AmbiguousError and JudgementError.
        """
        return self._judge(JudgementKind.SAME, keys, **word)

    def apart(self, a: str, b: str, **word: Unpack[Word]) -> Judgement:
        """Rule that two events, claims or entities are not one, whatever is added later.

        With a report as `b`: what it tells of `a` is another. Raises as `same`.
        """
        return self._judge(JudgementKind.APART, (a, b), **word)

    def rename(self, entity: str, name: str, **word: Unpack[Word]) -> Judgement:
        """Give an entity its name; raises as `same`."""
        return self._judge(JudgementKind.RENAME, (entity,), name=name, **word)

    def grade(self, source: str, reliability: str, **word: Unpack[Word]) -> Judgement:
        """Set how reliable a source or outlet is, from A to F; raises as `same`.

        The source goes by an id or name that `sources` gives.
        """
        return self._judge(JudgementKind.GRADE, (source,), grade=reliability, **word)

    def retract(self, key: str, **word: Unpack[Word]) -> Judgement:
        """Take a claim, an event or a report out of the picture; raises as `same`."""
        return self._judge(JudgementKind.RETRACT, (key,), **word)

    def undo(self, judgement: str, **word: Unpack[Word]) -> Judgement:
        """Take a judgement back, by its id; it stays in the ledger. Raises as `same`."""
        from hearsay.judging import Ruling, undo

        ruling = Ruling(kind=JudgementKind.UNDO, keys=(judgement,), **word)
        return undo(self.ledger, ruling)

    def judgements(self) -> tuple[JudgementRow, ...]:
        """All judgements, from the first to the last, with what has become of each."""
        from hearsay.judging import judgement_rows

        return judgement_rows(self._seen())

    def effects(self, judgement: Judgement) -> tuple[Effect, ...]:
        """The events and entities that a judgement is about, as they stand now."""
        from hearsay.judging import effects

        return effects(self._seen(), judgement)

    def text(self, report: str) -> str:
        """The text of a report by its id; raises NotFoundError."""
        return self._report(report).text

    def editions(self, report: str, *, as_of: Day | None = None) -> tuple[Edition, ...]:
        """The versions of a report's page as they were read, the first first.

        Without those that analysts took out; empty where there is no report of that id.
        """
        from hearsay.resolve import retracted

        without = retracted(self.ledger.judgements())
        found = self.ledger.page(report, _day(as_of))
        return tuple(
            Edition(one, self.ledger.claims({one.id})) for one in found if one.id not in without
        )

    def close(self) -> None:
        """Close the ledger."""
        self.ledger.close()

    def _judge(
        self,
        kind: JudgementKind,
        keys: tuple[str, ...],
        **told: Unpack[_Told],
    ) -> Judgement:
        from hearsay.judging import Ruling, judge

        return judge(self.ledger, self._seen(), Ruling(kind=kind, keys=keys, **told))

    def _seen(self, day: date | None = None) -> Picture:
        """The picture as of a day; made again when the ledger has changed, of what is new."""
        from hearsay import pipeline

        state = (day, self.ledger.stamp())
        if self._picture is None or self._picture[0] != state:
            memo = self._memo if day is None else self._memo.aside()
            known = pipeline.known(self.ledger, day, memo)
            self._picture = state, pipeline.picture_of(known, memo)
        return self._picture[1]

    def _check_in_sight(self, key: str, index: Index) -> None:
        """Raise NotFoundError that says why, for a report that the picture is made without."""
        hidden = self.ledger.report(key)
        if hidden is None:
            return
        versions = (one.id for one in self.ledger.page(hidden.id) if one.id in index.reports)
        now = next(versions, None)
        why = f"its page has another text, {now}" if now else "it was taken out, or came later"
        told = f"{hidden.outlet}, {hidden.published}"
        raise NotFoundError(f"report {key} ({told}) is not in the picture: {why}")

    def _report(self, report: str) -> Report:
        found = self.ledger.report(report)
        if found is None:
            raise NotFoundError(f"the ledger has no report {report}; search shows those it has")
        return found

    def __enter__(self) -> Affair:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open(path: str | Path = "hearsay.db", *, create: bool = True) -> Affair:
    """Open a ledger, or begin one where `create` is set.

    Raises LedgerError where there is none, or the file is not a ledger of this version.
    """
    from hearsay.ledger import Ledger

    return Affair(Ledger.open(Path(path), create=create))


def _day(day: Day | None) -> date | None:
    """A day from a date or its ISO form; raises QueryError."""
    if not isinstance(day, str):
        return day
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise QueryError(f"{day!r} is no day; expected one such as 2026-02-03") from None
