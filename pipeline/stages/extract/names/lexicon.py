"""The word lists of names, as tries over match forms; built once a process."""

from collections.abc import Iterable
from functools import cache

from pipeline.vietnamese import all_names, table, words
from pipeline.vietnamese.matching import match_form

from .tokens import Tokens, tokenize
from .tries import (
    Entry,
    Found,
    Joint,
    Node,
    backward,
    forward,
    joint,
    longest_of_each,
)

PLAIN = 0.02
"""The share of capitals inside sentences under which a syllable begins no name."""


def known(tokens: Tokens, start: int) -> list[Found | None]:
    """Return the longest phrases that begin at a token: of `numbered_places`, of the `gazetteer` and of the `heads`."""
    return longest_of_each(_known(), 3, tokens, start)


_FIRMS = ("tập đoàn", "tổng công ty", "ngân hàng")


@cache
def _known() -> Joint:
    return joint([(0, numbered_places()), (1, gazetteer()), (2, heads())])


def _capitals(tokens: Tokens, every: bool) -> tuple[bool, ...]:
    return tokens.capital if every else (tokens.capital[0],)


@cache
def _country_names() -> tuple[str, ...]:
    names = (name for row in table("countries") for name in all_names(row))
    return tuple(name for name in names if not name.startswith("Nước "))


@cache
def _outlet_names() -> tuple[str, ...]:
    return tuple(name for row in table("outlets") for name in all_names(row))


def _outlets() -> Iterable[str]:
    """Return the names and the marks of outlets of the press that no common words make ("Thể thao & Văn hóa", "CafeF", "PNO")."""
    for name in _outlet_names():
        if "&" in name or name.startswith("Tạp chí ") or any(map(_joins_words, name.split())):
            yield name
    for row in table("outlets"):
        marks = (mark for mark in row["prefixes"].split(";") if len(mark) > 2 and mark.isalpha())
        yield from (mark for mark in marks if mark.isupper() and match_form(mark) not in _titles())


def _joins_words(word: str) -> bool:
    return word.isalpha() and not word.isupper() and any(map(str.isupper, word[1:]))


def _with_article() -> Iterable[str]:
    """Return English names of several words with the article that papers bear and writers add ("The Daily Mail")."""
    names = (name for name in words("organizations") if name.isascii() and " " in name)
    return (f"The {name}" for name in names if name.replace(" ", "").isalpha() and name.istitle())


@cache
def countries() -> frozenset[str]:
    """Return the names of countries."""
    return frozenset(map(match_form, _country_names()))


@cache
def provinces() -> frozenset[str]:
    """Return the names of Vietnam's provinces and centrally governed cities, with their other spellings."""
    return frozenset(match_form(name) for row in table("provinces") for name in all_names(row))


@cache
def allies() -> dict[str, str]:
    """Return the countries by what they are called beside another alone ("Trung - Nhật")."""
    return {match_form(row["short"]): row["name"] for row in table("countries_in_short")}


@cache
def gazetteer() -> Node:
    """Return the names that are known: places, organizations, events, and products (kind O: no name of ours)."""
    trie = Node()
    small_units = {row["name"] for row in table("places_vietnam") if row["level"] == "district"}
    lists = (
        ("ORG", words("organizations"), False),
        ("ORG", _with_article(), False),
        ("EVENT", words("events"), False),
        ("LAW", words("treaties"), False),
        ("O", words("products"), False),
        ("ORG", _outlets(), False),
        ("LOC", words("places_vietnam_other"), True),
        ("LOC", [row["name"] for row in table("places_vietnam") if row["level"] == "province"], True),
        ("LOC", _country_names(), True),
        ("LOC", words("places_world"), True),
        ("LOC", [name for name in sorted(small_units) if " " in name], True),
    )
    for kind, names, every in lists:
        for name in names:
            tokens = tokenize(name)
            trie.add(tokens.keys, Entry(kind, _capitals(tokens, every)))
    return trie


