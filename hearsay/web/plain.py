"""Text of reports made fit to be shown: nothing in it can reorder or hide what stands around it."""

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)


def plain(value: object) -> object:
    """Text with a mark in place of each character that is not seen but works; all else as it is.

    The mark is one character, so that offsets hold.
    """
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", value) if type(value) is str else value
