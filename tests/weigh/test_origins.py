from weigh_scenes import (
    LATE,
    body,
    claim,
    official,
    person,
    report,
    source,
    unnamed,
)

from hearsay.records import Claim, Entity, EntityKind, EventStatus, Quantity, SourceKind, Status
from hearsay.weigh import weigh

A, B, C = report("Gull Post"), report("Tide News"), report("Pier Radio", LATE)
ARMY, MINISTRY = body("Peruvian Army"), body("Defence Ministry")
PERU = Entity(id="Eper", name="Peru", kind=EntityKind.PLACE, country="PER", aliases=("Lima",))


def _origins(*claims: Claim, named: tuple[Entity, ...] = ()) -> tuple[int, int]:
    return weigh([A, B, C], named, claims).events[0].origins


def test_a_ministry_its_spokesman_and_its_capital_are_one() -> None:
    speaker = person("Ana Ruiz", "spokeswoman of the Defence Ministry")
    told = [claim(A, official(MINISTRY)), claim(B, source(SourceKind.OFFICIAL, "Lima", PERU)),
            claim(C, source(SourceKind.NAMED, "Ana Ruiz", speaker))]  # fmt: skip
    assert _origins(*told, named=(MINISTRY, PERU, speaker)) == (1, 1)


def test_an_army_may_have_it_from_its_ministry() -> None:
    told = claim(A, official(MINISTRY)), claim(B, official(ARMY))
    assert _origins(*told, named=(MINISTRY, ARMY)) == (1, 2)


def test_armies_of_two_states_are_two() -> None:
    other = body("Chilean Army", "CHL")
    told = claim(A, official(ARMY)), claim(B, official(other))
    assert _origins(*told, named=(ARMY, other)) == (2, 2)


def test_a_state_outlet_may_speak_for_its_state() -> None:
    def told(outlet: str) -> tuple[tuple[int, int], str]:
        own = report(outlet)
        told = claim(own), claim(A, official(ARMY)), claim(B, official(body("Chilean Army", "CHL")))
        event = weigh([own, A, B], [ARMY, body("Chilean Army", "CHL")], told).events[0]
        return event.origins, event.reasons[1]

    assert told("Agencia Andina") == (
        (2, 3),
        "origins: Agencia Andina (state outlet) in its own voice (may be «Peruvian Army»), "
        "«Peruvian Army», «Chilean Army»",
    )
    assert told("El Comercio")[0] == (3, 3)


def test_what_a_report_tells_itself_it_may_have_from_those_it_cites() -> None:
    def told(*mine: Quantity) -> tuple[tuple[int, int], str]:
        own, four = claim(A, quantities=mine), (Quantity(what="dead", min=4, max=4),)
        event = weigh([A], [ARMY], [own, claim(A, official(ARMY), quantities=four)]).events[0]
        return event.origins, event.reasons[1]

    own, other = "origins: Gull Post in its own voice", Quantity(what="dead", min=7, max=7)
    assert told() == ((1, 2), f"{own} (may have it from «Peruvian Army»), «Peruvian Army»")
    assert told(other) == ((2, 2), f"{own}, «Peruvian Army»")
    assert _origins(claim(B), claim(A, official(ARMY)), named=(ARMY,)) == (2, 2)


def test_what_is_told_in_the_same_words_is_one_origin_whomever_it_is_read_to_cite() -> None:
    words = "The ferry was shelled at noon off the cape, and four of its crew were hurt."
    told = claim(A, official(ARMY), sentence=words), claim(B, unnamed("a mate"), sentence=words)
    assert _origins(*told, named=(ARMY,)) == (1, 1)
    short = [
        claim(r, unnamed(who), sentence="It burned.") for r, who in ((A, "a nurse"), (B, "a mate"))
    ]
    assert _origins(*short) == (2, 2)


