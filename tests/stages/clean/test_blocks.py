"""What holds for any page whatever: coverage, offsets, anchors, determinism, and furniture that the corpus shows."""

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.clean_quality import shared_lines
from pipeline.stages.clean import MIN_SHARED, NOTHING_SHARED, RULES, clean, line_keys
from tests.stages.clean.cleaning import clean_page

LINES = [
    " date 2025-10-26 Sáng nay, mưa lớn trút xuống thành phố.",
    "Xã hội",
    "Thứ hai, 27/10/2025, 10:21 (GMT+7)",
    "Mưa lớn gây ngập nhiều tuyến phố trung tâm",
    "Bình An - Nhật Hạ",
    "Sáng 26/10, mưa lớn kéo dài hai giờ làm ngập 23 tuyến phố ở trung tâm thành phố.",
    "Theo trung tâm thoát nước, mưa lớn vượt công suất của 14 trạm bơm trong thành phố./.",
    "Người dân dắt xe qua đoạn ngập. Ảnh: TTXVN",
    "ngap-pho-1.jpg",
    "- Hạn chế ra đường khi mưa lớn;",
    "Tin liên quan",
    "Bình luận (3)",
    "Tags: mưa lớn, ngập",
    "Bế mạc l ễ hội  hoa \u200bban .",
    "| |",
    "fb yt zl tw",
    "© Báo Mẫu 2025",
    "dòng chữ bị ngắt giữa chừng mà chưa có dấu chấm câu nào ở cuối, còn",
    "nối sang dòng sau đây cho hết ý của câu.",
    "",
    "   ",
    "\u00a0",
    "12 34 56",
    "?",
]
pages = st.lists(st.one_of(st.sampled_from(LINES), st.text(max_size=60)), max_size=30).map("\n".join)


@settings(max_examples=50, deadline=None)
@given(pages)
def test_blocks_cover_every_character_that_is_no_space_exactly_once_and_in_order(text: str) -> None:
    blocks, article = clean_page(text)
    covered = [0] * len(text)
    for position, block in enumerate(blocks):
        assert block["position"] == position
        assert block["text"] == text[block["start"] : block["end"]]
        assert block["rule"] in RULES
        for index in range(block["start"], block["end"]):
            covered[index] += 1
    assert [block["start"] for block in blocks] == sorted(block["start"] for block in blocks)
    assert all(n == 1 or (n == 0 and c.isspace()) for n, c in zip(covered, text, strict=True))
    assert 0 <= article["kept_ratio"] <= 1
    assert article["text"] == "\n\n".join(
        block["content"] for block in blocks if block["content"] is not None
    )
    assert article["n_paragraphs"] == sum(block["content"] is not None for block in blocks)
    assert article["n_words"] == len(article["text"].split())


@settings(max_examples=50, deadline=None)
@given(pages)
def test_anchors_lead_back_to_the_source(text: str) -> None:
    for block in clean_page(text)[0]:
        anchors = block["anchors"] or []
        for offset, character in enumerate(block["content"] or ""):
            anchor = [a for a in anchors if a["text"] <= offset][-1]
            source = text[anchor["source"] + offset - anchor["text"]]
            assert source == character or (character == " " and (source.isspace() or source == "|"))


@settings(max_examples=15, deadline=None)
@given(st.lists(pages, min_size=1, max_size=5), st.integers(0, 5))
def test_the_batch_makes_no_difference(texts: list[str], cut: int) -> None:
    documents = pl.DataFrame(
        {"article_id": [str(i) for i in range(len(texts))], "path": ["p.txt"] * len(texts), "text": texts},
        schema={"article_id": pl.String, "path": pl.String, "text": pl.String},
    )
    together = clean(documents, NOTHING_SHARED)
    parts = [clean(part, NOTHING_SHARED) for part in (documents[:cut], documents[cut:])]
    for whole, pieces in zip(together, zip(*parts, strict=True), strict=True):
        assert whole.equals(pl.concat(list(pieces)))
    assert line_keys(documents).equals(pl.concat([line_keys(documents[:cut]), line_keys(documents[cut:])]))


def _hard_wrapped(width: int) -> str:
    words = (
        LINES[5] + " " + LINES[6] + " Nước rút chậm vì triều cường dâng cao đúng lúc mưa lớn trút xuống."
    ).split()
    lines, line = [], ""
    for word in words:
        if len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


def test_hard_wrapped_lines_of_one_paragraph_are_one_block() -> None:
    blocks, article = clean_page(LINES[3] + "\n\n" + "\n\n".join(_hard_wrapped(60) for _ in range(1)))
    assert article["n_paragraphs"] == 1
    assert "\n" in blocks[1]["text"] and "\n" not in blocks[1]["content"]


def test_single_newlines_part_paragraphs_that_are_not_wrapped() -> None:
    assert clean_page("\n".join([LINES[3], LINES[5], LINES[6]]))[1]["n_paragraphs"] == 2


def _paper(n: int) -> pl.DataFrame:
    notice = "Chúng tôi luôn ở bên bạn trên mọi nẻo đường"
    texts = [
        f"{LINES[3]} số {i}\n\n{LINES[5]} Đây là lần thứ {i}.\n\n{notice}\n\n{LINES[6]} Chuyện số {i}."
        for i in range(n)
    ]
    return pl.DataFrame(
        {"article_id": [f"a{i}" for i in range(n)], "path": [f"mau/{i}.txt" for i in range(n)], "text": texts}
    )


