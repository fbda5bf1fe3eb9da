"""Counts that become precision, recall and F1."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass
class Tally:
    """True positives, predictions and gold items of one kind."""

    hits: float = 0
    found: int = 0
    gold: int = 0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall; 0 where nothing was hit."""
        both = self.found + self.gold
        return 2 * self.hits / both if both else 0.0


def together(tallies: Iterable[Tally]) -> Tally:
    """The sum of several counts."""
    total = Tally()
    for tally in tallies:
        total.hits += tally.hits
        total.found += tally.found
        total.gold += tally.gold
    return total


@dataclass
class Confusion:
    """Pairs of gold and found labels."""

    pairs: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, gold: str, found: str) -> None:
        """Count one."""
        self.pairs[gold, found] = self.pairs.get((gold, found), 0) + 1

    @property
    def accuracy(self) -> float:
        """Share of equal pairs."""
        total = sum(self.pairs.values())
        return sum(n for (g, f), n in self.pairs.items() if g == f) / total if total else 0.0

    @property
    def macro(self) -> float:
        """Mean F1 over the labels that the gold has."""
        labels = {g for g, _ in self.pairs}
        return sum(self._of(x).f1 for x in labels) / len(labels) if labels else 0.0

    def _of(self, label: str) -> Tally:
        return Tally(
            self.pairs.get((label, label), 0),
            sum(n for (_, f), n in self.pairs.items() if f == label),
            sum(n for (g, _), n in self.pairs.items() if g == label),
        )


def match(gold: list[tuple[int, int]], found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pairs of indices of spans that overlap, each used once, in order of the gold."""
    used: set[int] = set()
    out = []
    for i, (a, b) in enumerate(gold):
        for j, (c, d) in enumerate(found):
            if j not in used and a < d and c < b:
                used.add(j)
                out.append((i, j))
                break
    return out
