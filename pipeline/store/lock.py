"""One run at a time: a lock on the working database that names the run in the way and dies with its process."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

PATIENCE = 1.0
"""Seconds: a look at who holds the lock takes it for a moment, and a run must not mistake that for another run."""


class RunInTheWay(Exception):  # noqa: N818  (reads as the sentence that it is)
    """Another run is at work on this warehouse."""


def _paths(working: Path) -> tuple[Path, Path]:
    return working / "run.lock", working / "run.json"


@contextmanager
def run_lock(working: Path, run_id: str) -> Iterator[None]:
    """Hold the working folder for a run. Raises RunInTheWay where another process holds it."""
    working.mkdir(parents=True, exist_ok=True)
    lock_path, holder_path = _paths(working)
    lock = FileLock(lock_path, thread_local=False)
    try:
        lock.acquire(timeout=PATIENCE)
    except Timeout:
        raise RunInTheWay(describe(holder_of(working))) from None
    try:
        started_at = datetime.now(UTC).isoformat(timespec="seconds")
        holder = {"run_id": run_id, "pid": os.getpid(), "started_at": started_at}
        holder_path.write_text(json.dumps(holder), encoding="utf-8")
        yield
    finally:
        holder_path.unlink(missing_ok=True)
        lock.release()


def holder_of(working: Path) -> dict[str, object] | None:
    """Return run_id, pid and started_at of the run at work on this working folder, or None."""
    lock_path, holder_path = _paths(working)
    if not lock_path.exists():
        return None
    probe = FileLock(lock_path, thread_local=False)
    try:
        probe.acquire(timeout=0)
    except Timeout:
        try:
            holder = json.loads(holder_path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return dict(holder)
    probe.release()
    return None


def describe(holder: dict[str, object] | None) -> str:
    """Say in a sentence which run is in the way."""
    if not holder:
        return "another run is at work on this warehouse; try again when it has finished"
    return (
        f"run {holder['run_id']} (process {holder['pid']}, started {holder['started_at']}) is at work on this "
        "warehouse; try again when it has finished"
    )
