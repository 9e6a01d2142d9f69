"""The report page: self-contained, safe, bounded, and about what the warehouse holds."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import duckdb
import pytest

from pipeline.store.report import SECTIONS, render_report
from tests.store.conftest import FIRST, Page, insert

NOW = datetime(2025, 3, 20, 6, 30, tzinfo=UTC)
INLINE = {"a", "code", "q", "span", "strong", "time"}
VOID = {"meta", "link", "br", "hr", "img", "input"}


class Outline(HTMLParser):
    """Reads a page: its text, its ids and links, and whether its elements are properly nested."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text: list[str] = []
        self.ids: set[str] = set()
        self.targets: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in INLINE:
            self.text.append(" ")
        if tag not in VOID:
            self.open.append(tag)
        values = dict(attrs)
        self.ids |= {value for name, value in attrs if name == "id" and value}
        self.targets += [value for name in ("href", "src") if (value := values.get(name))]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.text.append(data)


def read(page: str) -> Outline:
    outline = Outline()
    outline.feed(page)
    assert outline.open == []
    return outline


def words_of(page: str) -> str:
    return " ".join("".join(read(page).text).split())


def test_the_page_stands_alone(warehouse: duckdb.DuckDBPyConnection) -> None:
    page = render_report(warehouse, NOW)
    outline = read(page)
    assert page.startswith("<!DOCTYPE html>")
    assert outline.targets
    assert all(target.startswith("#") and target[1:] in outline.ids for target in outline.targets)
    assert not outline.tags & {"script", "link", "img", "iframe"}
    assert "url(" not in page
    assert "@import" not in page


def test_it_shows_what_the_warehouse_holds(warehouse: duckdb.DuckDBPyConnection) -> None:
    words = words_of(render_report(warehouse, NOW))
    for expected in (
        "3 articles of 2 publishers, 2025-03-14 to 2025-03-16. Made on 2025-03-20 06:30 UTC.",
        "1 file was rejected",
        "tong-hop/hong.txt not a text: it holds NUL bytes",
        "45 tỉnh Đại diện 45 tỉnh đã ký Tuyên bố Quảng Hồ. Báo Nước, 2025-03-14",
        "Lê Thị Gạo, Thứ trưởng Bộ Thủy lợi",
        "related_line related 2 blocks in 2 pages",
        "Tin liên quan: Ca sĩ Mai Lan ra mắt đĩa nhạc mới",
        "90% alike",
        "Ngọc Sương · bao-nuoc/001.txt",
        "1 page is no article",
    ):
        assert expected in words


def test_the_same_warehouse_gives_the_same_page(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert render_report(warehouse, NOW) == render_report(warehouse, NOW)


def test_an_empty_warehouse_has_a_page(make_warehouse: Callable[..., duckdb.DuckDBPyConnection]) -> None:
    connection = make_warehouse()
    connection.execute("DELETE FROM files; DELETE FROM runs")
    words = words_of(render_report(connection, NOW))
    assert "0 articles. Made on" in words
    assert "Nothing was cut." in words
    assert "No names yet." in words


def test_what_an_article_says_is_text_and_never_markup(
    make_warehouse: Callable[..., duckdb.DuckDBPyConnection],
) -> None:
    attack = "<script>alert('x')</script> & \" {{ 7 * 7 }}"
    connection = make_warehouse(
        Page(
            f"{attack}.txt",
            attack,
            date(2025, 1, 2),
            [("title", attack), ("body", attack), ("related", attack)],
            quotes=[(0, attack, "Lê Thị Gạo", "direct")],
        )
    )
    page = render_report(connection, NOW)
    assert "<script" not in page
    assert words_of(page).count("<script>alert('x')</script> & \" {{ 7 * 7 }}") >= 4


def test_a_large_corpus_keeps_the_page_short(
    make_warehouse: Callable[..., duckdb.DuckDBPyConnection],
) -> None:
    n = SECTIONS["articles"] + 23
    connection = make_warehouse(
        *(
            Page(f"p/{i}.txt", f"Báo {i}", date(2025, 1, 1), [("title", f"Tin {i}"), ("body", "Mưa.")])
            for i in range(n)
        )
    )
    words = words_of(render_report(connection, NOW))
    assert "23 more articles: FROM articles" in words
    assert f"{n - SECTIONS['publishers']} more publishers: FROM sources" in words
    assert len(re.findall(r"p/\d+\.txt", words)) == SECTIONS["articles"]


@pytest.mark.parametrize("section", ["rejected", "runs"])
def test_long_histories_are_cut_short(warehouse: duckdb.DuckDBPyConnection, section: str) -> None:
    for i in range(60):
        insert(
            warehouse, "runs", [{"run_id": f"r{i}", "started_at": datetime(2025, 1, 1, 0, i), "seconds": 1.0}]
        )
        insert(warehouse, "files", [{"path": f"f{i}.bin", "status": "rejected", "reason": "no format"}])
    what = {"rejected": "files", "runs": "runs"}[section]
    assert f"{61 - SECTIONS[section]} more {what}:" in words_of(render_report(warehouse, NOW))


def test_an_article_without_a_headline_is_shown_by_its_first_words(
    make_warehouse: Callable[..., duckdb.DuckDBPyConnection],
) -> None:
    connection = make_warehouse(Page(FIRST.path, None, None, [("body", "Mưa lớn kéo dài ở vùng cao. " * 20)]))
    words = words_of(render_report(connection, NOW))
    assert "Mưa lớn kéo dài ở vùng cao. Mưa lớn" in words
    assert "… bao-nuoc/001.txt" in words


def test_years_of_birth_do_not_crowd_the_days_out(warehouse: duckdb.DuckDBPyConnection) -> None:
    assert "2025-03-14 Sáng 14/3, Hội nghị" in words_of(render_report(warehouse, NOW))
    warehouse.execute("UPDATE dates SET value = '1976', precision = 'year'")
    assert "Sáng 14/3, Hội nghị" not in words_of(render_report(warehouse, NOW))
