"""Countries, capitals and the words for their peoples, from the reference list of countries.

Corpora disagree on what "Iranian" is, if anything; here it is a demonym everywhere.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from train.corpora.naming import refined
from train.corpora.passage import Name

USUAL_LIST = Path("../shared/corpora/reference/countries.json")
_PLACES = (
    "U.S.", "US", "U.S.A.", "USA", "UK", "U.K.", "UAE", "Britain", "America", "Burma", "Korea",
    "North Korea", "South Korea", "Ivory Coast", "Congo", "Bosnia", "Czech Republic", "Kosovo",
    "Soviet Union", "Yugoslavia", "Macedonia", "Chechnya", "Gaza", "Gaza Strip", "West Bank",
    "Palestine", "East Timor", "Vatican", "Tibet", "Kashmir", "Kurdistan", "Africa", "Europe",
    "Asia", "Latin America", "Middle East", "Hong Kong", "England", "Scotland", "Wales", "Macau",
    "Northern Ireland", "Cape Verde", "Swaziland", "Zaire", "Crimea", "Sri Lanka", "Saudi Arabia",
    "Cote d'Ivoire", "Turkey", "Antarctica", "Niger Delta", "Central African Republic",
)  # fmt: skip
_PEOPLES = (
    "Palestinian", "Arab", "Kurd", "Kurdish", "African", "European", "Asian", "American",
    "British", "Briton", "Serb", "Croat", "Turk", "Dane", "Finn", "Pole", "Swede", "Spaniard",
    "Slovene", "Chechen", "Tibetan", "Scottish", "Scot", "English", "Welsh", "Korean", "Soviet",
    "Taiwanese", "Burmese", "Bosnian", "Congolese", "Nepali", "Nepalese", "Uzbek", "Tajik",
    "Kazakh", "Kyrgyz", "Turkmen", "Azeri", "Persian", "Ivorian", "Filipino", "Philippine",
    "Yugoslav", "South African", "North African", "West African", "East African", "Central Asian",
    "Latin American", "North American", "South American", "South Asian", "Southeast Asian",
    "Middle Eastern", "North Korean",
    "South Korean", "Sri Lankan", "New Zealander", "Saudi", "Saudi Arabian", "Costa Rican",
    "Puerto Rican", "Emirati", "Israeli", "Kashmiri", "Crimean", "Bosnian Serb", "Bosnian Croat",
    "Turkish Cypriot", "Greek Cypriot", "African American", "Kosovar", "Catalan", "Kosovo Albanian",
    "Israeli Arab", "Dominican", "Thai", "Lao", "Czech", "Slovak",
    "Hong Konger", "Argentinian", "Salvadoran", "Ukrainian", "Muscovite", "Kiwi", "Aussie",
)  # fmt: skip
FAITHS = (
    "Sunni", "Sunnis", "Shi'ite", "Shi'ites", "Shiite", "Shiites", "Shia", "Shias", "Muslim",
    "Muslims", "Christian", "Christians", "Jew", "Jews", "Jewish", "Hindu", "Hindus", "Sikh",
    "Sikhs", "Buddhist", "Buddhists", "Yazidi", "Yazidis", "Druze", "Alawite", "Alawites",
)  # fmt: skip
"""Words for communities of faith, marked as groups."""
_TIES = "led|backed|based|born|run|held|linked|controlled|funded|made|owned|occupied"
_SUFFIXES = ("an", "ans", "ese", "ish", "i", "is", "ic", "ns", "ch", "men", "man")


Entry = tuple[re.Pattern[str], str]


@dataclass(frozen=True)
class Nations:
    """The names of countries and capitals, and the words for their peoples, as written."""

    places: frozenset[str]
    capitals: frozenset[str]
    demonyms: frozenset[str]

    def kind(self, words: str) -> str:
        """Say whether a geopolitical word is a demonym or a place; unknown ones by their ending."""
        if words in self.demonyms:
            return "demonym"
        if words in self.places or words in self.capitals:
            return "place"
        return "demonym" if words.endswith(_SUFFIXES) else "place"

    def settled(self, words: str, kind: str) -> str:
        """Give a name the kind that its words have everywhere: a country that acts is a place."""
        if words in FAITHS:
            return "group"
        if words in self.demonyms and kind != "other":
            return "demonym"
        if words in self.places or (words in self.capitals and kind == "organisation"):
            return "place"
        return refined(words, kind)

    def peoples(self) -> list[Entry]:
        """Give the lexicon of demonyms and faiths, for corpora that leave them unmarked."""
        return _peoples(self.demonyms)


@cache
def _peoples(demonyms: frozenset[str]) -> list[Entry]:
    return [(matcher(demonyms), "demonym"), (matcher(FAITHS), "group")]


@cache
def nations(corpora: Path) -> Nations:
    """Read the reference list of countries once; a folder of test parts need not hold it."""
    path = corpora / "reference/countries.json"
    listed = json.loads((path if path.exists() else USUAL_LIST).read_text(encoding="utf-8"))
    places, capitals, peoples = set(_PLACES), set[str](), set(_PEOPLES)
    for country in listed:
        spellings = [country["name"]["common"], country["name"]["official"]]
        places.update(spellings)
        places.update(other for other in country["altSpellings"] if len(other) > 4)
        capitals.update(country["capital"])
        for form in country.get("demonyms", {}).get("eng", {}).values():
            peoples.update(part.strip() for part in re.split(r",| or ", form))
    demonyms = {word for word in peoples if word[:1].isupper()} - places
    plurals = {word + "s" for word in demonyms if not word.endswith(("s", "sh", "ese", "ch"))}
    demonyms |= plurals - places
    return Nations(frozenset(places - demonyms), frozenset(capitals - places), frozenset(demonyms))


def filled(text: str, names: Iterable[Name], lexicon: Sequence[Entry]
           ) -> tuple[Name, ...]:  # fmt: skip
    """Add what a lexicon knows and the corpus leaves unmarked; the corpus's own names stand."""
    kept = sorted(names)
    for pattern, kind in lexicon:
        kept = sorted([*kept, *_free(pattern, text, kept, kind)])
    return tuple(kept)


def _free(pattern: re.Pattern[str], text: str, names: Sequence[Name], kind: str) -> Iterator[Name]:
    for found in pattern.finditer(text):
        start, end = found.span()
        if all(end <= name[0] or name[1] <= start for name in names):
            yield start, end, kind


def matcher(words: Iterable[str]) -> re.Pattern[str]:
    """Make one pattern that finds any of the words, whole, longest first."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    body = "|".join(map(re.escape, longest)) or r"(?!)"
    return re.compile(rf"(?<![\w-])(?:{body})(?!\w)(?!-(?!{_TIES}))")
