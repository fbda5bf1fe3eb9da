"""Noun phrases as words: where the head stands, what a name is called without its trimmings."""

import re

DETERMINERS = (
    r"(?:the|a|an|this|that|these|those|(?:some|several)(?! (?:dozen|hundred|thousand|million)\b)|"
    r"its|his|her|their|our|my|such)"
)
TITLES = frozenset(
    (
        "mr mrs ms miss dr prof professor sir lord lady dame gen general lt lieutenant "
        "maj major col colonel capt captain cmdr commander adm admiral sgt sergeant brig "
        "brigadier marshal president prime minister deputy vice chief secretary senator "
        "sen rep representative gov governor mayor ambassador envoy king queen prince "
        "princess sheikh sheik ayatollah pope cardinal archbishop bishop rev reverend "
        "judge justice chancellor premier spokesman spokeswoman spokesperson rear air "
        "presidents ministers premiers generals admirals senators chancellors colonels messrs "
        "former acting ex right honourable honorable hon excellency royal highness majesty comrade"
    ).split()
)
_CUT = re.compile(
    r",(?!\d)|;|:|\(|\s[-–—]\s"
    r"|(?<![\w-])(?:who|whom|which|that|whose|where|when|of|in|from|at|for|near|on|to|with|by|inside|"
    r"outside|along|across|under|against|including|between|off|beside|aboard)(?![\w-])"
    r"|(?<![\w-])(?:linking|connecting|separating)(?![\w-])"
    r"|(?<![\w-])(?:led|loyal|based|backed|held|killed|carrying|accused|suspected)"
    r"(?=\s+(?:by|to|of|in|from|at|on|with|the|an?|\d))"
)
_LEADING = re.compile(
    r"(?:(?:at(?! least| most)|of|to|with|by|from|against|on|in|for|and|that(?= [A-Z])) |[.,] )+"
)
_TRAILING = re.compile(
    r"(?:,? (?:who|whom|which|that|of|in|at|by|to|from|with|and|the|a|an|not|each|every|had|"
    r"has|have|was|were))+$"
)
_ASIDE = re.compile(
    r",(?!\d)|;|:|\(|\s[-–—]\s|(?<![\w-])(?:who|whom|which|that|whose|where|when)(?![\w-])"
)
_ROUGHLY = re.compile(
    r"(?:at least|at most|about|around|nearly|almost|more than|fewer than|less than|up to|over|"
    r"as many as|no more than|roughly|approximately|another) (?=\w)", re.IGNORECASE
)  # fmt: skip
_DETERMINED = re.compile(rf"^{DETERMINERS}\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s?$")
_WORD = re.compile(r"[\w.'’-]+")
_BEGINS = re.compile(rf"(?:{DETERMINERS}|{_ROUGHLY.pattern})(?=\s|\w)", re.IGNORECASE)
_COUNT = re.compile(
    r"(?:(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an|few|some|"
    r"several|many|most|dozens?|scores|hundreds?|thousands?|tens|millions?|of|other|others|more|"
    r"additional|further|unknown|unidentified|unnamed|masked|armed|local|them|and|or)(?=\s|$)\s*)*"
    r"(?:people|persons?|men|women|man|woman|children|others|individuals|victims?|casualties|"
    r"(?:masked )?militiamen|"
    r"gunm[ae]n|assailants?|attackers?|passers-by)?$",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|"
    r"many|dozens of|hundreds of|thousands of|scores of)\s+"
    r"(?:more |other |additional |further )?(?=\w)",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"^(?:[A-Z][\w-]+ ){1,2}(?:Minister|Secretary|Commissioner|Spokes(?:man|woman|person)|"
    r"Commander|Chairman|Chairwoman|Director|Ambassador) (?=[A-Z])"
)
PRONOUNS = frozenset(
    (
        "he him his himself she her hers herself it its itself they them their theirs "
        "themselves we us our who whom whose which that this those these one both"
    ).split()
)


def untitled(name: str) -> str:
    """A person's name without the titles before it: `Gen. Ana Ruiz` is `Ana Ruiz`."""
    words = _OFFICE.sub("", name).split()
    while len(words) > 1 and is_title(words[0]):
        words.pop(0)
    return _POSSESSIVE.sub("", " ".join(words))


def is_title(word: str) -> bool:
    """Whether a word is a title or the abbreviation of one: `Lt.-Gen.`, `Minister`."""
    parts = re.split(r"[-.]", word.casefold().strip(".,"))
    return all(part in TITLES or not part for part in parts)


def bare(text: str) -> str:
    """A phrase without its leading determiner and trailing possessive, letters as they are."""
    return _POSSESSIVE.sub("", _DETERMINED.sub("", text.strip())).strip()


def is_indefinite(text: str) -> bool:
    """Whether a phrase brings in somebody new: `a man`, `another official`."""
    return re.match(r"(?:a|an|another|one)\s", text.casefold()) is not None


def only_counts(text: str) -> bool:
    """Whether a phrase tells how many there were and no more of who: `six people`, `two gunmen`."""
    return _COUNT.match(_ROUGHLY.sub("", text.strip())) is not None


def core_end(text: str, protected: list[tuple[int, int]]) -> int:
    """Where the phrase's core ends: before the first complement that lies in no name.

    `protected` are half-open offsets of names within `text`, which may hold an `of` themselves.
    """
    for match in _CUT.finditer(text):
        inside = any(start < match.end() and match.start() < end for start, end in protected)
        if match.start() > 0 and not inside:
            return match.start()
    return len(text)


def head(text: str) -> str:
    """The last word of a core, in lower case without possessive."""
    words = _WORD.findall(text)
    return _POSSESSIVE.sub("", words[-1].casefold()) if words else ""


def trimmed(text: str) -> tuple[int, int]:
    """Half-open offsets of a phrase without the function words at its ends: `of the children`."""
    front = _LEADING.match(text)
    start = front.end() if front and front.end() < len(text) else 0
    back = _TRAILING.search(text, start)
    end = back.start() if back and back.start() > start else len(text)
    return start, end


def as_told(text: str) -> str:
    """A phrase up to its first aside, as the text has it, but not with a sentence's capital."""
    aside = _ASIDE.search(text)
    told = (text[: aside.start()] if aside and aside.start() else text).strip()
    first = _BEGINS.match(told)
    return told[0].lower() + told[1:] if first else told


def unnumbered(text: str) -> str:
    """A phrase of several without how many they are: `2,000 students` is `students`."""
    rest = _NUMBER.sub("", uncounted(text))
    noun = head(rest[: core_end(rest, [])])
    return rest if noun.endswith(("s", "men", "people")) else uncounted(text)


def uncounted(text: str) -> str:
    """A phrase without article and without what makes its number rough: `about 60 soldiers`."""
    return bare(_ROUGHLY.sub("", bare(text), count=1)) or bare(text)
