"""Roles in English articles: the titles beside a person's name.

A title stands right before the name ("Culture Minister A", "singer B"), before it with a comma ("its chairwoman, A"), behind it ("A, director
of the C Museum"), or in a clause ("A served as deputy head of D").
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from pipeline.stages.extract.english.lexicon import (
    before_titles,
    function_words,
    is_head,
    is_plural_title,
    name_heads,
    places,
    saying_verbs,
    seems_profession,
    special,
    split_words,
    title_ending,
)
from pipeline.stages.extract.model import Article, Mention, Role
from pipeline.stages.extract.naming import by_paragraph
from pipeline.vietnamese import fold

_HONORIFICS = ("mr", "mrs", "ms", "miss")
_DETERMINERS = ("a", "an", "the", "its", "his", "her", "their", "our", "my")
_AGE = re.compile(r"(?:, ?| \()(?:aged |age )?\d{1,3}(?: years old|-year-old)?(?=[,)])\)?")
_BEHIND = re.compile(
    r", (?:who (?:(?:is|was)(?: also| now| currently)?|has been|had been|serves as|works as|served as|worked as|now) |(?:now|currently|later|once|then|formerly|previously) )?|,? \(| (?:–|—|-) "
)
_IS = re.compile(
    r"(?:,? who)? (?:(?:is|was|has been|had been|remains|remained) (?:also |now |currently |once |previously |formerly |the only )?(?=(?:an?|the) )|"
    r"(?:(?:is|was|has been|had been|who|also|now|currently|previously|later|then|once|formerly|has|had) ){0,3}"
    r"(?:serv(?:es|ed|ing) as|work(?:s|ed|ing) as|act(?:s|ed|ing) as|appointed(?: as)?|elected(?: as)?|named(?: as)?|promoted to|became|becoming|becomes|become) )"
)
_LATER = re.compile(
    r" (?:before|after|and|then|later)(?: later| then)? (?=(?:becoming|became|serving as|served as|being appointed|worked as|working as) )"
)
_LINK = re.compile(r" (?:of|at|for|in|from|with|under|to)(?: (?:the|its|his|their))? ")
_OF = re.compile(r" (?:of|for|to)(?: the)? \Z| ?['’]s? \Z")
_UNIT = re.compile(
    r" of(?: the(?!\w))?(?! the )(?P<words>(?: [^\W\d_][\w-]*){1,5}? (?:department|faculty|division|unit|section|office|desk|team|ward|laboratory|lab|programme|program|bureau|group|service))(?!\w)"
)
_FIELD = "|".join(
    sorted((word for word in name_heads() if "field" in name_heads()[word]), key=len, reverse=True)
)
_CHARGE = re.compile(rf" (?:of|for) (?:{_FIELD})(?:(?:,| and|, and)? (?:{_FIELD}))*(?!\w)", re.IGNORECASE)
"""What a minister is in charge of: `Minister | of Culture, Sports and Tourism`."""
_PART = re.compile(
    r"(?P<part>(?:[A-Z][\w-]* ){1,4}(?:Division|Unit|Section|Faculty|Office|Team|Department)) of (?:the )?(?=(?:[A-Z][\w-]* ){1,4}(?:Police|Hospital|University|Institute|Court|Committee|Department|Ministry|Command)(?!\w))"
)
"""A part of a body that stays in the title of its head: `head of the | Criminal Police Division | of Dong Nai Police`."""
_SUBJECT = re.compile(r" (?:in|of|on|for)(?: the)?(?: [a-zà-ỹ][\w-]*){1,4}(?= (?:of|at|from|with)(?: the)? )")
_SMALL = re.compile(r"(?:[A-Z]\w+-based )?(?:[a-zà-ỹ][\w-]*(?:['’]s?)? ){0,3}")
_AND = re.compile(r",? (?:and|as well as)(?: as)? |, ")
_TOPIC = re.compile(
    r" (?:of|for) (?:[A-Z][\w-]+ (?=[a-z]))?(?!(?:the|a|an|its|his|her|their|our|this|that|one|two|three|several|some|many)(?!\w))[a-z]+(?: (?:and )?[a-z]+){0,3}?(?= (?:at|of|for|with|in) [A-Zt]|[,.;)]|\Z)"
)
"""What somebody is the head of, without an article: `head | of research`."""
_SENT = re.compile(r" (?:to|in) (?:the )?")
_POSTED = re.compile(r" (?:to|in|for|at|of)(?: the)? \Z")
"""What stands between an envoy's title and his country: `Ambassador to [Belarus]`."""
_LOCAL_FORCE = re.compile(
    r"(?:provincial|municipal|city|district|regional) (?:(?:traffic|criminal) )?(?:police|military command|border guards?|coast guard)(?!\w)"
)
"""A force in small letters whose place the article has said: `the [provincial military command]`."""
_LAND_OF = re.compile(r"(?:province|state|city|town|district|village|island|region|capital|county) of \Z")
_EMPLOYED = re.compile(r",? (?:of|from|at|with)(?: the)? ")
_LIST_JOINTS = (", ", " and ", ", and ", "; ", "; and ", " & ")
_BRACKETED = re.compile(r" \(")
_DELEGATE = ("deputy", "delegate", "deputies", "lawmaker", "mp", "senator", "representative")
_APPOINTED = re.compile(r" (?:as|to be|to serve as|to the post of|to the position of) (?:the )?")
_APPOINTING = re.compile(
    r"(?:appoint|elect|nam|nominat|promot|choos|chose|pick|hir|select|introduc)\w* (?:\S+ ){0,4}\Z",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"(?:\A|[.!?”\"] |, )(?:(?:today|now|later|then|before that|previously|currently|in \d{4}),? )?(?P<word>he|she)(?= )",
    re.IGNORECASE,
)
_OWNED = re.compile(r"(?:the|its|his|her|their) (?:[a-z-]+ ){0,2}(?:[a-z-]+|[A-Z]{2,})['’]s? ")
"""A generic owner of a post: `the resort's | general manager`."""
_LESSER = {"deputy", "vice", "acting", "assistant", "co", "associate"}
_NOUN_REACH = 8
_WIDEST = 5


