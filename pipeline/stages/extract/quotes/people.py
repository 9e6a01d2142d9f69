"""The people and bodies of one article: which names are one person's, and whom "ông", "vị này" or a title mean."""

import re
from collections import defaultdict

from pipeline.stages.extract.model import Article, Mention, Role
from pipeline.stages.extract.naming import fullest_names
from pipeline.vietnamese.matching import match_form

_FEMALE = re.compile(r"(?:bà|chị|cô|nữ \w+(?: \w+)?|hoa hậu|á hậu|nữ hoàng|hoàng hậu|công chúa|mẹ|vợ) \Z")
_MALE = re.compile(r"(?:ông|anh|cụ ông|nam \w+(?: \w+)?|hoàng tử|vua|bố|cha) \Z")
_GOVERNED = re.compile(
    r"(?:của|với|tại|ở|về|cho|gặp|cùng|từ|tới|đến|bởi|trong|trên|giữa|thuộc|gửi|như|bị|được|vợ|con) "
    r"(?:(?:\w+ ){0,4})(?:ông|bà|anh|chị|cô)? ?\Z"
)
_LEADER = re.compile(r"(?:nhà |vị )?(?:lãnh đạo|nguyên thủ|người đứng đầu)")
_HEADS_OF_STATE = (
    "tổng thống",
    "chủ tịch",
    "thủ tướng",
    "nhà lãnh đạo",
    "lãnh đạo",
    "quốc vương",
    "tổng bí thư",
)
_MEMORY = 12
"""How many earlier name mentions a pronoun may reach back."""


class People:
    """What one article tells about its people: fullest names, genders and titles."""

    def __init__(self, article: Article, mentions: list[Mention], roles: list[Role]) -> None:
        self.article, self.mentions = article, mentions
        self.fullest = fullest_names(article, mentions)
        self.gender = _genders(article, mentions, self.fullest)
        self.titles: dict[int, list[set[str]]] = defaultdict(list)
        self.states: dict[int, str] = {}
        for role in roles:
            words = set(match_form(f"{role.title} {role.organization_text or ''}").split())
            self.titles[self.fullest[role.person]].append(words)
            if role.organization_text and match_form(role.title).startswith(_HEADS_OF_STATE):
                self.states[self.fullest[role.person]] = match_form(role.organization_text)
        self.people = [i for i, mention in enumerate(mentions) if mention.type == "PER"]

    def before(self, paragraph: int, at: int) -> list[int]:
        """Return the people named before a place, the nearest first, each by the fullest name."""
        nearest = [
            i for i in self.people if (self.mentions[i].paragraph, self.mentions[i].start) < (paragraph, at)
        ]
        return list(dict.fromkeys(self.fullest[i] for i in reversed(nearest[-_MEMORY:])))

    def pronoun(self, gender: str | None, paragraph: int, at: int, last: int | None) -> int | None:
        """Return whom a pronoun means: who spoke last, or else the nearest person, where the gender agrees."""
        near = self.before(paragraph, at)
        if gender is None:
            return last if last in near else (near[0] if near else None)
        fitting = [i for i in near if self.gender.get(i, gender) == gender]
        if not fitting:
            return None
        known = [i for i in fitting if i in self.gender] or fitting
        if last in fitting and not self._renamed_since(last, paragraph, at, known):
            return last
        return self._subject_first(known, paragraph, at)

    def _renamed_since(self, last: int, paragraph: int, at: int, fitting: list[int]) -> bool:
        """Tell whether somebody else of the fitting people opened a sentence after `last` was named."""
        for i in reversed(
            [i for i in self.people if (self.mentions[i].paragraph, self.mentions[i].start) < (paragraph, at)]
        ):
            if self.fullest[i] == last:
                return False
            if self.fullest[i] in fitting and self._is_subject(i):
                return True
        return False

    def _subject_first(self, fitting: list[int], paragraph: int, at: int) -> int | None:
        allowed = set(fitting)
        near = [
            i
            for i in self.people
            if (self.mentions[i].paragraph, self.mentions[i].start) < (paragraph, at)
            and self.fullest[i] in allowed
        ]
        for i in reversed(near[-_MEMORY:]):
            if self._is_subject(i):
                return self.fullest[i]
        return self.fullest[near[-1]] if near else None

    def _is_subject(self, i: int) -> bool:
        mention = self.mentions[i]
        text = self.article.paragraphs[mention.paragraph].text
        return not _GOVERNED.search(match_form(text[max(0, mention.start - 40) : mention.start]))

    def titled(self, phrase: str, paragraph: int, at: int) -> int | None:
        """Return whom a title without a name means, by the titles that the article gives its people."""
        words = set(phrase.split())
        near = self.before(paragraph, at)
        later = [i for i in self.titles if i not in near]
        for candidates in (near, later):
            for i in candidates:
                if any(words <= titles for titles in self.titles.get(i, ())):
                    return i
        state = _LEADER.match(phrase)
        if state:
            country = phrase[state.end() :].strip()
            return next((i for i in near + later if country and self.states.get(i) == country), None)
        return None


def _genders(article: Article, mentions: list[Mention], fullest: list[int]) -> dict[int, str]:
    votes: dict[int, str] = {}
    for i, mention in enumerate(mentions):
        if mention.type != "PER":
            continue
        before = match_form(
            article.paragraphs[mention.paragraph].text[max(0, mention.start - 24) : mention.start]
        )
        if _FEMALE.search(before) or " Thị " in mention.text:
            votes.setdefault(fullest[i], "female")
        elif _MALE.search(before) or " Văn " in mention.text:
            votes.setdefault(fullest[i], "male")
    return votes
