"""Exceptions are for bad set-up and bugs; a fault of the input is a Problem."""


class HearsayError(Exception):
    """The message says what failed, which one, what was expected and what to do."""


class LedgerError(HearsayError):
    """The ledger cannot be opened or is of another schema."""


class WeightsError(HearsayError):
    """The reader's weights are missing or do not fit this version."""


class NotFoundError(HearsayError):
    """Nothing in the ledger goes by the id or name that was asked for."""


class AmbiguousError(HearsayError):
    """More than one thing goes by the id or name that was asked for."""


class QueryError(HearsayError):
    """A question to the ledger is put in words that it does not know."""


class JudgementError(HearsayError):
    """A judgement cannot be: of unlike things, of a thing with itself, or against another one."""


class EvidenceError(HearsayError):
    """A sentence is to be made of which no words of a report are the evidence."""


class MissingExtraError(HearsayError):
    """A format needs a library that is not installed with Hearsay itself."""