@cache
def heads() -> Node:
    """Return what the names of organizations, laws, events and built or natural places begin with."""
    trie = Node()
    for row in table("org_heads"):
        trie.add(tokenize(row["head"]).keys, Entry(row["kind"], () if row["small"] == "yes" else (True,)))
    for row in table("law_heads"):
        trie.add(tokenize(row["head"]).keys, Entry(row["kind"]))
    for row in table("event_heads"):
        trie.add(tokenize(row["head"]).keys, Entry("event", () if row["small"] == "yes" else (True,)))
    for row in table("place_heads"):
        if row["kind"] == "feature":
            trie.add(tokenize(row["noun"]).keys, Entry("feature", (True,)))
    return trie


@cache
def venues() -> frozenset[str]:
    """Return the heads that name a place as well as a body ("Nhà hát", "Bảo tàng")."""
    places = {row["noun"] for row in table("place_heads") if row["kind"] == "feature"}
    return frozenset(match_form(row["head"]) for row in table("org_heads") if row["head"] in places)


@cache
def small_starts() -> dict[str, frozenset[str]]:
    """Return the words in small letters at which a name may begin, each with the words that must follow; none for no matter what."""
    phrases = [
        row["head"] for name in ("org_heads", "event_heads") for row in table(name) if row["small"] == "yes"
    ]
    phrases += [*words("numbered_places"), *(row["head"] for row in table("law_heads"))]
    for name in ("organizations", "events", "products", "places_world", "places_vietnam_other"):
        phrases += words(name)
    following: dict[str, set[str]] = {}
    for phrase in phrases:
        if phrase[0].islower():
            first, *rest = tokenize(phrase).keys
            following.setdefault(first, set()).add(rest[0] if rest else "")
    return {first: frozenset() if "" in rest else frozenset(rest) for first, rest in following.items()}


@cache
def first_words() -> frozenset[str]:
    """Return the words at which a known name or a head may begin."""
    return frozenset(_known().children)


@cache
def org_words() -> Node:
    """Return the words that continue the name of an organization; kind "verb" for those that may be what it does."""
    return forward([("word", words("org_words")), ("verb", words("org_verbs"))])


@cache
def event_words() -> Node:
    """Return the words in small letters that continue the name of an event."""
    return forward(
        [("word", words("org_words")), ("word", words("event_words")), ("verb", words("org_verbs"))]
    )


@cache
def occasions() -> Node:
    """Return the nouns of occasions, to be read backward before the name of an event."""
    return backward([("occasion", words("occasions"))])


@cache
def predicates() -> frozenset[str]:
    """Return words that make the predicate of a clause."""
    return frozenset(match_form(row["word"]) for row in table("predicates") if row["kind"] != "none")


@cache
def law_words() -> Node:
    """Return the words that continue the name of a law."""
    return forward(("word", words(name)) for name in ("law_words", "org_words", "org_verbs"))


@cache
def _titles() -> tuple[str, ...]:
    """Return the titles of persons, those of ministers with their portfolio, and degrees with the point that glues them to a name ("TS.BS.")."""
    fields = [row["title"] for row in table("titles") if row["kind"] == "field"] + [*words("portfolios")]
    ministers = (f"{post} {field}" for post in ("bộ trưởng", "thứ trưởng") for field in fields)
    glued = (f"{row['title']}." for row in table("titles") if row["kind"] in ("degree", "rank"))
    return (*words("person_titles"), *ministers, *glued)


@cache
def titles() -> Node:
    """Return the titles of persons, to be read forward."""
    trie = Node()
    for phrase in _titles():
        # Not tokenized: the point of "TS." belongs to it only before a name.
        trie.add([match_form(word) for word in phrase.split()], Entry("title"))
    return trie


@cache
def title_starts() -> frozenset[str]:
    """Return the words that a title may begin with, "phó" before any of them too."""
    return frozenset([*titles().children, "phó"])


