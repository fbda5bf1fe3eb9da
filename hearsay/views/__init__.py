"""Questions that a person asks of the record, answered as rows; nothing here prints."""

from hearsay.views.look_up import look_up, near
from hearsay.views.pages import (
    Difference,
    EntityPage,
    EventPage,
    Finding,
    Page,
    Quote,
    RelayRow,
    ReportPage,
    Side,
    Telling,
)
from hearsay.views.phrases import days, shorten
from hearsay.views.question import Question, as_question
from hearsay.views.show import show
from hearsay.views.timeline import Part, TimelineRow, timeline

__all__ = [
    "Difference", "EntityPage", "EventPage", "Finding", "Page", "Part", "Question", "Quote",
    "RelayRow", "ReportPage", "Side", "Telling", "TimelineRow", "as_question", "days", "look_up",
    "near", "shorten", "show", "timeline",
]  # fmt: skip
