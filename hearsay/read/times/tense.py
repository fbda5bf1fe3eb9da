"""Whether the words around a bare weekday or month look ahead or back."""

from hearsay.read.times.tokens import Tokens

AHEAD = frozenset(
    "will ll shall would may scheduled due planning expected expects expect intends intend "
    "upcoming payable effective tomorrow should must deadline slated hopes supposed might "
    "begins opens meets arrives departs expires convenes resumes "
    "leaves starts ends closes returns".split()
)
AHEAD_PAIRS = frozenset(
    "as soon,as early,is to,are to,to be,due to,set to,set for,going to,plans to,plan to,"
    "planned to,planned for,hope to,scheduled to,aims to".split(",")
)
AHEAD_SECONDS = frozenset(pair.split()[1] for pair in AHEAD_PAIRS)
BACK = frozenset(
    "said says was were had did been told met began took came went made held left found fell "
    "rose got gave won lost shot spoke saw sent cut hit led became brought caught chose drew "
    "drove felt flew fought grew heard kept knew meant paid ran sold stood struck taught thought "
    "threw wrote broke called has have ago yesterday since signed late died agreed ate "
    "bought built burst clung crept dealt dug drank fled flung forgot froze grabbed hid hung laid "
    "rang rode sank sang sat shook slid slept spent sprang stole stuck swam swept swore swung tore "
    "understood woke won wore withdrew overthrew undertook underwent arose awoke forbade overcame "
    "sought sped leapt learnt lent".split()
)
NOT_PAST = frozenset("united hundred indeed exceed proceed succeed".split())
UNDONE = frozenset(
    "unveiled unleashed unearthed underlined undermined underscored unfolded".split()
)
"""Pasts that begin as "unspecified" and "unresolved" do, which tell no time."""

SHORT = frozenset(
    "mr mrs ms dr gen sen rep st lt col adm gov prof jr sr inc corp co ltd maj capt sgt rev "
    "jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m no vs".split()
)
"""Words whose full stop ends no sentence."""

REACH = 25
"""How many tokens off a cue may stand."""


def cues(tokens: Tokens) -> str:
    """One character a token: "+" looks ahead, "-" back, "|" ends the sentence, "." none."""
    marks: list[str] = []
    before, had = "", -4
    for place, (start, end) in enumerate(tokens.spans):
        word = tokens.text[start:end].lower()
        if word == "had":
            had = place
        marks.append(_mark(word, before, place - had < 4, tokens.text[end : end + 2]))
        before = word
    return "".join(marks)


def _mark(word: str, before: str, had: bool, after: str) -> str:
    """The cue of one word; "had been due to" does not look ahead, "will be named" not back."""
    if not word[0].isalpha():
        return "|" if _ends_sentence(word, before, after) else "."
    if word in AHEAD or (word in AHEAD_SECONDS and f"{before} {word}" in AHEAD_PAIRS):
        return "-" if had else "+"
    if is_past(word):
        return "." if before == "be" else "-"
    return "."


def is_past(word: str) -> bool:
    """Whether a word in lower case is a verb's past, as most in -ed are."""
    return word in BACK or (word[-2:] == "ed" and _is_verbs(word))


def _is_verbs(word: str) -> bool:
    undone = word[:2] == "un" and word not in UNDONE
    return len(word) > 4 and not undone and word not in NOT_PAST


def _ends_sentence(word: str, before: str, after: str) -> bool:
    if word in "!?;" or word.isspace():
        return True
    short = before in SHORT or len(before) < 2
    return word == "." and not short and not after.strip()[:1].islower()


def tense(marks: str, start: int, end: int, possessive: bool) -> bool | None:
    """True ahead, False back, None unknown: by the nearest cue of the sentence, left first.

    Of "Friday's vote" nothing is told by the verb before it, so that it is taken as past.
    """
    if possessive:
        return False
    left = marks[max(0, start - REACH) : start]
    left = left[left.rfind("|") + 1 :]
    ahead, back = left.rfind("+"), left.rfind("-")
    if ahead != back:
        return ahead > back
    right = marks[end : end + REACH].partition("|")[0]
    ahead, back = right.find("+"), right.find("-")
    if ahead == back:
        return None
    return back < 0 or 0 <= ahead < back
