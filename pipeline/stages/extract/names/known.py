"""Names that the gazetteers know, and what stands beside them."""

from . import lexicon
from .headed import in_longer_name, read_headed
from .introduced import SEVERAL, SMALL_UNITS, addressed, deputies, follows_title, misleading, with_field
from .organizations import bare_unit_end
from .places import place_end, tail_end
from .runs import NUMERALS, is_firm
from .spans import (
    Span,
    built_as_syllable,
    compound,
    directed_place,
    form,
    goes_on,
    person,
    run_end,
    stranger,
    surname,
    syllable,
    title_end,
)
from .tokens import Tokens, is_coded, is_year
from .tries import Entry, longest, longest_before

_NEGATIONS = frozenset(["phi", "liên", "vô"])
TRADES = lexicon.trades()
_VIETNAM = frozenset([("việt",), ("việt", "nam")])
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
_SPOKESMAN = ("ngôn", "viên")
"""How a post ends that a body follows ("phát ngôn viên | cảnh sát Lào"), which is no `viên cảnh sát`."""
_COUNTING = frozenset(
    ["một", "hai", "ba", "bốn", "năm", "mấy", "các", "những", "nhiều", "viên", "nữ", "nam", "cựu", "tên"]
)
"""What stands before the noun of some persons."""
_OF_MANY = frozenset(["mẹ", "bố", "vợ", "chồng", "trai", "gái", "giáo", "sĩ", "nàng", "chàng", "lão", "chí"])
"""Last words of what people of a place are called too ("con gái | Hà Nội", "bà mẹ | Việt Nam")."""
_SPOUSES = frozenset(["vợ", "chồng", "cha", "mẹ", "bố", "bạn"])
_LANDS = frozenset(["đảo", "biển", "sông", "hồ", "núi", "vịnh", "tháp"])
_EATING = frozenset(["quán", "siêu", "chung"])
_LIST_MARKS = frozenset(["-", "–", ",", "và", "&", ")"])


def read_known(tokens: Tokens, i: int) -> Span | None:
    """Read the longest name that begins at a token with a head or stands in the gazetteer."""
    numbered, named, head = lexicon.known(tokens, i)
    if numbered is not None and numbered[0] < len(tokens.words) and tokens.words[numbered[0]][0].isdigit():
        before = longest_before(lexicon.introducers(), tokens, i)
        start = before[0] if before is not None and before[1].kind == "feature" else i
        return Span(start, numbered[0] + 1, "LOC", "place_head")
    if named is not None and i and tokens.keys[i - 1] in _NEGATIONS:
        # "liên Triều", "phi Hồi giáo": a word with a prefix, no name.
        return Span(i, named[0], "O", "gazetteer")
    if named is not None and not (_origin(tokens, i, named) or _trusted(tokens, i, named)):
        named = None
    if head is not None and _of_other_words(tokens, i, head[0]):
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
    if head is not None and ((tokens.capital[i] and tokens.keys[i] != "luật") or not misleading(tokens, i)):
        span = read_headed(tokens, i, *head)
        whole = best is not None and (
            _acts(tokens, best) or _followed(tokens, best) or _goes_on_small(tokens, best, span)
        )
        if span is not None and (best is None or (span.end > best.end and not whole)):
            best = span
    return best


