import gzip
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from hearsay.read.labels import ROOTS
from hearsay.read.pieces import Tokenizer, load_tokenizer
from hearsay.read.reader import WEIGHTS
from train.corpora.splits import digest
from train.examples import core
from train.leanings import OWN, Leanings, read, save
from train.marked import MARKS, from_marked, labelled, plv

Write = Callable[[str, str], None]
TEXT = "Zambia condemned Peru on Friday."


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return load_tokenizer(WEIGHTS / "tokenizer.json")


def rows(*marked: tuple[str, str]) -> str:
    lines = ["\tsentence\tmarked_sentence\tgold_root"]
    lines += [f"{n}\t{text} {n}\t{text}\t{root}" for n, (text, root) in enumerate(marked)]
    return "\n".join(lines) + "\n"


def test_plv_is_read_with_its_marks_taken_out(corpora: Path, write: Write) -> None:
    marked = "<s>Zambia</s> condemned <t>Peru</t> on Friday."
    write("plover/PLV_test.tsv", rows((marked, "ACCUSE")))
    ((text, source, target, root),) = plv(corpora, "test")
    assert (text, root) == (TEXT, "ACCUSE")
    assert (text[slice(*source)], text[slice(*target)]) == ("Zambia", "Peru")


def test_a_fifth_of_plv_is_kept_apart(corpora: Path, write: Write) -> None:
    marked = "<s>Zambia</s> condemned <t>Peru</t> on Friday."
    write("plover/PLV_train.tsv", rows(*[(marked, "ACCUSE")] * 40))
    parts = [len(list(plv(corpora, split))) for split in ("train", "dev")]
    dev = sum(digest(f"{marked} {n}") % 5 == 0 for n in range(40))
    assert parts == [40 - dev, dev]
    with pytest.raises(ValueError, match="unknown split 'some'"):
        list(plv(corpora, "some"))


def test_marks_stand_around_source_and_target(tokenizer: Tokenizer) -> None:
    e = from_marked(tokenizer, (TEXT, (0, 6), (17, 21), "YIELD"))
    pieces = {id_: piece for piece, id_ in tokenizer.vocabulary.items()}
    words = [pieces[i] for i in e.ids if i not in MARKS]
    assert words == ["[CLS]", "zambia", "condemned", "peru", "on", "friday", ".", "[SEP]"]
    assert [int(i) for i in e.ids[:4]] == [101, MARKS[0], e.ids[2], MARKS[1]]
    assert list(e.ids[5:8:2]) == [MARKS[2], MARKS[3]]
    assert [words[i - 2] for i in np.nonzero(e.labels["root"] >= 0)[0]] == ["condemned"]
    assert e.labels["root"].max() == ROOTS.index("YIELD")


def test_where_source_and_target_touch_all_words_tell(tokenizer: Tokenizer) -> None:
    e = from_marked(tokenizer, ("Peruvian miners met.", (0, 8), (9, 15), "CONSULT"))
    assert (e.labels["root"] == ROOTS.index("CONSULT")).all()


def test_the_core_of_a_phrase_ends_with_its_head() -> None:
    phrase = "the foreign minister of Zambia, Ana Soto"
    assert phrase[slice(*core(phrase, 0, len(phrase)))] == "the foreign minister"
    assert phrase[slice(*core(phrase, 24, 30))] == "Zambia"


def test_leanings_survive_their_file(tmp_path: Path) -> None:
    chance = np.random.default_rng(0)

    def some(pieces: int, anchors: int) -> Leanings:
        arrays = (chance.random((anchors, n)).astype(np.float16) for n in (16, 5, 40))
        return Leanings(
            chance.random((pieces, 3)).astype(np.float16),
            np.arange(anchors),
            *arrays,
            chance.integers(0, 255, (anchors, pieces, OWN)).astype(np.uint8),
        )

    told = [some(7, 2), some(3, 0), some(5, 1)]
    save(tmp_path / "told.npz", told)
    for one, other in zip(told, read(tmp_path / "told.npz"), strict=True):
        for field in ("trigger", "anchors", "type", "status", "mode", "pairs"):
            np.testing.assert_array_equal(getattr(one, field), getattr(other, field))
        np.testing.assert_allclose(other.sure, one.trigger[one.anchors, 1])


def test_our_own_pairs_take_their_text_from_the_corpus(tmp_path: Path) -> None:
    (tmp_path / "gmb").mkdir()
    with gzip.open(tmp_path / "gmb/sentences.txt.gz", "wt", encoding="utf-8") as file:
        file.write(f"7\t{TEXT}\n")
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("7\t0\t6\t17\t21\tACCUSE\n", encoding="utf-8")
    assert list(labelled(tmp_path, pairs)) == [(TEXT, (0, 6), (17, 21), "ACCUSE")]
