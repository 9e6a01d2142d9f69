"""The evidence of a whole document: what is named fully once explains its short forms, capitals and acronyms elsewhere."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from . import lexicon
from .introduced import follows_title
from .places import place_end
from .spans import Span, built_as_syllable, compound, form, goes_on, measured, person, stranger, syllable
from .tokens import Tokens
from .tries import longest

_GLOSS = re.compile(r" ?\([^()]*\)")
"""Letters in brackets inside the name of a body ("Ủy ban nhân dân | (UBND) | tỉnh A")."""
_AUTHORS = (("đạo", "diễn"), ("nhà", "văn"), ("tác", "giả"), ("nhà", "thơ"))
"""Who makes works that have names."""
_FIRMS = frozenset(["công", "cty", "tổng", "tập", "ngân", "hãng", "htx", "quỹ", "ctcp"])
"""First words of what firms are called ("Công ty", "Tập đoàn")."""

_SHORTEST = 3
"""Of how many words what follows a firm's head is made at least where it is a name of the firm; two may be a person's, unless both are foreign and no given name is the first."""

_LONGEST_PERSON = 5

_LONGEST_FIELD = 4

ONE_PLACE = frozenset(["event_head", "work_introducer"])
"""Evidence that says what a name is where it stands, and nothing of the name elsewhere."""


class Known(NamedTuple):
    """What a document says about its names, by their match form."""

    types: dict[str, str]
    people: dict[str, str]
    acronyms: dict[str, tuple[str, str]]
    firms: set[str]


def text(tokens: Tokens, span: Span) -> str:
    """Return a span as written."""
    start, end = tokens.place(span.start, span.end)
    return tokens.text[start:end]


def _unglossed(tokens: Tokens, span: Span) -> str:
    """Return a span as written, without letters in brackets inside it."""
    return _GLOSS.sub("", text(tokens, span))


def rejoined(paragraphs: list[Tokens], spans: list[list[Span]]) -> list[list[Span]]:
    """Return the spans with double family names made whole that spaces beside the hyphen tear ("Maria Moreno | - | Ruiz").

    A full name tells such a name, where it begins with a given name or is torn twice, and its second half is no name of the article by itself; the name alone follows it.
    """
    torn = [
        (tokens, row, list(_torn_names(tokens, row))) for tokens, row in zip(paragraphs, spans, strict=True)
    ]
    if not any(places for _, _, places in torn):
        return spans
    alone = {
        tokens.keys[span.start]
        for tokens, row, places in torn
        for i, span in enumerate(row)
        if span.end - span.start == 1 and i - 1 not in places
    }
    pairs = Counter(
        (tokens.keys[row[i].end - 1], tokens.keys[row[i + 1].start])
        for tokens, row, places in torn
        for i in places
    )
    double = set()
    for tokens, row, places in torn:
        for i in places:
            first, second = row[i], tokens.keys[row[i + 1].start]
            again = pairs[tokens.keys[first.end - 1], second] > 1 and first.type == "PER"
            full = first.end - first.start > 1 and (
                again or tokens.keys[first.start] in lexicon.given_names()
            )
            if full and second not in alone | lexicon.given_names():
                double.add((tokens.keys[first.end - 1], second))
    return [list(_whole(tokens, row, places, double)) for tokens, row, places in torn]


def _torn_names(tokens: Tokens, row: list[Span]) -> Iterator[int]:
    """Yield which names may be the first half of a double one: foreign, with a hyphen between spaces and a foreign word behind it."""
    for i, (first, second) in enumerate(pairwise(row)):
        if (
            second.start != first.end + 1
            or tokens.words[first.end] != "-"
            or tokens.spaces[second.start] != 1
        ):
            continue
        halves = (first.end - 1, second.start)
        foreign = not any(syllable(tokens.keys[k]) or not tokens.words[k].istitle() for k in halves)
        single = second.end - second.start == 1 and not goes_on(tokens, second.end)
        if foreign and single and {first.type, second.type} <= {"PER", None}:
            yield i


def _whole(
    tokens: Tokens, row: list[Span], places: list[int], double: set[tuple[str, str]]
) -> Iterator[Span]:
    """Yield the spans of a paragraph, the known double names as one."""
    joined = {i for i in places if (tokens.keys[row[i].end - 1], tokens.keys[row[i + 1].start]) in double}
    for i, span in enumerate(row):
        if i in joined:
            yield span._replace(end=row[i + 1].end, type="PER", recognizer="document")
        elif i - 1 not in joined:
            yield span


def shortened(paragraphs: list[Tokens], spans: list[list[Span]]) -> list[list[Span]]:
    """Return the spans with what follows the head of a firm's name as one where it stands alone ("Thủy sản Ngọc Hiển", of Công ty CP Thủy sản Ngọc Hiển)."""
    rests: dict[str, set[tuple[str, ...]]] = {}
    for tokens, row in zip(paragraphs, spans, strict=True):
        for span in row:
            head = longest(lexicon.heads(), tokens, span.start) if _is_firm(tokens, span) else None
            if head is None or head[1].kind != "named" or tokens.capital[head[0] : head[0] + 1] != (True,):
                continue
            named = person(tokens, head[0]) or place_end(tokens, head[0]) == span.end
            foreign = not any(map(syllable, tokens.keys[head[0] : span.end]))
            if span.end - head[0] >= (_SHORTEST - foreign) and not named:
                rests.setdefault(tokens.keys[head[0]], set()).add(tokens.keys[head[0] : span.end])
    if not rests:
        return spans
    return [list(_with_rests(tokens, row, rests)) for tokens, row in zip(paragraphs, spans, strict=True)]


