"""Numbers told in words or figures, as the range that they allow."""

import re

_UNITS = {
    w: i
    for i, w in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen "
            "fourteen fifteen sixteen seventeen eighteen nineteen"
        ).split()
    )
}
_TENS = {
    w: 10 * i
    for i, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9}
_VAGUE = {"tens": 20, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000,
          "millions": 2 * 10**6, "several": 3, "few": 3}  # fmt: skip
_MOST = 10**15
"""The largest number that counts anything."""
_FIGURES = r"(?<![\w-])\d+(?:,\d{3})+|(?<![\w-])\d+(?:\.\d+)?"
_WORDS = rf"(?:{'|'.join([*_UNITS, *_TENS, *_SCALES, 'half', 'a', 'and'])})"
_ONE = rf"(?:\d[\d,]*|\b{_WORDS}\b)"
_RANGE = re.compile(rf"(?<![\w-])(?P<low>{_ONE})\s*(?:[-–]|\b(?:to|or|and)\b)\s*(?P<high>{_ONE})")
_ROUGH = re.compile(
    rf"\b({'|'.join(_VAGUE)})\b(?: of (thousands|millions)| ({'|'.join(_SCALES)}))?"
)
_AT_LEAST = re.compile(r"\bat least\b|\bno (?:fewer|less) than\b|\bor more\b|\bminimum\b")
_AT_MOST = re.compile(r"\bup to\b|\bat most\b|\bas many as\b|\bno(?:t)? more than\b|\bmaximum\b")
_MORE = re.compile(r"\b(?:more than|over|upwards of|exceeding|above)\s+(?=\d|\w+)")
_LESS = re.compile(r"\b(?:fewer than|less than|under|below)\s+(?=\d|\w+)")
_AGE = re.compile(r"\S*-year-olds?\b")


def number(text: str) -> int | None:
    """The first number of a phrase, in figures or words; None if there is none."""
    found = _first(_AGE.sub(" ", text.casefold()))
    return found[0] if found else None


def _first(words: str) -> tuple[int, int] | None:
    """The first number of a phrase and where it begins."""
    figures = re.search(_FIGURES, words)
    for match in re.finditer(rf"(?:\b{_WORDS}\b[\s-]*)+", words):
        if figures and figures.start() < match.start():
            break
        value = _spelled(re.findall(r"[a-z]+", match.group()))
        if value is not None:
            return value, match.start()
    if not figures:
        return None
    after = re.match(r"[\s-]*(hundred|thousand|million|billion|m|bn)\b", words[figures.end() :])
    scale = {"m": 10**6, "bn": 10**9, **_SCALES}[after.group(1)] if after else 1
    figure = float(figures.group().replace(",", "")) * scale
    return (round(figure), figures.start()) if figure <= _MOST else None


def _spelled(words: list[str]) -> int | None:
    """Such as `three hundred and six`, `a thousand`, `two and a half million`."""
    total, current, seen, half = 0, 0.0, False, False
    for i, word in enumerate(words):
        if total + current > _MOST:
            return None
        if word in _UNITS or word in _TENS:
            current += _UNITS.get(word, _TENS.get(word, 0))
            seen = True
        elif word == "half":
            current, half = current + 0.5, True
        elif word in _SCALES:
            scaled = round(max(current, 0.5 if half else 1) * _SCALES[word])
            seen, current = True, float(scaled)
            if word in ("thousand", "million", "billion"):
                total, current = total + scaled, 0.0
        elif word == "a" and seen and "half" not in words[i:]:
            break
    return total + int(current) if seen else None


def bounds(text: str) -> tuple[int | None, int | None]:
    """The least and most that a phrase allows; `about 12` is taken at its word, 12 to 12."""
    words = _AGE.sub(" ", text.casefold())
    vague = _vague(words)
    if vague is not None:
        return vague, None
    span = _RANGE.search(words)
    if span and "dozen" not in words:
        low, high = number(span["low"]), number(span["high"])
        if low is not None and high is not None and low < high:
            return low, high
    found = _first(words)
    if found is None:
        return None, None
    value, before = found[0], words[: found[1]] + "0"
    if _AT_MOST.search(words):
        return None, value
    if _AT_LEAST.search(words):
        return value, None
    if _MORE.search(before):
        return value + 1, None
    return (None, value - 1) if _LESS.search(before) else (value, value)


def _vague(words: str) -> int | None:
    """`tens of thousands` is at least 20,000, `several hundred` at least 300."""
    found = _ROUGH.search(words)
    if not found or (found.group(1) in ("several", "few") and not found.group(3)):
        return None
    scale = {"thousands": 1000, "millions": 10**6, **_SCALES}
    return _VAGUE[found.group(1)] * scale.get(found.group(2) or found.group(3) or "", 1)


def people(text: str) -> int | None:
    """How many speakers a source phrase tells of; None for a bare plural."""
    words = text.casefold().split()
    told = number(text)
    if told is not None and told < 100:
        return told
    if words and words[0] in ("a", "an", "another", "one", "the") and not words[-1].endswith("s"):
        return 1
    return None
