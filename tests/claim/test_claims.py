"""Claims from hand-built readings; the reader itself takes no part."""

from datetime import date

import pytest

from hearsay.claim import claim
from hearsay.records import (
    Argument,
    Attribution,
    Claim,
    Entity,
    EntityKind,
    EventType,
    Name,
    Reading,
    Reference,
    Report,
    Role,
    SourceKind,
    Span,
    Status,
    Timex,
    Trigger,
    new_report,
)

Parts = list[tuple[Role, str]]


def _span(text: str, words: str, nth: int = 0) -> Span:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


class Scene:
    """A text with its names, from which readings are made by quoting words."""

    def __init__(self, text: str, **names: list[str]) -> None:
        self.text = text
        self.report: Report = new_report(text, "The Lighthouse", date(2033, 5, 4))
        self.names = tuple(
            Name(span=_span(text, words), kind=EntityKind(kind), score=0.9)
            for kind, all_words in names.items()
            for words in all_words
        )

    def trigger(self, words: str, parts: Parts, status: Status = Status.ACTUAL) -> Trigger:
        arguments = [
            Argument(
                role=role,
                span=_span(self.text, phrase),
                score=0.9,
                kind=SourceKind.OFFICIAL if role in (Role.SOURCE, Role.RELAY) else None,
                what="dead" if role == Role.QUANTITY else None,
            )
            for role, phrase in parts
        ]
        return Trigger(
            span=_span(self.text, words), type=EventType.CONSULT, score=0.9, status=status,
            status_score=0.9, arguments=tuple(arguments),
        )  # fmt: skip

    def claims(
        self, *triggers: Trigger, **more: object
    ) -> tuple[dict[str, Entity], tuple[Claim, ...]]:
        ends = [i + 1 for i, c in enumerate(self.text) if c == "."]
        starts = [0, *(e + 1 for e in ends[:-1])]
        reading = Reading(
            report=self.report.id, maker="hand",
            sentences=tuple(Span(a, b) for a, b in zip(starts, ends, strict=True)),
            names=self.names, triggers=triggers, **more,  # type: ignore[arg-type]
        )  # fmt: skip
        entities, claims = claim(self.report, reading)
        return {e.id: e for e in entities}, claims


def _who(entities: dict[str, Entity], ids: tuple[str, ...]) -> list[str]:
    return [entities[i].name for i in ids]


def test_a_surname_finds_its_person() -> None:
    scene = Scene("Minister Olga Brandt arrived. Brandt met envoys.",
                  person=["Olga Brandt", "Brandt met"])  # fmt: skip
    scene.names = (scene.names[0], Name(span=Span(30, 36), kind=EntityKind.PERSON, score=0.9))
    met = scene.trigger("met", [(Role.RECIPIENT, "envoys")])
    at = Argument(role=Role.ACTOR, span=Span(30, 36), score=0.9)
    met = Trigger(span=met.span, type=met.type, score=0.9, status=met.status, status_score=0.9,
                  arguments=(at, *met.arguments))  # fmt: skip
    entities, (found,) = scene.claims(met)
    assert _who(entities, found.actors) == ["Olga Brandt"]
    assert _who(entities, found.recipients) == ["envoys"]


def test_the_two_are_the_two_persons_last_named() -> None:
    scene = Scene("Olga Brandt and Ivo Kral spoke. The two met.",
                  person=["Olga Brandt", "Ivo Kral"])  # fmt: skip
    entities, (found,) = scene.claims(scene.trigger("met", [(Role.ACTOR, "The two")]))
    assert _who(entities, found.actors) == ["Olga Brandt", "Ivo Kral"]


def test_a_pronoun_follows_the_readers_reference() -> None:
    text = "Ivo Kral wrote to Olga Brandt. She met envoys."
    scene = Scene(text, person=["Ivo Kral", "Olga Brandt"])
    pointer = Reference(span=_span(text, "She"), antecedent=_span(text, "Kral"), score=0.9)
    met = scene.trigger("met", [(Role.ACTOR, "She")])
    entities, (found,) = scene.claims(met, references=(pointer,))
    assert _who(entities, found.actors) == ["Ivo Kral"]
    entities, (found,) = scene.claims(met)
    assert _who(entities, found.actors) == ["Olga Brandt"]


@pytest.mark.parametrize("words", ["Peruvian officials", "the government of Peru", "Lima"])
def test_officials_and_capitals_stand_for_their_country(words: str) -> None:
    scene = Scene(f"Envoys met {words}.", place=["Lima"] if words == "Lima" else [])
    if "of Peru" in words:
        scene = Scene(f"Envoys met {words}.", place=["Peru"])
    entities, (found,) = scene.claims(scene.trigger("met", [(Role.RECIPIENT, words)]))
    (country,) = (entities[i] for i in found.recipients)
    assert (country.name, country.country, country.kind) == ("Peru", "PER", EntityKind.PLACE)


