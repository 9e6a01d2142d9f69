"""One run at a time, and the one in the way is named."""

import subprocess
import sys

import pytest

from pipeline.store.lock import RunInTheWay, holder_of, run_lock

HOLD = """
import sys
from pathlib import Path
from pipeline.store.lock import run_lock
with run_lock(Path(sys.argv[1]), "run-of-the-other-process"):
    print("held", flush=True)
    sys.stdin.read()
"""


def hold(folder):
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_run_is_refused_and_told_which_is_in_the_way(tmp_path):
    process = hold(tmp_path)
    try:
        with pytest.raises(RunInTheWay, match=f"run run-of-the-other-process \\(process {process.pid}"):
            with run_lock(tmp_path, "mine"):
                raise AssertionError
        assert holder_of(tmp_path)["run_id"] == "run-of-the-other-process"
    finally:
        process.communicate()
    assert holder_of(tmp_path) is None


def test_the_lock_dies_with_its_process(tmp_path):
    process = hold(tmp_path)
    process.kill()
    process.wait()
    with run_lock(tmp_path, "mine"):
        assert holder_of(tmp_path)["run_id"] == "mine"
    assert holder_of(tmp_path) is None
