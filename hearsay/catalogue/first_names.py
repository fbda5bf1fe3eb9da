"""Which pronoun the bearer of a first name goes by, as far as the name alone tells.

The names are those of the person providers of Faker 40.54 (MIT, copyright Daniele Faraglia and
contributors), `first_names_male` and `first_names_female` of some eighty languages and countries,
in Latin letters without accents; a name that men and women bear is left out.
"""

from hearsay.catalogue.names import fold, many, rows

_PRONOUNS = {word: row["pronoun"] for row in rows("first_names") for word in many(row["words"])}


def first_name_pronoun(name: str) -> str | None:
    """`he` or `she`, or None for a name that does not tell or is not known."""
    return _PRONOUNS.get(fold(name))
