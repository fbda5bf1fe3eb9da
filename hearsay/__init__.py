"""Hearsay reads news reports and keeps the record: what happened, whether, on whose word.

import hearsay

with hearsay.open("affair.db") as affair:
    affair.add("clippings/")
    for row in affair.timeline(who="Quist"):
        print(row.when, row.type, row.word)
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hearsay.api import Affair, open

    __version__: str

__all__ = ["Affair", "__version__", "open"]


def __getattr__(name: str) -> object:
    """Load what is asked for only then, so that `import hearsay.records` stays light."""
    if name == "__version__":
        from importlib.metadata import version

        return version("hearsay")
    if name in __all__:
        from hearsay import api

        return getattr(api, name)
    raise AttributeError(f"module 'hearsay' has no attribute {name!r}")
