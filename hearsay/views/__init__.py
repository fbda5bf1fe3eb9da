"""Questions that a person asks of the record, answered as rows; nothing here prints."""

from hearsay.views.ahead import AheadRow, Due, ahead
from hearsay.views.brief import brief
from hearsay.views.briefing.rows import Brief, Footnote, Heading, Section, Sentence
from hearsay.views.briefing.topic import Briefing
from hearsay.views.changes import Change, Changes, Fresh, Moved, changes
from hearsay.views.company import Company
from hearsay.views.comparison import Aspect, Comparison, Version, compare
from hearsay.views.disputes import Dispute, Position, disputes
from hearsay.views.editions import Edition
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
    "Comparison", "Difference", "Dispute", "Due", "Edition", "EntityPage", "EventPage", "Finding",
    "Footnote", "Fresh", "Heading", "Index", "Moved", "Page", "Part", "Position", "Profile",
    "Question", "Quote", "RelayRow", "ReportPage", "Said", "Section", "Sentence", "Side",
    "SourceRow", "Telling", "TimelineRow", "Trace", "TurnRow", "Version", "ahead", "as_question",
    "brief", "changes", "compare", "days", "disputes", "look_up", "near", "shorten", "show",
    "sources", "timeline", "trace", "who",
]  # fmt: skip
