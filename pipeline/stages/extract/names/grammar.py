"""The grammar of names: from tokens to spans, left to right, by the longest reading at each capital.

An organization, a law and an event begin with a head and run on over capitals, over the words of their trade and over
the place they belong to. A person is a run of capitals that a title, a family name or a verb explains. What nothing
explains stays a span without a type, for the evidence of the document and the model.
"""

from itertools import compress
from operator import or_
from unicodedata import normalize

from . import lexicon
from .chunks import read_run
from .events import dated_end, pageant_end, tournament_end
from .introduced import addressed
from .known import TRADES, introducer_end, read_known
from .places import place_end
from .runs import chunk_end, counts, opens_person
from .spans import DIRECTIONS, Span, compound, form, goes_on, run_end, title_end, word_run_end
from .tokens import Tokens, is_year
from .tries import longest, longest_before

_CALLERS = frozenset(["nhóm", "hãng", "tờ", "kênh", "trang", "lực", "đài", "nhật"]) | {
    first for first, *_ in TRADES
}
"""First words of nouns of firms and of papers before their names."""
_OF_PEOPLE = frozenset(["người", "tộc", "bào"])
"""Last words before the name of a people ("đồng bào | Mông")."""
_CREDITS = frozenset(["ảnh", "nguồn", "video", "đồ"])
_ROUTES = frozenset(["metro", "vườn", "khu"])
_KINDS = frozenset(
    [
        "chung",
        "thường",
        "niên",
        "quân",
        "sự",
        "hải",
        "không",
        "đa",
        "quốc",
        "gia",
        "song",
        "phương",
        "quy",
        "mô",
        "lớn",
        "bắn",
        "đạn",
        "thật",
        "đổ",
        "bộ",
        "mang",
        "tên",
        "có",
    ]
)
"""Words that say what kind of manoeuvre one is, or that its name follows."""
_MANOEUVRES = _KINDS | {"trận", "tập"}
_LONGEST_KIND = 9
_GLOSS = 3
"""How many words an acronym in brackets is."""
_LONGEST_LETTERS = 8
_NATIONS = frozenset(["gia", "ương", "nam"])
"""How the names of bodies of the whole country end ("Trung tâm Khí tượng Quốc gia")."""
_AT = frozenset(["tại", "dự"])
"""What leads to the edition of an event."""
_CITIES = frozenset(["TP", "TP."])
"""A city's class in letters, before its name."""
_BEARINGS = frozenset(["hướng", "phía"])
_DASHES = frozenset(["-", "–"])
_QUOTES = frozenset("\"'“”‘’«»")


def read(tokens: Tokens) -> list[Span]:
    """Return the spans of a paragraph in order, without overlaps; type O marks known names of no type of ours."""
    spans: list[Span] = []
    small = lexicon.small_starts()
    glosses = _glosses(tokens) if "(" in tokens.words else frozenset()
    reached = 0
    capital, keys = tokens.capital, tokens.keys
    for i in compress(range(len(keys)), map(or_, capital, map(small.__contains__, keys))):
        if i < reached:
            continue
        if not capital[i]:
            following = small[keys[i]]
            if following and following.isdisjoint(keys[i + 1 : i + 2]):
                continue
        span, reached = _at(tokens, i, spans[-1] if spans else None)
        if glosses:
            span, reached = _over_gloss(tokens, i, span, glosses) or (span, reached)
        if span is not None:
            if spans and span.start < spans[-1].end:
                # The noun of a feature was read as the end of another name ("vùng Vịnh | Mexico").
                spans.pop()
            if span.type == "LOC" and _is_route(tokens, span):
                reached = _route_end(tokens, span.end)
                span = span._replace(end=reached)
            spans.append(span)
    return spans


def _glosses(tokens: Tokens) -> frozenset[int]:
    """Return where brackets open that hold the letters of what stands before them and nothing else ("Ủy ban nhân dân | (UBND) | tỉnh A")."""
    words = tokens.words
    return frozenset(
        j
        for j in range(1, len(words) - _GLOSS)
        if words[j] == "("
        and words[j + 2] == ")"
        and words[j + 1].isupper()
        and words[j + 1].replace("-", "").isalpha()
        and 1 < len(words[j + 1]) < _LONGEST_LETTERS
        and not _is_place(tokens, j + 1)
    )


def _abbreviates(tokens: Tokens, i: int, gloss: int) -> bool:
    """Tell whether the letters in brackets are those of the words before them, from a token on or from a later one ("Sở | Giao thông Vận tải | (GTVT)")."""
    letters = _plain(tokens.words[gloss + 1].replace("-", ""))
    initials = _plain("".join(word[0] for word in tokens.words[i:gloss] if word != "và"))
    return initials.endswith(letters)


def _plain(letters: str) -> str:
    """Return letters in capitals without their marks."""
    return "".join(normalize("NFD", letter)[0] for letter in letters.upper())


def _is_place(tokens: Tokens, i: int) -> bool:
    known = longest(lexicon.gazetteer(), tokens, i)
    return known is not None and known[1].kind == "LOC"


