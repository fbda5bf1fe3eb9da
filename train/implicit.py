"""`python -m train.implicit`: learn what each sign is worth that a claim leaves somebody unsaid.

From the storylines of our own and `voa_claims` as a reader reads them: every role that its claims
leave empty, all who may be meant, and those whom the record has there. Annotators differ in how
much they take to be meant, so whose hand it is counts while learning; what is kept are the points
by which one hand goes.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hearsay import catalogue
from hearsay.claim import implicit
from hearsay.claim.cast import Cast, Member
from hearsay.claim.claims import ClaimMaker
from hearsay.claim.course import ACTORS, RECIPIENTS, SIDES, Course
from hearsay.claim.hints import Gap, Hints, Sizes
from hearsay.claim.implicit import LIKELY, gaps
from hearsay.claim.retold import fill_retold
from hearsay.read import Reader
from hearsay.read.sentences import sentences
from hearsay.records import Reading, Report, new_report
from train import lotwise
from train.antecedents import is_member, plain
from train.corpora import voa
from train.hands import SILENT, lots
from train.storylines import HOME, Row, Storyline

FILE = Path(implicit.__file__).with_name("implicit.json")
PRIOR = 0.5
"""How strongly points are held to be small: the variance of their prior."""
LEAST = 0.05
"""Points nearer to nothing than this are left out."""
IN_THE_MANNER_OF = "lot2"
"""Whose readiness to leave a side empty is shipped; see the model card."""

Test = Callable[[str], bool]
"""Whether a key of a cast is somebody of the record."""


@dataclass(frozen=True)
class Mark:
    """A claim of a record: where its trigger stands, and tests for those in each role."""

    start: int
    end: int
    parties: dict[str, list[Test]]


@dataclass(frozen=True)
class Choice:
    """What may fill a gap, the signs of each, which are right; the first leaves it as it is."""

    sort: str
    hand: str
    signs: list[Sizes]
    right: list[bool]


def choices(
    report: Report, reading: Reading, of: Callable[[Cast], Iterable[Mark]], hand: str
) -> Iterator[Choice]:
    """Every gap of a report's claims that are in the record."""
    maker = ClaimMaker(report, reading)
    told = fill_retold(report.text, [maker.make(t) for t in maker.triggers()])
    course, marks = maker.course(told), list(of(maker.cast))
    for gap in gaps(course):
        end = gap.told.at + len(gap.told.claim.trigger)
        mark = next((m for m in marks if m.start < end and gap.told.at < m.end), None)
        if mark is not None:
            yield _choice(course, gap, _missing(gap, mark), hand)


def _missing(gap: Gap, mark: Mark) -> list[Test]:
    """Who is of the record and whom the claim does not have."""
    role = gap.role if gap.role != SIDES else ""
    tests = mark.parties[role] if role else [*mark.parties[ACTORS], *mark.parties[RECIPIENTS]]
    mine = gap.told.of(gap.role)
    return [test for test in tests if not any(test(key) for key in mine)]


def _choice(course: Course, gap: Gap, missing: Sequence[Test], hand: str) -> Choice:
    hints = Hints(course, gap)
    options = list(hints.options())
    meant = {
        k: {i for i, test in enumerate(missing) if test(k)} for keys, _ in options for k in keys
    }
    fits = [len(set[int]().union(*(meant[k] for k in keys)))
            if keys and all(meant[k] for k in keys) else 0 for keys, _ in options]  # fmt: skip
    most = max(fits, default=0)
    right = [bool(most) and fit == most for fit in fits]
    signs = [hints.nobody(), *(signs for _, signs in options)]
    return Choice(gap.role, hand, signs, [not most, *right])


