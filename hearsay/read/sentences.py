"""Where sentences end, by rule: paragraphs first, then full stops that are not abbreviations."""

import re
from collections.abc import Iterator

from hearsay.records import Span

LONGEST = 2000
"""Code points of a sentence at the most."""
_AHEAD, _REACH = 40, 200
_MONTHS = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
_DAYS = "(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?"
_SAID = "(?:said|says|asked|asks|told|wrote|writes|added|adds|replied|shouted|wondered|exclaimed)"
_END = re.compile(
    r"""(?<![.!?…])(?:(?<=\s)[.](?:[ ][.])+|[.!?…]++(?:[ ][!?]+)*)  # also ". . ." and "? ?"
    ["'”’»)\]]*+(?:[ ]["”»](?=\s|$))?  # what it closes
    (?:[ ]?\[\d{1,3}(?:[-–, ]+\d{1,3})*\])*  # numbers of notes
    (?=\s|$)""",
    re.VERBOSE,
)
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\n")
_LAST_WORD, _FIRST_WORD = re.compile(r"[\w.\-’']+$"), re.compile(r"\w+")
_OPENING = re.compile(r"(?:[\"'“‘«(\[]|[-–—]+ ?(?=[a-z]))+")
_SMALL_START = re.compile(r"[a-z]{1,5}[A-Z]|al-[A-Z]|[a-z]\)")
_LISTED = re.compile(r"\W{0,3}(?:\d{1,3}(?:\.\d{1,2})*|[A-Za-z]|[ivxIVX]{1,4})\)?")
_ASIDE = re.compile(r"\([^().!?\n]{1,60}\)(?:[,;:]| [a-z])")
_ASKED = re.compile(r"[!?]+[\"'”’»]")
_SPEAKER = re.compile(
    rf"(?:[A-Z][\w.'’-]* ){{1,4}}{_SAID}"
    r"(?:[.,;:]| (?:on|in|at|after|as|when|during|before|while|to|of|him|her|them|reporters)\b)"
)
_CLOCK = re.compile(
    rf"{_DAYS}\b|{_MONTHS}\b|\d|[A-Z]{{1,4}}T\b|UTC\b|(?:Eastern|Pacific)\b"
    r"|(?:[A-Z]\w+ ){1,2}[Tt]ime\b"
)
_WEEKDAY, _DATE = re.compile(_DAYS), re.compile(rf"{_MONTHS}\b|\d")
_DOTTED, _RANK = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]"), re.compile(r"^.*[a-z.]-")
_TITLES = frozenset(
    (
        "mr mrs ms dr prof rev hon gen lt col maj capt cmdr adm sgt brig gov sen rep pres amb "
        "messrs mme mlle mgr msgr fr supt insp det cpl pvt pfc cmdt sec dep asst atty del "
        "drs profs gens govs sens reps"
    ).split()
)
_LINKS = frozenset("e.g i.e vs v viz cf approx ca esp incl".split())
_SHORT = frozenset(
    (
        "st jan feb mar apr jun jul aug sep sept oct nov dec etc inc ltd co corp bros dept mt ft "
        "sr jr al ph.d ret ave blvd rd est govt intl natl univ assn div sq "
        "ariz calif colo conn fla mich minn okla tenn wis wisc wyo"
    ).split()
)
_STATES = frozenset(
    (
        "Ala Ark Del Ga Ill Ind Kan Ky La Mass Md Miss Mo Mont Neb Nev Ont Ore Pa Penn Que Tex Va "
        "Vt Wash"
    ).split()
)
_BEFORE_NUMBERS = frozenset("no nos vol op sec art para ch pp p fig ext tel bk pt".split())
_STARTERS = frozenset(
    (
        "A About According Across After Afterwards All Already Also Although Amid Among An And "
        "Another Any Anyone Are Around As At Authorities Because Before Between Both But By Can "
        "Could Despite Did Does During Each Earlier Either Elsewhere Even Every Everyone Few "
        "Following For From Further Furthermore Given Had Has Have He Hence Her Here His How "
        "However I If In Indeed Instead Into Is It Its Last Later Like Many Meanwhile More "
        "Moreover Most Mr Mrs Ms Much My Nearly Neither Never Nevertheless No Nobody None "
        "Nonetheless Nor Not Nothing Now Of Officials Often On Once One Only Or Other Others Our "
        "Over Perhaps Police Rather Separately Several She Should Since So Some Soon Still Such "
        "Than That The Their Then There Therefore These They This Those Though Three Through "
        "Throughout Thus To Today Together Two Unfortunately Unless Unlike Until Upon Was We Were "
        "What When Where Whereas Whether Which While Who Why With Within Without Would Yesterday "
        "Yet You Your"
    ).split()
)


