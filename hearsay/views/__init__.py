"""Questions that a person asks of the record, answered as rows; nothing here prints."""

from hearsay.views.ahead import AheadRow, Due, ahead
from hearsay.views.brief import brief
from hearsay.views.briefing.rows import Brief, Footnote, Heading, Section, Sentence
from hearsay.views.briefing.topic import Briefing
from hearsay.views.changes import Aspect, Change, Changes, Fresh, Moved, Version, changes
from hearsay.views.company import Company
from hearsay.views.disputes import Dispute, Position, disputes
from hearsay.views.index import Index
from hearsay.views.look_up import look_up, near
from hearsay.views.order import Part
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
    TurnRow,
)
from hearsay.views.phrases import days, shorten
from hearsay.views.question import Question, as_question
from hearsay.views.said import Said
from hearsay.views.show import show
from hearsay.views.sources import SourceRow, sources
from hearsay.views.timeline import TimelineRow, timeline
from hearsay.views.trace import Branch, Trace, trace
from hearsay.views.who import Profile, who

__all__ = [
    "AheadRow", "Aspect", "Branch", "Brief", "Briefing", "Change", "Changes", "Company",
    "Difference", "Dispute", "Due", "EntityPage", "EventPage", "Finding", "Footnote", "Fresh",
    "Heading", "Index", "Moved", "Page", "Part", "Position", "Profile", "Question", "Quote",
    "RelayRow", "ReportPage", "Said", "Section", "Sentence", "Side", "SourceRow", "Telling",
    "TimelineRow", "Trace", "TurnRow", "Version", "ahead", "as_question", "brief", "changes",
    "days", "disputes", "look_up", "near", "shorten", "show", "sources", "timeline", "trace", "who",
]  # fmt: skip
