"""What the people of a report are: titles before their names and appositions after them."""

import re

from hearsay import catalogue
from hearsay.claim.cast import Cast, Member
from hearsay.claim.countries import country_in
from hearsay.claim.names import dateline
from hearsay.claim.phrase import bare, core_end, head, is_title, untitled
from hearsay.claim.pronouns import COURTESIES, SURELY
from hearsay.records import EntityKind, Span

_AFTER = re.compile(r", ([^,.;:()\n]{3,80})(?=[,.;]|$)")
_OFFICE = re.compile(
    r"\b(?:president|premier|prime minister|minister|secretary(?!-)|senator|lawmaker|army|navy|"
    r"police)\b"
)
_OF_STATE = re.compile(
    r"(?:[A-Z][\w’'-]+ (?:and [A-Z]\w+ )?Ministry|Ministry of [A-Z][\w ]+|Presidency|Cabinet|"
    r"Parliament|General Staff|Armed Forces|(?:National |Federal )?Police|Army|Navy|Air Force|"
    r"Coast ?[Gg]uard)"
)
"""Names of bodies that every state has one of, under which no state is told from another."""
_OF_LAND = re.compile(r" of ((?:the )?[A-Z][\w-]+(?: (?:and )?[A-Z][\w-]+){0,3})")
_MINISTRY = re.compile(r"(?:(\w+)(?: affairs)? ministry|ministry of (\w+)(?: affairs)?)")
_OWNER = re.compile(r"\b([A-Z][\w.-]+(?: [A-Z][\w.-]+)?)(?:['’]s?)? $")
_SEAT = re.compile(
    r"(?: (?:said|says|announced|reported|stated|confirmed|told \w+))? (?:on \w+ )?in "
    r"([A-Z]\w+(?: [A-Z]\w+)?)"
)
_OF_MANY_STATES = ("Brussels",)
"""Capitals from which most news is of bodies of many states."""
_REACH = 90
_COURTESIES = frozenset((*COURTESIES, "dr", "m"))
_PLURAL = re.compile(r"((?:[A-Z][\w-]+ ){0,2}[A-Z][a-z]+)s $")
_OTHER = re.compile(r"((?:[A-Z][\w-]+ ){0,2}[A-Z][a-z]+)s [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}"
                    r"(?: of [A-Z]\w+)? and $")  # fmt: skip
_WITHIN = frozenset(
    (
        "the of a an its foreign prime defence defense interior deputy vice chief military army "
        "police party opposition senior former acting special peace ministry government "
        "finance trade security national executive rebel state general press nuclear top"
    ).split()
)
"""Words in lower case that may stand within a role before a name."""


def note_roles(cast: Cast) -> None:
    """Give every named person the roles that stand beside the name, and a country from them."""
    text = cast.report.text
    for member in cast.members.values():
        if member.kind == EntityKind.PERSON:
            for span in member.spans:
                _note_sex(member, text, span)
                for role in (_before(text, span), _within(text, span), _after(text, span),
                             _shared(text, span)):  # fmt: skip
                    if role:
                        _add(member, role)
                if member.roles and not member.country:
                    state = _OF_LAND.match(text, span.end)
                    member.country = country_in(state[1]) if state else None


def _note_sex(member: Member, text: str, span: Span) -> None:
    """Note by `Ms` or `Sir` before a name by which pronoun the person goes."""
    before = text[max(0, span.start - 10) : span.start].split(" ")
    told = before[-2] if len(before) > 1 and not before[-1] else ""
    if sex := COURTESIES.get(told.strip("\n.").casefold()):
        member.pronouns[sex] += SURELY


def note_homes(cast: Cast) -> None:
    """Give officials and bodies of no named state the country of the capital that places them.

    It is the one in which they speak, `the Interior Ministry said in Lima`, or that of the one
    minister told of who heads it, else that from which the report is datelined. Where the sentence
    that first names one tells of another's capital, it may be that one's.
    """
    seat = re.match(r"\s*[^,/(–—-]+", cast.report.text[: dateline(cast.report.text)])
    town = seat.group().strip().title() if seat else ""
    home = None if town in _OF_MANY_STATES else catalogue.capital(town)
    for member in cast.members.values():
        if member.country is None and _in_office(member) and not _is_owned(cast, member):
            member.country = _speaks_in(cast.report.text, member) or _of_minister(cast, member)
            if home and member.country is None and not _tells_of_another(cast, member, home):
                member.country = home