@cache
def introducers() -> Node:
    """Return what stands before a name and says its type, to be read backward; kind "none" for words that only look so."""
    units = [row["noun"] for row in table("place_heads") if row["kind"] == "unit"]
    lists: list[tuple[str, Iterable[str]]] = [
        ("address", words("honorifics")),
        ("title", _titles()),
        ("org", words("org_introducers")),
        ("none", words("not_introducers")),
        ("work", words("work_introducers")),
        *((row["kind"], [row["noun"]]) for row in table("place_heads")),
        ("unit", (f"{unit} {epithet}" for unit in units for epithet in words("place_epithets"))),
    ]
    return backward(lists)


@cache
def surnames() -> frozenset[str]:
    """Return the family names in match form."""
    return frozenset(match_form(name) for name in words("surnames"))


@cache
def surname_starts() -> frozenset[str]:
    """Return the first words of family names of two words."""
    return frozenset(name.split(" ")[0] for name in surnames() if " " in name)


@cache
def frequent_surnames() -> frozenset[str]:
    """Return the family names of most of the Kinh, which head the list."""
    return frozenset(match_form(name) for name in words("surnames")[:20])


@cache
def sport_words() -> Node:
    """Return the words of match reports."""
    return forward([("report", _cues("report"))])


@cache
def players() -> Node:
    """Return what a team does, to be read forward behind its name."""
    return forward([("after", _cues("after"))])


def _cues(kind: str) -> list[str]:
    return [row["cue"] for row in table("sports_cues") if row["kind"] == kind]


@cache
def opponents() -> Node:
    """Return what stands before the name of a team, to be read backward."""
    return backward([("before", _cues("before"))])


@cache
def fielded() -> Node:
    """Return nouns of persons and of bodies whose field is said behind them in small letters, to be read backward."""
    return backward((row["kind"], [row["noun"]]) for row in table("fielded_nouns"))


@cache
def peoples() -> Node:
    """Return the names of the peoples of Vietnam."""
    trie = Node()
    for name in words("peoples"):
        keys = tokenize(name).keys
        trie.add(keys, Entry("people", (True,) * len(keys)))
    return trie


@cache
def epithets() -> Node:
    """Return what may stand between a title and a name, to be read backward."""
    return backward([("epithet", words("epithets"))])


@cache
def given_names() -> frozenset[str]:
    """Return foreign given names in match form."""
    return frozenset(match_form(name) for name in words("given_names_foreign"))


@cache
def common() -> frozenset[str]:
    """Return the syllables whose capital at the head of a sentence says nothing."""
    return frozenset(match_form(row["syllable"]) for row in table("common_syllables"))


@cache
def small_units() -> frozenset[str]:
    """Return the names of districts and communes."""
    return frozenset(match_form(row["name"]) for row in table("places_vietnam") if row["level"] != "province")


@cache
def plain() -> frozenset[str]:
    """Return the syllables that begin no name."""
    rows = table("common_syllables")
    return frozenset(match_form(row["syllable"]) for row in rows if float(row["capitals"]) < PLAIN)


@cache
def idle() -> frozenset[str]:
    """Return the syllables that begin no name and no title either: most of the capitals at the head of a sentence."""
    return plain() - first_words() - title_starts()


@cache
def compounds() -> frozenset[str]:
    """Return the pairs of syllables that make one common word."""
    return frozenset(map(match_form, words("compounds") + words("words_in_names")))


@cache
def particles() -> frozenset[str]:
    """Return the small words inside foreign names."""
    return frozenset(words("name_particles"))


@cache
def links() -> frozenset[str]:
    """Return what stands between the capitals of one name: particles, the sign of partners, and what tells a nun's name."""
    return particles() | {"&", "nữ"}


@cache
def levels() -> frozenset[str]:
    """Return the nouns of administrative units that stand inside the name of an authority ("Công an | huyện")."""
    return frozenset(match_form(word) for word in words("unit_nouns"))


@cache
def org_suffixes() -> frozenset[str]:
    """Return the last words of the names of companies and clubs, as they are written."""
    return frozenset(words("org_suffixes"))


