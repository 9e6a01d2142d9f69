"""Roles: the titles, ranks, posts and professions that a text puts beside a person's name.

A person is named with a title in apposition, on either side: `Tổng thống Nga Vladimir Putin`, `Lương Tam Quang, Bộ
trưởng Bộ Công an`. The text is searched for titles once; each person then reads the chain of titles that ends right
before the name, and the one that begins right after it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from pipeline.stages.extract.model import Article, Mention, Role
from pipeline.stages.extract.naming import by_paragraph, full_words
from pipeline.stages.extract.roles.after import ALL, chain_after
from pipeline.stages.extract.roles.before import beside, chain_before, is_plural, list_title
from pipeline.stages.extract.roles.chains import HONORIFIC, Chain
from pipeline.stages.extract.roles.clauses import fronted_titles, may_mean_somebody, meant_titles
from pipeline.stages.extract.roles.paragraph import Paragraph
from pipeline.stages.extract.roles.titles import title_words
from pipeline.vietnamese.matching import match_form

_BRACKETS = re.compile(r" \([^()]{1,90}\)")
_COORDINATED = re.compile(
    rf"(?: \([^()]{{1,60}}\)|,? \d{{1,3}} tuổi)?(?:,| và|, và|;| cùng|,? đến) {HONORIFIC}?"
)

_ADDRESS = re.compile(r"(?<!\w)(?P<word>ông|bà|anh|chị|cô) \Z")
"""By which word somebody is called, which tells whom a pronoun may mean."""

_CANDIDATE = "ứng (?:cử )?viên(?: vị trí| chức)?"
"""Who does not hold the post behind it: `ứng viên [thẩm phán]`."""

_NEXT_ITEM = re.compile(rf",[^.:;]*; {HONORIFIC}?")
"""The titles of one of a list, before the next: `các Ủy viên: A, Giám đốc B; C`."""


def find_roles(article: Article, mentions: list[Mention], fullest: list[int]) -> list[Role]:
    """Return the roles that the article gives its people, in order, each once.

    `mentions` are the names of the article in order, `fullest` their `fullest_names`; `person` and `organization` of a
    role are indices into the mentions. The organization's text is the body as written, even where it is no mention. A
    title of one person that is said more fully elsewhere (`bác sĩ A` beside `PGS.TS.BS Lê A`, `Bộ trưởng` beside `Bộ
    trưởng Bộ Y tế`) is not repeated.
    """
    roles = list(_all_roles(article, mentions, fullest))
    of_person: dict[int, list[_Said]] = defaultdict(list)
    said = []
    for order, role in enumerate(roles):
        title = match_form(role.title)
        short = (
            fullest[role.person] != role.person
            and mentions[fullest[role.person]].text != mentions[role.person].text
        )
        body = role.organization
        abbreviated = body is not None and fullest[body] != body
        said.append(
            _Said(
                (short, abbreviated, order), title, title_words(title), _body_words(role, fullest, mentions)
            )
        )
        of_person[fullest[role.person]].append(said[-1])
    return [
        role
        for role, one in zip(roles, said, strict=True)
        if not _is_repeated(one, of_person[fullest[role.person]])
    ]


class _Said(NamedTuple):
    """A title and its body as they are compared: in `match_form`, and the words of the title and of the body with short forms written out."""

    rank: tuple[bool, bool, int]
    """Whether it is said of a short name, whether the body's is short, and which of the article's roles it is: of two that say the same, the lower stands."""
    title: str
    words: set[str]
    body: tuple[str, ...]

    def covers(self, other: "_Said") -> bool:
        """Tell whether another title of the same person says no more than this one."""
        rest = iter(self.body)
        if not all(word in rest for word in other.body):
            return False
        if self.title in (other.title, f"nguyên {other.title}", f"cựu {other.title}"):
            return True
        shorter = not other.body and other.words <= self.words
        return shorter and not re.search(rf"(?:phó|{_CANDIDATE}) {re.escape(other.title)}", self.title)


def _is_repeated(one: _Said, others: list[_Said]) -> bool:
    """Tell whether a title says no more than another of the same person; of two that say the same, the one of higher rank does."""
    return any(
        other.covers(one) and (other.rank < one.rank or not one.covers(other))
        for other in others
        if other is not one
    )


def _body_words(role: Role, fullest: list[int], mentions: list[Mention]) -> tuple[str, ...]:
    """Return the words of a role's body as names are compared, an abbreviation written out as the article explains it."""
    i = role.organization
    if i is not None and mentions[i].text == role.organization_text:
        return tuple(full_words(mentions[fullest[i]].text))
    return tuple(full_words(role.organization_text or ""))


def _all_roles(article: Article, mentions: list[Mention], fullest: list[int]) -> Iterator[Role]:
    earlier: set[int] = set()
    called: dict[int, set[str]] = defaultdict(set)
    for index, names in enumerate(by_paragraph(article, mentions)):
        people = {fullest[i] for i, mention in names if mention.type == "PER"}
        text = article.paragraphs[index].text
        if people or (len(earlier) == 1 and may_mean_somebody(match_form(text))):
            paragraph = Paragraph(index, text, names)
            for i, person in paragraph.people:
                address = _ADDRESS.search(paragraph.form, max(0, person.start - 6), person.start)
                called[fullest[i]].update([address["word"]] if address else [])
            roles = list(_paragraph_roles(paragraph, earlier, fullest, called))
            yield from sorted(roles, key=lambda role: (role.start, role.person))
        earlier = people or earlier


