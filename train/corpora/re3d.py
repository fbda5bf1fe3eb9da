"""re3d: reports of governments, forces and the press on the conflict in Syria and Iraq.

The corpus marks nominals ("the fighters", "the town") as it marks names; only names are kept.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from train.corpora.naming import is_particle, only_titles, unarticled, unbearing, untitled
from train.corpora.nations import Nations, filled, matcher, nations
from train.corpora.passage import Name, Passage, Span
from train.corpora.sentences import Sentence, joined, packed
from train.corpora.splits import in_split
from train.corpora.tokens import blocks, detokenised, tagged

_KINDS = {"Organisation": "organisation", "Person": "person", "Location": "place",
          "Nationality": "demonym", "MilitaryPlatform": "equipment", "Weapon": "equipment",
          "Vehicle": "equipment"}  # fmt: skip
_PLAIN = frozenset({
    "he", "she", "it", "they", "we", "i", "you", "his", "her", "their", "our", "my", "its",
    "one", "another", "some", "many",
})  # fmt: skip
Lexicon = Sequence[tuple[re.Pattern[str], str]]


def read(corpora: Path, split: str) -> Iterator[Passage]:
    """Give passages of consecutive sentences of one document, with names and times.

    Sentences of the corpus's test part are left out; a passage never bridges such a gap.
    """
    known = nations(corpora)
    test = {tuple(lines) for lines in blocks(corpora / "re3d/data/test/re3d-test.conll")}
    plain = _plain_words(corpora, test)
    lexicon = _lexicon(corpora, test, known, plain)
    for path in _documents(corpora):
        if not in_split(path.stem, split):
            continue
        sentences = [None if tuple(lines) in test else _sentence(lines, known, plain)
                     for lines in blocks(path)]  # fmt: skip
        part = 0
        for kept, stretch in groupby(sentences, key=lambda sentence: sentence is not None):
            for run in packed(filter(None, stretch)) if kept else ():
                complete = [Sentence(one.text, filled(one.text, one.names or (), lexicon),
                                     one.times) for one in run]  # fmt: skip
                whole = joined("re3d", f"{path.stem}:{part}", complete)
                yield replace(whole, sentence_ends=None)
                part += 1


def _documents(corpora: Path) -> list[Path]:
    return sorted((corpora / "re3d/data-by-source/conll").glob("*/*.conll"))


def _rows(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    pairs = [line.strip("\u200e\u200f ").split("\t") for line in lines]
    kept = [pair for pair in pairs if len(pair) == 2 and pair[0].strip("\u200e\u200f\ufeff ")]
    return [word for word, _ in kept], [tag.strip() for _, tag in kept]


def _plain_words(corpora: Path, test: set[tuple[str, ...]]) -> frozenset[str]:
    """Give the words that the corpus writes small somewhere: a capital makes no name of them."""
    read_through = (lines for path in _documents(corpora) for lines in blocks(path))
    words = (word for lines in read_through if tuple(lines) not in test for word in _rows(lines)[0])
    return frozenset(word for word in words if word.islower()) | _PLAIN


def _lexicon(corpora: Path, test: set[tuple[str, ...]], known: Nations, plain: frozenset[str]
             ) -> Lexicon:  # fmt: skip
    """Collect the names, to be marked also where they stand inside a nominal that is dropped."""
    found = dict[str, str]()
    for path in _documents(corpora):
        for lines in blocks(path):
            if tuple(lines) not in test:
                one = _sentence(lines, known, plain)
                found.update({one.text[a:b]: kind for a, b, kind in one.names or ()})
    by_kind = {kind: [words for words in found if found[words] == kind
                      and not all(word.lower() in plain for word in words.split())]
               for kind in sorted(set(found.values()))}  # fmt: skip
    own = [(matcher(words), kind) for kind, words in by_kind.items()]
    return [(matcher(known.places), "place"), *known.peoples(), *own]


def _sentence(lines: Sequence[str], known: Nations, plain: frozenset[str]) -> Sentence:
    words, tags = _rows(lines)
    text, places = detokenised(words, tight="-/")
    names, times = list[Name](), list[Span]()
    for first, after, label in tagged(tags):
        span = places[first][0], places[after - 1][1]
        if label == "Temporal":
            times.append(span)
        elif label in _KINDS and not _listed(text[slice(*span)], known):
            names += _name(text, span, _KINDS[label], known.settled, plain)
    return Sentence(text, tuple(names), tuple(times))


def _listed(words: str, known: Nations) -> bool:
    """Tell a list of countries, marked as one body, from a name; the lexicon marks its parts."""
    return " and " in words and all(part in known.places for part in words.split(" and "))


def _name(text: str, span: Span, kind: str, kind_of: Callable[[str, str], str],
          plain: frozenset[str]) -> Iterator[Name]:  # fmt: skip
    bare = (untitled if kind == "person" else unarticled)(text, span)
    if bare is None:
        return
    start, end = unbearing(text, bare)
    words = [found.span() for found in re.compile(r"\S+").finditer(text, start, end)]
    if kind in {"equipment", "person"}:
        says = only_titles if kind == "person" else str.islower
        skipped = [index for index, word in enumerate(words) if says(text[slice(*word)])]
        words = words[skipped[-1] + 1 :] if skipped else words
    while words and text[words[0][0]].islower() and not _with_particle(text[slice(*words[0])]):
        words = words[1:]
    shown = [text[slice(*word)] for word in words]
    if not shown or not _is_name(shown, words[0][0] == 0, kind, plain):
        return
    yield words[0][0], end, kind_of(text[words[0][0] : end], kind)


def _with_particle(word: str) -> bool:
    return is_particle(word.partition("-")[0])


def _is_name(words: Sequence[str], initial: bool, kind: str, plain: frozenset[str]) -> bool:
    """Tell names from nominals: a name's head is capitalised, and not by its place alone."""
    if "°" in "".join(words) or not (
        words[-1][:1].isupper() or re.search(r"\d|^al-[A-Z]", words[-1])
    ):
        return False
    if kind == "person" and any(word.islower() and not is_particle(word) for word in words):
        return False
    if kind == "equipment" and len(words) == 1 and words[0].isalpha():
        return False
    certain = words[1:] if initial and words[0].lower() in plain else words
    return any(word[:1].isupper() for word in certain) and words[0].lower() not in _PLAIN
