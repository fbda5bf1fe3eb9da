"""The ledger: reports, what was read of them, judgements and problems, in one SQLite file."""

from hearsay.ledger.ledger import Ledger
from hearsay.ledger.settling import Settling
from hearsay.ledger.tables import Counts, Hit

__all__ = ["Counts", "Hit", "Ledger", "Settling"]