class _Post(NamedTuple):
    """A title and its body, as spans of the text."""

    start: int
    end: int
    kind: str
    body: tuple[int, int, int | None] | None


def find_roles(article: Article, mentions: list[Mention], fullest: list[int]) -> list[Role]:
    """Return the roles that an English article gives its people, in order, each once; as `roles.find_roles`."""
    found: list[Role] = []
    subject: int | None = None
    for index, names in enumerate(by_paragraph(article, mentions)):
        source = article.paragraphs[index]
        people = [i for i, mention in names if mention.type == "PER"]
        if people or subject is not None:
            paragraph = _Paragraph(source.text, source.sentences, names)
            posts = sorted(
                [*paragraph.posts(), *paragraph.of_pronouns(subject, fullest)],
                key=lambda item: (item[1].start, item[0]),
            )
            subject = fullest[people[0]] if people else subject
            for person, post in posts:
                body = post.body
                found.append(
                    Role(
                        index,
                        min(post.start, body[0]) if body else post.start,
                        max(post.end, body[1]) if body else post.end,
                        person,
                        paragraph.text[post.start : post.end],
                        paragraph.text[body[0] : body[1]] if body else None,
                        body[2] if body else None,
                    )
                )
    return _once(found, mentions, fullest)


def _once(roles: list[Role], mentions: list[Mention], fullest: list[int]) -> list[Role]:
    """Return the roles without those that say no more than another of the same person."""
    by_person: dict[int, list[tuple[int, set[str], str]]] = defaultdict(list)
    said = []
    for order, role in enumerate(roles):
        one = (
            order,
            set(re.split(r"[\s.-]+", fold(role.title).rstrip("."))),
            fold(role.organization_text or ""),
        )
        said.append(one)
        by_person[fullest[role.person]].append(one)
    return [
        role
        for role, one in zip(roles, said, strict=True)
        if not any(
            _covers(other, one) and (other[0] < one[0] or not _covers(one, other))
            for other in by_person[fullest[role.person]]
            if other is not one
        )
    ]


