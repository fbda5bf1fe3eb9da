"""How conflictual or cooperative an event is: the PLOVER scores.

The numbers are those of the table "PLOVER conflict--cooperation scores" in the PLOVER 2.0 manual
(CC BY-SA), from -10, conflict, to 10. The manual prints 3 for ACCUSE, whose modes are all below
0; -3 is taken to be meant.
"""

from collections.abc import Sequence

from hearsay.catalogue.names import rows

_SCORES = {(row["type"], row["mode"]): float(row["score"]) for row in rows("intensities")}


def plover_score(type_: str, modes: Sequence[str]) -> float:
    """The score of a type, or the mean of those of its modes that have one of their own."""
    of_modes = [_SCORES[type_, mode] for mode in modes if (type_, mode) in _SCORES]
    return sum(of_modes) / len(of_modes) if of_modes else _SCORES[type_, ""]