def test_who_credits_another_outlet_may_have_it_from_there() -> None:
    crediting = report("Pier Radio", LATE, byline="Staff, with Gull Post")
    told = claim(A, official(ARMY)), claim(crediting)
    found = weigh([A, crediting], [ARMY], told).events[0]
    assert (found.origins, found.credibility.value) == ((1, 2), 2)
    assert "(may be «Peruvian Army»)" in found.reasons[1]
    assert weigh([A, C], [ARMY], [told[0], claim(C)]).events[0].origins == (2, 2)


def test_what_is_only_denied_has_no_origin() -> None:
    denied = claim(A, official(ARMY), status=Status.NEGATED)
    event = weigh([A], [ARMY], [denied]).events[0]
    assert (event.status, event.origins) == (EventStatus.DENIED, (0, 0))
    assert event.reasons[1] == "origins: none; denied by «Peruvian Army»"
    assert _origins(claim(B, status=Status.PLANNED), denied, named=(ARMY,)) == (1, 1)


def test_a_state_outlet_concedes_nothing_for_its_state() -> None:
    cited = claim(A, source(SourceKind.OUTLET, "Agencia Andina"))
    denied = claim(B, official(ARMY), status=Status.NEGATED)
    assert weigh([A, B], [ARMY], [cited, denied]).events[0].status == EventStatus.CONTESTED


def test_a_semi_official_outlet_that_is_cited_may_speak_for_its_state() -> None:
    iran = Entity(id="Eirn", name="Iran", kind=EntityKind.PLACE, country="IRN")
    cited = source(SourceKind.OUTLET, "the Tasnim news agency")
    found = weigh([A, B], [iran], [claim(A, cited), claim(B, official(iran))]).events[0]
    assert found.origins == (1, 2)
    assert "«the Tasnim news agency» (semi-official outlet)" in found.reasons[1]
    (tasnim,) = (s for s in weigh([A], [], [claim(A, cited)]).sources if not s.reports)
    assert (tasnim.country, tasnim.ownership) == ("IRN", "semi-official")


def test_a_head_may_speak_from_what_the_body_says() -> None:
    union = body("Salta Dockers' Union", "PER")
    head = person("Lars Holm", "chairman of the Salta Dockers' Union")
    told = claim(A, official(union)), claim(B, source(SourceKind.NAMED, "Holm", head))
    assert _origins(*told, named=(union, head)) == (1, 2)


def test_officials_of_two_outlets_may_be_the_same_a_nurse_is_not() -> None:
    two = claim(A, unnamed("two officials"))
    assert _origins(two, claim(B, unnamed("a person briefed on it"))) == (1, 2)
    assert _origins(two, claim(B, unnamed("a nurse"))) == (2, 2)


def test_they_may_be_those_named_before() -> None:
    assert _origins(claim(A, unnamed("two officials")), claim(A, unnamed("They"))) == (1, 2)
    he = source(SourceKind.NAMED, "he")
    assert _origins(claim(A, he), claim(B, he)) == (1, 2)


def test_some_of_the_officials_are_no_others() -> None:
    two = claim(A, unnamed("two officials"))
    assert _origins(two, claim(A, unnamed("one of the officials"))) == (1, 1)
    assert _origins(two, claim(A, unnamed("the officials, two of them Danes"))) == (1, 1)


def test_officials_of_two_states_are_not_the_same() -> None:
    told = claim(A, unnamed("a Peruvian official")), claim(B, unnamed("a Chilean diplomat"))
    assert _origins(*told) == (2, 2)


def test_a_paper_may_have_from_its_unnamed_sources_what_it_says_itself() -> None:
    assert _origins(claim(A), claim(A, unnamed("two officials"))) == (1, 2)
    assert _origins(claim(A), claim(B, unnamed("two officials"))) == (2, 2)


def test_a_paper_that_relays_another_of_the_event_adds_none() -> None:
    relayed = claim(B, unnamed("two clerks"), source(SourceKind.OUTLET, "the Gull Post"))
    assert _origins(claim(A, unnamed("two clerks")), relayed) == (1, 1)


