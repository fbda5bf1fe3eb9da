from hypothesis import given
from hypothesis import strategies as st
from weigh_scenes import LATE, body, claim, official, person, report, source, unnamed

from hearsay.records import Claim, Entity, SourceEntry, SourceKind, Status
from hearsay.weigh import Weighed, weigh

A, B, C = report("Gull Post"), report("Tide News"), report("Pier Radio", LATE)
ARMY, MINISTRY, UNION = body("Peruvian Army"), body("Defence Ministry"), body("Salt Union", None)
SPEAKER = person("Ana Ruiz", "spokeswoman of the Defence Ministry")
NAMED = (ARMY, MINISTRY, UNION, SPEAKER)


def weighed(*claims: Claim, named: tuple[Entity, ...] = NAMED) -> Weighed:
    return weigh([A, B, C], named, claims)


def entries(*claims: Claim) -> dict[str, SourceEntry]:
    return {one.name: one for one in weighed(*claims).sources}


def fate(one: SourceEntry) -> tuple[int, int, int]:
    return one.claims, one.confirmed, one.contradicted


def test_every_link_leads_to_its_source() -> None:
    told = claim(B, unnamed("two clerks"), source(SourceKind.OUTLET, "the Gull Post"))
    found = weighed(told, claim(A))
    by_id = {one.id: one for one in found.sources}
    relayed, own = sorted(found.claims, key=lambda c: not c.attribution)
    clerks, paper = (by_id[str(link.id)] for link in relayed.attribution)
    assert relayed.source == clerks.id
    assert (clerks.name, clerks.kind, clerks.outlet) == ("two clerks", "anonymous", paper.id)
    assert own.source == paper.id
    assert (paper.name, paper.kind, paper.reports) == ("Gull Post", "outlet", (A.id,))


def test_a_ministry_and_its_spokeswoman_are_two_with_one_voice() -> None:
    told = claim(A, official(MINISTRY)), claim(B, source(SourceKind.NAMED, "she", SPEAKER))
    found = entries(*told)
    assert found["Defence Ministry"].origin == found["Ana Ruiz"].origin == "state PER"
    assert fate(found["Ana Ruiz"]) == (1, 0, 0)


def test_who_may_be_the_same_confirms_nobody() -> None:
    state = entries(claim(A, official(MINISTRY)), claim(B, official(ARMY)))
    assert fate(state["Peruvian Army"]) == (1, 0, 0)
    two = entries(claim(A, unnamed("two officials")), claim(B, unnamed("an official")))
    assert {one.confirmed for one in two.values()} == {0}


def test_another_voice_confirms_and_an_echo_does_not() -> None:
    echo = claim(C, source(SourceKind.OUTLET, "Tide News"))
    found = entries(claim(A, official(ARMY)), claim(B, official(UNION)), echo)
    assert fate(found["Peruvian Army"]) == fate(found["Salt Union"]) == (1, 1, 0)
    assert fate(found["Tide News"]) == (1, 0, 0)
    copied = {"sentence": "The depot was shelled at dawn on the second day of the truce."}
    assert fate(entries(claim(A, **copied), claim(B, **copied))["Gull Post"]) == (1, 0, 0)


def test_a_denial_contradicts_and_two_denials_confirm_each_other() -> None:
    no = [claim(r, official(e), status=Status.NEGATED) for r, e in ((B, ARMY), (C, UNION))]
    found = entries(claim(A), *no)
    assert fate(found["Gull Post"]) == (1, 0, 1)
    assert fate(found["Salt Union"]) == (1, 1, 1)


def test_a_possibility_is_not_confirmed() -> None:
    found = entries(claim(A), claim(B, official(UNION), status=Status.POSSIBLE))
    assert fate(found["Gull Post"]) == fate(found["Salt Union"]) == (1, 0, 0)


def test_people_cited_by_an_outlet_without_reports_are_its_own() -> None:
    echo = source(SourceKind.OUTLET, "Dockside Radio")
    told = [claim(r, unnamed("two officials"), echo) for r in (A, B)]
    found = weighed(*told)
    assert found.events[0].origins == (1, 1)
    (two,) = (one for one in found.sources if one.outlet)
    assert {one.id: one.name for one in found.sources}[str(two.outlet)] == "Dockside Radio"


SCENE = (
    claim(A), claim(A, official(ARMY)), claim(B, unnamed("two officials")),
    claim(B, source(SourceKind.OUTLET, "the Gull Post")),
    claim(C, official(UNION), status=Status.NEGATED),
    claim(C, source(SourceKind.NAMED, "Ruiz", SPEAKER)),
)  # fmt: skip


@given(st.permutations(SCENE), st.permutations([A, B, C]), st.permutations(NAMED))
def test_no_order_matters(claims: list[Claim], reports: list[object], named: list[Entity]) -> None:
    assert weigh(reports, named, claims) == weigh([A, B, C], NAMED, SCENE)  # type: ignore[arg-type]
