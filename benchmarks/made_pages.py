"""Make labelled pages of articles that come without one: what the model of the story learns from, and what speed is measured on.

An article (title, abstract, sentences, captions) is put into paragraphs and wrapped in the press's furniture, with subheadings of its
own words, boxes and tails of other stories, many of them on its own subject. Every line's label is known by its making.
"""

import gzip
import json
import random
import re
from collections import Counter, defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.clean_quality import Page, Segment
from pipeline.vietnamese import table

SAMPLE = Path(__file__).resolve().parents[2] / "shared" / "data" / "vietnews_sample.jsonl.gz"

Article = dict[str, Any]

_SECTIONS = ("Xã hội", "Pháp luật", "Thời sự", "Thế giới", "Kinh tế", "Thể thao", "Giải trí", "Sức khỏe")
_SIGNERS = (
    "Nguyễn An",
    "Trần Bình Minh",
    "LÊ HOÀNG",
    "Phạm Thu - Ngọc Lan",
    "Hà My",
    "T.H.",
    "Thanh Tùng",
    "Vũ Quốc Khánh",
    "PV",
)
_SOURCES = ("Theo nhandan.vn", "(Theo TTXVN)", "Nguồn: VnExpress", "Theo Reuters")
_MARKS = ["- ", "- ", "– ", "• ", "+ ", "* ", "1. ", "1) ", "a) "]
_CREDITS = ("TTXVN", "CTV", "Minh Anh", "N.T.", "Internet")
_PREFIXES = ("TTO - ", "(NLĐO) - ", "TPO - ", "(PLO)- ", "VOV.VN - ")
_MENU = "Trang chủ Thời sự Thế giới Kinh doanh Giải trí Thể thao Pháp luật Giáo dục Sức khỏe"
_LAST = (
    "Tổng Biên tập: Nguyễn Văn Mẫu",
    "Tòa soạn: 12 phố Mẫu, Hà Nội - Điện thoại: 024 3900 0000",
    "Giấy phép số 12/GP-BTTTT. Ghi rõ nguồn khi phát hành lại thông tin từ trang này.",
)
_REMARKS = (
    "Rất hay.",
    "Bài viết có ích, cảm ơn tác giả.",
    "Tôi thấy nơi tôi ở cũng như vậy, mong các cấp quan tâm.",
    "Đồng ý với ý kiến trên",
)


class Line(NamedTuple):
    """A line of a page and its label; one that is `glued` has the next one on the same line."""

    label: str
    text: str
    glued: bool = False


