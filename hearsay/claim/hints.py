"""What speaks for and against somebody being the party that a claim leaves unsaid, by name.

Where he is told of, whether he stands against the party that is told, whose word it is, who had
the part when the same was told before. What each is worth is learned: see `implicit`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from math import log1p

from msgspec import Struct

from hearsay.claim.answers import SPEECH
from hearsay.claim.course import ACTORS, OTHER, RECIPIENTS, SIDES, Course, Told
from hearsay.records import EntityKind

Sizes = dict[str, float]
"""How much there is of each sign."""
Option = tuple[frozenset[str], Sizes]
_REACH = 6_000
"""Code points beyond which nobody is meant and nothing else that is told counts."""
_FARTHEST = 12
"""Sentences beyond which nearness tells no more."""
_MOST = 3
"""Parties that are taken together from another claim, at the most."""
_WAYS = ("visit", "phone")
"""Modes that tell one meeting from another."""
_TURNED = ("source", "state of source", "actors here", "recipients here")
_CROSSED = (
    *_TURNED, "most against", "same type same role", "last of type same role",
    "in sentence before", "home", "same side",
)  # fmt: skip
"""Signs whose worth depends on the claim's type and on how its trigger stands."""


class Gap(Struct, frozen=True):
    """A role of a claim that nobody fills; `sides` where a meeting has but one or none."""

    told: Told
    role: str


