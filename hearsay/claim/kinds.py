"""What kind of source speaks, as far as its words settle it: a name, an office, a paper, a page.

The reader tells kinds by the whole sentence and mistakes them most where the words are plain.
"""

import re

from hearsay import catalogue
from hearsay.claim.cast import Member
from hearsay.claim.phrase import PRONOUNS, bare, core_end, head, is_indefinite
from hearsay.records import EntityKind, SourceKind

_MEDIUM = re.compile(
    r"\b(?:newspaper|daily|weekly|tabloid|magazine|broadcaster|website|news (?:agency|site|outlet)|"
    r"radio(?: station)?|television|tv|media|(?:press|media|news(?:paper)?) reports?)"
    r"(?=$|,? (?:The )?[A-Z])"
)
_PAPERS = frozenset(
    "memorandum memo indictment lawsuit suit summary log ruling verdict cable dossier transcript "
    "register document documents report letter affidavit agreement text".split()
)
_STATEMENTS = frozenset("statement communique communiqué".split())
_WHO_KNOW = frozenset(
    "official officials officer officers diplomat diplomats aide aides source sources member "
    "members delegate delegates insider insiders person people".split()
)
"""Who do not speak for their body unless they are named; its spokesmen do."""
_TOLD_OF = re.compile(r"(?<=\w) (?:\w+ed|\w+ing|close|familiar)$")
_OWNED = re.compile(r"(?:its|his|her|their)\s", re.IGNORECASE)
_BODIES = (EntityKind.ORGANISATION, EntityKind.PLACE)
_SEVERAL = (EntityKind.PERSON, EntityKind.GROUP)


def kind_of(text: str, learned: SourceKind | None, member: Member | None) -> SourceKind:
    """The kind of a source with these words, `learned` by the reader and standing for a member."""
    if is_medium(text):
        return SourceKind.OUTLET
    if member is not None and member.kind == EntityKind.PERSON and member.is_named():
        return SourceKind.NAMED
    if text.casefold() in PRONOUNS:
        return learned or _guessed(member)
    core = _core(text)
    settled = _by_noun(core)
    if settled is not None:
        return settled
    if learned == SourceKind.NAMED:
        return _unnamed(core, member)
    if learned == SourceKind.OUTLET and member is not None and member.kind == EntityKind.PLACE:
        return SourceKind.OFFICIAL
    return learned or _guessed(member)


def is_medium(text: str) -> bool:
    """Whether words name a medium by themselves: `national television`, `the daily El Faro`."""
    name = bare(text)
    known = name[:1].isupper() and catalogue.outlet(name) is not None
    return known or _MEDIUM.search(_core(text)) is not None


def _core(text: str) -> str:
    """The words up to the noun: without `briefed on it`, `close to him`, `who were there`."""
    return _TOLD_OF.sub("", text[: core_end(text, [])].strip())


def _by_noun(core: str) -> SourceKind | None:
    """The kind that a common noun at the end settles."""
    noun = head(core)
    if noun not in core.split()[-1:]:
        return None
    if noun in _PAPERS:
        return SourceKind.DOCUMENT
    if noun in _STATEMENTS:
        return SourceKind.OFFICIAL
    return SourceKind.ANONYMOUS if noun in _WHO_KNOW else None


def _unnamed(core: str, member: Member | None) -> SourceKind:
    """The kind of those whom the reader holds for named where no name is known."""
    some = is_indefinite(core) or _OWNED.match(core)
    if some and catalogue.head_kind(head(core)) in _SEVERAL:
        return SourceKind.ANONYMOUS
    speaks = member is not None and member.kind in _BODIES
    return SourceKind.OFFICIAL if speaks else SourceKind.NAMED


def _guessed(member: Member | None) -> SourceKind:
    speaks = member is not None and member.kind in _BODIES
    return SourceKind.OFFICIAL if speaks else SourceKind.ANONYMOUS
