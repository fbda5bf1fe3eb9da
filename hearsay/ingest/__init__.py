"""Files and folders become reports; whatever cannot be read becomes a problem."""

from hearsay.ingest.fields import Defaults
from hearsay.ingest.files import find
from hearsay.ingest.loading import load
from hearsay.ingest.text import MAX_BYTES

__all__ = ["MAX_BYTES", "Defaults", "find", "load"]
