"""Whether the days of what happened, may have happened or is to come lie ahead."""

from datetime import date

import pytest

from hearsay.read.dated import dated
from hearsay.records import Argument, EventType, Role, Span, Status, Trigger, new_report

THURSDAY = date(2033, 5, 5)


@pytest.mark.parametrize(
    ("status", "text", "word", "day"),
    [
        (Status.ACTUAL, "Guards shot two on Tuesday.", "shot", 3),
        (Status.PLANNED, "Envoys will meet on Tuesday.", "meet", 10),
        (Status.CONDITIONAL, "If asked, envoys would meet on Tuesday.", "meet", 10),
        (Status.NEGATED, "Envoys did not meet on Tuesday.", "meet", 3),
        (Status.NEGATED, "Envoys will not meet on Tuesday.", "meet", 10),
        (Status.POSSIBLE, "Guards may meet on Tuesday.", "meet", 10),
        (Status.POSSIBLE, "Guards could be attacked on Tuesday.", "attacked", 10),
        (Status.POSSIBLE, "Guards may have been attacked on Tuesday.", "attacked", 3),
        (Status.POSSIBLE, "Guards reportedly shot two on Tuesday.", "shot", 3),
        (Status.POSSIBLE, "Guards are thought to have come to blows on Tuesday.", "come", 3),
        (Status.POSSIBLE, "Envoys likely held secret talks on Tuesday.", "talks", 3),
    ],
)
def test_tense_tells_which_tuesday_is_meant(status: Status, text: str, word: str, day: int) -> None:
    at = text.index("on Tuesday")
    when = Argument(role=Role.WHEN, span=Span(at, at + 10), score=0.9)
    start = text.index(word)
    trigger = Trigger(
        span=Span(start, start + len(word)), type=EventType.CONSULT, mode=(), status=status,
        score=0.9, status_score=0.9, arguments=(when,),
    )  # fmt: skip
    report = new_report(text, "Gull Post", THURSDAY)
    (found,) = dated(trigger, report).arguments
    assert found.time is not None
    assert found.time.earliest == found.time.latest == date(2033, 5, day)
