"""All addresses of the API on one page: what is called, and what it takes and gives."""

from collections.abc import Callable
from inspect import getdoc
from typing import Any, get_type_hints

from msgspec import Struct

from hearsay.web.api import asking, telling


class Operation(Struct, frozen=True):
    """A method of an address; what it takes and gives is told by the function that answers it."""

    method: str
    path: str
    function: Callable[..., Any]
    status: int = 200

    @property
    def takes(self) -> type[Struct]:
        """The parameters of a question, the body of what is told."""
        hints = get_type_hints(self.function)
        found: type[Struct] = next(kind for name, kind in hints.items() if name in ("ask", "told"))
        return found

    @property
    def gives(self) -> Any:
        """What the answer holds."""
        return get_type_hints(self.function)["return"]

    @property
    def summary(self) -> str:
        """What it is for, in a sentence."""
        return (getdoc(self.function) or "").split("\n")[0].rstrip(".")


OPERATIONS = (
    Operation("GET", "/api/timeline", asking.timeline),
    Operation("GET", "/api/events", asking.events),
    Operation("GET", "/api/events/{id}", asking.event),
    Operation("GET", "/api/trace/{id}", asking.trace),
    Operation("GET", "/api/claims", asking.claims),
    Operation("GET", "/api/entities", asking.entities),
    Operation("GET", "/api/entities/{id}", asking.entity),
    Operation("GET", "/api/sources", asking.cited),
    Operation("GET", "/api/disagreements", asking.disagreements),
    Operation("GET", "/api/relays", asking.relays),
    Operation("GET", "/api/next", asking.coming),
    Operation("GET", "/api/changes", asking.changed),
    Operation("GET", "/api/search", asking.search),
    Operation("GET", "/api/problems", asking.problems),
    Operation("GET", "/api/record", asking.record),
    Operation("GET", "/api/reports", asking.reports),
    Operation("GET", "/api/reports/{id}", asking.report),
    Operation("POST", "/api/reports", telling.add, 202),
    Operation("GET", "/api/jobs/{id}", telling.job),
    Operation("GET", "/api/judgements", telling.judgements),
    Operation("POST", "/api/judgements", telling.judge, 201),
    Operation("POST", "/api/judgements/{id}/undo", telling.undo, 201),
)