def _ends_here(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the punctuation at `match` ends the sentence that began at `start`."""
    mark, after = match.group(), text[match.end() : match.end() + _AHEAD].lstrip()
    following = _OPENING.sub("", after, count=1)
    if not after:
        return True
    if following[:1].islower() and not _SMALL_START.match(following):
        return False
    if _is_number(text, start, match) or _is_aside(text, start, match):
        return False
    if mark.rstrip(")]") == ".":
        return _is_full_stop(text, match.start(), following)
    return not (_ASKED.match(mark) and _is_speaker(text, match.end() + 1))


def _is_number(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether only the number of what follows, or no word at all, stands before the mark."""
    if match.start() - start > _AHEAD:
        return False
    before = text[start : match.start()].strip()
    listed = match.group() == "." and _LISTED.fullmatch(before)
    return bool(listed) or not any(map(str.isalnum, before))


def _is_aside(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the sentence goes on after a bracket that is open here, or opens next."""
    if _ASIDE.match(text, match.end() + 1):
        return True
    before = text[max(start, match.start() - _REACH) : match.start()].lstrip()
    if ")" in match.group() or before.rfind("(") <= max(0, before.rfind(")")):
        return False
    return ")" in text[match.end() : match.end() + _REACH].partition("\n")[0]


def _is_speaker(text: str, at: int) -> bool:
    """Whether a name and a verb of saying follow: the quotation belongs to their sentence."""
    return bool(_SPEAKER.match(text, at)) and not _is_starter(text[at : at + _AHEAD])


def _is_full_stop(text: str, dot: int, following: str) -> bool:
    """Whether a dot ends more than a short form, seen from the words on its two sides."""
    found = _LAST_WORD.search(text, max(0, dot - 30), dot)
    word = found.group() if found else ""
    small = word.casefold()
    if small in _BEFORE_NUMBERS and following[:1].isdigit():
        return False
    if small in ("a.m", "p.m"):
        return _is_starter(following) or not _CLOCK.match(following)
    if _WEEKDAY.fullmatch(word) and len(word) < len("Friday"):
        return not _DATE.match(following)
    if small in _LINKS or (word[:1].isupper() and _RANK.sub("", small) in _TITLES):
        return False
    before = text[max(0, dot - len(word) - 2) : dot - len(word)]
    return not _is_short(word, before) or _is_starter(following)


def _is_starter(following: str) -> bool:
    """Whether the next word is one that opens sentences and is seldom part of a name."""
    found = _FIRST_WORD.match(following)
    return found is not None and found.group() in _STARTERS


def _is_short(word: str, before: str) -> bool:
    """Whether a word is written short: an initial, "U.S", "Inc", or a state after its town."""
    if len(word) == 1:
        return word.isalpha() and not before.endswith(("°", "/", "&"))
    small = word.casefold()
    listed = small in _SHORT or small in _TITLES or (word in _STATES and before == ", ")
    return listed or bool(_DOTTED.fullmatch(word))


def paragraphs(text: str) -> list[Span]:
    """Runs of text between line breaks, without outer blanks; a heading is one of them."""
    out, at = [], 0
    for gap in [*_PARAGRAPH.finditer(text), None]:
        end = gap.start() if gap else len(text)
        span = _trimmed(text, at, end)
        if span:
            out.append(span)
        at = gap.end() if gap else end
    return out


def _trimmed(text: str, start: int, end: int) -> Span | None:
    part = text[start:end]
    inner = part.strip()
    if not inner:
        return None
    start += len(part) - len(part.lstrip())
    return Span(start, start + len(inner))


def sentences(text: str) -> tuple[Span, ...]:
    """All sentences of a text in order; no sentence crosses a paragraph."""
    out = []
    for paragraph in paragraphs(text):
        start = paragraph.start
        for match in _END.finditer(text, start, paragraph.end):
            if match.end() < paragraph.end and not _ends_here(text, start, match):
                continue
            span = _trimmed(text, start, match.end())
            if span:
                out.append(span)
            start = match.end()
        rest = _trimmed(text, start, paragraph.end)
        if rest:
            out.append(rest)
    return tuple(part for span in out for part in _no_longer(text, span))


def _no_longer(text: str, span: Span) -> Iterator[Span]:
    """The span, cut at blanks where it is longer than any sentence: a table or a list."""
    start = span.start
    while span.end - start > LONGEST:
        blank = text.rfind(" ", start + 1, start + LONGEST)
        cut = blank if blank > start else start + LONGEST
        part = _trimmed(text, start, cut)
        if part:
            yield part
        start = cut
    rest = _trimmed(text, start, span.end)
    if rest:
        yield rest
