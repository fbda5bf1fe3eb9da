from datetime import date

from msgspec.structs import replace
from sheets import brief_of, hostile_brief, plain_brief

from hearsay.export.brief.page import LONGEST_SENTENCE, LONGEST_TITLE, in_full, page
from hearsay.records import Record
from hearsay.views import Index, brief


def test_the_same_words_have_one_number_wherever_they_stand() -> None:
    made = page(plain_brief())
    marks = [mark for part in made.parts for item in part.items for mark in item.marks]
    assert {mark.number for mark in marks} == {note.number for note in made.notes}
    assert [note.number for note in made.notes] == list(range(1, len(made.notes) + 1))
    for note in made.notes:
        times = [mark.time for mark in marks if mark.number == note.number]
        assert times == list(range(1, note.times + 1))


def test_a_note_tells_report_day_place_and_words() -> None:
    note = page(plain_brief()).notes[0]
    assert note.source == "Pacific Wire, “Talks held”, 11 Mar 2031, characters 0–71"
    assert note.words == "Quist met Lindqvist in Valparaíso on Monday, the Foreign Ministry said."


def test_what_finds_no_room_is_counted() -> None:
    assert page(plain_brief()).left == "And 1 more event: hearsay timeline"


def test_words_are_harmless_and_of_a_length_that_can_be_set() -> None:
    long = page(brief_of("x" * 10_000, "Gull " * 1_000, "y" * 1_000_000))
    texts = [item.text for part in long.parts for item in part.items]
    assert max(map(len, texts)) <= LONGEST_SENTENCE
    assert max(len(note.source) for note in long.notes) < 3 * LONGEST_TITLE
    hostile = page(hostile_brief())
    told = [item.lead + item.text for part in hostile.parts for item in part.items]
    assert "".join([*told, *(n.source + n.words for n in hostile.notes)]).isprintable()


def test_a_day_in_full() -> None:
    assert in_full(date(2033, 5, 3)) == "3 May 2033"


def test_a_brief_of_nothing_names_no_day_that_nobody_told() -> None:
    none = brief(Index(Record()), str)
    assert page(none).scope == "No report tells of any event"
    late = replace(none, since=date(2033, 5, 3))
    assert page(late).scope == "No report tells of any event told since 3 May 2033"
