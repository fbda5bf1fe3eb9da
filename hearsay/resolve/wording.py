"""Words compared: a trigger's stem, how common stems are, and the longer words of a text."""

import re
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

_WORD = re.compile(r"[a-z]{4,}")


@cache
def commonness() -> dict[str, float]:
    """The share of all triggers that have a stem; the rarer are left out."""
    data = files("hearsay.resolve").joinpath("common.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, float])


@lru_cache(maxsize=8192)
def stem(trigger: str) -> str:
    """A trigger's last word without its ending: `meetings`, `meeting` and `meet` are one."""
    words = re.findall(r"\w+", trigger.casefold()) or [trigger]
    return re.sub(r"(?<=\w{3})(?:ings?|ed|es|e|s|ers?|ions?)$", "", words[-1])[:6]


@lru_cache(maxsize=16384)
def words_of(text: str) -> frozenset[str]:
    """The words of four letters and more."""
    return frozenset(_WORD.findall(text.casefold()))
