"""What is ruled, and how chains and contradictions are settled."""

from itertools import permutations

import pytest
import quay
from msgspec.structs import replace

from hearsay.records import Claim, Entity, Evidence, Judgement, JudgementKind, Span, standing
from hearsay.resolve import contradicted, places_of, resolve

SAME, APART, UNDO = JudgementKind.SAME, JudgementKind.APART, JudgementKind.UNDO
A, B, C = (quay.told(f"Post {n}", 0, [(f"Mara Quist {n}", "met", 1 + 9 * n)]) for n in range(3))
CLAIMS = [one.claims[0] for one in (A, B, C)]
ENTITIES = [one.entities[0] for one in (A, B, C)]


def rule(kind: JudgementKind, minute: int, a: Claim, b: Claim) -> Judgement:
    return quay.ruled(kind, minute, quay.of_claims(a), quay.of_claims(b))


def rule_who(kind: JudgementKind, minute: int, a: Entity, b: Entity) -> Judgement:
    return quay.ruled(kind, minute, quay.of_entities(a), quay.of_entities(b))


def joined(*judgements: Judgement) -> list[set[int]]:
    """The events as sets of the numbers of their claims."""
    _, claims = resolve(ENTITIES, CLAIMS, judgements)
    owner = {c.id: c.event for c in claims}
    groups = [{n for n, c in enumerate(CLAIMS) if owner[c.id] == one} for one in owner.values()]
    return sorted({frozenset(g) for g in groups}, key=min)  # type: ignore[arg-type]


def test_same_joins_what_no_score_would() -> None:
    assert joined() == [{0}, {1}, {2}]
    assert joined(rule(SAME, 1, CLAIMS[0], CLAIMS[1])) == [{0, 1}, {2}]


def test_of_a_chain_with_a_no_the_later_same_holds_in_any_order() -> None:
    chain = (
        rule(SAME, 1, CLAIMS[0], CLAIMS[1]),
        rule(SAME, 2, CLAIMS[1], CLAIMS[2]),
        rule(APART, 0, CLAIMS[0], CLAIMS[2]),
    )
    for order in permutations(chain):
        assert joined(*order) == [{0}, {1, 2}]


@pytest.mark.parametrize(("kinds", "together"), [((APART, SAME), True), ((SAME, APART), False)])
def test_the_later_judgement_on_a_pair_wins(
    kinds: tuple[JudgementKind, ...], together: bool
) -> None:
    made = [rule(kind, n, CLAIMS[0], CLAIMS[1]) for n, kind in enumerate(kinds)]
    crossed = [made[0], rule(kinds[1], 1, CLAIMS[1], CLAIMS[0])]
    for both in (made, crossed):
        assert (joined(*both)[0] == {0, 1}) is together


def test_a_no_lets_go_when_it_is_undone_and_holds_when_that_is() -> None:
    no = rule(APART, 2, CLAIMS[0], CLAIMS[1])
    made = [rule(SAME, 1, CLAIMS[0], CLAIMS[1]), no]
    undone = quay.ruled(UNDO, 3, undoes=no.id)
    again = quay.ruled(UNDO, 4, undoes=undone.id)
    assert joined(*made, undone) == [{0, 1}, {2}]
    assert joined(*made, undone, again) == [{0}, {1}, {2}]
    assert standing([again, undone, *made]) == tuple(made)


def test_namesakes_told_apart_stay_two_and_what_comes_later_is_the_first() -> None:
    told = [quay.told(f"Post {n}", n, [("Ivo Kral", "met", n)]) for n in range(5)]
    found = [one.entities[0] for one in told]
    other = quay.ruled(
        APART, 1, quay.of_entities(found[0], found[1], found[3]), quay.of_entities(found[2])
    )
    for order in (found, found[::-1]):
        entities, _ = resolve(order, [], [other])
        sizes = sorted(len(e.mentions) for e in entities)
        assert sizes == [1, 4]
        (alone,) = (e for e in entities if len(e.mentions) == 1)
        assert alone.mentions == found[2].mentions


def test_a_surname_goes_to_the_first_of_two_bearers_told_apart() -> None:
    told = [quay.told(f"Post {n}", n, [("Ivo Kral", "met", n)]) for n in range(2)]
    short = quay.told("Tide News", 3, [("Kral", "struck", 3)]).entities[0]
    first, second = (one.entities[0] for one in told)
    entities, _ = resolve([first, second, short], [], [rule_who(APART, 1, first, second)])
    assert {len(e.mentions) for e in entities if first.mentions[0] in e.mentions} == {2}


