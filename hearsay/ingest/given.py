"""A text that is handed over as it is, rather than lying in a file of this machine."""

from pathlib import PurePosixPath

from msgspec import Struct

from hearsay.ingest.fields import Fields


class Given(Struct, frozen=True, kw_only=True):
    """The bytes of one file under the name that its owner knows it by.

    `name` may have folders in it, with either slash; it is kept as the report's path, and its
    suffix says how to read it. `says` is what holds where the text itself does not say it.
    """

    name: str
    data: bytes
    says: Fields = Fields()

    @property
    def path(self) -> PurePosixPath:
        """The name as a path that leads nowhere outside of itself."""
        parts = self.name.replace("\\", "/").replace("\0", "").split("/")
        return PurePosixPath(*(part for part in parts if part not in ("", ".", "..")))
