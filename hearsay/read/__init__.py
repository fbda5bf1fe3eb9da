"""Stage `read`: a report to a reading, spans with scores."""

from hearsay.read.reader import Reader

__all__ = ["Reader"]