def _of_other_words(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether what reads like a head is a common noun, the end of a word, or a part of a place's or a person's name."""
    if not tokens.capital[i]:
        if tokens.keys[i:end] in _DEPARTMENTS and not _of_trade(tokens, i, end):
            return True
        # "kỹ | sư Đoàn Trọng Nghĩa": a person's name begins inside what reads like a head.
        if goes_on(tokens, i + 1) and person(tokens, i + 1):
            return True
    if end - i == 1 and compound(tokens, i):
        # "Vụ | việc" is an affair.
        return True
    country = (
        end < len(tokens.words) and tokens.keys[end] in lexicon.countries() and not compound(tokens, end)
    )
    if end - i == 1 and tokens.keys[i] == "vụ" and country:
        # "Vụ | Nga bắt tàu Ukraine" is one too, no country's department.
        return True
    unit = end - i == 1 and i > 0 and tokens.keys[i - 1] in SMALL_UNITS
    return unit and goes_on(tokens, i + 1)


def _acts(tokens: Tokens, body: Span) -> bool:
    """Tell whether what a body does, or what about, stands behind its whole name, in words that are a trade's too ("Bộ Công an | chỉ đạo điều tra ...", "Bộ Chính trị | về du lịch")."""
    if body.type != "ORG" or body.end >= len(tokens.words) or tokens.capital[body.end]:
        return False
    words = longest(lexicon.org_words(), tokens, body.end)
    return tokens.keys[body.end] == "về" or (words is not None and words[1].kind == "verb")


def _goes_on_small(tokens: Tokens, body: Span, longer: Span | None) -> bool:
    """Tell whether a known body of several words would go on in small letters alone ("Hội đồng Bảo an | đặc biệt bày tỏ ...")."""
    if longer is None or body.type != "ORG" or body.end - body.start < 3:
        return False
    return not any(tokens.capital[body.end : longer.end])


def _followed(tokens: Tokens, body: Span) -> bool:
    """Tell whether a full foreign name stands behind a known body of several words ("đại sứ tại Liên Hợp Quốc | Mira Soltan")."""
    if body.type != "ORG" or body.end - body.start < 3 or not goes_on(tokens, body.end):
        return False
    return not syllable(tokens.keys[body.end]) and stranger(tokens, body.end)


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
    counted = counted and tokens.keys[i - 2 : i] != _SPOKESMAN
    return counted and tokens.keys[i:end] in _OFFICERS


def introducer_end(tokens: Tokens, i: int) -> int:
    """Return the end of a noun that owes its capital to the sentence alone and is no part of the name ("Hãng tin | AFP cho biết"), else 0."""
    if not (tokens.opens(i) or tokens.keys[i] == "hãng"):
        return 0
    j = i + 1
    while j < len(tokens.words) and not tokens.capital[j] and j - i < 3:
        j += 1
    if j >= len(tokens.words):
        return 0
    before = longest_before(lexicon.introducers(), tokens, j) or with_field(tokens, j)
    if before is None or before[0] != i or before[1].kind != "org":
        return 0
    if tokens.keys[i:j] in TRADES and goes_on(tokens, j + 1):
        return j
    if longest(lexicon.gazetteer(), tokens, i) is not None:
        return 0
    known = longest(lexicon.gazetteer(), tokens, j)
    named = (
        known[1].kind == "ORG" if known is not None else tokens.capital[j] and not syllable(tokens.keys[j])
    )
    return j if named else 0


def _listed(tokens: Tokens, i: int, end: int, entry: Entry) -> Span:
    """Read a name of the gazetteer with what belongs to it on either side."""
    kind = entry.kind
    company = 0 if kind == "LOC" and _of_country(tokens, i, end) else _company(tokens, end)
    if company and kind == "EVENT" and longest(lexicon.gazetteer(), tokens, end) is not None:
        # "nhà vô địch V.League | Quảng Nam FC": the club has its own name.
        company = 0
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
        if i and tokens.keys[i - 1] in _LANDS and not tokens.capital[i - 1]:
            # "đảo | Java" is no product's.
            return Span(i - 1, end, "LOC", "place_head")
        while end < len(tokens.words) and tokens.spaces[end] == 1 and _numbered(tokens, end):
            end += 1
    return Span(i, end, kind, "gazetteer")


def _of_country(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether a country says where the firm behind it is at home ("hãng tình báo | Israel | Alpha International")."""
    if tokens.words[i].isupper() or form(tokens, i, end) not in lexicon.countries():
        return False
    if not syllable(tokens.keys[i]) and run_end(tokens, i) == end + 1 and is_firm(tokens, i, end + 1):
        # "báo | Japan Times": a country's English name is a part of the paper's.
        return False
    translated = not (tokens.words[i].isascii() and tokens.words[end - 1].isascii())
    if translated and run_end(tokens, i) - end > 1 and not any(map(syllable, tokens.keys[end : end + 2])):
        return True
    noun = longest_before(lexicon.introducers(), tokens, i)
    if noun is None or noun[1].kind != "org":
        noun = with_field(tokens, i)
    return noun is not None and noun[1].kind == "org" and not tokens.capital[i - 1]


def _listed_body(tokens: Tokens, i: int, end: int) -> Span:
    """Read a body of the gazetteer with its branch, its model or its place behind it."""
    if not tokens.words[i].isupper() and _in_unit(tokens, i):
        return Span(i, end, "LOC", "gazetteer")
    run = _models(tokens, end) if end - i == 1 and tokens.keys[i] in lexicon.brands() else end
    if run > end:
        return Span(i, run, "O", "gazetteer")
    if end - i == 1 and not (tokens.keys[i] in lexicon.agencies() and follows_title(tokens, i)):
        end = _branch_end(tokens, end)
    foreign = not syllable(tokens.keys[i]) and goes_on(tokens, end + 1)
    if end - i > 1 or tokens.words[i].isupper() or foreign:
        end = tail_end(tokens, end, led=follows_title(tokens, i))
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
        and all(map(str.isascii, tokens.words[i : end + 1]))
        and not tokens.words[end].isupper()
    ):
        return Span(i, club[0], "ORG", "gazetteer")
    if i > 1 and tokens.keys[i - 1] == "đoàn" and deputies(tokens, i - 1):
        return Span(i - 1, end, "ORG", "org_head")
    before = longest_before(lexicon.introducers(), tokens, i)
    if before is not None and before[1].kind == "work" and tokens.keys[i - 1] == "tiếng":
        return Span(i, end, "O", "gazetteer")
    bare = before is not None and (
        tokens.keys[i:end] in _VIETNAM
        or tokens.keys[before[0]] in _EATING
        or _several_of_country(tokens, before[0], i, end)
    )
    if before is not None and before[1].kind == "feature" and not bare:
        i = before[0]
        while goes_on(tokens, end) and not syllable(tokens.keys[end]) and not person(tokens, end):
            end += 1
    return Span(i, end, "LOC", "gazetteer")


def _several_of_country(tokens: Tokens, noun: int, i: int, end: int) -> bool:
    """Tell whether the noun of a feature counts or lists what lies in a country ("các cảng | Ukraine", "hai đảo | Nhật Bản")."""
    before = tokens.keys[noun - 1] if noun else ""
    several = before in SEVERAL or before in NUMERALS or before.isdigit()
    return several and form(tokens, i, end) in lexicon.countries()


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
            if (
                is_year(word)
                and tokens.words[j + 1 : j + 2] in (("-",), ("–",))
                and is_year("".join(tokens.words[j + 2 : j + 3]))
            ):
                return j + 3
            return (
                j + 1
                if is_year(word[:4])
                or (j == end and word.isdigit() and tokens.keys[j + 1 : j + 2] != ("năm",))
                else end
            )
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
    if end - i > 1:
        return _trusted_words(tokens, i, named)
    if not tokens.words[i].isupper() or len(tokens.words[i]) < 2:
        called = addressed(tokens, i) and not _nationality(tokens, i, longer)
        if called or compound(tokens, i) or title_end(tokens, i) > i + 1:
            return False
        if longer and tokens.opens(i) and tokens.keys[i] in lexicon.honorifics():
            return False
        if tokens.opens(i) and tokens.keys[i] in lexicon.common() and not longer:
            return end < len(tokens.words) and tokens.words[end] in _LIST_MARKS
    if longer and entry.kind == "ORG" and len(tokens.words[i]) == 2 and tokens.words[i].istitle():
        # "Mu | Lan" is no club: two letters in capitals are read as such.
        return False
    if longer and entry.kind == "O" and tokens.keys[i] in lexicon.given_names():
        return syllable(tokens.keys[end])
    if not longer or entry.kind != "LOC":
        return True
    rest = tokens.keys[end : run_end(tokens, i)]
    if longest(lexicon.gazetteer(), tokens, end) is not None:
        whole = len(rest) == 2 and surname(tokens, i) and all(map(built_as_syllable, rest))
        return tokens.keys[i:end] not in _VIETNAM and not whole
    guest = len(rest) > 1 and not built_as_syllable(tokens.keys[i]) and surname(tokens, end)
    return guest or not (all(map(syllable, rest)) or _stage_name(rest) or _first_name(tokens, i))


def _nationality(tokens: Tokens, i: int, longer: bool) -> bool:
    """Tell whether a country tells where somebody is from ("bé trai | Canada", "người chồng | Mỹ"), and is no given name."""
    key = tokens.keys[i]
    if longer or key not in lexicon.countries() or key in lexicon.given_names():
        return False
    spouse = tokens.keys[i - 1] in _SPOUSES and tokens.keys[i - 2 : i - 1] == ("người",)
    return spouse or not built_as_syllable(key)


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
    rest = run_end(tokens, i) - end
    full = rest > 2 or (goes_on(tokens, end + 1) and surname(tokens, end))
    held = rest == 1 and not syllable(tokens.keys[end]) and follows_title(tokens, i)
    if (full or held) and form(tokens, i, end) in lexicon.countries():
        # "Bộ trưởng Quốc phòng | Thái Lan | Prawit Wongsuwan", "Tổng thống | Hàn Quốc | Moon".
        return True
    if rest > 2 and surname(tokens, end):
        # "Chủ tịch Hà Nội | Nguyễn Văn Thành": no name is that long.
        return True
    return not (addressed(tokens, i) or in_longer_name(tokens, i, end))


def _called_as_place(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether one person is called by a name that places of Vietnam bear too ("ông | Hòa Bình", "Chủ tịch | Hồ Chí Minh", but "các chị | Hải Phòng", "bà mẹ | Tây Nguyên")."""
    address = longest_before(lexicon.introducers(), tokens, i)
    native = (
        all(map(built_as_syllable, tokens.keys[i:end])) and form(tokens, i, end) not in lexicon.countries()
    )
    if address is not None and address[1].kind == "title":
        return native and end - i == 3 and surname(tokens, i)
    if address is None or address[1].kind != "address" or tokens.keys[i - 1] in _OF_MANY:
        return False
    before = tokens.keys[address[0] - 1] if address[0] else ""
    several = (
        before in SEVERAL or before in NUMERALS or before in lexicon.honorifics() or before in ("đàn", "quý")
    )
    return native and not several


def _first_name(tokens: Tokens, i: int) -> bool:
    """Tell whether a city's name is the first name of a person ("người Brazil | Wellington Prates")."""
    behind_country = (
        i > 0 and tokens.words[i - 1].istitle() and tokens.spaces[i] == 1 and not follows_title(tokens, i)
    )
    player = (
        tokens.keys[max(i - 2, 0) : i] in lexicon.player_nouns()
        and tokens.keys[i] not in lexicon.countries()
        and run_end(tokens, i) - i == 2
    )
    return (
        (behind_country or player or tokens.keys[i] in lexicon.given_names())
        and run_end(tokens, i) - i in (2, 3)
        and not is_firm(tokens, i, run_end(tokens, i))
        and not title_end(tokens, i + 1)
    )
