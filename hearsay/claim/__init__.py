"""Stage `claim`: a report and its reading to entities and claims."""

from hearsay.claim.claims import claim

__all__ = ["claim"]
