"""The sensor requests a run when raw/ has changed and settled; the definitions load as the UI loads them."""

import os

import pytest
from dagster import DagsterInstance, RunRequest, SkipReason, build_sensor_context

from pipeline.automation import raw_changed
from pipeline.definitions import defs
from pipeline.store.lock import run_lock


class Looks:
    """Evaluates the sensor again and again, as the daemon does, and keeps its cursor."""

    def __init__(self):
        self.cursor = None

    def look(self):
        with DagsterInstance.ephemeral() as instance:
            result = raw_changed(build_sensor_context(instance=instance, cursor=self.cursor))
        if isinstance(result, SkipReason):
            return result.skip_message
        self.cursor = result.cursor
        if result.run_requests:
            (request,) = result.run_requests
            assert isinstance(request, RunRequest)
            return request.run_key
        return result.skip_reason.skip_message


@pytest.fixture
def raw(tmp_path, monkeypatch):
    folder = tmp_path / "raw"
    folder.mkdir()
    monkeypatch.setenv("KHOTIN_RAW", str(folder))
    monkeypatch.setenv("KHOTIN_WAREHOUSE", str(tmp_path / "warehouse"))
    (folder / "a.txt").write_text("Bài một")
    return folder


def test_a_run_is_requested_once_when_files_have_settled(raw):
    looks = Looks()
    assert "waiting until they have settled" in looks.look()
    assert looks.look().startswith("1-")
    assert "nothing has changed" in looks.look()


def test_a_file_that_is_being_copied_is_waited_for(raw):
    looks = Looks()
    looks.look()
    with (raw / "b.txt").open("w") as growing:
        for _ in range(3):
            growing.write("dòng nữa\n")
            growing.flush()
            assert "waiting" in looks.look()
    assert looks.look().startswith("1-")


@pytest.mark.parametrize("change", ["add", "edit", "remove"])
def test_added_changed_and_removed_files_are_seen(raw, change):
    looks = Looks()
    looks.look()
    looks.look()
    if change == "add":
        (raw / "b.txt").write_text("Bài hai")
    elif change == "edit":
        stat = (raw / "a.txt").stat()
        (raw / "a.txt").write_text("Bài mốt")
        os.utime(raw / "a.txt", ns=(stat.st_atime_ns, stat.st_mtime_ns + 1_000_000))
    else:
        (raw / "a.txt").unlink()
    assert "waiting" in looks.look()
    assert looks.look().startswith("2-")


def test_a_state_that_comes_back_gets_a_new_run(raw):
    looks = Looks()
    looks.look()
    first = looks.look()
    moved = raw.parent / "a.txt"
    (raw / "a.txt").rename(moved)
    looks.look()
    looks.look()
    moved.rename(raw / "a.txt")
    looks.look()
    third = looks.look()
    assert third.startswith("3-")
    assert third[2:] == first[2:]


def test_while_a_run_is_at_work_the_sensor_waits_and_names_it(raw, tmp_path):
    with run_lock(tmp_path / "warehouse" / ".working", "the-run"):
        assert "run the-run" in Looks().look()


def test_a_missing_raw_folder_is_told(raw, monkeypatch):
    monkeypatch.setenv("KHOTIN_RAW", str(raw / "nowhere"))
    assert "does not exist" in Looks().look()


def test_the_definitions_show_every_asset_with_description_and_columns():
    from dagster import AssetKey

    graph = defs.resolve_asset_graph()
    names = {key.to_user_string() for key in graph.get_all_asset_keys()}
    assert names >= {"files", "documents", "blocks", "articles", "paragraphs", "mentions", "dates", "figures"}
    assert names >= {"roles", "quotes", "entities", "stories", "warehouse", "report"}
    for name in names:
        node = graph.get(AssetKey(name))
        assert node.description, name
        assert node.group_name in {"ingest", "clean", "segment", "extract", "link", "publish"}
        if node.group_name != "publish":
            assert node.metadata["dagster/column_schema"].columns


def test_checks_block_what_is_broken_and_only_warn_of_what_a_person_should_see():
    specs = [spec for checks in defs.asset_checks for spec in checks.check_specs]
    assert {spec.blocking for spec in specs} == {True, False}
    assert all(spec.description for spec in specs)
