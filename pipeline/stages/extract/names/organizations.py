"""How far the name of an organization runs behind its head."""

from . import lexicon
from .places import known_place, place_end, tail_end
from .spans import (
    SURE_MIDDLES,
    compound,
    directed_place,
    form,
    goes_on,
    initial_end,
    korean,
    measured,
    person,
    run_end,
    stranger,
    surname,
    syllable,
    title_end,
    uncounted,
    word_end,
)
from .tokens import Tokens
from .tries import Entry, longest

_BARE_UNITS = frozenset(["tỉnh", "thành", "tp", "huyện", "quận", "thị", "xã", "phường", "thôn", "bản", "ấp"])
_DEICTIC = frozenset(["này", "đó", "ấy", "kia", "khác", "nhà", "ta", "mình", "bạn", "lân"])
_DASHES = frozenset(["-", "–"])
_SEATED = frozenset(["quán", "phái", "thẩm"])
"""Words in the heads of missions and of courts of appeal ("Đại sứ quán", "Phái đoàn", "Tòa Phúc thẩm")."""
_TRADE_OFFICE = ("thương", "vụ")
_COMMERCE = ("thương", "mại")
_GOVERNMENT = ("chính", "phủ")
_LONGEST_WAY = 8
_LONGEST_TRADE = 3
_FIRM_ENDS = frozenset(["ty", "xã", "htx", "phần", "cp", "tnhh", "mtv", "nghiệp", "ctcp", "viên", "tác"])
"""Last words of the heads of firms that a list of trades may follow ("Công ty", "Hợp tác xã", "Xí nghiệp")."""
_SCHOOL_ENDS = frozenset(["học", "thpt", "thcs", "non", "sở", "thông", "cấp", "ptth", "giáo", "chuyên"])
"""Last words of the heads of schools, which bear the names of persons ("trường tiểu học | Lý Tự Trọng")."""
_ORGANS = frozenset(["nhi", "mũi", "họng", "hàm", "mặt"])
"""What a hospital is for behind a dash ("Bệnh viện Sản | - nhi", "Tai | - mũi | - họng")."""
_PARTNERS = frozenset([("cộng", "sự"), ("đồng", "sự")])
_COMMITTEES = frozenset([("thành", "uỷ"), ("tỉnh", "uỷ")])
"""The Party's committees of provinces, whose names are known."""
_BLOC = frozenset(
    [
        "các",
        "cơ",
        "quan",
        "doanh",
        "nghiệp",
        "đảng",
        "chính",
        "quyền",
        "dân",
        "trường",
        "đại",
        "học",
        "cao",
        "đẳng",
        "khu",
        "công",
        "bộ",
        "ban",
        "ngành",
        "và",
    ]
)
"""Words of what a bloc of the Party is made of ("Khối | các cơ quan và doanh nghiệp")."""
_HONOURING = frozenset(["tâm", "quỹ", "viện"])
"""Last words of the heads of bodies that bear the names of persons ("Trung tâm nghiên cứu | Lê Quý Đôn")."""
_NO_BODIES = frozenset(["event", "law", "decree", "document"])
_INNER_HEADS = frozenset(["level", "state", "agency"])
_OWNERS = _INNER_HEADS | {"named"}


def organization_end(tokens: Tokens, j: int, kind: str, *, small: bool, led: bool = False) -> int | None:
    """Return the end of the name whose head of a kind (see org_heads.tsv) ends before a token, or None where it is no name.

    `led` tells that a title stands before the head, so that a person follows the name.
    """
    body = _Body(tokens, j, kind != "named", small, titled=led, proper=kind == "agency" and not small)
    end = _level(tokens, j, small=small, led=led) if kind == "level" else body.end()
    return None if end is None else _ordered_end(tokens, _seat_end(tokens, j, end))


def explained_end(tokens: Tokens, j: int) -> int:
    """Return where small letters end that lead from a body's head to its acronym in brackets ("Hiệp hội | công nghiệp bán dẫn (SIA)"), else 0."""
    for k in range(j, min(j + _LONGEST_WAY, len(tokens.words) - 2)):
        if tokens.words[k] == "(":
            acronym = tokens.words[k + 1]
            letters = len(acronym) > 1 and acronym.isalpha() and acronym.isupper()
            return k if k > j and letters and tokens.words[k + 2] == ")" else 0
        if not tokens.words[k].islower() or tokens.keys[k] in lexicon.function_words() - {"và"}:
            return 0
    return 0


