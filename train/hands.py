"""Whose hand a text was annotated by, which the network is told while it trains.

Annotators who follow one guide still differ: in how readily they mark what another sentence
tells, in what they hold to be an event. Told whose marks it learns, the network keeps their ways
apart; whoever exports it chooses whose way it reads in, and nobody has to be told at run time.
"""

from pathlib import Path

FILE = Path(__file__).parent / "data/hands.tsv"
HANDS = ("unknown", "voa_claims", "lot1", "lot2", "lot3", "lot4", "lot5", "lot6", "lot7")
"""Of no known hand; those who made `voa_claims`; those of each lot of our storylines."""
UNKNOWN = 0
SILENT = frozenset({"lot4"})
"""Those who marked no party that only other sentences tell."""


def lots(path: Path = FILE) -> dict[str, str]:
    """The lot of each storyline by name."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line)


def hand_of(name: str) -> int:
    """The number of a hand. Raises ValueError for one unknown."""
    try:
        return HANDS.index(name)
    except ValueError:
        raise ValueError(f"unknown hand {name!r}: expected one of {', '.join(HANDS)}") from None
