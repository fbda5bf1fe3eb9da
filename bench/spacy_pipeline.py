"""spaCy's side of `python -m bench read`, run by an interpreter that has spaCy.

Reads texts as JSON lines on stdin, and prints a `bench.speed.Speed` as one line of JSON; found are
tokens. The pipeline has the parts and sizes of en_core_web_sm 3.8 that make most of its work: a
tok2vec that tagger and parser share, and an entity recogniser with its own. Lemmatiser and
attribute ruler are left out, which is in spaCy's favour.

The weights are initialised, not trained: the arithmetic for a token is the same, but what is found
is noise. The last layer of parser and recogniser, which spaCy starts at zero, is drawn at random;
left at zero it would always take the first move. Whichever they are, the parser makes two moves for
a token, one onto its stack and one off it, and the recogniser one.

Not timed: starting Python, building the pipeline, starting the two workers, and the first and the
last texts (see `bench.speed`). Timed: everything else, sending docs back from the workers included,
since that is what a caller of `nlp.pipe` waits for.
"""

import argparse
import importlib
import json
import os
import sys
from typing import Any

from bench.speed import speed

PROCESSES = 2
BATCH = 50
AHEAD = 4
"""Batches that `nlp.pipe` sends to two workers before the first document comes back."""
WIDTH = 96
TAGS, DEPENDENCIES, ENTITIES = 50, 49, 18
"""Labels; 49 to the left and 49 to the right make about as many moves as the trained parser has."""

ROWS = {"NORM": 5000, "PREFIX": 1000, "SUFFIX": 2500, "SHAPE": 2500}
SHARED_ROWS = ROWS | {"SPACY": 50, "IS_SPACE": 50}
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH, "upstream": "tok2vec"}


def main(arguments: list[str]) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.spacy_pipeline", description=__doc__)
    parser.add_argument("--lead", type=int, default=1, help="texts at either end not to time")
    a = parser.parse_args(arguments)
    texts = [json.loads(line) for line in sys.stdin]
    batch = max(1, min(BATCH, a.lead // AHEAD))
    docs = pipeline().pipe(texts, n_process=PROCESSES, batch_size=batch)
    print(json.dumps(speed(texts, map(len, docs), a.lead)._asdict()))
    return 0


def pipeline() -> Any:
    """The `spacy.Language` with its weights at random."""
    for library in ("OMP", "OPENBLAS", "MKL"):  # two workers on two cores: one thread each
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    try:
        spacy = importlib.import_module("spacy")
    except ModuleNotFoundError as error:
        sys.exit(f"no spaCy here ({error}); install bench/requirements.txt for {sys.executable}")
    spacy.util.fix_random_seed(0)
    nlp = spacy.blank("en")
    nlp.add_pipe("tok2vec", config={"model": _tok2vec(SHARED_ROWS)})
    tagger = nlp.add_pipe("tagger", config={"model": _tagger()})
    parser = nlp.add_pipe("parser", config={"model": _moves("parser", LISTENER)})
    recogniser = nlp.add_pipe("ner", config={"model": _moves("ner", _tok2vec(ROWS))})
    for tag in _labels(TAGS):
        tagger.add_label(tag)
    parser.moves.initialize_actions(_arcs())
    recogniser.moves.initialize_actions(
        recogniser.moves.get_actions(entity_types=_labels(ENTITIES))
    )
    nlp.initialize()
    for pipe in (parser, recogniser):
        _draw(pipe.model.get_ref("upper"))
    return nlp


def _labels(count: int) -> list[str]:
    return [f"label{n}" for n in range(count)]


def _arcs() -> dict[int, dict[str, int]]:
    """Moves of the parser with how often they were seen: shift, reduce, left, right, break.

    Its `add_label` would add each label to all five, more than twice as many as a trained one has.
    """
    arcs = dict.fromkeys(_labels(DEPENDENCIES), 1)
    return {0: {"": 1}, 1: {"": 1}, 2: arcs, 3: arcs, 4: {"ROOT": 1}}


def _tok2vec(rows: dict[str, int]) -> dict[str, object]:
    embed = {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": WIDTH,
        "attrs": list(rows),
        "rows": list(rows.values()),
        "include_static_vectors": False,
    }
    encode = {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": WIDTH,
        "depth": 4,
        "window_size": 1,
        "maxout_pieces": 3,
    }
    return {"@architectures": "spacy.Tok2Vec.v2", "embed": embed, "encode": encode}


def _tagger() -> dict[str, object]:
    return {"@architectures": "spacy.Tagger.v2", "tok2vec": LISTENER, "normalize": False}


def _moves(kind: str, tok2vec: dict[str, object]) -> dict[str, object]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": tok2vec,
    }


def _draw(layer: Any) -> None:
    """Draw the weights of a linear layer from a normal distribution."""
    shape = layer.get_param("W").shape
    numpy = importlib.import_module("numpy")
    layer.set_param("W", numpy.random.default_rng(0).normal(size=shape).astype("float32"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
