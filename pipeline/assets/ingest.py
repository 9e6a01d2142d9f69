"""Ingest: the files under raw/ and the articles that they hold."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import polars as pl
from dagster import AssetExecutionContext, MaterializeResult, ResourceParam, multi_asset

from pipeline.assets.shell import code_version, results, specs
from pipeline.resources import Progress, Settings, Workspace
from pipeline.stages import ingest
from pipeline.stages.ingest import Document, parse_file
from pipeline.store import raw
from pipeline.store.raw import RawFile
from pipeline.store.sql import sql
from pipeline.store.working import Working, utc_now

TABLES = ("files", "documents")
BATCH_FILES = 1_000
BATCH_BYTES = 32 * 1024 * 1024
RACY = timedelta(seconds=2)
"""A file modified this shortly before it was last compared may have changed since without a new time: it is read again."""


class Changes(NamedTuple):
    """What a run found under raw/."""

    new: int
    changed: int
    removed: int


@multi_asset(specs=specs("ingest", TABLES, (), (ingest,)), name="ingest")
def ingest_files(
    context: AssetExecutionContext,
    settings: Settings,
    workspace: Workspace,
    progress: ResourceParam[Progress],
) -> Iterator[MaterializeResult[None]]:
    """Fingerprint the files under raw/; read those that are new or changed; forget those that are gone."""
    started = time.perf_counter()
    working = workspace.working
    if settings.full:
        working.forget_everything_computed()
    changes = ingest_folder(working, settings.raw_path, progress)
    context.log.info(f"files: {changes.new} new, {changes.changed} changed, {changes.removed} removed")
    for result in results(context, working, TABLES, changes.new + changes.changed, started):
        yield result._replace(metadata={**(result.metadata or {}), **changes._asdict()})


def ingest_folder(working: Working, root: Path, progress: Progress) -> Changes:
    """Bring `files` and `documents` up to what lies under the folder. Raises FileNotFoundError where it is none."""
    if not root.is_dir():
        raise FileNotFoundError(f"the folder of raw articles {root} does not exist")
    now = utc_now()
    reader = code_version(ingest)
    known = {row["path"]: row for row in working.frame(sql("files_known")).iter_rows(named=True)}
    found = raw.walk(root)
    removed = sorted(set(known) - {file.path for file in found})
    if removed:
        with working.transaction():
            _forget(working, removed)
            _count(working, Changes(0, 0, len(removed)))
    total = Changes(0, 0, len(removed))
    candidates = [file for file in found if not _is_unchanged(file, known.get(file.path), reader)]
    progress.start("ingest", len(candidates))
    for batch in _batches(candidates):
        rows, documents, same = [], [], []
        new = changed = 0
        for file in batch:
            before = known.get(file.path)
            content, digest, problem = (
                raw.read(root, file.path) if file.problem is None else (None, None, file.problem)
            )
            if before and before["reader"] == reader and _same_content(before, digest, problem):
                same.append({"path": file.path, "modified_at": file.modified_at, "checked_at": now})
                continue
            seen_at = before["seen_at"] if before and before["sha256"] == digest else now
            new += before is None
            changed += before is not None and not _same_content(before, digest, problem)
            row, records = _read(file, content, digest, problem)
            rows.append({**row, "seen_at": seen_at, "checked_at": now, "reader": reader})
            documents.extend(records)
        with working.transaction():
            _store(working, rows, documents, same)
            _count(working, Changes(new, changed, 0))
        total = Changes(total.new + new, total.changed + changed, total.removed)
        progress.advance("ingest", len(batch))
    return total


def _count(working: Working, changes: Changes) -> None:
    if any(changes):
        working.connection.execute(sql("count_changes"), changes._asdict())


def _is_unchanged(file: RawFile, before: dict[str, object] | None, reader: str) -> bool:
    if before is None or before["reader"] != reader or file.problem or before["status"] == "rejected":
        return False
    same = (before["bytes"], before["modified_at"]) == (file.bytes, file.modified_at)
    checked_at = before["checked_at"]
    return same and isinstance(checked_at, datetime) and file.modified_at < checked_at - RACY


def _same_content(before: dict[str, object], digest: str | None, problem: str | None) -> bool:
    if digest is None:
        return before["sha256"] is None and before["reason"] == problem
    return before["sha256"] == digest


def _read(
    file: RawFile, content: bytes | None, digest: str | None, problem: str | None
) -> tuple[dict[str, object], list[Document]]:
    row: dict[str, object] = {
        "path": file.path,
        "sha256": digest,
        "bytes": file.bytes if content is None else len(content),
        "modified_at": file.modified_at,
        "format": None,
        "encoding": None,
        "n_documents": 0,
        "status": "rejected",
        "reason": problem,
    }
    if content is None:
        return row, []
    parsed = parse_file(file.path, content)
    row |= {
        "format": parsed.format,
        "encoding": parsed.encoding,
        "n_documents": len(parsed.documents),
        "status": "rejected" if parsed.reason else "loaded",
        "reason": parsed.reason,
    }
    return row, parsed.documents


def _store(
    working: Working, rows: list[dict[str, object]], documents: list[Document], same: list[dict[str, object]]
) -> None:
    """Write a batch of files read, inside a transaction."""
    if rows:
        _forget(working, [str(row["path"]) for row in rows])
        working.insert(
            "files", pl.DataFrame(rows, schema_overrides={"reason": pl.String, "sha256": pl.String})
        )
        working.insert("documents", pl.DataFrame(documents, schema=Document._fields, orient="row"))
        working.connection.execute("UPDATE state SET unpublished = true")
    if same:
        working.connection.register("same", pl.DataFrame(same))
        working.connection.execute(sql("files_same"))
        working.connection.unregister("same")


def _forget(working: Working, paths: list[str]) -> None:
    """Delete the files and their documents; each stage after drops the rows of articles that it no longer finds."""
    working.connection.register("paths", pl.DataFrame({"path": paths}))
    working.connection.execute("DELETE FROM documents WHERE path IN (SELECT path FROM paths)")
    working.connection.execute("DELETE FROM files WHERE path IN (SELECT path FROM paths)")
    working.connection.unregister("paths")
    working.connection.execute("UPDATE state SET unpublished = true")


def _batches(files: list[RawFile]) -> Iterator[list[RawFile]]:
    batch: list[RawFile] = []
    size = 0
    for file in files:
        if batch and (len(batch) >= BATCH_FILES or size + file.bytes > BATCH_BYTES):
            yield batch
            batch, size = [], 0
        batch.append(file)
        size += file.bytes
    if batch:
        yield batch
