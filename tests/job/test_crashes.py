"""A run that is killed leaves the published warehouse as it was, and the next run completes it."""

import signal
import subprocess
import sys

import pytest

from tests.job.project import Project

FIRST = ("header.txt", "navigation.txt")
MORE = ("captions.txt", "tail.txt", "reprint.txt")
STEPS = ("ingest", "clean", "segment", "extract", "names", "signatures", "publish")

KILLED_BEFORE = """
class Watch(Progress):
    def start(self, step, total):
        if step == {step!r}:
            os.kill(os.getpid(), signal.SIGKILL)
"""

KILLED_AFTER = """
class Watch(Progress):
    def advance(self, step, n):
        if step == {step!r}:
            os.kill(os.getpid(), signal.SIGKILL)
"""

KILLED_IN_SWAP = """
replace, left = os.replace, {count}

def counted(source, target):
    global left
    if "warehouse" in str(target):
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
    return replace(source, target)

os.replace = counted
"""

WAITING = """
class Watch(Progress):
    def start(self, step, total):
        if step == "extract":
            print("waiting", flush=True)
            sys.stdin.readline()
"""


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    project = Project.make(tmp_path_factory.mktemp("expected"))
    project.add(*FIRST, *MORE)
    project.refresh()
    return project.rows()


@pytest.fixture
def published(project):
    project.add(*FIRST)
    project.refresh()
    project.add(*MORE)
    return project


def kill(project, body):
    process = project.driver(body)
    output, _ = process.communicate()
    assert process.returncode == -signal.SIGKILL, output


@pytest.mark.parametrize("step", STEPS)
def test_killed_before_a_step(published, expected, step):
    before = published.rows()
    kill(published, KILLED_BEFORE.format(step=step))
    assert published.rows() == before
    published.refresh()
    assert published.rows() == expected
    assert published.query("SELECT n_new FROM runs ORDER BY started_at") == [(2,), (3,)]


@pytest.mark.parametrize("step", STEPS[:-1])
def test_what_a_killed_run_had_finished_is_not_done_again(published, expected, step):
    kill(published, KILLED_AFTER.format(step=step))
    assert published.refresh()[step] == 0
    assert published.rows() == expected


@pytest.mark.parametrize("count", range(4))
def test_killed_while_the_warehouse_is_swapped(published, expected, count):
    before = published.rows()
    kill(published, KILLED_IN_SWAP.format(count=count))
    assert published.rows() in (before, expected)
    published.refresh()
    assert published.rows() == expected
    assert published.parquet_rows()["articles"] == 5


def test_a_second_run_is_refused_while_the_first_is_at_work(published, expected):
    first = published.driver(WAITING)
    for line in first.stdout:
        if line == "waiting\n":
            break
    result = published.execute()
    assert not result.success
    message = str(result.all_events)
    assert f"process {first.pid}" in message and "is at work on this warehouse" in message
    output, _ = first.communicate("go on\n")
    assert first.returncode == 0, output
    assert published.rows() == expected


def test_a_broken_invariant_stops_the_run_before_it_publishes(published, monkeypatch):
    from pipeline.stages import segment

    before = published.rows()
    right = segment.segment

    def shifted(blocks):
        paragraphs = right(blocks)
        return paragraphs.with_columns(end=paragraphs["end"] + 1_000_000)

    monkeypatch.setattr(segment, "segment", shifted)
    assert not published.execute().success
    assert published.rows() == before


OPENED = """
import sys, duckdb
connection = duckdb.connect(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
"""


def test_a_working_database_that_somebody_has_open_is_told_and_harms_nothing(published):
    path = published.warehouse / ".working" / "khotin.duckdb"
    command = [sys.executable, "-c", OPENED, str(path)]
    before = published.rows()
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "open\n"
        result = published.execute()
        assert not result.success
        assert "has the working database" in str(result.all_events)
        other.communicate()
    assert published.rows() == before
    published.refresh()
