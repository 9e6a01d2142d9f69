"""The people of one article: whom "ông", "vị này" or a title without a name mean."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from pipeline.stages.extract.model import Article, Mention, Role
from pipeline.stages.extract.quotes.bodies import Bodies
from pipeline.stages.extract.quotes.spoken import MEMORY, PROMINENT, REMEMBERED, Spoke
from pipeline.stages.extract.roles.titles import title_words
from pipeline.vietnamese import table, words
from pipeline.vietnamese.matching import match_form

_GENDERS = dict.fromkeys(words("given_names_foreign_men"), "male") | dict.fromkeys(
    words("given_names_foreign_women"), "female"
)
"""The gender that a foreign given name tells."""
_ADULTS = {"ông", "bà", "cụ", "già", "lão", "anh", "chị"}
CHILDREN = ("cô bé", "cậu bé")
"""Words for a child, which mean nobody who goes by a word for adults."""
_FEMALE = re.compile(r"(?:\b(?:bà|chị|cô|hoa hậu|á hậu|mẹ)|\bnữ \w+(?: \w+)?) \Z")
_MALE = re.compile(r"(?:\b(?:ông|anh|thầy|nam vương|bố|cha|linh mục)|(?<!việt )\bnam \w+(?: \w+)?) \Z")
_KIN = re.compile(
    r"(?: là|,) (?:(?P<man>chồng|bố|cha|con trai|anh trai|em trai|ông nội|ông ngoại)|vợ|mẹ|con gái|chị gái|em gái|bà nội|bà ngoại)(?: (?:cũ|cả|út))?(?: của)? "
)
"""What tells behind a name whether it is a man's: `A là [chồng] của bà B`."""
_GOVERNED = re.compile(
    r"\b(?:của|với|tại|ở|về|cho(?! (?:rằng|biết|hay|là) )|gặp|cùng|từ|tới|đến|bởi|trong|trên|giữa|thuộc|gửi|như|bị|được|vợ|con) (?:(?!là )\w+ ){0,5}\Z"
)
_AND = re.compile(r" (?:và|cùng) (?:(?:ông|bà|anh|chị|cô|em) )?")
_BESIDE = re.compile(r"(?<!\w)(?:ông|bà|anh|chị|cô|họ) (?:và|cùng|với) (?:(?:ông|bà|anh|chị|cô) )?\Z")
_ADDRESS = re.compile(
    r"\b(ông|bà|anh|chị|cô bé|cậu bé|cô|cụ|già|lão|em|cháu|bé)(?: (?:nội|ngoại|giáo|ruột))? \Z"
)
_DESCRIBED = {
    match_form(row["description"]): tuple(map(match_form, row["titles"].split("|")))
    for row in table("descriptions")
}
"""How the titles begin of those whom a description may mean: `nhà cầm quân` is a `HLV`."""
_SOMEBODY = re.compile(r"\bmột (?:người|đối tượng|phụ nữ|thanh niên|nam|nữ|kẻ|tài khoản|vị)(?!\w)")
_UNNAMED = re.compile(r"\bmột (?:\w+ ){0,2}\Z")
_TIMES = {"đương", "kim", "tân", "nguyên", "cựu"}
"""Words that tell when somebody holds a post, which need not be said each time."""
_LESSER = {"phó", "trợ", "thứ"}
_PROFESSIONS = {match_form(row["title"]) for row in table("titles") if row["kind"] == "profession"}
"""Titles that many share: `ngư dân Philippines` is no fisherman of whom that is not told."""
_ADMINISTRATIVE = {"tỉnh", "thành", "phố", "tp", "tp.", "huyện", "quận", "thị", "xã", "phường", "nước"}
"""Words that a body's name may have or lack: `Công an (tỉnh) Điện Biên`."""
_SEATS = {
    match_form(row["seat"]): (match_form(row["title"]), match_form(row["state"])) for row in table("seats")
}
_SPOKESMEN = ("người phát ngôn", "phát ngôn viên")
"""Who speaks for a seat is not its holder: `phát ngôn viên Nhà Trắng`."""
_SAME = {"phát ngôn viên": "người phát ngôn", "ngoại trưởng": "bộ trưởng ngoại giao"}
"""Posts with two names."""
_EXACT, _ROUGH, _OF_BODY = 4, 3, 4
"""What it weighs that a title is one of somebody's, that it stands for one, and that the body is his."""
_OFTEN = 2
_JUNIOR = ("Jr.", "Jr", "II", "III")
_NAMESAKE = 10
"""For how many paragraphs a shared name means whoever of the namesakes spoke last."""