def _ordered_end(tokens: Tokens, j: int) -> int:
    """Go on over the number that tells a body from its namesakes ("Đoàn cải lương Sài Gòn | 1")."""
    numbered = tokens.capital[j - 1] and tokens.words[j : j + 1] and tokens.words[j].isdigit()
    return j + 1 if numbered and len(tokens.words[j]) == 1 and uncounted(tokens, j + 1) else j


def _seat_end(tokens: Tokens, j: int, end: int) -> int:
    """Go on over the seat of a mission, a court of appeal or compatriots abroad ("Đại sứ quán Uruguay | tại Hà Nội"), behind a head that ends before a token."""
    if tokens.keys[end : end + 1] != ("tại",):
        return end
    seated = tokens.keys[j - 2 : j] == _TRADE_OFFICE or _SEATED.intersection(tokens.keys[max(j - 2, 0) : end])
    if not seated and not _abroad(tokens, j, end):
        return end
    if tokens.keys[end - 1] in lexicon.function_words():
        return end
    known = longest(lexicon.gazetteer(), tokens, end + 1) if end + 1 < len(tokens.words) else None
    body = known is not None and known[1].kind == "ORG" and known[0]
    return place_end(tokens, end + 1) or body or end


def _abroad(tokens: Tokens, j: int, end: int) -> bool:
    """Tell whether a body joins those of one country in another ("Hiệp hội Doanh nghiệp Áo | tại Việt Nam"), behind a head that ends before a token."""
    if tokens.keys[j - 1] != "hội" and tokens.keys[j - 2 : j] != _COMMERCE:
        return False
    whose = any(known_place(tokens, k) == end for k in range(max(j, end - 2), end))
    return whose and form(tokens, end + 1, place_end(tokens, end + 1) or end + 1) in lexicon.countries()


def _level(tokens: Tokens, j: int, *, small: bool, led: bool) -> int | None:
    if tokens.keys[j : j + 1] == ("khối",):
        return _bloc_end(tokens, j, led=led)
    end = place_end(tokens, j + 2 if tokens.keys[j : j + 2] == _GOVERNMENT else j, led=led)
    if (
        end is None
        and tokens.keys[j : j + 1] == ("số",)
        and j + 1 < len(tokens.words)
        and tokens.words[j + 1].isdigit()
    ):
        return j + 2
    if end is None and not small and tokens.keys[j - 1] != "quyền":
        end = bare_unit_end(tokens, j) or None
    if end is not None or not goes_on(tokens, j):
        return end
    inner = _inner(tokens, j, kinds=_OWNERS)
    if inner is not None:
        return inner
    if title_end(tokens, j) or _holder(tokens, j) or longest(lexicon.heads(), tokens, j):
        return None
    if (
        led
        and tokens.keys[j - 2 : j] in _COMMITTEES
        and (stranger(tokens, j) or run_end(tokens, j) - j in (3, 4))
    ):
        return None
    if led and run_end(tokens, j) - j > 1 and not syllable(tokens.keys[j]):
        return None
    end = min(run_end(tokens, j), j + 4)
    return None if compound(tokens, end - 1) else end


def _bloc_end(tokens: Tokens, j: int, *, led: bool) -> int | None:
    """Return the end of the bloc whose committee a level of the Party is ("Đảng ủy | Khối các cơ quan và doanh nghiệp tỉnh"), else None."""
    k = j + 1
    while k < len(tokens.words) and tokens.keys[k] in _BLOC and tokens.spaces[k] == 1:
        k += 1
    if k == j + 1:
        return None
    central = k + 2 if tokens.keys[k : k + 2] == ("trung", "ương") else None
    end = central or place_end(tokens, k, led=led) or bare_unit_end(tokens, k)
    held = led and tokens.keys[k : k + 1] == ("tỉnh",) and goes_on(tokens, k + 1) and _holder(tokens, k + 1)
    return k + 1 if held else end or (k if tokens.capital[j] else None)


