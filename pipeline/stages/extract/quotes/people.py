"""The people of one article: whom "ông", "vị này" or a title without a name mean."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from pipeline.stages.extract.model import Article, Mention, Role
from pipeline.stages.extract.quotes.lists import listed
from pipeline.stages.extract.roles.titles import title_words
from pipeline.vietnamese import table
from pipeline.vietnamese.matching import match_form

_FEMALE = re.compile(r"(?:\b(?:bà|chị|cô|hoa hậu|á hậu|mẹ|vợ)|\bnữ \w+(?: \w+)?) \Z")
_MALE = re.compile(r"(?:\b(?:ông|anh|nam vương|bố|cha|linh mục)|\bnam \w+(?: \w+)?) \Z")
_GOVERNED = re.compile(
    r"\b(?:của|với|tại|ở|về|cho(?! (?:rằng|biết|hay|là) )|gặp|cùng|từ|tới|đến|bởi|trong|trên|giữa|thuộc|gửi|như|bị|được|vợ|con) (?:(?!là )\w+ ){0,5}\Z"
)
_PROMINENT = re.compile(
    r"(?:\A|[.,;:!?“”\"…)] ?|[-–] )(?:(?!(?:của|cùng|với|tại|ở|về|cho|gặp|từ|tới|đến|như|bị|được) )[\w.]+ ){0,12}\Z"
)
_CLAUSE_END = re.compile(r"[.,;:!?“”\"()–…]| - | khi | rằng | nhưng | còn | và ")
_AND = re.compile(r" (?:và|cùng) (?:(?:ông|bà|anh|chị|cô|em) )?")
_ADDRESS = re.compile(
    r"\b(ông|bà|anh|chị|cô bé|cậu bé|cô|cụ|già|lão|em|cháu|bé)(?: (?:nội|ngoại|giáo|ruột))? \Z"
)
_LEADER = re.compile(r"(?:nhà lãnh đạo|lãnh đạo|nguyên thủ|người đứng đầu) (?:nước )?(?P<country>.+)")
_HEADS_OF_STATE = (
    "tổng thống",
    "chủ tịch",
    "thủ tướng",
    "nhà lãnh đạo",
    "lãnh đạo",
    "quốc vương",
    "tổng bí thư",
)
_DESCRIBED = {
    match_form(row["description"]): tuple(map(match_form, row["titles"].split("|")))
    for row in table("descriptions")
}
"""How the titles begin of those whom a description may mean: `nhà cầm quân` is a `HLV`."""
_NAMELESS = re.compile(
    r"(?:\A|[.!?] )(?:theo )?một (?:nam |nữ )?(?:người|nhà|nạn|cựu|chuyên|quan|lãnh|cô|anh|chị|em|phụ|hành|cư|du|nhân|bạn|khách|chủ|tài|thành|công|cán|bác|giáo|học|sinh|ngư|nông)(?!\w)"
)
_TIMES = {"đương", "kim", "tân", "nguyên", "cựu"}
"""Words that tell when somebody holds a post, which need not be said each time."""
_LESSER = {"phó", "trợ", "thứ"}
_KINDS = {
    match_form(row["noun"]): tuple(match_form(opening) for opening in row["openings"].split(";"))
    for row in table("body_kinds")
}
"""How the names of the bodies begin that a noun may mean."""
_PUBLIC = tuple(listed("public"))
"""How the names of public bodies, papers and teams begin, which are no firms."""
_REMEMBERED = 3
"""For how many paragraphs a pronoun may mean whoever spoke last."""
_MEMORY = 12
"""How many earlier mentions of people a pronoun may reach back."""


class Spoke(NamedTuple):
    """Who spoke last, and up to where; `unnamed` is up to where somebody without a name spoke after that."""

    speaker: int | None
    place: tuple[int, int]
    unnamed: tuple[int, int] | None = None


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
        self.named = [i for i, mention in enumerate(mentions) if mention.type in ("PER", "ORG")]
        self.named_places = [(mentions[i].paragraph, mentions[i].start) for i in self.named]
        self.titles: dict[int, list[tuple[set[str], set[str]]]] = defaultdict(list)
        self.posts_of: dict[int, list[tuple[str, str]]] = defaultdict(list)
        self.states: dict[int, str] = {}
        self.holder = {(role.paragraph, role.start): role.person for role in roles}
        self.posts = [(role.paragraph, role.start, role.end) for role in roles]
        self.apposed = {
            (role.paragraph, role.start) for role in roles if role.start > mentions[role.person].start
        }
        for role in roles:
            title, body = match_form(role.title), match_form(role.organization_text or "")
            self.posts_of[self.fullest[role.person]].append(
                (title.removeprefix("nguyên ").removeprefix("cựu "), body)
            )
            self.titles[self.fullest[role.person]].append((title_words(title), set(body.split())))
            if body.startswith("bộ "):
                # A minister goes by what he is in charge of: `Bộ trưởng Xây dựng`.
                self.titles[self.fullest[role.person]].append(
                    (title_words(f"{title} {body}"), set(body.split()))
                )
            if body and title.startswith(_HEADS_OF_STATE):
                self.states[self.fullest[role.person]] = body

    def in_post(self, paragraph: int, at: int) -> bool:
        """Tell whether a place lies inside a post with its body: `Trưởng phòng Cảnh sát - Công an tỉnh A`."""
        return any(index == paragraph and start < at < end for index, start, end in self.posts)

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
        """The gender of those whose words of address, middle names or titles tell it."""
        found: dict[int, str] = {}
        for i in self.people:
            if self.fullest[i] in found:
                continue
            before = self._words_before(i, 24)
            if _FEMALE.search(before) or " Thị " in self.mentions[i].text:
                found[self.fullest[i]] = "female"
            elif _MALE.search(before) or " Văn " in self.mentions[i].text:
                found[self.fullest[i]] = "male"
        return found

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
    def objects(self) -> set[int]:
        """The mentions of people that stand in one clause behind another's name: `Ca sĩ A mời nhạc sĩ B`."""
        return {k for _, k, between in self._neighbours() if not _CLAUSE_END.search(*between)}

    @cached_property
    def paired(self) -> set[int]:
        """The mentions of people that `và` joins to another, to whom no pronoun for one points."""
        return {person for *two, between in self._neighbours() if _AND.fullmatch(*between) for person in two}

    def _neighbours(self) -> Iterator[tuple[int, int, tuple[str, int, int]]]:
        """Yield two people named one after the other in a paragraph, and the stretch between: its text, start and end."""
        for i, k in pairwise(self.outside):
            left, right = self.mentions[i], self.mentions[k]
            if left.paragraph == right.paragraph:
                yield i, k, (self.forms[left.paragraph], left.end, right.start)

    def _named_before(self, paragraph: int, at: int) -> list[int]:
        """Return the latest mentions of people before a place, the nearest first."""
        end = bisect_left(self.places, (paragraph, at))
        return self.outside[max(0, end - _MEMORY) : end][::-1]

    def pronoun(
        self, gender: str | None, paragraph: int, at: int, last: Spoke, word: str | None = None
    ) -> int | None:
        """Return whom a pronoun means: the nearest subject of its gender named since somebody spoke, or who spoke.

        Who goes by another `word` of address is not meant. The pronoun tells the gender of whom it means, should
        nothing else.
        """
        meant = self._meant(gender, paragraph, at, last, word)
        if meant is None and word:
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
        return not word or not self.addressed[person] or word in self.addressed[person]

    def _meant(
        self, gender: str | None, paragraph: int, at: int, last: Spoke, word: str | None
    ) -> int | None:
        if self._follows_nameless(paragraph, at):
            return None
        near = [i for i in self._named_before(paragraph, at) if self._fits(self.fullest[i], gender, word)]
        spoken = last.unnamed or last.place
        since = [
            i
            for i in near
            if (self.mentions[i].paragraph, self.mentions[i].start) > spoken
            and i not in self.paired
            and i not in self.objects
        ]
        for i in since:
            if _PROMINENT.search(self._context(i, 90)):
                return self.fullest[i]
        if last.unnamed and paragraph - last.unnamed[0] <= 1:
            return None
        if (
            last.speaker is not None
            and self._fits(last.speaker, gender, word)
            and self.mentions[last.speaker].type == "PER"
            and paragraph - last.place[0] <= _REMEMBERED
        ):
            return last.speaker
        for i in near:
            if not _GOVERNED.search(self._context(i, 90)):
                return self.fullest[i]
        return self.fullest[near[0]] if near else None

    def _follows_nameless(self, paragraph: int, at: int) -> bool:
        """Tell whether the subject named last before a place is somebody without a name: `Một nhà đầu tư ... anh`."""
        before = self._named_before(paragraph, at)
        inside = bool(before) and self.mentions[before[0]].paragraph == paragraph
        since = self.mentions[before[0]].end if inside else 0
        return _NAMELESS.search(self.forms[paragraph][since:at]) is not None

    def are_named_between(self, start: tuple[int, int], end: tuple[int, int]) -> bool:
        """Tell whether people are named between two places."""
        return bisect_left(self.places, start) < bisect_left(self.places, end)

    def nearest(self, paragraph: int, at: int, gender: str | None = None) -> int | None:
        """Return the person named last before a place within its paragraph, if that is a subject, of a gender or none."""
        for i in self._named_before(paragraph, at):
            if gender and self.gender.get(self.fullest[i], gender) != gender:
                continue
            if self.mentions[i].paragraph == paragraph and not _GOVERNED.search(self._context(i, 40)):
                return self.fullest[i]
        return None

    def ordinary(self, paragraph: int, at: int, gender: str) -> int | None:
        """Return the one person without a post who is named before a place within its paragraph: `chàng trai 23 tuổi`."""
        named = {
            self.fullest[i]
            for i in self._named_before(paragraph, at)
            if self.mentions[i].paragraph == paragraph
        }
        found = [i for i in named if i not in self.posts_of and self._fits(i, gender, None)]
        return found[0] if len(found) == 1 else None

    def called(self, noun: str, paragraph: int, at: int) -> int | None:
        """Return the person whom the article called by a noun last before a place: `bị cáo A ... Bị cáo khai`."""
        for i in self._named_before(paragraph, at):
            if self._context(i, len(noun) + 1) == f"{noun} ":
                return self.fullest[i]
        return None

    def body(self, noun: str, paragraph: int, at: int, last: Spoke) -> int | None:
        """Return the body that `cơ quan này`, `ngân hàng này` means: one of that kind, who spoke, or the nearest."""
        before = self._bodies_before(paragraph, at)
        of_kind = [i for i in before if match_form(self.mentions[i].text).startswith(f"{noun} ")]
        if of_kind:
            return self.fullest[of_kind[0]]
        near = [i for i in before if paragraph - self.mentions[i].paragraph <= 2]
        if near and self.mentions[near[0]].paragraph == paragraph:
            return self.fullest[near[0]]
        spoke = last.speaker
        if spoke is not None and self.mentions[spoke].type == "ORG" and paragraph - last.place[0] <= 2:
            return spoke
        leading = [i for i in near if _PROMINENT.search(self._context(i, 90))]
        return self.fullest[(leading or near)[0]] if near else None

    def of_kind(self, noun: str, paragraph: int, at: int) -> int | None:
        """Return the body of a kind that was named last before a place: `lãnh đạo sở`."""
        kinds = _KINDS.get(noun, (noun,))
        named = (i for i in self._bodies_before(paragraph, at))
        return next(
            (self.fullest[i] for i in named if match_form(self.mentions[i].text).startswith(kinds)), None
        )

    def firm(self, paragraph: int, at: int) -> int | None:
        """Return the firm that was named last before a place, not long before; None where the last body is a public one."""
        for i in self._bodies_before(paragraph, at):
            name = match_form(self.mentions[i].text)
            if paragraph - self.mentions[i].paragraph <= 2:
                return None if name.startswith(_PUBLIC) else self.fullest[i]
        return None

    def only(self, noun: str, paragraph: int, at: int) -> int | None:
        """Return the one body of a kind that was named before a place: `tòa` is a court; None where there are several."""
        kinds = _KINDS.get(noun, (noun,))
        named = self.named[: bisect_left(self.named_places, (paragraph, at))]
        for kind in kinds:
            found = {
                self.fullest[i]
                for i in named
                if self.mentions[i].type == "ORG" and match_form(self.mentions[i].text).startswith(kind)
            }
            if found:
                return found.pop() if len(found) == 1 else None
        return None

    def prominent(self, paragraph: int, at: int) -> int | None:
        """Return the person or body with which the nearest paragraph before a place is concerned first."""
        end = bisect_left(self.named_places, (paragraph, at))
        near = [self.named[k] for k in range(max(0, end - _MEMORY), end)]
        if not near:
            return None
        last = self.mentions[near[-1]].paragraph
        of_last = [i for i in near if self.mentions[i].paragraph == last]
        leading = [i for i in of_last if _PROMINENT.search(self._context(i, 90))]
        return self.fullest[(leading or of_last)[0]]

    def _bodies_before(self, paragraph: int, at: int) -> list[int]:
        """Return the latest mentions of bodies before a place, the nearest first."""
        end = bisect_left(self.named_places, (paragraph, at))
        near = self.named[max(0, end - _MEMORY) : end][::-1]
        return [i for i in near if self.mentions[i].type == "ORG"]

    def titled(self, title: str, body: str, paragraph: int, at: int) -> int | None:
        """Return whom a title without a name means, by the titles that the article gives its people."""
        near = list(dict.fromkeys(self.fullest[i] for i in self._named_before(paragraph, at)))
        words, body_words = title_words(title) - _TIMES, set(body.split())
        for i in near:
            if any(
                _fits(words, known) and body_words <= known_body
                for known, known_body in self.titles.get(i, ())
            ):
                return i
        leader = _LEADER.fullmatch(f"{title} {body}".strip())
        if leader:
            return next((i for i in [*near, *self.states] if self.states.get(i) == leader["country"]), None)
        if body_words:
            named = self._titled_anywhere(words, body_words)
            if named is not None:
                return named
        for i in near:
            if any(
                _fits(words, known) and not (body_words and known_body)
                for known, known_body in self.titles.get(i, ())
            ):
                return i
        return None

    def only_holder(self, title: str, body: str) -> int | None:
        """Return the one person of the article who goes by a title, also where he is named later; None where several do.

        With a body only who holds the post in none that differs.
        """
        words, body_words = title_words(title) - _TIMES, set(body.split())
        holders = {
            i
            for i, titles in self.titles.items()
            if any(
                _fits(words, known) and (not body or not of or body_words <= of or of <= body_words)
                for known, of in titles
            )
        }
        return holders.pop() if len(holders) == 1 else None

    def described(
        self, noun: str, body: str, gender: str | None, paragraph: int, at: int, last: Spoke
    ) -> int | None:
        """Return whom a description means: who goes by a title that it stands for, was just named, or just spoke."""
        near = list(dict.fromkeys(self.fullest[i] for i in self._named_before(paragraph, at)))
        fitting = [i for i in near if gender is None or self.gender.get(i, gender) == gender]
        titles = next((_DESCRIBED[key] for key in _DESCRIBED if noun.startswith(key)), ())
        here = self.nearest(paragraph, at)
        for i in fitting if titles else ():
            if i in (here, last.speaker if paragraph == last.place[0] else None) and i not in self.posts_of:
                return i
            if any(
                title.startswith(titles) and _holds(known, body) for title, known in self.posts_of.get(i, ())
            ):
                return i
        if body:
            return None
        if gender:
            return self.pronoun(gender, paragraph, at, last)
        found = self.nearest(paragraph, at)
        if found is None and last.speaker is not None and paragraph - last.place[0] <= 1:
            return last.speaker if self.mentions[last.speaker].type == "PER" else None
        return found

    def goes_on(self, title: str, paragraph: int, last: Spoke) -> int | None:
        """Return who spoke last, where a bare title may be his: the article gives him none, or one that shares a word."""
        speaker = last.speaker
        if speaker is None or last.unnamed or paragraph - last.place[0] > 1:
            return None
        known = self.titles.get(speaker)
        fits = not known or any(title_words(title) & words for words, _ in known)
        return speaker if fits and self.mentions[speaker].type == "PER" else None

    def this(self, noun: str, paragraph: int, at: int, last: Spoke) -> int | None:
        """Return whom `chuyên gia này` means: who goes by the title, or who spoke; None where it is somebody unnamed."""
        before = "\n".join([*self.forms[max(0, paragraph - 2) : paragraph], self.forms[paragraph][:at]])
        if re.search(rf"\bmột (?:\w+ ){{0,2}}{re.escape(noun)}", before):
            return None
        titled = self.titled(noun, "", paragraph, at)
        if titled is not None or last.speaker is None or paragraph - last.place[0] > _REMEMBERED:
            return titled
        return last.speaker if self.mentions[last.speaker].type == "PER" else None

    def _titled_anywhere(self, words: set[str], body: set[str]) -> int | None:
        return next(
            (
                i
                for i, titles in self.titles.items()
                if any(
                    _fits(words, known) and (body <= known_body or known_body <= body) and known_body
                    for known, known_body in titles
                )
            ),
            None,
        )


def _fits(words: set[str], known: set[str]) -> bool:
    """Tell whether a title may be short for another; that of a deputy or an aide is no shorter one's."""
    return words <= known and not (known - words) & _LESSER


def _holds(known: str, body: str) -> bool:
    """Tell whether a post may be that in a body, as far as either is told."""
    return not known or not body or f" {body} " in f" {known} " or f" {known} " in f" {body} "


def is_description(noun: str) -> bool:
    """Tell whether a noun is one by which the press calls somebody whom it has named: `người đứng đầu`."""
    return noun.startswith(tuple(_DESCRIBED))