@cache
def honorifics() -> frozenset[str]:
    """Return the forms of address."""
    return frozenset(map(match_form, words("honorifics")))


@cache
def measures() -> frozenset[str]:
    """Return magnitudes and units of measure of one word ("tỷ", "tấn", "%")."""
    forms = [row["form"] for row in table("magnitudes")]
    forms += [row["form"] for row in table("units") if row["kind"] in ("money", "measure", "percent")]
    return frozenset(match_form(form) for form in forms if " " not in form)


@cache
def newspapers() -> frozenset[str]:
    """Return the newspapers whose names are common words too ("Thanh Niên", "Lao Động")."""
    return frozenset(map(match_form, words("newspapers")))


@cache
def brands() -> frozenset[str]:
    """Return the makers whose name is also the first word of their products' names."""
    return frozenset(match_form(word) for word in words("brands"))


@cache
def agencies() -> frozenset[str]:
    """Return the acronyms of bodies that are no firms."""
    rows = table("acronyms")
    named = [row["acronym"] for row in rows if not match_form(row["name"]).startswith(_FIRMS)]
    return frozenset(match_form(acronym) for acronym in named if acronym.isupper())


@cache
def acronyms() -> dict[str, frozenset[str]]:
    """Return the acronyms of the bodies that have known ones, by the body's name."""
    found: dict[str, frozenset[str]] = {}
    for row in table("acronyms"):
        if row["acronym"].isupper():
            name = match_form(row["name"])
            found[name] = found.get(name, frozenset()) | {row["acronym"]}
    return found


@cache
def outlets() -> frozenset[str]:
    """Return the names of outlets of the press, of common words or not."""
    return frozenset(map(match_form, _outlet_names()))


@cache
def club_words() -> frozenset[str]:
    """Return the first words of the names of foreign clubs, as they are written."""
    return frozenset(words("club_words"))


@cache
def tense_words() -> frozenset[str]:
    """Return what may stand between a subject and its verb: words of tense, of negation and of restriction."""
    return frozenset(map(match_form, words("tense_words")))


@cache
def person_nouns() -> frozenset[str]:
    """Return the last words of nouns of persons."""
    return frozenset(map(match_form, words("person_nouns")))


@cache
def player_nouns() -> frozenset[tuple[str, ...]]:
    """Return the nouns of those who play, by their words."""
    return frozenset(tuple(match_form(noun).split()) for noun in words("player_nouns"))


@cache
def trades() -> frozenset[tuple[str, ...]]:
    """Return the nouns of firms that are never part of the name, by their words."""
    return frozenset(tuple(match_form(noun).split()) for noun in words("trades"))


@cache
def tournaments() -> dict[str, bool]:
    """Return the last words of the foreign names of tournaments, as they are written, each with whether a year must follow."""
    return {row["word"]: row["dated"] == "yes" for row in table("tournaments")}


@cache
def wards() -> frozenset[str]:
    """Return what wards of hospitals and faculties are called in one word ("khoa | Nhi")."""
    return frozenset(map(match_form, words("wards")))


@cache
def place_suffixes() -> frozenset[str]:
    """Return the last words of foreign names of places, as they are written."""
    return frozenset(words("place_suffixes"))


@cache
def numbered_places() -> Node:
    """Return the nouns that make a place with a number."""
    trie = Node()
    for phrase in words("numbered_places"):
        trie.add([match_form(word) for word in phrase.split()], Entry("numbered"))
    return trie


@cache
def nouns() -> frozenset[str]:
    """Return the nouns of one syllable that head a longer name and are none alone ("Viện", "Đoàn", "Trà")."""
    lists = [row["head"] for name in ("org_heads", "event_heads", "law_heads") for row in table(name)]
    lists += [row["noun"] for row in table("place_heads")]
    lists += [*words("work_introducers"), *words("person_titles")]
    return frozenset(match_form(noun) for noun in lists if " " not in noun)


@cache
def function_words() -> frozenset[str]:
    """Return small words that never stand inside a name."""
    return frozenset(match_form(word) for word in words("function_words"))
