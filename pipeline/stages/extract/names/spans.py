"""Spans of names, and what the words of a text say about the names around them."""

import re
from typing import NamedTuple

from . import lexicon
from .tokens import Tokens
from .tries import longest

_SYLLABIC_NAMES = frozenset(["a", "y"])
"""The first syllable of men's names among peoples of the Central Highlands ("A Brôl", "Y Thanh")."""

PREFIXED = ("h'", "h’", "k'", "k’")
"""How the names of women begin among the same peoples, and of men among some ("H'Yuăm", "K'Brêm")."""

SURE_MIDDLES = frozenset(["văn", "thị"])
"""Middle names that tell a person whatever the family name is."""

# How a syllable is built in Vietnamese; letters that no other language has suffice (the names of the Central Highlands).
_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ"
_SYLLABLE = re.compile(
    rf"(?:[bcdđghklmnpqrstvx]|[cgknpt]h|[bkp][lr]|[dt]r|gi|ngh?|qu)?[{_VOWELS}]{{1,3}}(?:ch|n[gh]|[ckmnpt])?(?:-.*)?|.*[đăơư].*"
)

DIRECTIONS = frozenset(["đông", "tây", "nam", "bắc", "trung"])
"""The points of the compass in the names of places."""
LARGE_UNITS = frozenset(["tỉnh", "phố", "tp", "tp.", "huyện", "quận"])
"""The last words of the nouns of units above the commune."""
_DEPARTMENTS = frozenset(["ban", "khoa"])
_COMMITTEES = frozenset(
    [
        ("tỉnh", "uỷ"),
        ("thành", "uỷ"),
        ("huyện", "uỷ"),
        ("quận", "uỷ"),
        ("đảng", "uỷ"),
        ("thị", "uỷ"),
        ("hđnd",),
    ]
)
_OWN_BOARDS = frozenset(["quản", "chỉ", "điều", "tổ", "vận", "liên", "giám"])
"""First words of what boards are called that are bodies of their own ("Ban | Quản lý dự án Sở ...")."""
_HEADS_OF_BODIES = frozenset(["level", "state", "agency", "named"])
_TIMES = frozenset(["năm", "ngày", "tháng"])
_NAMELIKE_TITLES = frozenset(["Ông", "Anh", "Em", "Chị", "Con", "Bạn", "Bé", "Mẹ", "Bố", "Cháu"])
LONGEST_RUN = 64
"""Words in capitals that are read as one run; more are no name."""


class Span(NamedTuple):
    """A stretch of tokens that may be a name; `type` is None where the grammar does not know."""

    start: int
    end: int
    type: str | None
    recognizer: str


def form(tokens: Tokens, start: int, end: int) -> str:
    """Return the match form of a stretch of words."""
    return " ".join(tokens.keys[start:end])


def particles_end(tokens: Tokens, j: int) -> int:
    """Return the end of the particles that begin at a token ("Ursula | von der | Leyen")."""
    while j < len(tokens.words) and tokens.keys[j] in lexicon.particles() and tokens.spaces[j] == 1:
        j += 1
    return j


def goes_on(tokens: Tokens, end: int) -> bool:
    """Tell whether the run of capitals goes on at a token."""
    return end < len(tokens.words) and tokens.capital[end] and tokens.spaces[end] == 1


def initial_end(tokens: Tokens, j: int) -> int:
    """Return the end of an initial and its point before more of a name ("Viện | S. | Rajaratnam"), else 0."""
    initial = len(tokens.words[j]) == 1 and tokens.capital[j] and tokens.words[j + 1 : j + 2] == (".",)
    return j + 2 if initial and tokens.spaces[j + 1] == 0 and goes_on(tokens, j + 2) else 0


def run_end(tokens: Tokens, i: int) -> int:
    """Return the end of the run of capitals that begins at a token."""
    capital, spaces, n = tokens.capital, tokens.spaces, min(len(tokens.capital), i + LONGEST_RUN)
    end = i + 1
    while end < n and capital[end] and spaces[end] == 1:
        end += 1
    return end


def compound(tokens: Tokens, j: int) -> bool:
    """Tell whether a token and the next, in small letters, are one common word."""
    k = j + 1
    return (
        k < len(tokens.words)
        and not tokens.capital[k]
        and tokens.spaces[k] == 1
        and f"{tokens.keys[j]} {tokens.keys[k]}" in lexicon.compounds()
    )