def test_papers_that_only_cite_each_other_still_have_one_origin() -> None:
    loop = [claim(A, source(SourceKind.OUTLET, "Tide News")),
            claim(B, source(SourceKind.OUTLET, "the Gull Post"))]  # fmt: skip
    assert _origins(*loop) == (1, 1)


def test_who_passes_on_a_word_may_be_its_origin() -> None:
    brother = person("Ivo Kral", "brother of the prisoner")
    told = source(SourceKind.NAMED, "Kral", brother)
    assert _origins(claim(A, unnamed("a guard"), told), claim(B, told), named=(brother,)) == (1, 2)


def test_who_only_thinks_it_possible_may_add_nothing_to_those_who_know() -> None:
    told = claim(A), claim(B, unnamed("a nurse")), claim(C, status=Status.POSSIBLE)
    assert _origins(*told) == (2, 3)
    assert _origins(*told[:2], claim(C, status=Status.PLANNED)) == (3, 3)


def test_of_what_nobody_knows_all_who_think_it_possible_count() -> None:
    some = [claim(r, status=Status.CONDITIONAL) for r in (A, B)]
    assert _origins(*some) == (2, 2)


def test_the_navy_under_two_names_is_one() -> None:
    told = claim(A, official(body("the navy"))), claim(B, official(body("Peruvian Navy")))
    assert _origins(*told, named=(body("the navy"), body("Peruvian Navy"))) == (1, 1)
    other = body("the navy", "CHL")
    assert _origins(told[1], claim(A, official(other)), named=(other, body("Peruvian Navy"))) == (
        2,
        2,
    )


def test_two_agencies_of_the_united_nations_may_be_one() -> None:
    agency, mission = body("U.N. refugee agency", None), body("the UN Mission in Arica", None)
    told = claim(A, official(agency)), claim(B, official(mission))
    assert _origins(*told, named=(agency, mission)) == (1, 2)


def test_one_who_works_at_a_hospital_may_speak_for_it() -> None:
    hospital = body("Arica General Hospital")
    nurse = claim(A, unnamed("a nurse at the general hospital in Arica"))
    assert _origins(nurse, claim(B, official(hospital)), named=(hospital,)) == (1, 2)
    assert _origins(nurse, claim(B, official(ARMY)), named=(ARMY,)) == (2, 2)


def test_a_head_may_be_of_the_union_that_is_called_theirs() -> None:
    union, head = body("their union"), person("Lars Holm", "leader of the Union of Dockers")
    told = claim(A, official(union)), claim(B, source(SourceKind.NAMED, "Holm", head))
    assert _origins(*told, named=(union, head)) == (1, 2)


def test_media_that_are_not_named_may_be_several() -> None:
    assert _origins(claim(A, source(SourceKind.OUTLET, "foreign media"))) == (1, 2)
    assert _origins(claim(A, source(SourceKind.OUTLET, "a press report"))) == (1, 1)


def test_who_tells_that_a_plan_is_called_off_tells_of_it() -> None:
    event = weigh([A, B], [], [claim(A, status=Status.PLANNED), claim(B, status=Status.NEGATED)])
    assert event.events[0].status == EventStatus.CANCELLED
    assert event.events[0].origins == (2, 2)


def test_the_reason_tells_what_is_doubtful() -> None:
    told = claim(A, official(MINISTRY)), claim(B, official(ARMY))
    reason = weigh([A, B], [MINISTRY, ARMY], told).events[0].reasons[1]
    assert reason == "origins: «Defence Ministry», «Peruvian Army» (may be «Defence Ministry»)"


def test_a_role_that_has_a_bodys_words_may_be_of_that_body() -> None:
    miners = body("Salta Federation of Miners", "PER")
    head = person("Lars Holm", "leader of the Salta Federation")
    told = claim(A, official(miners)), claim(B, source(SourceKind.NAMED, "Holm", head))
    assert _origins(*told, named=(miners, head)) == (1, 2)


def test_two_papers_that_one_report_cites_may_be_one() -> None:
    told = [claim(A, source(SourceKind.DOCUMENT, words)) for words in ("a memo", "a single page")]
    assert _origins(*told) == (1, 2)
