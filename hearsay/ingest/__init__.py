"""Files and folders become reports; whatever cannot be read becomes a problem."""

from hearsay.ingest.fields import Defaults, Fields
from hearsay.ingest.files import find
from hearsay.ingest.given import Given
from hearsay.ingest.loading import load
from hearsay.ingest.text import MAX_BYTES

__all__ = ["MAX_BYTES", "Defaults", "Fields", "Given", "find", "load"]
