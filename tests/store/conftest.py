"""A small warehouse written by hand: two papers on one meeting, a reprint, a listing page and a file that was rejected."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import duckdb
import pytest

from pipeline.stages.ids import stable_id
from pipeline.store.schema import BY_NAME, TABLES
from pipeline.store.views import install_views

Row = dict[str, Any]
CUT = {"date", "byline", "related", "share", "navigation"}


@dataclass
class Page:
    """A page as its lines (kind, text), and what is found in its paragraphs (the kept lines but the title)."""

    path: str
    publisher: str | None
    published_on: date | None
    lines: list[tuple[str, str]]
    names: list[tuple[int, str, str]] = field(default_factory=list)  # paragraph, words, entity
    dates: list[tuple[int, str, date]] = field(default_factory=list)
    figures: list[tuple[int, str, float, str | None, str, str]] = field(default_factory=list)
    quotes: list[tuple[int, str, str, str]] = field(default_factory=list)  # paragraph, words, speaker, kind
    roles: list[tuple[int, str, str, str, str | None]] = field(default_factory=list)
    is_article: bool = True
    reprint_of: str | None = None


ENTITIES = {
    "Lê Thị Gạo": "PER",
    "Bộ Thủy lợi": "ORG",
    "Quảng Hồ": "LOC",
    "Tuyên bố Quảng Hồ": "LAW",
    "Hội nghị An toàn hồ chứa": "EVENT",
}

FIRST = Page(
    "bao-nuoc/001.txt",
    "Báo Nước",
    date(2025, 3, 14),
    [
        ("date", "date 2025-03-14"),
        ("title", "45 tỉnh ký Tuyên bố Quảng Hồ"),
        (
            "body",
            "Sáng 14/3, Hội nghị An toàn hồ chứa khai mạc tại Quảng Hồ. Đại diện 45 tỉnh đã ký Tuyên bố Quảng Hồ.",
        ),
        (
            "body",
            "Bà Lê Thị Gạo, Thứ trưởng Bộ Thủy lợi, nói: “Chúng tôi sẽ kiểm tra mọi con đập trước mùa mưa.”",
        ),
        ("caption", "Bà Lê Thị Gạo tại hội nghị"),
        ("byline", "Ngọc Sương"),
        ("related", "Tin liên quan: Ca sĩ Mai Lan ra mắt đĩa nhạc mới"),
        ("share", "😀 Chia sẻ"),
    ],
    names=[
        (0, "Hội nghị An toàn hồ chứa", "Hội nghị An toàn hồ chứa"),
        (0, "Quảng Hồ", "Quảng Hồ"),
        (0, "Tuyên bố Quảng Hồ", "Tuyên bố Quảng Hồ"),
        (1, "Lê Thị Gạo", "Lê Thị Gạo"),
        (1, "Bộ Thủy lợi", "Bộ Thủy lợi"),
        (2, "Lê Thị Gạo", "Lê Thị Gạo"),
    ],
    dates=[(0, "Sáng 14/3", date(2025, 3, 14))],
    figures=[(0, "45 tỉnh", 45, "tỉnh", "count", "")],
    quotes=[(1, "Chúng tôi sẽ kiểm tra mọi con đập trước mùa mưa.", "Lê Thị Gạo", "direct")],
    roles=[(1, "Thứ trưởng Bộ Thủy lợi", "Lê Thị Gạo", "Thứ trưởng", "Bộ Thủy lợi")],
)
SECOND = Page(
    "tin-que/002.txt",
    "Tin Quê",
    date(2025, 3, 15),
    [
        ("date", "15/03/2025"),
        ("title", "Hội nghị hồ chứa bế mạc"),
        ("body", "Theo ban tổ chức, đại diện 52 tỉnh đã ký vào Tuyên bố Quảng Hồ, nhiều hơn dự kiến."),
        ("body", "Gần 800 tỷ đồng sẽ được chi để sửa đập trong năm nay."),
    ],
    names=[(0, "Tuyên bố Quảng Hồ", "Tuyên bố Quảng Hồ")],
    figures=[
        (0, "52 tỉnh", 52, "tỉnh", "count", ""),
        (1, "Gần 800 tỷ đồng", 8e11, "đồng", "money", "nearly"),
    ],
)
REPRINT = Page(
    "tong-hop/003.txt",
    None,
    date(2025, 3, 16),
    FIRST.lines[1:4],
    names=FIRST.names[:5],
    dates=FIRST.dates,
    figures=FIRST.figures,
    quotes=FIRST.quotes,
    roles=FIRST.roles,
    reprint_of=FIRST.path,
)
LISTING = Page(
    "tong-hop/muc.txt",
    None,
    None,
    [("navigation", "Trang chủ | Thời sự | Kinh tế"), ("related", "Mười món ngon ngày mưa")],
    is_article=False,
)
PAGES = (FIRST, SECOND, REPRINT, LISTING)


def rows_of(page: Page) -> dict[str, list[Row]]:
    """Return the rows that the stages would make of a page."""
    article_id = stable_id(page.path)
    source = "\n\n".join(text for _, text in page.lines)
    blocks: list[Row] = []
    place = 0
    for position, (kind, text) in enumerate(page.lines):
        blocks.append(
            {
                "article_id": article_id,
                "position": position,
                "kind": kind,
                "kept": kind not in CUT,
                "rule": f"{kind}_line",
                "start": place,
                "end": place + len(text),
                "text": text,
            }
        )
        place += len(text) + 2
    kept = [block for block in blocks if block["kept"]]
    paragraphs = [
        {
            "paragraph_id": stable_id(article_id, block["start"]),
            "article_id": article_id,
            "position": position,
            "kind": block["kind"],
            "text": block["text"],
            "start": block["start"],
            "end": block["end"],
            "sentences": sentences(block["text"]),
            "n_words": len(block["text"].split()),
        }
        for position, block in enumerate(block for block in kept if block["kind"] != "title")
    ]

    def at(paragraph: int, words: str, key: str) -> Row:
        row = paragraphs[paragraph]
        start = row["text"].index(words)
        return {
            key: stable_id(row["paragraph_id"], start, words),
            "article_id": article_id,
            "paragraph_id": row["paragraph_id"],
            "start": start,
            "end": start + len(words),
            "text": words,
        }

    def mention(paragraph: int, words: str, type_: str, entity: str | None) -> Row:
        row = at(paragraph, words, "mention_id")
        row["document_start"] = paragraphs[paragraph]["start"] + row["start"]
        row["document_end"] = paragraphs[paragraph]["start"] + row["end"]
        entity_id = entity and stable_id(entity)
        return row | {"type": type_, "entity_id": entity_id, "recognizer": "hand", "confidence": 1.0}

    mentions = [mention(p, words, ENTITIES[entity], entity) for p, words, entity in page.names]
    date_mentions = [mention(p, words, "DATE", None) for p, words, _ in page.dates]
    text = "\n\n".join(paragraph["text"] for paragraph in paragraphs)
    published = page.published_on
    story_id = stable_id(page.reprint_of or page.path) if page.is_article else None
    return {
        "files": [
            {
                "path": page.path,
                "sha256": stable_id(source),
                "bytes": len(source.encode()),
                "format": "text",
                "encoding": "utf-8",
                "n_documents": 1,
                "status": "loaded",
                "seen_at": datetime(2025, 3, 20, 6),
            }
        ],
        "documents": [
            {
                "article_id": article_id,
                "path": page.path,
                "record": "",
                "sha256": stable_id(source),
                "text": source,
            }
        ],
        "blocks": blocks,
        "articles": [
            {
                "article_id": article_id,
                "path": page.path,
                "title": next((text for kind, text in page.lines if kind == "title"), None),
                "published_on": published,
                "published_value": published and published.isoformat(),
                "published_from": published and "header",
                "publisher": page.publisher,
                "authors": [text for kind, text in page.lines if kind == "byline"],
                "tags": [],
                "text": text,
                "is_article": page.is_article,
                "n_paragraphs": len(paragraphs),
                "n_words": len(text.split()),
                "kept_ratio": sum(len(block["text"]) for block in kept) / len(source),
                "story_id": story_id,
            }
        ],
        "paragraphs": paragraphs,
        "mentions": mentions + date_mentions,
        "dates": [
            {
                "mention_id": row["mention_id"],
                "article_id": article_id,
                "value": day.isoformat(),
                "date_from": day,
                "date_to": day,
                "precision": "day",
                "resolved_from": "published_on",
            }
            for row, (_, _, day) in zip(date_mentions, page.dates, strict=True)
        ],
        "figures": [
            at(p, words, "figure_id")
            | {"value": value, "unit": unit, "kind": kind, "modifier": modifier or None}
            for p, words, value, unit, kind, modifier in page.figures
        ],
        "quotes": [
            at(p, words, "quote_id")
            | {"speaker": speaker, "speaker_entity_id": stable_id(speaker), "verb": "nói", "kind": kind}
            for p, words, speaker, kind in page.quotes
        ],
        "roles": [
            {key: value for key, value in at(p, words, "role_id").items() if key != "text"}
            | {
                "person": person,
                "person_entity_id": stable_id(person),
                "title": title,
                "organization": organization,
                "organization_entity_id": organization and stable_id(organization),
            }
            for p, words, person, title, organization in page.roles
        ],
        "stories": [
            {
                "story_id": story_id,
                "article_id": article_id,
                "similarity": 0.9 if page.reprint_of else 1.0,
                "is_first": page.reprint_of is None,
            }
        ]
        if page.is_article
        else [],
    }


def sentences(text: str) -> list[dict[str, int]]:
    """Split at a full stop and a space: enough for the fixture."""
    spans = []
    start = 0
    for sentence in text.split(". "):
        end = min(start + len(sentence) + 1, len(text))
        spans.append({"start": start, "end": end})
        start = end + 1
    return spans


def entities_of(mentions: list[Row]) -> list[Row]:
    """Return the entities that the mentions name."""
    found: list[Row] = []
    for name, type_ in ENTITIES.items():
        own = [row for row in mentions if row["entity_id"] == stable_id(name)]
        if own:
            n_articles = len({row["article_id"] for row in own})
            found.append(
                {
                    "entity_id": stable_id(name),
                    "type": type_,
                    "name": name,
                    "aliases": [],
                    "n_mentions": len(own),
                    "n_articles": n_articles,
                }
            )
    return found


def rows_of_all(pages: tuple[Page, ...]) -> dict[str, list[Row]]:
    """Return the rows of a whole warehouse."""
    rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    for page in pages:
        for name, found in rows_of(page).items():
            rows[name] += found
    rows["entities"] = entities_of(rows["mentions"])
    rows["files"].append(
        {
            "path": "tong-hop/hong.txt",
            "status": "rejected",
            "reason": "not a text: it holds NUL bytes",
            "n_documents": 0,
            "seen_at": datetime(2025, 3, 20, 6),
        }
    )
    rows["runs"].append(
        {
            "run_id": "3f2b",
            "started_at": datetime(2025, 3, 20, 6),
            "finished_at": datetime(2025, 3, 20, 6, 1),
            "n_new": 4,
            "n_changed": 0,
            "n_removed": 0,
            "n_rejected": 1,
            "n_articles": 4,
            "seconds": 2.5,
            "version": "0.1.0",
        }
    )
    return rows


def fill(connection: duckdb.DuckDBPyConnection, rows: dict[str, list[Row]], *, published: bool) -> None:
    """Create the tables (all columns, or those that readers see) and insert the rows."""
    for table in TABLES:
        columns = table.published if published else table.columns
        described = ", ".join(f'"{column.name}" {column.type}' for column in columns)
        connection.execute(f"CREATE TABLE {table.name} ({described})")
    for name, found in rows.items():
        insert(connection, name, found)


def insert(connection: duckdb.DuckDBPyConnection, table: str, rows: list[Row]) -> None:
    """Insert rows, given as dictionaries, into a table; columns left out are NULL."""
    for row in rows:
        names = ", ".join(f'"{name}"' for name in row)
        places = ", ".join(f"CAST(? AS {type_of(table, name)})" for name in row)
        connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", list(row.values()))


def type_of(table: str, name: str) -> str:
    """Return the type of a column."""
    return next(column.type for column in BY_NAME[table].columns if column.name == name)


@pytest.fixture
def working() -> Iterator[duckdb.DuckDBPyConnection]:
    """The working database of the pages: all columns, no views."""
    with duckdb.connect() as connection:
        fill(connection, rows_of_all(PAGES), published=False)
        yield connection


@pytest.fixture
def make_warehouse() -> Iterator[Callable[..., duckdb.DuckDBPyConnection]]:
    """Make published warehouses, with views and macros, of given pages."""
    connections = []

    def make(*pages: Page) -> duckdb.DuckDBPyConnection:
        connection = duckdb.connect()
        connections.append(connection)
        fill(connection, rows_of_all(pages), published=True)
        install_views(connection)
        return connection

    yield make
    for connection in connections:
        connection.close()


@pytest.fixture
def warehouse(make_warehouse: Callable[..., duckdb.DuckDBPyConnection]) -> duckdb.DuckDBPyConnection:
    """The published warehouse of the pages."""
    return make_warehouse(*PAGES)
