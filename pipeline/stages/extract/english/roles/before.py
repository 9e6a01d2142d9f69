"""Titles before a name in English articles: `Culture Minister A`, `director of the B Museum C`, `its chairwoman, A`."""

import re
from collections.abc import Iterator

from pipeline.stages.extract.english.lexicon import (
    before_titles,
    function_words,
    is_head,
    is_plural_title,
    places,
    saying_verbs,
    special,
    title_ending,
)
from pipeline.stages.extract.english.names.runs import MADE
from pipeline.stages.extract.english.roles.paragraph import NamedParagraph, Post
from pipeline.stages.extract.model import Mention
from pipeline.vietnamese import fold

_HONORIFICS = ("mr", "mrs", "ms", "miss")
_UNTITLED = (*_HONORIFICS, "named", "called")
"""What stands between a title and the name: `a soldier [named] A`."""
_IDENTIFIED = (["identified", "as"], ["known", "as"], ["named", "as"])
"""What stands between a title and the name of somebody who was not known: `the driver, [identified as] A`."""
DETERMINERS = ("a", "an", "the", "its", "his", "her", "their", "our", "my")
_POSTED = re.compile(r" (?:to|in|for|at|of)(?: the)? \Z")
"""What stands between an envoy's title and his country: `Ambassador to [Belarus]`."""
EMPLOYED = re.compile(r",? (?:of|from|at|with)(?: the)? ")
BRACKETED = re.compile(r" \(")
_JOINTS = (", ", " and ", ", and ")
_DELEGATE = ("deputy", "delegate", "deputies", "lawmaker", "mp", "senator", "representative")
_OF_TEAM = ("coach", "captain", "manager")
"""Who may be of a land, for which his team plays: `coach A of Brunei`."""
_WIDEST = 5
_MODALS = ("will", "would", "can", "could", "must", "should")
"""What stands before a verb: `will | arrest protest leader A`."""
_TIMES = ("former", "acting", "outgoing", "incoming", "retired", "then")
"""When a post is held, which is said in small letters before a title in capitals too: `[former] Foreign Minister A`."""
_ABBREVIATED = 6
"""How long a title is not that has been cut short: `Assoc.`."""


