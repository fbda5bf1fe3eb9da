"""The Groningen Meaning Bank as released for names: world news, annotated in part by machine.

Its tags are mended where they are regularly wrong: titles alone are no names, "Sri" and "Lanka"
are one, a country is a place even where it acts, and "last week" is a time.
"""

import csv
import gzip
import json
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from train.corpora.calendar import mended
from train.corpora.naming import only_titles, unarticled, unbearing, untitled
from train.corpora.nations import FAITHS, Nations, filled, matcher, nations
from train.corpora.passage import Name, Passage, Span
from train.corpora.sentences import Sentence, joined
from train.corpora.splits import SPLITS, digest
from train.corpora.tokens import aligned, tagged

_KINDS = {"geo": "place", "gpe": "", "per": "person", "org": "organisation", "eve": "event",
          "art": "other", "nat": "other"}  # fmt: skip
_BODIES = frozenset({"U.N.", "UN", "EU", "NATO", "White House", "Pentagon", "Kremlin", "Taleban",
                     "United Nations", "European Union", "African Union", "Taliban", "Hamas",
                     "Hezbollah", "Congress", "Senate", "al-Qaida"})  # fmt: skip
_MISTER = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\.\s$|\b(?:President|Prime Minister) $")
_PERSONAL = re.compile(
    r"(?:Grand )?(?:Ayatollah|Sheikh|Colonel|Lieutenant|Captain|Senator|Mr\.) [A-Z]"
)
_OFFICE = re.compile(r"\s*\b(?:Secretary-General|Secretary|Prime Minister|President)\s+(?=[A-Z])")
_NO_NAME = re.compile(r"[IVX]+|(?:(?:mid|late|early)-)?\d[\d,.]*s?|[a-z]+|Western|State|Prime")
Entry = tuple[re.Pattern[str], str]
_BLOCK = 80
_LONGEST_RUN = 6
_LONGEST_TEXT = 1_200


def read(corpora: Path, split: str) -> Iterator[Passage]:
    """Give runs of one to six consecutive sentences; one block of 80 sentences in ten is dev.

    Sentences of `voa_claims` dev are in neither part; in a folder of test parts all are test.
    Raises ValueError for an unknown split.
    """
    if split not in SPLITS:
        raise ValueError(f"unknown split {split!r}: expected one of {', '.join(SPLITS)}")
    texts = _texts(corpora / "gmb/sentences.txt.gz")
    tags = _tags(corpora / "gmb/ner_dataset.csv.gz")
    known = nations(corpora)
    test = split == "test"
    kept_apart = frozenset() if test else _ids(corpora / "voa_claims/dev.jsonl")
    run, first = list[Sentence](), 0
    for number, (text, words) in enumerate(zip(texts, tags, strict=True)):
        mine = test or (number // _BLOCK % 10 == 0) == (split == "dev")
        wanted = mine and number not in kept_apart
        sentence = _sentence(text, words, known) if wanted else None
        if run and (sentence is None or _full(run, first, sentence)):
            yield joined("gmb", str(first), run)
            run = []
        if sentence:
            first = first if run else number
            run.append(sentence)
    if run:
        yield joined("gmb", str(first), run)


def _full(run: Sequence[Sentence], first: int, following: Sentence) -> bool:
    length = sum(len(sentence.text) + 1 for sentence in run) + len(following.text)
    return len(run) > digest(f"gmb {first}") % _LONGEST_RUN or length > _LONGEST_TEXT


def _texts(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [line.rstrip("\n").partition("\t")[2] for line in lines]


def _tags(path: Path) -> list[list[tuple[str, str]]]:
    sentences = list[list[tuple[str, str]]]()
    with gzip.open(path, "rt", encoding="latin-1", newline="") as lines:
        for row in list(csv.reader(lines))[1:]:
            if row[0]:
                sentences.append([])
            sentences[-1].append((row[1], row[3]))
    return sentences


def _ids(path: Path) -> frozenset[int]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(json.loads(line)["id"] for line in lines)


def _sentence(text: str, words: Sequence[tuple[str, str]], known: Nations) -> Sentence | None:
    places = aligned([word for word, _ in words], text)
    if places is None:
        return None
    names, times = list[Name](), list[Span]()
    for first, after, label in tagged([tag for _, tag in words]):
        found = [place for place in places[first:after] if place]
        if not found:
            continue
        start, end = found[0][0], found[-1][1]
        if label == "tim":
            times.append((start, end))
        else:
            names += _name(text, (start, end), label, known)
    whole = mended(text, times)
    names = [name for name in names if not any(a <= name[0] and name[1] <= b for a, b in whole)]
    return Sentence(text, names=_whole(text, names, known), times=whole)


def _name(text: str, span: Span, label: str, known: Nations) -> list[Name]:
    office = _OFFICE.search(text, *span) if label == "org" else None
    if office:
        parts = ((span[0], office.start()), "org"), ((office.end(), span[1]), "per")
        return [name for part, kind in parts for name in _name(text, part, kind, known)]
    kind = _KINDS[label] or known.kind(text[slice(*span)])
    body = kind in {"place", "organisation"}
    if body and (_MISTER.search(text[: span[0]]) or _PERSONAL.match(text, *span)):
        kind = "person"
    bare = untitled(text, span) if kind == "person" else unarticled(text, span)
    if bare is None or _NO_NAME.fullmatch(text[slice(*bare)]):
        return []
    bare = unbearing(text, bare) if kind == "place" else bare
    words = text[slice(*bare)]
    if only_titles(words) or not words[:1].isalnum():
        return []
    settled = "organisation" if words in _BODIES else known.settled(words, kind)
    return [(*bare, settled)]


def _whole(text: str, names: Sequence[Name], known: Nations) -> tuple[Name, ...]:
    """Put together what the tags have cut up: a country or people of several words is one name."""
    compounds, single = _lexica(known)
    for pattern, kind in compounds:
        for found in pattern.finditer(text):
            start, end = found.span()
            touching = [name for name in names if name[0] < end and start < name[1]]
            if all(start <= name[0] and name[1] <= end for name in touching):
                names = [name for name in names if name not in touching] + [(start, end, kind)]
    return filled(text, names, single)


@cache
def _lexica(known: Nations) -> tuple[list[Entry], list[Entry]]:
    compounds = [(matcher(word for word in known.demonyms if " " in word), "demonym"),
                 (matcher(word for word in known.places if " " in word), "place")]  # fmt: skip
    single = [(matcher(known.demonyms), "demonym"), (matcher(known.places), "place"),
              (matcher(_BODIES), "organisation"), (matcher(FAITHS), "group")]  # fmt: skip
    return compounds, single
