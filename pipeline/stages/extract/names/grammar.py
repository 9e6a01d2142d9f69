"""The grammar of names: from tokens to spans, left to right, by the longest reading at each capital.

An organization, a law and an event begin with a head and run on over capitals, over the words of their trade and over
the place they belong to. A person is a run of capitals that a title, a family name or a verb explains. What nothing
explains stays a span without a type, for the evidence of the document and the model.
"""

from itertools import compress
from operator import or_

from . import lexicon
from .events import dated_end, event_end, pageant_end, tournament_end
from .laws import LAW_KINDS, law_end
from .lexicon import Entry, longest, longest_before
from .organizations import bare_unit_end, explained_end, organization_end, place_end, tail_end
from .spans import (
    LARGE_UNITS,
    LONGEST_RUN,
    PREFIXED,
    SURE_MIDDLES,
    Span,
    built_as_syllable,
    compound,
    directed_place,
    form,
    goes_on,
    korean,
    located,
    particles_end,
    person,
    person_inside,
    run_end,
    surname,
    syllable,
    title_end,
    uncounted,
)
from .tokens import Tokens, is_coded, is_degrees, is_initials, is_year

_NAMELIKE_FEATURES = frozenset(["hồ", "đình", "lăng", "đền", "động", "mai", "ga", "thác", "đầm"])
_NEGATIONS = frozenset(["phi", "liên", "vô"])
_TRADES = lexicon.trades()
_CALLERS = frozenset(["nhóm", "hãng", "tờ", "kênh", "trang", "lực", "đài", "nhật"]) | {
    first for first, *_ in _TRADES
}
"""First words of nouns of firms and of papers before their names."""
_BUSINESS = frozenset(["ceo", "cfo", "cto", "coo", "giám", "sáng"])
_HEADS = frozenset(["ceo", "giám", "tịch", "sáng", "trưởng"])
"""Words at the end of the titles of the heads of bodies ("giám đốc", "chủ tịch")."""
_JOINED_NAMES = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "O")
"""Beginnings of family names with a second capital ("McMaster", "DeSantis")."""
_MINISTERS = {("bộ", "trưởng"), ("thứ", "trưởng")}
_GOVERNORS = frozenset([("thống", "đốc"), ("thị", "trưởng"), ("tỉnh", "trưởng"), ("sát", "trưởng")])
"""The last two words of the titles of those who head a place ("cảnh sát trưởng")."""
_VIETNAM = frozenset([("việt",), ("việt", "nam")])
_FAMILIES = frozenset(
    [
        "Land",
        "Home",
        "Post",
        "Power",
        "Mart",
        "Bank",
        "Press",
        "Park",
        "Air",
        "Best",
        "Lab",
        "Sugar",
        "Marshall",
    ]
)
"""Last words of firms that are family names too."""
_DEPARTMENTS = frozenset(
    [
        ("bộ",),
        ("sở",),
        ("cục",),
        ("cơ", "quan"),
        ("uỷ", "ban"),
        ("học", "viện"),
        ("hiệp", "hội"),
        ("liên", "đoàn"),
    ]
)
"""Nouns of bodies that are words of other meanings too, where they stand in small letters."""
_FORCES = frozenset([("cảnh", "sát"), ("hải", "quân"), ("không", "quân")])
"""Forces that bear the name of their country."""
_OFFICERS = frozenset([("cảnh", "sát"), ("công", "an")])
"""Forces whose noun is that of their men too."""
_COUNTING = frozenset(
    ["một", "hai", "ba", "bốn", "năm", "mấy", "các", "những", "nhiều", "viên", "nữ", "nam", "cựu", "tên"]
)
"""What stands before the noun of some persons."""
_CEREMONIES = frozenset(["lễ", "phiên", "đêm", "vòng"])
_VESSELS = frozenset(
    ["tàu", "dầu", "hàng", "container", "ngầm", "bay", "trục", "tra", "vệ", "dương", "bộ", "thuyền"]
)
"""The last words of nouns of ships, whose names are names of persons too ("tàu sân bay | Abraham Lincoln")."""
_SHOPS = frozenset(
    ["tiệm", "hiệu", "siêu", "chuỗi", "công", "tập", "ngân", "doanh", "thương", "cửa", "cơ", "startup"]
)
"""First words of nouns of shops and firms."""
_SHIPS = frozenset(["USS", "HMS", "HMAS", "USNS", "BRP", "INS", "JS"])
"""What the names of ships of the navies begin with."""
_OUTLETS = frozenset(["tờ", "báo", "kênh", "trang", "đài", "chí", "tin", "hãng"])
_OF_PEOPLE = frozenset(["người", "tộc", "bào"])
"""Last words before the name of a people ("đồng bào | Mông")."""
_DEPUTY = frozenset(["biểu", "đb", "đbqh"])
"""Last words of what a deputy is called ("đại biểu")."""
_COMMISSIONER = ("cao", "uỷ")
_STREETS = frozenset(["đường", "phố"])
_SEVERAL = frozenset(["các", "những", "nhiều", "loạt"])
_OF_MANY = frozenset(["mẹ", "bố", "vợ", "chồng", "trai", "gái", "giáo", "sĩ", "nàng", "chàng", "lão", "chí"])
"""Last words of what people of a place are called too ("con gái | Hà Nội", "bà mẹ | Việt Nam")."""
_JUNIOR = frozenset(["Jr", "Sr"])
_CREDITS = frozenset(["ảnh", "nguồn", "video", "đồ"])
_REPORTING = frozenset([("đưa", "tin"), ("đăng", "tải")])
_CLERGY = frozenset(["mục", "cha"])
_NUMERALS = frozenset(["hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "giêng", "chạp"])
_EATING = frozenset(["quán", "siêu", "chung"])
_ROUTES = frozenset(["cao", "metro", "vườn", "khu"])
_PLACING = frozenset([("ở",), ("tại",), ("giữa",), ("khắp",), ("quanh",)])
_LEAVING = frozenset(["từ", "nối", "giữa"])
_REACHING = frozenset([("đến",), ("tới",), ("với",), ("và",), ("đi",), ("sang",), ("về",)])
_LOCATIVES = frozenset(["tại", "ở", "trong", "ngoài", "quanh", "trước", "gần", "cạnh"])
_HAMLETS = frozenset(["bản", "thôn", "ấp", "xóm", "làng", "buôn", "khóm"])
_SMALL_UNITS = _HAMLETS | {"xã", "phường"}
_OPENING_UNITS = _SMALL_UNITS | {"tỉnh", "huyện", "quận", "bang"}
_TOWNS = frozenset(
    [("tp",), ("tp.",), ("phường",), ("p.",), ("quận",), ("q.",), ("xã",), ("thị",), ("thành",)]
)
_ADDRESS = frozenset(["số", "tại", "ở", "nhà", "chỉ"])
_QUOTES = frozenset("\"'“”‘’«»")
_LIST_MARKS = frozenset(["-", "–", ",", "và", "&", ")"])


def read(tokens: Tokens) -> list[Span]:
    """Return the spans of a paragraph in order, without overlaps; type O marks known names of no type of ours."""
    spans: list[Span] = []
    small = lexicon.small_starts()
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
        if span is not None:
            if spans and span.start < spans[-1].end:
                # The noun of a feature was read as the end of another name ("vùng Vịnh | Mexico").
                spans.pop()
            if span.type == "LOC" and tokens.keys[span.start] in _ROUTES:
                reached = _route_end(tokens, span.end)
                span = span._replace(end=reached)
            spans.append(span)
    return spans


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
    if tokens.keys[i] in lexicon.idle() and _alone(tokens, i):
        idle = compound(tokens, i) or _counts(tokens, i)
        return None if idle else Span(i, i + 1, None, "opener"), i + 1
    work = _work_title(tokens, i) if i > 1 and tokens.words[i - 1] in _QUOTES else 0
    if work:
        end = run_end(tokens, i)
        return Span(i, end, "O", "work_introducer"), max(work, end)
    dated = pageant_end(tokens, i) or _occasion_end(tokens, i) or _tournament(tokens, i)
    if dated:
        return Span(i, dated, "EVENT", "event_head"), dated
    if tokens.keys[i] in _CALLERS:
        introducer = _introducer_end(tokens, i)
        if introducer:
            return None, introducer
    people = _people_end(tokens, i) if i and tokens.keys[i - 1] in _OF_PEOPLE else 0
    if people:
        return None, people
    span = _known(tokens, i) if tokens.keys[i] in lexicon.first_words() else None
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
        and not _opens_person(tokens, i)
    ):
        return None, i + 1
    end = _chunk_end(tokens, i)
    span = _chunk(tokens, i, end, before)
    return span, end if span is None else span.end


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


def _opens_person(tokens: Tokens, i: int) -> bool:
    """Tell whether a common word that heads a sentence is a family name there, or a particle of one ("Từ Hoảng", "Da Silva", but "Từ | Tokyo", "Vòng | Bán kết")."""
    if tokens.keys[i] in lexicon.particles() and not built_as_syllable(tokens.keys[i + 1]):
        return longest(lexicon.gazetteer(), tokens, i + 1) is None
    if not person(tokens, i) or not syllable(tokens.keys[i + 1]) or compound(tokens, i + 1):
        return False
    known = longest(lexicon.gazetteer(), tokens, i + 1)
    return known is None or known[0] < run_end(tokens, i)


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
    end = tournament_end(tokens, i) if tokens.capital[i] else 0
    known = (longest(lexicon.heads(), tokens, i) or longest(lexicon.gazetteer(), tokens, i)) if end else None
    return 0 if known is not None and known[1].kind != "LOC" else end


def _occasion_end(tokens: Tokens, i: int) -> int:
    """Return the end of an event that its date and the noun before it tell ("cuộc thi | Giọng ca Mekong 2008"), else 0."""
    occasion = longest_before(lexicon.occasions(), tokens, i) if tokens.capital[i] else None
    if occasion is None or (tokens.capital[occasion[0]] and not tokens.opens(occasion[0])):
        return 0
    end = dated_end(tokens, i)
    return 0 if place_end(tokens, i) in (end - 1, end - 2) else end


def _known(tokens: Tokens, i: int) -> Span | None:
    """Read the longest name that begins at a token with a head or stands in the gazetteer."""
    numbered, named, head = lexicon.known(tokens, i)
    if numbered is not None and numbered[0] < len(tokens.words) and tokens.words[numbered[0]][0].isdigit():
        before = longest_before(lexicon.introducers(), tokens, i)
        start = before[0] if before is not None and before[1].kind == "feature" else i
        return Span(start, numbered[0] + 1, "LOC", "place_head")
    if named is not None and not (_origin(tokens, i, named) or _trusted(tokens, i, named)):
        named = None
    common = head is not None and not tokens.capital[i] and tokens.keys[i : head[0]] in _DEPARTMENTS
    if common and head is not None and not _of_trade(tokens, i, head[0]):
        head = None
    # "kỹ | sư Đoàn Trọng Nghĩa": a person's name begins inside what reads like a head.
    if head is not None and goes_on(tokens, i + 1) and not tokens.capital[i] and person(tokens, i + 1):
        head = None
    if (
        head is not None
        and head[0] - i == 1
        and i
        and tokens.keys[i - 1] in _SMALL_UNITS
        and goes_on(tokens, i + 1)
    ):
        head = None
    if named is not None and head is not None and head[0] > named[0]:
        named = None
    best = None
    if named is None and tokens.capital[i]:
        directed = directed_place(tokens, i)
        best = Span(i, directed, "LOC", "gazetteer") if directed else None
    if named is not None:
        best = _listed(tokens, i, *named)
        if best.type == "O" and named[0] - i > 1:
            return best
    if head is not None and not tokens.capital[i] and _of_other(tokens, i, head[0]):
        head = None
    if head is not None and ((tokens.capital[i] and tokens.keys[i] != "luật") or not _misleading(tokens, i)):
        span = _headed(tokens, i, *head)
        if span is not None and (best is None or span.end > best.end):
            best = span
    return best


def _of_trade(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether a body's noun in small letters has its trade in capitals behind it ("sở | Y tế", "bộ | Ngoại giao"), and ends no other word ("trụ | sở")."""
    inside = (
        i > 0 and tokens.spaces[i] == 1 and f"{tokens.keys[i - 1]} {tokens.keys[i]}" in lexicon.compounds()
    )
    agency = tokens.keys[i:end] == ("cơ", "quan")
    words = longest(lexicon.org_words(), tokens, end)
    if inside or words is None:
        return False
    if tokens.capital[end]:
        return goes_on(tokens, end) and not agency
    several = i > 0 and tokens.keys[i - 1] in _COUNTING
    return (agency or tokens.keys[i] == "sở") and not several and _ends_at_place(tokens, words[0])


def _ends_at_place(tokens: Tokens, j: int) -> bool:
    """Tell whether a place stands behind words of a trade in small letters ("sở cứu hoả | Paris", "cơ quan an ninh mạng | Mỹ")."""
    words = longest(lexicon.org_words(), tokens, j)
    while words is not None:
        j = words[0]
        words = longest(lexicon.org_words(), tokens, j)
    return place_end(tokens, j) is not None


def _of_other(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether a head in small letters is the end of the noun of a place ("căn cứ | không quân Kadena"), or says of some persons what they are ("hai | cảnh sát Mỹ")."""
    noun = longest_before(lexicon.introducers(), tokens, end)
    if noun is not None and noun[0] < i and noun[1].kind in ("feature", "unit", "none"):
        return True
    if tokens.keys[i:end] in _FORCES and place_end(tokens, end) is None:
        return True
    counted = i > 0 and (tokens.words[i - 1].isdigit() or tokens.keys[i - 1] in _COUNTING)
    return counted and tokens.keys[i:end] in _OFFICERS


def _introducer_end(tokens: Tokens, i: int) -> int:
    """Return the end of a noun that owes its capital to the sentence alone and is no part of the name ("Hãng tin | AFP cho biết"), else 0."""
    if not (tokens.opens(i) or tokens.keys[i] == "hãng"):
        return 0
    j = i + 1
    while j < len(tokens.words) and not tokens.capital[j] and j - i < 3:
        j += 1
    if j >= len(tokens.words):
        return 0
    before = longest_before(lexicon.introducers(), tokens, j) or _with_field(tokens, j)
    if before is None or before[0] != i or before[1].kind != "org":
        return 0
    if tokens.keys[i:j] in _TRADES and goes_on(tokens, j + 1):
        return j
    if longest(lexicon.gazetteer(), tokens, i) is not None:
        return 0
    known = longest(lexicon.gazetteer(), tokens, j)
    named = (
        known[1].kind == "ORG" if known is not None else tokens.capital[j] and not syllable(tokens.keys[j])
    )
    return j if named else 0


def _misleading(tokens: Tokens, i: int) -> bool:
    """Tell whether a head in small letters is the end of another word ("thị | trường")."""
    before = longest_before(lexicon.introducers(), tokens, i + 1)
    return before is not None and (before[1].kind == "none" or (before[1].kind == "org" and before[0] < i))


def _listed(tokens: Tokens, i: int, end: int, entry: Entry) -> Span:
    """Read a name of the gazetteer with what belongs to it on either side."""
    kind = entry.kind
    company = 0 if kind == "LOC" and _of_country(tokens, i, end) else _company(tokens, end)
    if company and kind in ("ORG", "LOC", "EVENT"):
        return Span(i, company, "ORG", "suffix")
    if kind == "LOC":
        return _listed_place(tokens, i, end)
    if kind == "ORG":
        return _listed_body(tokens, i, end)
    if kind == "EVENT":
        before = longest_before(lexicon.introducers(), tokens, i)
        if before is not None and before[1].kind == "feature":
            return Span(before[0], end, "LOC", "place_head")
        if i and end - i > 2 and tokens.words[i - 1][0].isdigit() and all(tokens.capital[i:end]):
            # The number of a house stands before a street that bears the name of an event.
            return Span(i, end, "LOC", "place_head")
        end = _edition(tokens, end)
    elif kind == "O":
        while end < len(tokens.words) and tokens.spaces[end] == 1 and _numbered(tokens, end):
            end += 1
    return Span(i, end, kind, "gazetteer")


def _of_country(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether a country says where the firm behind it is at home ("hãng tình báo | Israel | Alpha International")."""
    if tokens.words[i].isupper() or form(tokens, i, end) not in lexicon.countries():
        return False
    translated = not (tokens.words[i].isascii() and tokens.words[end - 1].isascii())
    if translated and run_end(tokens, i) - end > 1 and not any(map(syllable, tokens.keys[end : end + 2])):
        return True
    noun = longest_before(lexicon.introducers(), tokens, i)
    if noun is None or noun[1].kind != "org":
        noun = _with_field(tokens, i)
    return noun is not None and noun[1].kind == "org" and not tokens.capital[i - 1]


def _listed_body(tokens: Tokens, i: int, end: int) -> Span:
    """Read a body of the gazetteer with its branch, its model or its place behind it."""
    if not tokens.words[i].isupper() and _in_unit(tokens, i):
        return Span(i, end, "LOC", "gazetteer")
    run = _models(tokens, end) if end - i == 1 and tokens.keys[i] in lexicon.brands() else end
    if run > end:
        return Span(i, run, "O", "gazetteer")
    if end - i == 1:
        end = _branch_end(tokens, end)
    foreign = not syllable(tokens.keys[i]) and goes_on(tokens, end + 1)
    if end - i > 1 or tokens.words[i].isupper() or foreign:
        end = tail_end(tokens, end, led=_led(tokens, i))
    if end - i > 2:
        end = bare_unit_end(tokens, end) or end
    if tokens.keys[end : end + 2] == ("chi", "nhánh"):
        end = place_end(tokens, end + 2) or end
    return Span(i, end, "ORG", "gazetteer")


def _in_unit(tokens: Tokens, i: int) -> bool:
    """Tell whether the noun of a unit in small letters stands before a name that a club bears too ("bang | Bayern")."""
    before = longest_before(lexicon.introducers(), tokens, i)
    return before is not None and before[1].kind == "unit" and not tokens.capital[before[0]]


def _branch_end(tokens: Tokens, j: int) -> int:
    """Return the end of one foreign word behind a firm that names a part of it ("FPT | Play", "Lotte | Cinema"), or the same end."""
    if not goes_on(tokens, j) or not tokens.words[j].isalpha() or not tokens.words[j].istitle():
        return j
    key = tokens.keys[j]
    foreign = not syllable(key) and key not in lexicon.given_names() and not surname(tokens, j)
    follows = goes_on(tokens, j + 1) and not syllable(tokens.keys[j + 1])
    listed = longest(lexicon.gazetteer(), tokens, j) is not None
    return j + 1 if foreign and not follows and not listed else j


def _listed_place(tokens: Tokens, i: int, end: int) -> Span:
    """Read a place of the gazetteer: as the delegation of deputies or the club that bears its name, as a language, or with the noun of a feature before it."""
    club = longest(lexicon.gazetteer(), tokens, end) if goes_on(tokens, end) else None
    if (
        club is not None
        and club[1].kind == "ORG"
        and club[0] - end == 1
        and tokens.words[i].isascii()
        and tokens.words[end].isascii()
        and not tokens.words[end].isupper()
    ):
        return Span(i, club[0], "ORG", "gazetteer")
    if i > 1 and tokens.keys[i - 1] == "đoàn" and _deputies(tokens, i - 1):
        return Span(i - 1, end, "ORG", "org_head")
    before = longest_before(lexicon.introducers(), tokens, i)
    if before is not None and before[1].kind == "work" and tokens.keys[i - 1] == "tiếng":
        return Span(i, end, "O", "gazetteer")
    bare = tokens.keys[i:end] in _VIETNAM or (before is not None and tokens.keys[before[0]] in _EATING)
    if before is not None and before[1].kind == "feature" and not bare:
        i = before[0]
        while goes_on(tokens, end) and not syllable(tokens.keys[end]) and not person(tokens, end):
            end += 1
    return Span(i, end, "LOC", "gazetteer")


def _deputies(tokens: Tokens, j: int) -> bool:
    """Tell whether "đoàn" at a token is a delegation of deputies: behind one ("đại biểu | đoàn Nghệ An"), or beside his name."""
    if tokens.keys[j - 1] in ("biểu", "đb", "đbqh"):
        return True
    return tokens.words[j - 1] in ("(", "-", "–") and not _DEPUTY.isdisjoint(tokens.keys[max(j - 9, 0) : j])


def _edition(tokens: Tokens, end: int) -> int:
    """Return the end of the number or the year of a competition, with the words of a sport before it ("World Cup | futsal nữ 2027")."""
    host = longest(lexicon.gazetteer(), tokens, end) if goes_on(tokens, end) else None
    if host is not None and host[1].kind == "LOC" and is_year("".join(tokens.words[host[0] : host[0] + 1])):
        return host[0] + 1
    j = end
    while j < len(tokens.words) and not tokens.capital[j] and tokens.spaces[j] == 1:
        words = longest(lexicon.org_words(), tokens, j)
        if words is None:
            word = tokens.words[j]
            return j + 1 if is_year(word[:4]) or (j == end and word.isdigit()) else end
        j = words[0]
    return end


def _company(tokens: Tokens, end: int) -> int:
    """Return the end of a name in the run of capitals behind a known one, if its last word is a company's or a club's."""
    run = run_end(tokens, end - 1)
    for j in range(run, end, -1):
        if tokens.words[j - 1] in lexicon.org_suffixes():
            return j
    return 0


def _models(tokens: Tokens, j: int) -> int:
    """Return the end of the words behind a maker or a product that look like the name of a model."""
    while j < len(tokens.words) and tokens.spaces[j] == 1 and _model(tokens, j):
        j += 1
    return j


def _model(tokens: Tokens, j: int) -> bool:
    word = tokens.words[j]
    if _numbered(tokens, j):
        return True
    known = longest(lexicon.gazetteer(), tokens, j)
    return (
        tokens.capital[j]
        and word.isascii()
        and tokens.keys[j] not in lexicon.surnames()
        and tokens.keys[j] not in lexicon.given_names()
        and (known is None or known[1].kind == "O")
    )


def _in_longer_name(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether a place of Vietnamese syllables is the beginning of a longer name ("Hà Giang | Anh", "Sông Lam | Thượng")."""
    if not goes_on(tokens, end):
        return False
    last = end + 1 == run_end(tokens, i) and built_as_syllable(tokens.keys[end])
    if not (last or syllable(tokens.keys[end])) or not syllable(tokens.keys[i]):
        return False
    if tokens.keys[i] in lexicon.surnames():
        return True
    known = longest(lexicon.gazetteer(), tokens, end) or longest(lexicon.heads(), tokens, end)
    return known is None and not surname(tokens, end) and not title_end(tokens, end)


def _numbered(tokens: Tokens, j: int) -> bool:
    word = tokens.words[j]
    return (is_coded(word) and (len(word) < 4 or not word.isdigit())) or word == "X"


def _origin(tokens: Tokens, i: int, named: tuple[int, Entry]) -> bool:
    """Tell whether a country tells where the foreigner behind it is from ("người | Nhật | Kuma Tadashi")."""
    end, entry = named
    of_people = i > 0 and tokens.keys[i - 1] == "người" and entry.kind == "LOC"
    return of_people and goes_on(tokens, end) and not syllable(tokens.keys[end])


def _trusted(tokens: Tokens, i: int, named: tuple[int, Entry]) -> bool:
    """Tell whether a name of the gazetteer is read as such here, and not as a part of a person's name or a word."""
    end, entry = named
    longer = goes_on(tokens, end)
    if i and tokens.keys[i - 1] in _NEGATIONS and tokens.spaces[i] == 1:
        return False
    if end - i > 1:
        return _trusted_words(tokens, i, named)
    if not tokens.words[i].isupper() or len(tokens.words[i]) < 2:
        if _addressed(tokens, i) or compound(tokens, i) or title_end(tokens, i) > i + 1:
            return False
        if longer and tokens.opens(i) and tokens.keys[i] in lexicon.honorifics():
            return False
        if tokens.opens(i) and tokens.keys[i] in lexicon.common() and not longer:
            return end < len(tokens.words) and tokens.words[end] in _LIST_MARKS
    if longer and entry.kind == "O" and tokens.keys[i] in lexicon.given_names():
        return syllable(tokens.keys[end])
    if not longer or entry.kind != "LOC":
        return True
    rest = tokens.keys[end : run_end(tokens, i)]
    if longest(lexicon.gazetteer(), tokens, end) is not None:
        whole = len(rest) == 2 and surname(tokens, i) and all(map(built_as_syllable, rest))
        return tokens.keys[i:end] not in _VIETNAM and not whole
    return not (all(map(syllable, rest)) or _stage_name(rest) or _first_name(tokens, i))


def _stage_name(rest: tuple[str, ...]) -> bool:
    """Tell whether the rest of a run that begins with a country's name is the second half of a Vietnamese name ("Mỹ | Linh")."""
    return len(rest) == 1 and built_as_syllable(rest[0]) and rest[0] not in lexicon.given_names()


def _trusted_words(tokens: Tokens, i: int, named: tuple[int, Entry]) -> bool:
    """Tell the same of a name of several words."""
    end, entry = named
    longer = goes_on(tokens, end)
    if entry.kind == "LOC" and _called_as_place(tokens, i, end):
        return False
    common = not all(tokens.capital[i:end]) and form(tokens, i, end) in lexicon.newspapers()
    if (
        common
        and (longer or tokens.opens(i))
        and tokens.words[i - 1 : i] + tokens.words[end : end + 1] != ("(", ")")
    ):
        return False
    if not longer or entry.kind != "LOC":
        return True
    full = run_end(tokens, i) - end > 2 or (goes_on(tokens, end + 1) and surname(tokens, end))
    if full and form(tokens, i, end) in lexicon.countries():
        return True
    return not (_addressed(tokens, i) or _in_longer_name(tokens, i, end))


def _called_as_place(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether one person is addressed by a name that places of Vietnam bear too ("ông | Hòa Bình", but "các chị | Hải Phòng", "bà mẹ | Tây Nguyên")."""
    address = longest_before(lexicon.introducers(), tokens, i)
    if address is None or address[1].kind != "address" or tokens.keys[i - 1] in _OF_MANY:
        return False
    before = tokens.keys[address[0] - 1] if address[0] else ""
    several = (
        before in _SEVERAL
        or before in _NUMERALS
        or before in lexicon.honorifics()
        or before in ("đàn", "quý")
    )
    native = (
        all(map(built_as_syllable, tokens.keys[i:end])) and form(tokens, i, end) not in lexicon.countries()
    )
    return native and not several


def _addressed(tokens: Tokens, i: int) -> bool:
    """Tell whether a form of address stands before a token."""
    before = longest_before(lexicon.introducers(), tokens, i)
    return before is not None and before[1].kind == "address"


def _first_name(tokens: Tokens, i: int) -> bool:
    """Tell whether a city's name is the first name of a person ("người Brazil | Wellington Prates")."""
    behind_country = i > 0 and tokens.words[i - 1].istitle() and tokens.spaces[i] == 1 and not _led(tokens, i)
    player = (
        tokens.keys[max(i - 2, 0) : i] in lexicon.player_nouns()
        and tokens.keys[i] not in lexicon.countries()
        and run_end(tokens, i) - i == 2
    )
    return (
        (behind_country or player or tokens.keys[i] in lexicon.given_names())
        and run_end(tokens, i) - i in (2, 3)
        and not _firm(tokens, i, run_end(tokens, i))
        and not title_end(tokens, i + 1)
    )


def _headed(tokens: Tokens, i: int, j: int, entry: Entry) -> Span | None:
    """Read the name whose head stands between two tokens."""
    small = not any(tokens.capital[i:j])
    if entry.kind == "feature":
        return _feature(tokens, i, j)
    if entry.kind in LAW_KINDS:
        title = longest(lexicon.titles(), tokens, i)
        if title is not None and title[0] > j:
            return None
        end, span = law_end(tokens, j, entry.kind, small=small), Span(i, j, "LAW", "law_head")
    elif entry.kind == "event":
        if tokens.keys[i] in _CEREMONIES and _event_begins(tokens, j):
            return None
        end, span = event_end(tokens, i, j), Span(i, j, "EVENT", "event_head")
    else:
        end = organization_end(tokens, j, entry.kind, small=small, led=_led(tokens, i))
        explained = 0 if small else explained_end(tokens, j if end is None else end)
        end = explained or end
        if end is not None and tokens.keys[i:j] == _COMMISSIONER and _held(tokens, i, end):
            end = None
        if tokens.keys[i] == "cảnh" and i and tokens.keys[i - 1] == "phòng":
            # "trưởng phòng | Cảnh sát PCCC | Công an tỉnh A": a department of the body behind it.
            return None
        alone = j - i > 3 or (tokens.keys[i:j] == ("đảng", "uỷ") and not goes_on(tokens, j))
        if end is None and entry.kind == "level" and alone and _names_itself(tokens, i, j):
            end = j
        # A house is a place where something happens in it, else a body.
        housed = i > 0 and tokens.keys[i - 1] in _LOCATIVES and form(tokens, i, j) in lexicon.venues()
        span = Span(i, j, "LOC", "place_head") if housed else Span(i, j, "ORG", "org_head")
        if tokens.keys[i] == "khoa":
            # A department is no body of its own.
            span = Span(i, j, "O", "org_head")
        if small and entry.kind == "named" and end is not None:
            span = span._replace(start=_proper(tokens, i, end))
    return None if end is None else span._replace(end=end)


def _proper(tokens: Tokens, i: int, end: int) -> int:
    """Return where the foreign name of a firm begins behind its noun in small letters ("công ty bất động sản | Yulu"), or the noun does."""
    k = next((k for k in range(i, end) if tokens.capital[k]), i)
    firm = form(tokens, i, i + 2) in ("công ty", "tập đoàn")
    foreign = not any(syllable(key) or built_as_syllable(key) for key in tokens.keys[k:end])
    return k if firm and foreign and all(tokens.capital[k:end]) else i


def _held(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether a name stands beside an office that is that of a body too ("ông Türk, | Cao ủy ...", "Cao ủy ... | Filippo Grandi")."""
    apposed = i > 0 and tokens.words[i - 1] in (",", "-", "–", "(")
    return apposed or goes_on(tokens, end)


def _led(tokens: Tokens, i: int) -> bool:
    """Tell whether a title stands before a token."""
    before = longest_before(lexicon.introducers(), tokens, i)
    return before is not None and before[1].kind == "title"


def _event_begins(tokens: Tokens, j: int) -> bool:
    """Tell whether the event that a ceremony opens, closes or belongs to begins at a token ("Lễ bế mạc | Liên hoan phim ...")."""
    known = longest(lexicon.gazetteer(), tokens, j)
    if known is not None:
        return known[1].kind == "EVENT"
    head = longest(lexicon.heads(), tokens, j) if goes_on(tokens, j) else None
    return head is not None and head[1].kind == "event" and event_end(tokens, j, head[0]) is not None


def _names_itself(tokens: Tokens, i: int, j: int) -> bool:
    """Tell whether a head is written as a name ("Phòng Cảnh sát giao thông"), not with the capital of a sentence alone."""
    return tokens.capital[i] and (not tokens.opens(i) or any(tokens.capital[i + 1 : j]))


def _feature(tokens: Tokens, i: int, j: int) -> Span | None:
    """Read a place that begins with a feature in a capital ("Cầu Long Biên")."""
    if j >= len(tokens.words) or tokens.spaces[j] != 1:
        return None
    known = longest(lexicon.gazetteer(), tokens, j)
    before = longest_before(lexicon.introducers(), tokens, i)
    i = before[0] if before is not None and before[1].kind == "feature" else i
    namelike = not tokens.opens(i) or tokens.keys[i] in _NAMELIKE_FEATURES
    if (
        known is not None
        and known[1].kind == "LOC"
        and not (namelike and _in_longer_name(tokens, i, known[0]))
    ):
        return Span(i, known[0], "LOC", "place_head")
    if not tokens.capital[j] or (j - i == 1 and namelike and not tokens.words[i].isupper()):
        return None
    end = min(person_inside(tokens, j, run_end(tokens, j)), j + 4)
    return None if compound(tokens, end - 1) else Span(i, _ordered_end(tokens, end), "LOC", "place_head")


def _ordered_end(tokens: Tokens, j: int) -> int:
    """Return the end of the number that tells a place from its namesakes ("cầu Rạch Miễu | 2"), or the same end."""
    if (
        j >= len(tokens.words)
        or tokens.spaces[j] != 1
        or not tokens.words[j].isdigit()
        or len(tokens.words[j]) > 2
    ):
        return j
    return j + 1 if uncounted(tokens, j + 1) else j


def _chunk_end(tokens: Tokens, i: int) -> int:
    """Return the end of a run of capitals, cut where a name of the gazetteer or a head begins inside it."""
    j, n = i + 1, min(len(tokens.words), i + LONGEST_RUN)
    family = surname(tokens, i) or (goes_on(tokens, i + 1) and tokens.keys[i + 1] in SURE_MIDDLES)
    given = tokens.keys[i] in lexicon.given_names() and not _is_letters(tokens.words[i])
    links = lexicon.links()
    while j < n:
        if (
            tokens.words[j] == "."
            and tokens.words[j - 1] in _JUNIOR
            and j + 1 < n
            and not tokens.capital[j + 1]
        ):
            return j + 1
        if tokens.words[j] == "." and is_initials(tokens.words[j - 1]) and tokens.spaces[j] == 0:
            # The point behind "P.V.T" abbreviates; behind a letter it may close the text.
            if j + 1 == len(tokens.words):
                return j + 1 if len(tokens.words[j - 1]) > 1 or j - i > 1 else j
            if not tokens.opens(j + 1):
                j += 1
                continue
        if tokens.spaces[j] != 1:
            break
        if not tokens.capital[j]:
            behind = _link_end(tokens, j) if tokens.keys[j] in links else j
            if behind > j and goes_on(tokens, behind):
                j = behind
                continue
            break
        if _begins_another(tokens, i, j, family=family, given=given):
            break
        j += 1
    return j


def _link_end(tokens: Tokens, j: int) -> int:
    """Return the end of what links the words of one name at a token ("Kessler | & | Brandt", "Thích | nữ | Diệu", "Jan | van der | Berg")."""
    nun = tokens.keys[j - 1] == "thích" and tokens.keys[j] == "nữ"
    return j + 1 if nun or _partners(tokens, j) else particles_end(tokens, j)


def _begins_another(tokens: Tokens, i: int, j: int, *, family: bool, given: bool) -> bool:
    """Tell whether another name begins at a token inside a run of capitals that began at `i` with a family or a given name."""
    left = run_end(tokens, j) - j
    if tokens.keys[i - 1] in _CLERGY and syllable(tokens.keys[j]):
        return False
    if not (family or given) and 3 <= left <= 4 and surname(tokens, j) and not _owned(tokens, i):
        rare = j == i + 1 and left == 3 and tokens.words[i].istitle() and syllable(tokens.keys[i])
        return not (rare and _led(tokens, i))
    if left > 1 and (_employer(tokens, i, j) or (j - i > 1 and _behind_firm(tokens, j))):
        return True
    if korean(tokens, j):
        return True
    if left > 1 and j == i + 1 and _is_letters(tokens.words[i]) and tokens.keys[j] in lexicon.given_names():
        return True
    foreign = left > 1 and not any(map(syllable, tokens.keys[j : j + 2]))
    if (
        foreign
        and not all(map(built_as_syllable, tokens.keys[j : j + 2]))
        and syllable(tokens.keys[j - 1])
        and tokens.keys[j] in lexicon.given_names()
    ):
        return True
    title = longest(lexicon.titles(), tokens, j)
    if title is not None and title[0] - j > 1 and not (family and all(tokens.capital[j : title[0]])):
        return True
    married = given and goes_on(tokens, i + 1) and tokens.keys[i + 1] in lexicon.frequent_surnames()
    if tokens.keys[j] not in lexicon.first_words() or (family and j - i <= 2) or (married and j - i <= 3):
        return False
    known = longest(lexicon.gazetteer(), tokens, j)
    if known is not None and known[1].kind == "EVENT" and not tokens.words[j].isupper():
        return True
    head = longest(lexicon.heads(), tokens, j)
    return any(found is not None and found[0] - j > 1 for found in (known, head))


def _is_letters(word: str) -> bool:
    """Tell whether a word is an acronym."""
    return word.isupper() and word.isalpha() and len(word) > 1 and word not in _SHIPS


def _counts(tokens: Tokens, i: int) -> bool:
    """Tell whether a number in words heads a sentence or tells a day or a month ("Mười lần", "thứ Ba", "tháng Chín")."""
    told = i > 0 and tokens.keys[i - 1] in ("thứ", "tháng", "mùng")
    return tokens.keys[i] in _NUMERALS and (told or tokens.opens(i))


def _firm(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether a run of capitals ends or is joined like the name of a firm ("Meridian Foods", "Kessler & Brandt")."""
    last = tokens.words[end - 1]
    if tokens.keys[i] in lexicon.given_names() and last in _FAMILIES:
        return False
    club = tokens.words[i] in lexicon.club_words() and tokens.words[i].istitle()
    return end - i > 1 and (club or last in lexicon.org_suffixes() or "&" in tokens.words[i:end])


def _behind_firm(tokens: Tokens, j: int) -> bool:
    """Tell whether a person's name begins behind the last word of a firm's ("Lumina Edu | Ryan Đặng")."""
    if tokens.words[j - 1] not in lexicon.org_suffixes():
        return False
    named = surname(tokens, j) or tokens.keys[j] in lexicon.given_names()
    return named or surname(tokens, run_end(tokens, j) - 1)


def _partners(tokens: Tokens, j: int) -> bool:
    """Tell whether a token joins two names to that of a firm ("Kessler | & | Brandt")."""
    around = tokens.words[j - 1 : j + 2 : 2]
    return tokens.words[j] == "&" and all(word[0].isupper() for word in around)


def _owned(tokens: Tokens, i: int) -> bool:
    """Tell whether the noun of a body stands before a run ("đội | Phù Đổng Ninh Bình")."""
    before = longest_before(lexicon.introducers(), tokens, i)
    return before is not None and before[1].kind == "org"


def _employer(tokens: Tokens, i: int, j: int) -> bool:
    """Tell whether a name behind a title is that of the body that a person behind it works for ("CEO | Stripe | Patrick Collison")."""
    if not (goes_on(tokens, j) and goes_on(tokens, j + 1)):
        return False
    if tokens.keys[j] not in lexicon.given_names() and not korean(tokens, j):
        return False
    title = longest_before(lexicon.introducers(), tokens, i)
    if title is None or title[1].kind != "title":
        return False
    if tokens.keys[i - 2 : i] in _GOVERNORS and tokens.keys[i] not in lexicon.given_names():
        return True
    business = not _BUSINESS.isdisjoint(tokens.keys[title[0] : i])
    return business or not tokens.words[j - 1].istitle() or tokens.words[j - 1] in lexicon.org_suffixes()


def _chunk(tokens: Tokens, i: int, end: int, before: Span | None) -> Span | None:
    """Read a run of capitals that is no known name by its first and last words and by what stands before it."""
    introduced = longest_before(lexicon.introducers(), tokens, i)
    if introduced is None and i > 1 and not tokens.capital[i - 1]:
        introduced = (i - 1, Entry("address")) if _named_so(tokens, i) else _past_fields(tokens, i)
    if introduced is not None and before is not None and introduced[0] < before.end:
        opens = before.recognizer == "opener" and tokens.opens(before.start) and not tokens.capital[i - 1]
        introduced = introduced if opens else None
    # "TP HCM", and "Tỉnh Idlib" at the head of a sentence: the noun of the unit is no part of the name.
    heads_sentence = tokens.keys[i] in _OPENING_UNITS and tokens.opens(i)
    unit = (
        end - i > 1
        and (tokens.keys[i] in lexicon.levels() or tokens.keys[i] in _HAMLETS)
        and (tokens.words[i].isupper() or heads_sentence)
    )
    if introduced is None and unit and goes_on(tokens, i + 1) and len(tokens.words[i + 1]) > 1:
        i += 1
        introduced = longest_before(lexicon.introducers(), tokens, i)
    kind = introduced[1].kind if introduced is not None else None
    if kind != "address":
        if (
            tokens.opens(i)
            and tokens.keys[i] in lexicon.plain()
            and end - i > 1
            and not _opens_person(tokens, i)
        ):
            i, introduced, kind = i + 1, None, None
        if end - i == 1:
            ward = tokens.keys[i - 1] == "khoa" and tokens.keys[i] in lexicon.wards()
            if ward or compound(tokens, i) or _counts(tokens, i):
                return None
            if kind != "feature" and _may_be_word(tokens, i, kind):
                return Span(i, end, None, "opener")
        word = longest(lexicon.org_words(), tokens, i) or longest(lexicon.heads(), tokens, i)
        placed = kind == "feature" and word is not None and word[1].kind == "feature" and word[0] == end
        if word is not None and (word[0] > end or word[0] - i > 1) and not placed:
            return None
    if introduced is not None and kind in ("title", "address"):
        return _shrine(tokens, introduced[0], end) or _titled(tokens, i, end, kind)
    if _house(tokens, i, end):
        return Span(i, end, "LOC", "place_head")
    if _next_street(tokens, i, before):
        return Span(i, end, "LOC", "coordination")
    return _place_chunk(tokens, i, end, introduced) or _named_chunk(tokens, i, end, kind, before)


def _named_so(tokens: Tokens, i: int) -> bool:
    """Tell whether somebody without a name before is said to bear one ("một người nước ngoài tên là | Oleg", "cô gái có tên | Aya")."""
    j = i - 1 if tokens.keys[i - 1] == "là" else i
    if tokens.keys[j - 1] != "tên":
        return False
    before = tokens.keys[max(j - 4, 0) : j - 1]
    return (
        not lexicon.person_nouns().isdisjoint(before)
        and all(map(str.isalpha, before))
        and "mang" not in before[-1:]
    )


def _listed_after(tokens: Tokens, j: int, i: int) -> bool:
    """Tell whether a comma or "và" alone joins a name to the person before it ("Mạc Can | , | Quốc Trường")."""
    return i - j == 1 and tokens.words[j] in (",", "và")


def _past_fields(tokens: Tokens, i: int) -> tuple[int, Entry] | None:
    """Return the title behind which an epithet, a field or the several fields of a portfolio stand before the name."""
    return _past_epithet(tokens, i) or _past_portfolio(tokens, i)


def _past_portfolio(tokens: Tokens, i: int) -> tuple[int, Entry] | None:
    """Return the minister whose portfolio of several fields stands before a name ("Bộ trưởng | Thương mại, Công nghiệp và Cạnh tranh | Parks Tau")."""
    joined = False
    for k in range(i - 1, max(i - 15, 0), -1):
        if tokens.keys[k - 1 : k + 1] in _MINISTERS:
            return (k - 1, Entry("title")) if joined and tokens.capital[k + 1] else None
        joined = joined or (tokens.keys[k] == "và" and k < i - 1)
        named = tokens.capital[k] and tokens.capital[k - 1]
        if named or not (tokens.words[k] == "," or tokens.words[k].isalpha()):
            return None
    return None


def _past_epithet(tokens: Tokens, i: int) -> tuple[int, Entry] | None:
    """Return the title behind which words stand that belong neither to it nor to the name ("ca sĩ | trẻ | Sa Quây")."""
    epithet = longest_before(lexicon.epithets(), tokens, i)
    title = longest_before(lexicon.introducers(), tokens, epithet[0]) if epithet is not None else None
    if title is not None and title[1].kind == "title":
        return title
    return _with_field(tokens, i)


def _with_field(tokens: Tokens, i: int) -> tuple[int, Entry] | None:
    """Return the noun behind which small letters say a field before a name ("chuyên gia | khí tượng", "doanh nghiệp | vận tải")."""
    for k in range(i - 1, max(i - 5, 0), -1):
        if tokens.capital[k] or tokens.spaces[k + 1] != 1 or tokens.keys[k] in lexicon.function_words():
            return None
        noun = longest_before(lexicon.fielded(), tokens, k)
        if noun is not None and tokens.spaces[k] == 1:
            return noun if _says_field(tokens, k, i, noun[1].kind) else None
    return None


def _says_field(tokens: Tokens, k: int, i: int, kind: str) -> bool:
    """Tell whether small letters between a noun and a name are the noun's field, and the name is of the noun's kind."""
    if f"{tokens.keys[k - 1]} {tokens.keys[k]}" in lexicon.compounds() or tokens.keys[k] in lexicon.nouns():
        return False
    return kind == "org" or (goes_on(tokens, i + 1) and not tokens.words[i].isupper())


def _may_be_word(tokens: Tokens, i: int, kind: str | None) -> bool:
    """Tell whether a single capital is a name only where the document knows it as one."""
    key, opens = tokens.keys[i], tokens.opens(i)
    if (opens and key in lexicon.common()) or key in lexicon.nouns():
        return True
    return not opens and kind != "unit" and key in lexicon.plain() and tokens.words[i].istitle()


def _shrine(tokens: Tokens, i: int, end: int) -> Span | None:
    """Read a place that is named for somebody with a form of address in a capital ("chợ | Bà Chiểu")."""
    feature = longest_before(lexicon.introducers(), tokens, i) if i and tokens.capital[i] else None
    if feature is None or feature[1].kind != "feature":
        return None
    return Span(feature[0], end, "LOC", "place_head")


def _titled(tokens: Tokens, i: int, end: int, kind: str) -> Span:
    """Read a run of capitals behind a title: a person, or the hamlet or the firm that the title belongs to."""
    if (
        tokens.keys[i - 1] in _HAMLETS
        and tokens.keys[i - 2] == "trưởng"
        and not (end - i == 1 or (person(tokens, i) and end - i < 5))
    ):
        holder = end - 3 if end - i > 3 and surname(tokens, end - 3) else person_inside(tokens, i, end)
        return Span(i, holder, "LOC", "place_head")
    if kind == "title" and _employer(tokens, i, end):
        governs = tokens.keys[i - 2 : i] in _GOVERNORS
        return Span(i, end, "LOC" if governs else "ORG", "apposition")
    if kind == "title" and _group(tokens, i, end):
        return Span(i, end, "ORG", "org_introducer")
    if kind == "title" and _firm(tokens, i, end):
        return Span(i, end, "ORG", "suffix")
    home = _home_end(tokens, i, end) if kind == "title" else 0
    if home:
        return Span(i, home, "ORG", "suffix")
    if kind == "title" and _headed_by(tokens, i, end):
        return Span(i, end, "ORG", "capitals")
    if kind == "title" and end - i == 1 and tokens.words[i].isupper() and 2 < len(tokens.words[i]) < 6:
        # "Phó Chủ tịch HĐTV": the acronym of a body.
        return Span(i, end, None, "capitals" if tokens.words[i].isalpha() else "opener")
    return Span(i, end, None, "opener") if is_coded(tokens.words[i]) else Span(i, end, "PER", "title")


def _group(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether a run names what the title before it is of ("trưởng nhóm | Sao Mai", "thành viên | Backstreet Boys", "phóng viên | Dân Việt")."""
    lead = tokens.keys[max(i - 2, 0) : i]
    if lead == ("phóng", "viên") or lead[-1] == "pv":
        return form(tokens, i, end) in lexicon.outlets()
    if person(tokens, i):
        return False
    member = lead == ("thành", "viên") and end - i > 1 and not any(map(syllable, tokens.keys[i:end]))
    return lead[-1] == "nhóm" or member


def _headed_by(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether a run behind the title of the head of a body is written like a body ("giám đốc | TTKDT Saigonbank", "giám đốc | GreenlinesDP")."""
    word = tokens.words[i]
    if _HEADS.isdisjoint(tokens.keys[max(i - 2, 0) : i]):
        return False
    if end - i == 1:
        return "&" in word or (
            word[1:-1] != word[1:-1].lower()
            and not word.startswith(_JOINED_NAMES)
            and word.isalpha()
            and not word.isupper()
        )
    return _is_letters(word) and len(word) > 2 and not tokens.words[end - 1].isupper()


def _house(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether a run is the street of an address ("số 80 | Nguyễn Huệ, TP Tuy Hòa")."""
    if i < 2 or not tokens.words[i - 1][0].isdigit() or len(tokens.words[i]) == 1:
        return False
    closed = end == len(tokens.words) or tokens.words[end] in (",", ")", "-", ".")
    unit = tokens.words[end : end + 1] == (",",) and tokens.keys[end + 1 : end + 2] in _TOWNS
    return unit or (closed and tokens.keys[i - 2] in _ADDRESS)


def _next_street(tokens: Tokens, i: int, before: Span | None) -> bool:
    """Tell whether a run goes on a list of streets ("giao lộ Lê Lợi - | Hàm Nghi", "các đường Lê Lợi, | Hàm Nghi")."""
    if before is None or before.type != "LOC" or before.end != i - 1:
        return False
    if tokens.words[i - 1] in ("-", "–"):
        return before.recognizer == "place_head" and not tokens.capital[before.start]
    lead = tokens.keys[max(before.start - 2, 0) : before.start]
    several = tokens.keys[before.start] in _STREETS and not _SEVERAL.isdisjoint(lead)
    several = several or (lead[-1:] in (("như",), ("gồm",)) and lead[0] in _STREETS)
    return (several or before.recognizer == "coordination") and _listed_after(tokens, before.end, i)


def _next_unit(tokens: Tokens, i: int, end: int, before: Span | None) -> bool:
    """Tell whether a run goes on a list of communes ("xã Vạn Hưng, | Vạn Thắng")."""
    return (
        before is not None
        and before.recognizer == "place_head"
        and before.type == "LOC"
        and _listed_after(tokens, before.end, i)
        and form(tokens, i, end) in lexicon.small_units()
    )


def _place_chunk(tokens: Tokens, i: int, end: int, introduced: tuple[int, Entry] | None) -> Span | None:
    if introduced is None or introduced[1].kind not in ("feature", "unit", "region"):
        return None
    if end - i == 1 and len(tokens.words[i]) == 1 and tokens.words[i - 1][-1] == ".":
        return None
    large = introduced[1].kind == "region" or tokens.keys[i - 1] in LARGE_UNITS
    named = person(tokens, i) and (end - i > 2 or tokens.keys[i] in lexicon.given_names())
    if named and introduced[1].kind == "unit" and _officer(tokens, i, end, introduced[0]):
        return Span(i, end, "PER", "title")
    if large and named and introduced[1].kind != "feature":
        return Span(i, end, "PER", "surname")
    end = _governed(tokens, i, end, introduced[0]) or person_inside(tokens, i, end)
    if tokens.keys[i - 1] == "tt" and not syllable(tokens.keys[i]):
        return Span(i, end, "PER", "title")
    if introduced[1].kind != "feature":
        return Span(i, _ordered_end(tokens, end), "LOC", "place_head")
    if tokens.keys[introduced[0]] == "kênh" and not syllable(tokens.keys[i]):
        return Span(i, end, "ORG", "org_introducer")
    return Span(introduced[0], _ordered_end(tokens, end), "LOC", "place_head")


def _officer(tokens: Tokens, i: int, end: int, noun: int) -> bool:
    """Tell whether a run that reads like a person names the holder of the title before the noun of a unit, and no unit ("phó chủ tịch xã | Sùng Thị Mỷ", "trưởng đặc khu | Carrie Lam")."""
    placed = (
        form(tokens, i, end) in lexicon.small_units() or longest(lexicon.gazetteer(), tokens, i) is not None
    )
    return not placed and _led(tokens, noun)


def _governed(tokens: Tokens, i: int, end: int, noun: int) -> int:
    """Return the end of a foreign place whose noun stands between a title and its holder ("Thống đốc bang | Kanagawa | Kuroiwa Yuji"), else 0."""
    title = longest_before(lexicon.introducers(), tokens, noun)
    if title is None or title[1].kind != "title" or end - i < 3 or any(map(syllable, tokens.keys[i:end])):
        return 0
    return next((k for k in range(i + 1, end - 1) if tokens.keys[k] in lexicon.given_names()), i + 1)


def _named_chunk(tokens: Tokens, i: int, end: int, kind: str | None, before: Span | None) -> Span:
    return (
        _thing_chunk(tokens, i, end, kind)
        or _person_chunk(tokens, i, end, kind, before)
        or _other_chunk(tokens, i, end, kind, before)
    )


def _thing_chunk(tokens: Tokens, i: int, end: int, kind: str | None) -> Span | None:
    """Read a run that what stands before it or its last word makes a firm, an outlet or a ship, though it may sound like a person."""
    if _firm(tokens, i, end):
        return Span(i, end, "ORG", "suffix")
    if (kind == "work" and tokens.keys[i - 1] in _VESSELS) or tokens.words[i] in _SHIPS:
        return Span(i, end, "O", "work_introducer")
    if kind == "org" and end - i > 1 and (tokens.keys[i - 1] in _OUTLETS or _shop(tokens, i, end)):
        return Span(i, end, "ORG", "org_introducer")
    home = _home_end(tokens, i, end)
    return Span(i, home, "ORG", "suffix") if home else None


def _home_end(tokens: Tokens, i: int, end: int) -> int:
    """Return the end of the place behind a foreign name where it is a body's ("Caritas | Việt Nam"), else 0."""
    if end - i > 2 or not goes_on(tokens, end) or not syllable(tokens.keys[end]):
        return 0
    home = longest(lexicon.gazetteer(), tokens, end)
    if home is None or home[1].kind != "LOC" or home[0] - end != 2:
        return 0
    last = tokens.words[end - 1]
    acronym = end - i == 1 and last.isupper() and len(last) > 2
    foreign = not any(map(built_as_syllable, tokens.keys[i:end])) and all(
        map(str.istitle, tokens.words[i:end])
    )
    return home[0] if acronym or (foreign and tokens.keys[i] not in lexicon.given_names()) else 0


def _shop(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether the noun of a shop or a firm stands before a run of two words, which sounds like a person's name ("tiệm vàng | Kim Hoa")."""
    noun = longest_before(lexicon.introducers(), tokens, i)
    if noun is None or noun[1].kind != "org":
        noun = _with_field(tokens, i)
    if noun is None or (tokens.keys[i] in lexicon.given_names() and _led(tokens, noun[0])):
        # "người phát ngôn | cơ quan cứu hộ | Abdul Karim": the body bears no name.
        return False
    return end - i == 2 and tokens.keys[noun[0]] in _SHOPS


def _person_chunk(tokens: Tokens, i: int, end: int, kind: str | None, before: Span | None) -> Span | None:
    """Read a run that begins like the name of a person; it is a place where it stands among places."""
    size = end - i
    if size == 2 and _next_unit(tokens, i, end, before):
        return Span(i, end, "LOC", "place_head")
    if surname(tokens, i) and 2 <= size <= 4 and all(len(tokens.keys[k]) <= 7 for k in range(i, end)):
        half = size == 2 and kind is None and compound(tokens, end - 1)
        if not half and kind is None and located(tokens, i):
            return Span(i, end, "LOC", "place_head")
        return Span(i, end, None, "opener") if half else Span(i, end, "PER", "surname")
    if tokens.keys[i] in lexicon.given_names() and size > 1:
        return Span(i, end, "PER", "given_name")
    if 2 <= size <= 5 and person(tokens, i) and (size < 5 or tokens.keys[i + 1] in SURE_MIDDLES):
        return Span(i, end, "PER", "surname")
    if tokens.keys[i].startswith(PREFIXED) or (
        size > 1 and kind is None and _double_barrelled(tokens, end - 1)
    ):
        return Span(i, end, "PER", "surname")
    return None


def _double_barrelled(tokens: Tokens, j: int) -> bool:
    """Tell whether a word is two family names of foreigners joined by a hyphen ("Tsubasa | Nonaka-Pereira")."""
    parts = tokens.words[j].split("-")
    return (
        len(parts) == 2
        and all(part.istitle() and len(part) > 2 for part in parts)
        and not syllable(tokens.keys[j])
    )


def _stays(tokens: Tokens, i: int) -> bool:
    """Tell whether a name sounds foreign, and what is told to be there does not work or trade there ("làm việc tại | Google")."""
    if built_as_syllable(tokens.keys[i]) or len(tokens.words[i]) < 3:
        return False
    return tokens.keys[i - 2] not in ("việc", "tác", "tập", "học", "dịch", "vốn", "phần")


def _among_places(tokens: Tokens, i: int, end: int, before: Span | None) -> bool:
    """Tell whether a name is joined to a place behind a preposition of place ("ở Karachi và | Rawalpindi", "từ | Poipet | đến Bangkok")."""
    if (
        before is not None
        and before.type == "LOC"
        and tokens.keys[before.start - 1 : before.start] in _PLACING
        and _listed_after(tokens, before.end, i)
    ):
        # "Sau chín năm ở Busan, | Lim vẫn ...": a comma may close what says where.
        return tokens.words[before.end] == "và" or tokens.words[end : end + 1] in ((",",), ("và",))
    if tokens.keys[i - 1] not in _LEAVING or tokens.keys[end : end + 1] not in _REACHING:
        return False
    known = longest(lexicon.gazetteer(), tokens, end + 1)
    return known is not None and known[1].kind == "LOC"


def _entitled(tokens: Tokens, j: int) -> bool:
    """Tell whether brackets open at a token in which a title stands first ("Ariska Utami | (Á hậu Java 2016)")."""
    if tokens.words[j : j + 1] != ("(",) or j + 1 == len(tokens.words):
        return False
    return tokens.keys[j + 1] not in lexicon.honorifics() and title_end(tokens, j + 1) > 0


def _stamped(tokens: Tokens) -> bool:
    """Tell whether a paragraph begins with the mark of its outlet in brackets ("(TTXVN) - Chiều qua ...")."""
    return tokens.words[0] == "(" and tokens.words[2:3] == (")",) and tokens.words[3:4] in (("-",), ("–",))


def _other_chunk(tokens: Tokens, i: int, end: int, kind: str | None, before: Span | None) -> Span:
    """Read a run that does not tell by itself what it is, by what stands around it."""
    last, size = tokens.words[end - 1], end - i
    if size > 1 and last in lexicon.place_suffixes():
        return Span(i, end, "LOC", "suffix")
    if kind == "org":
        return Span(i, end, "ORG", "org_introducer")
    if kind == "work":
        return Span(i, end, "O", "work_introducer")
    if (
        tokens.keys[end : end + 2] in _REPORTING
        and not syllable(tokens.keys[i])
        and "." not in tokens.words[i]
    ):
        return Span(i, end, "ORG", "org_introducer")
    if (
        size < 3
        and located(tokens, i)
        and not syllable(tokens.keys[i])
        and last.istitle()
        and _stays(tokens, i)
    ):
        return Span(i, end, "LOC", "place_head")
    if size < 3 and last.istitle() and not syllable(tokens.keys[i]) and _among_places(tokens, i, end, before):
        return Span(i, end, "LOC", "coordination")
    if i == 1 and size == 1 and last.isupper() and _stamped(tokens):
        return Span(i, end, "ORG", "capitals")
    if size > 1 and _entitled(tokens, end):
        return Span(i, end, "PER", "apposition")
    if size > 1 and before is not None:
        if before.end == i and before.type in ("LOC", "ORG"):
            return Span(i, end, "PER", "apposition")
        if before.type == "PER" and _listed_after(tokens, before.end, i):
            return Span(i, end, "PER", "coordination")
    coded = size == 1 and (len(last) == 1 or is_coded(last) or is_degrees(last))
    return Span(i, end, None, "opener" if coded else "capitals")
