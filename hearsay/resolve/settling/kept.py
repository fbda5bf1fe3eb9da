"""What settling asks of whoever keeps its results; the ledger does, in one transaction."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from hearsay.records import Bearer, Told
from hearsay.resolve.cells import Cell
from hearsay.resolve.events import ScoredPair
from hearsay.resolve.scenes import Scene


class KeptNames(Protocol):
    """Who bears which name, and whom they are joined to."""

    def borne(self, reports: Collection[str]) -> Mapping[str, Mapping[str, str]]:
        """For each of the reports its entities' ids and those of their bearers."""

    def bearers_of(self, entities: Collection[str]) -> Mapping[str, str]:
        """The ids of the bearers of those of the entities that have one."""

    def bearers(self, ids: Collection[str]) -> Mapping[str, Bearer]:
        """Those of the bearers that are there."""

    def meeting(self, keys: Collection[str]) -> set[str]:
        """Ids of the bearers that have one of the keys."""

    def joined_to(self, joined: Collection[str]) -> set[str]:
        """Ids of the bearers of these joined entities."""

    def reports_with(self, bearers: Collection[str]) -> set[str]:
        """Ids of the reports in which one of the bearers stands."""

    def keep_borne(self, borne: Mapping[str, Mapping[str, str]]) -> None:
        """Put these in the place of what the reports had."""

    def keep_bearers(self, bearers: Iterable[tuple[Bearer, Collection[str]]]) -> None:
        """Keep bearers with their keys; one that stands in no report is dropped."""


class KeptClaims(Protocol):
    """Claims as they were last told, in which cells, near which others, and of which events."""

    def told_in(self, reports: Collection[str]) -> Mapping[str, Told]:
        """The claims of these reports by their ids."""

    def told(self, ids: Collection[str]) -> Mapping[str, Told]:
        """Those of the claims that are there."""

    def telling_of(self, events: Collection[str]) -> Mapping[str, str]:
        """The events of all claims that tell of these, by the claims' ids."""

    def events(self, ids: Collection[str]) -> Mapping[str, str]:
        """The events of those of the claims that have one."""

    def scenes(self, reports: Collection[str]) -> Mapping[str, Scene]:
        """The scenes of those of the reports that are there."""

    def inside(self, cells: Collection[Cell], most: int) -> Mapping[Cell, Sequence[str]]:
        """The claims in each cell, those of least id, at most so many."""

    def likely(self, ids: Collection[str]) -> Sequence[ScoredPair]:
        """The pairs that hold one of the claims."""

    def keep_told(self, told: Iterable[Told], scenes: Mapping[str, Scene]) -> None:
        """Put these in the place of what their ids and reports had; events stay."""

    def rename_told(self, told: Iterable[Told], scenes: Mapping[str, Scene]) -> None:
        """Put these in the place of what is kept of the same claims and reports, as these were
        last read.
        """

    def drop(self, claims: Collection[str], reports: Collection[str]) -> None:
        """Forget claims and scenes."""

    def move(self, out: Iterable[tuple[Cell, str]], into: Iterable[tuple[Cell, str]]) -> None:
        """Take claims out of cells, and put claims into cells."""

    def keep_likely(self, ids: Collection[str], pairs: Iterable[ScoredPair]) -> None:
        """Put these in the place of all pairs that hold one of the claims."""

    def keep_events(self, events: Mapping[str, str]) -> None:
        """Set the events of claims."""
