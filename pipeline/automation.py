"""When the pipeline runs by itself: a sensor that sees raw/ change, and a daily schedule."""

import json
from hashlib import sha256

from dagster import (
    AssetSelection,
    DefaultScheduleStatus,
    DefaultSensorStatus,
    RunRequest,
    ScheduleDefinition,
    SensorEvaluationContext,
    SensorResult,
    SkipReason,
    define_asset_job,
    sensor,
)

from pipeline.resources import raw_folder, warehouse_folder, working_folder
from pipeline.store import raw
from pipeline.store.lock import describe, holder_of

refresh = define_asset_job(
    "refresh",
    selection=AssetSelection.all(),
    description="Bring the warehouse up to what lies under raw/: only what changed is computed.",
)


@sensor(job=refresh, minimum_interval_seconds=15, default_status=DefaultSensorStatus.RUNNING)
def raw_changed(context: SensorEvaluationContext) -> SensorResult | SkipReason:
    """Request a run when files were added, changed or removed, once two looks in a row find the same files."""
    holder = holder_of(working_folder(warehouse_folder()))
    if holder is not None:
        return SkipReason(describe(holder))
    if not raw_folder().is_dir():
        return SkipReason(f"the folder of raw articles {raw_folder()} does not exist")
    cursor = json.loads(context.cursor or "{}")
    seen = snapshot()
    if seen == cursor.get("requested"):
        return SkipReason("nothing has changed since the last run was requested")
    if seen != cursor.get("seen"):
        cursor["seen"] = seen
        return SensorResult(
            skip_reason=SkipReason("files are arriving; waiting until they have settled"),
            cursor=json.dumps(cursor),
        )
    number = cursor.get("number", 0) + 1
    # The number keeps the key new when files return to a state that was seen before.
    return SensorResult(
        run_requests=[RunRequest(run_key=f"{number}-{seen}")],
        cursor=json.dumps({"seen": seen, "requested": seen, "number": number}),
    )


def snapshot() -> str:
    """Return a fingerprint of the names, sizes and times of the files under raw/."""
    digest = sha256()
    for file in raw.walk(raw_folder()):
        digest.update(f"{file.path}\0{file.bytes}\0{file.modified_at.isoformat()}\n".encode())
    return digest.hexdigest()[:32]


daily = ScheduleDefinition(
    name="daily",
    job=refresh,
    cron_schedule="0 5 * * *",
    execution_timezone="Asia/Ho_Chi_Minh",
    default_status=DefaultScheduleStatus.RUNNING,
    description="Every day at 5 in the morning, for what the sensor could not see while it was off.",
)