def _is_firm(tokens: Tokens, span: Span) -> bool:
    return span.type == "ORG" and span.recognizer == "org_head" and tokens.keys[span.start] in _FIRMS


def _with_rests(tokens: Tokens, row: list[Span], rests: dict[str, set[tuple[str, ...]]]) -> Iterator[Span]:
    """Yield the spans of a paragraph, with the short names in place of what they are made of."""
    found = [
        Span(i, i + len(keys), "ORG", "document")
        for i, key in enumerate(tokens.keys)
        if key in rests and tokens.capital[i]
        for keys in rests[key]
        if tokens.keys[i : i + len(keys)] == keys
    ]
    short = [
        span
        for span in found
        if not any(
            other.start < span.start < other.end or other.end > span.end > other.start for other in row
        )
    ]
    inside = {i for span in short for i in range(span.start, span.end)}
    yield from sorted([span for span in row if span.start not in inside] + short)


def parted(paragraphs: list[Tokens], spans: list[list[Span]]) -> list[list[Span]]:
    """Return the spans with the holder of a title parted from the body before the name ("Người phát ngôn Bộ Ngoại giao | Thu Hà"), where the article names that person elsewhere."""
    people = {
        tokens.keys[span.start : span.end]
        for tokens, row in zip(paragraphs, spans, strict=True)
        for span in row
        if span.type == "PER" and span.end - span.start > 1
    }
    return [
        [part for span in row for part in _with_holder(tokens, span, people)]
        for tokens, row in zip(paragraphs, spans, strict=True)
    ]


def _with_holder(tokens: Tokens, span: Span, people: set[tuple[str, ...]]) -> list[Span]:
    """Return a span, or the body and its head of which it is made.

    The body must keep a name of its own, as schools and firms bear the names of persons ("Hiệu trưởng Trường THPT Nguyễn Du").
    """
    firm = tokens.keys[span.start] in _FIRMS
    if span.type != "ORG" or span.recognizer not in ("org_head", "gazetteer"):
        return [span]
    head = longest(lexicon.heads(), tokens, span.start)
    aged = _aged(tokens, span)
    if head is not None and aged > head[0]:
        return [span._replace(end=aged), Span(aged, span.end, "PER", "apposition")]
    if firm:
        end = _known_firm_end(tokens, span, head[0]) if head is not None else 0
        held = end and _led(tokens, span.start)
        return [span._replace(end=end), Span(end, span.end, "PER", "apposition")] if held else [span]
    first = span.start + 1 if head is None or head[1].kind != "named" else head[0] + 1
    for i in range(max(first, span.end - _LONGEST_PERSON), span.end - 1):
        if tokens.keys[i : span.end] not in people:
            continue
        named = first == span.start + 1 or any(tokens.capital[first - 1 : i])
        if named and follows_title(tokens, span.start):
            return [span._replace(end=i), Span(i, span.end, "PER", "apposition")]
    return [span]