def _holder(tokens: Tokens, j: int) -> bool:
    """Tell whether a person's name begins at a token, and not a place of two syllables that sounds like one ("Đồn Biên phòng | Sơn Vĩ")."""
    if not person(tokens, j):
        return False
    short = run_end(tokens, j) - j == 2 and tokens.keys[j] not in lexicon.given_names()
    return not short or tokens.keys[j] in lexicon.frequent_surnames()


def bare_unit_end(tokens: Tokens, j: int) -> int:
    """Return the end of the noun of a unit that stands for its name ("Sở Y tế | tỉnh"), else 0."""
    if j >= len(tokens.words) or tokens.spaces[j] != 1 or tokens.keys[j] not in _BARE_UNITS:
        return 0
    k = j + 2 if tokens.keys[j : j + 2] in (("thành", "phố"), ("thị", "xã")) else j + 1
    if k == j + 1 and (compound(tokens, j) or tokens.keys[j] in ("thành", "thị")):
        return 0
    ends = k >= len(tokens.words) or (tokens.words[k].islower() and tokens.keys[k] not in _DEICTIC)
    return k if ends or not tokens.words[k][0].isalnum() else 0


def _inner(tokens: Tokens, j: int, *, led: bool = False, kinds: frozenset[str] = _INNER_HEADS) -> int | None:
    """Return the end of an organization inside the name of another ("Văn phòng | Tỉnh ủy Lào Cai")."""
    known = longest(lexicon.gazetteer(), tokens, j)
    head = longest(lexicon.heads(), tokens, j)
    end = None
    school = tokens.keys[j] == "trường" and tokens.capital[j]
    if head is not None and (head[1].kind in kinds or school) and head[0] - j > 1:
        end = organization_end(tokens, head[0], head[1].kind, small=False, led=led)
    if known is not None and known[1].kind == "ORG" and known[0] > (end or 0):
        end = tail_end(tokens, known[0])
    return end


