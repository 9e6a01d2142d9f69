"""Runs of capitals in English text: where a name may begin and how far it goes."""

import re
from typing import NamedTuple

from pipeline.stages.extract.english.lexicon import (
    function_words,
    given_names,
    is_head,
    is_plural_title,
    name_heads,
    places,
    special,
    split_words,
    surnames,
    title_ending,
)

_OPENS = re.compile(r"(?:\A|(?:[.!?…:;“\"‘(—–]| --?)['\"”’)]*\s*)\Z")
"""What stands before a word that has a capital because it opens a sentence or a quotation."""
SLASH = re.compile(r"\.? ?(?:No\.? ?)?\d+(?:/\d{4})?(?:/[A-ZĐ-]+\w*)*(?!\w)")
_FIELD_LIKE = tuple("ology ics tion tions ment ing ism ture ities graphy cine ship".split())  # noqa: SIM905
"""How the words end that say what a body is in charge of."""
FORCE = re.compile(
    r"(?: (?:provincial|city|municipal|district|state|border|traffic|criminal|economic|drug|tourist|environmental))? (?:police|border guards|customs|parliament|prosecutors['’] office)(?!\w)"
)
"""A force or a parliament in small letters, which is named by its place."""
_OWN = re.compile(r"\A['’]s?(?= )")
_SUM = re.compile(r"(?:vnd|usd|us|eur|aud|sgd|jpy|cny|rm|s)\d")
MADE = (
    "-born",
    "-based",
    "-trained",
    "-educated",
    "-made",
    "-owned",
    "-funded",
    "-backed",
    "-led",
    "-style",
)
"""How the adjectives end that are made of a name: `Hanoi-born`."""
_CHARGED = ("minister", "state", "secretary")
"""How the titles end behind which stands what their holder is in charge of: `Minister | of Health`, `Minister of State | for Trade`."""
_INITIALS = re.compile(r"(?!a\.m|p\.m|d\.c)\w\.\w")
_WORD_REACH = 40
_ABBREVIATED = re.compile(r"\.\s?[A-Z]\Z")
"""How a name ends whose last letter is an abbreviation, to which its stop belongs: `U.S`, `Vo T. L`."""


class Piece(NamedTuple):
    """A stretch of words that may be a name; `type` is None as long as nothing tells it."""

    start: int
    end: int
    type: str | None
    recognizer: str


