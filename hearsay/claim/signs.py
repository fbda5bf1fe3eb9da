"""What speaks for and against somebody being meant by words that do not name him, by name.

What the reader links is one sign among others: how near and how often somebody is told of, whether
he was the subject before, what kind, sex, country and role are known. A sign that says nothing is
left out. What each is worth is learned: see `antecedents`.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import lru_cache
from math import log1p

from msgspec import Struct

from hearsay import catalogue
from hearsay.catalogue.spelling import name_key
from hearsay.claim.cast import Cast, Member
from hearsay.claim.countries import countries_in
from hearsay.claim.phrase import DETERMINERS, head
from hearsay.claim.pronouns import OF_SOMEBODY, is_object, sex_of, sexes, sort_of
from hearsay.claim.quotes import is_own_words
from hearsay.claim.said import Said
from hearsay.records import EntityKind, Reading, Span

Sign = tuple[str, float]
_PERSONS = (EntityKind.PERSON,)
_OF_OTHERS = ("he", "it", "they")
"""Pronouns by which nobody calls himself."""
_BODIES = (EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.GROUP)
_THINGS = (*_BODIES, EntityKind.FACILITY, EntityKind.EQUIPMENT)
_MEANT = {
    "he": _PERSONS, "it": _THINGS, "they": (*_BODIES, EntityKind.PERSON), "we": _BODIES,
    "i": _PERSONS, "role": _PERSONS, "national": _PERSONS, "body": _BODIES, "thing": _THINGS,
    "plain": _THINGS, "other": (*_THINGS, EntityKind.PERSON),
}  # fmt: skip
"""Of which kinds those are whom each sort of phrase may mean."""
_AWAY = ("same sentence", "sentence before", "farther")
_FARTHEST = 12
"""Sentences beyond which nearness tells no more."""
_LONGEST = 300
"""Code points of a clause at the most."""
_OPENS = 25
"""Code points from a sentence's start within which a pronoun is most likely its subject."""
_DATELINE = 80
"""Code points from the start within which the first country named is where a report is from."""
_LESSER = frozenset("vice deputy former acting assistant".split())
_WHO = re.compile(r",? (?:who|whom|whose)\b[^.;!?\n]*")
_REACH = 6_000
"""Code points back beyond which nobody is meant."""
_PARTIES = re.compile(r"(?:sides?|parties)$")
_CLAUSE = re.compile(
    r"[,;:.!?“”\"—–]| (?:that|who|which|whom|whose|and|but|when|as|after|before|if|while|because|"
    r"to|for|said|says) "
)
_APPOSED = re.compile(
    r"(?: (?:of|for|in|to|at) [^,.;:\n]{1,50})?, (?:(?:Mr|Mrs|Ms|Dr|Sir)\.? )?(?=[A-Z])"
)
_CAPITALS = re.compile(r"[A-Z][\w’'-]*(?: (?:of )?[A-Z][\w’'-]*)*")


class Asked(Struct, frozen=True):
    """A phrase that names nobody, and what it tells of who is meant.

    Its sort is that of a pronoun (`pronouns.sort_of`), or `role` (`the minister`), `national`
    (`the Greek`), `body` (`the ministry`), `thing` (`the convoy`, `the guards`), `plain` (the same
    without an article), `other`, `two` (`both sides`).
    """

    span: Span
    words: str
    sort: str
    country: str | None = None


