"""Names in English articles.

English writes every word of a name with a capital, so that names are runs of capitals. A run tells what it is by its last word or by the
word before "of" ("Ministry of Health"), by a list of places, by a Vietnamese family name, or by what stands beside it.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from pipeline.stages.extract.english.lexicon import (
    before_titles,
    communes,
    frequent_surnames,
    function_words,
    given_names,
    is_head,
    is_plural_title,
    name_heads,
    organizations,
    places,
    saying_verbs,
    special,
    split_words,
    surnames,
    title_ending,
)
from pipeline.stages.extract.model import Article, Mention
from pipeline.vietnamese import fold

_OPENS = re.compile(r"(?:\A|(?:[.!?…:;“\"‘(—–]| --?)['\"”’)]*\s*)\Z")
"""What stands before a word that has a capital because it opens a sentence or a quotation."""
_SLASH = re.compile(r"\.? ?(?:No\.? ?)?\d+(?:/\d{4})?(?:/[A-ZĐ-]+\w*)*(?!\w)")
_FIELD_LIKE = tuple("ology ics tion tions ment ing ism ture ities graphy cine ship".split())  # noqa: SIM905
"""How the words end that say what a body is in charge of."""
_HONORIFIC = re.compile(
    r"(?:^|[^\w])(?:Mr|Mrs|Ms|Miss|Madam|Madame|Uncle|Aunt|Auntie|Grandma|Grandpa|Father|Sister|Brother|Datuk|Dato|Tan Sri|Datuk Seri|Tun|Haji)\.? \Z"
)
_FORCE = re.compile(
    r"(?: (?:provincial|city|municipal|district|state|border|traffic|criminal|economic|drug|tourist|environmental))? (?:police|border guards|customs|parliament|prosecutors['’] office)(?!\w)"
)
"""A force or a parliament in small letters, which is named by its place."""
_AGE = re.compile(r",? \(?(?:aged )?\d{1,3}(?:-year-old)?(?:[,.)]| (?:years old|from|of|who)(?!\w))")
_KIN = re.compile(
    r"(?:^|\W)(?:son|daughter|wife|husband|mother|father|brother|sister|uncle|aunt|cousin|nephew|niece|grandson|granddaughter|grandmother"
    r"|grandfather|widow|partner|friend|neighbou?r|colleague|villager|resident|student|pupil|twins?|named|called"
    r"|(?:name|identified|known)(?: only)? as),? \Z"
)
_OWNED_AFTER = re.compile(r", (?:his|her|my) [a-z]")
_TITLED_AFTER = re.compile(
    r", (?:an? |the |its |his |her |who )?(?:former |acting |deputy |vice[- ])?([\w-]+(?: [\w-]+){0,4})"
)
_OWN_POST = re.compile(
    r"(?:^|\W)(?:his|her|its|their|whose|the|\w+['’]s) (?:[\w-]+ ){0,3}[\w-]+, \Z", re.IGNORECASE
)
_PLACE_AFTER = re.compile(
    r" (?:village|hamlet|commune|ward|district|province|city|town|township|island|islands|river|lake|beach|market|bay|street|mountain|pass"
    r"|peninsula|lagoon|canal|stream|waterfall|cape|port|estuary|valley|quarter|region|delta|neighbou?rhood|residential|archipelago)(?!\w)"
)
_IN = re.compile(r"(?:^|\W)(?:in|near|at|from|to|around|outside|of|across|between) \Z")
_PLACED = re.compile(r"(?:^|\W)(?:in|near|at|to|from|around|outside) \Z")
_LOCAL = re.compile(r"(?:^|\W)(?:in|near|at|around|outside) \Z")
_OWN = re.compile(r"\A['’]s?(?= )")
_SUM = re.compile(r"(?:vnd|usd|us|eur|aud|sgd|jpy|cny|rm|s)\d")
_MADE = (
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
_WORD_REACH = 40
_LONG = 5
"""From how many words on a name is hardly a person's."""
_HEADED = re.compile(r"\w (?:of|at|with)(?: the)? \Z")
_ABBREVIATED = re.compile(r"\.\s?[A-Z]\Z")
"""How a name ends whose last letter is an abbreviation, to which its stop belongs: `U.S`, `Vo T. L`."""
_GOVERNED = re.compile(r"(?:^|\W)(?:of|in|at|to|from|by|with|for|on|near|the) \Z")
_PLACE_BEFORE = re.compile(
    r"(?:^|\W)(?:province|district|city|town|township|village|commune|ward|hamlet|state|island|resort|port|county|region|suburb|capital|region) of \Z"
)
"""What stands before the name of a place: `the northern province of [Nan]`."""
_FOLLOWING = re.compile(r" (?:also |has |had |later |then )?(\w+)")
_SAID_BEFORE = re.compile(r"(?:said|says|told|adds|added|replied) \Z")
_HYPHENED = re.compile(r"[A-Z][a-z]+-[a-z]+")
"""A given name of Korean or Chinese: `Eun-ji`."""


