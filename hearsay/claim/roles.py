"""What the people of a report are: titles before their names and appositions after them."""

import re

from hearsay import catalogue
from hearsay.claim.cast import Cast, Member, country_in
from hearsay.claim.phrase import bare, core_end, head
from hearsay.records import EntityKind, Span

_BEFORE = re.compile(r"(?:[\w.’'-]+ ){0,7}[\w.’'-]+,? $")
_AFTER = re.compile(r", ([^,.;:()\n]{3,80})(?=[,.;]|$)")
_REACH = 90


def note_roles(cast: Cast) -> None:
    """Give every named person the roles that stand beside the name, and a country from them."""
    for member in cast.members.values():
        if member.kind == EntityKind.PERSON:
            for span in member.spans:
                for role in (_before(cast.report.text, span), _after(cast.report.text, span)):
                    if role:
                        add_role(member, role)


def add_role(member: Member, role: str) -> None:
    """Keep a role once, without its article; it may tell the person's country."""
    role = bare(role).strip(" ,")
    if len(role) > 2 and role not in member.roles:
        member.roles.append(role)
        member.country = member.country or country_in(role)


def is_role(phrase: str) -> bool:
    """Whether a phrase's head is a role that a person may have."""
    core = phrase[: core_end(phrase, [])].strip()
    return catalogue.head_kind(head(core)) == EntityKind.PERSON


def _before(text: str, span: Span) -> str | None:
    """`Iranian Foreign Minister ` or `the mayor of Ostrava, ` before a name."""
    found = _BEFORE.search(text[max(0, span.start - _REACH) : span.start])
    if not found:
        return None
    words = found.group().strip(" ,").split()
    for first in range(len(words)):
        phrase = " ".join(words[first:])
        opens = words[first][0].isupper() or words[first].casefold() in ("the", "a", "an", "its")
        if opens and is_role(phrase) and _one_phrase(phrase):
            return phrase
    return None


def _one_phrase(phrase: str) -> bool:
    """No verb of saying or conjunction stands within."""
    return not re.search(r"\b(?:and|said|told|met|with|that|when|as|by|but|says)\b", phrase)


def _after(text: str, span: Span) -> str | None:
    """`, Tanzania's deputy trade minister,` after a name."""
    found = _AFTER.match(text, span.end, span.end + _REACH)
    if not found or not is_role(found.group(1)) or not _one_phrase(found.group(1)):
        return None
    return found.group(1)
