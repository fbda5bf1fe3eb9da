from itertools import permutations

import harbour
import pytest
import wires
from hypothesis import given
from hypothesis import strategies as st
from wires import official, outlet, report, told, unnamed

from hearsay.records import (
    AmbiguousError,
    Claim,
    EntityKind,
    NotFoundError,
    QueryError,
    Record,
    Report,
    Source,
    SourceKind,
    Status,
)
from hearsay.views import Branch, Index, Trace, trace

GUARD = harbour.entity("Coast Guard", EntityKind.ORGANISATION)
GAZETTE = report("Harbour Gazette", 1, "A ferry sank off Port Ellery, two sailors said.")
WIRE = report("Pacific Wire", 2, "The ferry sank at night, the Harbour Gazette reported.")
POST = report("Northern Post", 3, "It sank within minutes, Pacific Wire reported.")


def traced(
    claims: tuple[Claim, ...], *reports: Report, relays: tuple[tuple[Report, Report], ...] = ()
) -> Trace:
    found = wires.record(reports, claims, entities=(GUARD,), relays=relays)
    texts = {one.id: one.text for one in reports}
    return trace(Index(found), texts.__getitem__, found.events[0].id)


def drawn(branches: tuple[Branch, ...]) -> list[object]:
    """Names, with what is below them in a list after; a star where a report tells it."""
    found: list[object] = []
    for one in branches:
        found.append(one.name + "*" * len(one.told) + "!" * one.loop)
        if one.below:
            found.append(drawn(one.below))
    return found


def test_who_cites_a_report_hangs_below_it() -> None:
    claims = (
        told(GAZETTE, unnamed("two sailors")),
        told(WIRE, outlet("the Harbour Gazette")),
        told(POST, outlet("Pacific Wire")),
    )
    found = traced(claims, GAZETTE, WIRE, POST, relays=((WIRE, GAZETTE), (POST, WIRE)))
    assert drawn(found.origins) == [
        "two sailors", ["Harbour Gazette*", ["Pacific Wire*", ["Northern Post*"]]]
    ]  # fmt: skip
    leaf = found.origins[0].below[0].below[0].below[0]
    assert leaf.told[0].sentence.words == POST.text


def test_a_chain_told_in_full_meets_the_report_that_it_goes_through() -> None:
    two = unnamed("two people on board")
    claims = told(GAZETTE, unnamed("two sailors")), told(WIRE, two, outlet("Gazette"))
    found = traced(claims, GAZETTE, WIRE, relays=((WIRE, GAZETTE),))
    assert drawn(found.origins) == ["two sailors", ["Harbour Gazette*", ["Pacific Wire*"]]]


def test_another_source_of_a_cited_outlet_is_another_root() -> None:
    claims = told(GAZETTE, unnamed("two sailors")), told(WIRE, official(GUARD), outlet("Gazette"))
    found = traced(claims, GAZETTE, WIRE, relays=((WIRE, GAZETTE),))
    assert drawn(found.origins) == [
        "two sailors", ["Harbour Gazette*"], "Coast Guard", ["Harbour Gazette", ["Pacific Wire*"]]
    ]  # fmt: skip


def test_unnamed_people_of_two_outlets_are_not_taken_for_the_same() -> None:
    claims = told(GAZETTE, unnamed("two sailors")), told(WIRE, unnamed("Two sailors"))
    assert drawn(traced(claims, GAZETTE, WIRE).origins) == [
        "two sailors", ["Harbour Gazette*"], "two sailors", ["Pacific Wire*"]
    ]  # fmt: skip


def test_one_named_source_of_two_outlets_is_one_root() -> None:
    claims = told(GAZETTE, official(GUARD)), told(WIRE, official(GUARD, "the Coast Guard"))
    assert drawn(traced(claims, GAZETTE, WIRE).origins) == [
        "Coast Guard", ["Harbour Gazette*", "Pacific Wire*"]
    ]  # fmt: skip


def test_an_outlet_whose_report_is_not_there_still_stands_between() -> None:
    claims = (told(WIRE, unnamed("a diver"), outlet("Dockside Radio")),)
    assert drawn(traced(claims, WIRE).origins) == [
        "a diver", ["Dockside Radio", ["Pacific Wire*"]]
    ]  # fmt: skip


def test_a_circle_ends_and_is_marked_at_its_earliest_report() -> None:
    claims = told(GAZETTE, outlet("Northern Post")), told(WIRE, outlet("Harbour Gazette"))
    claims = (*claims, told(POST, outlet("Pacific Wire")))
    relays = (GAZETTE, POST), (WIRE, GAZETTE), (POST, WIRE)
    found = traced(claims, GAZETTE, WIRE, POST, relays=relays)
    assert drawn(found.origins) == ["Harbour Gazette*!", ["Pacific Wire*", ["Northern Post*"]]]


