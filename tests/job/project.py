"""A project of its own for each test: folders, articles that we wrote, and the job run through a real Dagster instance."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import duckdb
from dagster import DagsterInstance, ExecuteInProcessResult

from pipeline.definitions import definitions
from pipeline.resources import Progress
from pipeline.store.schema import TABLES

ARTICLES = Path(__file__).parent / "articles"
CLOCK = {"files": {"modified_at", "seen_at"}}
"""Columns that tell when, not what: two runs over the same raw/ differ in them."""


class Counting(Progress):
    """Counts the articles that each step computes."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}

    def start(self, step: str, total: int) -> None:
        self.counts[step] = total


@dataclass
class Project:
    """A raw/ and a warehouse/ in a temporary folder."""

    root: Path
    computed: dict[str, int] = field(default_factory=dict)

    @classmethod
    def make(cls, root: Path) -> Self:
        (root / "raw").mkdir()
        return cls(root)

    @property
    def raw(self) -> Path:
        return self.root / "raw"

    @property
    def warehouse(self) -> Path:
        return self.root / "warehouse"

    @property
    def database(self) -> Path:
        return self.warehouse / "khotin.duckdb"

    def add(self, *names: str) -> None:
        """Put articles into raw/, an hour old: a file that was written this second is read again by the next run."""
        for name in names:
            (self.raw / name).write_bytes((ARTICLES / name).read_bytes())
            self.age(name)

    def age(self, name: str) -> None:
        hour_ago = time.time() - 3600
        os.utime(self.raw / name, (hour_ago, hour_ago))

    def config(self, full: bool = False, workers: int = 1) -> dict[str, object]:
        return {"raw": str(self.raw), "warehouse": str(self.warehouse), "full": full, "workers": workers}

    def execute(self, full: bool = False, workers: int = 1) -> ExecuteInProcessResult:
        progress = Counting()
        job = definitions(progress).resolve_job_def("refresh")
        with DagsterInstance.ephemeral() as instance:
            result = job.execute_in_process(
                run_config={
                    "resources": {"settings": {"config": self.config(full, workers)}},
                    "loggers": {"console": {"config": {"log_level": "CRITICAL"}}},
                },
                instance=instance,
                raise_on_error=False,
            )
        self.computed = progress.counts
        return result

    def refresh(self, full: bool = False, workers: int = 1) -> dict[str, int]:
        """Run the job; return how many articles each step computed."""
        assert self.execute(full, workers).success
        return self.computed

    def query(self, sql: str) -> list[tuple]:
        with duckdb.connect(self.database, read_only=True) as connection:
            return connection.execute(sql).fetchall()

    def rows(self) -> dict[str, list[tuple]]:
        """Return what the warehouse says, table by table, without what tells only when."""
        rows = {}
        for table in TABLES:
            if table.name == "runs":
                continue
            columns = [c.name for c in table.published if c.name not in CLOCK.get(table.name, ())]
            names = ", ".join(f'"{name}"' for name in columns)
            rows[table.name] = sorted(self.query(f"SELECT {names} FROM {table.name}"), key=repr)
        return rows

    def parquet_rows(self) -> dict[str, int]:
        with duckdb.connect() as connection:
            return {
                folder.name: connection.execute(f"SELECT count(*) FROM '{folder}/*.parquet'").fetchall()[0][0]
                for folder in (self.warehouse / "parquet").iterdir()
            }

    def driver(self, body: str) -> subprocess.Popen[str]:
        """Start another process that runs the job, with a `Progress` (and whatever else) of the test's making."""
        script = DRIVER.format(config=self.config(), body=body)
        return subprocess.Popen(
            [sys.executable, "-c", script],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )


DRIVER = """
import os, signal, sys
from dagster import DagsterInstance
from pipeline.definitions import definitions
from pipeline.resources import Progress

class Watch(Progress):
    pass

{body}

job = definitions(Watch()).resolve_job_def("refresh")
with DagsterInstance.ephemeral() as instance:
    result = job.execute_in_process(
        run_config={{
            "resources": {{"settings": {{"config": {config!r}}}}},
            "loggers": {{"console": {{"config": {{"log_level": "CRITICAL"}}}}}},
        }},
        instance=instance,
    )
"""
