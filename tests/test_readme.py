"""The README tells the truth: its queries give what it shows, and its commands are there."""

import re
import subprocess

import pytest

from tests.readme import README, ROOT, khotin, refreshed

TEXT = README.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    folder = tmp_path_factory.mktemp("readme") / "warehouse"
    khotin("run", folder)
    return folder


def test_the_queries_give_what_the_readme_shows(warehouse):
    assert TEXT.count("$ khotin sql") >= 5
    assert refreshed(TEXT, warehouse) == TEXT


def test_every_make_target_that_it_names_exists():
    named = set(re.findall(r"`?make (\w+)", TEXT))
    assert {"run", "test", "ui"} <= named
    for target in named:
        subprocess.run(["make", "--dry-run", target], cwd=ROOT, check=True, capture_output=True)


def test_every_khotin_command_that_it_names_exists(warehouse):
    named = set(re.findall(r"khotin (run|status|sql|explain|ui)\b", TEXT))
    assert named == {"run", "status", "sql", "explain", "ui"}
    for command in named:
        assert "Usage" in khotin(f"{command} --help", warehouse)


def test_every_file_that_it_links_to_exists():
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", TEXT):
        assert (ROOT / target).exists(), target
