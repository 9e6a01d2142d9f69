"""How far the name of an event runs behind its head."""

from . import lexicon
from .laws import LAW_KINDS, law_end
from .organizations import organization_end
from .places import place_end
from .spans import compound, goes_on, person, run_end, uncounted
from .tokens import Tokens, is_year
from .tries import longest, longest_before

_ORDINAL = frozenset(["lần", "mùa", "khóa", "kỳ"])
_DASHES = frozenset(["-", "–"])
_PAGEANTS = frozenset([("hoa", "hậu"), ("hoa", "khôi"), ("nam", "vương")])
_LONGEST_WAY = 8


def event_end(tokens: Tokens, i: int, j: int) -> int | None:
    """Return the end of the name of an event whose head stands between two tokens, or None where it is no name.

    A head in small letters must have a name in capitals right behind it; a place alone makes a name only of an uprising
    ("khởi nghĩa Bãi Sậy", but "chiến tranh Syria").
    """
    n = len(tokens.words)
    if j >= n or (j - i == 1 and f"{tokens.keys[i]} {tokens.keys[j]}" in lexicon.compounds()):
        return None
    storm = tokens.keys[j - 1] == "số"
    if not tokens.capital[i] and not _proper(tokens, j) and not (storm and tokens.words[j].isdigit()):
        return None
    if tokens.keys[j - 1] == "bão" and tokens.keys[max(i - 1, 0)] == "gây":
        # What spreads "gây bão Internet", takes it by storm.
        return None
    if tokens.keys[j - 1] == "bão" and tokens.capital[j]:
        # A storm has a name, and what it does follows.
        return run_end(tokens, j)
    start, named = j, storm
    while j < n and not (j > start and is_year(tokens.words[j - 1])):
        step = _step(tokens, start, j)
        if step is None:
            break
        named = (
            named or tokens.capital[j] or tokens.words[step - 1][0].isdigit() or tokens.keys[j] in _ORDINAL
        )
        j = step
    while j > start and (tokens.words[j - 1] in _DASHES or tokens.words[j - 1] in (",", "và")):
        j -= 1
    if (
        j == start
        or not named
        or (tokens.keys[i] == "hội" and tokens.keys[start] == "lần" and _ordinal(tokens, start) == j)
    ):
        return None
    alone = not tokens.capital[i] and place_end(tokens, start) == j
    return None if alone and tokens.keys[i] != "khởi" else j


def pageant_end(tokens: Tokens, i: int) -> int:
    """Return the end of a pageant whose name ends with its year ("Hoa hậu Biển xanh 2015"), else 0."""
    return dated_end(tokens, i + 2) if tokens.keys[i : i + 2] in _PAGEANTS else 0


def tournament_end(tokens: Tokens, i: int) -> int:
    """Return the end of a tournament of a foreign name in a run of capitals ("Lagos City | Marathon 2025"), else 0."""
    if not goes_on(tokens, i + 1):
        return 0
    for j in range(i + 1, min(run_end(tokens, i), i + 5)):
        needs_year = lexicon.tournaments().get(tokens.words[j])
        if needs_year is not None:
            dated = j + 1 < len(tokens.words) and is_year(tokens.words[j + 1][:4])
            return j + 2 if dated else 0 if needs_year else j + 1
    return 0


def dated_end(tokens: Tokens, i: int) -> int:
    """Return the end of the year or the ordinal that ends the name of an event, where it begins with a capital, else 0."""
    end = _date_ahead(tokens, i) if goes_on(tokens, i) else 0
    return 0 if end and person(tokens, i) and run_end(tokens, i) < end - 1 else end


def _date_ahead(tokens: Tokens, i: int) -> int:
    """Return the end of the year or the ordinal to which words lead that may all be of one name, else 0."""
    for j in range(i, min(i + _LONGEST_WAY, len(tokens.words))):
        word = tokens.words[j]
        if is_year(word):
            return j + 1
        if word == "lần":
            return _ordinal(tokens, j) or 0
        if not word.replace(".", "").isalpha() or tokens.spaces[j] != 1 or _acts(tokens, j):
            return 0
    return 0


def _acts(tokens: Tokens, j: int) -> bool:
    """Tell whether a word begins what somebody does, or joins a name to what follows."""
    key = tokens.keys[j]
    return key in lexicon.function_words() or " ".join(tokens.keys[j : j + 2]) in lexicon.predicates()


def _proper(tokens: Tokens, j: int) -> bool:
    """Tell whether a name in capitals, and not the name of a body, begins at a token."""
    return tokens.capital[j] and longest(lexicon.event_words(), tokens, j) is None


