"""The audit: what must hold before the tables are published, and what a person should look at.

Each check is a query in `store/checks/` that returns the rows in which it is broken.
"""

from collections.abc import Iterator, Sequence

from dagster import (
    AssetCheckResult,
    AssetChecksDefinition,
    AssetCheckSeverity,
    AssetCheckSpec,
    MetadataValue,
    TableColumn,
    TableRecord,
    TableSchema,
    multi_asset_check,
)

from pipeline.resources import Workspace
from pipeline.store.checks import Check, load_checks
from pipeline.store.schema import BY_NAME

SHOWN = 10
"""How many broken rows a result shows."""


def audit(stage: str, checks: Sequence[Check]) -> AssetChecksDefinition:
    """Return the checks of a stage, run together: an error blocks what comes after, a warning does not."""
    specs = [
        AssetCheckSpec(
            check.name, asset=check.table, description=check.description, blocking=check.severity == "error"
        )
        for check in checks
    ]

    @multi_asset_check(name=f"audit_{stage}", specs=specs)
    def run_checks(workspace: Workspace) -> Iterator[AssetCheckResult]:
        for check in checks:
            yield run_check(workspace, check)

    return run_checks


def run_check(workspace: Workspace, check: Check) -> AssetCheckResult:
    """Run the query of a check; it passes where no row comes back.

    Where nothing has changed since the last publication, a blocking check stands as passed: nothing is published without it.
    """
    if check.severity == "error" and not workspace.working.unpublished:
        return AssetCheckResult(
            passed=True,
            check_name=check.name,
            asset_key=check.table,
            description="Nothing has changed since it passed.",
        )
    broken = workspace.working.frame(f"SELECT * FROM ({check.sql}) LIMIT {SHOWN + 1}")  # noqa: S608
    severity = AssetCheckSeverity.ERROR if check.severity == "error" else AssetCheckSeverity.WARN
    if broken.is_empty():
        return AssetCheckResult(passed=True, check_name=check.name, asset_key=check.table, severity=severity)
    n_broken = str(len(broken)) if len(broken) <= SHOWN else f"more than {SHOWN}"
    rows = [
        TableRecord({k: str(v)[:200] for k, v in row.items()}) for row in broken[:SHOWN].iter_rows(named=True)
    ]
    return AssetCheckResult(
        passed=False,
        check_name=check.name,
        asset_key=check.table,
        severity=severity,
        description=f"{check.description} Broken in {n_broken} rows.",
        metadata={
            "broken": MetadataValue.table(
                rows, TableSchema([TableColumn(c, "string") for c in broken.columns])
            )
        },
    )


def _by_stage() -> dict[str, list[Check]]:
    stages: dict[str, list[Check]] = {}
    for check in load_checks():
        if BY_NAME[check.table].stage == "publish":
            continue
        stages.setdefault(BY_NAME[check.table].stage, []).append(check)
    return stages


AUDITS = [audit(stage, checks) for stage, checks in _by_stage().items()]
