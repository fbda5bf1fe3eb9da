"""One event that two words beside each other tell: `imposed sanctions`, `a raid was made`.

The reader now and then finds both. The surer word stands, with whom and what only the other tells.
"""

import re
from collections.abc import Iterable

from msgspec import structs

from hearsay.records import Trigger

_BETWEEN = re.compile(
    r"(?: (?:the|an?|any|its|his|her|their|in|of|for|to|such|that|has|have|had|was|were|been|be|"
    r"ever|also|being))* "
)


def single(text: str, triggers: Iterable[Trigger]) -> tuple[Trigger, ...]:
    """The triggers in the order of the text, of two that tell one event beside each other one."""
    kept: list[Trigger] = []
    for trigger in sorted(triggers, key=lambda t: t.span):
        if kept and _are_one(text, kept[-1], trigger):
            kept[-1] = _merged(kept[-1], trigger)
        else:
            kept.append(trigger)
    return tuple(kept)


def _are_one(text: str, first: Trigger, second: Trigger) -> bool:
    between = text[first.span.end : second.span.start]
    alike = first.type == second.type and first.status == second.status
    return alike and _BETWEEN.fullmatch(between) is not None


def _merged(first: Trigger, second: Trigger) -> Trigger:
    """The surer one, with the arguments of roles that only the other has."""
    stays, goes = (first, second) if first.score >= second.score else (second, first)
    told = {a.role for a in stays.arguments}
    more = [a for a in goes.arguments if a.role not in told]
    return structs.replace(stays, arguments=(*stays.arguments, *more))
