"""A run computes what changed and nothing else; whatever the way, the same raw/ gives the same warehouse."""

import os
import time

import pytest

from tests.job.project import ARTICLES, Project

NOTHING = {"ingest": 0, "clean": 0, "segment": 0, "extract": 0, "names": 0, "signatures": 0}
ALL = ("header.txt", "navigation.txt", "captions.txt", "tail.txt", "wrapped.md", "reprint.txt")


def article_steps(computed):
    return {step: n for step, n in computed.items() if step != "publish"}


@pytest.fixture
def filled(project):
    project.add(*ALL)
    project.refresh()
    return project


def test_the_first_run_computes_everything_and_the_second_nothing(project):
    project.add(*ALL)
    assert article_steps(project.refresh()) == dict.fromkeys(NOTHING, 6)
    before = project.database.stat()
    assert project.refresh() == NOTHING
    after = project.database.stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert project.query("SELECT n_new, n_changed, n_removed, n_articles FROM runs") == [(6, 0, 0, 6)]


def test_one_added_file_costs_one_files_work(project):
    project.add(*ALL[:5])
    project.refresh()
    project.add(ALL[5])
    assert article_steps(project.refresh()) == dict.fromkeys(NOTHING, 1)


def test_an_edited_file_keeps_its_id_and_is_computed_again(filled):
    ids = filled.query("SELECT article_id FROM articles WHERE path = 'captions.txt'")
    path = filled.raw / "captions.txt"
    path.write_text(path.read_text() + "\n\nBan tổ chức dự kiến đón thêm 500 khách vào ngày 22-9.\n")
    filled.age("captions.txt")
    assert article_steps(filled.refresh()) == dict.fromkeys(NOTHING, 1)
    assert filled.query("SELECT article_id FROM articles WHERE path = 'captions.txt'") == ids
    assert filled.query("SELECT count(*) FROM figures WHERE value = 500") == [(1,)]
    assert filled.query("SELECT n_new, n_changed FROM runs ORDER BY started_at DESC LIMIT 1") == [(0, 1)]


def test_an_edit_that_keeps_size_and_time_just_after_a_run_is_seen(project):
    path = project.raw / "header.txt"
    path.write_bytes((ARTICLES / "header.txt").read_bytes())
    project.refresh()
    stat = path.stat()
    path.write_text(path.read_text().replace("300 đại biểu", "400 đại biểu"))
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    project.refresh()
    assert project.query("SELECT value FROM figures WHERE unit = 'đại biểu'") == [(400.0,)]


def test_a_touched_file_is_not_computed_again(filled):
    future = time.time() + 60
    os.utime(filled.raw / "tail.txt", (future, future))
    assert article_steps(filled.refresh()) == {**NOTHING, "ingest": 1}


def test_a_removed_file_takes_its_rows_with_it(filled):
    ((gone,),) = filled.query("SELECT article_id FROM articles WHERE path = 'header.txt'")
    (filled.raw / "header.txt").unlink()
    assert article_steps(filled.refresh()) == NOTHING
    for table, rows in filled.rows().items():
        assert not any(gone in row for row in rows), table
    assert filled.query("SELECT n_removed FROM runs ORDER BY started_at DESC LIMIT 1") == [(1,)]


def test_a_renamed_file_is_a_new_article(filled):
    (filled.raw / "header.txt").rename(filled.raw / "moved.txt")
    assert article_steps(filled.refresh()) == dict.fromkeys(NOTHING, 1)
    paths = [path for (path,) in filled.query("SELECT path FROM files ORDER BY path")]
    assert "moved.txt" in paths and "header.txt" not in paths


def test_incremental_and_full_and_any_order_give_the_same_rows(tmp_path_factory, project):
    for name in reversed(ALL):
        project.add(name)
        project.refresh()
    (project.raw / "wrapped.md").unlink()
    project.refresh()
    project.add("wrapped.md")
    project.refresh()
    incremental = project.rows()

    project.refresh(full=True)
    assert article_steps(project.computed) == dict.fromkeys(NOTHING, 6)
    assert project.rows() == incremental

    at_once = Project.make(tmp_path_factory.mktemp("at_once"))
    at_once.add(*ALL)
    at_once.refresh()
    assert at_once.rows() == incremental


def test_several_workers_give_the_same_rows(project, monkeypatch):
    from pipeline.store import working

    monkeypatch.setattr(working, "BATCH_ARTICLES", 2)
    project.add(*ALL)
    project.refresh(workers=1)
    alone = project.rows()
    project.refresh(full=True, workers=2)
    assert project.rows() == alone


def test_a_new_code_version_computes_its_stage_and_those_after_it(filled, monkeypatch):
    from pipeline.assets import extract as asset

    monkeypatch.setattr(asset, "code_version", lambda *_: "another")
    assert article_steps(filled.refresh()) == {**NOTHING, "extract": 6, "names": 6}


def test_the_published_files_come_back_when_a_person_deletes_them(filled):
    filled.database.unlink()
    filled.refresh()
    assert filled.query("SELECT count(*) FROM articles") == [(6,)]


NOTICE = "Chúng tôi luôn ở bên bạn trên mọi nẻo đường quê"
SUBJECTS = ("cá lóc", "rau má", "nón lá", "chiếu cói", "mắm ruốc", "đan lưới")


def write_of_one_outlet(project: Project, number: int) -> None:
    subject = SUBJECTS[number]
    path = project.raw / "baolang" / f"{number}.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_text(
        f"Làng {subject} Phú Khê vào mùa thứ {number + 2}\n\n"
        f"Sáng 1{number}-3-2025, làng {subject} Phú Khê thu mẻ {subject} đầu tiên với sự giúp sức của {number + 20} người thợ.\n\n"
        f"{NOTICE}\n\n"
        f"Ông Tạ Văn Lùng, trưởng làng {subject}, nói mẻ {subject} này nặng {number + 30} kg và đã có người đặt mua hết.\n"
    )
    project.age(f"baolang/{number}.txt")


def kept_notices(project: Project) -> list[tuple]:
    return project.query(f"SELECT count(*) FROM blocks WHERE kept AND text = '{NOTICE}'")


def test_a_line_that_a_source_repeats_is_cut_from_its_older_articles_too(tmp_path_factory, project):
    for number in range(4):
        write_of_one_outlet(project, number)
    project.refresh()
    assert project.query(
        f"SELECT count(*) FROM blocks WHERE rule = 'shared_by_corpus' AND text = '{NOTICE}'"
    ) == [(0,)]
    write_of_one_outlet(project, 4)
    computed = article_steps(project.refresh())
    assert computed["ingest"] == 1 and computed["clean"] == 5
    assert kept_notices(project) == [(0,)]
    assert project.query(
        f"SELECT count(*) FROM blocks WHERE rule = 'shared_by_corpus' AND text = '{NOTICE}'"
    ) == [(5,)]

    at_once = Project.make(tmp_path_factory.mktemp("at_once"))
    for number in reversed(range(5)):
        write_of_one_outlet(at_once, number)
    at_once.refresh()
    assert at_once.rows() == project.rows()

    (project.raw / "baolang" / "0.txt").unlink()
    assert article_steps(project.refresh())["clean"] == 4
    assert project.query("SELECT count(*) FROM blocks WHERE rule = 'shared_by_corpus'") == [(0,)]
