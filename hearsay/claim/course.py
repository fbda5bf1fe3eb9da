"""The course of one report: its claims in the order of the text, and who stands against whom.

What a claim leaves unsaid is inferred from this; parties go by the keys of the cast, a country that
is only spoken of (`Peruvian`) by the key that it would have.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct, structs

from hearsay.catalogue import country_name, word_stem
from hearsay.claim.cast import Cast
from hearsay.claim.fillers import SIDES_EQUAL
from hearsay.claim.pronouns import sort_of
from hearsay.claim.signs import Signs
from hearsay.records import Claim, EntityKind, Span

ACTORS, RECIPIENTS, SIDES = "actors", "recipients", "sides"
OTHER = {ACTORS: RECIPIENTS, RECIPIENTS: ACTORS, SIDES: SIDES}
"""The role that stands over against each; the sides of a meeting are one another's."""
_PARTIES = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.GROUP, EntityKind.EQUIPMENT)
_FORMS = (
    ("passive", re.compile(r"\b(?:was|were|been|being|be|is|are|got) "
                           r"(?:\w+ly |also |not |then |once |never )?$")),
    ("definite", re.compile(r"\b(?:the|this|that|these|those|such|its|his|her|their|whose|same|"
                            r"\w+day['’]s) (?:[\w-]+ ){0,2}$|['’]s $", re.IGNORECASE)),
    ("indefinite", re.compile(r"\b(?:an?|another|no|any|some|more|further|new) (?:[\w-]+ ){0,2}$",
                              re.IGNORECASE)),
    ("infinitive", re.compile(r"\bto $")),
)  # fmt: skip
"""How a trigger stands, by what comes before it; a verb behind `the army` is definite, too."""
_BEFORE = 40
"""Code points before a trigger that tell its form."""


class Told(Struct, frozen=True):
    """A claim as far as it bears on the others of its report.

    `at` is where its trigger begins, `sentence` the number of the sentence, `word` the trigger's
    stem, `form` what stands before it, `source` the key of whoever is nearest to the fact.
    """

    claim: Claim
    at: int
    sentence: int
    word: str
    form: str
    actors: frozenset[str]
    recipients: frozenset[str]
    source: str

    def of(self, role: str) -> frozenset[str]:
        """The keys of those in a role; the sides are all."""
        if role == SIDES:
            return self.actors | self.recipients
        return self.actors if role == ACTORS else self.recipients


class Course:
    """The claims of one report, and where everybody who may take part is told of.

    `places` are the offsets where somebody is told of, by key; `against` how many claims have two
    sides over against each other by what they tell themselves. For `titled`, `lead` and `home` see
    `Signs`.
    """

    def __init__(
        self, cast: Cast, signs: Signs, claims: Iterable[Claim], sentences: Sequence[int]
    ) -> None:
        self.cast, self.text = cast, cast.report.text
        self.titled, self.lead, self.home = signs.titled, signs.lead, signs.home
        self._sentences = sentences or [0]
        self._keys = {cast.entity_id(m): m.key for m in cast.members.values()}
        self._words = self._told_at(signs.spoken)
        self.places = {key: sorted(found) for key, found in self._words.items()}
        self._side = {k: f"country {m.country}" for k, m in cast.members.items() if m.country}
        self.told = [self._told(c) for c in sorted(claims, key=lambda c: c.at)]
        self.against = self._against()

    def side(self, key: str) -> str:
        """The key of the state that somebody is of, else his own."""
        return self._side.get(key, key)

    def name(self, key: str) -> str:
        """What somebody is called."""
        member = self.cast.members.get(key)
        if member is None:
            return country_name(key.removeprefix("country "))
        return member.canonical or max(member.forms, key=lambda form: (len(form), form))

    def number(self, at: int) -> int:
        """The number of the sentence that holds an offset."""
        return max(bisect_right(self._sentences, at) - 1, 0)

    def begins(self, sentence: int) -> int:
        """Where a sentence begins; the text's end for the one after the last."""
        return self._sentences[sentence] if sentence < len(self._sentences) else len(self.text)

    def filled(self, told: Told, role: str, keys: Iterable[str], claim: Claim) -> None:
        """Let a claim have these as actors or recipients from now on."""
        at = self.told.index(told)
        self.told[at] = structs.replace(told, claim=claim, **{role: frozenset(keys)})

    def words(self, key: str, before: int) -> Span:
        """Where somebody is told of last before an offset, else first; a pronoun tells of him only
        where nothing else does.
        """
        spans = [self._words[key][start] for start in self.places[key]]
        named = [s for s in spans if not sort_of(s.of(self.text).casefold())] or spans
        return max((s for s in named if s.start < before), default=named[0])

    def _told_at(self, spoken: Iterable[tuple[str, Span]]) -> dict[str, dict[int, Span]]:
        """The words of everybody who may take part, by key and offset."""
        found = {
            m.key: {s.start: s for s in m.spans}
            for m in self.cast.members.values()
            if m.kind in _PARTIES or m.key.startswith("country ")
        }
        for key, span in spoken:
            found.setdefault(key, {}).setdefault(span.start, span)
        return found

    def _told(self, claim: Claim) -> Told:
        at = claim.at.start
        source = claim.attribution[0].entity if claim.attribution else None
        return Told(
            claim=claim,
            at=at,
            sentence=self.number(at),
            word=word_stem(claim.trigger.partition(" ")[0]),
            form=self._form(at),
            actors=self._keyed(claim.actors),
            recipients=self._keyed(claim.recipients),
            source=self._keys.get(source or "", ""),
        )

    def _keyed(self, ids: Iterable[str]) -> frozenset[str]:
        return frozenset(self._keys[i] for i in ids if i in self._keys)

    def _form(self, at: int) -> str:
        before = self.text[max(0, at - _BEFORE) : at]
        return next((name for name, form in _FORMS if form.search(before)), "plain")

    def _against(self) -> Counter[tuple[str, str]]:
        """How many claims have two sides over against each other, or meeting."""
        found = Counter[tuple[str, str]]()
        for one in self.told:
            actors = {self.side(k) for k in one.actors}
            others = {self.side(k) for k in one.recipients}
            if one.claim.type in SIDES_EQUAL:
                actors = others = actors | others
            found.update({(a, b) for a in actors for b in others if a != b}
                         | {(b, a) for a in actors for b in others if a != b})  # fmt: skip
        return found

    def last_place(self, key: str, before: int) -> tuple[int, int]:
        """How often somebody is told of before an offset, and where last."""
        starts = self.places[key]
        often = bisect_left(starts, before)
        return often, starts[often - 1] if often else -1
