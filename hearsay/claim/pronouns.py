"""Pronouns by sort, and by which of them a person goes as far as the report tells."""

import re

from hearsay.catalogue import first_name_pronoun
from hearsay.claim.cast import Member

_SORTS = {
    "he": "he him his himself she her hers herself who whom",
    "it": "it its itself",
    "they": "they them their theirs themselves",
    "we": "we us our ours",
    "i": "i me my myself",
}
_SORT = {word: sort for sort, words in _SORTS.items() for word in words.split()}
_SEX = dict.fromkeys(("he", "him", "his", "himself"), "he") | dict.fromkeys(
    ("she", "her", "hers", "herself"), "she"
)
_OBJECTS = frozenset("him her them us me himself herself themselves".split())
OF_SOMEBODY = frozenset("his her its their whose".split())
_WOMAN = re.compile(r"\b(?:mrs|ms|miss|\w*woman|queen|princess|lady|sister|mother|wife)\b")
_MAN = re.compile(
    r"\b(?:mr|sir|(?!(?:wo|hu|ger|ro|o|nor|otto)man)\w*man|king|prince|lord|brother|father|husband|"
    r"bishop)\b"
)
COURTESIES = {"mr": "he", "sir": "he", "mrs": "she", "ms": "she", "miss": "she", "madame": "she"}
"""What the word before a name tells of who bears it."""
SURELY = 10
"""How many links of the reader such a word outweighs."""


def sort_of(words: str) -> str:
    """The sort of a pronoun: `he` (she, too), `it`, `they`, `we`, `i`; empty for other words."""
    return _SORT.get(words, "")


def sex_of(word: str) -> str:
    """`he` or `she` for a pronoun of a man or a woman, else empty."""
    return _SEX.get(word, "")


def is_object(word: str) -> bool:
    """Whether a pronoun is no subject: who acts in its clause is somebody else."""
    return word in _OBJECTS


def sexes(member: Member) -> tuple[str, ...]:
    """What a person may go by: `he` or `she` where it is known, else both."""
    (first, most), (_, next_) = [*member.pronouns.most_common(2), ("", 0), ("", 0)][:2]
    if most - next_ >= SURELY:
        return (first,)
    roles = " ".join(member.roles).casefold()
    if _WOMAN.search(roles) or _MAN.search(roles):
        return ("she",) if _WOMAN.search(roles) else ("he",)
    told = first_name_pronoun(member.words[0]) if len(member.words) > 1 else None
    known = told or (first if most > next_ else "")
    return (known,) if known else ("he", "she")