class Hints:
    """The signs of all who may fill one gap."""

    def __init__(self, course: Course, gap: Gap) -> None:
        self.course, self.gap, self.told = course, gap, gap.told
        claim = gap.told.claim
        self.type, self.status = str(claim.type), str(claim.status)
        self.other = gap.told.of(OTHER[gap.role])
        self._others = {course.side(key) for key in self.other}
        told = (o for o in course.told if o is not gap.told and abs(o.at - gap.told.at) < _REACH)
        self._rest = tuple(told)
        self._same = self._parts(o for o in self._rest if o.claim.type == claim.type)
        self._word = self._parts(o for o in self._rest if o.word == gap.told.word)
        self._any = Counter(key for o in self._rest for key in o.of(SIDES))
        self._beside = self._parts(o for o in self._rest if self.other & o.of(OTHER[gap.role]))

    def nobody(self) -> Sizes:
        """The signs that nobody is meant whom the report tells of."""
        told, claim = self.told, self.told.claim
        signs = [
            "", f" {self.type}", f" {self.status}", f" {told.form}", f" {told.form} {self.type}",
            f" word {told.word}", " own voice" if not claim.attribution else " on a word",
            " first" if told.sentence == 0 else " later", *(f" mode {mode}" for mode in claim.mode),
        ]  # fmt: skip
        kinds = sorted({self._kind(key) for key in self.other}) or ["nobody"]
        signs += [sign for kind in kinds for sign in (f" to {kind}", f" to {kind} {self.type}")]
        return {f"nobody{sign}": 1.0 for sign in signs}

    def options(self) -> Iterator[Option]:
        """Everybody who may be meant, one by one, then those who are told together elsewhere."""
        singles = dict(self._singles())
        for key, signs in singles.items():
            yield frozenset((key,)), signs
        yield from self._sets(singles)

    def _singles(self) -> Iterator[tuple[str, Sizes]]:
        end = self.course.begins(self.told.sentence + 1)
        mine = self.told.of(SIDES)
        found = ((*self.course.last_place(key, end), key) for key in self.course.places)
        near = sorted(((last, often, key) for often, last, key in found
                       if often and key not in mine and self._may_be(key, last)),
                      reverse=True)  # fmt: skip
        outside = 0
        for last, often, key in near:
            outside += self.course.number(last) < self.told.sentence
            signs = dict(self._signs(key, last, often))
            if 0 < outside <= 3 and self.course.number(last) < self.told.sentence:
                signs[f"nearest {outside}"] = 1.0
            signs.update(self._crossed(signs, key))
            yield key, signs

    def _may_be(self, key: str, last: int) -> bool:
        """Whether he was told of just now, or has to do with what the report tells."""
        if last < self.told.at - _REACH:
            return False
        near = last >= self.course.begins(max(self.told.sentence - 1, 0))
        return near or key in self._any or key in (self.course.home, self._state_of_source)

    @cached_property
    def _state_of_source(self) -> str:
        return self.course.side(self.told.source) if self.told.source else ""

    def _sets(self, singles: Mapping[str, Sizes]) -> Iterator[Option]:
        """Several together, as another claim of the report has them, first those of the type."""
        role, mine, seen = self.gap.role, self.told.of(SIDES), set[frozenset[str]]()
        for one in sorted(self._rest, key=lambda one: one.claim.type != self.told.claim.type):
            several = one.of(role) - mine
            known = 1 < len(several) <= _MOST and several <= singles.keys()
            if known and several not in seen:
                seen.add(several)
                yield several, self._of_several(several, singles, one)

    def _of_several(
        self, several: frozenset[str], singles: Mapping[str, Sizes], told: Told
    ) -> Sizes:
        """The mean of their signs, and that they are told together."""
        signs = Counter[str]()
        for key in sorted(several):
            signs.update({name: size / len(several) for name, size in singles[key].items()})
        like = "same type" if told.claim.type == self.told.claim.type else "other type"
        together = ("together", f"together {self.type}", f"together of {like}")
        return {**signs, **dict.fromkeys(together, 1.0)}

    def _signs(self, key: str, last: int, often: int) -> Iterator[tuple[str, float]]:
        kind = self._kind(key)
        yield f"is {kind}", 1.0
        yield f"is {kind} {self.type}", 1.0
        member = self.course.cast.members.get(key)
        if member is not None and member.described:
            yield "described", 1.0
        yield from self._place(key, last, often)
        yield from self._against(key)
        yield from self._as_source(key)
        yield from self._as_told(key)
        yield from self._as_beside(key)

    def _place(self, key: str, last: int, often: int) -> Iterator[tuple[str, float]]:
        starts = self.course.places[key]
        away = self.told.sentence - self.course.number(last)
        if away:
            yield "sentence before" if away == 1 else "farther", 1.0
            yield "sentences away", log1p(min(away, _FARTHEST))
        else:
            begins = self.course.begins(self.told.sentence)
            before = any(begins <= start < self.told.at for start in starts)
            yield "in sentence before" if before else "in sentence after", 1.0
        yield "often", log1p(often)
        if starts[0] < self.course.lead:
            yield "in the lead", 1.0
        if key in self.course.titled:
            yield "in the title", 1.0
        if key == self.course.home:
            yield "home", 1.0

    def _against(self, key: str) -> Iterator[tuple[str, float]]:
        """How he stands to those of the other role."""
        side, others = self.course.side(key), self._others
        if side in others:
            yield "same side", 1.0
        elif side.startswith("country ") and any(o.startswith("country ") for o in others):
            yield "other state", 1.0
        times = max((self.course.against[side, o] for o in others), default=0)
        if times:
            yield "against", log1p(times)
            if times == self._most_against:
                yield "most against", 1.0

    @cached_property
    def _most_against(self) -> int:
        against = self.course.against.items()
        return max((n for (_, other), n in against if other in self._others), default=0)

    def _as_source(self, key: str) -> Iterator[tuple[str, float]]:
        source = self.told.source
        if not source:
            return
        state = self._state_of_source
        if key == source:
            yield "source", 1.0
            yield f"source {self.status}", 1.0
        elif key == state:
            yield "state of source", 1.0
            yield f"state of source {self.status}", 1.0
        elif self.course.side(key) == state:
            yield "side of source", 1.0

    def _as_told(self, key: str) -> Iterator[tuple[str, float]]:
        """His part where the report tells of the same, of the like, or of the same others."""
        role, other = self.gap.role, OTHER[self.gap.role]
        for name, parts in (("same type", self._same), ("same word", self._word)):
            if times := parts[role][key]:
                yield f"{name} same role", log1p(times)
            elif times := parts[other][key]:
                yield f"{name} other role", log1p(times)
        if times := self._beside[role][key]:
            yield "with the same other", log1p(times)
        if times := self._any[key]:
            yield "takes part", log1p(times)
        last = self._last_of_type
        if last is not None and key in last.of(role):
            yield "last of type same role", 1.0
            if self.other & last.of(other):
                yield "last of type same other", 1.0
            yield from self._likeness(last)
        elif last is not None and key in last.of(other):
            yield "last of type other role", 1.0

    def _likeness(self, last: Told) -> Iterator[tuple[str, float]]:
        """Whether days and ways let it be the same: a meeting is no call."""
        mine, theirs = self.told.claim, last.claim
        if mine.when and theirs.when:
            meet = (
                mine.when.earliest <= theirs.when.latest
                and theirs.when.earliest <= mine.when.latest
            )
            yield ("last of type days meet" if meet else "last of type days apart"), 1.0
        if any((way in mine.mode) != (way in theirs.mode) for way in _WAYS):
            yield "last of type other way", 1.0

    @cached_property
    def _last_of_type(self) -> Told | None:
        type_, at = self.told.claim.type, self.told.at
        before = (o for o in self._rest if o.claim.type == type_ and o.at < at)
        return max(before, key=lambda o: o.at, default=None)

    def _as_beside(self, key: str) -> Iterator[tuple[str, float]]:
        """His part in the claim before, and in the next of the sentence."""
        before, after = self._neighbours
        for role in (ACTORS, RECIPIENTS):
            if before is not None:
                yield from self._part_before(key, role, before)
            if after is not None and key in after.of(role):
                yield f"next {role}", 1.0

    def _part_before(self, key: str, role: str, before: Told) -> Iterator[tuple[str, float]]:
        away = self.told.sentence - before.sentence
        where = ("here", "before")[away] if away < 2 else "farther"
        deed = str(before.claim.type) if before.claim.type in SPEECH else "deed"
        if key in before.of(role):
            yield f"{role} {where}", 1.0
            if not away:
                yield f"{role} of {deed}", 1.0
                yield f"{role} of {deed} {self.status}", 1.0
        elif any(self.course.side(k) == key for k in before.of(role)):
            yield f"state of {role} {where}", 1.0
            if not away:
                yield f"state of {role} of {deed}", 1.0

    @cached_property
    def _neighbours(self) -> tuple[Told | None, Told | None]:
        """The claim before, and the next one if it is of the same sentence."""
        at = self.course.told.index(self.told)
        before = self.course.told[at - 1] if at else None
        after = next(iter(self.course.told[at + 1 : at + 2]), None)
        here = after if after is not None and after.sentence == self.told.sentence else None
        return before, here

    def _crossed(self, signs: Sizes, key: str) -> Iterator[tuple[str, float]]:
        kind = self._kind(key)
        for name in (name for name in _CROSSED if name in signs):
            yield f"{name} {self.type}", 1.0
            yield f"{name} {self.told.form}", 1.0
            if name in _TURNED:
                yield f"{name} {self.type} {self.told.form}", 1.0
            if kind in ("state", EntityKind.PERSON):
                yield f"{name} is {kind}", 1.0

    def _kind(self, key: str) -> str:
        if key.startswith("country "):
            return "state"
        return str(self.course.cast.members[key].kind)

    @staticmethod
    def _parts(told: Iterator[Told]) -> dict[str, Counter[str]]:
        """How often each has a part in some claims, by role."""
        found = {role: Counter[str]() for role in OTHER}
        for one in told:
            for role, counts in found.items():
                counts.update(one.of(role))
        return found
