"""Runs of capitals that nothing knows, read by their words and by what stands before them."""

from . import lexicon
from .headed import ordered_end
from .introduced import (
    HAMLETS,
    SEVERAL,
    SMALL_UNITS,
    follows_title,
    listed_after,
    named_so,
    past_fields,
    with_field,
)
from .runs import GOVERNORS, SHIPS, counts, is_firm, is_letters, names_employer, opens_person
from .spans import (
    LARGE_UNITS,
    PREFIXED,
    SURE_MIDDLES,
    Span,
    built_as_syllable,
    compound,
    form,
    goes_on,
    located,
    person,
    person_inside,
    surname,
    syllable,
    title_end,
)
from .tokens import Tokens, is_coded, is_degrees
from .tries import Entry, longest, longest_before

_HEADS = frozenset(["ceo", "giám", "tịch", "sáng", "trưởng", "chủ", "trùm"])
"""Words at the end of the titles of the heads of bodies ("giám đốc", "chủ tịch", "ông chủ")."""
_OF_STATE = frozenset(["bộ", "thứ", "ngoại", "quốc"])
"""First words of the titles of ministers, whose ministries are no names of their own."""
_JOINED_NAMES = ("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "O")
"""Beginnings of family names with a second capital ("McMaster", "DeSantis")."""
_VOWELS = frozenset("AEIOUYĂÂÊÔƠƯ")
"""Without one of which a word in capitals is an acronym."""
_VESSELS = frozenset(
    ["tàu", "dầu", "hàng", "container", "ngầm", "bay", "trục", "tra", "vệ", "dương", "bộ", "thuyền", "biển"]
)
"""The last words of nouns of ships, whose names are names of persons too ("tàu sân bay | Abraham Lincoln")."""
_SHOPS = frozenset(
    ["tiệm", "hiệu", "siêu", "chuỗi", "công", "tập", "ngân", "doanh", "thương", "cửa", "cơ", "startup"]
)
"""First words of nouns of shops and firms."""
_OUTLETS = frozenset(["tờ", "báo", "kênh", "trang", "đài", "chí", "tin", "hãng"])
_OF_PERSONS = frozenset(["nhóm", "đội", "fan", "thủ", "của"])
"""Last words of nouns of bodies that may be named for a person too ("nhóm | Hải", "đối thủ | Thùy Dương", "huấn luyện viên của | Duy Cường")."""
_BASE = ("căn", "cứ")
_STREETS = frozenset(["đường", "phố"])
_HONOURING = _STREETS | {
    "cầu",
    "hầm",
    "tượng",
    "quảng",
    "công",
    "khu",
    "lăng",
    "mộ",
    "đền",
    "sân",
    "ga",
    "bến",
}
"""First words of the nouns of places that bear the title of whom they honour."""
_REPORTING = frozenset([("đưa", "tin"), ("đăng", "tải")])
_PLACING = frozenset([("ở",), ("tại",), ("giữa",), ("khắp",), ("quanh",)])
_DASHES = frozenset(["-", "–"])
_STRETCHES = frozenset(["đoạn", "tuyến", "chặng"])
_LEAVING = frozenset(["từ", "nối", "giữa"])
_REACHING = frozenset([("đến",), ("tới",), ("với",), ("và",), ("đi",), ("sang",), ("về",)])
_OPENING_UNITS = SMALL_UNITS | {"tỉnh", "huyện", "quận", "bang"}
_TOWNS = frozenset(
    [("tp",), ("tp.",), ("phường",), ("p.",), ("quận",), ("q.",), ("xã",), ("thị",), ("thành",)]
)
_ADDRESS = frozenset(["số", "tại", "ở", "nhà", "chỉ"])


def read_run(tokens: Tokens, i: int, end: int, before: Span | None) -> Span | None:
    """Read a run of capitals that is no known name by its first and last words and by what stands before it."""
    introduced = longest_before(lexicon.introducers(), tokens, i)
    if introduced is None and i > 1 and not tokens.capital[i - 1]:
        introduced = (i - 1, Entry("address")) if named_so(tokens, i) else past_fields(tokens, i)
    if introduced is not None and before is not None and introduced[0] < before.end:
        opens = before.recognizer == "opener" and tokens.opens(before.start) and not tokens.capital[i - 1]
        noun = introduced[1].kind == "unit" and (before.start, before.end) == (introduced[0], i)
        introduced = introduced if opens or noun else None
    # "TP HCM", and "Tỉnh Idlib" at the head of a sentence: the noun of the unit is no part of the name.
    heads_sentence = tokens.keys[i] in _OPENING_UNITS and tokens.opens(i)
    unit = (
        end - i > 1
        and (tokens.keys[i] in lexicon.levels() or tokens.keys[i] in HAMLETS)
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
            and not opens_person(tokens, i)
        ):
            i, introduced, kind = i + 1, None, None
        if end - i == 1:
            ward = tokens.keys[i - 1] == "khoa" and tokens.keys[i] in lexicon.wards()
            if ward or compound(tokens, i) or counts(tokens, i):
                return None
            if kind != "feature" and _may_be_word(tokens, i, kind):
                return Span(i, end, None, "opener")
        word = longest(lexicon.org_words(), tokens, i) or longest(lexicon.heads(), tokens, i)
        placed = word is not None and word[0] == end and _bears_words(tokens, i, kind, word[1])
        if word is not None and (word[0] > end or word[0] - i > 1) and not placed:
            return None
    if introduced is not None and kind in ("title", "address"):
        shrine = _shrine(tokens, introduced[0], end, kind)
        return shrine or _post_of(tokens, i, end, introduced[0], before) or _titled(tokens, i, end, kind)
    if _house(tokens, i, end):
        return Span(i, end, "LOC", "place_head")
    if _stop(tokens, i, end, before) or _next_street(tokens, i, before):
        return Span(i, end, "LOC", "coordination")
    return _place_chunk(tokens, i, end, introduced) or _named_chunk(tokens, i, end, kind, before)


def _bears_words(tokens: Tokens, i: int, kind: str | None, word: Entry) -> bool:
    """Tell whether a place may be called by common words ("thôn | Đoàn Kết")."""
    return (kind == "feature" and word.kind == "feature") or (
        kind == "unit" and tokens.keys[i - 1] in HAMLETS
    )


def _may_be_word(tokens: Tokens, i: int, kind: str | None) -> bool:
    """Tell whether a single capital is a name only where the document knows it as one."""
    key, opens = tokens.keys[i], tokens.opens(i)
    if (opens and key in lexicon.common()) or key in lexicon.nouns():
        return True
    return not opens and kind != "unit" and key in lexicon.plain() and tokens.words[i].istitle()


def _shrine(tokens: Tokens, i: int, end: int, kind: str) -> Span | None:
    """Read a place that is named for somebody with a form of address in a capital ("chợ | Bà Chiểu"), or with a title ("đường | Đại tướng A")."""
    feature = longest_before(lexicon.introducers(), tokens, i) if i and tokens.capital[i] else None
    if feature is None or feature[1].kind != "feature":
        return None
    if kind == "title" and tokens.keys[feature[0]] not in _HONOURING:
        # "Tư lệnh Cảnh sát biển Thiếu tướng A": the sea is that of his force.
        return None
    return Span(feature[0], end, "LOC", "place_head")


def _post_of(tokens: Tokens, i: int, end: int, title: int, before: Span | None) -> Span | None:
    """Read a run behind the post of the person before it, whom it cannot name again ("ông Peter Novak, giám đốc điều hành | Grenlogix")."""
    if before is None or before.type != "PER" or _HEADS.isdisjoint(tokens.keys[title:i]):
        return None
    if tokens.keys[i - 1] in HAMLETS or tokens.keys[title] in _OF_STATE:
        return None
    between = tokens.words[before.end : title]
    posts = between[:1] in ((",",), ("-",), ("–",), ("(",)) and (len(between) == 1 or between[-1] == "kiêm")
    short = end - i == 1 and (syllable(tokens.keys[i]) or tokens.words[i].isupper())
    if not posts or short or person(tokens, i) or tokens.words[end - 1].isupper():
        return None
    if compound(tokens, end - 1):
        # "Giám đốc Khối Quản | trị rủi ro": a department, whose name goes on in small letters.
        return Span(i, end, None, "opener")
    return Span(i, end, "LOC" if tokens.keys[i - 2 : i] in GOVERNORS else "ORG", "apposition")


def _titled(tokens: Tokens, i: int, end: int, kind: str) -> Span:
    """Read a run of capitals behind a title: a person, or the hamlet or the firm that the title belongs to."""
    if (
        tokens.keys[i - 1] in HAMLETS
        and tokens.keys[i - 2] == "trưởng"
        and not (end - i == 1 or (person(tokens, i) and end - i < 5))
    ):
        holder = end - 3 if end - i > 3 and surname(tokens, end - 3) else person_inside(tokens, i, end)
        return Span(i, holder, "LOC", "place_head")
    if kind == "title" and names_employer(tokens, i, end):
        governs = tokens.keys[i - 2 : i] in GOVERNORS
        return Span(i, end, "LOC" if governs else "ORG", "apposition")
    if kind == "title" and _group(tokens, i, end):
        return Span(i, end, "ORG", "org_introducer")
    if kind == "title" and is_firm(tokens, i, end):
        return Span(i, end, "ORG", "suffix")
    home = _home_end(tokens, i, end) if kind == "title" else 0
    if home:
        return Span(i, home, "ORG", "suffix")
    if kind == "title" and _headed_by(tokens, i, end):
        return Span(i, end, "ORG", "capitals")
    if kind == "title" and end - i == 1 and is_letters(tokens.words[i]) and goes_on(tokens, end):
        return Span(i, end, "ORG", "apposition")
    if kind == "title" and end - i == 1 and _abbreviated(tokens.words[i]):
        return Span(i, end, None, "capitals" if tokens.words[i].isalpha() else "opener")
    return Span(i, end, None, "opener") if is_coded(tokens.words[i]) else Span(i, end, "PER", "title")


def _abbreviated(word: str) -> bool:
    """Tell whether a word is the acronym of a body rather than a person's name in capitals ("Phó Chủ tịch | HĐTV", "Bộ trưởng | VH-TT-DL")."""
    first, *others = word.split("-")
    short = all(len(part) < 4 for part in (first, *others)) if others else 2 < len(word) < 6
    return word.isupper() and (short or _VOWELS.isdisjoint(word))


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
    return is_letters(word) and len(word) > 2 and not tokens.words[end - 1].isupper()


def _house(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether a run is the street of an address ("số 80 | Nguyễn Huệ, TP Tuy Hòa")."""
    if i < 2 or not tokens.words[i - 1][0].isdigit() or len(tokens.words[i]) == 1:
        return False
    closed = end == len(tokens.words) or tokens.words[end] in (",", "(", ")", "-", ".")
    unit = tokens.words[end : end + 1] == (",",) and tokens.keys[end + 1 : end + 2] in _TOWNS
    return unit or (closed and tokens.keys[i - 2] in _ADDRESS)


def _stop(tokens: Tokens, i: int, end: int, before: Span | None) -> bool:
    """Tell whether a run is where a stretch of a road begins or ends ("đoạn | Cao Bồ | - Mai Sơn", "tuyến Bến Lức - | Long An")."""
    if before is not None and before.end == i - 1 and tokens.words[i - 1] in _DASHES:
        return before.type == "LOC" and tokens.keys[before.start - 1] in _STRETCHES
    dashed = tokens.words[end : end + 1] in (("-",), ("–",)) and tokens.capital[end + 1 : end + 2] == (True,)
    return tokens.keys[i - 1] in _STRETCHES and dashed and end - i < 4


def _next_street(tokens: Tokens, i: int, before: Span | None) -> bool:
    """Tell whether a run goes on a list of streets ("giao lộ Lê Lợi - | Hàm Nghi", "các đường Lê Lợi, | Hàm Nghi")."""
    if before is None or before.type != "LOC" or before.end != i - 1:
        return False
    if tokens.words[i - 1] in ("-", "–"):
        return before.recognizer == "place_head" and not tokens.capital[before.start]
    lead = tokens.keys[max(before.start - 2, 0) : before.start]
    several = tokens.keys[before.start] in _STREETS and not SEVERAL.isdisjoint(lead)
    several = several or (lead[-1:] in (("như",), ("gồm",)) and lead[0] in _STREETS)
    return (several or before.recognizer == "coordination") and listed_after(tokens, before.end, i)


def _next_unit(tokens: Tokens, i: int, end: int, before: Span | None) -> bool:
    """Tell whether a run goes on a list of communes ("xã Vạn Hưng, | Vạn Thắng")."""
    return (
        before is not None
        and before.recognizer == "place_head"
        and before.type == "LOC"
        and listed_after(tokens, before.end, i)
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
    local = syllable(tokens.keys[i]) or follows_title(tokens, introduced[0])
    if large and named and local and introduced[1].kind != "feature":
        return Span(i, end, "PER", "surname")
    end = _governed(tokens, i, end, introduced[0]) or person_inside(tokens, i, end)
    if tokens.keys[i - 1] in ("tt", "tt.") and (not syllable(tokens.keys[i]) or tokens.keys[i] == "thích"):
        # A president ("TT Trump") and a monk ("TT. Thích Thiện Quý") have the letters of a town.
        return Span(i, end, "PER", "title")
    if introduced[1].kind != "feature":
        return Span(i, ordered_end(tokens, end), "LOC", "place_head")
    if tokens.keys[introduced[0]] == "kênh" and not syllable(tokens.keys[i]):
        return Span(i, end, "ORG", "org_introducer")
    return Span(introduced[0], ordered_end(tokens, end), "LOC", "place_head")


def _officer(tokens: Tokens, i: int, end: int, noun: int) -> bool:
    """Tell whether a run that reads like a person names the holder of the title before the noun of a unit, and no unit ("phó chủ tịch xã | Sùng Thị Mỷ", "trưởng đặc khu | Carrie Lam")."""
    placed = (
        form(tokens, i, end) in lexicon.small_units() or longest(lexicon.gazetteer(), tokens, i) is not None
    )
    return not placed and follows_title(tokens, noun)


def _governed(tokens: Tokens, i: int, end: int, noun: int) -> int:
    """Return the end of a foreign place whose noun stands between a title and its holder ("Thống đốc bang | Kanagawa | Kuroiwa Yuji"), else 0."""
    title = longest_before(lexicon.introducers(), tokens, noun)
    if title is None or title[1].kind != "title" or end - i < 3 or any(map(syllable, tokens.keys[i:end])):
        return 0
    return next((k for k in range(i + 1, end - 1) if tokens.keys[k] in lexicon.given_names()), i + 1)


def _named_chunk(tokens: Tokens, i: int, end: int, kind: str | None, before: Span | None) -> Span:
    return (
        _other_name(tokens, i, end, before)
        or _thing_chunk(tokens, i, end, kind)
        or _person_chunk(tokens, i, end, kind, before)
        or _other_chunk(tokens, i, end, kind, before)
    )


def _other_name(tokens: Tokens, i: int, end: int, before: Span | None) -> Span | None:
    """Read a run that is said to be another name of the place or the body before it ("làng Chè Đông (hay còn gọi là | Trà Đông)")."""
    if before is None or before.type not in ("LOC", "ORG") or tokens.keys[i - 2 : i] != ("gọi", "là"):
        return None
    near = i - before.end < 7 and tokens.words[before.end] in ("(", ",", "còn", "hay")
    return Span(i, end, before.type, "apposition") if near else None


def _thing_chunk(tokens: Tokens, i: int, end: int, kind: str | None) -> Span | None:
    """Read a run that what stands before it or its last word makes a firm, an outlet or a ship, though it may sound like a person."""
    vessel = (kind == "work" and tokens.keys[i - 1] in _VESSELS) or tokens.words[i] in SHIPS
    if is_firm(tokens, i, end) and (not vessel or tokens.keys[i - 2 : i] == ("máy", "bay")):
        return Span(i, end, "ORG", "suffix")
    if end - i > 1 and _designated(tokens.words[i]):
        return Span(i, end, "O", "work_introducer")
    if vessel:
        return Span(i, end, "O", "work_introducer")
    if kind == "org" and end - i > 1 and (tokens.keys[i - 1] in _OUTLETS or _shop(tokens, i, end)):
        return Span(i, end, "ORG", "org_introducer")
    home = _home_end(tokens, i, end)
    return Span(i, home, "ORG", "suffix") if home else None


def _designated(word: str) -> bool:
    """Tell whether a word is the designation of a make ("MQ-9", "Ka-52")."""
    letters, hyphen, number = word.partition("-")
    return hyphen != "" and letters.isalpha() and len(letters) < 4 and number[:1].isdigit()


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
        noun = with_field(tokens, i)
    if noun is None or (tokens.keys[i] in lexicon.given_names() and follows_title(tokens, noun[0])):
        # "người phát ngôn | cơ quan cứu hộ | Abdul Karim": the body bears no name.
        return False
    foreign = not any(map(built_as_syllable, tokens.keys[i:end]))
    return (end - i == 2 or foreign) and tokens.keys[noun[0]] in _SHOPS


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
        and listed_after(tokens, before.end, i)
    ):
        # "Sau chín năm ở Busan, | Lim vẫn ...": a comma may close what says where.
        if tokens.keys[end + 2 : end + 3] == ("tuổi",):
            return False
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


def _rate(word: str) -> bool:
    """Tell whether a word is the unit of a price ("USD/thùng")."""
    over, _, under = word.partition("/")
    return over.isupper() and under.islower()


def _other_chunk(tokens: Tokens, i: int, end: int, kind: str | None, before: Span | None) -> Span:
    """Read a run that does not tell by itself what it is, by what stands around it."""
    last, size = tokens.words[end - 1], end - i
    listed = before is not None and before.type == "PER" and listed_after(tokens, before.end, i)
    if size > 1 and last in lexicon.place_suffixes() and not listed:
        return Span(i, end, "LOC", "suffix")
    if kind == "org":
        of_persons = tokens.keys[i - 1] in _OF_PERSONS and all(map(built_as_syllable, tokens.keys[i:end]))
        return Span(i, end, None, "capitals") if of_persons else Span(i, end, "ORG", "org_introducer")
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
        if listed:
            return Span(i, end, "PER", "coordination")
    if (
        tokens.keys[max(i - 2, 0) : i] == _BASE
        and not syllable(tokens.keys[i])
        and size < 3
        and last.istitle()
    ):
        return Span(i - 2, end, "LOC", "place_head")
    coded = size == 1 and (len(last) == 1 or is_coded(last) or is_degrees(last) or _rate(last))
    # "tại Trạm Y | tế": capitals that end inside a word are those of a common noun.
    coded = coded or (size > 1 and built_as_syllable(tokens.keys[i]) and compound(tokens, end - 1))
    return Span(i, end, None, "opener" if coded else "capitals")
