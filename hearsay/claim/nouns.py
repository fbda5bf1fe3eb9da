"""What phrases without a name tell by their nouns: a state's officials, a people, nobody at all."""

import re

from hearsay import catalogue
from hearsay.claim.numbers import number
from hearsay.claim.phrase import DETERMINERS, bare, head, uncounted
from hearsay.claim.roles import is_role
from hearsay.records import EntityKind

OF_STATE = frozenset(
    (
        "government governments officials official authorities authority administration leaders "
        "leadership diplomats negotiators negotiator delegation delegations side sides regime "
        "state country nation lawmakers ambassador ambassadors envoys ministers presidents "
        "premiers capital"
    ).split()
)
"""Heads of phrases that stand for the state that their modifier names."""
PEOPLE = frozenset(
    "man woman men women person teenager boy girl citizen national neighbour neighbor".split()
)
_SENT = frozenset("envoy negotiator minister emissary mediator official".split())
"""Those who act for others even where they are not named."""
_NUMBERED = re.compile(r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)\b")
PART = re.compile(r"one|some|most|many|several|few|both|all|half|none|any|each|dozens|scores|"
                   r"hundreds|thousands|millions|members?|number|group", re.IGNORECASE)  # fmt: skip
"""Heads that tell how much of what follows `of` is meant."""
AND = re.compile(r",? and |, (?=[A-Z])|,? as well as | & ")
"""What parts those told together."""


def apposes(before: str, after: str) -> bool:
    """Whether a comma parts a description from a name: `the paper, El Faro`, `Kral, a miner`."""
    last = AND.split(before)[-1]
    if is_role(last):
        return True
    described = re.match(rf"{DETERMINERS} ", last, re.IGNORECASE) and last.split()[-1].islower()
    return bool(described) or (last.split()[-1:] != [] and last.split()[-1][0].isupper()
                               and is_role(after) and "'" in after.replace("’", "'"))  # fmt: skip


def is_somebody(words: str) -> bool:
    """Whether one of whom only the trade is told is nobody to keep: `a sergeant`, `one sailor`."""
    plain = re.fullmatch(r"(?:an?|one|another) [a-z-]+", words, re.IGNORECASE)
    return (
        bool(plain)
        and catalogue.head_kind(head(words)) == EntityKind.PERSON
        and head(words) not in _SENT
    )


def is_matter(words: str) -> bool:
    """Whether a common noun names no kind of party that is known: `much`, `the same account`."""
    noun = head(words)
    several = noun.endswith(("s", "men", "people")) and not noun.endswith("ss")
    counts = PART.fullmatch(noun) or number(noun) is not None
    return bare(words).islower() and not (several or counts or noun in PEOPLE)


def is_wholly(noun: str, words: str) -> bool:
    """Whether `the members of` a body are the body."""
    return noun == "members" and not _NUMBERED.match(uncounted(words).casefold())


def nouns_of(noun: str, states: str) -> str:
    """What `the premiers of both states` are two of; envoys stand for their states."""
    offices = ("presidents", "ministers", "premiers", "leaders")
    return noun if noun in offices else states.split()[-1]


def is_people(words: str) -> bool:
    """Whether a phrase is a people that stands for its state: `the Turks`, not `nine Turks`."""
    some = _NUMBERED.match(uncounted(words).casefold())
    return not some and any(map(catalogue.demonym, words.split()[-1:]))


def guessed_kind(words: str) -> EntityKind:
    """A plural or numbered phrase is a group, as is whatever has no capital of its own."""
    noun, inner = head(words), bare(words)
    if noun in PEOPLE and not noun.endswith(("men", "s")):
        return EntityKind.PERSON
    plural = noun.endswith("s") and not noun.endswith("ss")
    if _NUMBERED.match(inner.casefold()) or plural or not inner[:1].isupper():
        return EntityKind.GROUP
    return EntityKind.ORGANISATION