def word_end(tokens: Tokens, end: int) -> int:
    """Return the end of the common word in whose middle a name would end ("Quảng trường Thời | đại", "Quản lý Dược | phẩm"), or the same end."""
    return end + 1 if tokens.capital[end - 1] and compound(tokens, end - 1) else end


def word_run_end(tokens: Tokens, end: int) -> int:
    """Return the same, or the end of the capitals that go on behind that word ("Cung điện Hoàng | gia Anh")."""
    whole = word_end(tokens, end)
    return word_end(tokens, run_end(tokens, whole)) if whole > end and goes_on(tokens, whole) else whole


def bracketed(tokens: Tokens, j: int) -> int:
    """Return where to go on behind an acronym in brackets that open at a token ("Liên Hợp Quốc | (LHQ) | về ..."), else 0."""
    closed = j + 2 < len(tokens.words) and tokens.words[j + 2] == ")"
    return j + 3 if closed and tokens.words[j + 1].isupper() else 0


def measured(tokens: Tokens, j: int) -> bool:
    """Tell whether a magnitude or a unit of measure stands at a token."""
    return j < len(tokens.words) and tokens.keys[j] in lexicon.measures()


def uncounted(tokens: Tokens, j: int) -> bool:
    """Tell whether the number before a token counts nothing that follows ("SEA Games 33 | khai mạc", but "bão Sandy 4 | năm trước")."""
    if j >= len(tokens.words) or not tokens.words[j].isalpha():
        return True
    return tokens.keys[j] in lexicon.function_words() and tokens.keys[j] not in _TIMES


def syllable(key: str) -> bool:
    """Tell whether a word is a syllable of Vietnamese, not a foreign word."""
    return key in lexicon.common() if key.isascii() else _SYLLABLE.fullmatch(key) is not None


def built_as_syllable(key: str) -> bool:
    """Tell whether a word is built like a syllable of Vietnamese, be it one that the press seldom writes ("vy")."""
    return _SYLLABLE.fullmatch(key) is not None


def surname(tokens: Tokens, j: int) -> bool:
    """Tell whether a family name of one word or two stands at a token."""
    key = tokens.keys[j]
    if key == "đoàn" and goes_on(tokens, j + 1):
        # "Đoàn | Việt Nam" is a delegation.
        known = longest(lexicon.gazetteer(), tokens, j + 1)
        if known is not None and known[1].kind == "LOC" and not goes_on(tokens, known[0]):
            return False
    return key in lexicon.surnames() or (
        key in lexicon.surname_starts()
        and goes_on(tokens, j + 1)
        and f"{key} {tokens.keys[j + 1]}" in lexicon.surnames()
    )


def korean(tokens: Tokens, j: int) -> bool:
    """Tell whether the name of a Korean or a Chinese with a hyphen begins at a token ("Jeon Ji-myeong")."""
    if run_end(tokens, j) - j != 2:
        return False
    _, hyphen, last = tokens.words[j + 1].partition("-")
    return surname(tokens, j) and hyphen != "" and last.strip().islower()


def person(tokens: Tokens, j: int) -> bool:
    """Tell whether a full personal name begins at a token."""
    run = run_end(tokens, j) - j
    if tokens.keys[j].startswith(PREFIXED):
        return True
    if 3 <= run <= 5 and tokens.keys[j + 1] in SURE_MIDDLES and not title_end(tokens, j):
        return True
    if tokens.keys[j] in _SYLLABIC_NAMES and run >= 2 and tokens.words[j + 1][1:].islower():
        return (
            longest(lexicon.org_words(), tokens, j) is None
            and longest(lexicon.gazetteer(), tokens, j + 1) is None
        )
    if surname(tokens, j) and 2 <= run <= 5:
        known = longest(lexicon.gazetteer(), tokens, j)
        return (known is None or known[0] - j < min(run, 2)) and not directed_place(tokens, j)
    if tokens.keys[j] not in lexicon.given_names():
        return False
    return run >= 2 or (
        particles_end(tokens, j + 1) > j + 1 and goes_on(tokens, particles_end(tokens, j + 1))
    )


