"""What weighing a claim needs to know beside it: its report, who is named, the outlets."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from hearsay.catalogue.spelling import name_key
from hearsay.records import Claim, Report, Source
from hearsay.weigh.bodies import Named
from hearsay.weigh.outlets import Outlets

if TYPE_CHECKING:
    from hearsay.weigh.voices import Voice


class Known:
    """Reports and entities by id, as far as some claims are about them, and all outlets.

    `voices` and `chains` of claims are kept once asked for.
    """

    def __init__(
        self, reports: Iterable[Report], entities: Iterable[Named], outlets: Outlets
    ) -> None:
        self.reports = {r.id: r for r in reports}
        self.entities = {e.id: e for e in entities}
        self.outlets = outlets
        self.voices: dict[str, Voice] = {}
        self.chains: dict[str, tuple[Voice, ...]] = {}
        self._relayed: dict[str, tuple[str, ...]] = {}

    def meant(self, source: Source) -> tuple[str, ...]:
        """Keys of the outlets that a link of a chain may cite; see `Outlets.meant`."""
        return self.outlets.meant(source, self.entities.get(source.entity or ""))

    def key(self, source: Source, likely: str = "") -> str:
        """The key of the outlet that a link cites; see `Outlets.key`."""
        return self.outlets.key(source, self.entities.get(source.entity or ""), likely)

    def relayed(self, claim: Claim) -> tuple[str, ...]:
        """Keys of other outlets in a claim's chain, the one that was read first."""
        if not claim.attribution:
            return ()
        if claim.id not in self._relayed:
            own = name_key(self.reports[claim.report].outlet)
            keys = (key for source in reversed(claim.attribution) for key in self.meant(source))
            self._relayed[claim.id] = tuple(dict.fromkeys(key for key in keys if key != own))
        return self._relayed[claim.id]
