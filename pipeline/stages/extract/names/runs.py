"""Runs of capitals: where a name ends in one and another begins."""

from . import lexicon
from .introduced import SMALL_UNITS, follows_title, owned
from .spans import (
    LONGEST_RUN,
    SURE_MIDDLES,
    built_as_syllable,
    compound,
    goes_on,
    korean,
    particles_end,
    person,
    run_end,
    surname,
    syllable,
)
from .tokens import Tokens, is_initials
from .tries import longest, longest_before

_BUSINESS = frozenset(["ceo", "cfo", "cto", "coo", "giám", "sáng"])
GOVERNORS = frozenset([("thống", "đốc"), ("thị", "trưởng"), ("tỉnh", "trưởng"), ("sát", "trưởng")])
"""The last two words of the titles of those who head a place ("cảnh sát trưởng")."""
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
SHIPS = frozenset(["MV", "USS", "HMS", "HMAS", "USNS", "BRP", "INS", "JS"])
"""What the names of ships of the navies begin with."""
_JUNIOR = frozenset(["Jr", "Sr"])
_CLERGY = frozenset(["mục", "cha"])
NUMERALS = frozenset(["hai", "ba", "tư", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "giêng", "chạp"])


def opens_person(tokens: Tokens, i: int) -> bool:
    """Tell whether a common word that heads a sentence is a family name there, or a particle of one ("Từ Hoảng", "Da Silva", but "Từ | Tokyo", "Vòng | Bán kết")."""
    if tokens.keys[i] in lexicon.particles() and not built_as_syllable(tokens.keys[i + 1]):
        return longest(lexicon.gazetteer(), tokens, i + 1) is None
    if not person(tokens, i) or not syllable(tokens.keys[i + 1]) or compound(tokens, i + 1):
        return False
    known = longest(lexicon.gazetteer(), tokens, i + 1)
    return known is None or known[0] < run_end(tokens, i)


def chunk_end(tokens: Tokens, i: int) -> int:
    """Return the end of a run of capitals, cut where a name of the gazetteer or a head begins inside it."""
    j, n = i + 1, min(len(tokens.words), i + LONGEST_RUN)
    family = surname(tokens, i) or (goes_on(tokens, i + 1) and tokens.keys[i + 1] in SURE_MIDDLES)
    given = tokens.keys[i] in lexicon.given_names() and not is_letters(tokens.words[i])
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
    if not (family or given) and 3 <= left <= 4 and surname(tokens, j) and not owned(tokens, i):
        rare = j == i + 1 and left == 3 and tokens.words[i].istitle() and syllable(tokens.keys[i])
        return not (rare and follows_title(tokens, i))
    if left > 1 and (names_employer(tokens, i, j) or (j - i > 1 and _behind_firm(tokens, i, j))):
        return True
    if korean(tokens, j):
        # "Charles Wong Kai-hon" has a given name of his own before.
        return not (given and j == i + 1)
    linked = left == 1 and j + 1 < len(tokens.words) and particles_end(tokens, j + 1) > j + 1
    if (left > 1 or linked) and j == i + 1 and _heads_body(tokens, i):
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
    if known is not None and known[1].kind == "LOC" and known[0] - i == left + 1 == 3 and _in_unit(tokens, i):
        # "phường Chánh Phú Hòa" is one commune.
        return False
    if known is not None and known[1].kind == "EVENT" and not tokens.words[j].isupper():
        return True
    head = longest(lexicon.heads(), tokens, j)
    return any(found is not None and found[0] - j > 1 for found in (known, head))


def _in_unit(tokens: Tokens, i: int) -> bool:
    """Tell whether the noun of a commune stands before the syllable at a token."""
    return i > 0 and tokens.keys[i - 1] in SMALL_UNITS and syllable(tokens.keys[i])


def _heads_body(tokens: Tokens, i: int) -> bool:
    """Tell whether an acronym before a name is the body whose head is named ("Chủ tịch | EC | Ursula Brandt", but "JD Vance")."""
    if not is_letters(tokens.words[i]):
        return False
    if tokens.keys[i + 1] in lexicon.given_names():
        return True
    known = longest(lexicon.gazetteer(), tokens, i)
    body = known is not None and known[1].kind == "ORG" and known[0] == i + 1
    body = body or (len(tokens.words[i]) > 2 and not is_firm(tokens, i, run_end(tokens, i)))
    return body and tokens.words[i + 1].istitle() and follows_title(tokens, i)


def is_letters(word: str) -> bool:
    """Tell whether a word is an acronym."""
    return word.isupper() and word.isalpha() and len(word) > 1 and word not in SHIPS


def counts(tokens: Tokens, i: int) -> bool:
    """Tell whether a number in words heads a sentence or tells a day or a month ("Mười lần", "thứ Ba", "tháng Chín")."""
    told = i > 0 and tokens.keys[i - 1] in ("thứ", "tháng", "mùng")
    return tokens.keys[i] in NUMERALS and (told or tokens.opens(i))


def is_firm(tokens: Tokens, i: int, end: int) -> bool:
    """Tell whether a run of capitals ends or is joined like the name of a firm ("Meridian Foods", "Kessler & Brandt")."""
    last = tokens.words[end - 1]
    if tokens.keys[i] in lexicon.given_names() and last in _FAMILIES:
        return False
    club = tokens.words[i] in lexicon.club_words() and tokens.words[i].istitle()
    return end - i > 1 and (club or last in lexicon.org_suffixes() or "&" in tokens.words[i:end])


def _behind_firm(tokens: Tokens, i: int, j: int) -> bool:
    """Tell whether a person's name begins behind the last word of a firm's ("Lumina Edu | Ryan Đặng", "CEO Nok Air | Patee Sarasin")."""
    if tokens.words[j - 1] not in lexicon.org_suffixes():
        return False
    end = run_end(tokens, j)
    if surname(tokens, j) or tokens.keys[j] in lexicon.given_names() or surname(tokens, end - 1):
        return True
    foreign = end - j < 4 and not any(map(syllable, tokens.keys[j:end]))
    title = longest_before(lexicon.introducers(), tokens, i) if foreign else None
    if title is None or title[1].kind != "title" or _BUSINESS.isdisjoint(tokens.keys[title[0] : i]):
        return False
    return tokens.words[end - 1] not in lexicon.org_suffixes()


def _partners(tokens: Tokens, j: int) -> bool:
    """Tell whether a token joins two names to that of a firm ("Kessler | & | Brandt")."""
    around = tokens.words[j - 1 : j + 2 : 2]
    return tokens.words[j] == "&" and all(word[0].isupper() for word in around)


def names_employer(tokens: Tokens, i: int, j: int) -> bool:
    """Tell whether a name behind a title is that of the body that a person behind it works for ("CEO | Stripe | Patrick Collison")."""
    if not (goes_on(tokens, j) and goes_on(tokens, j + 1)):
        return False
    if tokens.keys[j] not in lexicon.given_names() and not korean(tokens, j):
        return False
    title = longest_before(lexicon.introducers(), tokens, i)
    if title is None or title[1].kind != "title":
        return False
    if tokens.keys[i - 2 : i] in GOVERNORS and tokens.keys[i] not in lexicon.given_names():
        return True
    business = not _BUSINESS.isdisjoint(tokens.keys[title[0] : i])
    return business or not tokens.words[j - 1].istitle() or tokens.words[j - 1] in lexicon.org_suffixes()
