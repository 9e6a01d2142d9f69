"""The titles that a clause gives whom it does not name beside them: a pronoun (`Ông từng là giám đốc`), or the subject behind (`Là giám đốc, ông A ...`)."""

import re
from collections.abc import Iterator

from pipeline.stages.extract.roles.after import held_after
from pipeline.stages.extract.roles.chains import HONORIFIC, Chain
from pipeline.stages.extract.roles.paragraph import Paragraph
from pipeline.vietnamese import table
from pipeline.vietnamese.matching import any_of

_MEN, _WOMEN = ("ông", "anh"), ("bà", "chị", "cô")
_CLAUSE_ENDS = re.compile(r"[.!?…;,] ")
_IS = r"(?= (?:\S+ ){0,4}(?:là|làm|giữ|nắm giữ|đảm (?:nhiệm|nhận|trách)|(?:kinh|trải) qua|trở thành|đắc cử|nhậm chức)(?!\w))"
_MEANT = re.compile(
    rf"(?:(?:trước đó|trước đây|hiện|hiện nay|hiện tại|sau đó|ngoài ra|bên cạnh đó|đồng thời) )?(?P<pronoun>ông|bà|anh|chị|cô){_IS}"
    rf"|(?<![;,] )(?:(?P<description>(?:người|nữ|nam|vị|chàng|nàng|lão|cậu|cô gái|{any_of(row['description'] for row in table('descriptions'))})(?!\w)(?: (?!(?:là|và|của)(?!\w))[\w/]+){{0,6}} (?:này|ấy|\d{{1,2}} tuổi|sinh năm \d{{4}})){_IS}"
    r"|(?P<who>người)(?= (?:từng|hiện|đang|nguyên) (?:là|làm|giữ)(?!\w))"
    r"|[^.!?…“”\"]{2,60} (?:biết|nhớ|rằng|hay) (?P<known>ông|bà|anh|chị|cô)(?= (?:từng|vốn|nguyên) (?:là|làm|giữ)(?!\w)))"
)
"""Who begins a clause which may say what somebody is: a pronoun, a description (`Người thầy này`), or whom the sentence knows of (`Ai cũng biết [ông] từng là`)."""
_FRONTED = re.compile(
    r"(?<![;,] )(?:(?:từng|vốn|hiện|đang|nguyên|còn) )*(?:là|làm|(?:với|trên|ở) (?:tư cách|cương vị|vai trò)(?: là)?)(?: một(?: trong (?:những|các|số))?)? "
)
"""What begins a sentence that says a title before its subject: `Là [cố vấn] của dự án, ông A ...`."""
_ANOTHER = re.compile(r"[.;:!?…“”\"]|, (?:ông|bà|anh|chị|cô|tôi|họ|em|cụ)(?!\w)")
"""What stands behind such a title where the name that follows is not the one it is said of."""
_ADDRESS = re.compile(rf"{HONORIFIC}?")
_LONGEST_FRONT = 110


def may_mean_somebody(form: str) -> bool:
    """Tell whether a clause of a text in `match_form` may say what somebody is whom it does not name."""
    return any(_MEANT.match(form, at) for at in _clauses(form))


def meant_titles(
    paragraph: Paragraph, earlier: set[int], fullest: list[int], called: dict[int, set[str]]
) -> Iterator[tuple[int, Chain]]:
    """Yield whom a pronoun or a description stands for with the titles that its clause gives, where one person alone can be meant.

    `earlier` are the people of the paragraph before it, `called` the words of address by which people go.
    """
    for at in _clauses(paragraph.form):
        meant = _MEANT.match(paragraph.form, at)
        if not meant:
            continue
        named = {fullest[i] for i, person in paragraph.people if person.end <= at} or earlier
        if len(named) != 1 or _is_misaddressed(meant, called[next(iter(named))]):
            continue
        if paragraph.next_person(at - 1) >= meant.end():
            chain = held_after(paragraph, meant.start(meant.lastgroup or 0), meant.end())
            yield next(iter(named)), chain


def fronted_titles(paragraph: Paragraph, named: dict[int, int]) -> Iterator[tuple[int, Chain]]:
    """Yield people with the titles that a sentence says before its subject. `named` is where each name begins, with the titles before it."""
    for at in _clauses(paragraph.form):
        front = _FRONTED.match(paragraph.form, at)
        title = paragraph.title_at.get(front.end()) if front else None
        if not title:
            continue
        title, body = paragraph.read(title, len(paragraph.form))
        after = max(title.end, body.after)
        person = paragraph.mention_at.get(paragraph.next_person(after))
        if not person or named[person[0]] - after > _LONGEST_FRONT:
            continue
        gap, comma, address = paragraph.form[after : named[person[0]]].rpartition(", ")
        if comma and _ADDRESS.fullmatch(address) and not _ANOTHER.search(gap):
            yield person[0], [(title, body)]


def _is_misaddressed(meant: re.Match[str], called: set[str]) -> bool:
    """Tell whether a pronoun is for a man and the person goes by words for a woman, or the other way round."""
    pronoun = meant["pronoun"] or meant["known"]
    if not pronoun or not called:
        return False
    return called.isdisjoint(_MEN if pronoun in _MEN else _WOMEN)


def _clauses(form: str) -> Iterator[int]:
    """Yield where the clauses of a text begin."""
    yield 0
    for end in _CLAUSE_ENDS.finditer(form):
        yield end.end()
