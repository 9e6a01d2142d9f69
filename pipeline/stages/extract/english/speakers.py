"""Who speaks in English articles: the subject of a verb of saying, and whom a pronoun or a description means."""

import re
from bisect import bisect_left
from typing import NamedTuple

from pipeline.stages.extract.english.lexicon import (
    is_head,
    outlets,
    places,
    special,
    split_words,
    title_ending,
)
from pipeline.stages.extract.model import Article, Mention, Role
from pipeline.vietnamese import fold

_PREPOSITION = re.compile(
    r"(?:^|\W)(?:in|of|on|at|by|for|from|to|into|with|without|about|after|against|among|around|as|before|behind|between|near|outside|over|since|through"
    r"|under|via|per|than|like|including|during|inside|across|alongside)(?: (?:the|a|an|its|his|her|their))?(?: (?:Mr|Mrs|Ms|Miss|Dr)\.?)? \Z"
)
_TRAILING = re.compile(
    r"(?:,? (?:also|later|then|now|again|however|still|often|once|always|even|further|simply|only|just|recently|earlier|reportedly|repeatedly|has|have|had|himself|herself"
    r"|itself|too|immediately|quickly|quietly|finally|previously|yesterday|today|on \w+day(?: \w+)?|last \w+|this \w+|in (?:a|an) \w+(?: \w+)?|in turn),?)\Z"
)
_PRONOUN = re.compile(r"(?:^|\W)(?P<word>he|she|it|they|we|i|who)\Z", re.IGNORECASE)
_NOUN = re.compile(
    r"(?:^|\W)(?P<det>the|this|that|[\w]+['’]s|its|his|her|their|a|an|one|another|some|many|several|most|local|other)(?: (?:[\w'’-]+)){0,4} (?P<noun>[\w-]+)\Z",
    re.IGNORECASE,
)
_THE = re.compile(r"the \S+(?: \S+)?\Z", re.IGNORECASE)
_SPOKESPERSON = re.compile(
    r"(?:^|\W)(?:an?|the|its) (?:[\w-]+ ){0,2}(?:spokesperson|spokesman|spokeswoman|representative)s?(?: (?:of|for|from)(?: the)?)? ",
    re.IGNORECASE,
)
_AGED = re.compile(
    r"(?:the|this) (?:[\w-]+ ){0,2}?(\d+-year-old|man|woman|father|mother)(?: [\w-]+)? (?:of|at|in|for|from|who) ",
    re.IGNORECASE,
)
_HEADED = re.compile(r"(?:the|its|his|her) ((?:[\w-]+ ){1,4}?)(?:of|at|in|for|from) ", re.IGNORECASE)
_INNER_PREPOSITION = re.compile(r" (?:of|for|at|in|from|with|to|on|who|that) ")
_VOICE = re.compile(r"(?:spokesperson|spokesman|spokeswoman|representatives?)\Z")
_FEMALE_BEFORE = re.compile(
    r"(?:\W|^)(?:mrs|ms|miss|madam|aunt|grandmother|mother|daughter|sister|wife|niece|widow|chairwoman|spokeswoman|actress|businesswoman|queen|princess|headmistress|policewoman|nun)\W{1,2}\Z",
    re.IGNORECASE,
)
_MALE_BEFORE = re.compile(
    r"(?:\W|^)(?:mr|uncle|grandfather|father|son|brother|husband|nephew|spokesman|businessman|king|prince|fisherman|policeman|monk|sir)\W{1,2}\Z",
    re.IGNORECASE,
)
_GENDER = {"he": "male", "she": "female"}
_PEOPLE_MEMORY = 3
_CALLED = {
    "party chief": "general secretary",
    "party leader": "general secretary",
    "pm": "prime minister",
    "premier": "prime minister",
    "head of state": "president",
    "state leader": "president",
    "top legislator": "chairman",
    "government leader": "prime minister",
}
"""What the holders of some posts are called for short."""


class Found(NamedTuple):
    """A subject that was found; `speaker` is None where it is nobody named."""

    speaker: int | None


