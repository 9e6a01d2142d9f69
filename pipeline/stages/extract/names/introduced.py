"""What stands before a name and says what it is: a title, a form of address, a noun, and what may stand in between."""

from . import lexicon
from .spans import goes_on
from .tokens import Tokens
from .tries import Entry, longest_before

_MINISTERS = {("bộ", "trưởng"), ("thứ", "trưởng")}
_DEPUTY = frozenset(["biểu", "đb", "đbqh"])
"""Last words of what a deputy is called ("đại biểu")."""
SEVERAL = frozenset(["các", "những", "nhiều", "loạt"])
HAMLETS = frozenset(["bản", "thôn", "ấp", "xóm", "làng", "buôn", "khóm"])
SMALL_UNITS = HAMLETS | {"xã", "phường"}


def misleading(tokens: Tokens, i: int) -> bool:
    """Tell whether a head in small letters is the end of another word ("thị | trường")."""
    before = longest_before(lexicon.introducers(), tokens, i + 1)
    return before is not None and (before[1].kind == "none" or (before[1].kind == "org" and before[0] < i))


def deputies(tokens: Tokens, j: int) -> bool:
    """Tell whether "đoàn" at a token is a delegation of deputies: behind one ("đại biểu | đoàn Nghệ An"), or beside his name."""
    if tokens.keys[j - 1] in ("biểu", "đb", "đbqh"):
        return True
    return tokens.words[j - 1] in ("(", "-", "–") and not _DEPUTY.isdisjoint(tokens.keys[max(j - 9, 0) : j])


def addressed(tokens: Tokens, i: int) -> bool:
    """Tell whether a form of address stands before a token."""
    before = longest_before(lexicon.introducers(), tokens, i)
    return before is not None and before[1].kind == "address"


def follows_title(tokens: Tokens, i: int) -> bool:
    """Tell whether a title stands before a token."""
    before = longest_before(lexicon.introducers(), tokens, i)
    return before is not None and before[1].kind == "title"


def awaits_holder(tokens: Tokens, i: int) -> bool:
    """Tell whether a title stands before a token whose holder is not named before it ("Lê An - hiệu trưởng | Trường Y khoa Phạm Ngọc Thạch")."""
    before = longest_before(lexicon.introducers(), tokens, i)
    if before is None or before[1].kind != "title":
        return False
    mark = before[0] - 1
    return mark < 2 or tokens.words[mark] not in ("-", "–") or not tokens.capital[mark - 1]


def owned(tokens: Tokens, i: int) -> bool:
    """Tell whether the noun of a body stands before a run ("đội | Phù Đổng Ninh Bình")."""
    before = longest_before(lexicon.introducers(), tokens, i)
    return before is not None and before[1].kind == "org"


def named_so(tokens: Tokens, i: int) -> bool:
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


def listed_after(tokens: Tokens, j: int, i: int) -> bool:
    """Tell whether a comma or "và" alone joins a name to the person before it ("Mạc Can | , | Quốc Trường")."""
    return i - j == 1 and tokens.words[j] in (",", "và")


def past_fields(tokens: Tokens, i: int) -> tuple[int, Entry] | None:
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
    return with_field(tokens, i)


def with_field(tokens: Tokens, i: int) -> tuple[int, Entry] | None:
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
    if tokens.keys[i - 1] in lexicon.predicates() or " ".join(tokens.keys[i - 2 : i]) in lexicon.predicates():
        return False
    return kind == "org" or (goes_on(tokens, i + 1) and not tokens.words[i].isupper())
