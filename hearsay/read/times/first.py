"""Which letters a pattern can begin with, so that most patterns are never tried at a token."""


def first_letters(pattern: str) -> frozenset[str]:
    """The letters that a match can begin with; empty where a match may be empty.

    Reads the part of regular expressions that rules use: groups, alternatives, classes of
    letters, `?` and `{m,n}`, and looking around, which takes up no letter.
    """
    letters, empty, _ = _alternatives(pattern, 0)
    return frozenset() if empty else frozenset(letters)


def _alternatives(pattern: str, place: int) -> tuple[set[str], bool, int]:
    """First letters, whether it may match nothing, and where it ends, up to a ")" or the end."""
    letters: set[str] = set()
    empty = False
    while True:
        more, may_be_empty, place = _sequence(pattern, place)
        letters |= more
        empty |= may_be_empty
        if place >= len(pattern) or pattern[place] == ")":
            return letters, empty, place
        place += 1


def _sequence(pattern: str, place: int) -> tuple[set[str], bool, int]:
    letters: set[str] = set()
    open_ = True
    while place < len(pattern) and pattern[place] not in "|)":
        more, may_be_empty, place = _item(pattern, place)
        if open_:
            letters |= more
        open_ &= may_be_empty
    return letters, open_, place


def _item(pattern: str, place: int) -> tuple[set[str], bool, int]:
    sign = pattern[place]
    if sign == "(":
        letters, empty, place = _group(pattern, place)
    elif sign == "[":
        end = pattern.index("]", place)
        letters, empty, place = set(pattern[place + 1 : end]), False, end + 1
    elif sign in "^$":
        return set(), True, place + 1
    else:
        letters, empty, place = {sign}, False, place + 1
    if pattern[place : place + 1] == "?":
        return letters, True, place + 1
    if pattern[place : place + 1] == "{":
        end = pattern.index("}", place)
        return letters, empty or pattern[place + 1] == "0", end + 1
    return letters, empty, place


def _group(pattern: str, place: int) -> tuple[set[str], bool, int]:
    around = pattern.startswith(("(?=", "(?!", "(?<=", "(?<!"), place)
    for opening in ("(?<=", "(?<!", "(?=", "(?!", "(?:"):
        if pattern.startswith(opening, place):
            place += len(opening)
            break
    else:
        place = pattern.index(">", place) + 1
    letters, empty, end = _alternatives(pattern, place)
    return (set(), True, end + 1) if around else (letters, empty, end + 1)
