"""Reports to readings: one encoder pass over each report's windows, and the rules beside it."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from hearsay.read.attributions import whole
from hearsay.read.dated import dated
from hearsay.read.decode import decode
from hearsay.read.encoder import THREADS, Encoder, Scores
from hearsay.read.names import joined
from hearsay.read.pieces import Tokenizer, load_tokenizer
from hearsay.read.sense import Senses
from hearsay.read.sense import load as load_senses
from hearsay.read.sentences import sentences
from hearsay.read.times import find_times
from hearsay.read.windows import Window, windows
from hearsay.records import Reading, Report, Span, WeightsError

WEIGHTS = Path(__file__).with_name("weights")
SENSES = "sense.npz"


class Reader:
    """Reads reports; the weights are loaded when first needed."""

    def __init__(self, folder: Path = WEIGHTS) -> None:
        self._folder = folder

    @cached_property
    def maker(self) -> str:
        """Version of the package and hash of the weights: who made a reading."""
        path, senses = self._folder / "reader.onnx", self._folder / SENSES
        if not path.exists():
            raise WeightsError(
                f"reader weights not found: {path}; they come with the package: install it again"
            )
        weights = path.read_bytes() + (senses.read_bytes() if senses.exists() else b"")
        return f"hearsay-{version('hearsay')}+{sha256(weights).hexdigest()[:8]}"

    @cached_property
    def encoder(self) -> Encoder:
        """The network of the weights."""
        return Encoder(self._folder / "reader.onnx")

    @cached_property
    def senses(self) -> Senses | None:
        """What turns the network's layers into senses; None for weights that have not learned to,
        whose readings tell none.
        """
        path = self._folder / SENSES
        return load_senses(path) if path.exists() else None

    @cached_property
    def tokenizer(self) -> Tokenizer:
        """The tokenizer that the weights were trained with."""
        return load_tokenizer(self._folder / "tokenizer.json")

    def read(self, report: Report) -> Reading:
        """All findings of one report."""
        maker, bounds = self.maker, sentences(report.text)
        if not bounds:
            return Reading(report=report.id, maker=maker, sentences=())
        seen = self._scored(report, bounds)
        found = [decode(report.text, *one, self.senses) for one in seen]
        return Reading(
            report=report.id,
            maker=maker,
            sentences=bounds,
            names=joined([n for f in found for n in f.names], report.text),
            triggers=tuple(dated(t, report) for f in found for t in f.triggers),
            attributions=whole(a for f in found for a in f.attributions),
            times=find_times(report.text, report.published),
            references=tuple(r for f in found for r in f.references),
        )

    def senses_of(self, report: Report, spans: Iterable[Span]) -> tuple[str, ...]:
        """What words of a report mean where they stand, as `Claim.sense` has it of a trigger."""
        senses = self.senses
        if senses is None:
            return tuple("" for _ in spans)
        scored = list(self.scored(report))
        told = ([senses.of(*seen, span) for seen in scored] for span in spans)
        return tuple(next(filter(None, found), "") for found in told)

    def scored(self, report: Report) -> Iterator[tuple[Window, Scores]]:
        """The report's windows in order, with all that the network says of each."""
        return self._scored(report, sentences(report.text))

    def _scored(self, report: Report, bounds: tuple[Span, ...]) -> Iterator[tuple[Window, Scores]]:
        views = windows(self.tokenizer.cut(report.text), bounds)
        return zip(views, self.encoder.run(views), strict=True)

    def read_many(self, reports: Iterable[Report]) -> Iterator[tuple[Report, Reading]]:
        """Readings in order; a few reports are read ahead, on as many threads as there are."""
        _ = self.maker, self.encoder, self.senses, self.tokenizer
        with ThreadPoolExecutor(THREADS) as pool:
            waiting: deque[tuple[Report, Future[Reading]]] = deque()
            for report in reports:
                waiting.append((report, pool.submit(self.read, report)))
                if len(waiting) > 2 * THREADS:
                    first, reading = waiting.popleft()
                    yield first, reading.result()
            for report, reading in waiting:
                yield report, reading.result()
