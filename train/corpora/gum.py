"""GUM: news, interviews, biographies, guides and speeches with nested mentions and coreference."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from train.corpora.naming import unarticled, untitled
from train.corpora.nations import Nations, filled, nations
from train.corpora.passage import Name, Passage, Reference, Span
from train.corpora.sentences import Sentence, joined, offsets, packed
from train.corpora.splits import in_split
from train.corpora.tokens import aligned, blocks

_KINDS = {"person": "person", "place": "place", "organization": "organisation", "event": "event",
          "object": "other", "abstract": "other", "animal": "other", "plant": "other",
          "substance": "other", "group": "group"}  # fmt: skip
_BRACKET = re.compile(r"\(([^()]+)(\))?|(\d+)\)")
_POINTING = frozenset({
    "the", "this", "that", "these", "those", "his", "her", "its", "their", "such", "both",
})  # fmt: skip
_PRONOUN, _NOMINAL, _PROPER = range(3)
_RANKS = {"PRON": _PRONOUN, "NOUN": _NOMINAL, "NUM": _NOMINAL, "ADJ": _NOMINAL, "PROPN": _PROPER}


@dataclass(frozen=True)
class Mention:
    """One mention: its chain, kind, place in the sentence's text and how much it says."""

    chain: str
    kind: str
    link: str
    span: Span
    rank: int
    pointing: bool = False


@dataclass(frozen=True)
class _Word:
    form: str
    tag: str
    features: str
    head: int
    relation: str
    misc: str


def read(corpora: Path, split: str) -> Iterator[Passage]:
    """Give passages of consecutive sentences with names, references and sentence ends.

    Names are the outermost mentions with a proper noun for a head; demonyms, which the corpus
    leaves unmarked, come from the list of countries.
    """
    known = nations(corpora)
    for path in sorted((corpora / "gum").glob("*.conllu")):
        if not in_split(path.stem, split):
            continue
        read_through = [_sentence(lines) for lines in blocks(path)]
        by_sentence = dict(read_through)
        for number, run in enumerate(packed(sentence for sentence, _ in read_through)):
            named = [_named(sentence, by_sentence[sentence], known) for sentence in run]
            passage = joined("gum", f"{path.stem}:{number}", named)
            mentions = [replace(mention, span=(start + mention.span[0], start + mention.span[1]))
                        for start, sentence in zip(offsets(run), run, strict=True)
                        for mention in by_sentence[sentence]]  # fmt: skip
            yield replace(passage, references=tuple(_references(passage.text, mentions)))


def _sentence(lines: Sequence[str]) -> tuple[Sentence, tuple[Mention, ...]]:
    text = next(line[9:].strip() for line in lines if line.startswith("# text = "))
    opens = any(line.startswith("# newpar") for line in lines)
    fields = [line.split("\t") for line in lines if re.match(r"\d+\t", line)]
    words = [_Word(row[1], row[3], row[5], int(row[6]), row[7], row[9]) for row in fields]
    places = aligned([word.form for word in words], text)
    mentions = () if places is None else tuple(_mentions(words, places, text))
    return Sentence(text, opens_paragraph=opens), mentions


def _mentions(words: Sequence[_Word], places: Sequence[Span | None], text: str
              ) -> Iterator[Mention]:  # fmt: skip
    for label, first, last in _brackets(words):
        chain, kind, _, _, _, least, link, *_ = label.split("-")
        inner = [first + int(number) - 1 for number in least.split(",")]
        head = _head(words, first, last)
        rank = _RANKS.get(words[head].tag)
        if rank is None or "PronType=Rel" in words[head].features:
            continue
        if rank == _PROPER and kind == "person":
            kind = "group" if words[head].features.find("Number=Plur") >= 0 else kind
            first_of, last_of = _run(words, head)
        elif rank == _PROPER:
            first_of, last_of = inner[0], inner[-1]
        else:
            first_of, last_of = first, _before_clause(words, head, last)
        after = range(head + 1, last + 1)
        several = [at for at in after if (words[at].relation, words[at].head) == ("conj", head + 1)]
        for index in [head, *several] if several and rank == _PROPER else ():
            if words[index].tag == "PROPN":
                part = _name(text, places, *_run(words, index), kind)
                yield from (Mention("", kind, "", span, _PROPER) for span in part)
        for span in _name(text, places, first_of, last_of, kind if rank == _PROPER else ""):
            pointing = words[first].form.lower() in _POINTING or "Poss=Yes" in words[first].features
            yield Mention(chain, "" if several else kind, link, span, rank, pointing)


