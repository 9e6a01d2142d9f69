"""Titles behind a name and in clauses of English articles: `A, a former director of B`, `A served as head of C`."""

import re
from collections.abc import Iterator

from pipeline.stages.extract.english.lexicon import (
    before_titles,
    function_words,
    is_head,
    is_plural_title,
    name_heads,
    saying_verbs,
    seems_profession,
    title_ending,
)
from pipeline.stages.extract.english.roles.before import DETERMINERS, EMPLOYED, TitlesBefore
from pipeline.stages.extract.english.roles.paragraph import Post
from pipeline.stages.extract.model import Mention

AGE = re.compile(r"(?:, ?| \()(?:aged |age )?\d{1,3}(?: years old|-year-old)?(?=[,)])\)?")
_BEHIND = re.compile(
    r", (?:who (?:(?:is|was)(?: also| now| currently)?|has been|had been|serves as|works as|served as|worked as|now) |(?:now|currently|later|once|then|formerly|previously|also) )?|,? \(| (?:–|—|-) "
)
IS = re.compile(
    r"(?:,? who)? (?:(?:is|was|has been|had been|remains|remained) (?:also |now |currently |once |previously |formerly |the only )?(?=(?:an?|the) )|"
    r"(?:(?:is|was|has been|had been|who|also|now|currently|previously|later|then|once|formerly|has|had) ){0,3}"
    r"(?:serv(?:es|ed|ing) as|work(?:s|ed|ing) as|act(?:s|ed|ing) as|appointed(?: as)?|elected(?: as)?|named(?: as)?|promoted to|became|becoming|becomes|become|(?:will|would|is to|was to) become) )"
)
_LATER = re.compile(
    r" (?:before|after|and|then|later)(?: later| then)? (?=(?:becoming|became|serving as|served as|being appointed|worked as|working as) )"
)
_LINK = re.compile(r" (?:of|at|for|in|from|with|under|to)(?: (?:the|its|his|their))? ")
_UNIT = re.compile(
    r" of(?: the(?!\w))?(?! the )(?P<words>(?: [^\W\d_][\w-]*){1,5}? (?:department|faculty|division|unit|section|office|desk|team|ward|laboratory|lab|programme|program|bureau|group|service))(?!\w)(?! [A-Z])"
)
_WORKS = ("author", "creator", "writer")
"""Who stands before a work that is no body: `author of the song`."""
_MADE_OF = re.compile(r"-\w{2,}ed\Z")
"""How an adjective of two words ends: `baby-faced`."""
_FROM = re.compile(r",? (?:from|of|in) ")
"""What stands before somebody's home: `A [from] Hue, works as ...`."""
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
_AND = re.compile(r",? (?:and|as well as)(?: as| now| currently| later| then)? |, ")
_TOPIC = re.compile(
    r" (?:of|for) (?:[A-Z][\w-]+ (?=[a-z]))?(?!(?:the|a|an|its|his|her|their|our|this|that|one|two|three|several|some|many)(?!\w))[a-z]+(?: (?:and )?[a-z]+){0,3}?(?= (?:at|of|for|with|in) [A-Zt]|[,.;)]|\Z)"
)
"""What somebody is the head of, without an article: `head | of research`."""
_OWN = re.compile(r"(?: (?:City|Province|District|city|province|district))?['’]s? ")
_SENT = re.compile(r" (?:to|in) (?:the )?")
_LOCAL_FORCE = re.compile(
    r"(?:provincial|municipal|city|district|regional) (?:(?:traffic|criminal) )?(?:police|military command|border guards?|coast guard)(?!\w)"
)
"""A force in small letters whose place the article has said: `the [provincial military command]`."""
_LAND_OF = re.compile(r"(?:province|state|city|town|district|village|island|region|capital|county) of \Z")
_APPOINTED = re.compile(r" (?:as|to be|to serve as|to the post of|to the position of) (?:the )?")
_APPOINTING = re.compile(
    r"(?:appoint|elect|nam|nominat|promot|choos|chose|pick|hir|select|introduc)\w* (?:\S+ ){0,4}\Z",
    re.IGNORECASE,
)
_OWNED = re.compile(r"(?:the|its|his|her|their) (?:[a-z-]+ ){0,2}(?:[a-z-]+|[A-Z]{2,})['’]s? ")
"""A generic owner of a post: `the resort's | general manager`."""
_NOUN_REACH = 8
_STATE_POST = 3
"""How many words the title of a minister or an envoy has."""


