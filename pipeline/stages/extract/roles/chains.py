"""Titles that stand side by side with one name, and the bodies that they share."""

import re

from pipeline.stages.extract.roles.paragraph import Body, Paragraph
from pipeline.stages.extract.roles.titles import Title
from pipeline.vietnamese import words
from pipeline.vietnamese.matching import any_of

Chain = list[tuple[Title, Body]]
"""Titles that one name is given side by side, each with its body."""

HONORIFIC = r"(?:(?:các )?(?:ông(?! chủ| bầu| trùm)|bà(?! chủ| đỡ| trùm)|anh(?! hùng)|chị|cô(?! giáo| chủ nhiệm| đỡ)|cụ|đồng chí|đ/c|đ\.c|thầy(?! giáo| chủ nhiệm| thuốc| cúng| bói| lang| mo)|ngài)(?!\w):? ?)"
EPITHET = re.compile(
    rf"(?: (?:{any_of(words('epithets'))}|(?:thứ|số|hạng) \w+(?: thế giới)?|sinh năm \d{{4}}|\d{{1,2}} tuổi)(?!\w))*"
)
_OF_FIRM = re.compile(
    r"(?:nguyên |cựu |quyền )?(?:nhà sáng lập|người sáng lập|(?:nhà |người )?đồng sáng lập|sáng lập viên"
    r"|(?:phó )?chủ tịch(?! (?:nước|quốc hội|hđnd|ubnd))|(?:phó )?(?:tổng )?giám đốc|ceo|cfo|coo|cto|tổng biên tập"
    r"|(?:phó )?tổng (?:thư ký|biên tập)|(?:phó )?chánh văn phòng|người phát ngôn|thành viên (?:hđqt|hội đồng quản trị)|ủy viên (?:thường vụ|thường trực))(?!\w)"
)
_IN_HOUSE = re.compile(
    r"hiệu (?:trưởng|phó)|viện (?:trưởng|phó)|giám đốc|(?:trưởng|phó) (?:khoa|phòng|bộ môn|bộ phận)|tổ trưởng|phó (?:giám đốc|hiệu trưởng|viện trưởng)"
)
_DEPUTY = re.compile(r"\A(?:(?:nguyên|cựu|quyền|phó) )+")
"""What tells a post from another in the same body: `[Phó] bí thư, Bí thư Huyện đoàn A`."""
_BRANCH = re.compile(r"(?:chi nhánh|văn phòng|trung tâm|ban)(?!\w)")
"""A branch that no department is part of: `Trưởng phòng kiêm Giám đốc [Văn phòng đăng ký đất đai]`."""
_SOCIETY = re.compile(r"(?:đảng|chi bộ|công đoàn|hội|hiệp hội|liên đoàn|đoàn|ủy ban|hđnd|ubnd)(?!\w)")


def as_held(paragraph: Paragraph, title: Title) -> Title:
    """Return a degree written out as the profession that it is in a school: `[Giáo sư] Đại học A Lê An`."""
    written = title.kind == "degree" and not paragraph.text[title.start : title.end].isupper()
    return title._replace(kind="profession") if written else title


def shared(paragraph: Paragraph, post: tuple[Title, Body], other: tuple[Title, Body], join: str) -> Body:
    """Return the body of a title that may have none of its own: that of another which it is coordinated with.

    `Tổng Bí thư, Chủ tịch nước Lào`, `Chủ tịch HĐQT kiêm Tổng giám đốc Công ty A`; but what heads a house (`Hiệu trưởng
    kiêm Chủ tịch Công đoàn trường`) is no post in a society. `join` is the word that joins them, empty for a comma.
    """
    (title, body), form = post, paragraph.form
    other_title, other_body = other
    if body.said or not other_body.said or title.kind in ("rank", "degree"):
        return body
    if paragraph.is_unit(title) and _BRANCH.match(form, other_body.start):
        return body
    said = form[title.start : title.end]
    society = _SOCIETY.match(form, other_body.start)
    joined = bool(join) and not (_IN_HOUSE.search(said) and society)
    heads = (_OF_FIRM, _IN_HOUSE) if not society else (_OF_FIRM,)
    peers = any(head.match(said) for head in heads) and any(
        head.match(form, other_title.start) for head in heads
    )
    rises = _DEPUTY.sub("", said) == _DEPUTY.sub("", form[other_title.start : other_title.end])
    country = paragraph.mention_at.get(other_body.start)
    of_state = title.kind == other_title.kind == "state" and country and country[1].type == "LOC"
    if joined or peers or rises or of_state:
        return body._replace(start=other_body.start, end=other_body.end, mention=other_body.mention)
    return body