def _paragraph_roles(
    paragraph: Paragraph, earlier: set[int], fullest: list[int], called: dict[int, set[str]]
) -> Iterator[Role]:
    if not paragraph.titles:
        return
    before = {i: chain_before(paragraph, person) for i, person in paragraph.people}
    named = {i: before[i][-1][0].start if before[i] else person.start for i, person in paragraph.people}
    _share_land(paragraph, before, named)
    taken = {title.start for chain in before.values() for title, _ in chain}
    for at in range(len(paragraph.people)):
        yield from _roles_before(paragraph, at, before, named, taken)
    for at, (i, person) in enumerate(paragraph.people):
        chain = chain_after(paragraph, named[i], person.end, taken)
        brackets = _BRACKETS.match(paragraph.form, person.end)
        aside = brackets.end() if brackets else paragraph.origin_end(person.end)
        if not chain and aside > person.end:
            chain = chain_after(paragraph, named[i], aside, taken)
        yield from _roles(paragraph, i, chain)
        if chain and ALL.match(paragraph.form, person.end):
            for other in _listed_before(paragraph, at, named):
                yield from _roles(paragraph, other, chain)
    for i, chain in (*fronted_titles(paragraph, named), *meant_titles(paragraph, earlier, fullest, called)):
        yield from _roles(paragraph, i, chain)


def _share_land(paragraph: Paragraph, before: dict[int, Chain], named: dict[int, int]) -> None:
    """Give a post of state the land that is said behind the next person's name: `Ngoại trưởng A và Tổng thống B của Brazil`."""
    for (i, person), (j, following) in pairwise(paragraph.people):
        if not before[i] or not before[j] or not paragraph.form.startswith(" và ", person.end):
            continue
        (title, body), (_, land) = before[i][0], before[j][0]
        if (
            title.kind == "state"
            and not body.said
            and land.start > following.end
            and named[j] == person.end + 4
        ):
            before[i][0] = title, land._replace(after=body.after)


def _listed_before(paragraph: Paragraph, at: int, named: dict[int, int]) -> Iterator[int]:
    """Yield the people of the list that ends with a person: `A, B và [C] đều là giáo viên`."""
    bracketed = paragraph.form.startswith(" (", paragraph.people[at][1].end)
    for place in range(at, 0, -1):
        (i, person), (following, _) = paragraph.people[place - 1 : place + 1]
        joint = _COORDINATED.fullmatch(paragraph.form, person.end, named[following])
        if not joint or (bracketed and "(" in joint.group()):
            return
        yield i


def _roles_before(
    paragraph: Paragraph, at: int, before: dict[int, Chain], named: dict[int, int], taken: set[int]
) -> Iterator[Role]:
    """Yield the roles of the titles before a name; a title of several people is each one's of the list (`các diễn viên A, B`)."""
    i = paragraph.people[at][0]
    chain = before[i]
    heading = list_title(paragraph, named[i])
    if heading:
        taken.add(heading[0].start)
        chain = [*chain, heading]
    several = [post for post in chain if is_plural(paragraph, post[0])]
    others = list(_coordinated(paragraph, at, before, named)) if several else []
    if several and not others:
        chain = [post for post in chain if post not in several]
    elif others and chain[0] in several and not chain[0][1].said:
        chain[0] = (chain[0][0], beside(paragraph, chain[0][0], others[-1][1].end))
        several = [chain[0], *several[1:]]
    yield from _roles(paragraph, i, chain)
    for other, _ in others:
        yield from _roles(paragraph, other, several)


def _roles(paragraph: Paragraph, person: int, chain: Chain) -> Iterator[Role]:
    for title, body in chain:
        alias = paragraph.alias(title)
        for said in (title, alias) if alias else (title,):
            yield Role(
                paragraph.index,
                min(said.start, body.start) if body.said else said.start,
                max(said.end, body.end),
                person,
                paragraph.text[said.start : said.end],
                paragraph.text[body.start : body.end] or None,
                body.mention,
            )


def _coordinated(
    paragraph: Paragraph, at: int, before: dict[int, Chain], named: dict[int, int]
) -> Iterator[tuple[int, Mention]]:
    """Yield the people of the list that begins with a person: `các Phó Thủ tướng A, B và C`; a rank may stand before each."""
    end = paragraph.people[at][1].end
    for place in range(at + 1, len(paragraph.people)):
        i, mention = paragraph.people[place]
        if not all(title.kind in ("rank", "degree") for title, _ in before[i]):
            return
        if not _COORDINATED.fullmatch(paragraph.form, end, named[i]) and not (
            _NEXT_ITEM.fullmatch(paragraph.form, end, named[i])
        ):
            return
        yield i, mention
        end = mention.end