class _Body:
    """The body of a name behind its head, read from left to right.

    `trade` tells that the words of a trade may follow in small letters, `titled` that a title stands before the head, `proper` that a capital or a number was read, or that none is needed, `placed` that it has come to a place, `owner` where the name of the body that it belongs to ends, `listing` that nothing but the trades of a firm was read.
    """

    def __init__(
        self, tokens: Tokens, start: int, trade: bool, small: bool, *, titled: bool, proper: bool
    ) -> None:
        self.tokens = tokens
        self.start = start
        self.trade = trade
        self.small = small
        self.titled = titled
        self.proper = proper
        self.placed = False
        self.owner = 0
        self.listing = not trade and tokens.keys[start - 1] in _FIRM_ENDS

    def end(self) -> int | None:
        """Return the end of the name; None where it is no name."""
        tokens, j = self.tokens, self.start
        while j < len(tokens.words):
            step = self._step(j)
            if step is None:
                break
            j = step
        while j > self.start and (not tokens.words[j - 1][0].isalnum() or tokens.words[j - 1] == "và"):
            j -= 1
        if not self.proper or j == self.start:
            return None
        if not self.trade or self.placed:
            return j
        return bare_unit_end(tokens, j) or _country_end(tokens, self.start, j) or j

    def _step(self, j: int) -> int | None:
        """Return where to go on behind what is read at a token, or None where the name has ended."""
        tokens = self.tokens
        if j > self.start and tokens.spaces[j] > 1:
            return None
        if self.placed and self.trade and tokens.capital[j]:
            return None
        place = place_end(tokens, j, led=self.titled)
        words = longest(lexicon.org_words(), tokens, j)
        headed = self.titled and self.proper and (self.placed or self.trade)
        if place is not None and headed and _over_place(tokens, j, place, self.placed):
            return None
        members = _members_end(tokens, j, led=self.titled) if self.trade and tokens.keys[j] == "các" else 0
        if members:
            self.proper = self.placed = True
            return members
        if place is not None and (words is None or words[0] <= place):
            return self._place(j, place)
        if self.placed and self.trade and tokens.words[j] not in _DASHES:
            return None
        if tokens.capital[j]:
            return self._capital(j, words)
        if words is not None and self._belongs(j, words):
            return words[0]
        return self._number(j) if tokens.words[j][0].isdigit() or tokens.keys[j] == "số" else self._joint(j)

    def _number(self, j: int) -> int | None:
        """Take a number that is part of the name."""
        tokens, word = self.tokens, self.tokens.words[j]
        if (
            tokens.keys[j] == "số"
            and (j > self.start or tokens.keys[j - 1] in _SCHOOL_ENDS)
            and tokens.words[j + 1 : j + 2]
            and tokens.words[j + 1].isdigit()
            and len(tokens.words[j + 1]) < 4
        ):
            self.proper = True
            return j + 2
        if word.isdigit() and len(word) < 4 and tokens.spaces[j] == 1 and not _counted(tokens, j + 1):
            self.proper = True
            return j + 1 if j > self.start or not self.small else None
        return j + 1 if self.trade and j > self.start and "-" in word else None

    def _joint(self, j: int) -> int | None:
        """Go on over what joins the name to more of it."""
        tokens, word = self.tokens, self.tokens.words[j]
        if j == self.start and (
            word != "và" or tokens.capital[j - 1] or tokens.capital[j + 1 : j + 2] != (True,)
        ):
            return None
        if (
            (self.placed or (self.trade and tokens.capital[j - 1]))
            and word in _DASHES
            and not self._trades(j + 1)
        ):
            return known_place(tokens, j + 1) if j + 1 < len(tokens.words) else None
        if self.listing and not self.placed and word.isalpha() and word not in ("và", "về"):
            return _trade_end(tokens, j) or None
        listed = _listed_end(tokens, j) if self.trade and word == "," else 0
        if listed:
            return listed
        trade = self.trade or (self.listing and word == ",")
        if self._closes(j + 1) or _joined(tokens, j, trade=trade, proper=self.proper):
            return j + 1
        return None

    def _closes(self, j: int) -> bool:
        """Tell whether the last of listed trades begins at a token ("Cục Đổi mới sáng tạo, Chuyển đổi xanh và | Khuyến công")."""
        tokens = self.tokens
        if not self.trade or tokens.words[j - 1] != "và" or "," not in tokens.words[self.start : j - 1]:
            return False
        halved = tokens.capital[j : j + 2] == (True, False) and tokens.spaces[j + 1] == 1
        return halved and _quiet(tokens, j + 1) and not _begins_body(tokens, j) and not title_end(tokens, j)

    def _place(self, j: int, end: int) -> int | None:
        """Take a place: a trade ends with it, a name may begin with it."""
        tokens = self.tokens
        if (j == self.start and self.small) or (self.proper and tokens.words[j - 1] in ("và", ",")):
            return None
        longer = end - j == 1 and goes_on(tokens, end) and not self.trade and not person(tokens, end)
        if longer and not (self.titled and _stranger_abroad(tokens, j, end)):
            end = run_end(tokens, end)
        self.proper = self.placed = True
        return end

    def _capital(self, j: int, words: tuple[int, Entry] | None) -> int | None:
        tokens = self.tokens
        if initial_end(tokens, j):
            self.proper = True
            return initial_end(tokens, j)
        if j > self.start and (self.proper or self._held(j)) and self._ends_at_person(j):
            self.proper = True
            return None
        if j == self.start and self.titled and self._bare() and _foreigner(tokens, j):
            return None
        if j > self.start and self._after_party(j):
            return None
        owner = j == self.start and self.small and person(tokens, j) and run_end(tokens, j) - j > 2
        titled = self.titled and tokens.keys[j - 1] not in _SCHOOL_ENDS
        if owner and (titled or tokens.keys[j + 1] in SURE_MIDDLES):
            return None
        inner = _inner(tokens, j, led=self.titled) if self.trade else None
        self.proper = True
        if inner is not None:
            self.owner = inner
            return inner
        if words is not None and (words[0] - j > 1 or self.trade):
            return word_end(tokens, words[0])
        if self._closes(j):
            longer = j + 3 < len(tokens.words) and _quiet(tokens, j + 2) and place_end(tokens, j + 3)
            return j + 3 if longer else j + 2
        if compound(tokens, j):
            return j + 2
        if self.trade and (_bridge(tokens, j) or _halved(tokens, j) or self._half(j)):
            return j + 2
        if self.listing and syllable(tokens.keys[j]) and _halved(tokens, j) and not person(tokens, j + 2):
            return j + 2
        self.listing = False
        return j + 1

    def _after_party(self, j: int) -> bool:
        """Tell whether a member of a party stands behind its name ("nghị sĩ đảng Cộng hòa | Ron Balter")."""
        tokens = self.tokens
        party = self.titled and tokens.keys[self.start - 1] == "đảng"
        return party and syllable(tokens.keys[j - 1]) and not syllable(tokens.keys[j])

    def _half(self, j: int) -> bool:
        """Tell whether the first capital behind the head is half a word, which makes no name alone ("Cục | Điều | tiết điện lực")."""
        tokens, k = self.tokens, j + 1
        if j > self.start or tokens.keys[j] not in lexicon.plain() or k >= len(tokens.words):
            return False
        return tokens.spaces[k] == 1 and not tokens.capital[k] and _quiet(tokens, k) and not self._trades(k)

    def _ends_at_person(self, j: int) -> bool:
        """Tell whether the name or the title of a person begins at a capital behind the beginning of the name."""
        tokens = self.tokens
        size = run_end(tokens, j) - j
        named = person(tokens, j)
        if named and size in (4, 5) and tokens.keys[j + 1] in lexicon.frequent_surnames():
            # "Tập đoàn Phúc | Sơn Nguyễn Văn Hậu": the family name comes a word later.
            return tokens.keys[j] in lexicon.frequent_surnames()
        if (named and size == 1) or korean(tokens, j):
            return True
        if not (
            self.titled
            or self.trade
            or (j > self.start + 1 and 3 <= size <= 5 and all(tokens.capital[j - 2 : j]))
        ):
            return False
        if title_end(tokens, j):
            return True
        if tokens.words[j + size - 1] in lexicon.org_suffixes():
            return False
        if not named:
            behind = self.trade or self.placed or not syllable(tokens.keys[j - 1])
            abroad = self.placed and _stranger_abroad(tokens, j - 1, j)
            return self.titled and behind and (abroad or stranger(tokens, j))
        if tokens.keys[j] in lexicon.given_names():
            return self.titled or (self.trade and not tokens.capital[j - 1])
        return size > 2 or (self.trade and self.titled and _holder(tokens, j))

    def _held(self, j: int) -> bool:
        """Tell whether the holder of the title may stand behind a body of one capital alone ("Thứ trưởng Bộ quốc phòng | Lê Văn An")."""
        full = 3 <= run_end(self.tokens, j) - j <= 4
        return self.titled and not self.small and full and self._bare()

    def _bare(self) -> bool:
        """Tell whether the head is that of a body that seldom bears the name of a person."""
        return self.trade and self.tokens.keys[self.start - 1] not in _HONOURING

    def _trades(self, j: int) -> bool:
        """Tell whether words of a trade stand at a token."""
        return longest(lexicon.org_words(), self.tokens, j) is not None

    def _belongs(self, j: int, words: tuple[int, Entry]) -> bool:
        """Tell whether words in small letters belong to the name."""
        end, entry = words
        if j == self.owner:
            return False
        joint = self.tokens.words[j - 1] if j > self.start else ""
        # "Bộ Kế hoạch | - | đầu tư", but "Ủy ban Giải phóng Levant - tổ chức hợp nhất ...".
        dashed = joint in _DASHES and not self.tokens.capital[j - 2]
        if self.proper and self.trade and (joint == "và" or dashed):
            return True
        if entry.kind == "verb" and self._acts(j, end):
            return False
        if (self.small and not self.trade) or (entry.kind == "verb" and j > self.start):
            return self._leads_on(end) or self.tokens.words[end : end + 1] == ("(",)
        return True

    def _acts(self, j: int, end: int) -> bool:
        """Tell whether a verb says what a firm does, whose foreign name stands before it ("Công ty CP Vinabell | nghiên cứu đầu tư dự án")."""
        tokens = self.tokens
        firm = self.proper and not (self.trade or self.listing or self.placed)
        named = tokens.capital[j - 1] and not syllable(tokens.keys[j - 1])
        return firm and named and not goes_on(tokens, end)

    def _leads_on(self, j: int) -> bool:
        """Tell whether more of the name begins at a token."""
        tokens = self.tokens
        if j < len(tokens.words) and tokens.capital[j]:
            head = longest(lexicon.heads(), tokens, j)
            return head is None or head[1].kind not in _NO_BODIES
        words = longest(lexicon.org_words(), tokens, j)
        return words is not None and (words[1].kind == "word" or self._leads_on(words[0]))