class Signs:
    """Finds the signs of everybody whom one report tells of.

    `spoken` are the countries that it speaks of and where, by key, `titled` those of its title,
    `home` the one that it is from; `lead` is where its first paragraph ends.
    """

    def __init__(self, cast: Cast, reading: Reading) -> None:
        self.cast, self.text = cast, cast.report.text
        self._said = Said(reading.attributions)
        self._references = sorted(reading.references, key=lambda r: (r.span, -r.score))
        self._starts = [r.span.start for r in self._references]
        self._sexed = [
            (r, sex) for r in self._references if (sex := sex_of(r.span.of(self.text).casefold()))
        ]
        self._sentences = [s.start for s in reading.sentences] or [0]
        self.lead = max(self.text.find("\n"), 0)
        self.titled = {f"country {iso3}" for iso3, _, _ in countries_in(cast.report.title)}
        self.spoken = [
            (f"country {iso3}", Span(m.start() + start, m.start() + end))
            for m in _CAPITALS.finditer(self.text) if not self._names_person(m.start())
            for iso3, start, end in _states(m[0])
        ]  # fmt: skip
        first = next(iter(self.spoken), ("", Span(_DATELINE, _DATELINE)))
        self.home = first[0] if first[1].start < _DATELINE else ""

    def of_members(
        self, asked: Asked, apart: Collection[str] = ()
    ) -> Iterator[tuple[Member, list[Sign]]]:
        """The signs of every member that may be meant, none of those whose keys are `apart`."""
        linked, tellers = self.linked(asked.span), self._tellers(asked.span)
        form, called = self._form(asked), self._called(asked)
        if asked.sort in _OF_OTHERS and is_own_words(self.text, asked.span.start):
            apart = {*apart, *tellers}
        if asked.sort == "role":
            apart = {*apart, *(key for key in tellers if self._is_other(asked, key))}
        most = max(linked.values(), default=0.0)
        for rank, (span, member) in enumerate(self._told(asked, apart)):
            signs = [*self._place(asked, span, member, form), *_nature(asked, member)]
            if rank < 3 and span < asked.span:
                signs.append((f"nearest {rank}", 1.0))
            if link := linked.get(member.key):
                signs.append(("link", link))
                signs.append(("linked most", float(link == most)))
            if member.key in tellers:
                signs.append((f"teller {form}", 1.0))
            if member.key in called:
                so, otherwise = called[member.key]
                signs += [("called so", log1p(so)), ("called otherwise", log1p(otherwise))]
            yield member, signs

    def of_sides(self, asked: Asked) -> Iterator[tuple[str, list[Sign]]]:
        """The signs of every country that the report speaks of, and of other parties, by key."""
        told: dict[str, list[int]] = defaultdict(list)
        for key, words in self.spoken:
            told[key].append(words.start)
        if _PARTIES.search(asked.words.casefold()):
            outlet = name_key(self.cast.report.outlet)
            parties = (m for m in self.cast.members.values()
                       if _is_party(m) and outlet not in map(name_key, m.forms))  # fmt: skip
            told |= {m.key: sorted(s.start for s in m.spans) for m in parties}
        linked, tellers = self.linked(asked.span), self._tellers(asked.span)
        at, mine = asked.span.start, self._number(asked.span.start)
        beside = {m.key for _, m in self.cast.within(Span(self._sentences[mine], at))}
        last = {key: max((s for s in starts if s < at), default=-1) for key, starts in told.items()}
        order = sorted(told, key=lambda key: -last[key])
        most = max(map(len, told.values()), default=1)
        for key, starts in told.items():
            before = sum(s < at for s in starts)
            away = min(mine - self._number(last[key]), _FARTHEST) if before else _FARTHEST
            signs = [
                (_AWAY[min(away, 2)], 1.0), ("sentences away", log1p(away)),
                ("told often", log1p(len(starts))), ("share of most", len(starts) / most),
                ("told before", log1p(before)), ("home", float(key == self.home)),
                ("in the title", float(key in self.titled)),
                ("in the lead", float(bool(starts) and starts[0] < self.lead)),
                ("is party", float(not key.startswith("country "))),
                ("link", min(sum(v for k, v in linked.items() if self._side(k) == key), 1.0)),
                ("of teller", float(any(self._side(k) == key for k in tellers))),
                ("of somebody beside",
                 float(any(self._side(k) == key for k in beside if k != key))),
            ]  # fmt: skip
            if before and order.index(key) < 3:
                signs.append((f"nearest {order.index(key)}", 1.0))
            yield key, [(name, size) for name, size in signs if size]

    def told_at(self, span: Span) -> Member | None:
        """The member that words stand for, by themselves or beside a name: `minister, Ana Ruiz`."""
        member = self.cast.covering(span)
        name = _APPOSED.match(self.text, span.end) if member is None else None
        return self.cast.covering(Span(name.end(), name.end() + 1)) if name else member

    def linked(self, span: Span) -> dict[str, float]:
        """The reader's chance that the words of a span stand for each member, by key.

        `his` in `his lawyer` points at another person than the phrase does, and is passed over.
        """
        out: dict[str, float] = defaultdict(float)
        for reference in self._references[bisect_left(self._starts, span.start) :]:
            if reference.span.start >= span.end:
                break
            words = reference.span.of(self.text).casefold()
            member = self.told_at(reference.antecedent)
            if member and not (words in OF_SOMEBODY and reference.span != span):
                out[member.key] += reference.score
        return {key: min(chance, 1.0) for key, chance in out.items()}

    def _told(self, asked: Asked, apart: Collection[str]) -> Iterator[tuple[Span, Member]]:
        """Whom a phrase may mean, by the nearest place before it; a role's bearer also after it."""
        seen = set(apart)
        near = [*self.cast.before(asked.span.start, _REACH)]
        if asked.sort == "role":
            later = self._later(asked.span.end)
            near += [one for one in later if not self._speaks_of(asked.span, one[0])]
        for span, member in near:
            state = member.key.startswith("country ") and not sort_of(asked.words)
            if member.key not in seen and member.kind in _MEANT[asked.sort] and not state:
                seen.add(member.key)
                yield span, member

    def _later(self, at: int) -> list[tuple[Span, Member]]:
        """The persons named after an offset, by where they first are.

        Whoever is told of in a phrase's own clause is another: `the envoy, who met Ms. Kral`.
        """
        clause = _WHO.match(self.text, at)
        at = clause.end() if clause else at
        persons = (m for m in self.cast.members.values() if m.kind == EntityKind.PERSON)
        found = ((min((s for s in m.spans if s.start > at), default=None), m) for m in persons)
        return sorted(((s, m) for s, m in found if s), key=lambda one: one[0])

    def _is_other(self, asked: Asked, key: str) -> bool:
        """Whether a member is known by other roles alone: no minister calls himself a nurse."""
        roles, noun = self.cast.members[key].roles, head(asked.words)
        return bool(roles) and not any(noun in _words(role) for role in roles)

    def _speaks_of(self, speaker: Span, name: Span) -> bool:
        """Whether a name stands in a speaker's own words: `the envoy said that Ms. Kral left`."""
        return any(
            source.overlaps(speaker)
            for one in self._said.about(name) if any(c.covers(name) for c in one.contents)
            for source in one.sources
        )  # fmt: skip

    def _tellers(self, span: Span) -> set[str]:
        """Who is cited for the words around a span."""
        found: set[str] = set()
        for one in self._said.about(span):
            if any(content.covers(span) for content in one.contents):
                for source in one.sources:
                    inner = [m for _, m in self.cast.within(source)][-1:]
                    found |= {m.key for m in (self.cast.covering(source), *inner) if m}
                    if sort_of(source.of(self.text).casefold()) and (links := self.linked(source)):
                        found.add(max(links, key=lambda key: links[key]))
        return found

    def _called(self, asked: Asked) -> dict[str, tuple[float, float]]:
        """How often each person is held to be meant elsewhere by this pronoun, and the other."""
        wanted, out = sex_of(asked.words), dict[str, tuple[float, float]]()
        for reference, sex in self._sexed if wanted else ():
            near = abs(reference.span.start - asked.span.start) < _REACH
            member = self.told_at(reference.antecedent) if near else None
            if member is not None and not reference.span.overlaps(asked.span):
                so, otherwise = out.get(member.key, (0.0, 0.0))
                more = (reference.score, 0.0) if sex == wanted else (0.0, reference.score)
                out[member.key] = so + more[0], otherwise + more[1]
        return out

    def _form(self, asked: Asked) -> str:
        """Whether a phrase opens its sentence, is an object, or stands elsewhere."""
        if is_object(asked.words):
            return "object"
        start = self._sentences[self._number(asked.span.start)]
        return "opening" if asked.span.start - start < _OPENS else "inside"

    def _place(self, asked: Asked, span: Span, member: Member, form: str) -> Iterator[Sign]:
        """How near, how often and where a member was told of; `span` is the nearest place."""
        theirs = self._number(span.start)
        away = min(abs(self._number(asked.span.start) - theirs), _FARTHEST)
        if span > asked.span:
            yield from (("later", 1.0), ("sentences until", log1p(away)))
            return
        yield _AWAY[min(away, 2)], 1.0
        yield "sentences away", log1p(away)
        starts = [s.start for s in member.spans]
        yield "told often", log1p(len([start for start in starts if start < asked.span.start]))
        first = self.cast.within(Span(self._sentences[theirs], span.end))[:1]
        if first and first[0][1].key == member.key:
            yield f"subject {min(away, 2)} {form}", 1.0
        if min(starts, default=self.lead) < self.lead:
            yield "in the lead", 1.0
        if sort_of(span.of(self.text).casefold()):
            yield "pronoun before", 1.0
        between = asked.span.start - span.end
        if between == len(", ") and self.text.startswith(", ", span.end):
            yield "apposed", 1.0
        if (
            form == "object"
            and between < _LONGEST
            and not _CLAUSE.search(self.text, span.end, asked.span.start)
        ):
            yield "same clause", 1.0

    def _side(self, key: str) -> str:
        """The side that a member belongs to: its state, or itself."""
        state = self.cast.members[key].country
        return f"country {state}" if state else key

    def _names_person(self, at: int) -> bool:
        """Whether a person's name stands at an offset."""
        member = self.cast.covering(Span(at, at + 1))
        return member is not None and member.kind == EntityKind.PERSON

    def _number(self, at: int) -> int:
        """The number of the sentence that holds an offset."""
        return max(bisect_right(self._sentences, at) - 1, 0)


