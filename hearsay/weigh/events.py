"""The claims of one happening to one event: best day, participants, status, origins."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from hearsay.records import Claim, Event, EventType, Report, Status, When
from hearsay.weigh.bodies import Named
from hearsay.weigh.credibility import credibility
from hearsay.weigh.history import history
from hearsay.weigh.known import Known
from hearsay.weigh.loops import cautions
from hearsay.weigh.origins import origins, telling
from hearsay.weigh.status import event_status


def in_order(claims: Iterable[Claim], reports: Mapping[str, Report]) -> list[Claim]:
    """Claims by day of publication, then by report and place in it."""
    return sorted(claims, key=lambda c: (reports[c.report].published, c.report, c.at, c.id))


def make_event(id_: str, claims: Sequence[Claim], known: Known) -> Event:
    """One event; `claims` in order of publication."""
    status, why = event_status(claims, known)
    counted, whose = origins(claims, status, known)
    grade, rule = credibility(claims, status, counted, known)
    wary = cautions(telling(claims, status), counted[1], known)
    type_ = _commonest(c.type for c in claims)
    actors = _union(claims, "actors")
    where = _commonest_or_none(c.where for c in _telling(claims, "where"))
    recipients = tuple(r for r in _union(claims, "recipients") if r not in actors)
    return Event(
        id=id_,
        type=EventType(type_),
        status=status,
        origins=counted,
        claims=tuple(c.id for c in claims),
        reports=len({c.report for c in claims}),
        actors=actors,
        recipients=recipients,
        where=where,
        when=_best_days(claims, known),
        credibility=grade,
        summary=_summary(claims, (actors, recipients, where), known.entities),
        reasons=(why, whose, rule, *wary),
        history=history(claims, known),
    )


def _commonest(values: Iterable[str]) -> str:
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], v))


def _commonest_or_none(values: Iterable[str | None]) -> str | None:
    known = [v for v in values if v]
    return _commonest(known) if known else None


def _telling(claims: Sequence[Claim], part: str) -> Sequence[Claim]:
    """The claims that have a day or place; what one has from another sentence counts only where
    no sentence tells its own.
    """
    known = [c for c in claims if getattr(c, part) is not None]
    return [c for c in known if c.tells(part)] or known


def _union(claims: Sequence[Claim], role: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(i for c in claims for i in getattr(c, role)))


def _best_days(claims: Sequence[Claim], known: Known) -> When | None:
    """The narrowest interval of those who say that it happened, else of plans, else of denials.

    What has been told as done has no later day than the report that told it first: rather none.
    """
    dated = _telling(claims, "when")
    if not dated:
        return None
    first = _first_done(claims, known)
    done = [c for c in dated if c.status == Status.ACTUAL]
    hoped = [c for c in dated if c.status not in (Status.ACTUAL, Status.NEGATED)]
    standing = _by(first, done) or done or _by(first, hoped) or ([] if hoped else dated)
    last: dict[date, int] = {}
    for place, claim in enumerate(standing):
        if claim.when:
            last[claim.when.earliest] = place
    spans = [c.when for c in standing if c.when]
    return min(
        spans, default=None,
        key=lambda w: ((w.latest - w.earliest).days, -last[w.earliest], w.earliest),
    )  # fmt: skip


def _first_done(claims: Sequence[Claim], known: Known) -> date:
    told = (known.reports[c.report].published for c in claims if c.status == Status.ACTUAL)
    return min(told, default=date.max)


def _by(day: date, claims: Sequence[Claim]) -> Sequence[Claim]:
    return [c for c in claims if c.when and c.when.earliest <= day]


def _summary(
    claims: Sequence[Claim],
    parts: tuple[Sequence[str], Sequence[str], str | None],
    entities: Mapping[str, Named],
) -> str:
    """One line in words: who, the trigger, whom, where; of triggers told as often, the first."""
    actors, recipients, where = parts

    def names(ids: Sequence[str]) -> str:
        return ", ".join(entities[i].name for i in ids[:3]) + (" …" if len(ids) > 3 else "")

    trigger = Counter(c.trigger for c in claims).most_common(1)[0][0]
    told = (names(actors), f"«{trigger}»", names(recipients))
    line = " ".join(part for part in told if part)
    return f"{line} ({entities[where].name})" if where else line
