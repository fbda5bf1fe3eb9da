from collections.abc import Sequence
from datetime import date

from msgspec import structs

from hearsay.records import Claim, Entity, EntityKind, EventType, Evidence, Span, Status, When
from hearsay.resolve import resolve
from hearsay.resolve.entities import join_entities, join_names
from hearsay.resolve.wording import stem


def _joined(
    entities: Sequence[Entity],
) -> tuple[tuple[Entity, ...], dict[str, str]]:
    return join_entities(entities, join_names(entities))


def _claim(id_: str, actors: tuple[str, ...], day: int | None, **more: object) -> Claim:
    when = When(date(2033, 5, day), date(2033, 5, day)) if day else None
    given = {"trigger": "met", "sentence": "They met over fish quotas.", **more}
    return Claim(
        id=id_, report=f"R{id_}", type=EventType.CONSULT, status=Status.ACTUAL, actors=actors,
        when=when, span=Span(0, 5), evidence=(Evidence(part="trigger", span=Span(0, 3)),),
        score=0.9, maker="hand", **given,  # type: ignore[arg-type]
    )  # fmt: skip


def _person(id_: str, name: str, **more: object) -> Entity:
    return Entity(id=id_, name=name, kind=EntityKind.PERSON, **more)  # type: ignore[arg-type]


PEOPLE = (_person("Ea", "Olga Brandt"), _person("Eb", "Ivo Kral"))


def test_two_reports_of_one_meeting_are_one_event() -> None:
    claims = [_claim("C1", ("Ea", "Eb"), 4), _claim("C2", ("Ea", "Eb"), 4)]
    _, found = resolve(PEOPLE, claims)
    assert len({c.event for c in found}) == 1


def test_two_meetings_of_the_same_people_stay_two() -> None:
    claims = [_claim("C1", ("Ea", "Eb"), 4), _claim("C2", ("Ea", "Eb"), 14)]
    _, found = resolve(PEOPLE, claims)
    assert len({c.event for c in found}) == 2


def test_meetings_of_other_people_stay_apart() -> None:
    others = (*PEOPLE, _person("Ec", "Ana Ruiz"), _person("Ed", "Lars Holm"))
    claims = [_claim("C1", ("Ea", "Eb"), 4), _claim("C2", ("Ec", "Ed"), 4)]
    _, found = resolve(others, claims)
    assert len({c.event for c in found}) == 2


def test_many_tellings_of_one_meeting_are_one_event() -> None:
    claims = [_claim(f"C{n}", ("Ea", "Eb"), 4) for n in range(90)]
    _, found = resolve(PEOPLE, claims)
    assert len({c.event for c in found}) == 1


def test_a_surname_joins_the_one_who_bears_it() -> None:
    joined, to = _joined([*PEOPLE, _person("Ez", "Kral")])
    assert to["Ez"] == to["Eb"]
    assert {e.name for e in joined} == {"Olga Brandt", "Ivo Kral"}


def test_a_surname_of_two_people_joins_neither() -> None:
    joined, to = _joined([*PEOPLE, _person("Ec", "Jan Kral"), _person("Ez", "Kral")])
    assert to["Ez"] not in (to["Eb"], to["Ec"])
    assert len(joined) == 4


def test_one_name_in_two_countries_is_two_entities() -> None:
    army = [Entity(id=f"E{c}", name="army", kind=EntityKind.ORGANISATION, country=c)
            for c in ("PER", "CHL")]  # fmt: skip
    assert len(_joined(army)[0]) == 2


def test_forms_of_a_word_share_a_stem() -> None:
    assert stem("meeting") == stem("meetings") == stem("meet")
    assert stem("attacked") == stem("attack") == stem("attacks")
    assert stem("seized") == stem("seize") == stem("seizes")


def _one_event(*claims: Claim, among: tuple[Entity, ...] = PEOPLE) -> bool:
    return len({c.event for c in resolve(among, claims)[1]}) == 1


def test_what_is_done_back_is_another_event() -> None:
    sides = {"type": EventType.ASSAULT, "trigger": "fired", "sentence": "They fired at dusk."}
    one = _changed(_claim("C1", ("Ea",), 4), recipients=("Eb",), **sides)
    back = _changed(_claim("C2", ("Eb",), 4), recipients=("Ea",), **sides)
    assert _one_event(one, _changed(one, id="C3", report="R3"))
    assert not _one_event(one, back)


def test_whoever_met_two_people_of_one_state_met_twice_if_not_on_one_day() -> None:
    state = tuple(_person(i, n, country="PER")
                  for i, n in (("Ec", "Ana Ruiz"), ("Ed", "Lars Holm")))  # fmt: skip
    claims = [_claim("C1", ("Ea", "Ec"), 4, trigger="talks", sentence="Talks on tariffs went on."),
              _changed(_claim("C2", ("Ea", "Ed"), 4), when=None)]  # fmt: skip
    assert not _one_event(*claims, among=(*PEOPLE, *state))


def test_a_call_is_no_meeting_at_a_place() -> None:
    quay = Entity(id="Eq", name="Salto", kind=EntityKind.PLACE)
    call = _changed(_claim("C1", ("Ea", "Eb"), 4), mode=("phone",), trigger="called",
                    sentence="A call was made late at night.")  # fmt: skip
    talks = _changed(_claim("C2", ("Ea", "Eb"), 4), where="Eq")
    assert not _one_event(call, talks, among=(*PEOPLE, quay))


def test_unnamed_people_called_alike_may_be_the_same() -> None:
    crew = tuple(Entity(id=i, name=n, kind=EntityKind.GROUP)
                 for i, n in (("Ex", "six porters"), ("Ey", "the Salto porters")))  # fmt: skip
    more = {"type": EventType.COERCE, "trigger": "held"}
    claims = [_changed(_claim("C1", (), 4), recipients=("Ex",), **more),
              _changed(_claim("C2", (), 4), recipients=("Ey",), **more)]  # fmt: skip
    assert _one_event(*claims, among=crew)


def _changed(claim: Claim, **more: object) -> Claim:
    return structs.replace(claim, **more)
