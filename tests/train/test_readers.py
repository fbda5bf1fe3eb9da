import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.train.conftest import train_name
from train.corpora import Passage, load, voa

Write = Callable[[str, str], None]


def names(passage: Passage) -> list[tuple[str, str]]:
    return [(passage.text[start:end], kind) for start, end, kind in passage.names or ()]


def times(passage: Passage) -> list[str]:
    return [passage.text[start:end] for start, end in passage.times or ()]


ARTICLE = """Ana Soto spoke.

"We leave," Soto said. "Tomorrow."

It rained."""


def test_polnear_keeps_an_interrupted_attribution_whole(corpora: Path, write: Write) -> None:
    start = ARTICLE.index('"We')
    spans = {"Content": '"We leave,"', "Source": "Soto", "Cue": "said"}
    at = {role: ARTICLE.index(words, start) for role, words in spans.items()}
    last = ARTICLE.index('"Tomorrow')
    content = f"{at['Content']} {at['Content'] + 11};{last} {last + 11}"
    lines = [
        f"T1\tSource {at['Source']} {at['Source'] + 4}\tSoto",
        f"T2\tCue {at['Cue']} {at['Cue'] + 4}\tsaid",
        f'T3\tContent {content}\t"We leave," "Tomorrow."',
        "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1",
    ]
    write("polnear/data/train/text/a_1.txt", ARTICLE)
    write("polnear/data/train/attributions/a_1_00.ann", "\n".join(lines))
    write("polnear/data/train/attributions/a_1_01.ann", "#1\tAnnotatorNotes T1\tnothing found\n")
    (passage,) = load(corpora, "polnear", "train")
    assert passage.text == ARTICLE
    assert passage.attributions is not None
    (attribution,) = passage.attributions
    assert [passage.text[a:b] for a, b in attribution.content] == ['"We leave,"', '"Tomorrow."']
    assert [passage.text[a:b] for a, b in attribution.source + attribution.cue] == ["Soto", "said"]
    assert passage.names is None


GMB = [
    ("Zambian President Ana Soto met Mr. Lungu in Lusaka last week .",
     "B-gpe B-per I-per I-per O B-per B-geo O B-org O O O"),
    ("Peru says the talks in southern Zambia begin Friday .",
     "B-org O O O O B-geo I-geo O B-tim O"),
    ("Police fired at Zambian students .", "O O O O O O"),
]  # fmt: skip
TEXTS = ["Zambian President Ana Soto met Mr. Lungu in Lusaka last week.",
         "Peru says the talks in southern Zambia begin Friday.",
         "Police fired at Zambian students."]  # fmt: skip


def _gmb(corpora: Path, repeat: int, kept_apart: int) -> None:
    (corpora / "gmb").mkdir()
    (corpora / "voa_claims").mkdir()
    rows = ["Sentence #,Word,POS,Tag"]
    for number in range(repeat):
        words, tags = GMB[number % 3]
        for index, (word, tag) in enumerate(zip(words.split(), tags.split(), strict=True)):
            rows.append(f"{'' if index else f'Sentence: {number + 1}'},{word},X,{tag}")
    with gzip.open(corpora / "gmb/ner_dataset.csv.gz", "wt", encoding="latin-1") as file:
        file.write("\n".join(rows) + "\n")
    with gzip.open(corpora / "gmb/sentences.txt.gz", "wt", encoding="utf-8") as file:
        file.writelines(f"{number}\t{TEXTS[number % 3]}\n" for number in range(repeat))
    (corpora / "voa_claims/dev.jsonl").write_text(json.dumps({"id": kept_apart}) + "\n")


