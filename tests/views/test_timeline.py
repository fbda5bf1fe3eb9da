from datetime import date

import harbour
import msgspec
import pytest
from msgspec.structs import replace

from hearsay.records import Basis, EventStatus, QueryError, Record
from hearsay.views import Index, Part, Question, as_question, timeline


def asked(**filters: object) -> list[str]:
    return [row.event for row in timeline(Index(harbour.RECORD), as_question(**filters))]


def test_two_names_must_both_take_part() -> None:
    both = [harbour.MEETING.id, harbour.NEXT.id]
    assert asked(who="Quist", also="Lindqvist") == both
    assert asked(who=harbour.QUIST.id, also=harbour.LINDQVIST.id) == both
    assert asked(who="Quist", also="Brekke") == []
    with pytest.raises(QueryError, match="also '!' is no name"):
        asked(also="!")


def test_parts_stand_in_order_and_dateless_events_close_theirs() -> None:
    rows = timeline(Index(harbour.RECORD))
    assert [row.event for row in rows] == [
        harbour.MEETING.id, harbour.WARNING.id, harbour.NEXT.id, harbour.SHUT.id,
        harbour.CEASEFIRE.id,
    ]  # fmt: skip
    assert [row.part for row in rows] == [
        Part.HAPPENED, Part.HAPPENED, Part.PLANNED, Part.IN_DOUBT, Part.IN_DOUBT
    ]  # fmt: skip
    assert [row.planned for row in rows] == [False, False, True, False, False]


def test_a_row_names_everybody() -> None:
    row = timeline(Index(harbour.RECORD))[0]
    assert row.actors == ("Mara Quist", "Tomas Lindqvist")
    assert row.where == "Valparaíso"
    assert (row.reports, row.origins) == (2, (1, 2))
    assert row.word == ("two officials → Harbour Gazette", "the Foreign Ministry → Pacific Wire")
    assert row.basis is Basis.RELATIVE
    assert row.summary == "Quist and Lindqvist meet in Valparaíso"
    assert row.sentence == harbour.MET


def test_deniers_stand_apart_from_tellers() -> None:
    row = next(row for row in timeline(Index(harbour.RECORD)) if row.event == harbour.SHUT.id)
    assert row.word == ("Harbour Gazette",)
    assert row.against == ("Oda Brekke → Pacific Wire",)


def test_a_pronoun_is_no_source_beside_one_that_is() -> None:
    row = next(row for row in timeline(Index(harbour.RECORD)) if row.event == harbour.NEXT.id)
    assert row.word == ("two officials → Harbour Gazette → Northern Post",)


def test_without_a_summary_the_best_sentence_stands() -> None:
    row = next(row for row in timeline(Index(harbour.RECORD)) if row.event == harbour.SHUT.id)
    assert row.summary == harbour.CLOSED


def test_a_day_of_publication_never_poses_as_an_events_day() -> None:
    days = {report.published.isoformat() for report in harbour.REPORTS}
    for row in timeline(Index(harbour.RECORD)):
        if row.when is None:
            assert row.basis is Basis.UNKNOWN
            assert not any(day in msgspec.json.encode(row).decode() for day in days)


@pytest.mark.parametrize("who", ["Quist", "quist", "Mara Quist", "the ENVOY", harbour.QUIST.id])
def test_who_finds_names_parts_aliases_and_ids(who: str) -> None:
    assert asked(who=who) == [harbour.MEETING.id, harbour.NEXT.id]


@pytest.mark.parametrize("who", ["Quis", "Mara Lindqvist", "Nobody"])
def test_who_wants_whole_words(who: str) -> None:
    assert asked(who=who) == []


def test_accents_do_not_matter() -> None:
    assert asked(where="valparaiso") == asked(where="Valparaíso") == [harbour.MEETING.id]


def test_a_country_means_all_places_in_it() -> None:
    pytest.importorskip("hearsay.catalogue.countries")
    assert asked(where="Chile") == [harbour.MEETING.id]


def test_type_and_status() -> None:
    assert asked(type="consult") == [harbour.MEETING.id, harbour.NEXT.id]
    assert asked(status="contested") == [harbour.SHUT.id]
    assert asked(status="planned") == [harbour.NEXT.id]


def test_a_claim_status_asks_for_events_with_such_a_claim() -> None:
    assert asked(status="negated") == [harbour.SHUT.id]
    assert asked(status="possible") == [harbour.CEASEFIRE.id]


def test_unknown_words_are_told_with_the_known_ones() -> None:
    with pytest.raises(QueryError, match="AGREE, CONSULT"):
        Question(type="MEETING")
    with pytest.raises(QueryError, match=r"event \(happened, .*\) or .* claims \(actual"):
        Question(status="done")
    with pytest.raises(QueryError, match="no filter whom; it has who, also, where"):
        as_question(whom="Quist")
    with pytest.raises(QueryError, match=r"who '\.\.\.' is no name"):
        Question(who="...")
    with pytest.raises(QueryError, match="does not fit"):
        as_question(since="tomorrow")


def test_bounds_overlap_and_leave_out_what_has_no_day() -> None:
    assert asked(since=date(2031, 3, 31)) == [harbour.NEXT.id]
    assert asked(until="2031-03-21") == [harbour.MEETING.id, harbour.NEXT.id, harbour.SHUT.id]
    assert asked(since="2031-03-10", until="2031-03-10") == [harbour.MEETING.id]
    assert asked(since="2031-04-01") == []


def test_bounds_the_wrong_way_round() -> None:
    with pytest.raises(QueryError, match="is after until"):
        Question(since=date(2031, 3, 2), until=date(2031, 3, 1))


def test_an_empty_record_has_an_empty_timeline() -> None:
    assert timeline(Index(Record())) == ()


def test_what_was_called_off_is_no_longer_planned() -> None:
    off = replace(harbour.NEXT, status=EventStatus.CANCELLED)
    row = timeline(Index(replace(harbour.RECORD, events=(off,))))[0]
    assert row.part is Part.IN_DOUBT
    assert not row.planned


@pytest.mark.parametrize(
    ("asked_for", "found"),
    [
        ({"outlet": "Northern Post"}, {harbour.NEXT.id}),
        ({"outlet": "northern"}, {harbour.NEXT.id}),
        ({"source_kind": "anonymous", "outlet": "harbour gazette"}, {harbour.MEETING.id}),
    ],
)
def test_events_by_outlet_and_kind_of_source(asked_for: dict[str, str], found: set[str]) -> None:
    assert found <= set(asked(**asked_for))


def test_an_unknown_kind_of_source_is_refused() -> None:
    with pytest.raises(QueryError, match="anonymous"):
        asked(source_kind="rumour")