def _in_office(member: Member) -> bool:
    if member.kind == EntityKind.PERSON:
        return _OFFICE.search(" ".join(member.roles).casefold()) is not None
    return any(_OF_STATE.fullmatch(form) for form in member.forms)


def _is_owned(cast: Cast, member: Member) -> bool:
    """Whether it is told of anywhere as a state's: the report may have two of the name."""
    before = (cast.report.text[max(0, span.start - _REACH) : span.start] for span in member.spans)
    return any(found and country_in(found[1]) for found in map(_OWNER.search, before))


def _speaks_in(text: str, member: Member) -> str | None:
    """The state of the one capital in which somebody is told to be or to speak."""
    found = (_SEAT.match(text, span.end) for span in member.spans)
    seats = {catalogue.capital(m[1]) or catalogue.capital(m[1].split()[0]) for m in found if m}
    states = seats - {None}
    return states.pop() if len(states) == 1 else None


def _of_minister(cast: Cast, body: Member) -> str | None:
    """The state whose foreign minister the report tells of, of the Foreign Ministry."""
    told = (m[1] or m[2] for form in body.forms if (m := _MINISTRY.fullmatch(form.casefold())))
    matter = next(told, None)
    if matter is None:
        return None
    office = re.compile(rf"\b{matter} minister\b|\bminister (?:of|for) {matter}\b")
    states = {
        member.country
        for member in cast.members.values()
        if member.kind == EntityKind.PERSON
        and any(office.search(role.casefold()) for role in member.roles)
    }
    return states.pop() if len(states) == 1 else None


def _tells_of_another(cast: Cast, member: Member, home: str) -> bool:
    """Whether the sentence that first names somebody names the capital of another state."""
    text, at = cast.report.text, min(member.spans)
    start = max(text.rfind(". ", 0, at.start), text.rfind("\n", 0, at.start)) + 1
    end = min((e for e in (text.find(". ", at.end), text.find("\n", at.end)) if e > 0), default=-1)
    sentence = text[max(start, dateline(text)) : end if end > 0 else len(text)]
    seats = {catalogue.capital(word) for word in re.findall(r"[A-Z][\w-]+", sentence)}
    return bool(seats - {home, None})


def _add(member: Member, role: str) -> None:
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
    """`Iranian Foreign Minister ` or `The mayor of Ostrava, ` before a name."""
    before = text[max(0, span.start - _REACH) : span.start].rpartition("\n")[2]
    words = before.split(" ")[:-1][-8:]
    while words and words[-1].rstrip(".").casefold() in _COURTESIES:
        words.pop()
    if words and words[-1].endswith(","):
        if text[span.end : span.end + 1] not in (",", "."):
            return None
        words[-1] = words[-1][:-1]
    role: list[str] = []
    for word in reversed(words):
        if not _may_be_in_role(word):
            break
        role.insert(0, word)
        if word.casefold() in ("the", "a", "an", "its"):
            break
    while role and role[0].casefold() in ("of", "and"):
        role.pop(0)
    phrase = " ".join(role)
    return phrase if role and is_role(phrase) else None


def _shared(text: str, span: Span) -> str | None:
    """`Foreign Ministers ` before two names."""
    before = text[max(0, span.start - _REACH) : span.start].rpartition("\n")[2]
    found = _PLURAL.search(before) or _OTHER.search(before)
    return found[1] if found and is_role(found[1]) else None


def _within(text: str, span: Span) -> str | None:
    """`President` in a name read with its title."""
    name = span.of(text)
    title = name[: len(name) - len(untitled(name))].strip() if name.endswith(untitled(name)) else ""
    return title if title and is_role(title) else None


def _may_be_in_role(word: str) -> bool:
    """Whether a word may belong to a role; one that ends a sentence or a clause may not."""
    if not word or word[-1] in ',;:!?)"”\n' or "\n" in word:
        return False
    if word.endswith(".") and not (is_title(word) or re.fullmatch(r"(?:[A-Z]\.)+", word)):
        return False
    if word[0].isupper():
        return True
    return word in _WITHIN or catalogue.head_kind(word) == EntityKind.PERSON


def _after(text: str, span: Span) -> str | None:
    """`, Tanzania's deputy trade minister,` after a name."""
    found = _AFTER.match(text, span.end, span.end + _REACH)
    if not found or not is_role(found.group(1)):
        return None
    if re.search(r"\b(?:and|said|told|met|with|that|when|as|but|says)\b", found.group(1)):
        return None
    return found.group(1)