def _aged(tokens: Tokens, span: Span) -> int:
    """Return where a person's name begins at the end of a body's, as an age behind it tells ("Tổng cục Chính trị | Trương Dương, 66 tuổi"), else 0."""
    bracket, age, years = span.end, span.end + 1, span.end + 2
    if tokens.words[bracket : bracket + 1] not in ((",",), ("(",)) or tokens.keys[years : years + 1] != (
        "tuổi",
    ):
        return 0
    starts = range(max(span.start + 1, span.end - _LONGEST_PERSON), span.end - 1)
    whole = [i for i in starts if all(tokens.capital[i : span.end]) and person(tokens, i)]
    return whole[0] if whole and tokens.words[age].isdigit() else 0


def _led(tokens: Tokens, i: int) -> bool:
    """Tell whether a title stands before a token, or before the few small words that say of what ("giám đốc | tài chính")."""
    for k in range(i, max(i - _LONGEST_FIELD, 0), -1):
        if follows_title(tokens, k):
            return True
        if not tokens.words[k - 1].islower() or tokens.keys[k - 1] in lexicon.function_words():
            return False
    return False


def _known_firm_end(tokens: Tokens, span: Span, j: int) -> int:
    """Return the end of a firm that is known, in a longer name that ends with what reads like a person's ("tập đoàn công nghệ Huawei | Lý Vân Chi"), else 0."""
    for k in range(j, span.end - 1):
        known = longest(lexicon.gazetteer(), tokens, k) if tokens.capital[k] else None
        if known is not None and known[1].kind == "ORG":
            end = known[0]
            named = end < span.end and (person(tokens, end) or stranger(tokens, end))
            return end if named and 2 <= span.end - end <= 4 else 0
    return 0


def _ally(tokens: Tokens, span: Span) -> bool:
    """Tell whether a span is a country that has its short name beside another alone ("Mỹ - Trung")."""
    return span.recognizer == "coordination" and tokens.keys[span.start] in lexicon.allies()


def learn(paragraphs: list[Tokens], spans: list[list[Span]]) -> Known:
    """Collect the names that are explained, the short forms of people, and the acronyms."""
    known = Known({}, {}, {}, set())
    addressed = set()
    for tokens, row in zip(paragraphs, spans, strict=True):
        for span in row:
            if span.type is None:
                _learn_initials(tokens, span, known)
                _learn_work(tokens, span, known.types)
                continue
            if span.recognizer not in ONE_PLACE and not _ally(tokens, span):
                known.types.setdefault(form(tokens, span.start, span.end), span.type)
            if span.type == "PER":
                _learn_person(tokens, span, known.people)
                if span.recognizer == "title" and tokens.keys[span.start - 1] in lexicon.honorifics():
                    addressed.add(form(tokens, span.start, span.end))
            elif span.type in ("ORG", "LAW", "EVENT"):
                _learn_acronym(tokens, span, known.acronyms)
                _learn_firm(tokens, span, known.firms)
        if "(" in tokens.words:
            _learn_abbreviations(tokens, row, known.types)
    known.firms.difference_update(addressed)
    return known


def learn_people(paragraphs: list[Tokens], spans: list[list[Span]], known: Known) -> None:
    """Learn the short forms of the people whom only the model found."""
    for tokens, row in zip(paragraphs, spans, strict=True):
        for span in row:
            if span.type == "PER" and span.recognizer == "model":
                _learn_person(tokens, span, known.people)


def _learn_person(tokens: Tokens, span: Span, people: dict[str, str]) -> None:
    keys = tokens.keys[span.start : span.end]
    if len(keys) < 2:
        return
    full = text(tokens, span)
    if span.recognizer == "nickname":
        people.setdefault(keys[0], full)
        return
    short = [keys[-1]] if len(keys[-1]) > 1 else []
    if keys[-1].startswith(("al-", "el-")):
        short.append(keys[-1][3:])
    if len(keys) > 2:
        short.append(" ".join(keys[-3:] if keys[-2] == "-" else keys[-2:]))
    foreign = keys[0] not in lexicon.surnames() or not built_as_syllable(keys[1])
    if foreign and keys[0] not in lexicon.countries() and len(keys) == 2:
        short.append(keys[0])
    for alias in short:
        people.setdefault(alias, full)