class _Piece(NamedTuple):
    """A stretch of words that may be a name; `type` is None as long as nothing tells it."""

    start: int
    end: int
    type: str | None
    recognizer: str


def find_names(article: Article) -> list[Mention]:
    """Return the names of an English article, in order and without overlaps; `value` is the full name of a person who is named shortly."""
    read = [_Text(paragraph.text) for paragraph in article.paragraphs]
    pieces = [list(text.pieces()) for text in read]
    pieces = [text.paired(row) for text, row in zip(read, _recurring(read, pieces), strict=True)]
    people: dict[str, str] = {}
    for text, row in zip(read, pieces, strict=True):
        for piece in row:
            if piece.type == "PER" and piece.end - piece.start > 1:
                for key in (text.words[piece.end - 1].key, text.words[piece.start].key):
                    people.setdefault(key, text.written(piece))
    known = {
        (text.folded(piece)): piece
        for text, row in zip(read, pieces, strict=True)
        for piece in row
        if piece.type
    }
    found = []
    for index, (text, row) in enumerate(zip(read, pieces, strict=True)):
        for piece in row:
            typed = _by_document(text, piece, known, people)
            if typed.type:
                value = people.get(text.folded(typed)) if typed.type == "PER" else None
                start, end = text.place(typed)
                found.append(
                    Mention(index, start, end, text.text[start:end], typed.type, value, typed.recognizer)
                )
    return found


def _recurring(read: list["_Text"], pieces: list[list[_Piece]]) -> list[list[_Piece]]:
    """Return the pieces, a name of two or three words a person's that goes on by one of them: `Jun Villa ... Villa said`."""
    alone = {
        text.folded(piece)
        for text, row in zip(read, pieces, strict=True)
        for piece in row
        if piece.end - piece.start == 1 and piece.type in (None, "PER") and not text.opens_plainly(piece)
    }
    return [
        [
            piece._replace(type="PER", recognizer="document")
            if piece.type is None
            and 1 < piece.end - piece.start < _LONG - 1
            and {text.keys[piece.start], text.keys[piece.end - 1]} & alone
            else piece
            for piece in row
        ]
        for text, row in zip(read, pieces, strict=True)
    ]


def _by_document(text: "_Text", piece: _Piece, known: dict[str, _Piece], people: dict[str, str]) -> _Piece:
    """Give a piece that nothing explains the type that the same name has elsewhere in the article."""
    if piece.type:
        return piece
    name = text.folded(piece)
    if name in people and (piece.end - piece.start == 1):
        return piece._replace(type="PER", recognizer="document")
    if name in known:
        return piece._replace(type=known[name].type, recognizer="document")
    return piece


