"""Addresses outside of the app, as reports give them: only some may be made into links."""

from urllib.parse import urlsplit

LONGEST = 2_000
"""Most characters of an address that is made into a link."""


def outside(address: str | None) -> str | None:
    """The address if it is one of the web; None for any other, such as one that runs a script."""
    if (
        not address
        or len(address) > LONGEST
        or any(c.isspace() or not c.isprintable() for c in address)
    ):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None