def _learn_firm(tokens: Tokens, span: Span, firms: set[str]) -> None:
    """Learn the name proper of a firm, behind what it is and does ("Công ty TNHH Điện tử | Hwajin Vina")."""
    begins = tokens.keys[span.start]
    named = span.recognizer in ("suffix", "apposition") and span.end - span.start == 2
    if named and not syllable(begins) and begins not in lexicon.given_names():
        firms.add(begins)
    hospital = tokens.keys[span.start : span.start + 2] == ("bệnh", "viện")
    if not (hospital or tokens.keys[span.start] in _FIRMS) or span.recognizer != "org_head":
        return
    head = longest(lexicon.heads(), tokens, span.start)
    start, first = span.end, span.start if head is None else head[0]
    trade = lexicon.org_words()
    while start > first and tokens.capital[start - 1] and tokens.spaces[start - 1] == 1:
        if start < span.end - 1 and longest(trade, tokens, start - 1) is not None:
            break
        start -= 1
    listed = longest(lexicon.gazetteer(), tokens, span.end - 1) or longest(
        lexicon.gazetteer(), tokens, span.end - 2
    )
    full = all(word.isalpha() and len(word) > 1 for word in tokens.words[start : span.end])
    alone = (
        span.end - start == 1 and tokens.words[start].istitle() and not built_as_syllable(tokens.keys[start])
    )
    if hospital and (start > span.start + 2 or alone):
        # "Bệnh viện Đa khoa Yên Lạc" bears the name of its place.
        return
    proper = 2 <= span.end - start <= 3 or (alone and tokens.keys[start] not in lexicon.given_names())
    if full and start > span.start + 1 and proper and listed is None:
        firms.add(form(tokens, start, span.end))


def _learn_acronym(tokens: Tokens, span: Span, acronyms: dict[str, tuple[str, str]]) -> None:
    inner = next((k for k in range(span.start + 2, span.end - 3) if tokens.words[k] == "("), 0)
    if inner and longest(lexicon.heads(), tokens, inner + 1) is None:
        acronyms.setdefault(tokens.words[inner + 1], (span.type or "ORG", _unglossed(tokens, span)))
    j = span.end
    if j + 2 < len(tokens.words) and tokens.words[j] == "(" and tokens.words[j + 2] in (")", ",", "-", "–"):
        word = tokens.words[j + 1]
        coded = word[0].isupper() and word[1:].isdigit()
        short = 2 <= len(word) <= 12 and (sum(map(str.isupper, word)) >= 2 or coded)
        if short and span.end - span.start > 1 and not _anothers(tokens, span, word):
            acronyms.setdefault(word, (span.type or "ORG", text(tokens, span)))


def _anothers(tokens: Tokens, span: Span, acronym: str) -> bool:
    """Tell whether an acronym is of something that belongs to a body whose own acronyms are known ("Cơ chế điều chỉnh biên giới carbon của | Liên minh châu Âu | (CBAM)")."""
    own = lexicon.acronyms().get(form(tokens, span.start, span.end))
    initials = "".join(word[0] for word in tokens.words[span.start : span.end])
    return own is not None and acronym not in own and acronym != initials.upper()


def _learn_initials(tokens: Tokens, span: Span, known: Known) -> None:
    """Learn that a name that nothing explains is a body where its initials stand behind it ("mạng lưới | Pasukan Bukit Hijau | (PBH)")."""
    initials = "".join(word[0] for word in tokens.words[span.start : span.end])
    bracket = tokens.words[span.end : span.end + 3]
    counted = span.start > 0 and measured(tokens, span.start - 1)
    if span.end - span.start > 1 and bracket == ("(", initials, ")") and not counted:
        known.types.setdefault(form(tokens, span.start, span.end), "ORG")
        known.acronyms.setdefault(initials, ("ORG", text(tokens, span)))


def _learn_work(tokens: Tokens, span: Span, types: dict[str, str]) -> None:
    """Learn that a name that nothing explains is a work's where its author stands behind it ("Mùa Gió Chướng | của đạo diễn Lê An")."""
    behind = tokens.keys[span.end : span.end + 3]
    if span.end - span.start > 1 and behind[:1] in (("của",), ("(",)) and behind[1:] in _AUTHORS:
        types.setdefault(form(tokens, span.start, span.end), "O")