class _Text:
    """A paragraph as names are read."""

    def __init__(self, text: str) -> None:
        self.text, self.words = text, split_words(text)
        self.keys = [word.key for word in self.words]

    def place(self, piece: _Piece) -> tuple[int, int]:
        """Return where a piece starts and ends in the text."""
        end = self.words[piece.end - 1].end
        if _ABBREVIATED.search(self.text, self.words[piece.start].start, end) and self.text.startswith(
            ".", end
        ):
            end += 1
        further = _SLASH if piece.type == "LAW" else _FORCE if piece.type == "ORG" else None
        match = further.match(self.text, end) if further else None
        return self.words[piece.start].start, match.end() if match else end

    def written(self, piece: _Piece) -> str:
        """Return a piece as it is written."""
        start, end = self.place(piece)
        return self.text[start:end]

    def folded(self, piece: _Piece) -> str:
        """Return the form in which pieces are compared."""
        return " ".join(self.keys[piece.start : piece.end])

    def opens_plainly(self, piece: _Piece) -> bool:
        """Tell whether a piece may have its capital because it opens a sentence."""
        return (
            piece.type is None
            and self._opens(piece.start)
            and piece.start == 0
            and self.keys[piece.start] in function_words()
        )

    def paired(self, row: list[_Piece]) -> list[_Piece]:
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

    def _like_person(self, piece: _Piece) -> bool:
        """Tell whether an unexplained piece has the form of a person's full name."""
        plain = all(
            key not in function_words() and not name_heads().get(key)
            for key in self.keys[piece.start : piece.end]
        )
        return piece.type is None and 1 < piece.end - piece.start < _LONG - 1 and plain

    def pieces(self) -> Iterator[_Piece]:
        """Yield the names and the runs of capitals that may be names, in order."""
        i = 0
        while i < len(self.words):
            end = self._run_end(i)
            if end == i:
                i += 1
                continue
            if not self.keys[end - 1].endswith(_MADE):
                yield from self._split(i, end)
            i = end

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
            or word.key.endswith(_MADE)
            or (len(word.key) == 1 and not (self._initial(i) or self._highland(i)))
            or _SUM.match(word.key)
        ):
            return False
        common = word.key in function_words() or word.key in special("crowd")
        if not common or self._known_place(i) > i:
            return True
        if word.key in special("both"):
            return True
        if word.key in special("calendar") or not self._capital(i + 1) or self._gap(i) != " ":
            return False
        return not self._opens(i) or self._surname(i)

    def _initial(self, i: int) -> bool:
        return i + 1 < len(self.words) and self._gap(i) in (". ", ".") and self.words[i + 1].capital

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
            if last.possessive and not self._owns(end - 1):
                break
            if not self._capital(end):
                if self._numbers(i, end, headed):
                    end += 1
                    if self._capital(end) and self._gap(end - 1) == " " and is_head(self.keys[end], "ORG"):
                        continue
                    break
                joined = self._joined_end(i, end, headed)
                if joined == end:
                    break
                end = joined
            elif gap in (" ", "\u00a0", " & ") or (gap == ". " and len(last.key) == 1):
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
        numbered = is_head(last, "area") or last == "decree" or (headed and i - start > 1 and len(key) < 3)
        return key[0].isdigit() and self._gap(i - 1) == " " and numbered

    def _joined_end(self, start: int, i: int, headed: bool) -> int:
        """Return where a run goes on behind a word in small letters that joins its capitals; the word itself where it ends there."""
        gap, key = self._gap(i - 1), self.keys[i]
        if self._known_place(start) == i and gap == " " and self._names_committee(i):
            return i + 2
        listed = gap == ", " and key == "and" and _is_field(self.keys[i - 1])
        if key not in (*special("joint"), *special("particle")) or (gap != " " and not listed):
            return i
        following = i + 1
        if following < len(self.words) and self.keys[following] == "the" and key != "and":
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
        while k + 1 < len(self.words) and _is_field(self.keys[k]):
            if self.keys[k + 1] == "and":
                return k + 2 < len(self.words) and _is_field(self.keys[k + 2])
            k += 1
        return False

    def _joins(self, start: int, at: int, following: int, headed: bool) -> bool:
        """Tell whether a connecting word between capitals is inside a name."""
        connector, last, key = self.keys[at], self.keys[at - 1], self.keys[following]
        if connector == "and":
            field = _is_field(last) and _is_field(key)
            charged = (
                headed
                and any(key in ("of", "for") for key in self.keys[start:at])
                and self._is_plain(at - 1, following)
            )
            place = self._known_place(start)
            opened = not headed and start < place < at and self._headed_next(following)
            titled = title_ending(self.keys, following + 1)
            several = charged and is_plural_title(self.keys, at) and is_plural_title(self.keys, following + 1)
            return (field or charged or opened) and (not titled or several)
        if connector in special("particle"):
            return True
        if key in special("calendar") or (not headed and title_ending(self.keys[start:at], at - start)):
            return False
        kinds = name_heads().get(last, frozenset())
        return bool(kinds & {"ORG", "LOC", "LAW", "EVENT"}) or (headed and connector in ("of", "for"))

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

    def _split(self, start: int, end: int) -> Iterator[_Piece]:
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
            and (self._surname(adjective) or self._is_posted(start))
            and not any(name_heads().get(key) for key in self.keys[adjective:end])
        ):
            yield _Piece(start, adjective, "LOC", "gazetteer")
            titled = self._title_inside(adjective, end)
            yield _Piece(max(adjective, titled[1] if titled else 0), end, "PER", "surname")
            return
        headless = not any(name_heads().get(key) for key in self.keys[adjective:end])
        if (
            headless
            and start < adjective < end
            and places().get(" ".join(self.keys[start:adjective])) == "adjective"
        ):
            yield _Piece(start, adjective, "LOC", "gazetteer")
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
            yield _Piece(person, end, "PER", "surname")
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
                return begins, k
        return None

    def _is_union(self, start: int, at: int) -> bool:
        """Tell whether a run says before a word what it is a body of: `Association of Seafood | Exporters`."""
        heads = [k for k in range(start, at) if is_head(self.keys[k], "ORG")]
        return bool(heads) and any(key in ("of", "for") for key in self.keys[heads[0] : at])

    def _person(self, start: int, end: int) -> _Piece:
        """Return the name behind a title."""
        while end - start > 1 and self.keys[start] in special("style"):
            start += 1
        known = self._known_place(start) == end and not self._surname(start)
        return _Piece(start, end, "LOC" if known else "PER", "gazetteer" if known else "title")

    def _owner(self, start: int, end: int) -> Iterator[_Piece]:
        """Yield the body or the land before a title: `Hanoi | Party Secretary`, `Vingroup | Chairman`."""
        while end > start and is_head(self.keys[end - 1], "field") and not is_head(self.keys[end - 1], "ORG"):
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
                or is_head(self.keys[k - 1], "ORG")
                or self._known_place(k - 1) == k
            )
            called = (
                self.keys[k] in surnames()
                or self.keys[k] in given_names()
                or (presided and k in (charge, end - 2) and self.keys[k + 1].isalpha())
            )
            named = called and not any(name_heads().get(key) for key in self.keys[k:end])
            if behind and named and end - k < 6 - (self.keys[k] not in surnames()):
                return k
        return start

    def _surname(self, i: int) -> bool:
        return self.keys[i] in surnames()

    def _typed(self, start: int, end: int) -> _Piece | None:
        """Return a run with what it is called; None where it is no name."""
        keys, size = self.keys[start:end], end - start
        name = " ".join(keys)
        kind, recognizer = self._kind(start, end)
        if kind == "area":
            head = keys[-1]
            if size > 1 and _FORCE.match(self.text, self.words[end - 1].end):
                return _Piece(start, end, "ORG", "org_head")
            if keys[0] in ("district", "ward") or head[0].isdigit():
                return _Piece(start, end, "LOC", "place_head")
            if size == 1:
                return None
            return _Piece(start, end if name in places() else end - 1, "LOC", "place_head")
        if kind:
            lone = (
                size == 1
                and recognizer == "org_head"
                and not _FORCE.match(self.text, self.words[end - 1].end)
            )
            return None if lone else _Piece(start, end, kind, recognizer)
        if (
            size == 1
            and self._opens(start)
            and self.text[self.words[end - 1].end :][:1] == " "
            and not self._is_acronym(start)
        ):
            return _Piece(start, end, None, "")
        return _Piece(start, end, None, "")

    def _kind(self, start: int, end: int) -> tuple[str | None, str]:
        """Return the type of a run and what tells it."""
        keys, size = self.keys[start:end], end - start
        before, after = self._before(start), self.text[self.words[end - 1].end :]
        if _HONORIFIC.search(before):
            return "PER", "title"
        if " ".join(keys) in places():
            if after.startswith("$"):
                return None, ""
            return ("ORG", "org_head") if _FORCE.match(after) else ("LOC", "gazetteer")
        body = self._body_evidence(start, end)
        if body:
            return "ORG", body
        inner = next((k for k, key in enumerate(keys) if key in ("of", "for", "on")), size)
        kinds = name_heads().get(keys[inner - 1], frozenset())
        kinds = kinds if size > 1 or "area" not in kinds else frozenset()
        if inner == size and size > 1 and keys[-1][0].isdigit():
            kinds = name_heads().get(keys[-2], frozenset())
            if size > 2 and any(is_head(key, "ORG") for key in keys[:-1]):
                return "ORG", "org_head"
        for type_, recognizer in (
            ("ORG", "org_head"),
            ("LAW", "law_head"),
            ("EVENT", "event_head"),
            ("area", "place_head"),
            ("LOC", "place_head"),
        ):
            if type_ in kinds and (size > 1 or (type_ == "LAW" and after[:1] == " " and _SLASH.match(after))):
                return type_, recognizer
        if inner < size and any(is_head(key, "ORG") for key in keys[:inner]):
            return "ORG", "org_head"
        if self._is_acronym(start) and size == 1:
            return ("ORG", "acronym") if keys[0] not in special("none") else (None, "")
        return self._person_kind(start, end, before, after)

    def _body_evidence(self, start: int, end: int) -> str | None:
        """Return what tells that a run is a body before its head is looked at: a word before it, a list, its form."""
        keys = self.keys[start:end]
        if self._names_body(start - 1):
            return "apposition"
        listed = "".join(keys) in organizations() and not (end - start == 1 and self._surname(start))
        if listed or (" ".join(keys) in special("body") and not self._opens(start)):
            return "gazetteer"
        return "org_head" if self._is_firm(start, end) else None

    def _is_firm(self, start: int, end: int) -> bool:
        """Tell whether the first word or the last makes a run the name of a firm: `[PT] Nikel`, `Intel Products [Vietnam]`."""
        if end - start > 1 and self.keys[start] in special("firm"):
            return True
        if any(name_heads().get(key) for key in self.keys[start:end]):
            return False
        named = self.keys[start] in given_names() or self._surname(start) or self._known_place(start) > start
        country = places().get(self.keys[end - 1]) in ("country", "continent")
        return end - start > 1 and country and not named and not self._opens(end - 1)

    def _is_acronym(self, i: int) -> bool:
        word = self.words[i]
        written = self.text[word.start : word.end]
        return "/" not in written and sum(map(str.isupper, written)) > 1 and written.isupper()

    def _person_kind(self, start: int, end: int, before: str, after: str) -> tuple[str | None, str]:
        """Return the type of a run that no list and no head tells."""
        keys = self.keys[start:end]
        name, size = " ".join(keys), end - start
        several = 1 < size < 5
        titled = title_ending(self.keys, start) is not None
        if titled and before[-1:] == " " and before[-2:] != ", " and (size > 1 or self._surname(start)):
            return "PER", "title"
        if all(is_head(key, "field") or key == "and" for key in keys) or (
            size == 1 and name in special("both")
        ):
            return None, ""
        if _PLACE_AFTER.match(after) or _PLACE_BEFORE.search(before):
            return "LOC", "place_head"
        if _FORCE.match(after) and size < 5 and not (size == 1 and name in before_titles("modifier")):
            return "ORG", "org_head"
        if several and after.startswith(",") and self._apposed(start, before):
            return "PER", "apposition"
        vietnamese = self._surname(start) and 1 < size < 6
        beside = (_PLACED if size == 2 or name in communes() else _LOCAL).search(before)
        if vietnamese and beside and (size == 2 or keys[0] not in frequent_surnames()):
            return "LOC", "gazetteer" if name in communes() else "model"
        if vietnamese and (size > 2 or name not in communes()):
            return "PER", "surname"
        if several and keys[0] in given_names():
            return "PER", "given_name"
        return self._neighbour_kind(start, end, before, after)

    def _neighbour_kind(self, start: int, end: int, before: str, after: str) -> tuple[str | None, str]:
        """Return the type of a run that only what stands beside it tells."""
        name, size = " ".join(self.keys[start:end]), end - start
        if self._acts(start, end, before, after):
            return "PER", "apposition"
        if _HEADED.search(before) and title_ending(self.keys, start - 1 - (self.keys[start - 1] == "the")):
            return "ORG", "apposition"
        foreign = not self.text[self.words[start].start : self.words[start].end].isascii()
        if (size > 1 or foreign or not self._opens(start)) and self._leads(end):
            return "ORG", "apposition"
        if name in communes() and (size > 1 or _IN.search(before)):
            return "LOC", "gazetteer"
        if _LOCAL.search(before) and not self._is_acronym(start):
            return "LOC", "model"
        return None, ""

    def _names_body(self, i: int) -> bool:
        """Tell whether a word in small letters introduces the name of a body: `the start-up [BioSen]`."""
        if i < 0 or self._gap(i) != " ":
            return False
        word = self.words[i]
        return not (word.capital or word.possessive) and word.key in special("body_noun")

    def _leads(self, end: int) -> bool:
        """Tell whether a post in small letters and a name stand behind a run: `[Vinaline] boss Cuong`."""
        for k in range(end + 1, min(len(self.words), end + 4)):
            found = title_ending(self.keys, k)
            if found and found[0] == end and self._capital(k) and not self._capital(k - 1):
                gaps = {self._gap(at) for at in range(end - 1, k)}
                return found[1] == "post" and gaps == {" "} and not is_plural_title(self.keys, k)
        return False

    def _acts(self, start: int, end: int, before: str, after: str) -> bool:
        """Tell whether what stands around a run is said of people alone: an age, kinship, a verb of saying, a title behind it."""
        size = end - start
        if _AGE.match(after) or (_KIN.search(before) and size < _LONG):
            return True
        if after.startswith((", who ", ", whose ")) and not (
            self._opens(start) and self.keys[end - 1].endswith("s")
        ):
            return size < _LONG
        if not 1 < size < _LONG or self._is_acronym(start):
            return False
        following = _FOLLOWING.match(after)
        verb = following[1] if following else ""
        says = (
            saying_verbs().get(verb) not in (None, "speech")
            or verb in ("who", "whose")
            or _SAID_BEFORE.search(before)
            or _OWNED_AFTER.match(after)
        )
        korean = any(_HYPHENED.fullmatch(self.text[word.start : word.end]) for word in self.words[start:end])
        return bool(says) or korean or self._titled_behind(after)

    def _apposed(self, start: int, before: str) -> bool:
        """Tell whether a noun for a person stands before a comma and a name: `the victim, | Ann Lee,`."""
        own = _OWN_POST.search(before)
        noun = self.keys[start - 1] if own else ""
        return bool(noun) and not name_heads().get(noun) and noun not in special("body_noun")

    def _titled_behind(self, after: str) -> bool:
        """Tell whether a title stands behind a name: `Ann Lee, [a] former director`."""
        titled = _TITLED_AFTER.match(after)
        keys = [fold(word) for word in titled[1].split()] if titled else []
        for k, key in enumerate(keys):
            if title_ending(keys, k + 1):
                return True
            if key in function_words():
                return False
        return False


def _in_charge(key: str) -> bool:
    """Tell whether a word is one of those that say what a minister is in charge of."""
    return _is_field(key) or key == "and"


def _is_field(key: str) -> bool:
    """Tell whether a word may say what a body is in charge of."""
    return is_head(key, "field") or key.endswith(_FIELD_LIKE)