def read_articles(path: Path, limit: int) -> list[Article]:
    """Return the first articles of a gzipped file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for _, line in zip(range(limit), lines, strict=False)]


class Neighbours:
    """The articles that share the uncommon pairs of syllables of their titles and abstracts: stories on one subject."""

    def __init__(self, articles: list[Article]) -> None:
        self._pairs = [self._read(article) for article in articles]
        counts = Counter(pair for pairs in self._pairs for pair in pairs)
        self._holders: dict[tuple[str, str], list[int]] = defaultdict(list)
        for index, pairs in enumerate(self._pairs):
            for pair in pairs:
                if 2 <= counts[pair] <= 60:
                    self._holders[pair].append(index)

    @staticmethod
    def _read(article: Article) -> set[tuple[str, str]]:
        syllables = re.findall(r"[^\W\d_]+", f"{article['title']} {article['abstract']}".lower())
        return set(pairwise(syllables))

    def of(self, index: int, limit: int) -> list[int]:
        """Return the nearest other articles, those left out that tell the same story in the same words."""
        own = self._pairs[index]
        shared = Counter(
            other for pair in sorted(own) for other in self._holders.get(pair, ()) if other != index
        )
        near = [other for other, n in shared.most_common(limit * 3) if 2 * n < len(own)]
        return near[:limit]


class Maker:
    """Makes pages of articles; the same articles and seed give the same pages."""

    def __init__(self, articles: list[Article], seed: int) -> None:
        self._articles = articles
        self._neighbours = Neighbours(articles)
        self._chance = random.Random(seed)
        self._headings = [
            row["phrase"] for row in table("furniture") if (row["kind"], row["form"]) == ("related", "line")
        ]

    def _may(self, probability: float) -> bool:
        return self._chance.random() < probability

    def page(self, index: int) -> Page:
        """Return the page of an article."""
        article = self._articles[index]
        near = self._neighbours.of(index, 12)
        self._chance.shuffle(near)
        self._near = [self._articles[other] for other in near] if self._may(0.6) else []
        lines = [*self._head(article), *self._body(article), *self._end(article)]
        return self._join(f"{index:05}", lines)

    def _other(self) -> Article:
        return self._near.pop() if self._near and self._may(0.8) else self._chance.choice(self._articles)

    def _day(self) -> str:
        return f"{self._chance.randint(1, 28):02}/{self._chance.randint(1, 12):02}/{self._chance.randint(2015, 2025)}"

    def _head(self, article: Article) -> list[Line]:
        day = self._day()
        lines = []
        headed = self._may(0.35)
        if headed:
            lines.append(Line("date", f" date {day[6:]}-{day[3:5]}-{day[:2]} ", glued=True))
        if self._may(0.2):
            lines.append(Line("navigation", _MENU))
        if self._may(0.5):
            lines.append(Line("section", self._chance.choice(_SECTIONS)))
        if not headed or self._may(0.5):
            lines.append(Line("title", article["title"]))
        if self._may(0.4):
            forms = (f"{day} 08:15", f"Thứ tư, {day}, 10:21 (GMT+7)", day.replace("/", "-"))
            lines.append(Line("date", self._chance.choice(forms)))
        if self._may(0.2):
            lines.append(Line("byline", self._chance.choice(_SIGNERS)))
        prefix = self._chance.choice(_PREFIXES) if self._may(0.4) else ""
        return [*lines, Line("lead", prefix + article["abstract"])]

    def _body(self, article: Article) -> list[Line]:
        sentences = article["body"][: self._chance.randint(3, 40)]
        paragraphs, size = [], self._chance.choice([1, 2, 2, 3, 3, 4])
        while sentences:
            n = max(1, size + self._chance.randint(-1, 1))
            paragraphs.append(" ".join(sentences[:n]))
            sentences = sentences[n:]
        inner = range(1, len(paragraphs))
        headed = (
            set(self._chance.sample(inner, self._chance.choice([0, 0, 0, 1, 2, 3])))
            if len(inner) > 3
            else set()
        )
        boxes = self._chance.choice([0, 0, 0, 1, 1, 2, 3]) if len(inner) > 3 else 0
        boxed = set(self._chance.sample(inner, boxes))
        captions = list(article["captions"])
        listed = {self._chance.choice(inner)} if len(inner) > 3 and self._may(0.2) else set()
        lines = []
        for place, paragraph in enumerate(paragraphs):
            if place in boxed and self._may(0.4):
                mark = self._chance.choice(["• ", "- ", "+ ", ">> ", ""])
                lines += [
                    Line("related", mark + self._other()["title"]) for _ in range(self._chance.randint(1, 3))
                ]
            elif place in boxed:
                heading = (
                    [Line("related", self._chance.choice(self._headings).capitalize())]
                    if self._may(0.4)
                    else []
                )
                teased = self._chance.choice([0, 0.5, 1])
                lines += heading + self._stories(self._chance.randint(1, 3), teased, dated=0.1, shown=0.2)
            elif place in headed:
                lines.append(Line("heading", self._heading(article)))
            lines.append(Line("body", paragraph))
            if place in listed:
                lines += self._list(article)
            if captions and self._may(0.5):
                lines += self._picture(captions.pop(0))
        return lines

    def _list(self, article: Article) -> list[Line]:
        """Return the items of a list, or turns of talk: lines that begin with a mark, cut from the article's sentences."""
        picked = self._chance.sample(article["body"], min(len(article["body"]), self._chance.randint(2, 6)))
        if self._may(0.25):
            asked = [
                sentence.rstrip(".") + "?" if n % 2 == 0 else sentence for n, sentence in enumerate(picked)
            ]
            return [Line("body", f"- {sentence}") for sentence in asked]
        mark, stop = self._chance.choice(_MARKS), self._chance.choice([";", ".", "", ""])
        short = self._may(0.6)
        items = [
            " ".join(sentence.rstrip(".").split()[: self._chance.randint(3, 14) if short else 60])
            for sentence in picked
        ]
        return [
            Line(
                "list_item",
                mark.replace("1", str(n)).replace("a)", f"{chr(96 + n)})") + item.strip(' ,;:“”"(-') + stop,
            )
            for n, item in enumerate(items, start=1)
        ]

    def _heading(self, article: Article) -> str:
        words = self._chance.choice(article["body"]).rstrip(".").split()[: self._chance.randint(3, 9)]
        text = " ".join(words).strip(' ,;:“”"(-')
        return text[:1].upper() + text[1:]

    def _picture(self, caption: str) -> list[Line]:
        file = [Line("image_file", f"anh-{self._chance.randint(1, 9999)}.jpg")] if self._may(0.2) else []
        bare = caption.rstrip(".")
        credited = f"{bare}. Ảnh: {self._chance.choice(_CREDITS)}"
        return [*file, Line("caption", self._chance.choice([credited, credited, bare, caption]))]

    def _stories(self, n: int, teased: float, dated: float, shown: float = 0) -> list[Line]:
        """Return the headlines of other stories, some with dates, teasers and pictures."""
        lines = []
        for _ in range(n):
            other = self._other()
            lines.append(Line("related", other["title"]))
            if self._may(dated):
                lines.append(Line("related", self._day() + self._chance.choice(["", " 09:12"])))
            if self._may(teased):
                lines.append(Line("related", self._teaser(other["abstract"])))
            if other["captions"] and self._may(shown):
                lines += [line._replace(label="related") for line in self._picture(other["captions"][0])]
            if self._may(0.08):
                lines.append(Line("related", other["title"]))
        return lines

    def _most_read(self) -> list[Line]:
        """Return a numbered list of other stories below its heading."""
        titles = [self._other()["title"] for _ in range(self._chance.randint(3, 6))]
        numbered = [Line("related", f"{n}. {title}") for n, title in enumerate(titles, start=1)]
        return [
            Line("related", self._chance.choice(["Đọc nhiều", "Tin đọc nhiều", "Xem nhiều nhất", "Nổi bật"])),
            *numbered,
        ]

    def _teaser(self, abstract: str) -> str:
        if self._may(0.25):
            return " ".join(abstract.split()[: self._chance.randint(14, 30)]) + "..."
        prefix = self._chance.choice(_PREFIXES) if self._may(0.12) else ""
        return prefix + (abstract.rstrip(".") if self._may(0.15) else abstract)

    def _end(self, article: Article) -> list[Line]:
        signed = [Line("byline", self._chance.choice(_SIGNERS))] if self._may(0.5) else []
        source = [Line("source", self._chance.choice(_SOURCES))] if self._may(0.15) else []
        tags = self._tags(article)
        tail = []
        if self._may(0.72):
            if self._may(0.5):
                tail.append(Line("related", self._chance.choice(self._headings).capitalize()))
            tail += self._stories(
                self._chance.randint(1, 6),
                self._chance.choice([0, 0, 0.5, 1, 1]),
                self._chance.choice([0, 0, 0.5, 1]),
            )
        if self._may(0.1):
            tail += self._most_read()
        parts = [tags, tail] if self._may(0.6) else [tail, tags]
        if self._may(0.2):
            remarks = self._chance.sample(_REMARKS, 2)
            comments = [
                Line("comment", f"Bình luận ({len(remarks)})"),
                *(Line("comment", remark) for remark in remarks),
            ]
            parts.append(comments)
        last = [Line("legal", self._chance.choice(_LAST))] if self._may(0.3) else []
        return [*signed, *source, *(line for part in parts for line in part), *last]

    def _tags(self, article: Article) -> list[Line]:
        """Return no keywords, or some of the article's own words: in one line or one a line, with a label or without."""
        words = f"{article['title']} {article['abstract']}".split()
        starts = self._chance.sample(
            range(max(1, len(words) - 3)), min(len(words) - 3, self._chance.randint(1, 5))
        )
        keywords = [
            " ".join(words[i : i + self._chance.randint(1, 3)]).strip(' ,.;:“”"()-?!') for i in starts
        ]
        keywords = [keyword.lower() if self._may(0.5) else keyword for keyword in keywords if keyword]
        listed = [Line("tags", keyword) for keyword in keywords]
        label = self._chance.choice(["Từ khóa", "Tags", "Tag", "TAGS", "Chủ đề"])
        return self._chance.choice(
            [
                [], [], [Line("tags", f"{label}:"), *listed], [Line("tags", f"{label}: {', '.join(keywords)}")],
                listed, listed, [Line("tags", " ".join(f"#{keyword}" for keyword in keywords))],
            ]
        )  # fmt: skip

    def _join(self, name: str, lines: list[Line]) -> Page:
        spaced = self._may(0.75)
        glue_cards = spaced and self._may(0.2)
        text, segments = "", []
        above: Line | None = None
        for line in lines:
            if above and not above.glued:
                carded = glue_cards and above.label == line.label == "related" and self._may(0.8)
                text += "\n" if carded or not spaced else "\n\n"
            segments.append(Segment(line.label, len(text), len(text) + len(line.text)))
            text += line.text
            above = line
        return Page(name, {"is_article": True}, text, segments)


def make(articles: list[Article], n: int, seed: int) -> list[Page]:
    """Return the pages of n of the articles, drawn by the seed."""
    maker = Maker(articles, seed)
    return [maker.page(index) for index in random.Random(seed).sample(range(len(articles)), n)]