def _covers(one: tuple[int, set[str], str], other: tuple[int, set[str], str]) -> bool:
    more = one[1] - other[1]
    return other[1] <= one[1] and not more & _LESSER and other[2] in ("", one[2])


class _Paragraph:
    """A paragraph as roles are read."""

    def __init__(self, text: str, sentences: list[tuple[int, int]], names: list[tuple[int, Mention]]) -> None:
        self.text, self.sentences, self.names = text, sentences, names
        self.words = split_words(text)
        self.keys = [word.key for word in self.words]
        self.starts = [word.start for word in self.words]
        self.named: dict[int, tuple[int, Mention]] = {}
        for i, mention in names:
            for at in range(self._word(mention.start), self._word(mention.end - 1) + 1):
                self.named[at] = i, mention
        self.people = [(i, mention) for i, mention in names if mention.type == "PER"]

    def posts(self) -> Iterator[tuple[int, _Post]]:
        """Yield the people of the paragraph with their posts, in order of the text."""
        found: list[tuple[int, _Post]] = []
        taken: set[int] = set()
        for at, (i, person) in enumerate(self.people):
            said = self._shared(list(self._before(person)))
            before = self._employed(person, said)
            taken.update(post.start for post in before)
            found += [(i, post) for post in before]
            plural = [post for post in said if is_plural_title(self.keys, self._word(post.end - 1) + 1)]
            for j, other in self._listed(at) if plural else ():
                found += [(j, post) for post in self._employed(other, plural)]
        for i, person in self.people:
            for post in [*self._behind(person), *self._held(person)]:
                if post.start not in taken:
                    taken.add(post.start)
                    found.append((i, post))
        yield from sorted(found, key=lambda item: (item[1].start, item[0]))

    def of_pronouns(self, earlier: int | None, fullest: list[int]) -> Iterator[tuple[int, _Post]]:
        """Yield the posts of clauses about a pronoun, which means whom the sentence before it is about: `She served as director of A`."""
        for match in _PRONOUN.finditer(self.text):
            held = _IS.match(self.text, match.end("word"))
            if not held:
                continue
            before = [i for i, person in self.people if person.end <= match.start("word")]
            person = fullest[before[0]] if before else earlier
            if person is not None:
                yield from ((person, post) for post in self._held_at(match.end("word")))

    def _word(self, at: int) -> int:
        """Return the word at a place."""
        return bisect_right(self.starts, at) - 1

    def _gap(self, i: int) -> str:
        """Return what stands between a word and the next."""
        return self.text[self.words[i].end : self.words[i + 1].start] if i + 1 < len(self.words) else ""

    def _listed(self, at: int) -> Iterator[tuple[int, Mention]]:
        """Yield the people who are listed behind a person: `singers A, [B] and [C]`, `members A, head of D; and General [B]`."""
        for (_, one), (j, two) in pairwise(self.people[at:]):
            if self.text[self._item_end(one) : self._item_start(two)] not in _LIST_JOINTS:
                return
            yield j, two

    def _item_end(self, person: Mention) -> int:
        """Return where the words about a person end that stand behind the name."""
        age = _AGE.match(self.text, person.end)
        end = age.end() if age else person.end
        link = _EMPLOYED.match(self.text, end)
        link = link or _BRACKETED.match(self.text, end)
        body = [
            mention.end + self.text.startswith(")", mention.end)
            for _, mention in self.names
            if link and mention.start == link.end()
        ]
        posts = [(post.end, post.body[1] if post.body else 0) for post in self._behind(person)]
        return max([end, *body, *(place for post in posts for place in post)])

    def _item_start(self, person: Mention) -> int:
        """Return where a person's name begins with the ranks and degrees before it."""
        start = self._word(person.start)
        while self._is_degree(start) and (found := title_ending(self.keys, start)):
            start = found[0]
        return self.words[start].start

    def _before(self, person: Mention) -> Iterator[_Post]:
        """Yield the titles before a name, the nearest first."""
        end = self._word(person.start)
        while end and (self.keys[end - 1] in _HONORIFICS or self.keys[end - 1] in special("style")):
            end -= 1
        first = True
        while (end and self._gap(end - 1) in (" ", ". ", "., ", ".")) or (
            not first and end and self._gap(end - 1) in (", ", "., ")
        ):
            post = (
                self._ending(end, nearest=first)
                if not (self._gap(end - 1).endswith(", ") and not self._is_degree(end))
                else None
            )
            if post is None:
                adjective = self.named.get(end - 1)
                if (
                    first
                    and adjective
                    and adjective[1].type == "LOC"
                    and self.keys[end - 1] not in function_words()
                ):
                    end = self._word(adjective[1].start)
                    first = False
                    continue
                break
            yield post
            first = False
            end = self._word(post.start if not post.body or post.body[0] > post.start else post.body[0])
            if end and self.keys[end - 1] == "and" and title_ending(self.keys, end - 1):
                end -= 1
                if self._gap(end - 1) != " ":
                    return
        yield from self._apposed(end)

    def _shared(self, posts: list[_Post]) -> list[_Post]:
        """Return the posts before a name, the land before the first of two that are joined given to both: `Thailand's A and B | C`."""
        for k in range(len(posts) - 1):
            joint = self.text[posts[k + 1].end : posts[k].start]
            if joint == " and " and posts[k].body is None and posts[k + 1].body:
                posts[k] = posts[k]._replace(body=posts[k + 1].body)
        return posts

    def _employed(self, person: Mention, posts: list[_Post]) -> list[_Post]:
        """Return the posts before a name with the body that the words behind the name give them: `principal A of the B School`."""
        open_ = [
            k
            for k, post in enumerate(posts)
            if post.body is None and post.kind in ("post", "profession", "state")
        ]
        if not open_:
            return posts
        posts, k = list(posts), open_[0]
        delegate = self.text[posts[k].start : posts[k].end].lower().split()[-1] in _DELEGATE
        link = _EMPLOYED.match(self.text, person.end) or (
            _BRACKETED.match(self.text, person.end) if delegate else None
        )
        of_land = posts[k].kind == "state" and link is not None and link.group().startswith(" of")
        for i, mention in self.names:
            if (
                link
                and mention.start == link.end()
                and (mention.type == "ORG" or ((delegate or of_land) and mention.type == "LOC"))
            ):
                posts[k] = posts[k]._replace(body=(mention.start, mention.end, i))
        return posts

    def _is_degree(self, end: int) -> bool:
        found = title_ending(self.keys, end)
        return found is not None and found[1] in ("degree", "rank")

    def _ending(self, end: int, *, nearest: bool = True) -> _Post | None:
        """Return the post whose words end before a word: `Culture Minister`, `director of the A Museum`, `A Federation president`."""
        here = self.named.get(end - 1)
        if here and here[1].type in ("ORG", "LOC"):
            return self._posted(*here) if here[1].type == "LOC" else self._of(here) if nearest else None
        found = title_ending(self.keys, end)
        if found is None and nearest:
            charged = self._in_charge(end)
            if charged:
                return charged
        named = [k for k in range(found[0], end) if k in self.named] if found else []
        if named and named[-1] < end - 1:
            # `A police | chief`: a force has the first word of the title in its name.
            found = title_ending(self.keys[named[-1] + 1 : end], end - named[-1] - 1)
            found = (found[0] + named[-1] + 1, found[1]) if found else None
        if found is None or found[0] in self.named:
            return None
        start, kind = found
        start = self._widened(start, end)
        body = self._body_before(start, kind)
        if body is None and start and self.keys[start - 1] == "its":
            body = self._owner(self.words[start].start)
        return _Post(self.words[start].start, self._title_end(end), kind, body)

    def _title_end(self, end: int) -> int:
        last = self.words[end - 1]
        pointed = (
            self.text.startswith(".", last.end) and len(last.key) < 5 and self._gap(end - 1).startswith(". ")
        )
        return last.end + pointed

    def _of(self, body: tuple[int, Mention]) -> _Post | None:
        """Return the post that is said before its body: `[chairman] of the A Committee`."""
        index, mention = body
        owner = self.named.get(self._word(mention.start) - 1)
        if owner and self.text[owner[1].end : mention.start] in ("'s ", "’s "):
            whole = Mention(
                mention.paragraph, owner[1].start, mention.end, "", "ORG", None, mention.recognizer
            )
            return self._of((index, whole))
        link = re.search(
            r" (?:of|at|for)(?: the)?(?: [a-z][\w-]*){0,2} \Z",
            self.text[max(0, mention.start - 50) : mention.start],
        )
        if not link:
            return None
        at = self._word(mention.start - len(link.group()))
        found = title_ending(self.keys, at + 1)
        if not found or any(k in self.named for k in range(found[0], at + 1)):
            return None
        start = self._widened(found[0], at + 1)
        return _Post(
            self.words[start].start, self.words[at].end, found[1], (mention.start, mention.end, index)
        )

    def _posted(self, index: int, land: Mention) -> _Post | None:
        """Return the post that is said before its land, or that to which its holder is sent: `President of Laos`, `Ambassador to Belarus`."""
        link = _POSTED.search(self.text[: land.start][-10:])
        if not link:
            return None
        at = self._word(land.start - len(link.group()))
        found = title_ending(self.keys, at + 1)
        if not found:
            return None
        start = self._widened(found[0], at + 1)
        if link.group().startswith(" of"):
            return _Post(self.words[start].start, self.words[at].end, found[1], (land.start, land.end, index))
        body = self._body_before(start, "state")
        sent = found[1] == "state" or self.keys[at] == "representative" or link.group().startswith(" for")
        if not sent and not body:
            return None
        end = land.end if sent else self.words[at].end
        return _Post(self.words[start].start, end, found[1], body)

    def _in_charge(self, end: int) -> _Post | None:
        """Return the post that ends with what its holder is in charge of: `Minister of Health`."""
        k = end
        while (
            k
            and (is_head(self.keys[k - 1], "field") or self.keys[k - 1] == "and")
            and self._gap(k - 1) in (" ", ", ")
        ):
            k -= 1
        if k == end or not k or self.keys[k - 1] not in ("of", "for"):
            return None
        found = title_ending(self.keys, k - 1)
        if not found:
            return None
        start = self._widened(found[0], k - 1)
        return _Post(
            self.words[start].start, self.words[end - 1].end, found[1], self._body_before(start, found[1])
        )

    def _widened(self, start: int, end: int) -> int:
        """Return where a title begins with the words before it that belong to it: `former national team | selector`."""
        small = not self.words[end - 1].capital
        alone = self._is_degree(end)
        at = start
        for k in range(start - 1, max(-1, start - 1 - _WIDEST), -1):
            word, key = self.words[k], self.keys[k]
            if self._gap(k) != " " or k in self.named or word.possessive:
                break
            if (
                key == "and"
                and is_head(self.keys[k + 1], "field")
                and k
                and is_head(self.keys[k - 1], "field")
                and not small
            ):
                continue
            if key in before_titles("modifier") and word.capital != small:
                at = k
                continue
            if alone:
                break
            if key == "ministry" and k and is_head(self.keys[k - 1], "field"):
                continue
            if (
                (small and key in special("owner"))
                or key in before_titles("epithet")
                or key in function_words()
                or key in special("crowd")
                or key in saying_verbs()
                or any(map(str.isdigit, key))
            ):
                break
            if word.capital:
                if small and not any(word.start == first for first, _ in self.sentences):
                    break
            elif (
                not small
                or key.endswith("ly")
                or (key.endswith("ed") and "-" not in key)
                or (key.endswith("ing") and k and self.keys[k - 1] in ("is", "was", "are", "were"))
            ):
                break
            at = k
        return at

    def _body_before(self, start: int, kind: str) -> tuple[int, int, int | None] | None:
        """Return the body or the land right before a title: `A Federation | president`, `US | President`."""
        near = self.named.get(start - 1)
        gap = self.text[near[1].end : self.words[start].start] if near else ""
        here = self._long_form(near) if near and gap == ") " else near
        if not here or gap not in (" ", "'s ", "’s ", "' ", "’ ", ") "):
            return None
        i, mention = here
        own = self.text[mention.end : self.words[start].start].strip() != ""
        fits = mention.type == "ORG" or (
            mention.type == "LOC"
            and (
                kind == "state"
                or (kind == "post" and (own or places().get(fold(mention.text)) != "adjective"))
            )
        )
        if mention.type == "LOC" and kind == "post" and self.words[start].capital:
            fits = True
        return (mention.start, mention.end, i) if fits and kind not in ("degree", "rank") else None

    def _long_form(self, letters: tuple[int, Mention]) -> tuple[int, Mention] | None:
        """Return the name whose letters stand behind it in brackets: `[Department of Health] (DOH) spokesperson`."""
        long = self.named.get(self._word(letters[1].start) - 1)
        return long if long and self.text[long[1].end : letters[1].start] == " (" else None

    def _apposed(self, end: int) -> Iterator[_Post]:
        """Yield the post that a comma parts from the name behind it: `its chairwoman, | A`, `the director of B, | A`."""
        if not end or self._gap(end - 1) not in (", ", " ", "., "):
            return
        if self._gap(end - 1) == " ":
            return
        here = self.named.get(end - 1)
        post = self._of(here) if here and here[1].type == "ORG" else self._ending(end, nearest=False)
        if not post:
            return
        first = self._word(post.body[0] if post.body and post.body[0] < post.start else post.start)
        determined = (
            first > 0 and self._gap(first - 1) == " " and self.keys[first - 1] in (*_DETERMINERS, "whose")
        )
        owned = post.body is not None and post.body[0] < post.start
        owned = owned or (first > 0 and self.words[first - 1].possessive)
        opens = any(self.words[first].start == start for start, _ in self.sentences)
        opens = opens or self._opens_pair(first)
        if not (determined or owned or opens):
            return
        # `A, the director of B, C`: the post is that of A.
        before = first - 1 if determined else first
        if (
            before > 0
            and self._gap(before - 1) == ", "
            and (self.named.get(before - 1) or (0, None))[1] is not None
        ):
            near = self.named[before - 1][1]
            if near.type == "PER":
                return
        if not post.body and determined and self.keys[first - 1] in ("its", "whose"):
            post = post._replace(body=self._owner(self.words[first].start))
        yield post
        joined = first >= 2 and self.keys[first - 1] == "and" and self._ending(first - 1, nearest=False)
        if joined:
            yield joined._replace(body=joined.body or post.body)

    def _opens_pair(self, first: int) -> bool:
        """Tell whether a title that `and` joins to the word opens a sentence: `Founder and | director of A, B`."""
        found = title_ending(self.keys, first - 1) if first > 1 and self.keys[first - 1] == "and" else None
        return found is not None and any(self.words[found[0]].start == start for start, _ in self.sentences)

    def _owner(self, at: int) -> tuple[int, int, int | None] | None:
        """Return the body that `its` means within its sentence."""
        begin = max((start for start, _ in self.sentences if start <= at), default=0)
        bodies = [
            (i, mention) for i, mention in self.names if mention.type == "ORG" and begin <= mention.start < at
        ]
        return (bodies[-1][1].start, bodies[-1][1].end, bodies[-1][0]) if bodies else None

    def _behind(self, person: Mention) -> Iterator[_Post]:
        """Yield the titles behind a name: `A, 59, former director of B and member of C`."""
        age = _AGE.match(self.text, person.end)
        at = age.end() if age else person.end
        link = _BEHIND.match(self.text, at)
        if link:
            yield from self._chain(link.end())

    def _held(self, person: Mention) -> Iterator[_Post]:
        """Yield the titles that clauses about a person give: `A is the head of B`, `A served as C before becoming D`."""
        appointed = _APPOINTED.match(self.text, person.end)
        if appointed and _APPOINTING.search(self.text[max(0, person.start - 60) : person.start]):
            yield from self._chain(appointed.end())
        age = _AGE.match(self.text, person.end)
        yield from self._held_at(age.end() if age else person.end)

    def _held_at(self, place: int) -> Iterator[_Post]:
        """Yield the titles of the clause whose subject ends at a place."""
        at = place
        while held := _IS.match(self.text, at):
            posts = list(self._chain(held.end()))
            yield from posts
            if not posts:
                return
            end = max(max(post.end, post.body[1] if post.body else 0) for post in posts)
            later = _LATER.search(self.text, end, end + 60)
            if not later:
                return
            at = later.end() - 1

    def _chain(self, at: int) -> Iterator[_Post]:
        """Yield the titles of a phrase that begins at a place; titles that `and` joins share the body of the last."""
        posts: list[_Post] = []
        while True:
            post = self._phrase(at)
            if post is None:
                break
            posts.append(post)
            end = max(post.end, post.body[1] if post.body else 0)
            link = _AND.match(self.text, end)
            if not link:
                break
            if posts[-1].body is None and link.group() == ", " and len(posts) > 3:
                break
            at = link.end()
        for k, post in enumerate(posts):
            following = posts[k + 1] if k + 1 < len(posts) else None
            joint = following and self.text[post.end : following.start].strip(" ,")
            if (
                following
                and not post.body
                and following.body
                and following.body[0] > following.start
                and joint in ("and", "and the")
                and post.kind in ("post", "state")
            ):
                yield post._replace(body=following.body)
            else:
                yield post

    def _phrase(self, at: int) -> _Post | None:
        """Return the post that a phrase at a place names: `a former national team selector`, `director of B`, `B's director`."""
        k = self._noun_start(at)
        if k is None:
            return None
        body = None
        here = self.named.get(k)
        if here and here[1].type in ("ORG", "LOC"):
            k = self._word(here[1].end - 1) + 1
            if k >= len(self.words) or self._gap(k - 1) not in (" ", "'s ", "’s ", "' ", "’ "):
                return None
            if here[1].type == "ORG" or self.words[k - 1].possessive:
                body = here[1].start, here[1].end, here[0]
        noun = self._noun(k, articled=self.keys[self._word(at)] in ("a", "an"))
        if noun is None or not self._ends_phrase(noun[0]) or self._is_anothers(*noun):
            return None
        return self._with_body(self.words[k].start, self.words[noun[0] - 1].end, noun[1], body)

    def _noun_start(self, at: int) -> int | None:
        """Return the first word of a phrase that belongs to its title or its body: behind articles, ages and epithets."""
        k = self._word(at)
        if k < 0 or self.words[k].start != at:
            return None
        owned = _OWNED.match(self.text, at)
        if owned:
            k = self._word(owned.end())
        elif self.keys[k] in _DETERMINERS:
            k += 1
        while k < len(self.words) and self._is_epithet(self.keys[k]):
            if self._gap(k) != " ":
                return None
            k += 1
        return k

    def _is_epithet(self, key: str) -> bool:
        return key in before_titles("epithet") or key.endswith("-born") or any(map(str.isdigit, key))

    def _noun(self, k: int, *, articled: bool) -> tuple[int, str] | None:
        """Return where the last title ends of the noun that begins with a word, and its kind; behind an article, any profession is one."""
        best = None
        for e in range(k + 1, min(len(self.words), k + _NOUN_REACH) + 1):
            word = self.keys[e - 1]
            if e - 1 == k and (
                word in saying_verbs() or (word.endswith("ed") and word not in before_titles("modifier"))
            ):
                break
            apart = e - 1 > k and self._gap(e - 2) not in (" ", ". ")
            named = e - 1 in self.named and not self._is_area(k, e - 1)
            if apart or named or word in ("and", "or"):
                break
            found = title_ending(self.keys, e)
            if found and e - 1 == k and is_plural_title(self.keys, e):
                continue
            if found and found[0] >= k:
                best = e, found[1]
            elif articled and seems_profession(word):
                best = e, "profession"
            elif word in function_words() and word not in before_titles("modifier"):
                break
        return best

    def _is_area(self, k: int, i: int) -> bool:
        """Tell whether a place inside a title is what its holder is in charge of: `chief [Asia] economist`."""
        land = self.named[i][1].type == "LOC" and self.keys[i - 1] in before_titles("modifier")
        return i > k and (land or self.keys[i] == "party")

    def _is_anothers(self, e: int, kind: str) -> bool:
        """Tell whether a rank or a degree stands before the name of somebody else: `A, head of B, and [General] C`."""
        return kind in ("rank", "degree") and e in self.named and self.named[e][1].type == "PER"

    def _ends_phrase(self, e: int) -> bool:
        """Tell whether a noun ends before a word: what follows is no other noun."""
        if e >= len(self.words) or self._gap(e - 1) != " ":
            return not self.words[e - 1].possessive
        key = self.keys[e]
        return (
            key in function_words() or key in saying_verbs() or key.endswith(("ed", "ing")) or e in self.named
        )

    def _with_body(self, start: int, end: int, kind: str, body: tuple[int, int, int | None] | None) -> _Post:
        """Return a post with the body behind it; a department stays in the title."""
        end = self._title_tail(start, end, kind)
        if body:
            return _Post(start, end, kind, body)
        subject = _SUBJECT.match(self.text, end)
        found = self._linked(end, kind) or (self._linked(subject.end(), "profession") if subject else None)
        part = _PART.search(self.text, end) if found and found[2] is None else None
        return _Post(start, part.end("part") if part else end, kind, found)

    def _title_tail(self, start: int, end: int, kind: str) -> int:
        """Return where a title ends with what its holder is in charge of: `head | of the intensive care unit`, `ambassador | to Laos`."""
        for pattern in (_UNIT, _CHARGE, _TOPIC):
            tail = pattern.match(self.text, end)
            if pattern is _UNIT and (
                kind not in ("post", "state") or (tail and " " not in tail["words"].strip())
            ):
                continue
            if pattern is _CHARGE and not self.text[start:end].lower().endswith(("minister", "secretary")):
                continue
            if tail and (
                pattern is not _UNIT
                or not any(m.start < tail.end() and m.end > tail.start() for _, m in self.names)
            ):
                return tail.end()
        sent = kind == "state" or self.text[start:end].lower().endswith("representative")
        envoy = _SENT.match(self.text, end) if sent else None
        land = [m.end for _, m in self.names if envoy and m.start == envoy.end() and m.type == "LOC"]
        return land[0] if land else end

    def _describes(self, land: Mention) -> bool:
        """Tell whether a place says of what kind a thing behind it is: `head of the [Vietnamese] delegation`."""
        k = self._word(land.end - 1) + 1
        follows = k < len(self.words) and self._gap(k - 1) == " " and not self.words[k].capital
        return follows and self.keys[k] not in function_words() and not self.keys[k].isdigit()

    def _linked(self, at: int, kind: str) -> tuple[int, int, int | None] | None:
        """Return the body that `of`, `at` or the like joins to a title."""
        link = _LINK.match(self.text, at)
        if not link:
            return None
        force = _LOCAL_FORCE.match(self.text, link.end())
        if force:
            return force.start(), force.end(), None
        small = _SMALL.match(self.text, link.end())
        places = (link.end(), small.end() if small else link.end())
        for i, mention in self.names:
            if mention.start in places and mention.type in ("ORG", "LOC"):
                own = re.match(r"['’]s? ", self.text[mention.end : mention.end + 3])
                if own:
                    # `the Ministry of Health's A Department`
                    later = [
                        (j, m)
                        for j, m in self.names
                        if m.start == mention.end + len(own.group()) and m.type == "ORG"
                    ]
                    if later:
                        return mention.start, later[0][1].end, later[0][0]
                    return (mention.start, mention.end, i) if mention.type == "ORG" else None
                part = _PART.match(mention.text)
                if part:
                    return mention.start + part.end(), mention.end, None
                if mention.type == "LOC" and self._describes(mention):
                    return None
                of = link.group().split()[0] in ("of", "for", "to")
                direct = mention.start == places[0] or _LAND_OF.search(self.text[: mention.start][-30:])
                if mention.type == "ORG" or (of and kind in ("state", "post") and direct):
                    return mention.start, mention.end, i
        return None
