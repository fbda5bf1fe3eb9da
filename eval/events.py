"""`python -m eval events`: the same event across articles, on ECB+ with its mentions given.

All articles of a split are taken together: neither topics nor anything else that annotators found,
but for the places of the mentions, is known to the scorer. Beside it stands what the stem of the
word that names the event gives by itself: in all articles, and in those taken for one story.

With --split test it runs on topics 36 to 45, kept elsewhere: a folder with ecbplus/ECB+ and
ecbplus/ECBplus_coreference_sentences.csv. --official names scorer.pl of the CoNLL shared tasks
(github.com/conll/reference-coreference-scorers), which then scores the same answers.
"""

import argparse
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from eval import official
from eval.coreference import Coreference, compare, f1
from train.corpora.ecbplus import read
from train.pairs.scorer import WEIGHTS, load
from train.pairs.seen import Article, Reading

FLOOR = 79.0
"""The CoNLL score that the learned scorer should reach on the development part."""
LEARNED = "learned scorer"
Answer = Mapping[tuple[str, str], str]


def answers(articles: Sequence[Article], weights: Path = WEIGHTS) -> Iterable[tuple[str, Answer]]:
    """By name, what each way of telling events gives every mention."""
    scorer = load(weights)
    stories = scorer.stories.of(articles, scorer.known).number
    places = [(story, a.name, m) for story, a in zip(stories, articles, strict=True)
              for m in a.mentions]  # fmt: skip
    yield "same stem", {(name, m.id): m.stem for _, name, m in places}
    yield "same stem, one story", {(name, m.id): f"{n} {m.stem}" for n, name, m in places}
    events = zip(places, scorer.events(articles), strict=True)
    yield LEARNED, {(name, m.id): str(event) for (_, name, m), event in events}


def key(articles: Iterable[Article]) -> Answer:
    """The annotated event of every mention."""
    return {(a.name, m.id): m.event for a in articles for m in a.mentions}


def main(arguments: list[str]) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m eval events",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--split", choices=("train", "dev", "test"), default="dev")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="scorer.npz of train.pairs")
    parser.add_argument("--official", type=Path, metavar="SCORER.PL", help="the CoNLL scorer")
    parser.add_argument("--keep", type=Path, help="keep key and answers in this folder")
    a = parser.parse_args(arguments)
    for path in (a.weights, a.official):
        if path is not None and not path.is_file():
            parser.error(f"no file at {path}")
    try:
        documents = read(a.corpora, a.split)
    except FileNotFoundError as e:
        parser.error(f"{e.strerror}: {e.filename} is missing; name the folder with --corpora")
    reading = Reading()
    articles = [reading.read(d) for d in documents]
    gold = key(articles)
    if not gold:
        parser.error(f"no validated sentence of the {a.split} part mentions an event")
    found = dict(answers(articles, a.weights))
    print(f"ECB+ {a.split}: {len(articles)} articles, {len(gold)} mentions, "
          f"{len(set(gold.values()))} events", file=sys.stderr)  # fmt: skip
    Console().print(_table({name: compare(gold, answer) for name, answer in found.items()}))
    with TemporaryDirectory() as scratch:
        paths = official.write(a.keep or Path(scratch), gold, found)
        if a.official:
            Console().print(_official(a.official, paths))
    return 0


def _table(scored: Mapping[str, Coreference]) -> Table:
    table = Table("events told by", "MUC", "B-cubed", "CEAF-e", "CoNLL F1", "floor")
    for name, figures in scored.items():
        three = (figures.muc, figures.b_cubed, figures.ceaf_e)
        floor = f"{FLOOR:.1f}" if name == LEARNED else ""
        cells = [f"{100 * f1(x):.1f} (P {100 * x[0]:.1f} R {100 * x[1]:.1f})" for x in three]
        table.add_row(name, *cells, f"{100 * figures.conll:.2f}", floor)
    return table


def _official(scorer: Path, paths: Mapping[str, Path]) -> Table:
    table = Table("the official scorer", *official.METRICS, "CoNLL F1")
    for name, path in paths.items():
        if name != official.KEY:
            scores = [official.score(scorer, m, paths[official.KEY], path)
                      for m in official.METRICS]  # fmt: skip
            table.add_row(name, *(f"{s:.2f}" for s in scores), f"{sum(scores) / len(scores):.2f}")
    return table