def test_a_line_that_many_stories_of_one_source_have_is_furniture() -> None:
    paper = _paper(MIN_SHARED + 1)
    blocks, articles = clean(paper, shared_lines(paper))
    cut = blocks.filter(pl.col("rule") == "shared_by_corpus")
    assert cut["article_id"].n_unique() == paper.height
    assert not articles["text"].str.contains("nẻo đường").any()


def test_a_line_that_few_stories_have_stays() -> None:
    paper = _paper(MIN_SHARED - 1)
    assert shared_lines(paper).height == 0


def test_reprints_count_once() -> None:
    one = _paper(1)
    reprints = pl.concat([one.with_columns(article_id=pl.lit(f"r{i}")) for i in range(MIN_SHARED + 2)])
    assert line_keys(reprints)["signature"].n_unique() == 1


def _signed(tail: str) -> pl.DataFrame:
    """Return pages of one source, each with a story of its own, that end alike."""
    places = ("bến", "chợ", "đình", "ga", "đèo", "bãi", "hồ")[: MIN_SHARED + 1]
    texts = [
        f"Mưa lớn làm ngập cả {place} suốt đêm\n\nSáng 26/10, mưa lớn kéo dài hai giờ làm ngập {place} và nhiều nhà quanh {place}."
        f"\n\nNgười dân quanh {place} cho biết nước lên nhanh hơn mọi năm, nhiều nhà không kịp dọn đồ.\n\n{tail}"
        for place in places
    ]
    names = [f"a{i}" for i in range(len(texts))]
    return pl.DataFrame({"article_id": names, "path": [f"mau/{name}.txt" for name in names], "text": texts})


def test_who_signs_many_pages_of_a_source_is_their_author() -> None:
    paper = _signed("Mộc Trà\n\nẢnh: Tư liệu")
    blocks, articles = clean(paper, shared_lines(paper))
    assert articles["authors"].to_list() == [["Mộc Trà"]] * paper.height
    assert set(blocks.filter(pl.col("text") == "Mộc Trà")["rule"]) == {"byline"}


def test_names_in_a_bar_that_a_source_repeats_are_no_authors() -> None:
    paper = _signed("Đọc nhiều\n\nMộc Trà\n\nHải Vân\n\nBá Di\n\nLạc Thành")
    _, articles = clean(paper, shared_lines(paper))
    assert articles["authors"].list.len().sum() == 0


def _linking(n: int) -> pl.DataFrame:
    """Return pages of one source, each of which names the headlines of the others between its paragraphs, without a mark."""
    things = ("bến phà", "chợ nổi", "đình làng", "nhà ga", "con đèo", "bãi biển", "hồ nước", "cầu treo")[:n]
    titles = [f"Mưa lớn làm hư hại {thing} suốt đêm" for thing in things]
    texts = [
        f"{title}\n\nSáng 26/10, mưa lớn kéo dài hai giờ làm ngập {thing} và nhiều nhà quanh {thing}, nước lên cao gần một mét."
        f"\n\nNgười dân quanh {thing} cho biết nước lên nhanh hơn mọi năm, nhiều nhà không kịp dọn đồ.\n\n"
        + "\n\n".join(other for other in titles if other != title)
        + f"\n\nÔng Lò Văn Panh, nhà sát {thing}, nói mưa lớn suốt đêm làm nước ngập nhanh: “Nhà tôi ngập gần một mét”."
        f"\n\nTrưa 26/10, nước quanh {thing} rút dần, nhiều nhà ngập cả đêm đã kịp dọn đồ và quay lại với việc mưa nắng thường ngày."
        for thing, title in zip(things, titles, strict=True)
    ]
    names = [f"a{i}" for i in range(n)]
    return pl.DataFrame({"article_id": names, "path": [f"mau/{name}.txt" for name in names], "text": texts})


def test_the_headlines_of_other_stories_of_a_source_are_known() -> None:
    paper = _linking(3)
    blocks, articles = clean(paper, shared_lines(paper))
    known = blocks.filter(pl.col("rule") == "known_headline")
    assert known.group_by("article_id").len()["len"].to_list() == [2, 2, 2]
    assert articles["text"].str.contains("rút dần").all()


def test_a_headline_that_many_pages_name_stays_on_its_own_page() -> None:
    paper = _linking(MIN_SHARED + 2)
    blocks, articles = clean(paper, shared_lines(paper))
    assert articles["title"].to_list() == [text.partition("\n")[0] for text in paper["text"]]
    assert not articles["text"].str.contains("làm hư hại").any()
    assert set(blocks.filter(pl.col("text").str.contains("làm hư hại"))["kind"]) == {"title", "other"}


def test_a_series_of_numbered_headlines_is_no_furniture() -> None:
    texts = [
        f"Giá vàng trong nước sáng {day}/10\n\nSáng {day}/10, giá vàng trong nước tăng {day} nghìn đồng mỗi lượng so với hôm trước, "
        f"theo các cửa hàng ở Hà Nội và Huế.\n\nMột lượng vàng sáng {day}/10 bán ra ở mức 85,{day} triệu đồng."
        for day in range(11, 12 + MIN_SHARED)
    ]
    names = [f"a{i}" for i in range(len(texts))]
    paper = pl.DataFrame({"article_id": names, "path": [f"mau/{name}.txt" for name in names], "text": texts})
    _, articles = clean(paper, shared_lines(paper))
    assert articles["title"].to_list() == [text.partition("\n")[0] for text in texts]
