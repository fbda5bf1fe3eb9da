"""What weighing a claim needs to know beside it: the reports, who is named, the outlets."""

from collections.abc import Sequence

from hearsay.records import Entity, Report
from hearsay.weigh.bodies import Bodies
from hearsay.weigh.outlets import Outlets


class Known:
    """Reports and entities by id, and what follows from all of them."""

    def __init__(self, reports: Sequence[Report], entities: Sequence[Entity]) -> None:
        self.reports = {r.id: r for r in sorted(reports, key=lambda r: r.id)}
        self.entities = {e.id: e for e in entities}
        self.outlets = Outlets(self.reports.values(), self.entities)
        self.bodies = Bodies(entities)
