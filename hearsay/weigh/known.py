"""What weighing a claim needs to know beside it: the reports, who is named, the outlets."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.records import Entity, Report
from hearsay.weigh.bodies import Bodies
from hearsay.weigh.outlets import Outlets

if TYPE_CHECKING:
    from hearsay.weigh.voices import Voice


class Known:
    """Reports and entities by id, and what follows from them.

    `voices` and `chains` of claims are kept once asked for.
    """

    def __init__(self, reports: Sequence[Report], entities: Sequence[Entity]) -> None:
        self.reports = {r.id: r for r in sorted(reports, key=lambda r: r.id)}
        self.entities = {e.id: e for e in entities}
        self.outlets = Outlets(self.reports.values(), self.entities)
        self.bodies = Bodies(entities)
        self.voices: dict[str, Voice] = {}
        self.chains: dict[str, tuple[Voice, ...]] = {}
