"""What an analyst rules, from words as they are typed to a judgement that is kept."""

from hearsay.judging.effects import Effect, effects
from hearsay.judging.keeping import Ruling, judge, undo
from hearsay.judging.listing import JudgementRow, judgement_rows

__all__ = ["Effect", "JudgementRow", "Ruling", "effects", "judge", "judgement_rows", "undo"]
