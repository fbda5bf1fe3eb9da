"""A fault of the input, as a value beside the results."""

from msgspec import Struct


class Problem(Struct, frozen=True, kw_only=True):
    """What is wrong with one piece of input; the rest goes on.

    `source` names the file, address or report; `message` says what was wrong, what was expected
    and what to do; `entry` quotes the offending part where there is one.
    """

    source: str
    message: str
    entry: str | None = None
