from datetime import date

import pytest
from msgspec import structs

from hearsay.records import (
    Claim,
    Entity,
    EntityKind,
    EventStatus,
    EventType,
    Evidence,
    Quantity,
    Report,
    Source,
    SourceKind,
    Span,
    Status,
    When,
    new_report,
)
from hearsay.weigh import weigh

LATE, EARLY = date(2033, 5, 9), date(2033, 5, 4)


def _report(outlet: str, day: date = EARLY) -> Report:
    return new_report(f"Text of {outlet} on {day}.", outlet, day)


def _claim(report: Report, status: Status = Status.ACTUAL, **more: object) -> Claim:
    given = {"attribution": (), **more}
    return Claim(
        id=f"C{report.id}{status}{len(str(given))}", report=report.id, sentence="s", trigger="t",
        type=EventType.ASSAULT, status=status, event="H1", span=Span(0, 1), score=0.9,
        evidence=(Evidence(part="trigger", span=Span(0, 1)),), maker="hand",
        **given,  # type: ignore[arg-type]
    )  # fmt: skip


def _source(kind: SourceKind, text: str, entity: str | None = None) -> tuple[Source, ...]:
    return (Source(kind=kind, text=text, entity=entity),)


A, B = _report("Gull Post"), _report("Tide News", LATE)


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ((Status.ACTUAL, Status.ACTUAL), EventStatus.HAPPENED),
        ((Status.PLANNED, Status.ACTUAL), EventStatus.HAPPENED),
        ((Status.PLANNED, Status.POSSIBLE), EventStatus.PLANNED),
        ((Status.PLANNED, Status.NEGATED), EventStatus.CANCELLED),
        ((Status.NEGATED, Status.NEGATED), EventStatus.DENIED),
        ((Status.ACTUAL, Status.NEGATED), EventStatus.CONTESTED),
        ((Status.POSSIBLE, Status.CONDITIONAL), EventStatus.UNCONFIRMED),
    ],
)
def test_status_follows_from_all_claims_in_order(
    told: tuple[Status, Status], status: EventStatus
) -> None:
    found = weigh([A, B], [], [_claim(A, told[0]), _claim(B, told[1])])
    assert found.events[0].status == status


def test_two_reports_of_one_ministry_have_one_origin() -> None:
    ministry = Entity(id="Em", name="Foreign Ministry", kind=EntityKind.ORGANISATION)
    word = _source(SourceKind.OFFICIAL, "the Foreign Ministry", "Em")
    found = weigh([A, B], [ministry], [_claim(A, attribution=word), _claim(B, attribution=word)])
    assert found.events[0].origins == (1, 1)
    assert found.events[0].reports == 2


def test_unnamed_people_in_two_outlets_may_be_the_same() -> None:
    word = _source(SourceKind.ANONYMOUS, "two officials")
    found = weigh([A, B], [], [_claim(A, attribution=word), _claim(B, attribution=word)])
    assert found.events[0].origins == (1, 2)


def test_who_only_denies_is_no_origin() -> None:
    no = _claim(B, Status.NEGATED, attribution=_source(SourceKind.OFFICIAL, "the army"))
    found = weigh([A, B], [], [_claim(A), no])
    assert found.events[0].origins == (1, 1)
    assert [d.field for d in found.disagreements] == ["whether"]


def test_one_sentence_in_two_papers_is_one_voice() -> None:
    assert weigh([A, B], [], [_claim(A), _claim(B)]).events[0].origins == (1, 1)


def test_citing_another_outlet_makes_a_relay() -> None:
    cites = _claim(B, attribution=_source(SourceKind.OUTLET, "the Gull Post"))
    found = weigh([A, B], [], [_claim(A), cites])
    assert [(r.report, r.of) for r in found.relays] == [(B.id, A.id)]
    assert found.events[0].origins == (1, 1)


def _on(report: Report, day: int, at: int) -> Claim:
    """A claim of a day of May; `at` is where the words stand that tell the day."""
    when = When(date(2033, 5, day), date(2033, 5, day))
    seen = (Evidence(part="trigger", span=Span(0, 1)), Evidence(part="when", span=Span(at, at + 1)))
    word = _source(SourceKind.OFFICIAL, f"police of {report.outlet}")
    return structs.replace(_claim(report, attribution=word, when=when), evidence=seen)


def test_a_day_from_another_sentence_contradicts_nobody_and_dates_no_event() -> None:
    own, other, guessed = _on(A, 3, 0), _on(B, 8, 0), _on(B, 8, 7)
    assert [d.field for d in weigh([A, B], [], [own, other]).disagreements] == ["when"]
    found = weigh([A, B], [], [own, guessed])
    assert not found.disagreements
    assert found.events[0].when == own.when
    assert weigh([B], [], [guessed]).events[0].when == guessed.when


def test_a_place_from_another_sentence_is_that_of_no_event_whose_place_is_told() -> None:
    def at(report: Report, place: str, words: int) -> Claim:
        seen = (
            Evidence(part="trigger", span=Span(0, 1)),
            Evidence(part="where", span=Span(words, words + 1)),
        )
        return structs.replace(_claim(report, where=place), evidence=seen)

    towns = [Entity(id=i, name=i, kind=EntityKind.PLACE) for i in ("Elima", "Episco")]
    told, guessed = at(A, "Episco", 0), at(B, "Elima", 7)
    assert weigh([A, B], towns, [told, guessed]).events[0].where == "Episco"
    assert weigh([B], towns, [guessed]).events[0].where == "Elima"


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ((4, 4), (11, 11), True),
        ((4, None), (11, 11), False),
        ((4, 4), (4, 4), False),
        ((3 * 10**12, 3 * 10**12), (3 * 10**12, 3 * 10**12), False),
    ],
)
def test_numbers_disagree_only_where_no_number_fits_both(
    one: tuple[int, int | None], other: tuple[int, int | None], clash: bool
) -> None:
    claims = [
        _claim(r, quantities=(Quantity(what="dead", min=low, max=high),),
               attribution=_source(SourceKind.OFFICIAL, outlet))
        for r, (low, high), outlet in ((A, one, "police"), (B, other, "the hospital"))
    ]  # fmt: skip
    found = weigh([A, B], [], claims)
    assert [d.field for d in found.disagreements] == (["number"] if clash else [])


def test_the_narrowest_day_is_the_events_day() -> None:
    month, day = When(date(2033, 5, 1), date(2033, 5, 31)), When(EARLY, EARLY)
    found = weigh([A, B], [], [_claim(A, when=month), _claim(B, when=day)])
    assert found.events[0].when == day


def test_what_was_told_as_done_was_no_later() -> None:
    days, later = When(date(2033, 5, 2), date(2033, 5, 3)), When(date(2033, 5, 6), date(2033, 5, 6))
    told, again = _claim(A, when=days), _claim(B, when=later)
    assert weigh([A, B], [], [told, again]).events[0].when == days
    assert weigh([A, B], [], [_claim(A), again]).events[0].when == later
    plan = _claim(A, Status.PLANNED)
    assert weigh([A, B], [], [plan, again]).events[0].when == later
    hoped = _claim(B, Status.PLANNED, when=later)
    assert weigh([A, B], [], [_claim(A), hoped]).events[0].when is None
    assert weigh([A, B], [], [plan, hoped]).events[0].when == later


def test_any_order_weighs_the_same() -> None:
    claims = [_claim(A), _claim(B, Status.NEGATED), _claim(B, Status.PLANNED)]
    assert weigh([A, B], [], claims) == weigh([B, A], [], claims[::-1])
