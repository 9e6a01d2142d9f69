"""Linear chains: their best path, and how their weights are written."""

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.clean.chain import Chain, best_path
from pipeline.stages.clean.kinds import KINDS
from pipeline.stages.clean.story import STORY
from pipeline.vietnamese import table

CHAINS = pytest.mark.parametrize("chain", [STORY, KINDS], ids=["story", "kinds"])
SCORES = st.lists(st.tuples(*[st.floats(-5, 5, allow_nan=False)] * 3), min_size=1, max_size=6)
STEPS = np.array([[0.5, -1.5, 0.0], [-2.0, 1.0, 0.3], [0.1, -0.4, 0.9]])


def cost(labels: tuple[int, ...], scores: list[tuple[float, ...]]) -> float:
    told = sum(score[label] for label, score in zip(labels, scores, strict=True))
    return told + sum(STEPS[a, b] for a, b in pairwise(labels))


@given(st.lists(SCORES, min_size=1, max_size=4))
def test_the_best_path_of_every_page_is_the_best_of_all_paths(pages: list[list[tuple[float, ...]]]) -> None:
    doc = np.repeat(np.arange(len(pages), dtype=np.uint32), [len(page) for page in pages])
    found = best_path(np.concatenate([np.array(page) for page in pages]), doc, STEPS)
    for number, page in enumerate(pages):
        best = max(cost(labels, page) for labels in product(range(3), repeat=len(page)))
        assert cost(tuple(found[doc == number]), page) == pytest.approx(best)


def test_no_page_has_no_path() -> None:
    assert len(best_path(np.zeros((0, 3)), np.zeros(0, dtype=np.uint32), STEPS)) == 0


@CHAINS
@given(data=st.data())
def test_a_value_of_a_signal_has_one_name(chain: Chain, data: st.DataObject) -> None:
    signal = data.draw(st.sampled_from(chain.signals))
    size = int(np.prod([chain.size_of(column) for column in signal]))
    code = data.draw(st.integers(0, size - 1))
    assert chain.code_of(signal, chain.value_name(signal, code)) == code


@CHAINS
def test_the_weights_are_those_of_the_signals(chain: Chain) -> None:
    rows = table(chain.weights_table)
    assert {row["signal"] for row in rows} == {"+".join(signal) for signal in chain.signals} | {"step"}
    assert {row["label"] for row in rows} <= set(chain.labels)
