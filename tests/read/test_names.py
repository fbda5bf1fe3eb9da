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