def test_gmb_mends_names_and_times(corpora: Path) -> None:
    _gmb(corpora, repeat=3, kept_apart=99)
    passages = load(corpora, "gmb", "dev")
    assert [found for passage in passages for found in names(passage)] == [
        ("Zambian", "demonym"), ("Ana Soto", "person"), ("Lungu", "person"), ("Lusaka", "place"),
        ("Peru", "place"), ("Zambia", "place"), ("Zambian", "demonym"),
    ]  # fmt: skip
    assert [time for passage in passages for time in times(passage)] == ["last week", "Friday"]
    assert sum(len(passage.sentence_ends or ()) for passage in passages) == 3


def test_gmb_leaves_out_what_is_kept_apart(corpora: Path) -> None:
    _gmb(corpora, repeat=100, kept_apart=81)
    train, dev = (load(corpora, "gmb", split) for split in ("train", "dev"))
    assert sum(len(passage.sentence_ends or ()) for passage in dev) == 80
    assert sum(len(passage.sentence_ends or ()) for passage in train) == 19
    assert max(len(passage.sentence_ends or ()) for passage in dev) <= 6
    assert train == load(corpora, "gmb", "train")


GUM = """# newpar
# text = President Ana Soto left Peru.
1\tPresident\tX\tPROPN\tX\tNumber=Sing\t2\tflat\t_\tEntity=(1-person-new-sssss-cf1-2,3-coref
2\tAna\tX\tPROPN\tX\tNumber=Sing\t4\tnsubj\t_\t_
3\tSoto\tX\tPROPN\tX\tNumber=Sing\t2\tflat\t_\tEntity=1)
4\tleft\tX\tVERB\tX\t_\t0\troot\t_\t_
5\tPeru\tX\tPROPN\tX\tNumber=Sing\t4\tobj\t_\tEntity=(2-place-new-nnnnn-cf2-1-coref)|SpaceAfter=No
6\t.\tX\tPUNCT\tX\t_\t4\tpunct\t_\t_

# text = She likes the country's Zambian guests.
1\tShe\tX\tPRON\tX\tPronType=Prs\t2\tnsubj\t_\tEntity=(1-person-giv:act-sssss-cf1-1-ana)
2\tlikes\tX\tVERB\tX\t_\t0\troot\t_\t_
3\tthe\tX\tDET\tX\t_\t4\tdet\t_\tEntity=(3-person-new-nnnnn-cf3-5-sgl(2-place-giv:act-sssss-cf2-2-coref
4-5\tcountry's\t_\t_\t_\t_\t_\t_\t_\t_
4\tcountry\tX\tNOUN\tX\t_\t7\tnmod:poss\t_\t_
5\t's\tX\tPART\tX\t_\t4\tcase\t_\tEntity=2)
6\tZambian\tX\tADJ\tX\t_\t7\tamod\t_\t_
7\tguests\tX\tNOUN\tX\t_\t2\tobj\t_\tEntity=3)|SpaceAfter=No
8\t.\tX\tPUNCT\tX\t_\t2\tpunct\t_\t_
"""


def test_gum_links_pronouns_and_nominals_to_names(corpora: Path, write: Write) -> None:
    write(f"gum/{train_name('GUM_news_{}')}.conllu", GUM)
    (passage,) = load(corpora, "gum", "train")
    assert passage.text == "President Ana Soto left Peru. She likes the country's Zambian guests."
    assert names(passage) == [("Ana Soto", "person"), ("Peru", "place"), ("Zambian", "demonym")]
    links = [(passage.text[a:b], passage.text[c:d]) for a, b, c, d in passage.references or ()]
    assert links == [("She", "Ana Soto"), ("the country's", "Peru")]


def test_uner_takes_the_text_of_the_treebank(corpora: Path, write: Write) -> None:
    rows = "1\tAna\tB-PER\n2\tdid\tO\n3\tn't\tO\n4\tsee\tO\n5\tLima\tB-LOC\n"
    write("uner_ewt/en_ewt-ud-train.iob2",
          f"# newdoc id = d\n# sent_id = d-1\n# text = Ana did n't see Lima\n{rows}\n")  # fmt: skip
    write("ud_ewt/en_ewt-ud-train.conllu",
          "# sent_id = d-1\n# newpar id = p\n# text = Ana didn't see Lima\n1\tAna\n\n")  # fmt: skip
    (passage,) = load(corpora, "uner", "train")
    assert passage.text == "Ana didn't see Lima"
    assert names(passage) == [("Ana", "person"), ("Lima", "place")]