def test_an_outlet_that_the_sentence_names_counts_as_cited() -> None:
    named = report("Late Echo", 4, "The ship whose end Pacific Wire reported sank, a diver said.")
    wire = report("The Pacific Wire", 2, "The ferry sank at night.")
    claims = told(wire, unnamed("divers")), told(named, unnamed("a diver"))
    assert drawn(traced(claims, wire, named, relays=((named, wire),)).origins) == [
        "divers", ["The Pacific Wire*", ["Late Echo*"]]
    ]  # fmt: skip
    assert len(traced(claims, wire, named).origins) == 2


def test_who_cites_a_circle_hangs_below_it() -> None:
    late = report("Late Echo", 4, "The ship sank, Pacific Wire reported.")
    claims = told(GAZETTE, outlet("Pacific Wire")), told(WIRE, outlet("Harbour Gazette"))
    claims = (*claims, told(late, outlet("Pacific Wire")))
    relays = (GAZETTE, WIRE), (WIRE, GAZETTE), (late, WIRE)
    assert drawn(traced(claims, GAZETTE, WIRE, late, relays=relays).origins) == [
        "Harbour Gazette*!", ["Pacific Wire*", ["Late Echo*"]]
    ]  # fmt: skip


def test_deniers_have_trees_of_their_own() -> None:
    claims = told(GAZETTE), told(WIRE, official(GUARD), status=Status.NEGATED)
    found = traced(claims, GAZETTE, WIRE, relays=((WIRE, GAZETTE),))
    assert drawn(found.origins) == ["Harbour Gazette*"]
    assert drawn(found.against) == ["Coast Guard", ["Pacific Wire*"]]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_the_record_does_not_matter(order: tuple[int, ...]) -> None:
    claims = told(GAZETTE), told(WIRE, outlet("Gazette")), told(POST, outlet("Pacific Wire"))
    relays = (WIRE, GAZETTE), (POST, WIRE)
    found = traced(tuple(claims[at] for at in order), GAZETTE, WIRE, POST, relays=relays)
    assert drawn(found.origins) == ["Harbour Gazette*", ["Pacific Wire*", ["Northern Post*"]]]


def meant(key: str, record: Record = harbour.RECORD) -> str:
    return trace(Index(record), harbour.TEXTS.__getitem__, key).row.event


@pytest.mark.parametrize(
    ("key", "event"),
    [
        (harbour.SHUT.id[:6], harbour.SHUT),
        (harbour.CLAIMS[4].id, harbour.SHUT),
        ("port of Valparaíso", harbour.SHUT),
        ("who closed the port", harbour.SHUT),
        (harbour.DENIAL, harbour.SHUT),
        ("a second call by telephone", harbour.NEXT),
        ("wider strikes threatened", harbour.WARNING),
        ("the ceasefires", harbour.CEASEFIRE),
    ],
)
def test_an_event_by_id_name_or_words(key: str, event: object) -> None:
    assert meant(key) == event.id  # type: ignore[attr-defined]


def test_what_fits_no_event_or_several() -> None:
    with pytest.raises(NotFoundError, match="no event fits 'a giraffe escaped from the zoo'"):
        meant("a giraffe escaped from the zoo")
    with pytest.raises(NotFoundError, match="no event fits"):
        meant("anything", Record())
    with pytest.raises(AmbiguousError, match="'Quist' may mean CONSULT"):
        meant("Quist")
    with pytest.raises(QueryError, match="neither id nor name"):
        meant("…")


def test_an_outlet_that_was_read_as_somebody_else_is_still_the_outlet() -> None:
    named = Source(kind=SourceKind.NAMED, text="The Harbour Gazette")
    part = Source(kind=SourceKind.NAMED, text="the harbour")
    claims = told(GAZETTE), told(WIRE, named), told(POST, part)
    found = traced(claims, GAZETTE, WIRE, POST, relays=((WIRE, GAZETTE), (POST, GAZETTE)))
    assert drawn(found.origins) == [
        "Harbour Gazette*", ["Pacific Wire*"], "the harbour", ["Northern Post*"]
    ]  # fmt: skip


OUTLETS = ("Harbour Gazette", "Pacific Wire", "Northern Post", "Cove Times")
CITED = st.one_of(st.none(), st.sampled_from(OUTLETS))


@given(st.tuples(*[st.tuples(CITED, st.booleans(), st.booleans())] * len(OUTLETS)))
def test_whoever_cites_whom_each_claim_stands_once(
    cites: tuple[tuple[str, bool, bool], ...],
) -> None:
    reports = {name: report(name, 1, f"{name} says that a ferry sank.") for name in OUTLETS}
    claims, relays = [], []
    for one, (other, source, denies) in zip(reports.values(), cites, strict=True):
        chain = [unnamed("a sailor")] * source + [outlet(other)] * bool(other)
        status = Status.NEGATED if denies else Status.ACTUAL
        claims.append(told(one, *chain, status=status))
        if other and other != one.outlet:
            relays.append((one, reports[other]))
    found = traced(tuple(claims), *reports.values(), relays=tuple(relays))

    def standing(branches: tuple[Branch, ...]) -> list[str]:
        return [
            claim for one in branches
            for claim in (*(telling.claim for telling in one.told), *standing(one.below))
        ]  # fmt: skip

    both = standing(found.origins) + standing(found.against)
    assert sorted(both) == sorted(claim.id for claim in claims)