def _country_end(tokens: Tokens, start: int, j: int) -> int:
    """Return the end of the country to which the last trade of a body leads, between two tokens ("Cơ quan Quản lý Dược | và Sản phẩm y tế Pháp"), else 0."""
    other = tokens.words[j : j + 1] == ("và",) and tokens.capital[j + 1 : j + 2] == (True,)
    if not other and "và" not in tokens.words[start:j]:
        return 0
    first = j + 1 if other else j
    if other and (
        person(tokens, first)
        or _begins_body(tokens, first)
        or title_end(tokens, first)
        or known_place(tokens, first)
    ):
        return 0
    longest_way = _LONGEST_WAY if other else _LONGEST_TRADE
    for k in range(first + other, min(first + longest_way, len(tokens.words))):
        if tokens.spaces[k] != 1:
            return 0
        if tokens.capital[k]:
            end = known_place(tokens, k) or k
            return end if k > first + other and form(tokens, k, end) in lexicon.countries() else 0
        if not _quiet(tokens, k):
            return 0
    return 0


def _foreigner(tokens: Tokens, j: int) -> bool:
    """Tell whether the full name of a foreigner begins at a token, whose body bears no name ("Chủ tịch Ủy ban | Greg Walters")."""
    full = run_end(tokens, j) - j in (2, 3) and tokens.words[j].istitle()
    return full and tokens.keys[j] in lexicon.given_names() and not any(map(syllable, tokens.keys[j : j + 2]))


