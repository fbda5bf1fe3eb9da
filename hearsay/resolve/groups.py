"""Disjoint sets whose representative is their smallest member, so that order leaves no trace."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

Side = tuple[int, bool]
"""A "no" by its number, and whether an id is on its second side."""


class Groups:
    """Joins ids to groups, except those that are told apart: on the two sides of one "no"."""

    def __init__(
        self, ids: Iterable[str], sides: Mapping[str, Collection[Side]] | None = None
    ) -> None:
        self._parent = {i: i for i in ids}
        self._sides = {i: frozenset(found) for i, found in (sides or {}).items() if found}

    def of(self, id_: str) -> str:
        """The smallest id of the group that holds this one."""
        root = id_
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[id_] != root:
            self._parent[id_], id_ = root, self._parent[id_]
        return root

    def may_join(self, a: str, b: str) -> bool:
        """Whether nothing tells the groups of two ids apart."""
        if not self._sides:
            return True
        mine, theirs = self.sides(a), self.sides(b)
        return not any((number, not second) in theirs for number, second in mine)

    def join(self, a: str, b: str) -> None:
        """Make the groups of two ids one, unless they are told apart."""
        first, second = sorted((self.of(a), self.of(b)))
        if first != second and self.may_join(first, second):
            self._parent[second] = first
            if second in self._sides:
                self._sides[first] = self.sides(first) | self._sides.pop(second)

    def open_to(self, id_: str, others: Iterable[str]) -> set[str]:
        """The groups of the others that an id may join.

        Of two groups that are told apart from one another, only the first side is open: what
        would fit both is taken for the one that kept its place.
        """
        fit = {group for group in {*map(self.of, others)} if self.may_join(id_, group)}
        first = {number for group in fit for number, second in self.sides(group) if not second}
        return {g for g in fit if not any(s and n in first for n, s in self.sides(g))}

    def sides(self, id_: str) -> frozenset[Side]:
        """Where the group of an id stands in what is told apart."""
        return self._sides.get(self.of(id_), frozenset())

    def all(self) -> list[list[str]]:
        """Every group, members and groups sorted."""
        members: dict[str, list[str]] = defaultdict(list)
        for id_ in sorted(self._parent):
            members[self.of(id_)].append(id_)
        return list(members.values())
