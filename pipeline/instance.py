"""The Dagster instance of the project: the one that `dagster dev` uses, whatever folder the command is called from."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from dagster import DagsterInstance, DagsterRunStatus, RunsFilter
from dagster._core.instance import InstanceRef

from pipeline.resources import ROOT

PID_TAG = "khotin/pid"
HOME = ROOT / ".dagster"


@contextmanager
def project_instance() -> Iterator[DagsterInstance]:
    """Open the instance: DAGSTER_HOME where it is set, else the one inside the project."""
    if os.environ.get("DAGSTER_HOME"):
        with DagsterInstance.get() as instance:
            yield instance
        return
    HOME.mkdir(exist_ok=True)
    overrides = {
        "storage": {"sqlite": {"base_dir": str(HOME / "storage")}},
        "local_artifact_storage": {
            "module": "dagster.core.storage.root",
            "class": "LocalArtifactStorage",
            "config": {"base_dir": str(HOME / "artifacts")},
        },
        "compute_logs": {
            "module": "dagster.core.storage.local_compute_log_manager",
            "class": "LocalComputeLogManager",
            "config": {"base_dir": str(HOME / "compute_logs")},
        },
    }
    reference = InstanceRef.from_dir(str(HOME), config_dir=str(ROOT), overrides=overrides)
    with DagsterInstance.from_ref(reference) as instance:
        yield instance


def close_dead_runs(instance: DagsterInstance) -> None:
    """Mark runs as failed whose process was killed: they would stand as running for ever, and hold up the queue."""
    running = RunsFilter(statuses=[DagsterRunStatus.STARTED, DagsterRunStatus.STARTING])
    for dagster_run in instance.get_runs(filters=running):
        pid = dagster_run.tags.get(PID_TAG)
        if pid is not None and not _is_alive(int(pid)):
            instance.report_run_failed(dagster_run, "its process was killed; the next run completes its work")


def _is_alive(pid: int) -> bool:
    with suppress(ProcessLookupError):
        try:
            os.kill(pid, 0)
        except PermissionError:
            return True
        return True
    return False
