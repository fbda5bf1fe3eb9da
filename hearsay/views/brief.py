"""Two pages for a busy reader: what happened, what is next, who says so, what is disputed."""

from datetime import date

from hearsay.records import Event
from hearsay.views.briefing.disputed import disputed
from hearsay.views.briefing.happened import happened
from hearsay.views.briefing.next import coming
from hearsay.views.briefing.rank import ranked
from hearsay.views.briefing.rows import Brief, Section, length, shorter
from hearsay.views.briefing.topic import Briefing, concerned
from hearsay.views.briefing.vouched import vouched
from hearsay.views.index import Index
from hearsay.views.tellings import Texts

MOST_WORDS = 900


def brief(index: Index, texts: Texts, asked: Briefing | None = None) -> Brief:
    """What matters most of the events asked for, in about 900 words besides the footnotes.

    `texts` gives the text of a report by its id. Every sentence has the exact words behind it;
    what finds no room is counted. Raises NotFoundError for a topic that fits no event, and
    LedgerError where a claim does not point at its words.
    """
    asked = asked or Briefing()
    events = concerned(index, asked)
    reports = {index.claims[key].report for event in events for key in event.claims}
    days = sorted(index.reports[key].published for key in reports)
    known = max((one.published for one in index.record.reports), default=date.min)
    now = asked.today or known
    made = Brief(
        topic=asked.topic,
        since=asked.since,
        as_of=now,
        first=days[0] if days else now,
        last=days[-1] if days else now,
        reports=len(reports),
        outlets=len({index.printed(key).id for key in reports}),
        events=len(events),
        sections=_sections(index, texts, ranked(index, events), now),
    )
    return fitting(made)


def fitting(made: Brief) -> Brief:
    """The brief without the sentences for which it has no room."""
    while length(made) > MOST_WORDS and (less := shorter(made)):
        made = less
    return made


def _sections(index: Index, texts: Texts, events: list[Event], now: date) -> tuple[Section, ...]:
    """The sections that have something to say."""
    done = happened(index, texts, events, now)
    ahead = coming(index, texts, events, now, done)
    elsewhere = {key for one in (*done.sentences, *ahead.sentences) for key in one.events}
    parts = (
        done,
        ahead,
        disputed(index, texts, events, elsewhere, now),
        vouched(index, texts, events),
    )
    return tuple(one for one in parts if one.sentences)
