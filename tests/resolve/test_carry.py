from datetime import date

from hearsay.records import Claim, EventType, Evidence, Span, Status, When
from hearsay.resolve.carry import carry_over

MAY = When(date(2033, 5, 4), date(2033, 5, 4))


def _claim(
    id_: str, when: When | None, status: Status = Status.ACTUAL, report: str = "R1"
) -> Claim:
    at = Span(int(id_[1:]), int(id_[1:]) + 1)
    evidence = [Evidence(part="trigger", span=at)]
    if when:
        evidence.append(Evidence(part="when", span=at))
    return Claim(
        id=id_, report=report, sentence="s", trigger="met", type=EventType.CONSULT, status=status,
        when=when, event="H1", span=at, evidence=tuple(evidence), score=0.9, maker="hand",
    )  # fmt: skip


def test_a_day_is_carried_with_its_evidence_and_a_reason() -> None:
    _, second = carry_over([_claim("C1", MAY), _claim("C2", None)])
    assert second.when == MAY
    assert [e.part for e in second.evidence] == ["trigger", "when"]
    assert any("same event" in reason for reason in second.reasons)


def test_a_plan_does_not_date_what_happened() -> None:
    _, second = carry_over([_claim("C1", MAY, Status.PLANNED), _claim("C2", None)])
    assert second.when is None


def test_another_report_dates_nothing() -> None:
    _, second = carry_over([_claim("C1", MAY), _claim("C2", None, report="R2")])
    assert second.when is None


def test_two_days_for_one_event_are_no_day_for_a_third_claim() -> None:
    other = When(date(2033, 5, 5), date(2033, 5, 5))
    *_, third = carry_over([_claim("C1", MAY), _claim("C2", other), _claim("C3", None)])
    assert third.when is None
