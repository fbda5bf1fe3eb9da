"""What an analyst rules, from words as they are typed to a judgement that is kept."""

from hearsay.judging.effects import Effect, effects
from hearsay.judging.keeping import Ruling, judge, undo

__all__ = ["Effect", "Ruling", "effects", "judge", "undo"]
