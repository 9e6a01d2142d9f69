"""Linear-chain models over named signals: the best labels for the lines of a page.

A signal is what one or a few columns say of a line; each value of a signal adds a weight to the score of a label, each change from
one label to the next costs one, and the best way through the page wins (Viterbi). Weights are learned by
`python -m benchmarks.train_chains` and stand in tables with the columns signal, value, label, weight; the first label weighs nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt
import polars as pl

from pipeline.vietnamese import table

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Chain:
    """A model: the table of its weights, its labels, its columns and the columns of each signal.

    Of a column it holds the names of its values, or how many levels it has.
    """

    weights_table: str
    labels: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...] | int]
    signals: tuple[tuple[str, ...], ...]

    def size_of(self, column: str) -> int:
        """Return how many values a column may have."""
        values = self.columns[column]
        return values if isinstance(values, int) else len(values)

    def codes(self, units: pl.DataFrame, signal: tuple[str, ...]) -> Places:
        """Return the value of a signal for each unit: the values of its columns as the digits of one number."""
        code = np.zeros(units.height, dtype=np.int64)
        for column in signal:
            code = code * self.size_of(column) + units[column].to_numpy()
        return code

    def value_name(self, signal: tuple[str, ...], code: int) -> str:
        """Return the value of a signal as it is written in the weights: the names of its columns' values."""
        names = []
        for column in reversed(signal):
            code, digit = divmod(code, self.size_of(column))
            values = self.columns[column]
            names.append(str(digit) if isinstance(values, int) else values[digit])
        return ",".join(reversed(names))

    def code_of(self, signal: tuple[str, ...], value: str) -> int:
        """Return the value of a signal that `value_name` wrote."""
        code = 0
        for column, name in zip(signal, value.split(","), strict=True):
            values = self.columns[column]
            code = code * self.size_of(column) + (
                int(name) if isinstance(values, int) else values.index(name)
            )
        return code

    @cache  # noqa: B019 (the models are constants)
    def weights(self) -> tuple[tuple[Floats, ...], Floats]:
        """Return for each signal the weights by value and label, and the costs of going from a label (row) to another."""
        n = len(self.labels)
        by_signal = {
            signal: np.zeros((int(np.prod([self.size_of(column) for column in signal])), n))
            for signal in self.signals
        }
        steps = np.zeros((n, n))
        for row in table(self.weights_table):
            label = self.labels.index(row["label"])
            if row["signal"] == "step":
                steps[self.labels.index(row["value"]), label] = float(row["weight"])
            else:
                signal = tuple(row["signal"].split("+"))
                by_signal[signal][self.code_of(signal, row["value"]), label] = float(row["weight"])
        return tuple(by_signal.values()), steps

    def best(self, units: pl.DataFrame, known: npt.NDArray[np.bool_] | None = None) -> Places:
        """Return the place in `labels` of each described unit's best label; `doc` parts the units into pages.

        Those that are `known` have the first label.
        """
        weights, steps = self.weights()
        score = np.zeros((units.height, len(self.labels)))
        for signal, weight in zip(self.signals, weights, strict=True):
            score += weight[self.codes(units, signal)]
        if known is not None:
            score[known, 1:] = -np.inf
        return best_path(score, units["doc"].to_numpy(), steps)

    def reasons(self, units: pl.DataFrame, label: str, most: int = 3) -> list[str]:
        """Return, for each described unit, the signals that weigh most for and against a label, as `signal=value weight`."""
        weights, _ = self.weights()
        coded = [self.codes(units, signal) for signal in self.signals]
        place = self.labels.index(label)
        added = np.stack([weight[code, place] for weight, code in zip(weights, coded, strict=True)], axis=1)
        found = []
        for row, strongest in enumerate(np.argsort(-np.abs(added), axis=1)[:, :most]):
            named = (
                f"{'+'.join(self.signals[i])}={self.value_name(self.signals[i], int(coded[i][row]))} {added[row, i]:+.1f}"
                for i in strongest
            )
            found.append("  ".join(named))
        return found


def best_path(score: Floats, doc: npt.NDArray[np.uint32], steps: Floats) -> Places:
    """Return the best labels of units, given their scores for each label and the costs of the steps between labels.

    `doc` parts the units into pages, each of them a row of its own. All pages go through the algorithm of Viterbi side by side.
    """
    starts = np.flatnonzero(np.r_[True, doc[1:] != doc[:-1]]) if len(doc) else np.zeros(0, dtype=np.int64)
    lengths = np.diff(np.r_[starts, len(doc)])
    order = np.argsort(-lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    longest = int(lengths[0]) if len(lengths) else 0
    alive = [int(n) for n in np.searchsorted(-lengths, -np.arange(longest), side="left")]
    came = np.zeros(score.shape, dtype=np.int8)
    best = np.zeros((len(starts), score.shape[1]))
    for place in range(longest):
        n = alive[place]
        at = starts[:n] + place
        ways = best[:n, :, None] + (steps if place else 0)
        came[at] = ways.argmax(axis=1)
        best[:n] = ways.max(axis=1) + score[at]
    labels = np.zeros(len(doc), dtype=np.int64)
    state = best.argmax(axis=1)
    for place in reversed(range(longest)):
        n = alive[place]
        at = starts[:n] + place
        labels[at] = state[:n]
        state[:n] = came[at, state[:n]]
    return labels


def level(value: pl.Expr, steps: list[float]) -> pl.Expr:
    """Return how many of the steps a value reaches."""
    return pl.sum_horizontal((value >= step).cast(pl.Int32) for step in steps).cast(pl.Int32)


def named(names: tuple[str, ...], *branches: tuple[pl.Expr, str], default: str) -> pl.Expr:
    """Return the place in `names` of the first branch that holds."""
    chosen = pl.coalesce(*(pl.when(condition).then(names.index(name)) for condition, name in branches))
    return chosen.fill_null(names.index(default)).cast(pl.Int32)


def neighbour(column: str, n: int) -> pl.Expr:
    """Return the column's value n units above (below where n is negative), 0 beyond the page."""
    return pl.col(column).shift(n).over("doc").fill_null(0)
