"""Batches over the processes of this machine."""

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context
from typing import TypeVar

_ROWS_OF_A_BATCH = 100_000
Batch = TypeVar("Batch")
Input = TypeVar("Input")
Result = TypeVar("Result")


def map_batches(
    function: Callable[..., Result], batches: Iterable[tuple[Batch, Mapping[str, Input]]], workers: int
) -> Iterator[tuple[Batch, Result]]:
    """Yield each batch with what the function makes of its inputs (its arguments by name), in the order of the batches.

    With one worker, or where there is but one batch, the work is done in this process: no new interpreter is paid for. Otherwise
    `function` must be importable (the module that holds it is what a worker loads), and no more than two batches a worker are in flight. An exception of the function is raised here.
    """
    iterator = iter(batches)
    first = list(islice(iterator, 2))
    batches = chain(first, iterator)
    if workers <= 1 or len(first) < 2:
        for batch, inputs in batches:
            yield batch, function(**inputs)
        return
    # Spawned, not forked: the parent holds threads of DuckDB and Polars, and a fork would copy their locks.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_start_worker) as pool:
        running: deque[tuple[Batch, Future[Result]]] = deque()
        try:
            for batch, inputs in batches:
                running.append((batch, pool.submit(function, **inputs)))
                if len(running) >= 2 * workers:
                    done, future = running.popleft()
                    yield done, future.result()
            while running:
                done, future = running.popleft()
                yield done, future.result()
        finally:
            for _, future in running:
                future.cancel()


def default_workers() -> int:
    """Return the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _start_worker() -> None:
    # A worker is one of several: its own libraries must not start a thread for every processor.
    os.environ["POLARS_MAX_THREADS"] = "1"
    # Rows hold no cycles: the collector would walk a batch's rows over and over and find nothing.
    gc.set_threshold(_ROWS_OF_A_BATCH)
