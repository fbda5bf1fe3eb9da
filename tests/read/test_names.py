from hearsay.read.names import joined
from hearsay.records import EntityKind, Name, Span

PERSON, PLACE = EntityKind.PERSON, EntityKind.PLACE


def _joined(text: str, *parts: tuple[str, EntityKind]) -> list[tuple[str, EntityKind]]:
    names = []
    for words, kind in parts:
        at = text.index(words)
        names.append(Name(span=Span(at, at + len(words)), kind=kind, score=0.9))
    return [(n.span.of(text), n.kind) for n in joined(names, text)]


def test_pieces_of_one_name_are_joined() -> None:
    assert _joined("the Ak-Balyk bank", ("Ak", PLACE), ("Balyk", PLACE)) == [("Ak-Balyk", PLACE)]


def test_a_country_before_a_person_stays_apart() -> None:
    parts = (("Peru", PLACE), ("Ana Ruiz", PERSON))
    assert _joined("Peru Ana Ruiz", *parts) == list(parts)


def test_names_with_a_word_between_stay_apart() -> None:
    parts = (("Lima", PLACE), ("Cusco", PLACE))
    assert _joined("Lima and Cusco", *parts) == list(parts)


def test_common_words_around_a_name_are_no_part_of_it() -> None:
    assert _joined("the Coastal Union workers", ("the Coastal Union workers", PLACE)) == [
        ("Coastal Union", PLACE)
    ]
    assert _joined("Omar al-Hadi spoke", ("Omar al-Hadi", PERSON)) == [("Omar al-Hadi", PERSON)]


def test_a_name_has_one_kind_and_a_surname_its_bearers() -> None:
    text = "Ana Hill spoke. Hill left for Lima. In Lima it rained. Lima slept."
    names = [
        Name(span=Span(at, at + len(words)), kind=kind, score=score)
        for words, at, kind, score in (
            ("Ana Hill", 0, PERSON, 0.9), ("Hill", 16, PLACE, 0.6), ("Lima", 30, PERSON, 0.6),
            ("Lima", 39, PLACE, 0.8), ("Lima", 55, PLACE, 0.8),
        )
    ]  # fmt: skip
    assert [n.kind for n in joined(names, text)] == [PERSON, PERSON, PLACE, PLACE, PLACE]
