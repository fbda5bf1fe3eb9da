from datetime import date

import harbour

from hearsay.views import Index, Question
from hearsay.views.about import about

INDEX = Index(harbour.RECORD)


def test_all_of_an_entity_latest_first() -> None:
    found = about(INDEX, harbour.QUIST)
    assert [event.id for event in found.events] == [harbour.NEXT.id, harbour.MEETING.id]
    assert [report.outlet for report in found.reports] == [
        "Northern Post", "Pacific Wire", "Harbour Gazette"
    ]  # fmt: skip
    assert [one.name for one in found.company] == ["Tomas Lindqvist"]
    assert not found.cited
    assert not found.judgements


def test_who_took_part_where_it_is_the_place() -> None:
    found = about(INDEX, harbour.VALPARAISO)
    assert [event.id for event in found.events] == [harbour.MEETING.id]
    assert [one.name for one in found.present] == ["Mara Quist", "Tomas Lindqvist"]
    assert not found.company


def test_what_it_is_cited_for() -> None:
    found = about(INDEX, harbour.BREKKE)
    assert [claim.sentence for claim in found.cited] == [harbour.TRUCE, harbour.DENIAL]


def test_days_narrow_events_and_company_alone() -> None:
    found = about(INDEX, harbour.QUIST, Question(since=date(2031, 3, 20)))
    assert [event.id for event in found.events] == [harbour.NEXT.id]
    assert len(found.reports) == 3
    assert about(INDEX, harbour.QUIST, Question(until=date(2031, 1, 1))).company == ()


def test_events_without_a_day_come_last() -> None:
    found = about(INDEX, harbour.BREKKE)
    assert [event.when for event in found.events] == [None]
