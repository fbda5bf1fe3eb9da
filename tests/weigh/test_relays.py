import pytest
from weigh_scenes import LATE, claim, report, source

from hearsay.records import Claim, Entity, EntityKind, Report, SourceKind
from hearsay.weigh import weigh

FIRST = report("The Gull Post", text="The ferry was stopped at noon.")


def _shown(*reports: Report, claims: tuple[Claim, ...] = ()) -> list[tuple[str, str, str]]:
    found = weigh(reports, [], claims).relays
    assert found == weigh(reports[::-1], [], claims[::-1]).relays
    return [(r.report, r.of, r.reason) for r in found]


def test_an_outlet_named_with_a_cue_is_relayed() -> None:
    later = report("Tide News", LATE, "Fog held. The ferry was stopped, the Gull Post reported.")
    assert _shown(FIRST, later) == [(later.id, FIRST.id, "cites «Gull Post»")]


def test_an_outlet_named_without_a_cue_is_not() -> None:
    later = report("Tide News", LATE, "The Gull Post has its office by the pier.")
    assert _shown(FIRST, later) == []


def test_nobody_relays_what_is_yet_to_come_or_its_own() -> None:
    early = report("Tide News", text="The ferry was stopped, the Gull Post reported.")
    gull = report("The Gull Post", LATE, "As the Gull Post has learned, it sails again.")
    assert _shown(early, gull) == []


def test_of_two_that_are_named_the_one_that_was_read() -> None:
    second = report("Tide News", text="The ferry was stopped, the Gull Post reported.")
    third = report(
        "Pier Radio", LATE, "Tide News wrote, citing the Gull Post, that it had stopped."
    )
    assert _shown(FIRST, second, third) == [
        *sorted(
            [(second.id, FIRST.id, "cites «Gull Post»"), (third.id, second.id, "cites «Tide News»")]
        )
    ]


def test_a_credit_in_the_byline_shows_it() -> None:
    later = report("Tide News", LATE, "It was stopped.", byline="Tide staff with The Gull Post")
    assert _shown(FIRST, later) == [(later.id, FIRST.id, "credits «Gull Post»")]


@pytest.mark.parametrize(
    "text",
    [
        "SALTA (The Gull Post) - The ferry was stopped.",
        "The ferry was stopped.\n\n(Reporting by A. Kral; with material from The Gull Post)",
    ],
)
def test_a_credit_in_the_dateline_or_last_line_shows_it(text: str) -> None:
    later = report("Tide News", LATE, text)
    assert _shown(FIRST, later) == [(later.id, FIRST.id, "credits «Gull Post»")]


def test_an_outlet_told_with_its_sort_is_known() -> None:
    later = report("Tide News", LATE, "It was stopped.")
    cites = claim(later, source(SourceKind.OUTLET, "The Salta daily The Gull Post"))
    assert [pair[:2] for pair in _shown(FIRST, later, claims=(claim(FIRST), cites))] == [
        (later.id, FIRST.id)
    ]


def test_the_report_of_the_same_event_is_the_one_relayed() -> None:
    other = report("The Gull Post", LATE, "A fair was held.")
    later = report("Tide News", LATE, "It was stopped.")
    cites = claim(later, source(SourceKind.OUTLET, "the Gull Post"))
    told = claim(FIRST), claim(other, event="H2"), cites
    assert _shown(FIRST, other, later, claims=told) == [
        (later.id, FIRST.id, "cites «the Gull Post»")
    ]


def test_an_outlet_is_known_by_another_name_of_its_entity() -> None:
    post = Entity(
        id="Ep", name="Gull Post", kind=EntityKind.ORGANISATION, aliases=("a Salta site",)
    )
    later = report("Tide News", LATE, "It was stopped.")
    cites = claim(later, source(SourceKind.OUTLET, "a Salta site", post))
    found = weigh([FIRST, later], [post], [claim(FIRST), cites])
    assert [(r.report, r.of) for r in found.relays] == [(later.id, FIRST.id)]
    assert found.events[0].origins == (1, 1)


def test_an_outlet_cited_by_its_full_name_is_one_whatever_the_reader_took_it_for() -> None:
    later = report("Tide News", LATE, "It was stopped.")
    cites = claim(later, source(SourceKind.NAMED, "the Gull Post"))
    assert _shown(FIRST, later, claims=(claim(FIRST), cites)) == [
        (later.id, FIRST.id, "cites «the Gull Post»")
    ]


def test_sentences_letter_for_letter_show_it() -> None:
    lines = [f"The ferry to the island was stopped at noon by order {n}." for n in ("one", "two")]
    later = report("Tide News", LATE, "Copied.")
    told = tuple(claim(r, sentence=line) for r in (FIRST, later) for line in lines)
    assert _shown(FIRST, later, claims=told) == [
        (later.id, FIRST.id, "2 sentences letter for letter")
    ]
    assert _shown(FIRST, later, claims=told[:3]) == []
