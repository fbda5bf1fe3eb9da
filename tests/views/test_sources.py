import harbour
import wires
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from wires import official, outlet, report, told, unnamed

from hearsay.records import (
    Claim,
    Disagreement,
    EntityKind,
    EventStatus,
    Field,
    Record,
    Report,
    Source,
    SourceKind,
    Status,
)
from hearsay.views import Index, SourceRow, sources

GUARD = harbour.entity("Coast Guard", EntityKind.ORGANISATION, country="CHL")
CHILE = harbour.entity("Chile", EntityKind.PLACE, country="CHL")
UNION = harbour.entity("Ferry Union", EntityKind.ORGANISATION)
GAZETTE = report("Harbour Gazette", 1, "A ferry sank, the Guard said.")
WIRE = report("Pacific Wire", 2, "The ferry sank, Chile said.")
POST = report("Northern Post", 3, "The ship sank, the Ferry Union said.")
REPORTS = GAZETTE, WIRE, POST


def counted(
    *claims: Claim, differ: bool = False, reports: tuple[Report, ...] = REPORTS
) -> dict[str, SourceRow]:
    ids = tuple(one.id for one in claims)
    found = wires.event(*claims)
    unlike = (Disagreement(event=found.id, field=Field.WHETHER, claims=ids),) if differ else ()
    entities = GUARD, CHILE, UNION
    record = wires.record(reports, claims, found, entities=entities, disagreements=unlike)
    return {one.name: one for one in sources(Index(record))}


def fate(one: SourceRow) -> tuple[int, int, int]:
    return one.claims, one.confirmed, one.contradicted


def test_another_voice_confirms() -> None:
    found = counted(told(GAZETTE, official(GUARD)), told(POST, official(UNION)))
    assert fate(found["Coast Guard"]) == fate(found["Ferry Union"]) == (1, 1, 0)


def test_the_same_voice_does_not() -> None:
    echo = told(GAZETTE, official(GUARD)), told(WIRE, official(GUARD), outlet("Harbour Gazette"))
    assert fate(counted(*echo)["Coast Guard"]) == (2, 0, 0)
    state = told(GAZETTE, official(GUARD)), told(WIRE, official(CHILE))
    assert fate(counted(*state)["Coast Guard"]) == (1, 0, 0)
    paper = told(GAZETTE), told(WIRE, outlet("the Gazette"))
    assert fate(counted(*paper)["Harbour Gazette"]) == (2, 0, 0)


def test_a_plan_is_confirmed_and_a_possibility_is_not() -> None:
    planned, possible = (
        counted(told(GAZETTE, official(GUARD), status=status), told(POST, official(UNION)))
        for status in (Status.PLANNED, Status.POSSIBLE)
    )
    assert fate(planned["Coast Guard"]) == (1, 1, 0)
    assert fate(possible["Coast Guard"]) == fate(possible["Ferry Union"]) == (1, 0, 0)


def test_another_voice_contradicts_and_the_same_does_not() -> None:
    denied = told(POST, official(UNION), status=Status.NEGATED)
    found = counted(told(GAZETTE, official(GUARD)), denied, differ=True)
    assert fate(found["Coast Guard"]) == fate(found["Ferry Union"]) == (1, 0, 1)
    changed = told(WIRE, official(GUARD), status=Status.NEGATED)
    found = counted(told(GAZETTE, official(GUARD)), changed, differ=True)
    assert fate(found["Coast Guard"]) == (2, 0, 0)


def test_who_carries_whom() -> None:
    found = counted(
        told(GAZETTE, official(GUARD)),
        told(WIRE, official(GUARD), outlet("the Gazette")),
        told(POST, unnamed("two divers"), outlet("the Gazette")),
    )
    guard, gazette = found["Coast Guard"], found["Harbour Gazette"]
    assert (guard.kind, guard.entity, guard.named, guard.reports) == ("official", GUARD.id, 2, 2)
    assert guard.carried == ("Harbour Gazette", "Pacific Wire")
    assert (gazette.kind, gazette.published, gazette.named, gazette.claims) == ("outlet", 1, 2, 0)
    assert gazette.carried == ("Northern Post", "Pacific Wire")
    assert found["unnamed, in Harbour Gazette"].carried == ("Northern Post",)


def test_a_pronoun_is_no_source_of_its_own() -> None:
    he = Source(kind=SourceKind.NAMED, text="he")
    found = counted(told(GAZETTE, he), told(WIRE, he))
    assert found["unnamed, in Harbour Gazette"].kind is SourceKind.ANONYMOUS
    assert fate(found["unnamed, in Pacific Wire"]) == (1, 0, 0)  # both may be the same man


def test_the_affair() -> None:
    found = {one.name: one for one in sources(Index(harbour.RECORD))}
    assert fate(found["Oda Brekke"]) == (2, 0, 1)
    assert fate(found["Harbour Gazette"]) == (2, 0, 1)
    assert fate(found["Foreign Ministry of Chile"]) == (1, 1, 0)
    assert found["Harbour Gazette"].carried == ("Northern Post",)
    assert sum(one.claims for one in found.values()) == len(harbour.CLAIMS)
    assert harbour.SHUT.status is EventStatus.CONTESTED


@given(st.permutations(harbour.CLAIMS), st.permutations(harbour.ENTITIES))
def test_the_order_of_the_record_does_not_matter(
    claims: list[Claim], entities: list[object]
) -> None:
    mixed = replace(harbour.RECORD, claims=tuple(claims), entities=tuple(entities))
    still = replace(harbour.RECORD, claims=harbour.CLAIMS)
    assert sources(Index(mixed)) == sources(Index(still))
    assert sources(Index(Record())) == ()


def test_an_outlet_that_only_prints_what_others_say_stands_there_too() -> None:
    again = report("The Pacific Wire", 4, "The ferry sank, they said.")
    found = counted(told(GAZETTE, official(GUARD)), told(again), reports=(GAZETTE, WIRE, again))
    assert (found["Harbour Gazette"].published, fate(found["Harbour Gazette"])) == (1, (0, 0, 0))
    (wire,) = (one for name, one in found.items() if "Pacific Wire" in name)
    assert (wire.published, fate(wire)) == (2, (1, 1, 0))


def test_a_well_known_outlet_has_its_country_and_owner() -> None:
    found = counted(told(GAZETTE, outlet("Agencia Andina")), told(WIRE, outlet("Dock Radio")))
    andina, radio = found["Agencia Andina"], found["Dock Radio"]
    assert (andina.country, andina.ownership) == ("PER", "state")
    assert (radio.country, radio.ownership, radio.reliability) == (None, None, "F")
    assert len(radio.ids) == 1
