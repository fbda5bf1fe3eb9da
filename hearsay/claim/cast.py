"""The cast of one report: whom and what its names and phrases stand for.

A member is made only when a name or a phrase needs it. Names are filed first, the fullest before
the shorter, so that a surname, an acronym or a short form finds the member it belongs to.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from msgspec import Struct, field

from hearsay import catalogue
from hearsay.catalogue.spelling import name_key as key
from hearsay.claim.countries import countries_in, state_of
from hearsay.claim.names import cleaned
from hearsay.claim.phrase import bare, is_title, untitled
from hearsay.records import Entity, EntityKind, Mention, Name, Report, Span, content_id

_OF_OFFICES = frozenset(
    "national defence defense foreign interior finance home justice trade energy health".split()
)
"""What may stand before a title in a torn name: `Defence General Pham Dat`."""
LONGEST = 400
"""No name or phrase is longer than this many code points."""


class Member(Struct):
    """An entity in the making; `words` are those of its name as they are compared."""

    key: str
    kind: EntityKind
    words: list[str]
    forms: Counter[str] = field(default_factory=Counter)
    spans: list[Span] = field(default_factory=list)
    country: str | None = None
    roles: list[str] = field(default_factory=list)
    canonical: str | None = None
    described: bool = False
    pronouns: Counter[str] = field(default_factory=Counter)

    def is_named(self) -> bool:
        """Whether the text names it, and does not only describe it."""
        return not self.described and any(form[:1].isupper() for form in self.forms)


class Cast:
    """Members by key, and the member that each span of the text stands for."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.members: dict[str, Member] = {}
        self.by_word: dict[str, list[Member]] = {}
        self.states: Counter[str] = Counter()
        self._at: list[tuple[int, int, str]] = []
        self._within: dict[Span, tuple[tuple[Span, Member], ...]] = {}
        self._covering: dict[Span, Member | None] = {}

    def file(self, member: Member, span: Span) -> None:
        """Note that a span stands for a member."""
        entry = (span.start, span.end, member.key)
        at = bisect_left(self._at, entry)
        if at == len(self._at) or self._at[at] != entry:
            self._at.insert(at, entry)
            self._within.clear()
            self._covering.clear()
            member.spans.append(span)

    def member(self, member_key: str, kind: EntityKind, name: str) -> Member:
        """The member of this key, made if it is new; it is compared by the words of `name`."""
        if member_key not in self.members:
            made = Member(member_key, kind, key(name).split() or [name])
            self.members[member_key] = made
            for word in {*made.words, initials(made.words)}:
                self.by_word.setdefault(word, []).append(made)
        return self.members[member_key]

    def add(self, member_key: str, kind: EntityKind, form: str, span: Span) -> Member:
        """The member of this key with one more name form and span."""
        member = self.member(member_key, kind, form)
        self.file(member, span)
        member.forms[form] += 1
        return member

    def country(self, iso3: str, form: str) -> Member:
        """The country as one who acts, under its common name; `form` is what the text calls it."""
        name = catalogue.country_name(iso3)
        member = self.member(f"country {iso3}", EntityKind.PLACE, name)
        member.canonical, member.country = name, iso3
        member.forms[form] += 1
        return member

    def home(self) -> str | None:
        """The one country that a report speaks of far more than of any other."""
        first, second = [*self.states.most_common(2), ("", 0), ("", 0)][:2]
        return first[0] or None if first[1] > 2 * second[1] else None

    def within(self, span: Span) -> tuple[tuple[Span, Member], ...]:
        """Members named inside a span, in order; longer names first at the same place."""
        found = self._within.get(span)
        if found is None:
            found = self._within[span] = tuple(self._inside(span))
        return found

    def _inside(self, span: Span) -> Iterator[tuple[Span, Member]]:
        low = bisect_left(self._at, (span.start, 0, ""))
        high = bisect_left(self._at, (span.end, 0, ""))
        for start, end, k in sorted(self._at[low:high], key=lambda x: (x[0], -x[1])):
            if end <= span.end:
                yield Span(start, end), self.members[k]

    def covering(self, span: Span) -> Member | None:
        """The member of the shortest filed span that holds this one."""
        if span not in self._covering:
            low = bisect_left(self._at, (span.start - LONGEST, 0, ""))
            high = bisect_left(self._at, (span.start + 1, 0, ""))
            over = [(e - s, k) for s, e, k in self._at[low:high] if span.end <= e]
            self._covering[span] = self.members[min(over)[1]] if over else None
        return self._covering[span]

    def before(self, at: int, reach: int) -> Iterator[tuple[Span, Member]]:
        """Members filed within `reach` code points before an offset, the nearest first."""
        for i in range(bisect_left(self._at, (at, 0, "")) - 1, -1, -1):
            start, end, member_key = self._at[i]
            if start < at - reach:
                return
            if end <= at:
                yield Span(start, end), self.members[member_key]

    def entity_id(self, member: Member) -> str:
        """The id of the entity that a member becomes."""
        return content_id("E", self.report.id, member.kind, member.key)

    def entities(self, used: set[str]) -> tuple[Entity, ...]:
        """The entities with these ids, sorted by id."""
        made = (self._entity(m) for m in self.members.values() if self.entity_id(m) in used)
        return tuple(sorted(made, key=lambda e: e.id))

    def _entity(self, member: Member) -> Entity:
        name = member.canonical or _best(member)
        town = _town(member, name)
        return Entity(
            id=self.entity_id(member),
            name=name,
            kind=member.kind,
            aliases=tuple(sorted(form for form in member.forms if form != name)),
            country=member.country,
            roles=tuple(dict.fromkeys(member.roles)),
            sector=_sector(member, name),
            geonameid=town.geonameid if town else None,
            point=(town.latitude, town.longitude) if town else None,
            mentions=tuple(sorted(Mention(report=self.report.id, span=s) for s in member.spans)),
        )


