"""Drafts of labels for articles that may not be committed, and the score on them."""

import gzip
import json
from pathlib import Path

import pytest
import yaml

from benchmarks.real_articles import draft, sample, score

BODY = [
    "Ông Cù Nhật Huy, Giám đốc Sở Xây dựng tỉnh Lào Cai, cho biết cầu treo Bản Mạ sẽ thông xe trong tháng sau.",
    *(
        f"Người dân bản thứ {number} đã góp công chở đá và cát lên đầu cầu từ đầu mùa khô đến nay."
        for number in range(30)
    ),
]


@pytest.fixture
def article(tmp_path: Path) -> dict[str, object]:
    row = {"title": "Cầu treo Bản Mạ sắp thông xe", "abstract": "Cầu được sửa ba tháng.", "body": BODY[:20]}
    short = {**row, "body": BODY[:2]}
    file = tmp_path / "sample.jsonl.gz"
    with gzip.open(file, "wt", encoding="utf-8") as lines:
        lines.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in (short, row))
    (only,) = sample(file, 0, 5)
    return only


def test_a_draft_holds_what_is_found_and_scores_full(article: dict[str, object], tmp_path: Path) -> None:
    draft(article, tmp_path / "r000.yaml")
    labels = yaml.safe_load((tmp_path / "r000.yaml").read_text(encoding="utf-8"))
    assert {
        "person": "Cù Nhật Huy",
        "title": "Giám đốc",
        "organization": "Sở Xây dựng tỉnh Lào Cai",
    } in labels["roles"]
    assert labels["quotes"][0]["speaker"] == "Cù Nhật Huy"
    assert all(tally.scores()["f1"] == 1 for tally in score(tmp_path).values())


def test_what_a_person_adds_is_missed(article: dict[str, object], tmp_path: Path) -> None:
    path = tmp_path / "r000.yaml"
    draft(article, path)
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("quotes:", '  - {person: "Bản Mạ", title: "Vua", organization: null}\nquotes:'),
        encoding="utf-8",
    )
    assert score(tmp_path)["roles"].scores()["recall"] < 1
