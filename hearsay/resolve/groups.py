"""Disjoint sets whose representative is their smallest member, so that order leaves no trace."""

from collections import defaultdict
from collections.abc import Iterable


class Groups:
    """Joins ids to groups."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._parent = {i: i for i in ids}

    def of(self, id_: str) -> str:
        """The smallest id of the group that holds this one."""
        root = id_
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[id_] != root:
            self._parent[id_], id_ = root, self._parent[id_]
        return root

    def join(self, a: str, b: str) -> None:
        """Make the groups of two ids one."""
        first, second = sorted((self.of(a), self.of(b)))
        self._parent[second] = first

    def all(self) -> list[list[str]]:
        """Every group, members and groups sorted."""
        members: dict[str, list[str]] = defaultdict(list)
        for id_ in sorted(self._parent):
            members[self.of(id_)].append(id_)
        return list(members.values())