def _run(words: Sequence[_Word], index: int) -> tuple[int, int]:
    """Give the first and last of the proper nouns around one that hang together with it."""
    first = last = index
    while first > 0 and _joins(words, first - 1, first, last):
        first -= 1
    while last + 1 < len(words) and _joins(words, last + 1, first, last):
        last += 1
    return first + (words[first].form == "-"), last - (words[last].form == "-")


def _joins(words: Sequence[_Word], index: int, first: int, last: int) -> bool:
    if words[index].form == "-":
        return True
    inside = range(first, last + 1)
    bound = words[index].head - 1 in inside or any(words[at].head - 1 == index for at in inside)
    apart = words[index].relation in {"conj", "appos", "nmod", "nmod:poss"}
    return words[index].tag == "PROPN" and bound and not (apart and index > first)


def _name(text: str, places: Sequence[Span | None], first: int, last: int, kind: str
          ) -> Iterator[Span]:  # fmt: skip
    """Give the span of the words from first to last, as a bare name where a kind is given."""
    found = [place for place in places[first : last + 1] if place]
    if found:
        span: Span | None = (found[0][0], found[-1][1])
        if kind and span:
            span = (untitled if kind == "person" else unarticled)(text, span)
        if span and (not kind or any(map(str.isupper, text[slice(*span)]))):
            yield span


def _brackets(words: Sequence[_Word]) -> Iterator[tuple[str, int, int]]:
    """Give (label, first word, last word) of every bracketed mention; words count from 0."""
    open_labels = list[tuple[str, int]]()
    for index, word in enumerate(words):
        entity = next((part[7:] for part in word.misc.split("|") if part.startswith("Entity=")), "")
        for label, closed, closing in _BRACKET.findall(entity):
            if label and closed:
                yield label, index, index
            elif label:
                open_labels.append((label, index))
            else:
                at = max((at for at, (opened, _) in enumerate(open_labels)
                          if opened.split("-")[0] == closing), default=None)  # fmt: skip
                if at is not None:
                    opened, first = open_labels.pop(at)
                    yield opened, first, index


def _head(words: Sequence[_Word], first: int, last: int) -> int:
    spoken = (index for index in range(first, last + 1) if words[index].tag != "PUNCT")
    return next((index for index in spoken if not first <= words[index].head - 1 <= last), first)


def _before_clause(words: Sequence[_Word], head: int, last: int) -> int:
    """Give the last word before the head's relative clause, apposition or trailing marks."""
    for index in range(head + 1, last + 1):
        inside = words[index].head - 1 == head
        if inside and words[index].relation.startswith(("acl", "appos", "parataxis")):
            last = min([index, *_left_edge(words, index, head)]) - 1
            break
    while last > head and words[last].tag in {"PUNCT", "SCONJ", "CCONJ"}:
        last -= 1
    return last


def _left_edge(words: Sequence[_Word], clause: int, head: int) -> Iterator[int]:
    for index in range(head + 1, clause):
        above = index
        while above not in {clause, head, -1}:
            above = words[above].head - 1
        if above == clause:
            yield index


def _named(sentence: Sentence, mentions: Iterable[Mention], known: Nations) -> Sentence:
    names = list[Name]()
    proper = (mention for mention in mentions if mention.rank == _PROPER and mention.kind in _KINDS)
    for mention in sorted(proper, key=lambda mention: mention.span[0] - mention.span[1]):
        start, end = mention.span
        if all(end <= name[0] or name[1] <= start for name in names):
            kind = known.settled(sentence.text[start:end], _KINDS[mention.kind])
            names.append((start, end, kind))
    return replace(sentence, names=filled(sentence.text, names, known.peoples()))


def _references(text: str, mentions: Sequence[Mention]) -> Iterator[Reference]:
    """Link pronouns, and nominals that point back, to the nearest earlier mention saying more."""
    for mention in mentions:
        back = mention.rank == _PRONOUN or (mention.rank == _NOMINAL and mention.pointing)
        if mention.link not in {"ana", "coref"} or not back:
            continue
        before = (other for other in mentions if other.span[1] <= mention.span[0])
        chain = (other for other in before if other.chain == mention.chain)
        earlier = [other for other in chain if _says_more(text, other, mention)]
        if earlier:
            nearest = max(earlier, key=lambda other: (other.span[1], other.rank))
            yield (*mention.span, *nearest.span)


def _says_more(text: str, other: Mention, mention: Mention) -> bool:
    if other.rank != mention.rank or mention.rank == _PRONOUN:
        return other.rank > mention.rank
    count = [len(text[slice(*one.span)].split()) for one in (other, mention)]
    return count[0] > count[1]
