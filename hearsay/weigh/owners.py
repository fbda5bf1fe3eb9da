"""Outlets that may speak for their state: what they say in their own voice may be its word."""

from hearsay.catalogue import outlet
from hearsay.records import Ownership

_OF_A_STATE = {
    Ownership.STATE: " (state outlet)",
    Ownership.SEMI_OFFICIAL: " (semi-official outlet)",
}


def owned(name: str) -> tuple[str, str]:
    """The side of a well-known outlet's state and the reason in words; both empty for others."""
    found = outlet(name)
    if found is None or found.ownership not in _OF_A_STATE:
        return "", ""
    return f"state {found.country}", _OF_A_STATE[found.ownership]
