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
_TENS = {w: 10 * i for i, w in enumerate((
    "twenty thirty forty fifty sixty seventy eighty ninety"
).split(), 2)}  # fmt: skip
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 10**9}
_VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2_000_000}
_AT_LEAST = re.compile(r"\bat least\b|\bno fewer than\b|\bno less than\b|\bor more\b|\bminimum\b")
_MORE = re.compile(r"\bmore than\b|\bover\b|\bupwards of\b|\bexceed")
_AT_MOST = re.compile(r"\bup to\b|\bat most\b|\bas many as\b|\bno more than\b")
_LESS = re.compile(r"\bfewer than\b|\bless than\b|\bunder\b")
_DIGITS = re.compile(r"\d+(?:,\d{3})+|\d+(?:\.\d+)?")


def number(text: str) -> int | None:
    """The first number of a phrase, in figures or words; None if there is none."""
    words = text.casefold()
    figures = _DIGITS.search(words)
    if figures:
        value = float(figures.group().replace(",", ""))
        after = re.match(r"[\s-]*(hundred|thousand|million|billion)", words[figures.end() :])
        return int(value * (_SCALES[after.group(1)] if after else 1))
    return _spelled(re.findall(r"[a-z]+", words))


def _spelled(words: list[str]) -> int | None:
    total, current, seen = 0, 0, False
    for word in words:
        if word in _UNITS or word in _TENS:
            current += _UNITS.get(word, _TENS.get(word, 0))
            seen = True
        elif word == "dozen":
            current, seen = max(current, 1) * 12, True
        elif word in _SCALES and (seen or word == "hundred"):
            current, seen = max(current, 1) * _SCALES[word], True
            if word != "hundred":
                total, current = total + current, 0
        elif seen and word != "and":
            break
    return total + current if seen else None


def bounds(text: str) -> tuple[int | None, int | None]:
    """The least and most that a phrase allows; `about 12` is taken at its word, 12 to 12."""
    words = text.casefold()
    vague = next((n for w, n in _VAGUE.items() if re.search(rf"\b{w}\b", words)), None)
    value = number(text)
    if value is None:
        return (vague, None)
    if vague is not None and "of" in words and value < 100:
        return (value * vague // 2, None) if value > 1 else (vague, None)
    if _AT_LEAST.search(words):
        return value, None
    if _MORE.search(words):
        return value + 1, None
    if _AT_MOST.search(words):
        return None, value
    if _LESS.search(words):
        return None, value - 1
    return value, value


def people(text: str) -> int | None:
    """How many speakers a source phrase tells of; None for a bare plural."""
    words = text.casefold().split()
    told = number(text)
    if told is not None and told < 100:
        return told
    if words and words[0] in ("a", "an", "another", "one", "the") and not words[-1].endswith("s"):
        return 1
    return None