class TitlePhrases(TitlesBefore):
    """Reads the titles of phrases and clauses about a name."""

    def _behind(self, person: Mention) -> Iterator[Post]:
        """Yield the titles behind a name: `A, 59, former director of B and member of C`."""
        age = AGE.match(self.text, person.end)
        at = age.end() if age else person.end
        employed = EMPLOYED.match(self.text, at)
        works = next(
            (m for _, m in self.names if employed and m.start == employed.end() and m.type == "ORG"), None
        )
        at = works.end if works else at
        link = _BEHIND.match(self.text, at)
        if link:
            yield from self._chain(link.end())

    def _held(self, person: Mention) -> Iterator[Post]:
        """Yield the titles that clauses about a person give: `A is the head of B`, `A served as C before becoming D`."""
        appointed = _APPOINTED.match(self.text, person.end)
        if appointed and _APPOINTING.search(self.text[max(0, person.start - 60) : person.start]):
            yield from self._chain(appointed.end())
        age = AGE.match(self.text, person.end)
        at = age.end() if age else person.end
        home = _FROM.match(self.text, at)
        lands = [m.end for _, m in self.names if home and m.start == home.end() and m.type == "LOC"]
        at = lands[0] if lands else at
        yield from self._held_at(at + (bool(lands) and self.text.startswith(",", at)))

    def _held_at(self, place: int) -> Iterator[Post]:
        """Yield the titles of the clause whose subject ends at a place."""
        at = place
        while held := IS.match(self.text, at):
            posts = list(self._chain(held.end()))
            yield from posts
            if not posts:
                return
            end = max(max(post.end, post.body[1] if post.body else 0) for post in posts)
            later = _LATER.search(self.text, end, end + 60)
            if not later:
                return
            at = later.end() - 1

    def _chain(self, at: int) -> Iterator[Post]:
        """Yield the titles of a phrase that begins at a place; titles that `and` joins share the body of the last."""
        posts: list[Post] = []
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

    def _phrase(self, at: int) -> Post | None:
        """Return the post that a phrase at a place names: `a former national team selector`, `director of B`, `B's director`."""
        k = self._noun_start(at)
        if k is None:
            return None
        body = None
        here = self.named.get(k)
        if here and here[1].type in ("ORG", "LOC"):
            k = self._word(here[1].end - 1) + 1
            gap = self.text[here[1].end : self.words[k].start] if k < len(self.words) else ""
            if gap not in (" ", "'s ", "’s ", "' ", "’ "):
                return None
            governed = here[1].type == "LOC" and is_head(self.keys[k], "area") and self._gap(k) == " "
            k += governed
            held = here[1].type == "ORG" or self.words[k - 1].possessive or self._is_land_post(k)
            if held or governed:
                body = here[1].start, here[1].end, here[0]
        noun = self._noun(k, articled=self.keys[self._word(at)] in ("a", "an"))
        if noun is None or not self._ends_phrase(noun[0]) or self._is_anothers(*noun):
            return None
        if self.keys[noun[0] - 1] in _WORKS and self.text.startswith(" of ", self.words[noun[0] - 1].end):
            return None
        post = self._with_body(self.words[k].start, self.words[noun[0] - 1].end, noun[1], body)
        its = post.body is None and noun[1] in ("post", "state") and self.keys[self._word(at)] == "its"
        return post._replace(body=self._owner(at)) if its else post

    def _is_land_post(self, k: int) -> bool:
        """Tell whether the post that begins with a word is one that a land has: `the U.S. | ambassador to Laos`."""
        ends = (title_ending(self.keys, e) for e in range(k + 1, min(len(self.words), k + _STATE_POST) + 1))
        return any(found is not None and found == (k, "state") for found in ends)

    def _noun_start(self, at: int) -> int | None:
        """Return the first word of a phrase that belongs to its title or its body: behind articles, ages and epithets."""
        k = self._word(at)
        if k < 0 or self.words[k].start != at:
            return None
        owned = _OWNED.match(self.text, at)
        if owned:
            k = self._word(owned.end())
        elif self.keys[k] in DETERMINERS:
            k += 1
        while k < len(self.words) and self._is_epithet(self.keys[k]) and not self._is_titled(k):
            if self._gap(k) != " ":
                return None
            k += 1
        return k

    def _is_titled(self, k: int) -> bool:
        """Tell whether an epithet is the first word of a title: `[first] vice president`."""
        return any(
            found is not None and found[0] == k
            for found in (title_ending(self.keys, e) for e in range(k + 2, min(len(self.words), k + 4) + 1))
        )

    def _is_epithet(self, key: str) -> bool:
        made = (
            "-" in key and key.endswith(("-born", "-based", "-winning", "-year-old", "-time"))
        ) or _MADE_OF.search(key)
        return key in before_titles("epithet") or bool(made) or any(map(str.isdigit, key))

    def _noun(self, k: int, *, articled: bool) -> tuple[int, str] | None:
        """Return where the last title ends of the noun that begins with a word, and its kind; behind an article, any profession is one."""
        best = None
        for e in range(k + 1, min(len(self.words), k + _NOUN_REACH) + 1):
            word = self.keys[e - 1]
            if e - 1 == k and (
                word in saying_verbs() or (word.endswith("ed") and word not in before_titles("modifier"))
            ):
                break
            apart = e - 1 > k and (self._gap(e - 2) not in (" ", ". ") or self._opens_sentence(e - 1))
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
                if e - 1 == k and self._is_titled(k):
                    continue
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

    def _with_body(self, start: int, end: int, kind: str, body: tuple[int, int, int | None] | None) -> Post:
        """Return a post with the body behind it; a department stays in the title."""
        end = self._title_tail(start, end, kind)
        if body:
            return Post(start, end, kind, body)
        subject = _SUBJECT.match(self.text, end)
        found = self._linked(end, kind) or (self._linked(subject.end(), "profession") if subject else None)
        found = found or (self._apposed_body(end) if kind == "post" else None)
        part = _PART.search(self.text, end) if found and found[2] is None else None
        return Post(start, part.end("part") if part else end, kind, found)

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

    def _apposed_body(self, end: int) -> tuple[int, int, int | None] | None:
        """Return the body that a comma parts from a title in brackets: `A (Deputy Director, [Department of B], ...)`."""
        opened = self.text.rfind("(", 0, end) > self.text.rfind(")", 0, end)
        return next(
            (
                (m.start, m.end, i)
                for i, m in self.names
                if opened and m.type == "ORG" and self.text[end : m.start] in (", ", " - ")
            ),
            None,
        )

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
                own = _OWN.match(self.text, mention.end)
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
