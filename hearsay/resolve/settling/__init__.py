"""Joining kept up to date: a report that comes or goes is compared with its neighbours alone.

The rule that holds throughout: what is settled report by report, in any order and any batches, is
what joining all of them at once would give.
"""

from hearsay.resolve.judged import Rules
from hearsay.resolve.likeness import points_id
from hearsay.resolve.settling.reports import Said, itself, settle

RULES = f"12, points {points_id()}"
"""By what names and claims are joined: if it is another, ledgers settle all anew.

The number is to be raised when code joins them in another way; learned points tell by themselves.
"""

__all__ = ["RULES", "Rules", "Said", "itself", "settle"]
