from datetime import date

import harbour
import pytest
from msgspec.structs import replace

from hearsay.records import (
    MODES,
    Credibility,
    Event,
    EventStatus,
    EventType,
    Record,
    When,
)
from hearsay.views import Index
from hearsay.views.briefing.paraphrase import paraphrase, whole
from hearsay.views.briefing.verbs import does, is_done, verb
from hearsay.views.briefing.words import counted, on_day, weight, word

NOW = date(2033, 5, 13)
KNOWN = Index(harbour.RECORD)


@pytest.mark.parametrize(
    ("first", "last", "told"),
    [
        ((2033, 5, 3), (2033, 5, 3), "Tue 3 May"),
        ((2032, 5, 3), (2032, 5, 3), "Mon 3 May 2032"),
        ((2033, 5, 3), (2033, 5, 4), "3–4 May"),
        ((2033, 4, 1), (2033, 4, 30), "Apr"),
        ((2033, 1, 1), (2033, 12, 31), "2033"),
        ((2027, 1, 1), (2027, 12, 31), "2027"),
        ((2032, 12, 30), (2033, 1, 2), "30 Dec 2032 – 2 Jan 2033"),
    ],
)
def test_days_are_told_without_the_year_of_the_brief(
    first: tuple[int, int, int], last: tuple[int, int, int], told: str
) -> None:
    assert on_day(When(date(*first), date(*last)), NOW) == told


@pytest.mark.parametrize("status", EventStatus)
@pytest.mark.parametrize("kind", EventType)
def test_every_type_mode_and_status_has_a_verb(kind: EventType, status: EventStatus) -> None:
    for mode in ("", *MODES[kind]):
        of = verb(kind, (mode,))
        assert does(of, status, many=False).strip()
        assert is_done(of, status, many=True).endswith(of.participle)


def event(status: EventStatus, **more: object) -> Event:
    return replace(harbour.MEETING, status=status, **more)


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (EventStatus.HAPPENED, "Mara Quist and Tomas Lindqvist held talks"),
        (EventStatus.PLANNED, "Mara Quist and Tomas Lindqvist are to hold talks"),
        (EventStatus.CANCELLED, "Mara Quist and Tomas Lindqvist were to hold talks"),
        (EventStatus.UNCONFIRMED, "Mara Quist and Tomas Lindqvist may hold talks"),
    ],
)
def test_the_verb_is_as_the_status_wants_it(status: EventStatus, told: str) -> None:
    assert paraphrase(KNOWN, event(status)) == whole(KNOWN, event(status)) == told


def test_what_may_mislead_is_not_paraphrased() -> None:
    alone = event(EventStatus.HAPPENED, actors=(harbour.QUIST.id,))
    assert paraphrase(KNOWN, alone) is None
    nameless = replace(harbour.QUIST, name="envoy", country=None)
    entities = (nameless, harbour.LINDQVIST)
    record = replace(harbour.RECORD, entities=entities)
    assert paraphrase(Index(record), harbour.MEETING) is None
    unsure = tuple(replace(one, score=0.4) for one in harbour.RECORD.claims)
    record = replace(harbour.RECORD, claims=unsure)
    assert paraphrase(Index(record), harbour.NEXT) is not None
    assert paraphrase(Index(record), replace(harbour.NEXT, claims=(unsure[5].id,))) is None


def test_no_state_stands_beside_its_own_minister() -> None:
    chile = replace(harbour.VALPARAISO, id="E0", name="Chile")
    record = Record(
        reports=harbour.RECORD.reports,
        entities=(*harbour.ENTITIES, chile),
        claims=harbour.RECORD.claims,
    )
    both = event(EventStatus.HAPPENED, actors=(chile.id, harbour.LINDQVIST.id))
    assert paraphrase(Index(record), both) is None


def test_a_likelihood_goes_with_the_event_and_not_with_all_that_is_quoted() -> None:
    sure = event(EventStatus.HAPPENED, origins=(2, 3), credibility=Credibility.PROBABLY_TRUE)
    assert weight(sure) == "likely that it happened (two to three origins)"
    assert weight(replace(sure, status=EventStatus.CONTESTED)) == "two to three origins"
    lone = event(EventStatus.HAPPENED, origins=(1, 1), credibility=Credibility.POSSIBLY_TRUE)
    assert weight(lone) == "one origin"


def test_words_of_sources_are_told_by_outlet() -> None:
    claims = KNOWN.record.claims
    assert word(KNOWN, claims[:1]) == "two officials (Harbour Gazette)"
    assert word(KNOWN, claims[1:2]) == "Harbour Gazette"
    assert word(KNOWN, claims[5:7]) == "two officials (Harbour Gazette, relayed by Northern Post)"
    assert word(KNOWN, claims[6:7]) == "“they” (Harbour Gazette, relayed by Northern Post)"


def test_numbers_below_ten_are_words() -> None:
    assert [counted(n, "event") for n in (0, 1, 9, 1200)] == [
        "no events", "one event", "nine events", "1,200 events"
    ]  # fmt: skip


def test_parties_of_whom_no_one_claim_tells_together_are_not_paraphrased() -> None:
    three = event(EventStatus.HAPPENED, recipients=(harbour.BREKKE.id,))
    assert paraphrase(KNOWN, three) is None
