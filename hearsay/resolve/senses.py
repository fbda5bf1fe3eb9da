"""What triggers mean where they stand, by the senses that the reader gave.

A sense is a vector of whole numbers and the numbers of the kinds of sense that it is nearest to;
see `hearsay/records/sense.py`.
"""

from base64 import b64decode
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from hearsay.records import SENSE_LENGTH, SENSE_NUMBERS, Claim


def senses_alike(a: Claim, b: Claim) -> float | None:
    """The cosine of both senses, from -1 to 1; None where one is not told, or by another maker.

    It is reckoned in whole numbers, so that it is the same on every machine.
    """
    if not (a.sense and b.sense) or a.maker != b.maker:
        return None
    return int(_vector(a.sense) @ _vector(b.sense)) / SENSE_LENGTH**2


def kinds_of_sense(claim: Claim) -> bytes:
    """The kinds of sense that a claim's is nearest to; none where it is not told."""
    return b64decode(claim.sense)[SENSE_NUMBERS:]


@lru_cache(maxsize=65536)
def _vector(sense: str) -> NDArray[np.int32]:
    """int32 [number]."""
    return np.frombuffer(b64decode(sense), dtype=np.int8, count=SENSE_NUMBERS).astype(np.int32)