class Post(NamedTuple):
    """A title that the article gives somebody; `body` is the form of its body, `of` the fullest mention of that."""

    title: str
    body: str = ""
    of: int | None = None

    @property
    def words(self) -> set[str]:
        """The words of the title, without those that tell when it is held."""
        return title_words(_SAME.get(self.title, self.title)) - _TIMES


class People:
    """What one article tells about its people: fullest names, genders and titles.

    `quoted` are the names inside quotations; the words outside do not point to them.
    """

    def __init__(
        self,
        article: Article,
        mentions: list[Mention],
        fullest: list[int],
        roles: list[Role],
        quoted: set[int],
    ) -> None:
        self.mentions = mentions
        self.forms = [match_form(paragraph.text) for paragraph in article.paragraphs]
        self.fullest = fullest
        self.people = [i for i, mention in enumerate(mentions) if mention.type == "PER"]
        self.outside = [i for i in self.people if i not in quoted]
        self.places = [(mentions[i].paragraph, mentions[i].start) for i in self.outside]
        self.bodies = Bodies(mentions, self.forms, fullest, self.in_post)
        self.posts_of: dict[int, list[Post]] = defaultdict(list)
        self.holder = {(role.paragraph, role.start): role.person for role in roles}
        self.titled = {role.person for role in roles}
        self.posts = [(role.paragraph, role.start, role.end) for role in roles]
        self.apposed = {
            (role.paragraph, role.start) for role in roles if role.start > mentions[role.person].start
        }
        for role in roles:
            title, body = match_form(role.title), match_form(role.organization_text or "")
            of = None if role.organization is None else fullest[role.organization]
            posts = self.posts_of[fullest[role.person]]
            posts.append(Post(title.removeprefix("nguyên ").removeprefix("cựu "), body, of))
            if body.startswith("bộ "):
                # A minister goes by what he is in charge of: `Bộ trưởng Xây dựng`.
                posts.append(Post(f"{title} {body}", body, of))
            elif title == "thủ tướng":
                posts.append(Post(title, "chính phủ"))
        self._add_counterparts(roles)

    def _add_counterparts(self, roles: list[Role]) -> None:
        """Give whoever is called the counterpart of somebody that one's post: `Ngoại trưởng Lào A gặp người đồng cấp Mỹ [B]`."""
        for i in self.people[1:] if roles else ():
            land, person = self.mentions[i - 1], self.mentions[i]
            near = land.type == "LOC" and land.paragraph == person.paragraph and land.end + 1 == person.start
            if near and self.forms[land.paragraph].endswith("đồng cấp ", 0, land.start):
                before = [r for r in roles if r.paragraph == land.paragraph and r.start < land.start]
                if before:
                    post = Post(match_form(before[-1].title), match_form(land.text), self.fullest[i - 1])
                    self.posts_of[self.fullest[i]].append(post)

    def in_post(self, paragraph: int, at: int) -> bool:
        """Tell whether a place lies inside a post with its body: `Trưởng phòng Cảnh sát - Công an tỉnh A`."""
        return any(index == paragraph and start < at < end for index, start, end in self.posts)

    def meant_by(self, i: int, last: Spoke) -> int:
        """Return whom a mention means that names a speaker: of several with that name, whoever spoke last."""
        mention = self.mentions[i]
        if mention.type != "PER" or last.speaker is None or mention.paragraph - last.place[0] > _NAMESAKE:
            return self.fullest[i]
        spoke = self.mentions[last.speaker].text
        if spoke.endswith(_JUNIOR) and not mention.text.endswith(_JUNIOR):
            return self.fullest[i]
        if spoke.endswith(f" {mention.text}") and self._goes_by_given(last.speaker):
            other = self.fullest[i]
            return last.speaker if self._goes_by_given(other) else other
        # A Korean or a Chinese goes by the first word of his name, no body by one: `Thanh tra Chính phủ`.
        first = f"{mention.text} "
        again = spoke.endswith(f" {mention.text}") or (
            spoke.startswith(first) and spoke[len(first) : len(first) + 1].isupper()
        )
        return last.speaker if again else self.fullest[i]

    def _goes_by_given(self, person: int) -> bool:
        """Tell whether the article calls somebody by his foreign given name, so that the family name means another: `Annabelle nói. Volan đáp`."""
        return self.mentions[person].text.split()[0] in self.given

    def _context(self, i: int, size: int) -> str:
        mention = self.mentions[i]
        return self.forms[mention.paragraph][max(0, mention.start - size) : mention.start]

    def _words_before(self, i: int, size: int) -> str:
        """Return what stands before a name, none of it a place: `Thủ tướng Anh | Lê An` calls nobody `anh`."""
        here, before = self.mentions[i], self.mentions[i - 1]
        place = before.type == "LOC" and (before.paragraph, before.end + 1) == (here.paragraph, here.start)
        return "" if place else self._context(i, size)

    @cached_property
    def gender(self) -> dict[int, str]:
        """The gender of those whose words of address, names or titles tell it."""
        found: dict[int, str] = {}
        for i in self.people:
            if self.fullest[i] in found:
                continue
            before = self._words_before(i, 24)
            if _FEMALE.search(before) or " Thị " in self.mentions[i].text:
                found[self.fullest[i]] = "female"
            elif _MALE.search(before) or " Văn " in self.mentions[i].text:
                found[self.fullest[i]] = "male"
            elif kin := _KIN.match(self.forms[self.mentions[i].paragraph], self.mentions[i].end):
                found[self.fullest[i]] = "male" if kin["man"] else "female"
        for i in {self.fullest[i] for i in self.people} - found.keys():
            given, _, family = self.mentions[i].text.partition(" ")
            if family and given in _GENDERS:
                found[i] = _GENDERS[given]
        return found

    @cached_property
    def given(self) -> set[str]:
        """The foreign given names by which the article calls people."""
        return {self.mentions[i].text for i in self.people} & _GENDERS.keys()

    @cached_property
    def addressed(self) -> dict[int, set[str]]:
        """The words of address by which each person goes: `ông`, `chị`."""
        found: dict[int, set[str]] = defaultdict(set)
        for i in self.people:
            word = _ADDRESS.search(self._words_before(i, 16))
            if word:
                found[self.fullest[i]].add(word.group(1))
        return found

    @cached_property
    def britain(self) -> int | None:
        """The country Anh, where the article names it more than once and calls nobody so."""
        named = [
            i for i, mention in enumerate(self.mentions) if (mention.type, mention.text) == ("LOC", "Anh")
        ]
        called = any("anh" in words for words in self.addressed.values())
        return None if called or len(named) < _OFTEN else self.fullest[named[0]]

    @cached_property
    def paired(self) -> set[int]:
        """The mentions of people that `và` joins to another or to a pronoun, to whom no pronoun for one points."""
        both = {person for *two, between in self._neighbours() if _AND.fullmatch(*between) for person in two}
        return both | {i for i in self.outside if _BESIDE.search(self._context(i, 16))}

    def _neighbours(self) -> Iterator[tuple[int, int, tuple[str, int, int]]]:
        """Yield two people named one after the other in a paragraph, and the stretch between: its text, start and end."""
        for i, k in pairwise(self.outside):
            left, right = self.mentions[i], self.mentions[k]
            if left.paragraph == right.paragraph:
                yield i, k, (self.forms[left.paragraph], left.end, right.start)

    def _named_before(self, paragraph: int, at: int) -> list[int]:
        """Return the latest mentions of people before a place, the nearest first."""
        end = bisect_left(self.places, (paragraph, at))
        return self.outside[max(0, end - MEMORY) : end][::-1]

    def pronoun(
        self, gender: str | None, paragraph: int, at: int, last: Spoke, word: str | None = None
    ) -> int | None:
        """Return whom a pronoun means: the nearest subject of its gender named since somebody spoke, or who spoke.

        Who goes by another `word` of address is not meant. The pronoun tells the gender of whom it means, should
        nothing else.
        """
        meant = self._meant(gender, paragraph, at, last, word)
        if meant is None and word and word not in CHILDREN:
            meant = self._meant(gender, paragraph, at, last, None)
        if meant is not None and gender:
            self.gender.setdefault(meant, gender)
            if word:
                self.addressed[meant].add(word)
        return meant

    def _fits(self, person: int, gender: str | None, word: str | None) -> bool:
        """Tell whether somebody may be meant by a pronoun, as far as his gender and how he is called are known."""
        if gender and self.gender.get(person, gender) != gender:
            return False
        goes_by = self.addressed[person]
        if word in CHILDREN:
            return not goes_by & _ADULTS
        return not word or not goes_by or word in goes_by

    def _meant(
        self, gender: str | None, paragraph: int, at: int, last: Spoke, word: str | None
    ) -> int | None:
        near = [i for i in self._named_before(paragraph, at) if self._fits(self.fullest[i], gender, word)]
        spoken = last.unnamed or last.place
        since = [
            i
            for i in near
            if (self.mentions[i].paragraph, self.mentions[i].start) > spoken and i not in self.paired
        ]
        for i in since:
            leads = PROMINENT.search(self._context(i, 90))
            if leads and not self._follows(i, leads, since):
                return self.fullest[i]
        if last.unnamed and paragraph - last.unnamed[0] <= 3:
            return None
        if (
            last.speaker is not None
            and self._fits(last.speaker, gender, word)
            and self.mentions[last.speaker].type == "PER"
            and paragraph - last.place[0] <= REMEMBERED
        ):
            return last.speaker
        for i in near:
            if not _GOVERNED.search(self._context(i, 90)):
                return self.fullest[i]
        return self.fullest[near[0]] if near else None

    def _follows(self, i: int, leads: re.Match[str], others: list[int]) -> bool:
        """Tell whether another stands before somebody in his clause: `Bà A chê việc bà B lên tiếng. Bà nói ...`."""
        mention = self.mentions[i]
        opens = mention.start - (leads.end() - leads.start())
        return any(
            self.mentions[k].paragraph == mention.paragraph
            and opens <= self.mentions[k].start < mention.start
            and self.fullest[k] != self.fullest[i]
            for k in others
        )

    def are_named_between(self, start: tuple[int, int], end: tuple[int, int]) -> bool:
        """Tell whether people are named between two places."""
        return bisect_left(self.places, start) < bisect_left(self.places, end)

    def tells_of_somebody(self, paragraph: int, at: int) -> bool:
        """Tell whether somebody without a name was told of last before a place in its paragraph: `một người đàn ông ...`."""
        named = next((i for i in self._named_before(paragraph, at)), None)
        inside = named is not None and self.mentions[named].paragraph == paragraph
        since = self.mentions[named].end if named is not None and inside else 0
        return _SOMEBODY.search(self.forms[paragraph], since, at) is not None

    def nearest(self, paragraph: int, at: int, gender: str | None = None) -> int | None:
        """Return the person named last before a place within its paragraph, if that is a subject, of a gender or none."""
        for i in self._named_before(paragraph, at):
            if gender and self.gender.get(self.fullest[i], gender) != gender:
                continue
            if self.mentions[i].paragraph == paragraph and not _GOVERNED.search(self._context(i, 40)):
                return self.fullest[i]
        return None

    def called(self, noun: str, paragraph: int, at: int) -> int | None:
        """Return the person whom the article called by a noun last before a place: `bị cáo A ... Bị cáo khai`."""
        for i in self._named_before(paragraph, at):
            if self._context(i, len(noun) + 1) == f"{noun} ":
                return self.fullest[i]
        return None

    def who_is(
        self, said: Post, gender: str | None, paragraph: int, at: int, last: Spoke, alone: bool
    ) -> int | None:
        """Return whom a title without a name means: whose posts fit it best, the nearest of several.

        Who is named only later is meant where the body is his, or where the title stands `alone` and he is the only one.
        """
        near = list(dict.fromkeys(self.fullest[i] for i in self._named_before(paragraph, at)))
        titles = next((_DESCRIBED[key] for key in _DESCRIBED if said.title.startswith(key)), ())
        beside = {self.nearest(paragraph, at), last.speaker if paragraph == last.place[0] else None}
        best: int | None = None
        most, later = 0, []
        for rank, i in enumerate([*near, *(i for i in self.posts_of if i not in near)]):
            if gender and self.gender.get(i, gender) != gender:
                continue
            weight = max((_weigh(said, post, titles) for post in self.posts_of.get(i, ())), default=0)
            if not weight and titles and not said.body and i in beside and i not in self.posts_of:
                weight = _ROUGH
            if rank >= len(near) and weight < _ROUGH + _OF_BODY:
                later += [i] if weight else []
            elif weight > most:
                most, best = weight, i
        if best is None and (alone or paragraph == 0) and len(later) == 1:
            return later[0]
        if best is None and titles and said.body in _SEATS and not said.title.startswith(_SPOKESMEN):
            return self.who_is(Post(*_SEATS[said.body]), gender, paragraph, at, last, alone)
        return best

    def standing_for(self, noun: str, paragraph: int, at: int, last: Spoke) -> int | None:
        """Return the person whose title a noun stands for: `thầy` is a monk or a teacher, `giọng ca` a singer."""
        return self.who_is(Post(noun), None, paragraph, at, last, alone=True) if noun in _DESCRIBED else None

    def described(self, gender: str | None, paragraph: int, at: int, last: Spoke) -> int | None:
        """Return whom a description means that no post of the article explains: who was just named, or just spoke."""
        if gender:
            return self.pronoun(gender, paragraph, at, last)
        found = self.nearest(paragraph, at)
        if found is None and last.speaker is not None and paragraph - last.place[0] <= 1:
            return last.speaker if self.mentions[last.speaker].type == "PER" else None
        return found

    def this(self, noun: str, paragraph: int, at: int, last: Spoke, speaks: bool) -> int | None:
        """Return whom `chuyên gia này` means: whom the noun named last, who goes by the title, or who spoke if such a one `speaks`.

        None where the noun was last said of somebody unnamed.
        """
        for index in range(paragraph, max(-1, paragraph - REMEMBERED), -1):
            form = self.forms[index]
            said = form.rfind(f"{noun} ", 0, at if index == paragraph else len(form))
            if said >= 0:
                beside = {
                    self.mentions[i].start: i for i in self.people if self.mentions[i].paragraph == index
                }
                named = self.holder.get((index, said), beside.get(said + len(noun) + 1))
                if named is not None:
                    return self.fullest[named]
                if _UNNAMED.search(form, 0, said):
                    return None
                break
        titled = self.who_is(Post(noun), None, paragraph, at, last, alone=False)
        near = last.speaker is not None and paragraph - last.place[0] <= REMEMBERED
        if titled is not None or last.speaker is None or not (near and speaks):
            return titled
        return last.speaker if self.mentions[last.speaker].type == "PER" else None


def _weigh(said: Post, post: Post, titles: tuple[str, ...]) -> int:
    """Return how well a post fits a title as said, 0 where it does not; `titles` are those the title may stand for."""
    short = said.words <= post.words and not (post.words - said.words) & _LESSER
    weight = _EXACT if short else _ROUGH if titles and post.title.startswith(titles) else 0
    if not (weight and said.body and post.body):
        # Only a post's own name means who holds it somewhere untold.
        return 0 if said.body and (not short or said.title in _PROFESSIONS) else weight
    if said.of is not None and said.of == post.of:
        return weight + _OF_BODY
    one, other = set(said.body.split()) - _ADMINISTRATIVE, set(post.body.split()) - _ADMINISTRATIVE
    # What is in a country is not the country: `người đứng đầu lực lượng tuần duyên Mỹ` is no `Tổng thống Mỹ`.
    same = post.of is not None or said.body.startswith(f"{post.body} ")
    return weight + _OF_BODY if one <= other or (other <= one and same) else 0
