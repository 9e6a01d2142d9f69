"""The names in a run of capitals: a title is none, and what stands before it is another name."""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.stages.extract.english.lexicon import (
    before_titles,
    frequent_surnames,
    function_words,
    given_names,
    is_head,
    is_plural_title,
    name_heads,
    places,
    special,
    surnames,
    title_ending,
)
from pipeline.stages.extract.english.names.kinds import LONG, Kinds
from pipeline.stages.extract.english.names.runs import FORCE, MADE, Piece, is_field

_ROMAN = re.compile(r"[IVX]+")
_GOVERNED = re.compile(r"(?:^|\W)(?:of|in|at|to|from|by|with|for|on|near|the) \Z")


class Pieces(Kinds):
    """Parts runs into names."""

    def opens_plainly(self, piece: Piece) -> bool:
        """Tell whether a piece may have its capital because it opens a sentence."""
        return (
            piece.type is None
            and self._opens(piece.start)
            and piece.start == 0
            and self.keys[piece.start] in function_words()
        )

    def paired(self, row: list[Piece]) -> list[Piece]:
        """Return the pieces, a name of two words or three a person's that `and` joins to a person: `Le Van Tam and [Mei Tanaka]`."""
        found = list(row)
        for k, (one, two) in enumerate(pairwise(found)):
            between = self.text[self.words[one.end - 1].end : self.words[two.start].start]
            if between not in (" and ", ", and "):
                continue
            if one.type == "PER" and self._like_person(two):
                found[k + 1] = two._replace(type="PER", recognizer="apposition")
            elif (
                two.type == "PER" and self._like_person(one) and not _GOVERNED.search(self._before(one.start))
            ):
                found[k] = one._replace(type="PER", recognizer="apposition")
        return found

    def _like_person(self, piece: Piece) -> bool:
        """Tell whether an unexplained piece has the form of a person's full name."""
        plain = all(
            key not in function_words() and not name_heads().get(key)
            for key in self.keys[piece.start : piece.end]
        )
        return piece.type is None and 1 < piece.end - piece.start < LONG - 1 and plain

    def pieces(self) -> Iterator[Piece]:
        """Yield the names and the runs of capitals that may be names, in order."""
        i = 0
        while i < len(self.words):
            end = self._run_end(i)
            if end == i:
                i += 1
                continue
            if not self.keys[end - 1].endswith(MADE):
                yield from self._split(i, end)
            i = end

    def _split(self, start: int, end: int) -> Iterator[Piece]:
        """Yield the names of a run: a title is none, and what stands before it is another name."""
        while end - start > 1 and self.keys[start] in special("style"):
            start += 1
        if end - start > 2 and self._is_witness(start, end):
            start += 1
        if end - start > 1 and self.keys[start] in special("term") and self._opens(start):
            start += 1
        adjective = self._known_place(start)
        if (
            start < adjective < end - 1
            and not (self._surname(start) and self.keys[adjective] in ("van", "thi"))
            and (self._surname(adjective) or self._is_posted(start))
            and not any(name_heads().get(key) for key in self.keys[adjective:end])
        ):
            yield Piece(start, adjective, "LOC", "gazetteer")
            titled = self._title_inside(adjective, end)
            yield Piece(max(adjective, titled[1] if titled else 0), end, "PER", "surname")
            return
        headless = not any(name_heads().get(key) for key in self.keys[adjective:end])
        if (
            headless
            and start < adjective < end
            and places().get(" ".join(self.keys[start:adjective])) == "adjective"
        ):
            yield Piece(start, adjective, "LOC", "gazetteer")
            yield from self._split(adjective, end)
            return
        titled = self._title_inside(start, end)
        if titled:
            before, after = titled
            if before > start:
                yield from self._owner(start, before)
            if after < end:
                yield self._person(after, end)
            return
        person = self._person_inside(start, end)
        if person > start:
            yield from self._split(start, person)
            yield Piece(person, end, "PER", "surname")
            return
        piece = self._typed(start, end)
        if piece:
            yield piece

    def _is_posted(self, start: int) -> bool:
        """Tell whether somebody's post with `in` or `to` stands before a run, which begins with a land: `Representative in | Laos Ann Lee`."""
        return (
            start > 1
            and self.keys[start - 1] in ("in", "to", "for")
            and title_ending(self.keys, start - 1) is not None
        )

    def _is_witness(self, start: int, end: int) -> bool:
        """Tell whether a word has its capital because it opens the sentence, before a Vietnamese name: `Witness | Pham Van Do`."""
        named = self.keys[start + 1] in frequent_surnames() and not self._surname(start)
        headed = any(name_heads().get(key) for key in self.keys[start + 1 : end])
        known = self.keys[start] in given_names() or self._known_place(start) > start
        return named and self._opens(start) and not (headed or known or title_ending(self.keys, start + 1))

    def _title_inside(self, start: int, end: int) -> tuple[int, int] | None:
        """Return where the last title of a run begins and ends, with somebody's name behind it, or with nothing but the title."""
        if is_head(self.keys[end - 1], "ORG") and not self._surname(end - 1):
            return None
        for k in range(end, start, -1):
            found = title_ending(self.keys, k)
            if not found or (self._surname(found[0]) and k == end):
                continue
            if k == end and found[1] == "rank" and self.keys[start] in frequent_surnames():
                # `Nguyen Thi | Sen`
                continue
            if found[0] == k - 1 > start and is_head(self.keys[k - 1], "ORG"):
                continue
            if k == end and is_plural_title(self.keys, k) and self._is_union(start, found[0]):
                return None
            begins = max(start, found[0])
            if begins == found[0] > start and self.keys[begins - 1] in ("of", "for", "the"):
                continue
            headed = any(is_head(key, "ORG") for key in self.keys[k:end])
            lower = k == end and not title_ending([*self.keys[start:k]], k - start)
            if not headed and not lower:
                return begins, self._charge_end(k, end)
        return None

    def _charge_end(self, k: int, end: int) -> int:
        """Return where a title ends with what its holder is in charge of, where a name follows: `Minister of State | for Trade | Ann Lee`."""
        at = k + 1
        while (
            at < end
            and self.keys[k] in ("of", "for")
            and (_in_charge(self.keys[at]) or self.keys[at] == "the")
        ):
            at += 1
        return at if at > k + 1 else k

    def _is_union(self, start: int, at: int) -> bool:
        """Tell whether a run says before a word what it is a body of: `Association of Seafood | Exporters`."""
        heads = [k for k in range(start, at) if is_head(self.keys[k], "ORG")]
        return bool(heads) and any(key in ("of", "for") for key in self.keys[heads[0] : at])

    def _person(self, start: int, end: int) -> Piece:
        """Return the name behind a title."""
        while end - start > 1 and self.keys[start] in special("style"):
            start += 1
        known = self._known_place(start) == end and not self._surname(start)
        return Piece(start, end, "LOC" if known else "PER", "gazetteer" if known else "title")

    def _owner(self, start: int, end: int) -> Iterator[Piece]:
        """Yield the body or the land before a title: `Hanoi | Party Secretary`, `Vingroup | Chairman`."""
        land = self._known_place(start)
        national = start < land == end - 1 and places().get(" ".join(self.keys[start:land])) == "country"
        charged = national and end < len(self.keys) and self.keys[end] in ("minister", "secretary")
        while end > start and is_head(self.keys[end - 1], "field"):
            if is_head(self.keys[end - 1], "ORG") and not (charged and end - 1 == land):
                break
            end -= 1
        if end == start or title_ending(self.keys[start:end], end - start):
            return
        piece = self._typed(start, end)
        if (
            piece
            and piece.type is None
            and not is_head(self.keys[end - 1], "field")
            and not self._opens(start)
        ):
            piece = piece._replace(type="ORG", recognizer="apposition")
        lone = self.keys[start] if end - start == 1 else ""
        if lone in before_titles("epithet"):
            return
        if piece and (lone not in before_titles("modifier") or lone in special("body")):
            yield piece

    def _person_inside(self, start: int, end: int) -> int:
        """Return where a Vietnamese name begins that ends a run behind a body or a field: `Department of Health | Nguyen An`."""
        presided = self.text[: self.words[start].start].endswith(
            (" of the ", " of ", " for ")
        ) and title_ending(self.keys, start - (2 if self.keys[start - 1] == "the" else 1))
        charge = next((k for k in range(start, end) if not _in_charge(self.keys[k])), start)
        for k in range(start + 1, end - 1):
            behind = (
                is_head(self.keys[k - 1], "field")
                or is_head(self.keys[k - 1], "area")
                or (is_field(self.keys[k - 1]) and self.keys[k] in frequent_surnames() and end - k > 2)
                or is_head(self.keys[k - 1], "ORG")
                or self._known_place(k - 1) == k
            )
            called = self.keys[k] not in function_words() and (
                self.keys[k] in surnames()
                or self.keys[k] in given_names()
                or (presided and k in (charge, end - 2) and self.keys[k + 1].isalpha())
            )
            numbered = _ROMAN.fullmatch(self.text, self.words[end - 1].start, self.words[end - 1].end)
            named = called and not numbered and not any(name_heads().get(key) for key in self.keys[k:end])
            if behind and named and end - k < 6 - (self.keys[k] not in surnames()):
                return k
        return start

    def _typed(self, start: int, end: int) -> Piece | None:
        """Return a run with what it is called; None where it is no name."""
        keys, size = self.keys[start:end], end - start
        name = " ".join(keys)
        kind, recognizer = self._kind(start, end)
        if kind == "area":
            head = keys[-1]
            if size > 1 and FORCE.match(self.text, self.words[end - 1].end):
                return Piece(start, end, "ORG", "org_head")
            if keys[0] in ("district", "ward") or head[0].isdigit():
                return Piece(start, end, "LOC", "place_head")
            if size == 1:
                return None
            return Piece(start, end if name in places() else end - 1, "LOC", "place_head")
        if kind:
            lone = (
                size == 1 and recognizer == "org_head" and not FORCE.match(self.text, self.words[end - 1].end)
            )
            return None if lone else Piece(start, end, kind, recognizer)
        if (
            size == 1
            and self._opens(start)
            and self.text[self.words[end - 1].end :][:1] == " "
            and not self._is_acronym(start)
        ):
            return Piece(start, end, None, "")
        return Piece(start, end, None, "")


def _in_charge(key: str) -> bool:
    """Tell whether a word is one of those that say what a minister is in charge of."""
    return is_field(key) or key == "and"
