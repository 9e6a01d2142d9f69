"""The command line as a person or a script uses it: another process, exit codes, both streams."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from dagster import DagsterInstance, DagsterRunStatus

from pipeline.instance import PID_TAG, close_dead_runs
from tests.job.project import Project

ROOT = Path(__file__).parents[2]


class Shell:
    """Runs `khotin` on a project of its own, with a Dagster instance of its own."""

    def __init__(self, project: Project):
        self.project = project
        home = project.root / "dagster_home"
        home.mkdir()
        (home / "dagster.yaml").write_text("telemetry:\n  enabled: false\n")
        self.environment = {
            **os.environ,
            "DAGSTER_HOME": str(home),
            "KHOTIN_RAW": str(project.raw),
            "KHOTIN_WAREHOUSE": str(project.warehouse),
            "NO_COLOR": "1",
        }

    def __call__(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pipeline.cli", *arguments]
        return subprocess.run(
            command, cwd=ROOT, env=self.environment, text=True, capture_output=True, check=False
        )


@pytest.fixture(scope="module")
def khotin(tmp_path_factory):
    shell = Shell(Project.make(tmp_path_factory.mktemp("cli")))
    shell.project.add("header.txt", "tail.txt")
    (shell.project.raw / "scan.pdf").write_bytes(b"%PDF")
    (shell.project.raw / "gone.txt").write_text("Không tìm thấy trang\n\nTrang chủ\n", encoding="utf-8")
    shell.first = shell("run")
    return shell


def test_a_run_tells_what_came_in_what_was_cut_what_was_rejected_and_where_to_look(khotin):
    output = khotin.first.stdout
    assert khotin.first.returncode == 0, khotin.first.stderr
    assert "4 new files, 0 changed, 0 removed" in output
    assert "extract: 3 of 3" in output
    assert "No article, none of their text kept: gone.txt (see `articles` where NOT is_article)" in output
    assert "Cut or lifted out of the text: " in output and "related" in output
    assert "rejected scan.pdf: the format .pdf is not supported" in output
    assert str(khotin.project.database) in output
    assert "report.html" in output


def test_a_second_run_says_that_there_is_nothing_to_do(khotin):
    again = khotin("run")
    assert again.returncode == 0
    assert "Nothing to do" in again.stdout


def test_the_run_stands_in_the_dagster_instance(khotin, monkeypatch):
    monkeypatch.setenv("DAGSTER_HOME", khotin.environment["DAGSTER_HOME"])
    with DagsterInstance.get() as instance:
        runs = instance.get_runs()
    assert {run.job_name for run in runs} == {"refresh"}
    assert all(run.status == DagsterRunStatus.SUCCESS for run in runs)


def test_a_run_whose_process_was_killed_is_closed(khotin, monkeypatch):
    monkeypatch.setenv("DAGSTER_HOME", khotin.environment["DAGSTER_HOME"])
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    with DagsterInstance.get() as instance:
        run = instance.create_run_for_job(
            _refresh_job(), status=DagsterRunStatus.STARTED, tags={PID_TAG: str(dead.pid)}
        )
        close_dead_runs(instance)
        assert instance.get_run_by_id(run.run_id).status == DagsterRunStatus.FAILURE
        instance.delete_run(run.run_id)


def _refresh_job():
    from pipeline.definitions import defs

    return defs.resolve_job_def("refresh")


def test_sql_gives_a_table_csv_or_json(khotin):
    query = "SELECT path, n_paragraphs, authors FROM articles WHERE is_article ORDER BY path"
    assert "header.txt" in khotin("sql", query).stdout
    rows = list(csv.reader(io.StringIO(khotin("sql", query, "--format", "csv").stdout)))
    assert rows == [["path", "n_paragraphs", "authors"], ["header.txt", "5", ""], ["tail.txt", "4", ""]]
    records = json.loads(khotin("sql", query, "--format", "json").stdout)
    assert records[0] == {"path": "header.txt", "n_paragraphs": 5, "authors": []}
    assert json.loads(khotin("sql", "SELECT 1 AS a WHERE false", "--format", "json").stdout) == []


def test_sql_cannot_change_the_warehouse(khotin):
    refused = khotin("sql", "DELETE FROM articles")
    assert refused.returncode == 1
    assert "read-only" in refused.stderr


def test_a_wrong_query_is_told_without_a_traceback(khotin):
    refused = khotin("sql", "SELECT nothing FROM articles")
    assert refused.returncode == 1
    assert "nothing" in refused.stderr and "Traceback" not in refused.stderr


def test_status_tells_what_stands_and_what_waits(khotin):
    assert "2 articles" in khotin("status").stdout
    khotin.project.add("captions.txt")
    assert "1 files of" in khotin("status").stdout
    (khotin.project.raw / "captions.txt").unlink()


def test_explain_shows_every_line_with_its_rule(khotin):
    published = khotin("explain", str(khotin.project.raw / "tail.txt")).stdout
    assert "as published" in published
    assert "cut  related" in published and "fb yt zl tw" in published


def test_explain_reads_a_file_that_is_in_no_warehouse(khotin):
    output = khotin("explain", str(ROOT / "tests" / "job" / "articles" / "captions.txt")).stdout
    assert "not in the warehouse" in output
    assert "kept caption" in output


def test_explain_takes_a_path_as_the_tables_print_it(khotin):
    assert "as published" in khotin("explain", "tail.txt").stdout
    refused = khotin("explain", "nowhere.txt")
    assert refused.returncode == 2
    assert "no file nowhere.txt" in refused.stderr and str(khotin.project.raw) in refused.stderr


def test_explain_tells_what_the_weights_mean(khotin):
    assert "against" in khotin("explain", "--help").stdout


def test_explain_tells_why_a_file_is_rejected(khotin):
    refused = khotin("explain", str(khotin.project.raw / "scan.pdf"))
    assert refused.returncode == 1
    assert "scan.pdf: the format .pdf is not supported" in refused.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("run", "--raw", "/no/such/folder"), 2, "does not exist"),
        (("run", "--workers", "0"), 2, "--workers"),
        (("publish",), 2, "No such command"),
        (("sql",), 2, "QUERY"),
        (("sql", "SELECT 1", "--warehouse", "/no/such/folder"), 1, "there is no warehouse"),
    ],
)
def test_exit_codes_tell_wrong_usage_from_failure(khotin, arguments, code, message):
    result = khotin(*arguments)
    assert result.returncode == code
    assert message in result.stderr


def test_a_reader_who_has_the_warehouse_open_for_writing_fails_no_run(khotin):
    hold = f"import duckdb, sys; c = duckdb.connect({str(khotin.project.database)!r}); print('open', flush=True); sys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as reader:
        assert reader.stdout.readline() == "open\n"
        nothing = khotin("run")
        assert nothing.returncode == 0
        assert "cannot open" in nothing.stderr
        khotin.project.add("navigation.txt")
        assert khotin("run").returncode == 0
        reader.communicate()
    (khotin.project.raw / "navigation.txt").unlink()
    assert khotin("run").returncode == 0
