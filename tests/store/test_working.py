import polars as pl
import pytest

from pipeline.store.working import BATCH_ARTICLES, BATCH_CHARACTERS, SMALL_BATCH, batches


def sizes(n: int, workers: int, size: int = 100) -> list[int]:
    return [len(batch) for batch in batches(pl.DataFrame({"size": [size] * n}), workers)]


@pytest.mark.parametrize("workers", [1, 2, 3])
@pytest.mark.parametrize("n", [1, SMALL_BATCH, BATCH_ARTICLES, 2 * BATCH_ARTICLES + 1, 7 * BATCH_ARTICLES])
def test_batches_hold_every_article_once_and_none_is_too_large(n, workers):
    assert sum(sizes(n, workers)) == n
    assert max(sizes(n, workers)) <= BATCH_ARTICLES


def test_workers_get_batches_of_one_size():
    assert sizes(BATCH_ARTICLES, 2) == [BATCH_ARTICLES // 2] * 2
    assert sizes(BATCH_ARTICLES + 2, 2) == [BATCH_ARTICLES // 2 + 1] * 2


def test_few_articles_are_one_batch():
    assert sizes(SMALL_BATCH, 4) == [SMALL_BATCH]


def test_long_articles_make_small_batches():
    assert sizes(4, 1, size=BATCH_CHARACTERS // 2) == [2, 2]


def test_nothing_to_do_is_no_batch():
    assert sizes(0, 2) == []
