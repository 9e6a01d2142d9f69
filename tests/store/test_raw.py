"""raw/ is walked and read, and nothing in it is followed out of it."""

import os

import pytest

from pipeline.store import raw


def paths(root):
    return [file.path for file in raw.walk(root)]


@pytest.fixture
def root(tmp_path):
    folder = tmp_path / "raw"
    (folder / "2025" / "10").mkdir(parents=True)
    (folder / "2025" / "10" / "b.txt").write_text("b")
    (folder / "a.txt").write_text("a")
    return folder


def test_sub_folders_are_walked_in_order(root):
    assert paths(root) == ["2025/10/b.txt", "a.txt"]


def test_hidden_files_and_readmes_are_left_out(root):
    for name in (".hidden.txt", "README.md", "readme.txt"):
        (root / name).write_text("x")
    (root / ".git").mkdir()
    (root / ".git" / "c.txt").write_text("x")
    assert paths(root) == ["2025/10/b.txt", "a.txt"]


def test_a_link_out_of_raw_is_listed_with_a_problem_and_not_followed(root, tmp_path):
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "c.txt").write_text("c")
    (root / "link.txt").symlink_to(tmp_path / "secret.txt")
    (root / "folder").symlink_to(tmp_path / "elsewhere")
    problems = {file.path: file.problem for file in raw.walk(root) if file.problem}
    assert set(problems) == {"link.txt", "folder"}
    assert all("leads out of raw/" in problem for problem in problems.values())


def test_a_link_inside_raw_is_read_and_a_loop_of_folders_ends(root):
    (root / "link.txt").symlink_to(root / "a.txt")
    (root / "loop").symlink_to(root)
    assert paths(root) == ["2025/10/b.txt", "a.txt", "link.txt"]


def test_a_broken_link_and_a_pipe_have_problems(root):
    (root / "gone.txt").symlink_to(root / "nothing")
    os.mkfifo(root / "pipe.txt")
    problems = {file.path: file.problem for file in raw.walk(root) if file.problem}
    assert problems == {
        "gone.txt": "cannot be read: No such file or directory",
        "pipe.txt": "not a regular file",
    }


def test_a_huge_file_has_a_problem(root, monkeypatch):
    monkeypatch.setattr(raw, "MAX_BYTES", 3)
    (root / "big.txt").write_text("four")
    assert [file.problem for file in raw.walk(root) if file.problem] == ["larger than 0 MiB"]


def test_reading_tells_why_it_cannot(root):
    assert raw.read(root, "a.txt")[0] == b"a"
    assert raw.read(root, "nothing.txt") == (None, None, "cannot be read: No such file or directory")