def _stranger_abroad(tokens: Tokens, j: int, end: int) -> bool:
    """Tell whether a foreigner's full name may stand behind the foreign place that a body is named after ("Đại học Osaka | Kenjiro Watabe")."""
    last = run_end(tokens, end)
    foreign = not any(map(syllable, (tokens.keys[j], *tokens.keys[end:last])))
    named = foreign and last - end in (2, 3) and all(map(str.istitle, tokens.words[end:last]))
    return named and known_place(tokens, end) is None and tokens.words[last - 1] not in lexicon.org_suffixes()


def _over_place(tokens: Tokens, j: int, place: int, placed: bool) -> bool:
    """Tell whether a place behind a body is the beginning of the name of its head ("Vụ Tín dụng | Hà Giang Nam")."""
    end = run_end(tokens, j)
    full = surname(tokens, j) and 3 <= end - j <= 4 and not directed_place(tokens, j)
    if not full or place >= end or title_end(tokens, place):
        return False
    acts = end < len(tokens.words) and tokens.words[end].islower()
    return acts and (placed or not person(tokens, place))


def _members_end(tokens: Tokens, j: int, *, led: bool) -> int:
    """Return the end of the place to which small letters lead that say whose body it is ("Hiệp hội | các trường đại học, cao đẳng Việt Nam"), else 0."""
    for k in range(j + 1, min(j + _LONGEST_WAY + 2, len(tokens.words))):
        if tokens.spaces[k] != (0 if tokens.words[k] == "," else 1):
            return 0
        if tokens.capital[k]:
            place = known_place(tokens, k) or 0
            return 0 if k == j + 1 or (led and _over_place(tokens, k, place, False)) else place
        if tokens.words[k] not in ("và", ",", "nước") and tokens.keys[k] in lexicon.function_words():
            return 0
    return 0


def _listed_end(tokens: Tokens, j: int) -> int:
    """Return the end of the list of trades in small letters that a comma goes on with ("Ủy ban Khoa học | , công nghệ và môi trường"), else 0."""
    end = j
    while (
        end + 1 < len(tokens.words) and tokens.words[end] in (",", "và") and "và" not in tokens.words[j:end]
    ):
        words = longest(lexicon.org_words(), tokens, end + 1)
        if words is None or words[0] == end + 2 or tokens.capital[end + 1] or _begins_body(tokens, end + 1):
            return 0
        end = words[0]
    return end if "và" in tokens.words[j:end] else 0


def _trade_end(tokens: Tokens, j: int) -> int:
    """Return the end of what a few small letters say of the trade of a firm before its name ("Vận tải | thủy | Ninh Kiều"), else 0."""
    for k in range(j + 1, min(j + _LONGEST_TRADE, len(tokens.words) - 1) + 1):
        if tokens.spaces[k - 1] != 1 or not _quiet(tokens, k - 1):
            return 0
        if longest(lexicon.org_words(), tokens, k) is not None and not tokens.capital[k]:
            return k
        if goes_on(tokens, k):
            return 0 if person(tokens, k) and run_end(tokens, k) - k > 2 else k
    return 0


