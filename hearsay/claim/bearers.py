"""Who bears a role that is told without a name: `the minister`, `her chief of staff`."""

import re

from hearsay.claim.cast import Cast, Member
from hearsay.claim.nouns import PEOPLE
from hearsay.claim.phrase import bare, head, is_indefinite
from hearsay.claim.reference import Pointers
from hearsay.claim.signs import Asked
from hearsay.records import EntityKind, Span

_OWNED = re.compile(r"(?:the|its|his|her|their) |\w[\w. -]*['’]s? ", re.IGNORECASE)
_SOON = 400
"""Code points after the first paragraph within which a late name comes."""


class Bearers:
    """Finds the persons behind roles in one report."""

    def __init__(self, cast: Cast, pointers: Pointers) -> None:
        self.cast, self.pointers = cast, pointers
        self.text = cast.report.text

    def of(self, asked: Asked, core: Span) -> Member | None:
        """The person of whom a phrase such as `the minister` tells no more than the role."""
        words = core.of(self.text)
        if is_indefinite(words) or head(words) in PEOPLE:
            return None
        bearer = self.pointers.antecedents.of(asked) or self._introduced(words, core)
        if bearer is not None:
            self.cast.file(bearer, core)
        return bearer

    def _introduced(self, words: str, core: Span) -> Member | None:
        """Whom a report's first paragraph tells of by role, to name in the next: the late name.

        It is the person first named after that paragraph, if nothing else says who that is.
        """
        lead = self.text.find("\n", core.end)
        if not _OWNED.match(words) or lead < 0 or "\n" in self.text[: core.end].strip():
            return None
        later = [
            (min(s for s in m.spans), m)
            for m in self.cast.members.values()
            if m.kind == EntityKind.PERSON and m.spans and m.is_named()
        ]
        first = min(later, key=lambda one: one[0], default=None)
        if first is None or not lead < first[0].start < lead + _SOON or first[1].roles:
            return None
        first[1].roles.append(bare(words))
        return first[1]