class Speakers:
    """The people and bodies of an article, who spoke last, and whom a subject means."""

    def __init__(
        self,
        article: Article,
        mentions: list[Mention],
        fullest: list[int],
        roles: list[Role],
        quoted: set[int],
    ) -> None:
        self.texts = [paragraph.text for paragraph in article.paragraphs]
        self.sentences = [paragraph.sentences for paragraph in article.paragraphs]
        self.mentions, self.fullest, self.quoted = mentions, fullest, quoted
        self.places = [(mention.paragraph, mention.start) for mention in mentions]
        self.roles = roles
        self.role_starts = {
            (role.paragraph, mentions[role.person].start): role.start
            for role in roles
            if role.start < mentions[role.person].start and role.paragraph == mentions[role.person].paragraph
        }
        self.last: int | None = None
        self.last_place = (-9, 0)
        self.gender = self._genders()

    def remember(self, speaker: int | None, paragraph: int, at: int) -> None:
        """Note who spoke last."""
        self.last, self.last_place = speaker, (paragraph, at)

    def is_outlet(self, i: int) -> bool:
        """Tell whether a mention is an outlet of the press, which relays what others say."""
        return fold(self.mentions[i].text).replace(" ", "") in outlets()

    def within(self, paragraph: int, start: int, end: int) -> list[int]:
        """Return the mentions that lie in a stretch of a paragraph."""
        first, last = bisect_left(self.places, (paragraph, start)), bisect_left(self.places, (paragraph, end))
        return [i for i in range(first, last) if self.mentions[i].end <= end]

    def _genders(self) -> dict[int, str]:
        found: dict[int, str] = {}
        for i, mention in enumerate(self.mentions):
            if mention.type != "PER":
                continue
            before = self.texts[mention.paragraph][max(0, mention.start - 24) : mention.start]
            middle = fold(mention.text).split()[1:-1]
            if "thi" in middle or _FEMALE_BEFORE.search(before):
                found[self.fullest[i]] = "female"
            elif "van" in middle or _MALE_BEFORE.search(before):
                found.setdefault(self.fullest[i], "male")
        return found

    def begins(self, i: int) -> int:
        """Return where the words about a mention begin: with the title before the name."""
        mention = self.mentions[i]
        return self.role_starts.get((mention.paragraph, mention.start), mention.start)

    def end_of_subject(self, paragraph: int, start: int, end: int) -> int:
        """Return where the words end that may be the subject of a verb: before `has`, `also` and the like, and before a comma."""
        said = self.texts[paragraph][start:end].rstrip()
        while trailing := _TRAILING.search(said):
            said = said[: trailing.start()].rstrip()
        return start + len(said.rstrip(" ,"))

    def leading(self, paragraph: int, start: int, end: int) -> Found | None:
        """Return whom a sentence is about that begins at a place: the first person or body in it that nothing governs."""
        for i in self.within(paragraph, start, end):
            if self.mentions[i].type in ("PER", "ORG") and i not in self.quoted and self._is_free(i, start):
                return Found(self.fullest[i])
        return None

    def subject(self, paragraph: int, start: int, end: int) -> Found | None:
        """Return the subject whose words fill a stretch that ends before a verb; None where it holds none."""
        text = self.texts[paragraph]
        said = text[start:end].rstrip()
        while trailing := _TRAILING.search(said):
            said = said[: trailing.start()].rstrip()
        closed = said.endswith((",", " -", " –", " —"))
        said = said.rstrip(" ,-–—")
        end = start + len(said)
        start, said = start + len(said) - len(said.lstrip(" ,")), said.lstrip(" ,")
        if not said:
            return None
        pronoun = _PRONOUN.search(said)
        if pronoun and not closed:
            return Found(self.pronoun(pronoun["word"].lower(), paragraph, start + pronoun.start("word")))
        named = self._named(paragraph, start, end, closed)
        if named is None and not closed:
            named = self._described(said, paragraph, start, end)
        return named or self._headed(said, paragraph, start, end)

    def _named(self, paragraph: int, start: int, end: int, closed: bool) -> Found | None:
        """Return the person or the body that a subject names; of two, the person."""
        free = [
            i
            for i in self.within(paragraph, start, end)
            if self.mentions[i].type in ("PER", "ORG") and i not in self.quoted and self._is_free(i, start)
        ]
        people = [i for i in free if self.mentions[i].type == "PER"]
        chosen = (people or free)[:1]
        if people or (free and self._ends_subject(free[0], end, closed)):
            return Found(self.fullest[chosen[0]])
        return None

    def _described(self, said: str, paragraph: int, start: int, end: int) -> Found | None:
        """Return whom a noun means: `the ministry`, `the 59-year-old`, `the American`."""
        names = [
            self.mentions[i].text for i in self.within(paragraph, start, end) if self.mentions[i].end == end
        ]
        if names:
            nation = places().get(fold(names[0])) == "adjective" and _THE.match(said)
            return Found(self._person(None, paragraph, start)) if nation else None
        noun = _NOUN.search(said)
        if noun and not _INNER_PREPOSITION.search(noun.group()):
            phrase = said[noun.start() :].strip()
            return self._noun(noun["det"].lower(), phrase, paragraph, start + noun.start())
        return None

    def _headed(self, said: str, paragraph: int, start: int, end: int) -> Found:
        """Return whom a noun with a phrase behind it means: `a spokesperson for the A Ministry`, `the director of the institute`."""
        here = self.within(paragraph, start, end)
        bodies = [i for i in here if self.mentions[i].type == "ORG"]
        if bodies and _SPOKESPERSON.search(said):
            return Found(self.fullest[bodies[0]])
        aged = _AGED.match(said)
        if aged:
            return self._noun("the", f"the {aged[1]}", paragraph, start)
        opening = _HEADED.match(said)
        if opening and title_ending([word.key for word in split_words(opening[1])], len(opening[1].split())):
            return Found(self._holder(opening[1].strip(), paragraph))
        place = [i for i in here if self.mentions[i].end == end and self.mentions[i].type == "LOC"]
        return Found(self.fullest[place[0]] if place and self._is_free(place[0], start) else None)

    def _ends_subject(self, i: int, end: int, closed: bool) -> bool:
        """Tell whether a body is the subject, and not the owner of a noun behind it: `the A Ministry's spokesperson`."""
        rest = self.texts[self.mentions[i].paragraph][self.mentions[i].end : end]
        return (
            not rest.strip(" ,")
            or closed
            or rest.startswith((",", " (", " in ", " of ", " on ", " at "))
            or _VOICE.search(rest) is not None
        )

    def _is_free(self, i: int, start: int) -> bool:
        """Tell whether no preposition governs a name, nor is it the owner of a thing."""
        mention = self.mentions[i]
        text = self.texts[mention.paragraph]
        begin = self.begins(i)
        own = re.match(r"['’]s?(?!\w)", text[mention.end : mention.end + 3])
        if own and not _VOICE.search(text[mention.end : mention.end + 40].split(",")[0].split(" said")[0]):
            return False
        return not _PREPOSITION.search(text[max(start, begin - 24) : begin])

    def _noun(self, determiner: str, phrase: str, paragraph: int, at: int) -> Found:
        words = [word.key for word in split_words(phrase)]
        noun = words[-1]
        if determiner in ("a", "an", "one", "another", "some", "many", "several", "most", "local", "other"):
            return Found(None)
        if _is_body(noun):
            known = self._body_called(words)
            if known is not None:
                return Found(known)
            if determiner in ("the", "this", "that"):
                return Found(self.body(noun, paragraph, at))
            return Found(None)
        if _VOICE.search(noun) and len(words) > 1:
            inner = next((word for word in words[1:-1] if _is_body(word)), None)
            if inner:
                return Found(self.body(inner, paragraph, at))
            holder = self._holder(noun, paragraph)
            return Found(self._voiced(paragraph) if holder is None and determiner == "the" else holder)
        if determiner.endswith(("'s", "’s")) and title_ending(words, len(words)):
            return Found(self._holder(" ".join(words), paragraph))
        if determiner in ("the", "this", "that"):
            holder = self._holder(" ".join(words[1:]), paragraph)
            if holder is not None:
                return Found(holder)
            gender = (
                "female"
                if noun in ("woman", "mother", "girl", "actress")
                else "male"
                if noun in ("man", "father", "boy")
                else None
            )
            if (
                title_ending(words, len(words))
                or noun
                in (
                    "man",
                    "woman",
                    "girl",
                    "boy",
                    "teenager",
                    "newcomer",
                    "mother",
                    "father",
                    "witness",
                    "defendant",
                    "suspect",
                    "winner",
                    "survivor",
                    "veteran",
                    "speaker",
                    "native",
                    "couple",
                    "father-of-two",
                    "mother-of-two",
                )
                or noun.endswith("year-old")
            ):
                return Found(self._person(gender, paragraph, at))
        return Found(None)

    def _voiced(self, paragraph: int) -> int | None:
        """Return the body for which somebody without a name has just spoken: `the spokesperson`."""
        near = self.last is not None and paragraph - self.last_place[0] <= 1
        return (
            self.last if near and self.last is not None and self.mentions[self.last].type == "ORG" else None
        )

    def _body_called(self, words: list[str]) -> int | None:
        """Return the body that has a noun and what is said of it in its name, wherever it is named: `health ministry`."""
        wanted = {words[-1], *(word for word in words[1:-1] if is_head(word, "field"))}
        if len(wanted) < 2:
            return None
        return next(
            (
                self.fullest[i]
                for i, mention in enumerate(self.mentions)
                if mention.type == "ORG" and wanted <= set(fold(mention.text).split())
            ),
            None,
        )

    def _holder(self, title: str, paragraph: int) -> int | None:
        """Return the person whom the article gave a title last: `the director`."""
        wanted = set(_CALLED.get(fold(title).lower(), fold(title)).split()) - {"the"}
        best = None
        for role in self.roles:
            said = {*fold(role.title).split(), *fold(role.organization_text or "").split()}
            if role.paragraph <= paragraph and wanted <= said and wanted & set(fold(role.title).split()):
                best = self.fullest[role.person]
        return best

    def body(self, noun: str, paragraph: int, at: int) -> int | None:
        """Return the body of a kind that was named last before a place: `the ministry`."""
        end = bisect_left(self.places, (paragraph, at))
        for i in range(end - 1, -1, -1):
            if self.mentions[i].type == "ORG" and noun in fold(self.mentions[i].text).split():
                return self.fullest[i]
        for i in range(end - 1, -1, -1):
            if (
                self.mentions[i].type == "ORG"
                and noun
                in (
                    "company",
                    "firm",
                    "group",
                    "agency",
                    "organisation",
                    "organization",
                    "team",
                    "club",
                    "airline",
                    "body",
                    "developer",
                    "operator",
                    "union",
                    "newspaper",
                )
                and paragraph - self.mentions[i].paragraph <= _PEOPLE_MEMORY
                and i not in self.quoted
                and (noun != "newspaper" or self.is_outlet(i))
            ):
                return self.fullest[i]
        return None

    def pronoun(self, word: str, paragraph: int, at: int) -> int | None:
        """Return whom a pronoun means: the subject of the nearest sentence before it that names somebody of its gender."""
        if word == "who":
            people = [i for i in self.within(paragraph, 0, at) if self.mentions[i].type == "PER"]
            return self.fullest[people[-1]] if people else None
        if word in ("it", "they"):
            return self._it(paragraph, at, word)
        return self._person(_GENDER.get(word), paragraph, at)

    def _it(self, paragraph: int, at: int, word: str) -> int | None:
        if (
            self.last is not None
            and self.mentions[self.last].type == "ORG"
            and paragraph - self.last_place[0] <= 2
        ):
            return self.last
        if word == "they":
            return None
        for index in range(paragraph, max(-1, paragraph - 2), -1):
            bodies = [
                i
                for i in self.within(index, 0, at if index == paragraph else len(self.texts[index]))
                if self.mentions[i].type == "ORG" and i not in self.quoted
            ]
            bodies = [i for i in bodies if not self.is_outlet(i)] or bodies
            free = [i for i in bodies if self._is_free(i, 0)]
            if free:
                return self.fullest[free[-1]]
            if bodies and not self.is_outlet(bodies[-1]):
                return self.fullest[bodies[-1]]
        return None

    def _person(self, gender: str | None, paragraph: int, at: int) -> int | None:
        for index in range(paragraph, -1, -1):
            sentences = [
                (s, min(e, at) if index == paragraph else e)
                for s, e in self.sentences[index]
                if index < paragraph or s < at
            ]
            for start, end in reversed(sentences):
                people = [
                    i
                    for i in self.within(index, start, end)
                    if self.mentions[i].type == "PER"
                    and i not in self.quoted
                    and self._fits(self.fullest[i], gender)
                ]
                free = [i for i in people if self._is_free(i, start)]
                if free or people:
                    # Who spoke in the sentence goes on.
                    spoke = (
                        self.last
                        if self.last is not None and (index, start) <= self.last_place <= (index, end)
                        else None
                    )
                    chosen = (
                        spoke
                        if spoke in [self.fullest[i] for i in people]
                        else self.fullest[(free or people)[0]]
                    )
                    if gender:
                        self.gender.setdefault(chosen, gender)
                    return chosen
        return None

    def _fits(self, person: int, gender: str | None) -> bool:
        return gender is None or self.gender.get(person, gender) == gender


def _is_body(noun: str) -> bool:
    """Tell whether a noun in small letters stands for a body: `the ministry`, `the airline`."""
    return is_head(noun, "ORG") or noun in special("body_noun")
