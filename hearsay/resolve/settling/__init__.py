"""Joining kept up to date: a report that comes or goes is compared with its neighbours alone.

The rule that holds throughout: what is settled report by report, in any order and any batches, is
what joining all of them at once would give.
"""

from hearsay.resolve.judged import Rules
from hearsay.resolve.settling.reports import Said, itself, settle

RULES = "3"
"""To be raised when names or claims are joined in another way: ledgers then settle all anew."""

__all__ = ["RULES", "Rules", "Said", "itself", "settle"]