def _sector(member: Member, name: str) -> str | None:
    """A state that acts is its government, a body of many states is of no sector; others are what
    their roles, else their names, tell.
    """
    if member.key.startswith("country "):
        return "GOV"
    if member.kind in (EntityKind.PLACE, EntityKind.FACILITY):
        return None
    if member.kind == EntityKind.PERSON and not member.described:
        return catalogue.sector(" ".join(member.roles))
    if catalogue.outlet(name):
        return "JRN"
    if catalogue.body(name):
        return None
    return catalogue.sector(" ".join((name, *member.forms)))


def _town(member: Member, name: str) -> catalogue.Place | None:
    """The town of the catalogue that a place is, if they lie in one country."""
    if member.kind != EntityKind.PLACE or member.key.startswith("country ") or member.described:
        return None
    town = catalogue.place(name)
    return town if town and member.country in (None, town.country) else None


def _best(member: Member) -> str:
    """The fullest name form: most words for a person, else the commonest."""
    if member.kind == EntityKind.PERSON:
        return max(member.forms, key=lambda f: (len(f.split()), member.forms[f], f))
    return max(member.forms, key=lambda f: (member.forms[f], len(f), f))


def initials(words: list[str]) -> str:
    """`international atomic energy agency` is `iaea`."""
    return "".join(w[0] for w in words if w and w not in ("of", "the", "and", "for"))


def fill_names(cast: Cast, names: tuple[Name, ...]) -> None:
    """File every name of a reading, and count how often each state is spoken of."""
    text = cast.report.text
    for name in names:
        iso3 = _state(bare(name.span.of(text)))
        if iso3:
            cast.states[iso3] += 2 if name.span.start < text.find("\n") else 1
    for iso3, _, _ in countries_in(cast.report.title):
        cast.states[iso3] += 2
    kept = cleaned(names, text)
    longest_first = sorted(kept, key=lambda n: (-len(n.span.of(text).split()), n.span))
    for name in longest_first:
        words = bare(name.span.of(text))
        if not (name.demonym or catalogue.demonym(words)) and any(c.isalpha() for c in words):
            file_name(cast, name.kind, name.span)


