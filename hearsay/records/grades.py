"""The two axes of the Admiralty grades, which are kept apart: of information and of its source."""

from enum import IntEnum, StrEnum


class Credibility(IntEnum):
    """How credible it is that an event is as its status says; of a source this says nothing."""

    CONFIRMED = 1
    PROBABLY_TRUE = 2
    POSSIBLY_TRUE = 3
    DOUBTFUL = 4
    IMPROBABLE = 5
    CANNOT_BE_JUDGED = 6

    @property
    def words(self) -> str:
        """The official words."""
        return _CREDIBILITY[self]


_CREDIBILITY = {
    Credibility.CONFIRMED: "Confirmed by other sources",
    Credibility.PROBABLY_TRUE: "Probably true",
    Credibility.POSSIBLY_TRUE: "Possibly true",
    Credibility.DOUBTFUL: "Doubtful",
    Credibility.IMPROBABLE: "Improbable",
    Credibility.CANNOT_BE_JUDGED: "Truth cannot be judged",
}


class Reliability(StrEnum):
    """How reliable a source is by its record; of what it says now, this says nothing."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"
    E = "E"
    F = "F"

    @property
    def words(self) -> str:
        """The official words."""
        return _RELIABILITY[self]


_RELIABILITY = {
    Reliability.A: "Completely reliable",
    Reliability.B: "Usually reliable",
    Reliability.C: "Fairly reliable",
    Reliability.D: "Not usually reliable",
    Reliability.E: "Unreliable",
    Reliability.F: "Reliability cannot be judged",
}
