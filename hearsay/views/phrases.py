"""Days, chains of sources and sentences, put shortly for a person."""

from calendar import monthrange
from collections.abc import Container, Iterable
from datetime import date

from hearsay.records import Claim, Entity, Quantity, Source, SourceKind, When
from hearsay.views.index import Index
from hearsay.views.naming import forms, words

NO_DAY = "no day"
ARROW = " → "
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
PRONOUNS = frozenset({"he", "she", "it", "they", "him", "her", "them", "who", "which", "we"})
SMALL_WORDS = PRONOUNS | {
    "a", "an", "the", "one", "two", "three", "four", "five", "six", "several", "some", "many",
    "both", "other", "another",
}  # fmt: skip


def days(when: When | None) -> str:
    """An interval in words: `2026-02-03`, `21–31 Jan 2026`, `Feb 2026`, `2026`, `no day`."""
    if when is None:
        return NO_DAY
    first, last = when.earliest, when.latest
    if first == last:
        return first.isoformat()
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        return _months(first, last)
    if first.year != last.year:
        return f"{_day(first)} {first.year} – {_day(last)} {last.year}"
    if first.month != last.month:
        return f"{_day(first)} – {_day(last)} {last.year}"
    return f"{first.day}–{_day(last)} {last.year}"


def chain(claim: Claim, index: Index) -> tuple[str, ...]:
    """Who has it from whom, nearest to the fact first; the last is the outlet that prints it."""
    links = [source_name(source, index) for source in claim.attribution]
    outlet = index.outlet(claim.report)
    if not links or words(links[-1]) != words(outlet):
        links.append(outlet)
    return tuple(links)


def source_name(source: Source, index: Index) -> str:
    """How a source is best called: by name where the text says only `he` or `the minister`."""
    entity = index.entities.get(source.entity) if source.entity else None
    if entity is None:
        return uncapitalised(source.text)
    named = source.kind in (SourceKind.NAMED, SourceKind.OUTLET)
    if named or not _tells_of(source.text, entity):
        return entity.name
    return uncapitalised(source.text)


def is_vague(links: tuple[str, ...]) -> bool:
    """Whether a chain begins with nothing but a pronoun."""
    return set(words(links[0])) <= PRONOUNS


def shorten(text: str, limit: int, at: int = 0) -> str:
    """At most `limit` characters of a text, cut between words, with the place `at` kept."""
    plain = " ".join(text.split())
    if len(plain) <= limit:
        return plain
    at = len(" ".join(text[:at].split()))
    start = plain.rfind(" ", 0, at - limit // 3) + 1 if at > limit * 2 // 3 else 0
    kept = plain[start:]
    if len(kept) > limit - 2:
        cut = kept.rfind(" ", limit // 2, limit - 1)
        kept = kept[: cut if cut > 0 else limit - 2].rstrip(" ,;:–-") + "…"
    return "…" + kept if start else kept


def listed(names: tuple[str, ...], most: int = 3) -> str:
    """`A`, `A, B and C`, `A, B, C and 2 more`."""
    if len(names) > most + 1:
        return f"{', '.join(names[:most])} and {len(names) - most} more"
    if len(names) > 1:
        return f"{', '.join(names[:-1])} and {names[-1]}"
    return names[0] if names else ""


def bracketed(names: Iterable[str], supplied: Container[str]) -> tuple[str, ...]:
    """The names, those in square brackets that the words themselves do not tell."""
    return tuple(f"[{name}]" if name in supplied else name for name in names)


def number(one: Quantity) -> str:
    """How many: `12`, `at least 12`, `12 to 15`, `a number not told`."""
    if one.min == one.max:
        return "a number not told" if one.min is None else f"{one.min:,}"
    if one.min is None:
        return f"at most {one.max:,}"
    return f"at least {one.min:,}" if one.max is None else f"{one.min:,} to {one.max:,}"


def uncapitalised(text: str) -> str:
    """The text without the capital that an article or number has at the start of a sentence."""
    first = text.partition(" ")[0].lower()
    return first + text[len(first) :] if first in SMALL_WORDS else text


def _tells_of(text: str, entity: Entity) -> bool:
    """Whether the text shares a word with one of the entity's names, so that it can stand."""
    said = set(words(text)) - PRONOUNS
    return any(said & set(words(form)) for form in forms(entity))


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}"


def _months(first: date, last: date) -> str:
    """An interval of whole months."""
    start, end = MONTHS[first.month - 1], MONTHS[last.month - 1]
    if first.year != last.year:
        whole = (first.month, last.month) == (1, 12)
        return f"{first.year}–{last.year}" if whole else f"{start} {first.year} – {end} {last.year}"
    if (first.month, last.month) == (1, 12):
        return str(first.year)
    return f"{start} {last.year}" if start == end else f"{start}–{end} {last.year}"
