"""khotin run: the job `refresh` through the project's Dagster instance, with its progress and a closing summary."""

import logging
import os
import sys
import time

import click
from dagster import DagsterEventType, ExecuteInProcessResult
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)
from rich.progress import (
    Progress as Bars,
)

from pipeline.definitions import definitions
from pipeline.instance import PID_TAG, close_dead_runs, project_instance
from pipeline.resources import Progress, raw_folder, warehouse_folder, working_folder
from pipeline.store.lock import describe, holder_of
from pipeline.terminal.status import print_summary


class LineProgress(Progress):
    """Plain lines, where no person watches."""

    def __init__(self, console: Console):
        self.console = console
        self.done: dict[str, int] = {}
        self.total: dict[str, int] = {}

    def start(self, step: str, total: int) -> None:
        """Say what a step has before it."""
        self.done[step], self.total[step] = 0, total
        self.console.print(f"{step}: {total} to compute" if total else f"{step}: nothing to compute")

    def advance(self, step: str, n: int) -> None:
        """Say how far the step is."""
        self.done[step] += n
        self.console.print(f"{step}: {self.done[step]} of {self.total[step]}")


class BarProgress(Progress):
    """A bar a step, where a person watches."""

    def __init__(self, bars: Bars):
        self.bars = bars
        self.tasks: dict[str, TaskID] = {}

    def start(self, step: str, total: int) -> None:
        """Show the bar of a step."""
        self.tasks[step] = self.bars.add_task(step, total=total)

    def advance(self, step: str, n: int) -> None:
        """Move the bar."""
        self.bars.advance(self.tasks[step], n)


def run_refresh(full: bool, workers: int) -> bool:
    """Run the job; print the summary or the reason of the failure; return whether it succeeded."""
    console = Console(highlight=False, soft_wrap=True)
    errors = Console(stderr=True, highlight=False, soft_wrap=True)
    holder = holder_of(working_folder(warehouse_folder()))
    if holder is not None:
        errors.print(describe(holder), style="red", markup=False)
        return False
    started = time.perf_counter()
    if console.is_terminal:
        columns = (
            TextColumn("{task.description:>12}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
        )
        with Bars(*columns, console=console) as bars:
            result = _execute(BarProgress(bars), full, workers)
    else:
        result = _execute(LineProgress(console), full, workers)
    if not result.success:
        for reason in _reasons(result):
            errors.print(reason, style="red", markup=False)
        errors.print(
            f"Run {result.run_id} failed; the published warehouse is as it was. `khotin ui` shows the whole log.",
            markup=False,
        )
        return False
    seconds = time.perf_counter() - started
    try:
        print_summary(console, warehouse_folder(), result.run_id, seconds)
    except click.ClickException as problem:
        # A reader may have locked the file that the run has just published; the run is done all the same.
        errors.print(f"Done in {seconds:.1f} s. {problem.message}", markup=False)
    return True


def _execute(progress: Progress, full: bool, workers: int) -> ExecuteInProcessResult:
    logging.getLogger("dagster").setLevel(logging.CRITICAL)
    job = definitions(progress).resolve_job_def("refresh")
    settings = {
        "raw": str(raw_folder()),
        "warehouse": str(warehouse_folder()),
        "full": full,
        "workers": workers,
    }
    with project_instance() as instance:
        close_dead_runs(instance)
        return job.execute_in_process(
            run_config={
                "resources": {"settings": {"config": settings}},
                "loggers": {"console": {"config": {"log_level": "CRITICAL"}}},
            },
            instance=instance,
            tags={PID_TAG: str(os.getpid()), "khotin/command": " ".join(["khotin", *sys.argv[1:]])[:200]},
            raise_on_error=False,
        )


def _reasons(result: ExecuteInProcessResult) -> list[str]:
    """Return why a run failed: the errors of steps, and the checks that blocked."""
    reasons = []
    for event in result.all_events:
        if event.event_type == DagsterEventType.ASSET_CHECK_EVALUATION:
            check = event.asset_check_evaluation_data
            if not check.passed and check.blocking:
                reasons.append(
                    f"check {check.check_name} of {check.asset_key.to_user_string()}: {check.description}"
                )
        elif event.event_type in (DagsterEventType.STEP_FAILURE, DagsterEventType.RUN_FAILURE):
            error = getattr(event.event_specific_data, "error", None)
            while error is not None and error.cause is not None and error.message.startswith("dagster"):
                error = error.cause
            if error is not None and "AssetCheck" not in error.message:
                reasons.append(error.message.strip())
    return list(dict.fromkeys(reasons))
