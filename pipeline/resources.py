"""What the assets are given: where the folders are, the open working database, and who watches the progress."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dagster import ConfigurableResource, InitResourceContext
from pydantic import PrivateAttr

from pipeline.engine.local import default_workers
from pipeline.store.working import Working

ROOT = Path(__file__).resolve().parent.parent


def raw_folder() -> Path:
    """Return the folder of raw articles: KHOTIN_RAW, or raw/ of the project."""
    return Path(os.environ.get("KHOTIN_RAW") or ROOT / "raw").resolve()


def warehouse_folder() -> Path:
    """Return the folder of the warehouse: KHOTIN_WAREHOUSE, or warehouse/ of the project."""
    return Path(os.environ.get("KHOTIN_WAREHOUSE") or ROOT / "warehouse").resolve()


def working_folder(warehouse: Path) -> Path:
    """Return the folder of the working database and of the run lock, inside the warehouse folder."""
    return warehouse / ".working"


class Settings(ConfigurableResource["Settings"]):
    """How a run is done. Empty folders mean KHOTIN_RAW and KHOTIN_WAREHOUSE, or those of the project."""

    raw: str = ""
    warehouse: str = ""
    full: bool = False
    workers: int = 0

    @property
    def raw_path(self) -> Path:
        """The folder of raw articles."""
        return Path(self.raw) if self.raw else raw_folder()

    @property
    def warehouse_path(self) -> Path:
        """The folder of the warehouse."""
        return Path(self.warehouse) if self.warehouse else warehouse_folder()

    @property
    def n_workers(self) -> int:
        """The number of worker processes."""
        return self.workers or default_workers()


class Workspace(ConfigurableResource["Workspace"]):
    """The working database, locked and open for the length of the run."""

    settings: Settings
    _working: Working = PrivateAttr()

    @contextmanager
    def yield_for_execution(self, context: InitResourceContext) -> Iterator["Workspace"]:
        """Open the working database for the run. Raises RunInTheWay or WorkingDatabaseBusy."""
        run_id = context.run_id or "unknown"
        with Working.open(working_folder(self.settings.warehouse_path), run_id) as working:
            self._working = working
            yield self

    @property
    def working(self) -> Working:
        """The open working database."""
        return self._working


class Progress:
    """Who is told how far a step has come. This one says nothing: the Dagster UI has its own log."""

    def start(self, step: str, total: int) -> None:
        """A step begins that has so many articles to compute."""

    def advance(self, step: str, n: int) -> None:
        """So many more articles of the step are computed."""
