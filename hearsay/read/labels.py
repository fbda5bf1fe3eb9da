"""What the network's outputs mean: the inventories that training and reading share.

The order of every tuple is part of the weights; change one and the weights must be trained anew.
"""

from hearsay.records import MODES, EventType, Role, SourceKind, Status

NAME_KINDS = (
    "person", "organisation", "place", "facility", "equipment", "group", "demonym", "event",
    "other",
)  # fmt: skip
TYPES = tuple(EventType)
STATUSES = tuple(Status)
SOURCE_KINDS = tuple(SourceKind)
WHATS = ("dead", "injured", "arrested", "troops", "protesters", "aid", "other")
_MERGED = (EventType.CONCEDE, EventType.RETREAT)
ROOTS = (*(t for t in TYPES if t not in _MERGED), "YIELD")
"""What a source does to a target in PLV (Hu et al. 2024): the types, with these two as one."""
MODE_LABELS = tuple((type_, mode) for type_ in TYPES for mode in MODES[type_])
PARTS = ("source", "cue", "content")

ROLES = (
    *Role, "implied_actor", "implied_recipient", "said_by", "said", "implied_where",
    "implied_when",
)  # fmt: skip
"""Roles that a pair score tells of: a trigger's, and the source and content of a cue."""
IMPLIED = {f"implied_{role}": role for role in (Role.ACTOR, Role.RECIPIENT, Role.WHERE, Role.WHEN)}
"""The roles of what the trigger's own sentence leaves unsaid and an earlier one tells."""
CHANNELS = 2 * len(ROLES)
"""Two scores a role: the token is inside a span, the token begins one."""

DEPTHS = (0, 2, 4)
"""Layers of six that the network gives beside: early ones know words, late ones what they do."""


def _layout() -> dict[str, slice]:
    sizes = {
        "name": 1 + 2 * len(NAME_KINDS),
        "time": 3,
        "end": 1,
        "kind": len(SOURCE_KINDS),
        "what": len(WHATS),
        "source": 3,
        "cue": 3,
        "content": 3,
        "trigger": 3,
        "type": len(TYPES),
        "status": len(STATUSES),
        "mode": len(MODE_LABELS),
        "root": len(ROOTS),
    }
    slices, at = {}, 0
    for head, size in sizes.items():
        slices[head] = slice(at, at + size)
        at += size
    return slices


HEADS = _layout()
"""Where each head's logits lie in the last axis of the network's `tokens` output."""
WIDTH = HEADS["root"].stop