def _learn_abbreviations(tokens: Tokens, row: list[Span], types: dict[str, str]) -> None:
    """An acronym in parentheses behind a common noun abbreviates that noun ("phụ huynh học sinh (PHHS)")."""
    for span in row:
        i = span.start
        if (
            span.type is None
            and span.end - i == 1
            and i > 1
            and tokens.words[i - 1] == "("
            and tokens.words[i].isupper()
            and tokens.words[i - 2].islower()
            and tokens.keys[i][-1] == tokens.keys[i - 2][0]
        ):
            types.setdefault(tokens.keys[i], "O")


def joined(tokens: Tokens, row: list[Span], known: Known) -> list[Span]:
    """Return the spans with a name that begins a given name of the article joined to it ("Mỹ | Linh", of Đỗ Mỹ Linh; "Chí | Anh" at the head of a sentence)."""
    whole: list[Span] = []
    for span in row:
        start = span.start
        if whole and whole[-1].end == start:
            start = whole[-1].start if _homonym(tokens, whole[-1]) else start
        elif start and span.end - start == 1 and tokens.capital[start - 1] and tokens.spaces[start] == 1:
            start -= 1
        if start == span.start or form(tokens, start, span.end) not in known.people:
            whole.append(span)
            continue
        if whole and whole[-1].start == start:
            whole.pop()
        whole.append(Span(start, span.end, "PER", "document"))
    return whole


def explain(tokens: Tokens, span: Span, known: Known) -> Span:
    """Give a span the type that the document knows for it."""
    span = _behind_opener(tokens, span, known)
    acronym = known.acronyms.get(tokens.words[span.start]) if span.end - span.start == 1 else None
    if acronym is not None and span.recognizer != "gazetteer":
        return span._replace(type=acronym[0], recognizer="acronym")
    if span.type in (None, "PER") and form(tokens, span.start, span.end) in known.firms:
        return span._replace(type="ORG", recognizer="document")
    if span.type is not None and span.recognizer != "work_introducer":
        return (
            _given_name(span) if tokens.keys[span.start] in known.people and _homonym(tokens, span) else span
        )
    key = form(tokens, span.start, span.end)
    if span.recognizer == "opener":
        if key in known.people and not compound(tokens, span.start):
            return _given_name(span)
        return span
    if key in known.types:
        return span._replace(type=known.types[key], recognizer="document")
    if key in known.people:
        return _given_name(span)
    return span


def _behind_opener(tokens: Tokens, span: Span, known: Known) -> Span:
    """Return a span without the conjunction that opens its sentence, where the rest is a person's short name ("Song | Liu | không dừng")."""
    i = span.start
    if span.type != "PER" or span.end - i != 2 or tokens.keys[i] not in lexicon.function_words():
        return span
    rest = tokens.keys[i + 1]
    another = known.people.get(rest, text(tokens, span)) != text(tokens, span)
    if tokens.opens(i) and (another or known.types.get(rest) == "PER"):
        return _given_name(span._replace(start=i + 1))
    return span


def _homonym(tokens: Tokens, span: Span) -> bool:
    """Tell whether a country's name is a given name too ("Đức", "Nga")."""
    listed = span.type == "LOC" and span.recognizer == "gazetteer" and span.end - span.start == 1
    if listed and goes_on(tokens, span.end) and follows_title(tokens, span.start):
        # "Phó Thủ tướng Đức Philipp Rösler": whose post it is.
        return False
    people = span.start and tokens.keys[span.start - 1] in ("người", "nước", "tại", "sang")
    return listed and not people and syllable(tokens.keys[span.start])


def _given_name(span: Span) -> Span:
    return span._replace(type="PER", recognizer="document")


def value(tokens: Tokens, span: Span, known: Known) -> str | None:
    """Return the full form of a name: of an acronym or a person's short name that the document explains, of a country in short."""
    if span.type == "LOC" and span.recognizer == "coordination":
        return lexicon.allies().get(form(tokens, span.start, span.end))
    if span.end - span.start == 1 and span.type == "ORG" and tokens.words[span.start] in known.acronyms:
        return known.acronyms[tokens.words[span.start]][1]
    if span.type in ("ORG", "EVENT") and "(" in tokens.words[span.start : span.end]:
        return _unglossed(tokens, span)
    if span.type == "PER":
        full = known.people.get(form(tokens, span.start, span.end))
        return full if full is not None and full != text(tokens, span) else None
    return None
