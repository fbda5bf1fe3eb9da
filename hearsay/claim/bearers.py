"""Who bears a role that is told without a name: `the minister`, `her chief of staff`."""

import re

from hearsay import catalogue
from hearsay.claim.cast import Cast, Member
from hearsay.claim.countries import country_in
from hearsay.claim.nouns import PEOPLE
from hearsay.claim.phrase import DETERMINERS, bare, head, is_indefinite
from hearsay.claim.reference import REACH, Pointers
from hearsay.records import EntityKind, Span

_LESSER = frozenset("vice deputy former acting assistant".split())
_OWNED = re.compile(r"(?:the|its|his|her|their) |\w[\w. -]*['’]s? ", re.IGNORECASE)
_SOON = 400
"""Code points after the first paragraph within which a late name comes."""


class Bearers:
    """Finds the persons behind roles in one report."""

    def __init__(self, cast: Cast, pointers: Pointers) -> None:
        self.cast, self.pointers = cast, pointers
        self.text = cast.report.text

    def of(self, span: Span, core: Span) -> Member | None:
        """The person of whom a phrase such as `the minister` tells no more than the role."""
        words = core.of(self.text)
        if is_indefinite(words) or head(words) in PEOPLE:
            return None
        referent = self.pointers.antecedent(core, self.cast)
        if referent is not None and referent.kind == EntityKind.PERSON:
            return referent
        country = country_in(span.of(self.text))
        bearer = self._holder(words, country, core.start) or self._introduced(words, core)
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

    def _holder(self, words: str, country: str | None, at: int) -> Member | None:
        """The nearest earlier person whose role has all words of this one, of no other country."""
        wanted = {
            w for w in re.findall(r"[\w-]+", words.casefold())
            if not re.fullmatch(DETERMINERS + r"|same|s", w) and not _of_state(w.capitalize())
        }  # fmt: skip
        for _, member in (*self.cast.before(at, 4 * REACH), *self._later(at)):
            if member.kind != EntityKind.PERSON:
                continue
            if country and member.country and country != member.country:
                continue
            for role in member.roles:
                has = set(re.findall(r"[\w-]+", role.casefold()))
                if wanted <= has and not (has - wanted) & _LESSER:
                    return member
        return None

    def _later(self, at: int) -> list[tuple[Span, Member]]:
        """Members by the places after an offset where they are named."""
        members = self.cast.members.values()
        return sorted(
            ((s, m) for m in members for s in m.spans if s.start > at), key=lambda found: found[0]
        )


def _of_state(word: str) -> bool:
    return bool(catalogue.demonym(word) or catalogue.country(word))
