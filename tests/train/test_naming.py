import pytest

from train.corpora.calendar import mended
from train.corpora.naming import refined, unarticled, unbearing, untitled
from train.corpora.passage import Passage, faults


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("Prime Minister Ana Soto", "Ana Soto"),
        ("Lt. Gen. Joao da Silva", "Joao da Silva"),
        ("the vice president", None),
        ("al-Amin", "al-Amin"),
    ],
)
def test_names_of_persons_are_bare(words: str, bare: str | None) -> None:
    span = untitled(words, (0, len(words)))
    assert (span and words[slice(*span)]) == bare


def test_articles_bearings_and_possessives_are_no_part_of_a_name() -> None:
    text = "the Red Cross's"
    span = unarticled(text, (0, len(text)))
    assert span is not None
    assert text[slice(*span)] == "Red Cross"
    assert unbearing("southern Zambia", (0, 15)) == (9, 15)


@pytest.mark.parametrize(
    ("words", "kind", "finer"),
    [
        ("Lusaka airport", "place", "facility"),
        ("Camp Lemba", "place", "facility"),
        ("USS Example", "organisation", "equipment"),
        ("F-99 Heron", "other", "equipment"),
        ("Lusaka", "place", "place"),
        ("White House", "organisation", "organisation"),
    ],
)
def test_facilities_and_equipment_are_told_by_their_words(
    words: str, kind: str, finer: str
) -> None:
    assert refined(words, kind) == finer


def test_times_are_completed_and_cleaned() -> None:
    text = "He left two weeks ago, later than the election, and returns early next month."
    marked = [(8, 11), (23, 28), (34, 46)]
    found = [text[start:end] for start, end in mended(text, marked)]
    assert found == ["two weeks ago", "early next month"]


def test_an_age_is_no_time() -> None:
    assert mended("The 30-year-old guard and the man, two years old, left.", ()) == ()


@pytest.mark.parametrize(
    "passage",
    [
        Passage("c", "1", "Ana left.", names=((0, 4, "person"),)),
        Passage("c", "1", "Ana left.", names=((0, 3, "hero"),)),
        Passage("c", "1", "Ana left.", times=((0, 3), (2, 5))),
        Passage("c", "1", "She met Ana.", references=((0, 3, 8, 11),)),
        Passage("c", "1", "Ana left.", sentence_ends=(12,)),
    ],
)
def test_faults_are_told(passage: Passage) -> None:
    assert list(faults(passage))
