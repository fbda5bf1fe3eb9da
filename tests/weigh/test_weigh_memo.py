"""A memo of earlier weighings changes nothing, whatever has come, gone or is read otherwise."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from weigh_scenes import EARLY, LATE, body, claim, official, person, report, source, unnamed

from hearsay.memo import Memo
from hearsay.records import Claim, Entity, Report, SourceKind, Status
from hearsay.weigh import Weighed, weigh

MINISTRY, ARMY = body("Defence Ministry"), body("Salta Guard", None)
SPEAKER = person("Olga Brandt", "spokeswoman of the Defence Ministry")
REPORTS = tuple(
    report(outlet, day, f"The Gull Post reported on {day} what nobody had seen.", byline)
    for outlet, day, byline in (
        ("Gull Post", EARLY, None), ("Tide News", EARLY, "Gull Post"), ("Pier Radio", LATE, None),
        ("Tide News", LATE, None),
    )
)  # fmt: skip
CHAINS = (
    (), (official(MINISTRY),), (official(SPEAKER),), (unnamed("two officials"),),
    (unnamed("officials"), source(SourceKind.OUTLET, "Gull Post")), (official(ARMY),),
)  # fmt: skip
YES, NO = Status.ACTUAL, Status.NEGATED
LONG = "What was shelled at the pier on Monday is told by all of them in the very same words."
CLAIMS = tuple(
    claim(of, *chain, status=status, actors=(doer.id,), sentence=LONG)
    for of in REPORTS
    for chain, status, doer in zip(
        CHAINS,
        (YES, NO, YES, Status.PLANNED, YES, NO),
        (ARMY, MINISTRY, ARMY, MINISTRY, ARMY, ARMY),
        strict=True,
    )
)  # fmt: skip
Known = tuple[list[Report], list[Entity], list[Claim]]


@st.composite
def known(draw: st.DrawFn) -> Known:
    """Some of the reports and claims, and entities that are known by more or less."""
    reports = draw(st.lists(st.sampled_from(REPORTS), min_size=1, unique=True))
    ids = {one.id for one in reports}
    told = [c for c in CLAIMS if c.report in ids and draw(st.booleans())]
    events = st.sampled_from(("H1", "H2"))
    claims = [replace(c, event=draw(events)) for c in told]
    others = (
        MINISTRY, replace(MINISTRY, country=draw(st.sampled_from(("PER", "CHL", None)))),
        replace(MINISTRY, name="Ministry of Defence", aliases=("Defence Ministry",)),
    )  # fmt: skip
    speakers = SPEAKER, replace(SPEAKER, roles=()), replace(SPEAKER, roles=("Salta Guard",))
    entities = [draw(st.sampled_from(others)), draw(st.sampled_from(speakers)), ARMY]
    return reports, entities, claims


@settings(max_examples=80, deadline=None)
@given(st.lists(known(), min_size=2, max_size=4))
def test_a_memo_changes_nothing(times: list[Known]) -> None:
    memo = Memo()
    for told in times:
        assert weigh(*told, memo=memo) == weigh(*told)


def test_what_is_the_same_is_not_weighed_again() -> None:
    memo, entities = Memo(), [MINISTRY, SPEAKER, ARMY]

    def weighed() -> Weighed:
        return weigh(REPORTS, entities, CLAIMS, memo=memo)

    assert all(a is b for a, b in zip(weighed().events, weighed().events, strict=True))