def test_a_name_is_given_and_the_latest_counts() -> None:
    about = quay.of_entities(ENTITIES[0])
    made = [
        quay.ruled(JudgementKind.RENAME, 1, quay.of_entities(*ENTITIES), name="Nobody"),
        quay.ruled(JudgementKind.RENAME, 2, about, name="Mara Quist"),
    ]
    entities, _ = resolve(ENTITIES, CLAIMS, made[::-1])
    assert sorted(e.name for e in entities) == ["Mara Quist", "Nobody", "Nobody"]
    (quist,) = (e for e in entities if e.name == "Mara Quist")
    assert quist.aliases == ("Mara Quist 0",)


def test_what_is_retracted_is_gone_and_the_rest_is_not() -> None:
    _, claims = resolve(
        ENTITIES, CLAIMS, [quay.ruled(JudgementKind.RETRACT, 1, quay.of_claims(CLAIMS[1]))]
    )
    assert {c.id for c in claims} == {CLAIMS[0].id, CLAIMS[2].id}


def against(made: Judgement, *earlier: Judgement) -> tuple[Judgement, ...]:
    return contradicted(made, earlier, places_of(ENTITIES, CLAIMS))


def test_a_chain_against_a_no_is_a_contradiction_and_a_new_word_on_a_pair_is_none() -> None:
    one = rule(SAME, 1, CLAIMS[0], CLAIMS[1])
    no = rule(APART, 2, CLAIMS[0], CLAIMS[2])
    assert against(rule(SAME, 3, CLAIMS[1], CLAIMS[2]), one, no) == (one, no)
    assert against(rule(SAME, 3, CLAIMS[0], CLAIMS[2]), one, no) == ()
    assert against(rule(APART, 3, CLAIMS[0], CLAIMS[1]), one, no) == ()


def test_a_no_against_a_chain_is_a_contradiction() -> None:
    chain = rule(SAME, 1, CLAIMS[0], CLAIMS[1]), rule(SAME, 2, CLAIMS[1], CLAIMS[2])
    assert against(rule(APART, 3, CLAIMS[0], CLAIMS[2]), *chain) == chain


def test_a_judgement_without_its_two_sides_says_nothing() -> None:
    assert joined(quay.ruled(SAME, 1), quay.ruled(APART, 2, quay.of_claims(CLAIMS[0]))) == joined()


def test_claims_tell_only_of_what_holds() -> None:
    made = [rule(APART, 1, CLAIMS[0], CLAIMS[1]), rule(SAME, 2, CLAIMS[0], CLAIMS[1])]
    _, claims = resolve(ENTITIES, CLAIMS, made)
    (reason,) = next(c.reasons for c in claims if c.id == CLAIMS[0].id)
    assert reason == f"the same event as other claims, ruled by Ada ({made[1].id})"


def test_what_is_not_there_says_nothing() -> None:
    gone = quay.told("Sound Courier", 0, [("Mara Quist", "met", 1)]).claims[0]
    assert joined(rule(SAME, 1, CLAIMS[0], gone)) == joined()


def test_a_trigger_found_a_little_longer_is_the_same_claim() -> None:
    no = rule(APART, 1, CLAIMS[0], CLAIMS[1])
    made = [rule(SAME, 0, CLAIMS[0], CLAIMS[1]), no]
    anew = [_longer(claim) for claim in CLAIMS]
    _, claims = resolve(ENTITIES, anew, made)
    assert len({c.event for c in claims}) == 3
    _, claims = resolve(ENTITIES, anew, made[:1])
    assert len({c.event for c in claims}) == 2


def _longer(claim: Claim) -> Claim:
    span = claim.evidence[0].span
    trigger = Evidence(part="trigger", span=Span(span.start, span.end + 3))
    return replace(claim, id=f"C{claim.id[::-1]}", evidence=(trigger,))


def test_who_is_named_only_in_what_is_retracted_goes_with_it() -> None:
    out = quay.ruled(JudgementKind.RETRACT, 1, quay.of_claims(CLAIMS[1]))
    entities, _ = resolve(ENTITIES, CLAIMS, [out])
    assert {e.name for e in entities} == {"Mara Quist 0", "Mara Quist 2"}
