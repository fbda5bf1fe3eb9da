"""What counts as a name, made alike across corpora.

Corpora differ in whether a name takes in titles and articles; the product's names are bare.
"""

import re

from train.corpora.passage import Span

_TITLES = frozenset({
    "mr", "madam", "mrs", "ms", "miss", "dr", "sir", "lord", "lady", "president", "vice", "prime",
    "minister", "premier", "chancellor", "king", "queen", "prince", "princess", "pope",
    "senator", "sen", "rep", "representative", "congressman", "congresswoman", "general", "gen",
    "lieutenant", "lt", "colonel", "col", "major", "maj", "captain", "capt", "sergeant", "sgt",
    "spc", "brigadier", "brig", "admiral", "adm", "ambassador", "secretary", "foreign",
    "defense", "defence", "finance", "interior", "spokesman", "spokeswoman", "spokesperson",
    "former", "deputy", "chief", "commander", "governor", "gov", "mayor", "judge", "justice",
    "professor", "prof", "reverend", "rev", "sheikh", "sheik", "ayatollah", "archbishop",
    "cardinal", "bishop", "envoy", "emperor", "sultan", "emir", "chairman", "director",
    "leader", "secretary-general", "attorney", "acting", "interim", "speaker", "then-president",
    "vice-president", "ex-president", "president-elect", "crown", "new", "outgoing", "current",
    "the", "a", "an", "of", "state",
})  # fmt: skip
_FACILITY = re.compile(
    r"\b(?:[Aa]irport|[Aa]irfield|[Aa]ir [Bb]ase|[Nn]aval [Bb]ase|Base|Barracks|Bridge|Dam|Embassy|"
    r"Hospital|Prison|[Cc]rossing|Checkpoint|Checkpost|Stadium|Hotel|Palace|Mosque|Cathedral|"
    r"Temple|Shrine|Station|[Pp]ower [Pp]lant|Tower|Museum|Theatre|Theater|Camp|Terminal|Tunnel|"
    r"Refinery|Headquarters|Consulate|Fort|House|Building|Monument|Library|Center|Centre|Zoo)$"
)
_CAMP = re.compile(r"^(?:Camp|Hotel|Fort(?! (?:Lauderdale|Worth|Wayne|Lee|Collins)\b)) [A-Z]")
_BEARING = re.compile(r"(?:(?:north|south|east|west)?-?(?:north|south|east|west|central|upper)"
                      r"(?:ern)?,? )+(?=[A-Z])")  # fmt: skip
_LEADING = re.compile(r"(?:(?:the|this|these|that|an?|of|and|in|for|to|by|with|or|from|The|A|An|"
                      r"its|his|their|our)\s+|['\"“‘(,]\s*)*")  # fmt: skip
_TRAILING = re.compile(r"(?:\s*['’]s|\s+(?:and|of|the)|[,;:\"”(\s])+$")
_SHIP = re.compile(r"^(?:USS|HMS|INS|HMAS|FS|USNS) [A-Z]")
_MODEL = re.compile(r"^[A-Z]{1,4}-\d{1,4}[A-Z]?\b(?! (?:Summit|summit))")
_NOT_MODELS = frozenset({"G-8", "G8", "G-7", "G7", "G-20", "G20", "G-77", "H5N1", "H1N1", "H5N2"})
_PARTICLES = frozenset({
    "al", "el", "bin", "ben", "ibn", "abu", "bint", "de", "da", "del", "della", "di", "du",
    "dos", "van", "von", "der", "den", "la", "le", "lo", "y", "e", "ter", "ul", "ur", "uz",
    "wa",
})  # fmt: skip


def untitled(text: str, span: Span) -> Span | None:
    """Leave out the titles before a person's name; None where nothing but titles is there.

    "Prime Minister Ana Costa" gives "Ana Costa"; a span without a capital is no name.
    """
    words = [found.span() for found in re.compile(r"\S+").finditer(text, *span)]
    while words and text[slice(*words[0])].lower().strip(".,") in _TITLES:
        words = words[1:]
    if not words or not any(map(str.isupper, text[words[0][0] : span[1]])):
        return None
    return words[0][0], span[1]


def unarticled(text: str, span: Span) -> Span | None:
    """Leave out a leading article, conjunction or preposition, and marks at the edges."""
    start, end = span
    found = _LEADING.match(text, start, end)
    start = found.end() if found else start
    tail = _TRAILING.search(text, start, end)
    end = tail.start() if tail else end
    return (start, end) if start < end else None


def unbearing(text: str, span: Span) -> Span:
    """Leave out a bearing before a place: "southern Iraq" names Iraq."""
    found = _BEARING.match(text, *span)
    return (found.end(), span[1]) if found else span


def only_titles(words: str) -> bool:
    """Tell whether words, marked as a name by a corpus, are titles and nothing else."""
    return all(word.lower().strip(".,") in _TITLES for word in words.split())


def is_particle(word: str) -> bool:
    """Tell whether a small word may stand inside a person's name."""
    return word.lower() in _PARTICLES


def refined(words: str, kind: str) -> str:
    """Tell facilities and equipment by their own words, where the corpus has no such kind."""
    if kind == "place" and words != "White House" and (_FACILITY.search(words) or
                                                       _CAMP.search(words)):  # fmt: skip
        return "facility"
    model = _MODEL.search(words) and words.split()[0] not in _NOT_MODELS
    if kind in {"other", "organisation"} and (_SHIP.search(words) or (kind == "other" and model)):
        return "equipment"
    return kind
