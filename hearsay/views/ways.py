"""The way of a claim: from the origin, through those who relay it, to the report that prints it."""

from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from hearsay.records import Claim, SourceEntry, SourceKind, Status
from hearsay.views.index import Index
from hearsay.views.naming import stands_in, words
from hearsay.views.phrases import source_name


class Step(Struct, frozen=True):
    """Somebody on the way; equal keys are the same. `loop`: he has it from one further down."""

    key: str
    name: str
    kind: SourceKind
    loop: bool = False


class _Behind(Struct, frozen=True):
    """The claim that another is taken from, cited after so many links of the other's chain."""

    claim: Claim
    after: int


class Ways:
    """The ways of one event's claims, given in the order in which they were told."""

    def __init__(self, index: Index, claims: Sequence[Claim]) -> None:
        self._index = index
        self._place = {claim.id: place for place, claim in enumerate(claims)}
        self._told: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            self._told[claim.report].append(claim)
        self._sources: dict[str, list[str]] = defaultdict(list)
        for relay in sorted(index.relays_among(set(self._told))):
            self._sources[relay.report].append(relay.of)
        self._behind = {claim.id: self._taken_from(claim) for claim in claims}

    def of(self, claim: Claim) -> tuple[Step, ...]:
        """From the origin to the outlet of the claim's report; nobody stands twice in a row."""
        trail = self._trail(claim)
        steps = self._first(trail[-1])
        for one in reversed(trail[:-1]):
            behind = self._behind[one.id]
            steps += [*self._links(one, behind.after + 1 if behind else 0), self._printed(one)]
        return tuple(s for at, s in enumerate(steps) if not at or s.key != steps[at - 1].key)

    def _first(self, claim: Claim) -> list[Step]:
        """The steps of the claim at the root; if even that is taken from another, in a loop."""
        behind = self._behind[claim.id]
        links = self._links(claim, 0)[: behind.after if behind else None]
        return [*links, self._printed(claim, bool(behind))]

    def _trail(self, claim: Claim) -> list[Claim]:
        """The claim, the one that it is taken from, and so on; a circle ends at its first claim."""
        trail = [claim]
        while behind := self._behind[trail[-1].id]:
            if behind.claim in trail:
                circle = trail[trail.index(behind.claim) :]
                first = min(circle, key=lambda one: self._place[one.id])
                return trail[: trail.index(first) + 1]
            trail.append(behind.claim)
        return trail

    def _taken_from(self, claim: Claim) -> _Behind | None:
        """The claim of a cited report that says the same, with the same source behind it."""
        denies = claim.status is Status.NEGATED
        for report in self._sources[claim.report]:
            after = self._cited(claim, self._index.printed(report))
            told = [c for c in self._told[report] if (c.status is Status.NEGATED) == denies]
            if after is None or not told:
                continue
            if after == 0:
                return _Behind(told[0], 0)
            same = [c for c in told if self._same_source(claim, c)]
            if same:
                return _Behind(same[0], after)
        return None

    def _cited(self, claim: Claim, outlet: SourceEntry) -> int | None:
        """After how many links the outlet is cited: as one of them, or else in the sentence."""
        ids = [source.id for source in claim.attribution]
        if outlet.id in ids:
            return ids.index(outlet.id)
        name = words(outlet.name)
        bare = name[1:] if name[:1] == ("the",) else name
        return len(ids) if bare and stands_in(bare, words(claim.sentence)) else None

    def _same_source(self, claim: Claim, other: Claim) -> bool:
        """Whether both begin with one source; unnamed people of a cited report are its own."""
        mine, theirs = claim.attribution[0], next(iter(other.attribution), None)
        if theirs is None or mine.entity or theirs.entity:
            return theirs is not None and mine.entity == theirs.entity
        return mine.kind is theirs.kind

    def _links(self, claim: Claim, start: int) -> list[Step]:
        """The sources of a claim's chain from one of them on."""
        return [self._step(claim, place) for place in range(start, len(claim.attribution))]

    def _step(self, claim: Claim, place: int) -> Step:
        source = claim.attribution[place]
        who = self._index.source(source)
        if who.kind is SourceKind.OUTLET:
            return Step(who.origin, who.name, who.kind)
        return Step(who.origin, source_name(source, self._index), source.kind)

    def _printed(self, claim: Claim, loop: bool = False) -> Step:
        outlet = self._index.printed(claim.report)
        return Step(outlet.origin, outlet.name, SourceKind.OUTLET, loop)