def stranger(tokens: Tokens, j: int) -> bool:
    """Tell whether a run of capitals behind a body reads like a full name, though its family name is not listed."""
    end = run_end(tokens, j)
    syllables = [syllable(key) for key in tokens.keys[j:end]]
    foreign = not any(syllables) and syllable(tokens.keys[j - 1]) and 2 <= end - j <= 3
    return (
        (foreign or (all(syllables) and 3 <= end - j <= 4))
        and all(map(str.istitle, tokens.words[j:end]))
        and len(tokens.words[j]) > 1
        and tokens.words[end - 1] not in lexicon.org_suffixes()
        and not compound(tokens, end - 1)
        and all(
            longest(trie(), tokens, j) is None
            for trie in (lexicon.org_words, lexicon.heads, lexicon.gazetteer)
        )
    )


def located(tokens: Tokens, j: int) -> bool:
    """Tell whether a word before a name says that something is there ("ngụ tại | Kim Mã", but "hiện tại | Thư Dung")."""
    return j > 1 and tokens.keys[j - 1] in ("tại", "ở") and tokens.keys[j - 2] not in ("hiện", "thực")


def directed_place(tokens: Tokens, j: int) -> int:
    """Return the end of a place with the point of the compass at a token before it ("Nam | Sài Gòn", "Nam | Kavkaz"), else 0."""
    if tokens.keys[j] not in DIRECTIONS or not goes_on(tokens, j + 1):
        return 0
    known = longest(lexicon.gazetteer(), tokens, j + 1)
    if known is None or known[1].kind != "LOC" or (known[0] == j + 2 and syllable(tokens.keys[j + 1])):
        return 0
    return known[0]


def person_inside(tokens: Tokens, i: int, end: int) -> int:
    """Return where a person's name begins inside a run of capitals that begins with another name, else the end of the run."""
    for k in range(i + 1, end - 1):
        if not syllable(tokens.keys[k]) and syllable(tokens.keys[k - 1]) and stranger(tokens, k):
            return k
        if (tokens.keys[k] in _SYLLABIC_NAMES and person(tokens, k)) or (
            surname(tokens, k) and 3 <= end - k < 5
        ):
            return k
    return end


def title_end(tokens: Tokens, i: int) -> int:
    """Return the end of a title written with a capital that begins at a token, else 0."""
    start = i + 1 if tokens.keys[i] == "phó" else i
    found = longest(lexicon.titles(), tokens, start)
    if found is None:
        return 0
    end = found[0]
    if end - i == 1 and goes_on(tokens, end) and not tokens.opens(i) and tokens.words[i] in _NAMELIKE_TITLES:
        return 0
    if tokens.keys[i] in lexicon.surnames() and run_end(tokens, i) > end:
        return 0
    # "Trưởng Ban Quản lý ..." heads a body; "Trưởng ban Tổ chức", "Trưởng Ban Tổ chức Tỉnh ủy" are titles.
    headed = end - i > 1 and (tokens.capital[end - 1] or tokens.keys[end - 1] == "đoàn")
    body = longest(lexicon.heads(), tokens, end - 1) if headed else None
    if body is None or body[0] <= end:
        return end
    return _board_end(tokens, end) or end - 1


def _board_end(tokens: Tokens, j: int) -> int:
    """Return the end of what a board of a province's or a district's committee is for, behind its noun ("Ban | Tổ chức | Tỉnh ủy"), else 0."""
    if tokens.keys[j - 1] not in _DEPARTMENTS:
        return 0
    end, words = j, longest(lexicon.org_words(), tokens, j)
    while words is not None:
        end = words[0]
        k = end + 1 if tokens.words[end : end + 1] in (("và",), ("-",)) else end
        words = longest(lexicon.org_words(), tokens, k)
    if end == j or end >= len(tokens.words):
        return 0
    if _COMMITTEES.intersection((tokens.keys[end : end + 1], tokens.keys[end : end + 2])):
        return end
    body = longest(lexicon.heads(), tokens, end) if tokens.capital[end] else None
    owned = body is not None and body[1].kind in _HEADS_OF_BODIES and tokens.keys[j] not in _OWN_BOARDS
    return end if owned else 0