def test_a_capital_where_something_happens_is_a_place_of_its_own() -> None:
    scene = Scene("Envoys met in Lima.", place=["Lima"])
    entities, (found,) = scene.claims(scene.trigger("met", [(Role.WHERE, "Lima")]))
    assert found.where is not None
    assert entities[found.where].name == "Lima"


def test_an_apposed_name_is_the_person_and_keeps_the_role() -> None:
    scene = Scene("The mayor of Ostrava, Jana Dvorak, met envoys.",
                  person=["Jana Dvorak"], place=["Ostrava"])  # fmt: skip
    actor = (Role.ACTOR, "The mayor of Ostrava, Jana Dvorak")
    entities, (found,) = scene.claims(scene.trigger("met", [actor]))
    (person,) = (entities[i] for i in found.actors)
    assert person.name == "Jana Dvorak"
    assert person.roles == ("mayor of Ostrava",)


def test_every_part_points_at_its_exact_words() -> None:
    scene = Scene("At least 12 died when Ivo Kral met envoys in Lima, police said.",
                  person=["Ivo Kral"], place=["Lima"])  # fmt: skip
    parts = [(Role.ACTOR, "Ivo Kral"), (Role.WHERE, "Lima"), (Role.SOURCE, "police"),
             (Role.QUANTITY, "At least 12")]  # fmt: skip
    _, (found,) = scene.claims(scene.trigger("met", parts))
    told = {e.part: e.span.of(scene.text) for e in found.evidence}
    assert told == {"trigger": "met", "actors": "Ivo Kral", "where": "Lima", "source": "police"}
    (number,) = found.quantities
    assert (number.what, number.min, number.max) == ("dead", 12, None)
    assert number.span is not None and number.span.of(scene.text) == "At least 12"
    assert found.span.of(scene.text) == found.sentence


def test_the_reports_own_outlet_is_no_link_of_the_chain() -> None:
    scene = Scene("Ivo Kral met envoys, the Lighthouse has learned.", person=["Ivo Kral"])
    met = scene.trigger("met", [(Role.SOURCE, "the Lighthouse")])
    assert scene.claims(met)[1][0].attribution == ()


def test_a_running_quotation_keeps_its_speaker() -> None:
    text = "Ivo Kral said so. Envoys met."
    scene = Scene(text, person=["Ivo Kral"])
    said = Attribution(cue=_span(text, "said"), sources=(_span(text, "Ivo Kral"),),
                       contents=(_span(text, "Envoys met"),), score=0.9)  # fmt: skip
    _, (found,) = scene.claims(scene.trigger("met", []), attributions=(said,))
    (source,) = found.attribution
    assert (source.text, source.kind) == ("Ivo Kral", SourceKind.NAMED)


def test_days_come_with_their_basis_and_reason() -> None:
    scene = Scene("Envoys will meet on Friday.")
    friday = date(2033, 5, 6)
    time = Timex(span=Span(0, 9), value="2033-05-06", earliest=friday, latest=friday, relative=True)
    at = Argument(role=Role.WHEN, span=_span(scene.text, "on Friday"), score=0.9, time=time)
    meet = Trigger(span=_span(scene.text, "meet"), type=EventType.CONSULT, score=0.9,
                   status=Status.PLANNED, status_score=0.9, arguments=(at,))  # fmt: skip
    _, (found,) = scene.claims(meet)
    assert found.when is not None and found.when.earliest == friday
    assert found.basis == "relative"
    assert any("«will»" in reason for reason in found.reasons)
    assert any("«on Friday»" in reason for reason in found.reasons)


def _on_monday(scene: Scene, trigger: str, cue: str) -> Trigger:
    monday = date(2033, 5, 2)
    at = _span(scene.text, "Monday")
    time = Timex(span=at, value="2033-05-02", earliest=monday, latest=monday, relative=True)
    said = Argument(role=Role.CUE, span=_span(scene.text, cue), score=0.9)
    day = Argument(role=Role.WHEN, span=at, score=0.9, time=time)
    return Trigger(span=_span(scene.text, trigger), type=EventType.CONSULT, score=0.9,
                   status=Status.ACTUAL, status_score=0.9, arguments=(said, day))  # fmt: skip


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Envoys met in secret, two aides told the Post on Monday.", False),
        ("Two aides told the Post on Monday that envoys met in secret.", False),
        ("Two aides told the Post that on Monday envoys met in secret.", True),
        ("Envoys met on Monday, two aides told the Post.", True),
    ],
)
def test_the_day_of_the_telling_is_not_the_events(text: str, dated: bool) -> None:
    scene = Scene(text)
    _, (found,) = scene.claims(_on_monday(scene, "met", "told"))
    assert (found.when is not None) == dated


def test_no_day_in_the_text_is_no_day_in_the_claim() -> None:
    scene = Scene("Envoys met.")
    _, (found,) = scene.claims(scene.trigger("met", []))
    assert (found.when, found.basis) == (None, "unknown")