def _halved(tokens: Tokens, j: int) -> bool:
    """Tell whether a capital begins a word of two syllables that more of the name follows ("Dược | liệu | và Thảo mộc")."""
    k = j + 1
    if k + 1 >= len(tokens.words) or tokens.spaces[k] != 1 or not _quiet(tokens, k):
        return False
    if tokens.capital[k] or compound(tokens, k) or longest(lexicon.gazetteer(), tokens, j) is not None:
        return False
    joint = tokens.words[k + 1] in ("và", ",", "-", "–")
    return goes_on(tokens, k + 2) if joint else goes_on(tokens, k + 1) and not _begins_body(tokens, k + 1)


def _begins_trade(tokens: Tokens, j: int) -> bool:
    """Tell whether a trade that no list knows begins at a capital, and no other body, person or title."""
    known = longest(lexicon.heads(), tokens, j)
    return known is None and _halved(tokens, j) and not person(tokens, j) and not title_end(tokens, j)


def _quiet(tokens: Tokens, j: int) -> bool:
    """Tell whether a word in small letters begins no predicate and joins nothing."""
    key = tokens.keys[j]
    return (
        key.isalpha()
        and key not in lexicon.function_words()
        and key not in lexicon.predicates()
        and " ".join(tokens.keys[j : j + 2]) not in lexicon.predicates()
    )


def _counted(tokens: Tokens, j: int) -> bool:
    """Tell whether what a number counts stands behind it ("nhóm 6 | người", "Công an tỉnh Lào Cai 3 | năm tù")."""
    return measured(tokens, j) or tokens.keys[j : j + 1] in (("người",), ("năm",), ("tháng",))


def _bridge(tokens: Tokens, j: int) -> bool:
    """Tell whether one word in small letters behind a token leads to more capitals ("Rau | củ | Miền Nam"), and not to another body ("Sở TN-MT | trình | UBND tỉnh")."""
    return (
        goes_on(tokens, j + 2)
        and not _begins_body(tokens, j + 2)
        and not tokens.capital[j + 1]
        and tokens.words[j + 1].isalpha()
        and tokens.spaces[j + 1] == 1
        and tokens.keys[j + 1] not in lexicon.function_words()
    )


def _begins_body(tokens: Tokens, j: int) -> bool:
    """Tell whether the head of a body or a body of the gazetteer stands at a token."""
    head, known = longest(lexicon.heads(), tokens, j), longest(lexicon.gazetteer(), tokens, j)
    headed = head is not None and head[0] - j > 1 and head[1].kind not in _NO_BODIES | {"feature"}
    return headed or (known is not None and known[1].kind == "ORG")


def _joined(tokens: Tokens, j: int, *, trade: bool, proper: bool) -> bool:
    """Tell whether a token joins what stands before it to more of the same name."""
    k = j + 1
    if k >= len(tokens.words):
        return False
    mark = tokens.words[j]
    words = longest(lexicon.org_words(), tokens, k)
    if mark in _DASHES and tokens.keys[k] in _ORGANS:
        return True
    if mark == ",":
        longer = words is not None and words[0] - k > 1
        return trade and longer and tokens.capital[k] and longest(lexicon.heads(), tokens, k) is None
    if mark in _DASHES or mark in ("và", "&"):
        if tokens.keys[k : k + 2] in _PARTNERS:
            return True
        if words is None:
            return tokens.capital[k] and (mark == "&" or (trade and _begins_trade(tokens, k)))
        head = longest(lexicon.heads(), tokens, k)
        headed = tokens.capital[k] and mark == "và" and head is not None and head[0] >= words[0]
        if headed and head is not None and head[0] == words[0] and head[1].kind == "state":
            headed = organization_end(tokens, head[0], "state", small=False) is not None
        return (tokens.capital[k] or trade or not tokens.capital[j - 1]) and not headed
    if mark == "về":
        return (
            trade
            and proper
            and (words is not None or (tokens.capital[k] and longest(lexicon.gazetteer(), tokens, k) is None))
        )
    return False
