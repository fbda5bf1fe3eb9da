"""Head nouns that tell what kind of thing a phrase names: "an Iranian destroyer" is equipment."""

from collections.abc import Iterator

from hearsay.catalogue.names import many, rows
from hearsay.records import EntityKind

_KINDS = {word: EntityKind(row["kind"]) for row in rows("heads") for word in many(row["words"])}


def _words(kind: EntityKind) -> frozenset[str]:
    return frozenset(word for word, its_kind in _KINDS.items() if its_kind is kind)


weapon_words = _words(EntityKind.EQUIPMENT)
"""Head nouns of equipment, in the singular."""

facility_words = _words(EntityKind.FACILITY)
"""Head nouns of facilities, in the singular."""


def _singulars(word: str) -> Iterator[str]:
    for plural, singular in (("men", "man"), ("ies", "y"), ("es", ""), ("s", "")):
        if word.endswith(plural):
            yield word.removesuffix(plural) + singular


def _plurals(word: str) -> Iterator[str]:
    if word.endswith("man"):
        yield word.removesuffix("man") + "men"
    yield word + "s"


def head_kind(word: str) -> EntityKind | None:
    """Tell the kind that a head noun names, in the singular or plural and in any case.

    Several persons are a group ("ministers"), and one of a group is a person ("protester").
    """
    word = word.casefold()
    if "-" in word and word not in _KINDS:
        word = word.rpartition("-")[2]
    if word in _KINDS:
        return _KINDS[word]
    for singular in _singulars(word):
        kind = _KINDS.get(singular)
        if kind is not None:
            return EntityKind.GROUP if kind is EntityKind.PERSON else kind
    if any(_KINDS.get(plural) is EntityKind.GROUP for plural in _plurals(word)):
        return EntityKind.PERSON
    return None