def _nature(asked: Asked, member: Member) -> Iterator[Sign]:
    """What a member is, beside what the phrase asks for."""
    yield f"is {member.kind}", 1.0
    if member.key.startswith("country "):
        yield "is state", 1.0
    if not member.is_named():
        yield "unnamed", 1.0
    wanted = sex_of(asked.words)
    if wanted and member.kind == EntityKind.PERSON:
        known = sexes(member)
        fits = "sex fits" if known == (wanted,) else "sex open" if wanted in known else "other sex"
        yield fits, 1.0
    if asked.country:
        fits = "country fits" if asked.country == member.country else "other country"
        yield fits if member.country else "country open", 1.0
    if not sort_of(asked.words) and asked.sort != "national":
        yield from _described(asked, member)


def _described(asked: Asked, member: Member) -> Iterator[Sign]:
    """How well a phrase's words fit the roles or the name of a member."""
    wanted, noun = _words(asked.words), head(asked.words)
    if member.kind == EntityKind.PERSON:
        yield from _fit_of_roles(wanted, noun, [_words(role) for role in member.roles])
        if member.is_named():
            return
    forms = [_words(form) for form in member.forms]
    if member.words[-1:] == [noun]:
        yield "head same", 1.0
    elif any(noun in form for form in forms):
        yield "head within", 1.0
    if any(wanted <= form for form in forms):
        yield "words within", 1.0