class TitlesBefore(NamedParagraph):
    """Reads the titles that stand before a name."""

    def _before(self, person: Mention) -> Iterator[Post]:
        """Yield the titles before a name, the nearest first."""
        end = self._word(person.start)
        while end and (self.keys[end - 1] in _UNTITLED or self.keys[end - 1] in special("style")):
            end -= 1
        if end > 2 and self.keys[end - 2 : end] in _IDENTIFIED and self._gap(end - 3) in (", ", " "):
            post = self._ending(end - 2)
            if post:
                yield post
            return
        first = nearest = unposted = True
        while (end and self._joins(end)) or (not first and end and self._gap(end - 1) in (", ", "., ")):
            post = (
                self._ending(end, nearest=nearest)
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
                    first = nearest = False
                    continue
                break
            yield post
            # `Deputy chief of the A Police | Lieutenant Colonel B`
            nearest = nearest and post.kind in ("rank", "degree") and self._gap(end - 1) == " "
            first = False
            unposted = unposted and post.kind in ("rank", "degree", "profession")
            end = self._word(post.start if not post.body or post.body[0] > post.start else post.body[0])
            if end and self.keys[end - 1] == "and" and title_ending(self.keys, end - 1):
                end -= 1
                if self._gap(end - 1) != " ":
                    return
        yield from self._apposed(end) if unposted else self._listed_before(end)

    def _joins(self, end: int) -> bool:
        """Tell whether a word may be the last of a title before the next: a full stop stands behind abbreviations alone."""
        word, gap = self.words[end - 1], self._gap(end - 1)
        return gap == " " or (gap in (". ", "., ", ".") and word.capital and len(word.key) < _ABBREVIATED)

    def _shared(self, posts: list[Post]) -> list[Post]:
        """Return the posts before a name, the land before the first of two that are joined given to both: `Thailand's A and B | C`."""
        for k in range(len(posts) - 1):
            joint = self.text[posts[k + 1].end : posts[k].start]
            if joint == " and " and posts[k].body is None and posts[k + 1].body:
                posts[k] = posts[k]._replace(body=posts[k + 1].body)
        return posts

    def _employed(self, person: Mention, posts: list[Post]) -> list[Post]:
        """Return the posts before a name with the body that the words behind the name give them: `principal A of the B School`."""
        open_ = [
            k
            for k, post in enumerate(posts)
            if post.body is None and post.kind in ("post", "profession", "state")
        ]
        if not open_:
            return posts
        posts, k = list(posts), open_[0]
        noun = self.text[posts[k].start : posts[k].end].lower().split()[-1]
        delegate = noun in _DELEGATE
        link = EMPLOYED.match(self.text, person.end) or (
            BRACKETED.match(self.text, person.end) if delegate else None
        )
        of = link is not None and link.group().startswith(" of")
        of_land = of and (posts[k].kind == "state" or noun in _OF_TEAM)
        for i, mention in self.names:
            if (
                link
                and mention.start == link.end()
                and (mention.type == "ORG" or ((delegate or of_land) and mention.type == "LOC"))
            ):
                posts[k] = posts[k]._replace(body=(mention.start, mention.end, i))
        return posts

    def _ending(self, end: int, *, nearest: bool = True) -> Post | None:
        """Return the post whose words end before a word: `Culture Minister`, `director of the A Museum`, `A Federation president`."""
        here = self.named.get(end - 1)
        if not here and end > 1 and is_head(self.keys[end - 1], "area") and self._gap(end - 2) == " ":
            # `chief of [A] province | B`
            here = self.named.get(end - 2)
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
        if (
            found is None
            or found[0] in self.named
            or (not nearest and self.keys[found[0] : end] == ["veteran"])
        ):
            return None
        start, kind = found
        start = self._widened(start, end)
        body = self._body_before(start, kind)
        if body and self.keys[end - 1] in ("secretary", "chief") and self._is_local_party(body):
            # `[A District] | Party Secretary`
            start -= 1
            body = body[0], self.words[start - 1].end, None
        if body is None and start and self.keys[start - 1] == "its":
            body = self._owner(self.words[start].start)
        return Post(self.words[start].start, self._title_end(end), kind, body)

    def _is_local_party(self, body: tuple[int, int, int | None]) -> bool:
        """Tell whether a body is the Party's committee of a place, which its head's title names: `A District Party`."""
        words = self.text[body[0] : body[1]].split()
        return (
            len(words) > 1
            and words[-1] == "Party"
            and (is_head(words[-2].lower(), "area") or fold(" ".join(words[:-1])) in places())
        )

    def _title_end(self, end: int) -> int:
        last = self.words[end - 1]
        pointed = (
            self.text.startswith(".", last.end) and len(last.key) < 5 and self._gap(end - 1).startswith(". ")
        )
        return last.end + pointed

    def _of(self, body: tuple[int, Mention]) -> Post | None:
        """Return the post that is said before its body: `[chairman] of the A Committee`."""
        index, mention = body
        owner = self.named.get(self._word(mention.start) - 1)
        if owner and self.text[owner[1].end : mention.start] == ") ":
            # `the [A Party] (AP) Central Committee`
            owner = self._long_form(owner)
        if owner and (owner[1].type == "ORG" or self.text[owner[1].end : mention.start] in ("'s ", "’s ")):
            whole = Mention(
                mention.paragraph, owner[1].start, mention.end, "", "ORG", None, mention.recognizer
            )
            return self._of((index, whole))
        link = re.search(
            r" (?:of|at|for)(?: the)?(?: [a-z][\w-]*| (?:[A-Z]\w* )?[A-Z]\w*-based){0,2} \Z",
            self.text[max(0, mention.start - 50) : mention.start],
        )
        if not link:
            return None
        at = self._word(mention.start - len(link.group()))
        found = title_ending(self.keys, at + 1)
        if not found or any(k in self.named for k in range(found[0], at + 1)):
            return None
        start = self._widened(found[0], at + 1)
        return Post(
            self.words[start].start, self.words[at].end, found[1], (mention.start, mention.end, index)
        )

    def _posted(self, index: int, land: Mention) -> Post | None:
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
            return Post(self.words[start].start, self.words[at].end, found[1], (land.start, land.end, index))
        body = self._body_before(start, "state")
        sent = found[1] == "state" or self.keys[at] == "representative" or link.group().startswith(" for")
        if not sent and not body:
            return None
        end = land.end if sent else self.words[at].end
        return Post(self.words[start].start, end, found[1], body)

    def _in_charge(self, end: int) -> Post | None:
        """Return the post that ends with what its holder is in charge of: `Minister of Health`."""
        k = end
        while (
            k
            and (is_head(self.keys[k - 1], "field") or self.keys[k - 1] in ("and", "the"))
            and self._gap(k - 1) in (" ", ", ")
        ):
            k -= 1
        if k == end or not k or self.keys[k - 1] not in ("of", "for"):
            return None
        found = title_ending(self.keys, k - 1)
        if not found:
            return None
        start = self._widened(found[0], k - 1)
        return Post(
            self.words[start].start, self.words[end - 1].end, found[1], self._body_before(start, found[1])
        )

    def _widened(self, start: int, end: int) -> int:
        """Return where a title begins with the words before it that belong to it: `former national team | selector`."""
        small = not self.words[end - 1].capital
        alone = self._is_degree(end) and not (small and self.keys[end - 1] == "doctor")
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
            tier = key in special("tier")
            if key in before_titles("modifier") and (word.capital != small or key in _TIMES or tier):
                at = k
                if not (word.capital or small or tier):
                    break
                continue
            if word.capital and not small and not self.words[k + 1].capital:
                break
            if alone or is_plural_title(self.keys, k + 1):
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
                or (k and self.keys[k - 1] in _MODALS)
                or key == "veteran"
                or key.endswith(MADE)
                or places().get(key.rpartition("-")[2]) == "adjective"
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
        if not near and start > 1 and is_head(self.keys[start - 1], "area") and self._gap(start - 1) == " ":
            # `[A] province | governor`
            near = self.named.get(start - 2)
            near = near if near and near[1].type == "LOC" else None
            start -= near is not None
        gap = self.text[near[1].end : self.words[start].start] if near else ""
        here = self._long_form(near) if near and gap == ") " else near
        if near and near[1].type == "LOC" and gap == " " and kind in ("profession", "post"):
            # `[FC A]'s Brazilian forward B`
            k = self._word(near[1].start)
            team = self.named.get(k - 1)
            if team and team[1].type in ("ORG", "LOC") and self.words[k - 1].possessive:
                return team[1].start, team[1].end, team[0]
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

    def _apposed(self, end: int) -> Iterator[Post]:
        """Yield the post that a comma parts from the name behind it: `its chairwoman, | A`, `the director of B, | A`."""
        if not end or self._gap(end - 1) not in (", ", "., ", "), "):
            return
        here = self.named.get(end - 1)
        if end > 1 and self._gap(end - 1) == "), " and self._gap(end - 2) == " (":
            here = self.named.get(end - 2)
        post = self._of(here) if here and here[1].type == "ORG" else self._ending(end, nearest=False)
        if not post:
            return
        first = self._word(post.body[0] if post.body and post.body[0] < post.start else post.start)
        determined = (
            first > 0 and self._gap(first - 1) == " " and self.keys[first - 1] in (*DETERMINERS, "whose")
        )
        owned = post.body is not None and post.body[0] < post.start
        owned = owned or (first > 0 and self.words[first - 1].possessive)
        listed = list(self._listed_before(first))
        if not (determined or owned or listed or self._opens_sentence(first)):
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
        for other in listed:
            joined = self.text[other.end : post.start] == " and "
            yield other._replace(body=other.body or post.body) if joined else other

    def _listed_before(self, end: int) -> Iterator[Post]:
        """Yield the posts that are listed before a post of the same person, the nearest first: `[Politburo member] and [head of B], | Minister A`."""
        found: list[Post] = []
        while end > 1:
            k = end - (self.keys[end - 1] == "and")
            joint = self.text[self.words[k - 1].end : self.words[end].start]
            letters = self.named.get(k - 1) if joint.startswith(")") else None
            body = self._long_form(letters) if letters else None
            post = None
            if joint.lstrip(")") in _JOINTS:
                post = self._of(body) if body else self._ending(k)
            if post is None or post.kind == "profession" or self._is_of_several(post):
                break
            first = self._word(post.start)
            if not post.body and "," in joint and first and self.keys[first - 1] in DETERMINERS:
                break
            found.append(post)
            end = self._word(min(post.start, post.body[0]) if post.body else post.start)
        before = self.named.get(end - 1)
        own = (
            end
            and self._gap(end - 1) == ", "
            and (self.keys[end - 1].isdigit() or (before and before[1].type == "PER"))
        )
        if not own:
            yield from found

    def _is_of_several(self, post: Post) -> bool:
        return is_plural_title(self.keys, self._word(post.end - 1) + 1)

    def _opens_sentence(self, i: int) -> bool:
        return any(self.words[i].start == start for start, _ in self.sentences)

    def _owner(self, at: int) -> tuple[int, int, int | None] | None:
        """Return the body that `its` means: the last of its sentence, else the first of the sentence before."""
        begin = max((start for start, _ in self.sentences if start <= at), default=0)
        bodies = [
            (i, mention) for i, mention in self.names if mention.type == "ORG" and begin <= mention.start < at
        ]
        if not bodies:
            # `A Institute ... . B, [its] director`
            before = max((start for start, _ in self.sentences if start < begin), default=begin)
            bodies = [(i, m) for i, m in self.names if m.type == "ORG" and before <= m.start < begin][:1]
        return (bodies[-1][1].start, bodies[-1][1].end, bodies[-1][0]) if bodies else None