def test_wikigold_reads_articles(corpora: Path, write: Write) -> None:
    article = "The O\nPeruvian I-MISC\nband O\nLos I-ORG\nSotos I-ORG\nplayed O\n. O\n\n"
    write("wikigold/wikigold.conll.txt", "\n-DOCSTART- O\n\n".join([article] * 30))
    passage = load(corpora, "wikigold", "train")[0]
    assert passage.text == "The Peruvian band Los Sotos played."
    assert names(passage) == [("Peruvian", "demonym"), ("Los Sotos", "organisation")]
    assert load(corpora, "wikigold", "dev")


def test_re3d_keeps_names_and_leaves_nominals_and_test_sentences(
    corpora: Path, write: Write
) -> None:
    kept = (
        "The\tB-Organisation\nrebels\tI-Organisation\nleft\tO\nthe\tB-Location\n"
        "port\tI-Location\nof\tI-Location\nCallao\tI-Location\nin\tO\n2016\tB-Temporal\n.\tO\n"
    )
    tested = "Lima\tB-Location\nslept\tO\n.\tO\n"
    named = "The\tB-Organisation\nFifth\tI-Organisation\nFleet\tI-Organisation\nstayed\tO\n.\tO\n"
    write(f"re3d/data-by-source/conll/Navy/{train_name('doc{}')}.conll",
          f"{named}\n{kept}\n{tested}\n{named}")  # fmt: skip
    write("re3d/data/test/re3d-test.conll", tested)
    first, second = load(corpora, "re3d", "train")
    assert first.text == "The Fifth Fleet stayed. The rebels left the port of Callao in 2016."
    assert names(first) == [("Fifth Fleet", "organisation"), ("Callao", "place")]
    assert times(first) == ["2016"]
    assert second.text == "The Fifth Fleet stayed."


def test_timebank_reads_time_expressions(corpora: Path, write: Write) -> None:
    name = train_name("doc{}.tml")
    write(f"tempeval3_tbaq/data/TBAQ-cleaned/TimeBank/{name}",
          '<?xml version="1.0" ?><TimeML><DCT><TIMEX3 tid="t0">1999</TIMEX3></DCT><TEXT>\n'
          'Ana <EVENT eid="e1">left</EVENT> <TIMEX3 tid="t1">last year</TIMEX3>.\n\n'
          'She <EVENT eid="e2">returned</EVENT> <TIMEX3 tid="t2">Friday</TIMEX3>.\n'
          "</TEXT></TimeML>")  # fmt: skip
    (passage,) = load(corpora, "timebank", "train")
    assert passage.text == "Ana left last year.\n\nShe returned Friday."
    assert times(passage) == ["last year", "Friday"]
    assert passage.sentence_ends is None


def test_voa_gives_blocks_in_order(corpora: Path, write: Write) -> None:
    rows = [{"id": number, "block": number // 8, "text": f"Sentence {number}.", "claims": []}
            for number in (9, 8, 1, 0)]  # fmt: skip
    write("voa_claims/train.jsonl", "\n".join(map(json.dumps, rows)) + "\n")
    assert [[one["id"] for one in block] for block in voa.blocks(corpora, "train")] == [
        [0, 1],
        [8, 9],
    ]
    assert [passage.text for passage in load(corpora, "voa_claims", "train")] == [
        "Sentence 0. Sentence 1.", "Sentence 8. Sentence 9.",
    ]  # fmt: skip


def test_an_unknown_corpus_is_refused(corpora: Path) -> None:
    with pytest.raises(ValueError, match="expected one of voa_claims"):
        load(corpora, "nowhere", "train")
