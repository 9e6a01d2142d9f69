"""Where the name of a place ends that stands inside another name: a unit with its name or number, or a place of the lists."""

from . import lexicon
from .spans import (
    DIRECTIONS,
    LARGE_UNITS,
    PREFIXED,
    compound,
    directed_place,
    form,
    goes_on,
    person,
    person_inside,
    run_end,
    stranger,
    syllable,
    title_end,
)
from .tokens import Tokens
from .tries import longest

_DASHES = frozenset(["-", "–"])
_ROMAN = frozenset("IVX")


def place_end(tokens: Tokens, j: int, *, led: bool = False) -> int | None:
    """Return the end of a place that begins at a token: units with names or numbers, or a name of the gazetteer.

    `led` tells that a person's name is to follow, so that it is not taken for that of a unit.
    """
    if j >= len(tokens.words):
        return None
    levels = lexicon.levels()
    if j + 1 < len(tokens.words) and f"{tokens.keys[j]} {tokens.keys[j + 1]}" in levels:
        return _unit_end(tokens, j + 2, led=led)
    if tokens.keys[j] in levels:
        return _unit_end(tokens, j + 1, led=led)
    listed = tokens.capital[j] or tokens.keys[j] in lexicon.small_starts()
    return known_place(tokens, j) if listed else None


def _unit_end(tokens: Tokens, k: int, *, led: bool = False) -> int | None:
    """Return the end of the name or the number of a unit that begins at a token, behind the noun of the unit."""
    if k >= len(tokens.words):
        return None
    if tokens.words[k].isdigit() or set(tokens.words[k]) <= _ROMAN:
        dashed = (
            tokens.words[k + 1 : k + 2] and tokens.words[k + 1] in _DASHES and tokens.keys[k - 1] == "vực"
        )
        if dashed and tokens.capital[k + 2 : k + 3] == (True,):
            return known_place(tokens, k + 2) or run_end(tokens, k + 2)
        return _more_units(tokens, k + 1)
    if not tokens.capital[k]:
        return None
    known = known_place(tokens, k)
    if known is not None and not (_longer_place(tokens, known) and not (led and stranger(tokens, known))):
        return _more_units(tokens, known)
    commune = _commune_end(tokens, k)
    if commune:
        return _more_units(tokens, commune)
    named = person(tokens, k) and (run_end(tokens, k) - k > 2 or tokens.keys[k].startswith(PREFIXED))
    if named and (led or tokens.keys[k - 1] in LARGE_UNITS):
        return k
    end = run_end(tokens, k)
    if compound(tokens, end - 1):
        return None
    return _more_units(tokens, min(person_inside(tokens, k, end), k + 4))


def _commune_end(tokens: Tokens, k: int) -> int:
    """Return the end of a district or a commune of the lists that is the whole run of capitals or has a person's name behind it, else 0."""
    run = run_end(tokens, k)
    for end in range(min(run, k + 4), k, -1):
        if form(tokens, k, end) in lexicon.small_units() and (end == run or person(tokens, end)):
            return end
    return 0


def _longer_place(tokens: Tokens, end: int) -> bool:
    """Tell whether the name of a unit goes on behind a place of the gazetteer ("phường Tân Phước | Khánh")."""
    return (
        goes_on(tokens, end)
        and not _acronym(tokens, end)
        and (syllable(tokens.keys[end]) or tokens.keys[end] in DIRECTIONS)
        and not person(tokens, end)
        and not title_end(tokens, end)
        and longest(lexicon.gazetteer(), tokens, end) is None
        and longest(lexicon.heads(), tokens, end) is None
    )


def _acronym(tokens: Tokens, end: int) -> bool:
    """Tell whether a place that no syllable goes on ends before a token ("TP. HCM | Tất Thành An")."""
    word = tokens.words[end - 1]
    return word.isupper() and len(word) > 1 and not all(map(str.isupper, tokens.words[end : end + 1]))


def known_place(tokens: Tokens, j: int) -> int | None:
    """Return the end of a place of the gazetteer, unless it is the first syllable of a longer name ("Đức | Nhân")."""
    known = longest(lexicon.gazetteer(), tokens, j)
    if known is None or known[1].kind != "LOC":
        return directed_place(tokens, j) or None
    end = known[0]
    if end - j == 1 and person(tokens, j) and run_end(tokens, j) - j == 3:
        return None
    single = end - j == 1 and not _acronym(tokens, end)
    cut = single and goes_on(tokens, end) and syllable(tokens.keys[end]) and not person(tokens, end)
    return None if cut else end


def _more_units(tokens: Tokens, j: int) -> int:
    """Go on over "huyện X | tỉnh Y", written without a comma."""
    if j < len(tokens.words) and tokens.keys[j] in lexicon.levels():
        return place_end(tokens, j) or j
    return j


def tail_end(tokens: Tokens, j: int, *, led: bool = False) -> int:
    """Return the end of the place that directly follows an organization's name, or the same end; `led` as in `place_end`."""
    if j < len(tokens.words) and tokens.spaces[j] == 1:
        unit = tokens.keys[j - 1] in lexicon.levels()
        return (_unit_end(tokens, j, led=led) if unit else place_end(tokens, j, led=led)) or j
    return j