def of_storylines(reader: Reader, names: Iterable[str]) -> Iterator[Choice]:
    """The gaps of storylines of our own."""
    hands = lots()
    for name in names:
        story = Storyline(HOME / name)
        ids = {report.id: n for n, report in story.reports.items()}
        marks = _story_marks(story)
        for report, reading in reader.read_many(story.reports.values()):
            found = marks[ids[report.id]]

            def of(cast: Cast, found: Any = found, story: Storyline = story) -> Iterator[Mark]:
                for start, end, parties in found:
                    yield Mark(start, end, {
                        role: [_entity_test(cast, story.entities[i]) for i in told]
                        for role, told in parties.items()
                    })  # fmt: skip

            yield from choices(report, reading, of, hands[name])


def _story_marks(story: Storyline) -> dict[str, list[tuple[int, int, dict[str, list[str]]]]]:
    starts = {name: sentences(report.text) for name, report in story.reports.items()}
    out = defaultdict(list)
    for claim, (at, row) in zip(story.claims, story.marked(), strict=True):
        name, _, number = at.partition(".")
        start = starts[name][int(number) - 1].start
        parties = {role: list(dict.fromkeys(told.rpartition("|")[2] for told in claim[role]))
                   for role in (ACTORS, RECIPIENTS)}  # fmt: skip
        if not row["optional"]:
            first, last = row["trigger"]["span"]
            out[name].append((start + first, start + last, parties))
    return out


def _entity_test(cast: Cast, entity: Row) -> Test:
    """Whether a key is that of an entity of a storyline."""

    def test(key: str) -> bool:
        if key.startswith("country "):
            iso3 = key.removeprefix("country ")
            return entity["kind"] == "place" and catalogue.country(entity["name"]) == iso3
        return is_member(cast.members[key], entity)

    return test


def of_voa(reader: Reader, corpora: Path) -> Iterator[Choice]:
    """The gaps of `voa_claims`, a block of sentences taken for a report."""
    told = dict[str, list[tuple[int, int, Row]]]()
    reports = []
    for block in voa.blocks(corpora, "train"):
        starts = np.cumsum([0, *(len(s["text"]) + 1 for s in block)])
        text = " ".join(s["text"] for s in block)
        reports.append(new_report(text, "Voice of America", date(2008, 1, 1), ""))
        told[reports[-1].id] = [
            (int(at) + c["trigger"]["span"][0], int(at) + c["trigger"]["span"][1], c)
            for at, s in zip(starts, block, strict=False) for c in s["claims"]
        ]  # fmt: skip
    for report, reading in reader.read_many(reports):

        def of(cast: Cast, id_: str = report.id) -> Iterator[Mark]:
            for start, end, claim in told[id_]:
                yield Mark(start, end, {role: [_words_test(cast, f) for f in claim[role]]
                                        for role in (ACTORS, RECIPIENTS)})  # fmt: skip

        yield from choices(report, reading, of, "voa_claims")


def _words_test(cast: Cast, filler: Row) -> Test:
    """Whether a key is that of whoever some words stand for."""
    words = filler.get("refers_to") or filler["text"] or ""
    states = {catalogue.country(words), catalogue.capital(words), catalogue.demonym(words)}

    def test(key: str) -> bool:
        if key.startswith("country "):
            return key.removeprefix("country ") in states
        return _goes_by(cast.members[key], plain(words))

    return test


def _goes_by(member: Member, name: str) -> bool:
    forms = {plain(form) for form in (*member.forms, member.canonical or "")} - {""}
    parts = any(len(form) > 4 and (form in name or name in form) for form in forms if len(name) > 4)
    return name in forms or parts