def _over_gloss(
    tokens: Tokens, i: int, span: Span | None, glosses: frozenset[int]
) -> tuple[Span, int] | None:
    """Read the body or the event at a token whose name goes on behind letters in brackets, and where to go on."""
    if span is None or span.type is None:
        head = longest(lexicon.heads(), tokens, i)
        gloss = head[0] if head is not None else 0
    else:
        gloss = span.end if span.type in ("ORG", "LOC", "EVENT") else 0
    if gloss not in glosses:
        return None
    event = span is not None and span.type == "EVENT"
    if not _told_apart(tokens, span, gloss + _GLOSS) and (event or not _abbreviates(tokens, i, gloss)):
        return None
    view = tokens.without(gloss, gloss + _GLOSS)
    whole, _ = _at(view, i, None)
    if whole is None or whole.type not in ("ORG", "EVENT") or whole.end <= gloss:
        return None
    end = whole.end + _GLOSS
    return whole._replace(end=end), end


def _told_apart(tokens: Tokens, span: Span | None, j: int) -> bool:
    """Tell whether a body's place, or an event's year or ordinal, stands at a token ("Trung tâm Kiểm soát Bệnh tật (CDC) | Hà Nội")."""
    if span is None or j >= len(tokens.words):
        return False
    if span.type == "EVENT":
        return is_year(tokens.words[j]) or (
            tokens.keys[j] == "lần" and tokens.keys[j + 1 : j + 2] == ("thứ",)
        )
    place = longest(lexicon.gazetteer(), tokens, j)
    if span.type != "ORG" or place is None or tokens.keys[span.end - 1] in _NATIONS:
        return False
    return form(tokens, j, place[0]) in lexicon.provinces()


def _is_route(tokens: Tokens, span: Span) -> bool:
    """Tell whether a place is a road or a line that its stops name ("đường bộ cao tốc Bắc | - Nam", "tuyến đường Bái Đính | - Ba Sao")."""
    first = tokens.keys[span.start]
    if first in ("cao", "đường"):
        return "tốc" in tokens.keys[span.start : span.end] or (
            first == "đường" and tokens.keys[span.start - 1] == "tuyến"
        )
    return first in _ROUTES


def _route_end(tokens: Tokens, j: int) -> int:
    """Return the end of a route whose first stop ends before a token ("cao tốc Bến Lức | - Long Thành")."""
    while j + 1 < len(tokens.words) and tokens.words[j] in ("-", "–") and tokens.capital[j + 1]:
        if tokens.keys[j + 1] in _CREDITS:
            break
        known = longest(lexicon.gazetteer(), tokens, j + 1)
        j = known[0] if known is not None else run_end(tokens, j + 1)
    return j


def _at(tokens: Tokens, i: int, before: Span | None) -> tuple[Span | None, int]:
    """Read what begins at a token; return it, and where to go on."""
    if i and tokens.words[i - 1] == "@":
        return None, i + 1
    if tokens.keys[i] in lexicon.idle() and _alone(tokens, i):
        idle = compound(tokens, i) or counts(tokens, i)
        return None if idle else Span(i, i + 1, None, "opener"), i + 1
    work = _work_title(tokens, i) if i > 1 and tokens.words[i - 1] in _QUOTES else 0
    if work:
        end = run_end(tokens, i)
        return Span(i, end, "O", "work_introducer"), max(work, end)
    dated = (
        pageant_end(tokens, i)
        or _exercise_end(tokens, i)
        or _occasion_end(tokens, i)
        or _tournament(tokens, i)
        or _edition_end(tokens, i)
    )
    if dated:
        return Span(i, dated, "EVENT", "event_head"), dated
    if tokens.keys[i] in _CALLERS:
        introducer = introducer_end(tokens, i)
        if introducer:
            return None, introducer
    if tokens.keys[i] in lexicon.allies() and _allied(tokens, i):
        return Span(i, i + 1, "LOC", "coordination"), i + 1
    people = _people_end(tokens, i) if i and tokens.keys[i - 1] in _OF_PEOPLE else 0
    unnamed = people or (_bearing_end(tokens, i) if i and tokens.keys[i - 1] in _BEARINGS else 0)
    if unnamed:
        return None, unnamed
    span = read_known(tokens, i) if tokens.keys[i] in lexicon.first_words() else None
    if span is not None:
        return span, span.end
    if not tokens.capital[i]:
        return None, i + 1
    title = title_end(tokens, i) if tokens.keys[i] in lexicon.title_starts() else 0
    if title:
        return None, title
    if (
        tokens.opens(i)
        and tokens.keys[i] in lexicon.plain()
        and goes_on(tokens, i + 1)
        and not opens_person(tokens, i)
    ):
        return None, i + 1
    end = chunk_end(tokens, i)
    span = read_run(tokens, i, end, before)
    return span, end if span is None else span.end