def _state(words: str) -> str | None:
    """The country that a name, an adjective or a capital speaks of."""
    return catalogue.demonym(words) or catalogue.country(words) or catalogue.capital(words)


def file_name(cast: Cast, kind: EntityKind, span: Span) -> Member:
    """File one name under the member that it stands for."""
    text = span.of(cast.report.text)
    if kind == EntityKind.PERSON:
        return _file_person(cast, span, _after_title(untitled(text)))
    known = _catalogued(cast, bare(text))
    if known is not None:
        cast.file(known, span)
        known.forms[bare(text)] += 1
        return known
    fuller = _fuller(cast, key(text), kind)
    member = cast.add(fuller.key if fuller else key(text), kind, bare(text), span)
    member.country = member.country or state_of(text) or _lies_in(bare(text), kind)
    return member


def _after_title(name: str) -> str:
    """A name without a piece of its office before it: `Defence General Pham Dat` is `Pham Dat`."""
    words = name.split()
    office = [w.casefold() in _OF_OFFICES or (w.isalpha() and is_title(w)) for w in words[:-2]]
    end = office.index(False) if False in office else len(office)
    return " ".join(words[end:]) if end and is_title(words[end - 1]) else name


def _lies_in(name: str, kind: EntityKind) -> str | None:
    """The country of a town that the catalogue knows."""
    town = catalogue.place(name) if kind == EntityKind.PLACE else None
    return town.country if town else None


def _catalogued(cast: Cast, name: str) -> Member | None:
    """The member of a name that the catalogue knows, under its canonical name."""
    iso3 = catalogue.country(name)
    if iso3:
        member = cast.country(iso3, name)
        member.forms[name] -= 1
        return member
    seat, body, outlet = catalogue.seat(name), catalogue.body(name), catalogue.outlet(name)
    canonical, country = seat or (body and (body.name, None)) or (None, None)
    if canonical is None and outlet is not None and name[:1].isupper():
        canonical, country = outlet.name, outlet.country
    if canonical is None:
        return None
    member = cast.member(f"known {canonical}", EntityKind.ORGANISATION, canonical)
    member.canonical, member.country = canonical, country
    return member


def _file_person(cast: Cast, span: Span, name: str) -> Member:
    """A surname or first name joins the person who bears it, of several the one named last."""
    mine = key(name).split() or [name]
    bearers = [
        m for m in cast.by_word.get(mine[-1], ()) if m.kind == EntityKind.PERSON and _bears(m, mine)
    ]
    if not bearers:
        return cast.add(" ".join(mine), EntityKind.PERSON, name, span)
    nearest = max(bearers, key=lambda m: max((s for s in m.spans if s < span), default=Span(-1, 0)))
    return cast.add(nearest.key, EntityKind.PERSON, name, span)


def _bears(member: Member, mine: list[str]) -> bool:
    theirs = member.words
    if len(theirs) < len(mine) or theirs == mine:
        return theirs == mine
    if len(mine) == 1:
        return mine[0] in (theirs[0], theirs[-1])
    return theirs[-len(mine) :] == mine or (theirs[0], theirs[-1]) == (mine[0], mine[-1])


def _fuller(cast: Cast, short: str, kind: EntityKind) -> Member | None:
    """The one longer name that a short form or acronym belongs to."""
    words = short.split() or [short]
    found = {}
    for member in cast.by_word.get(words[0], ()):
        theirs = member.words
        if member.kind == EntityKind.PERSON or len(theirs) <= len(words):
            continue
        part = theirs[: len(words)] == words or theirs[-len(words) :] == words
        if (part and member.kind == kind and kind != EntityKind.PLACE) or (
            len(short) > 2 and initials(theirs) == short
        ):
            found[member.key] = member
    return next(iter(found.values())) if len(found) == 1 else None
