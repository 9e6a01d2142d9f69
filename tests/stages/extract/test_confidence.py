"""Confidence is looked up by type and evidence, and follows from what was counted."""

from collections import Counter

import pytest

from benchmarks.calibrate import WEIGHT, counted, rows
from pipeline.stages.extract.confidence import ANY, confidence
from pipeline.vietnamese import table

TYPES = ("PER", "ORG", "LOC", "LAW", "EVENT", "DATE", "MONEY", "PERCENT", "QUANTITY")


@pytest.mark.parametrize("type_", TYPES)
def test_every_type_has_a_confidence_for_any_evidence(type_: str) -> None:
    assert 0 < confidence(type_, ANY) < 1
    assert confidence(type_, "evidence that was never counted") == confidence(type_, ANY)


def test_what_was_counted_is_told_by_evidence() -> None:
    assert confidence("DATE", "date_in_full") > confidence("DATE", "date_from_context")
    assert confidence("PER", "title") > confidence("PER", "model")


def test_the_file_follows_from_its_counts() -> None:
    written = [
        (row["type"], row["recognizer"], int(row["right"]), int(row["found"]), float(row["confidence"]))
        for row in table("confidence")
    ]
    assert [(*row, round(sure, 3)) for *row, sure in rows(counted())] == written


def test_few_mentions_are_drawn_towards_their_type() -> None:
    counts = Counter(
        {(("LAW", "often"), True): 98, (("LAW", "often"), False): 2, (("LAW", "once"), False): 1}
    )
    sure = {recognizer: share for _, recognizer, _, _, share in rows(counts)}
    of_type = (98 + WEIGHT * 98 / 101) / (101 + WEIGHT)
    assert sure[ANY] == pytest.approx(of_type)
    assert sure["often"] == pytest.approx((98 + WEIGHT * of_type) / (100 + WEIGHT))
    assert sure["once"] == pytest.approx(WEIGHT * of_type / (1 + WEIGHT))