class Table:
    """Choices as one sparse matrix [option, sign] with whose hand each is of."""

    def __init__(self, rows: Sequence[Choice]) -> None:
        from scipy.sparse import csr_matrix

        counts = Counter(name for row in rows for signs in row.signs for name in signs)
        hands = sorted({row.hand for row in rows})
        self.names = [*sorted(counts), *(f"hand {hand}" for hand in hands)]
        at = {name: i for i, name in enumerate(self.names)}
        data, columns, ends = list[float](), list[int](), [0]
        for row in rows:
            for n, signs in enumerate(row.signs):
                mine = dict(signs)
                if n == 0:
                    mine[f"hand {row.hand}"] = 1.0
                columns += [at[name] for name in mine]
                data += mine.values()
                ends.append(len(columns))
        self.x = csr_matrix((data, columns, ends), shape=(len(ends) - 1, len(at)))
        self.right = np.array([ok for row in rows for ok in row.right], dtype=float)
        sizes = [len(row.right) for row in rows]
        self.first = np.cumsum([0, *sizes])[:-1]
        self.group = np.repeat(np.arange(len(sizes)), sizes)

    def loss(self, w: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        """How unlikely what is right is held, and which way it grows."""
        score = self.x @ w
        score = score - np.maximum.reduceat(score, self.first)[self.group]
        e = np.exp(score)
        whole, good = (np.add.reduceat(v, self.first) for v in (e, e * self.right))
        p, q = e / whole[self.group], e * self.right / good[self.group]
        value = -np.log(good / whole).sum() + (w @ w) / (2 * PRIOR)
        return float(value), self.x.T @ (p - q) + w / PRIOR


def learned(rows: Sequence[Choice], sort: str, hand: str) -> dict[str, float]:
    """The points of one sort of gap, of a softmax over all options, in the manner of a hand."""
    from scipy.optimize import minimize

    table = Table([row for row in rows if row.sort == sort])
    w = minimize(table.loss, np.zeros(len(table.names)), jac=True, method="L-BFGS-B",
                 options={"maxiter": 500}).x  # fmt: skip
    found = dict(zip(table.names, map(float, w), strict=True))
    found["nobody"] += found.get(f"hand {hand}", 0.0)
    return {f"{sort} {name}": round(worth, 2) for name, worth in found.items()
            if not name.startswith("hand ") and abs(worth) >= LEAST}  # fmt: skip


def told_of(rows: Sequence[Choice], points: dict[str, float]) -> Iterator[str]:
    """A line a sort and hand: how many gaps, how many are filled and how many of these rightly."""
    key = lambda row: (row.sort, row.hand)  # noqa: E731
    for (sort, hand), group in groupby(sorted(rows, key=key), key):
        counts = Counter[str]()
        for row in group:
            scores = [sum(points.get(f"{sort} {n}", 0.0) * v for n, v in signs.items())
                      for signs in row.signs]  # fmt: skip
            best = int(np.argmax(scores))
            chance = 1 / np.exp(np.array(scores) - scores[best]).sum()
            best = best if chance >= LIKELY else 0
            counts["gaps"] += 1
            counts["wanted"] += not row.right[0]
            counts["filled"] += best > 0
            counts["rightly"] += best > 0 and row.right[best]
            counts["wrongly, none is meant"] += best > 0 and row.right[0]
        yield f"{sort:10} {hand:10} " + ", ".join(f"{n} {what}" for what, n in counts.items())


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m train.implicit", description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    lotwise.ask(parser)
    parser.add_argument(
        "--hand",
        default=IN_THE_MANNER_OF,
        help="in whose manner to take parties to be meant (%(default)s)",
    )
    a = parser.parse_args()
    lotwise.check(parser, a)
    hands = lots()
    read = {hand for names in a.lots or hands.values() for hand in names.split(",")} - SILENT
    if a.hand not in {"voa_claims", *read}:
        parser.error(f"nothing that {a.hand!r} marked is read: see train/data/hands.tsv and --lots")
    rows = list[Choice]()
    for n, (reader, names) in enumerate(lotwise.readers(a)):
        if n == 0:
            rows += of_voa(reader, a.corpora)
        rows += of_storylines(reader, [name for name in names if hands[name] not in SILENT])
        print(f"{len(rows)} gaps read", flush=True)
    points = {k: v for sort in sorted({row.sort for row in rows})
              for k, v in learned(rows, sort, a.hand).items()}  # fmt: skip
    for line in told_of(rows, points):
        print(line)
    FILE.write_text(json.dumps(dict(sorted(points.items())), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