def _step(tokens: Tokens, start: int, j: int) -> int | None:
    """Return where to go on behind what is read at a token, or None where the name has ended."""
    word, key = tokens.words[j], tokens.keys[j]
    if j > start and tokens.spaces[j] > 1:
        return None
    if tokens.capital[j]:
        return _capital(tokens, start, j)
    if word[0].isdigit():
        short = word.isdigit() and len(word) < 3 and uncounted(tokens, j + 1)
        return (
            j + 1
            if is_year(word) or (short and j > start) or tokens.keys[j - 1] in ("số", "ương", "lịch")
            else None
        )
    if key in _ORDINAL:
        return _ordinal(tokens, j)
    if key == "năm" and j > start and j + 1 < len(tokens.words) and is_year(tokens.words[j + 1]):
        return j + 2
    if j > start and _joins(tokens, j):
        return j + 1
    return _words(tokens, start, j)


def _capital(tokens: Tokens, start: int, j: int) -> int | None:
    head = longest(lexicon.heads(), tokens, j)
    if head is not None:
        if head[1].kind in LAW_KINDS:
            end = law_end(tokens, head[0], head[1].kind, small=False)
            # The acronym that a bracket explains stays a mention of its own.
            return next((k for k in range(j, end) if tokens.words[k] == "("), end) if end else None
        if head[1].kind not in ("event", "feature"):
            end = organization_end(tokens, head[0], head[1].kind, small=False)
            if end is not None:
                return end
    known, words = longest(lexicon.gazetteer(), tokens, j), longest(lexicon.event_words(), tokens, j)
    if known is not None and (words is None or words[0] <= known[0]):
        return known[0]
    if j > start and person(tokens, j) and not tokens.capital[j - 1]:
        return None
    if words is not None and words[0] - j > 1:
        return words[0]
    if j == start and _halved(tokens, j):
        return j + 3 if compound(tokens, j + 1) else j + 2
    return j + 2 if compound(tokens, j) else j + 1


def _halved(tokens: Tokens, j: int) -> bool:
    """Tell whether a common syllable with a capital makes a name only with the one behind it ("Tuần lễ Áo | dài")."""
    small = j + 1 < len(tokens.words) and tokens.words[j + 1].islower() and tokens.spaces[j + 1] == 1
    return small and tokens.keys[j] in lexicon.plain() and not _acts(tokens, j + 1)


def _ordinal(tokens: Tokens, j: int) -> int | None:
    """Read "lần thứ 5", "lần thứ hai", "lần 2", "khóa XII"."""
    k = j + 2 if tokens.keys[j + 1 : j + 2] == ("thứ",) else j + 1
    if k >= len(tokens.words):
        return None
    word = tokens.words[k]
    if word.isdigit() or set(word) <= set("IVX"):
        return k + 1
    return k + 1 if k - j == 2 or tokens.keys[k] in ("một", "hai", "ba") else None


def _joins(tokens: Tokens, j: int) -> bool:
    """Tell whether a token joins capitals of one name ("Hội nghị thượng đỉnh Mỹ | - | Triều", "Hội nghị Lào | - | châu Âu", "Văn hóa, Thể thao và Du lịch")."""
    k = j + 1
    if k >= len(tokens.words):
        return False
    if tokens.words[j] in _DASHES:
        return tokens.capital[k] or place_end(tokens, k) is not None
    if not tokens.capital[k]:
        return False
    return (
        tokens.words[j] in (",", "và")
        and longest(lexicon.event_words(), tokens, k) is not None
        and not person(tokens, k)
    )


def _words(tokens: Tokens, start: int, j: int) -> int | None:
    """Read words in small letters that lead to the name proper, or end it with what it is about."""
    known = longest(lexicon.gazetteer(), tokens, j)
    if known is not None and known[0] - j > 1:
        return known[0]
    place = place_end(tokens, j)
    if place is not None:
        return place
    feature = longest_before(lexicon.introducers(), tokens, j + 1)
    if feature is not None and feature[1].kind == "feature" and tokens.capital[j + 1 : j + 2] == (True,):
        return j + 1
    words = longest(lexicon.event_words(), tokens, j)
    if words is None:
        return (_date_ahead(tokens, j) or None) if j > start else None
    if words[1].kind == "word" and j > start and (tokens.capital[j - 1] or uncounted(tokens, words[0])):
        return words[0]
    return words[0] if _leads_on(tokens, words[0]) else _date_ahead(tokens, j) or None


def _leads_on(tokens: Tokens, j: int) -> bool:
    """Tell whether a capital or an ordinal comes behind words in small letters."""
    while j < len(tokens.words) and tokens.spaces[j] == 1:
        if tokens.capital[j]:
            head = longest(lexicon.heads(), tokens, j)
            return (head is None or head[1].kind not in LAW_KINDS) and not person(tokens, j)
        if is_year(tokens.words[j]) or (tokens.keys[j] == "lần" and tokens.keys[j + 1 : j + 2] == ("thứ",)):
            return True
        words = longest(lexicon.event_words(), tokens, j)
        if words is None:
            return tokens.words[j] in _DASHES and _joins(tokens, j)
        j = words[0]
    return False
