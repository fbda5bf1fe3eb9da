"""ECB+: news articles with the places where each event is mentioned, across articles.

Only the validated sentences count, as the corpus asks; their mentions of actions are kept, those
that nothing else mentions too. The sentence zero of a found page, its address, is left out.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from errno import ENOENT
from pathlib import Path
from xml.etree import ElementTree

from msgspec import Struct

from train.corpora.passage import Span

_DEV = frozenset((2, 5, 12, 18, 21, 23, 34, 35))
_TEST_FROM = 36
_VALID = "ECBplus_coreference_sentences.csv"
_CLOSING = frozenset("'s n't 're 've 'm 'll 'd '' ’s".split())
_QUOTES = {"``": '"', "''": '"'}


class Mention(Struct, frozen=True):
    """Where an event is mentioned: spans of the document's text, mostly one, and the event's id.

    `id` tells the mention from others of its document.
    """

    id: str
    spans: tuple[Span, ...]
    event: str


class Document(Struct, frozen=True):
    """An article as running text, a line a sentence; `story` is the happening that it is about."""

    name: str
    topic: int
    text: str
    mentions: tuple[Mention, ...]

    @property
    def story(self) -> tuple[int, bool]:
        """A topic holds articles on two happenings, told apart by the names of their files."""
        return self.topic, self.name.endswith("plus")


def read(corpora: Path, split: str) -> list[Document]:
    """The documents of a split in order of topic and name.

    Raises FileNotFoundError where the corpus has no such part.
    """
    folder = corpora / "ecbplus"
    if not (folder / _VALID).is_file():
        raise FileNotFoundError(ENOENT, "no ECB+ here", str(folder / _VALID))
    valid = _validated(folder / _VALID)
    paths = sorted((int(p.parent.name), p.stem, p) for p in folder.glob("ECB+/*/*.xml"))
    found = [_document(path, topic, valid[name])
             for topic, name, path in paths if _split(topic) == split]  # fmt: skip
    if not found:
        raise FileNotFoundError(ENOENT, f"no {split} part of ECB+", str(folder / "ECB+"))
    return found


def _split(topic: int) -> str:
    return "test" if topic >= _TEST_FROM else "dev" if topic in _DEV else "train"


def _validated(path: Path) -> Mapping[str, set[int]]:
    sentences: dict[str, set[int]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            sentences[f"{row['Topic']}_{row['File']}"].add(int(row["Sentence Number"]))
    return sentences


def _document(path: Path, topic: int, valid: set[int]) -> Document:
    root = ElementTree.parse(path).getroot()
    tokens = [(t.get("t_id", ""), int(t.get("sentence", 0)), (t.text or "").strip())
              for t in root.iter("token")]  # fmt: skip
    address = "".join(word for _, sentence, word in tokens if sentence == 0)
    text, spans = _running([t for t in tokens if t[1] or not address.startswith(("http", "www"))])
    kept = {i for i, sentence, _ in tokens if sentence in valid and i in spans}
    return Document(path.stem, topic, text, tuple(_mentions(root, path.stem, spans, kept)))


def _running(tokens: Sequence[tuple[str, int, str]]) -> tuple[str, dict[str, Span]]:
    """Tokens as they would be printed, and where each stands."""
    text, spans, last, opened, glued = "", dict[str, Span](), -1, False, True
    for token, sentence, word in tokens:
        if sentence != last:
            text, opened, glued = text + "\n" * bool(text), False, True
        closes = word[:1] in (*",.;:!?)%]",) or word in _CLOSING or (word in '"”' and opened)
        text += "" if glued or (closes and word) else " "
        glued = word in ("``", "“", "(", "$", "[") or (word == '"' and not opened)
        opened = (opened or word in ("``", "“", '"')) and word not in ("''", "”")
        opened = opened and not (word == '"' and closes)
        printed = _QUOTES.get(word, word)
        spans[token] = len(text), len(text) + len(printed)
        text, last = text + printed, sentence
    return text, spans


def _mentions(
    root: ElementTree.Element, name: str, spans: Mapping[str, Span], kept: set[str]
) -> Iterator[Mention]:
    events = _events(root, name)
    for mark in root.iterfind("Markables/*"):
        tokens = [a.get("t_id", "") for a in mark.iter("token_anchor")]
        if mark.tag.startswith(("ACTION", "NEG_ACTION")) and tokens and tokens[0] in kept:
            id_ = mark.get("m_id", "")
            places = tuple(spans[t] for t in tokens if t in spans)
            yield Mention(id_, places, events.get(id_, f"{name}/mention {id_}"))


def _events(root: ElementTree.Element, name: str) -> dict[str, str]:
    """The event of each mention; those of one document alone get ids of their own."""
    found: dict[str, str] = {}
    for link in root.iter("INTRA_DOC_COREF"):
        event = f"{name}/{link.get('r_id')}"
        found |= {source.get("m_id", ""): event for source in link.iter("source")}
    for link in root.iter("CROSS_DOC_COREF"):
        found |= {s.get("m_id", ""): str(link.get("note")) for s in link.iter("source")}
    return found