class Runs:
    """A paragraph, its words and the runs of capitals in it."""

    def __init__(self, text: str) -> None:
        self.text, self.words = text, split_words(text)
        self.keys = [word.key for word in self.words]

    def place(self, piece: Piece) -> tuple[int, int]:
        """Return where a piece starts and ends in the text."""
        end = self.words[piece.end - 1].end
        if _ABBREVIATED.search(self.text, self.words[piece.start].start, end) and self.text.startswith(
            ".", end
        ):
            end += 1
        further = SLASH if piece.type == "LAW" else FORCE if piece.type == "ORG" else None
        match = further.match(self.text, end) if further else None
        return self.words[piece.start].start, match.end() if match else end

    def written(self, piece: Piece) -> str:
        """Return a piece as it is written."""
        start, end = self.place(piece)
        return self.text[start:end]

    def folded(self, piece: Piece) -> str:
        """Return the form in which pieces are compared."""
        return " ".join(self.keys[piece.start : piece.end])

    def _gap(self, i: int) -> str:
        """Return what stands between a word and the next."""
        if i + 1 >= len(self.words):
            return ""
        return _OWN.sub("", self.text[self.words[i].end : self.words[i + 1].start])

    def _before(self, i: int) -> str:
        start = self.words[i].start
        return self.text[max(0, start - _WORD_REACH) : start]

    def _opens(self, i: int) -> bool:
        return _OPENS.search(self._before(i)) is not None

    def _starts(self, i: int) -> bool:
        """Tell whether a run of capitals may begin at a word."""
        word = self.words[i]
        if (
            not word.capital
            or word.key.endswith(MADE)
            or (len(word.key) == 1 and not (self._initial(i) or self._highland(i)))
            or _SUM.match(word.key)
        ):
            return False
        common = word.key in function_words() or word.key in special("crowd")
        if not common or self._known_place(i) > i:
            return True
        if word.key in special("both") or (
            word.possessive and self._owns(i) and is_head(self.keys[i + 1], "ORG")
        ):
            return True
        if word.key in special("calendar") or not self._capital(i + 1) or self._gap(i) != " ":
            return False
        return not self._opens(i) or self._surname(i)

    def _initial(self, i: int) -> bool:
        return i + 1 < len(self.words) and self._gap(i) in (". ", ".") and self.words[i + 1].capital

    def _is_initials(self, i: int) -> bool:
        """Tell whether a word is the first letters of somebody's names, and no land: `[K.F.] Tan`."""
        key = self.keys[i]
        return len(key) == 1 or (_INITIALS.fullmatch(key) is not None and key not in places())

    def _highland(self, i: int) -> bool:
        """Tell whether a letter begins a name of the Central Highlands: `Y Sieng Bya`."""
        return self.keys[i] in special("highland") and self._capital(i + 1) and self._gap(i) == " "

    def _capital(self, i: int) -> bool:
        return i < len(self.words) and self.words[i].capital

    def _known_place(self, i: int) -> int:
        """Return where the longest known place ends that begins at a word; the word itself where none does."""
        for size in range(min(5, len(self.words) - i), 0, -1):
            if " ".join(self.keys[i : i + size]) in places() and all(
                self.words[k].capital for k in (i, i + size - 1)
            ):
                return i + size
        return i

    def _run_end(self, i: int) -> int:
        """Return where the run of capitals ends that begins at a word; the word itself where none does."""
        if not self._starts(i):
            return i
        end = max(i + 1, self._known_place(i))
        headed = is_head(self.keys[end - 1], "ORG")
        while end < len(self.words):
            gap, key = self._gap(end - 1), self.keys[end]
            last = self.words[end - 1]
            if last.key.endswith(MADE):
                break
            if last.possessive and not self._owns(end - 1):
                break
            if not self._capital(end):
                if self._numbers(i, end, headed):
                    end += 1
                    headed_next = self._capital(end) and self._gap(end - 1) == " "
                    if headed_next and (is_head(self.keys[end], "ORG") or self._is_school(end)):
                        continue
                    break
                joined = self._joined_end(i, end, headed)
                if joined == end:
                    break
                end = joined
            elif gap in (" ", "\u00a0", " & ") or (gap == ". " and self._is_initials(end - 1)):
                if key in special("calendar") or _SUM.match(key):
                    break
                end += 1
            elif (
                gap == ", " and is_head(last.key, "field") and is_head(key, "field") and self._enumerated(end)
            ):
                end += 1
            else:
                break
            headed = headed or is_head(self.keys[end - 1], "ORG")
        return end

    def _numbers(self, start: int, i: int, headed: bool) -> bool:
        """Tell whether a word is the number of what a run names: `District | 8`."""
        last, key = self.keys[i - 1], self.keys[i]
        if key.isdigit() and self._gap(i - 1) == self._gap(i) == " " and self._is_school(i + 1):
            return True
        numbered = is_head(last, "area") or last == "decree" or (headed and i - start > 1 and len(key) < 3)
        return key[0].isdigit() and self._gap(i - 1) == " " and numbered

    def _is_school(self, i: int) -> bool:
        """Tell whether the head of a numbered school or hospital stands at a word: `Nam Dan 2 | High School`."""
        return self._capital(i) and any(
            self._capital(k) and self.keys[k] in ("school", "hospital", "kindergarten", "college")
            for k in range(i, min(i + 2, len(self.words)))
        )

    def _joined_end(self, start: int, i: int, headed: bool) -> int:
        """Return where a run goes on behind a word in small letters that joins its capitals; the word itself where it ends there."""
        gap, key = self._gap(i - 1), self.keys[i]
        if self._known_place(start) == i and gap == " " and self._names_committee(i):
            return i + 2
        listed = gap == ", " and key == "and" and is_field(self.keys[i - 1])
        if key not in (*special("joint"), *special("particle")) or (gap != " " and not listed):
            return i
        following = i + 1
        charged = key == "and" and any(word in _CHARGED for word in self.keys[start:i])
        if following < len(self.words) and self.keys[following] == "the" and (key != "and" or charged):
            following += 1
        joins = self._capital(following) and self._joins(start, i, following, headed)
        return following + 1 if joins else i

    def _names_committee(self, i: int) -> bool:
        """Tell whether an adjective of its place and a body stand at a word: `Ca Mau | provincial People's Committee`."""
        body = self.keys[i + 1 : i + 4]
        return (
            self.keys[i] in special("tier")
            and self._gap(i) == " "
            and self._capital(i + 1)
            and any(is_head(key, "ORG") for key in body)
        )

    def _owns(self, i: int) -> bool:
        """Tell whether a possessive is inside a body's name: `People's Committee`, `Musicians' Association`."""
        plural = (
            self.keys[i] in special("people") or self.text[self.words[i].end : self.words[i].end + 1] != ""
        )
        if not (plural and self._capital(i + 1)):
            return False
        if self.keys[i] in special("people"):
            return True
        ends_in_s = self.text[self.words[i].end - 1] == "s" and self.text[self.words[i].end] in "'’"
        return ends_in_s and self.text[self.words[i].end + 1 : self.words[i].end + 2] == " "

    def _enumerated(self, i: int) -> bool:
        """Tell whether a field is one of several that `and` closes: `Culture, Sports and Tourism`."""
        k = i
        while k + 1 < len(self.words) and is_field(self.keys[k]):
            if self.keys[k + 1] == "and":
                return k + 2 < len(self.words) and is_field(self.keys[k + 2])
            k += 1
        return False

    def _joins(self, start: int, at: int, following: int, headed: bool) -> bool:
        """Tell whether a connecting word between capitals is inside a name."""
        connector, last, key = self.keys[at], self.keys[at - 1], self.keys[following]
        if connector == "and":
            field = is_field(last) and is_field(key)
            charged = (
                headed
                and any(key in ("of", "for") for key in self.keys[start:at])
                and self._is_plain(at - 1, following)
            )
            place = self._known_place(start)
            opened = not headed and start < place < at and self._headed_next(following)
            titled = self._begins_title(following)
            several = charged and is_plural_title(self.keys, at) and is_plural_title(self.keys, following + 1)
            return (field or charged or opened) and (not titled or several)
        if connector in special("particle"):
            return True
        if last in _CHARGED and (is_head(key, "field") or key == "state") and not headed:
            return title_ending(self.keys[start:at], at - start) is not None
        if key in special("calendar") or (not headed and title_ending(self.keys[start:at], at - start)):
            return False
        kinds = name_heads().get(last, frozenset())
        return bool(kinds & {"ORG", "LOC", "LAW", "EVENT"}) or (headed and connector in ("of", "for"))

    def _begins_title(self, i: int) -> bool:
        """Tell whether a title begins with a word: `Oak Committee and | Vice Governor`."""
        ends = (title_ending(self.keys, end) for end in range(i + 1, min(len(self.keys), i + 3) + 1))
        return any(found is not None and found[0] == i for found in ends)

    def _headed_next(self, following: int) -> bool:
        """Tell whether the second of two words after `and` is the head of a body: `Vietnam Textile and [Apparel Association]`."""
        last = following + 1
        return self._capital(last) and self._gap(following) == " " and is_head(self.keys[last], "ORG")

    def _is_plain(self, last: int, following: int) -> bool:
        """Tell whether neither the word before `and` nor the words behind it are a name of their own: `Court for Corruption and Misconduct Cases`."""
        end = following
        while (
            end < len(self.words) and self._capital(end) and (end == following or self._gap(end - 1) == " ")
        ):
            end += 1
        named = (
            self._surname(following)
            or self.keys[following] in given_names()
            or self._known_place(following) > following
        )
        bodies = any(is_head(key, "ORG") for key in self.keys[following:end]) or self._is_acronym(following)
        return not (named or bodies or self._known_place(last) > last or self._surname(last))

    def _surname(self, i: int) -> bool:
        return self.keys[i] in surnames()

    def _is_acronym(self, i: int) -> bool:
        word = self.words[i]
        written = self.text[word.start : word.end]
        return "/" not in written and sum(map(str.isupper, written)) > 1 and written.isupper()


def is_field(key: str) -> bool:
    """Tell whether a word may say what a body is in charge of."""
    return is_head(key, "field") or key.endswith(_FIELD_LIKE)
