"""Time expressions by rule: where they stand, and the days they mean."""

from hearsay.read.times.expression import resolve
from hearsay.read.times.find import find_times

__all__ = ["find_times", "resolve"]
