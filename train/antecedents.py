"""`python -m train.antecedents`: learn what each sign is worth that somebody is meant.

From the storylines of our own as a reader reads them: every pronoun and bare phrase that takes part
in a claim or is cited, the members of the report's cast that it may mean, and those that it does.
A reader that has learned from them links too well, so its links would count for too much.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hearsay.catalogue.spelling import name_key
from hearsay.claim import antecedents
from hearsay.claim.antecedents import NOBODY
from hearsay.claim.cast import Member
from hearsay.claim.claims import ClaimMaker
from hearsay.claim.phrase import bare, untitled
from hearsay.claim.signs import Asked, Sign
from hearsay.read.sentences import sentences
from hearsay.records import EntityKind, Reading, Span
from train import lotwise
from train.storylines import HOME, Row, Storyline

FILE = Path(antecedents.__file__).with_name("antecedents.json")
HELD = 2.0
"""How strongly points are held to be small: the variance of their prior."""


@dataclass(frozen=True)
class Choice:
    """Whom a phrase may mean, the signs of each, and which are meant; none: nobody of them."""

    sort: str
    signs: list[dict[str, float]]
    right: list[bool]


def choices(story: Storyline, readings: dict[str, Reading]) -> Iterator[Choice]:
    """Every phrase of a storyline's record that may point at somebody."""
    meant = _meant(story)
    for name, report in story.reports.items():
        maker = ClaimMaker(report, readings[name])
        for trigger in maker.triggers():
            maker.make(trigger)
        for span, ids in sorted(meant[name].items()):
            asked = maker.participants.asked(span)
            if asked is None:
                continue
            found = _weighed(maker, asked)
            right = [any(is_member(m, story.entities[i]) for i in ids) for m, _ in found]
            if asked.sort == "two" and (sum(right) != 2 or len(ids) != 2):
                continue
            yield Choice(asked.sort, [dict(signs) for _, signs in found], right)


def _weighed(maker: ClaimMaker, asked: Asked) -> list[tuple[Member, list[Sign]]]:
    """Whom a phrase may mean, with the signs of each."""
    chooser = maker.participants.pointers.antecedents
    if asked.sort == "two":
        return [(chooser.side(key), signs) for key, signs in chooser.signs.of_sides(asked)]
    return list(chooser.signs.of_members(asked))


def _meant(story: Storyline) -> dict[str, dict[Span, set[str]]]:
    """By report, the spans that stand for somebody who takes part or is cited."""
    starts = {name: sentences(report.text) for name, report in story.reports.items()}
    out: dict[str, dict[Span, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim, (at, row) in zip(story.claims, story.marked(), strict=True):
        name, _, number = at.partition(".")
        start = starts[name][int(number) - 1].start
        told = [*zip(claim["actors"], row["actors"], strict=True),
                *zip(claim["recipients"], row["recipients"], strict=True)]  # fmt: skip
        ids = [(words.rpartition("|")[2], filler) for words, filler in told]
        ids += [(link.split("|")[3], source)
                for link, source in zip(claim["by"], row["attribution"], strict=True)]  # fmt: skip
        for id_, filler in ids:
            if filler["span"] and id_ in story.entities:
                first, last = filler["span"]
                out[name][Span(start + first, start + last)].add(id_)
    return out


def is_member(member: Member, entity: Row) -> bool:
    """Whether a member of a cast is an entity of the record."""
    theirs = {plain(form) for form in (entity["name"], *entity.get("aliases", ()))}
    mine = {plain(form) for form in (*member.forms, member.canonical or "")} - {""}
    if mine & theirs:
        return True
    both = member.kind == EntityKind.PERSON and entity["kind"] == "person"
    return both and member.words[-1:] == plain(entity["name"]).split()[-1:]


def plain(form: str) -> str:
    """A name as it is compared: without titles, articles and case."""
    return name_key(untitled(bare(form)))


def learned(rows: Sequence[Choice], sort: str) -> dict[str, float]:
    """The points of one sort: of a softmax over whom may be meant, and nobody."""
    from scipy.optimize import minimize

    mine = [row for row in rows if row.sort == sort]
    names = sorted({name for row in mine for signs in row.signs for name in signs})
    at = {name: i for i, name in enumerate(names, 1)}
    blocks = [_block(row, at) for row in mine]
    x = np.concatenate([b for b, _ in blocks])
    right = np.concatenate([y for _, y in blocks])
    first = np.cumsum([0, *(len(y) for _, y in blocks)])[:-1]
    group = np.repeat(np.arange(len(blocks)), [len(y) for _, y in blocks])

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:  # type: ignore[type-arg]
        score = x @ w
        score = score - np.maximum.reduceat(score, first)[group]
        e = np.exp(score)
        whole, good = np.add.reduceat(e, first), np.add.reduceat(e * right, first)
        p, q = e / whole[group], e * right / good[group]
        value = -np.log(good / whole).sum() + (w @ w) / (2 * HELD)
        return float(value), x.T @ (p - q) + w / HELD

    w = minimize(loss, np.zeros(len(at) + 1), jac=True, method="L-BFGS-B").x
    found = {f"{sort} {name}": round(float(w[i]), 2) for name, i in at.items()}
    return {f"{sort} {NOBODY}": round(float(w[0]), 2), **found}


def _block(row: Choice, at: dict[str, int]) -> tuple[np.ndarray, np.ndarray]:  # type: ignore[type-arg]
    """Signs [nobody and member, sign] and who is right."""
    x = np.zeros((len(row.signs) + 1, len(at) + 1))
    x[0, 0] = 1
    for i, signs in enumerate(row.signs, 1):
        for name, size in signs.items():
            x[i, at[name]] = size
    right = np.array([not any(row.right), *row.right], dtype=float)
    return x, right


def accuracy(rows: Sequence[Choice], points: dict[str, float]) -> dict[str, tuple[float, int]]:
    """By sort, how often whoever is meant is chosen, or rightly nobody."""
    out: dict[str, list[bool]] = defaultdict(list)
    for row in rows:
        scores = [points.get(f"{row.sort} {NOBODY}", 0.0)]
        scores += [sum(points.get(f"{row.sort} {n}", 0.0) * v for n, v in signs.items())
                   for signs in row.signs]  # fmt: skip
        best = int(np.argmax(scores))
        out[row.sort].append(row.right[best - 1] if best else not any(row.right))
    return {sort: (sum(ok) / len(ok), len(ok)) for sort, ok in sorted(out.items())}


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m train.antecedents", description=__doc__)
    lotwise.ask(parser)
    a = parser.parse_args()
    lotwise.check(parser, a)
    rows = list[Choice]()
    for reader, names in lotwise.readers(a):
        for n, story in enumerate((Storyline(HOME / name) for name in names), 1):
            print(f"{n} of {len(names)} storylines", end="\r", flush=True)
            reports = {report.id: name for name, report in story.reports.items()}
            read = reader.read_many(story.reports.values())
            rows += choices(story, {reports[report.id]: reading for report, reading in read})
    points = {
        k: v for sort in sorted({r.sort for r in rows}) for k, v in learned(rows, sort).items()
    }
    for sort, (right, many) in accuracy(rows, points).items():
        print(f"{sort:10} {right:.3f} of {many}")
    FILE.write_text(json.dumps(dict(sorted(points.items())), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