def _bearing_end(tokens: Tokens, i: int) -> int:
    """Return the end of words that only say where something goes or lies ("theo hướng | Tây Bắc", "phía | Nam TP Vinh"), else 0."""
    if not tokens.capital[i] or tokens.keys[i] not in DIRECTIONS:
        return 0
    end = run_end(tokens, i)
    bearing = next((j for j in range(i, end) if tokens.keys[j] not in DIRECTIONS), end)
    if bearing == end:
        return end
    whole, place = longest(lexicon.gazetteer(), tokens, i), longest(lexicon.gazetteer(), tokens, bearing)
    further = place is not None and place[1].kind == "LOC" and (whole is None or whole[0] < place[0])
    return bearing if further or tokens.words[bearing] in _CITIES else 0


def _allied(tokens: Tokens, i: int) -> bool:
    """Tell whether a dash joins a capital alone to the name of a country ("Việt - | Trung", "| Triều | - Hàn", but "Bắc - Trung - Nam")."""
    if not tokens.capital[i] or goes_on(tokens, i + 1) or addressed(tokens, i):
        return False
    joined = [
        k for k in (i - 2, i + 2) if 0 <= k < len(tokens.words) and tokens.words[(i + k) // 2] in _DASHES
    ]
    return any(
        (tokens.keys[k] in lexicon.countries() or tokens.keys[k] in lexicon.allies())
        and tokens.capital[k]
        and not goes_on(tokens, k + 1)
        and not (k > i and addressed(tokens, k))
        for k in joined
    )


def _people_end(tokens: Tokens, i: int) -> int:
    """Return the end of the name of a people that no place goes on from ("người | Thổ", but "người | Thổ Nhĩ Kỳ"), else 0."""
    people = longest(lexicon.peoples(), tokens, i)
    place = longest(lexicon.gazetteer(), tokens, i)
    return 0 if people is None or (place is not None and place[0] > people[0]) else people[0]


def _alone(tokens: Tokens, i: int) -> bool:
    """Tell whether a word heads a sentence, outside quotation marks, and small letters follow that are inside no name."""
    if i + 1 >= len(tokens.words) or not tokens.words[i + 1].islower() or not tokens.capital[i]:
        return False
    particle = tokens.keys[i + 1] in lexicon.particles()
    return not particle and tokens.opens(i) and (i == 0 or tokens.words[i - 1] not in _QUOTES)


def _work_title(tokens: Tokens, i: int) -> int:
    """Return the end of a title whose quotation marks stand behind the noun of a work ("bộ phim “Cánh đồng ...”"), else 0."""
    introduced = longest_before(lexicon.introducers(), tokens, i - 1)
    if introduced is None or introduced[1].kind != "work":
        return 0
    for j in range(i + 1, min(i + 20, len(tokens.words))):
        if tokens.words[j] in _QUOTES:
            return j
    return 0


def _tournament(tokens: Tokens, i: int) -> int:
    """Return the end of a tournament that begins at a capital that is no head and no known event, else 0."""
    opener = tokens.opens(i) and tokens.keys[i] in lexicon.function_words()
    end = tournament_end(tokens, i) if tokens.capital[i] and not opener else 0
    known = (longest(lexicon.heads(), tokens, i) or longest(lexicon.gazetteer(), tokens, i)) if end else None
    return 0 if known is not None and known[1].kind != "LOC" else end


def _edition_end(tokens: Tokens, i: int) -> int:
    """Return the end of unknown letters with the year in which somebody is there ("trao giải tại | BIFF 2025"), else 0."""
    word = tokens.words[i]
    if not (i and 2 < len(word) < _LONGEST_LETTERS and word.isalpha() and word.isupper()):
        return 0
    there = tokens.keys[i - 1] in _AT and is_year("".join(tokens.words[i + 1 : i + 2]))
    known = there and (longest(lexicon.gazetteer(), tokens, i) or longest(lexicon.heads(), tokens, i))
    return i + 2 if there and not known else 0


def _exercise_end(tokens: Tokens, i: int) -> int:
    """Return the end of the name of a manoeuvre behind its noun and what kind it is ("cuộc tập trận chung | Sao Biển"), else 0."""
    if not i or not tokens.capital[i] or tokens.keys[i - 1] not in _MANOEUVRES:
        return 0
    k = i - 1
    while k > max(i - _LONGEST_KIND, 0) and tokens.keys[k] in _KINDS and tokens.spaces[k] == 1:
        k -= 1
    if tokens.keys[k - 1 : k + 1] not in (("tập", "trận"), ("diễn", "tập")):
        return 0
    listed = longest(lexicon.gazetteer(), tokens, i) or longest(lexicon.heads(), tokens, i)
    if listed is not None or title_end(tokens, i):
        return 0
    end = word_run_end(tokens, run_end(tokens, i))
    dated = end < len(tokens.words) and (is_year(tokens.words[end]) or tokens.words[end] in ("-", "–"))
    return 0 if dated else end


def _occasion_end(tokens: Tokens, i: int) -> int:
    """Return the end of an event that its date and the noun before it tell ("cuộc thi | Giọng ca Mekong 2008"), else 0."""
    occasion = longest_before(lexicon.occasions(), tokens, i) if tokens.capital[i] else None
    if occasion is None or (tokens.capital[occasion[0]] and not tokens.opens(occasion[0])):
        return 0
    end = dated_end(tokens, i)
    return 0 if place_end(tokens, i) in (end - 1, end - 2) else end