def _fit_of_roles(wanted: frozenset[str], noun: str, roles: list[frozenset[str]]) -> Iterator[Sign]:
    if any(wanted <= role and not (role - wanted) & _LESSER for role in roles):
        yield "role fits", 1.0
        if wanted in roles:
            yield "role same", 1.0
    elif any(noun in role and role <= wanted and not (wanted - role) & _LESSER for role in roles):
        yield "role near", 1.0
    elif any(noun in role for role in roles):
        yield "role differs", 1.0
    else:
        yield ("other role" if roles else "no role"), 1.0


@lru_cache(maxsize=16384)
def _words(phrase: str) -> frozenset[str]:
    """The words of a phrase in lower case, without articles and names of states."""
    return frozenset(
        w for w in re.findall(r"[\w-]+", phrase.casefold())
        if not re.fullmatch(DETERMINERS + r"|same|s|of", w) and not _of_state(w.capitalize())
    )  # fmt: skip


def _of_state(word: str) -> str | None:
    return catalogue.demonym(word) or catalogue.country(word)


def _states(words: str) -> tuple[tuple[str, int, int], ...]:
    """The countries that a name, adjectives or a capital speak of, with half-open offsets."""
    found = countries_in(words)
    name = re.sub(r"['’]s?$", "", words)
    seat = catalogue.capital(name.title() if name.isupper() else name)
    return found or (((seat, 0, len(name)),) if seat else ())


def _is_party(member: Member) -> bool:
    """Whether a body may be a side of its own: no known body or outlet, no part of a state."""
    plain = member.kind == EntityKind.ORGANISATION and not member.key.startswith("known ")
    return plain and member.is_named() and member.country is None
