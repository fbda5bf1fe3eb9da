"""One link of a chain: from the words for a source to who it is and of what kind."""

import re

from hearsay import catalogue
from hearsay.catalogue.spelling import name_key as key
from hearsay.claim.cast import Member, initials
from hearsay.claim.kinds import kind_of
from hearsay.claim.numbers import people
from hearsay.claim.participants import Participants
from hearsay.claim.phrase import DETERMINERS, PRONOUNS, trimmed
from hearsay.claim.roles import is_role
from hearsay.claim.speakers import whole_speaker
from hearsay.records import EntityKind, Report, Source, SourceKind, Span

_OURS = re.compile(r"\b(?:this|our) (?:newspaper|paper|agency|site|reporter)$", re.IGNORECASE)
_APPOSED = re.compile(r"(?<=\w), (?:an?|the|who|which) .+", re.DOTALL)
"""What a source's name does without: `Ana Ruiz, a lawyer and president of the Forum`."""

_UNNAMED_KINDS = (SourceKind.ANONYMOUS, SourceKind.OFFICIAL)
_UNNAMED = re.compile(
    r"[^.!?\n]{0,120}?(?:\b(?:condition of )?anonymity|"
    r"\bnot (?:\w+ )?(?:to )?be (?:named|identified|quoted)|"
    r"\bto (?:remain|stay) (?:anonymous|unnamed)|\bnot authori[sz]ed to speak\w*)"
    r"[ \w]{0,20}?,? ((?:because|since|as|for fear|citing|in order to|so as|to discuss|owing to|"
    r"due to)\b[^.!?,;”\"\n]{3,120})"
)
_LONGEST_NAME = 60
"""Code points of a name at the most."""


class Sources:
    """Makes the sources of one report."""

    def __init__(self, report: Report, participants: Participants) -> None:
        self.report, self.participants = report, participants

    def of(self, span: Span, kind: SourceKind | None, cue: Span | None) -> Source | None:
        """The link of a chain that words stand for; None for the report's own outlet."""
        span = self._with_name(whole_speaker(self.report.text, span, cue))
        start, end = trimmed(span.of(self.report.text))
        span = Span(span.start + start, span.start + end)
        aside = _APPOSED.search(span.of(self.report.text))
        if aside and span.of(self.report.text)[:1].isupper() and aside.start() > 3:
            span = Span(span.start, span.start + aside.start())
        text = span.of(self.report.text)
        if self._own(span) or re.fullmatch(DETERMINERS, text.casefold()):
            return None
        member = self._member(span, text, kind)
        named = self._named_before(span, member)
        if named is not None:
            span, text = named, named.of(self.report.text)
        kind = kind_of(text, kind, member)
        known = member is not None and kind != SourceKind.ANONYMOUS and _is_known(member)
        return Source(
            kind=kind,
            text=text,
            number=people(text) if kind == SourceKind.ANONYMOUS else None,
            entity=self.participants.cast.entity_id(member) if member and known else None,
            span=span,
            cue=cue,
            anonymity=self._why_unnamed(span) if kind in _UNNAMED_KINDS else None,
        )

    def _why_unnamed(self, span: Span) -> str | None:
        """Why the sentence says that a source is not named: `because the list is not final`."""
        found = _UNNAMED.match(self.report.text, span.end)
        return found.group(1) if found else None

    def _with_name(self, span: Span) -> Span:
        """A role with the name told after it: `her lawyer, Ana Ruiz`."""
        text = self.report.text
        if not text.startswith(", ", span.end) or not is_role(span.of(text)):
            return span
        near = self.participants.cast.within(Span(span.end + 2, span.end + 2 + _LONGEST_NAME))
        name = next((s for s, m in near if s.start == span.end + 2 and m.is_named()
                     and m.kind == EntityKind.PERSON), None)  # fmt: skip
        return Span(span.start, name.end) if name else span

    def _named_before(self, span: Span, member: Member | None) -> Span | None:
        """Where the sentence has named whom a pronoun stands for: `Kral knew it: he said so`."""
        text = self.report.text
        if member is None or span.of(text).casefold() not in PRONOUNS:
            return None
        earlier = [s for s in member.spans if s.end <= span.start and s.of(text)[0].isupper()]
        last = max(earlier, default=None)
        apart = last is None or re.search(r"[.!?][”\"]?\s", text[last.end : span.start])
        return None if apart else last

    def _own(self, span: Span) -> bool:
        """Whether a source is the report's own outlet, which is never a link of the chain."""
        text = span.of(self.report.text)
        if _OURS.search(self.report.text, max(0, span.start - 5), span.end):
            return True
        mine, theirs = key(self.report.outlet), key(text)
        if text.isupper() and theirs in self._initials():
            return True
        short = len(theirs) > 3 and mine.endswith(" " + theirs) and not catalogue.country(text)
        return mine == theirs or short

    def _initials(self) -> tuple[str, str]:
        """The outlet's name cut to its initials, with and without `of` and `the`."""
        outlet = self.report.outlet
        every = "".join(word[0] for word in outlet.split())
        return every.casefold(), initials(key(outlet).split())

    def _member(self, span: Span, text: str, kind: SourceKind | None) -> Member | None:
        if kind in (SourceKind.ANONYMOUS, SourceKind.DOCUMENT) and text.casefold() not in PRONOUNS:
            return None
        found = self.participants.of(span)
        return found[0] if len(found) == 1 else None


def _is_known(member: Member) -> bool:
    """Whether a source is an entity: a body, or one with a name; a spokesman is anybody."""
    bodies = (EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.FACILITY)
    return member.kind in bodies or member.is_named()
