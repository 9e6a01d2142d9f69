"""Names that begin with a head: organizations, laws, events, places with their noun."""

from . import lexicon
from .events import event_end
from .introduced import awaits_holder
from .laws import LAW_KINDS, law_end
from .organizations import explained_end, organization_end
from .spans import (
    Span,
    built_as_syllable,
    form,
    goes_on,
    person_inside,
    run_end,
    stranger,
    surname,
    syllable,
    title_end,
    uncounted,
    word_run_end,
)
from .tokens import Tokens
from .tries import Entry, longest, longest_before

_NAMELIKE_FEATURES = frozenset(["hồ", "đình", "lăng", "đền", "động", "mai", "ga", "thác", "đầm"])
_CEREMONIES = frozenset(["lễ", "phiên", "đêm", "vòng"])
_COMMANDS = ("chỉ", "huy")
_COMMISSIONER = ("cao", "uỷ")
_OF_SEVERAL = frozenset([("trường",), ("nhóm",)])
"""Bodies that are not called by one syllable."""
_SHIPS = frozenset(["tàu", "ngầm", "hạm", "lớp", "trục"])
_LOCATIVES = frozenset(["tại", "ở", "trong", "ngoài", "quanh", "trước", "gần", "cạnh"])


def in_longer_name(tokens: Tokens, i: int, end: int) -> bool:
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


def read_headed(tokens: Tokens, i: int, j: int, entry: Entry) -> Span | None:
    """Read the name whose head stands between two tokens."""
    small = not any(tokens.capital[i:j])
    if entry.kind == "feature":
        return _feature(tokens, i, j)
    if entry.kind in LAW_KINDS:
        title = longest(lexicon.titles(), tokens, i)
        if (title is not None and title[0] > j) or _of_ship(tokens, i, j):
            return None
        end, span = law_end(tokens, j, entry.kind, small=small), Span(i, j, "LAW", "law_head")
    elif entry.kind == "event":
        if tokens.keys[i] in _CEREMONIES and _event_begins(tokens, j):
            return None
        led = small and tokens.keys[max(i - 2, 0) : i] == _COMMANDS and stranger(tokens, j)
        end, span = None if led else event_end(tokens, i, j), Span(i, j, "EVENT", "event_head")
    else:
        end = organization_end(tokens, j, entry.kind, small=small, led=awaits_holder(tokens, i))
        explained = 0 if small else explained_end(tokens, j if end is None else end)
        end = explained or end
        if end is not None and tokens.keys[i:j] == _COMMISSIONER and _held(tokens, i, end):
            end = None
        if (
            end == j + 1
            and tokens.keys[i:j] in _OF_SEVERAL
            and not small
            and built_as_syllable(tokens.keys[j])
        ):
            # "Trường Giang" is the name of a person or a place, "Nhóm Hải" a person's people.
            return None
        if (tokens.keys[i] == "cảnh" and i and tokens.keys[i - 1] == "phòng") or _is_crop(tokens, i, j):
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


def _is_crop(tokens: Tokens, i: int, j: int) -> bool:
    """Tell whether the head of a department opens a sentence about a season's crop or an affair ("Vụ | sầu riêng năm nay")."""
    return tokens.keys[i:j] == ("vụ",) and tokens.opens(i) and tokens.capital[j : j + 1] != (True,)


def _of_ship(tokens: Tokens, i: int, j: int) -> bool:
    """Tell whether a project is the type of a ship ("tàu ngầm | Đề án 971")."""
    return tokens.keys[i:j] == ("đề", "án") and not _SHIPS.isdisjoint(tokens.keys[max(i - 5, 0) : i])


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
        and not (namelike and in_longer_name(tokens, i, known[0]))
    ):
        return Span(i, known[0], "LOC", "place_head")
    if not tokens.capital[j]:
        return None
    end = min(person_inside(tokens, j, run_end(tokens, j)), j + 4)
    whole = word_run_end(tokens, end)
    if j - i == 1 and namelike and whole == end and not tokens.words[i].isupper():
        return None
    return Span(i, ordered_end(tokens, whole), "LOC", "place_head")


def ordered_end(tokens: Tokens, j: int) -> int:
    """Return the end of the number that tells a place from its namesakes ("cầu Rạch Miễu | 2"), or the same end."""
    if (
        j >= len(tokens.words)
        or tokens.spaces[j] != 1
        or not tokens.words[j].isdigit()
        or len(tokens.words[j]) > 2
    ):
        return j
    return j + 1 if uncounted(tokens, j + 1) else j
