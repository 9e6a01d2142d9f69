"""Keys: the form in which names are compared, and what can be read off a name alone."""

import re
from functools import cache, lru_cache

from pipeline.vietnamese import all_names, fold, table, words
from pipeline.vietnamese.matching import any_of, match_form, word_pattern

_BRACKETED = re.compile(r"\s*\([^()]*\)")
_NOT_WORD = re.compile(r"[\W_]+")
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
    r"(?:uyeu|uye|uya|uyu|ieu|yeu|oai|oao|oay|oeo|uoi|uou|uai|uay|uao"
    r"|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|ua|ue|ui|uo|uu|uy|ye|a|e|i|o|u|y)"
    r"(?:ng|nh|ch|[cmnpt])?"
)
_BRAND = re.compile(r"([A-ZĐ]{2,})(?=[A-ZĐ][a-z]+$)")
_LEVEL = re.compile(
    r" (tỉnh|thành phố|thị xã|thị trấn|huyện|quận|phường|(?<!tác )(?<!tấn )(?<!hoa )(?<!quốc )xã)$"
)
_CENTRAL = ("hà nội", "hải phòng", "đà nẵng", "cần thơ", "huế", "thành phố hồ chí minh")
_LINKING = frozenset({"của", "về", "và"})
_YEAR = re.compile(r"\bnăm (?=\d{4}\b)")
_YEARS_OF_WAR = re.compile(r"(?<=^chiến tranh )(\D+) \d{4} \d{4}$")
_STOCK = re.compile(r"(\w+(?: \w+)?) (?:ag|inc|corp|corporation|ltd|llc|plc|gmbh)")
_JOINT_STOCK = re.compile(r"(?<=^ngân hàng )thương mại cổ phần ")
_SCHOOL = re.compile(r"^trường (?=(?:đại học|cao đẳng|trung học|tiểu học|mầm non) \w)")
_SUPER = re.compile(r"^siêu (?=bão )")
_PARTNERS = frozenset(
    {"việt", "mỹ", "trung", "nga", "anh", "pháp", "nhật", "hàn", "ấn", "thái", "lào", "đức", "đông", "nam"}
)
"""Countries in short before another ("liên quân Mỹ - Hàn"), and what makes one name with it ("Đông Ấn")."""
_JOINT = re.compile(r"(?<=[A-ZĐ]) ?[-–,&] ?(?=[A-ZĐ]{2})")


def _plain(text: str) -> str:
    """Return the words of the text in match form, single spaces between: no punctuation, no case."""
    return _NOT_WORD.sub(" ", match_form(_BRACKETED.sub("", text))).strip()


@cache
def _variants() -> tuple[re.Pattern[str], dict[str, str]]:
    forms = {match_form(_JOINT.sub("&", row["variant"])): row["canonical"] for row in table("name_variants")}
    return word_pattern(forms), forms


@cache
def _places() -> dict[str, tuple[str, str | None]]:
    """Place by plain name: the key it is known under and the country that it is or lies in."""
    known: dict[str, tuple[str, str | None]] = {}
    for row in (
        *table("countries"),
        *({**row, "code": "VN"} for row in table("provinces")),
        *table("cities"),
    ):
        key = _expanded(row["name"])
        for name in all_names(row):
            known.setdefault(_expanded(name), (key, row["code"]))
    for name in (*(row["name"] for row in table("places_vietnam")), *words("places_vietnam_other")):
        known.setdefault(_expanded(name), (_expanded(name), "VN"))
    return known


@cache
def provinces() -> frozenset[str]:
    """Return the keys of the provinces of Vietnam."""
    return frozenset(_expanded(row["name"]) for row in table("provinces"))


@cache
def countries() -> frozenset[str]:
    """Return the keys of the countries."""
    return frozenset(_expanded(row["name"]) for row in table("countries"))


@cache
def _whole_names() -> dict[str, str]:
    """The key of the whole name by what the press writes for it: acronyms, other wordings, a paper's own site."""
    names = [_words_of_name(row["name"]) for row in table("outlets")]
    sites = {f"{noun}{name} online": f"{noun}{name}" for name in names for noun in ("", "báo ")}
    return sites | {_words_of_name(row["acronym"]): _words_of_name(row["name"]) for row in table("acronyms")}


@cache
def _national() -> re.Pattern[str]:
    heads = any_of(_words_of_name(name) for name in words("national_bodies"))
    return re.compile(rf"({heads}\b.*) việt nam")


@lru_cache(maxsize=1 << 16)
def is_national(text: str) -> bool:
    """Tell whether a name says that the body is Vietnam's own, which its key leaves out: "Bộ Ngoại giao Việt Nam"."""
    return _national().fullmatch(_words_of_name(text)) is not None


@cache
def _by_country() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return what a body of a state is called that ends with another name of its country, and the keys of countries by those."""
    keys = {
        _expanded(name): _expanded(row["name"])
        for row in table("countries")
        for name in row["aliases"].split("|")
    }
    heads = any_of(_words_of_name(row["head"]) for row in table("org_heads") if row["kind"] != "named")
    return re.compile(rf"({heads}\b.*?) (?P<country>{any_of(keys)})"), keys


@cache
def _treaty() -> re.Pattern[str]:
    """Return what a treaty is called that the press knows by its letters: "Hiệp định thương mại tự do EVFTA"."""
    letters = any_of(_words_of_name(name) for name in words("treaties"))
    return re.compile(rf"(?:hiệp định|hiệp ước|công ước)(?: thương mại(?: tự do)?)? ({letters})")


@cache
def _administration() -> re.Pattern[str]:
    return re.compile(rf"{any_of(words('place_nouns'))} (?=[^\W\d])")


@cache
def _province_after_noun() -> re.Pattern[str]:
    # "Sở Y tế tỉnh Cà Mau" is "Sở Y tế Cà Mau"; but a provincial city may have the name of its province.
    return re.compile(rf" (?:tỉnh (?={any_of(provinces())}$)|thành phố (?={any_of(_CENTRAL)}$))")


@cache
def _local_bodies() -> frozenset[str]:
    return frozenset(name_key(name, "ORG") for name in words("local_bodies"))


def is_local_body(key: str) -> bool:
    """Tell whether a body's key lacks the place without which it says little: every province or commune has one."""
    return key in _local_bodies() or _LEVEL.search(key) is not None


def in_province(key: str, province: str) -> str:
    """Return the key of the local body as the province's own, where its name says that it is of that level."""
    level = _LEVEL.search(key)
    if level and level[1] == ("thành phố" if province in _CENTRAL else "tỉnh"):
        return f"{key[: level.start()]} {province}"
    return f"{key} {province}" if key.startswith("sở ") and not level else key


def _expanded(text: str) -> str:
    """Return the plain words of a name with the press's abbreviations written out, however their letters are joined ("VH, TT & DL")."""
    pattern, forms = _variants()
    return _plain(pattern.sub(lambda match: forms[match[0]], match_form(_JOINT.sub("&", text))))


def _words_of_name(text: str) -> str:
    return " ".join(word for word in _expanded(text).split() if word not in _LINKING)


@lru_cache(maxsize=1 << 16)
def name_key(text: str, type_: str) -> str:
    """Return the key of a name of the type: equal keys, one name.

    Aside are left case, the placement of tone marks, punctuation, brackets, the marks of foreign letters, the
    press's abbreviations inside names ("UBND"), linking words, and the nouns of administration before places.
    """
    if type_ == "PER":
        return " ".join(w if is_syllable(w) else fold(w) for w in _plain(text).split())
    if type_ == "LOC":
        key = _expanded(text)
        if key not in _places():
            key = _administration().sub("", key, count=1) if _administration().match(key) else key
        if key not in _places():
            key = " ".join(w if is_syllable(w) else fold(w) for w in key.split())
        return _places().get(key, (key, None))[0]
    key = _words_of_name(text)
    if type_ == "EVENT":
        return _SUPER.sub("", _YEARS_OF_WAR.sub(r"\1", key))
    if type_ == "LAW":
        treaty = _treaty().fullmatch(key)
        return treaty[1] if treaty else _YEAR.sub("", key).replace(" số ", " ")
    if type_ == "ORG":
        national = _national().fullmatch(key)
        key = _whole_names().get(key, key) if national is None else national[1]
        key = _SCHOOL.sub("", key)
        key = _JOINT_STOCK.sub("", key, count=1).removeprefix("the ") or key
        firm = _STOCK.fullmatch(key)
        key = firm[1] if firm and not any(map(is_syllable, firm[1].split())) else key
        key = _home_named(_province_after_noun().sub(" ", key))
    return key


def _home_named(key: str) -> str:
    """Return the key of a body of a state with its country by the name of that list: "quân đội nhật" as "quân đội nhật bản".

    "Hội hữu nghị Việt - Nhật" is of two countries, and keeps its name.
    """
    pattern, keys = _by_country()
    body = pattern.fullmatch(key)
    if body is None or body[1].split()[-1] in _PARTNERS:
        return key
    return f"{body[1]} {keys[body['country']]}"


@cache
def _proper_name(scope: str | None) -> re.Pattern[str]:
    rows = table("proper_name_nouns")
    nouns = any_of(_words_of_name(row["noun"]) for row in rows if scope in {None, row["scope"]})
    bodies = any_of(_words_of_name(name) for name in (*words("body_nouns"), *words("national_bodies")))
    return re.compile(rf"{nouns} (?!{bodies}\b)(?=\w)")


@cache
def papers() -> frozenset[str]:
    """Return the keys of the newspapers that are called by common words."""
    return frozenset(name_key(name, "ORG") for name in words("newspapers"))


def proper_name(key: str, scope: str | None = None) -> str | None:
    """Return the key of a company, club or school without the noun before it; None where it has no such noun.

    With the scope `corpus`, only where no other body is likely to have the proper name. "Báo Công an" is no paper
    called "Công an": what is itself the name of a body stands for the body.
    """
    match = _proper_name(scope).match(key)
    if match is None:
        return None
    proper = key[match.end() :]
    return _behind_country(proper) or proper


@cache
def _home() -> re.Pattern[str]:
    return re.compile(rf"(?:.* )?{any_of(countries())} ")


@cache
def _endings() -> frozenset[str]:
    return frozenset(map(match_form, words("org_suffixes")))


def _behind_country(key: str) -> str | None:
    """Return the foreign name at the end of a key, behind the country where it is at home ("nhà nước triều tiên | kcna").

    "Malaysia Airlines" is no Airlines of Malaysia: what ends the names of many firms is no name alone.
    """
    home = _home().match(key)
    name = key[home.end() :] if home else ""
    foreign = name != "" and not any(map(is_syllable, name.split()))
    return name if foreign and name not in _endings() else None


@lru_cache(maxsize=1 << 16)
def is_syllable(word: str) -> bool:
    """Tell whether a lower-case word has the form of a Vietnamese syllable."""
    return _SYLLABLE.fullmatch(fold(word)) is not None


@cache
def _withheld() -> frozenset[str]:
    return frozenset([*"abcdefghijklmnopqrstuvwxyzđ", *map(match_form, words("withheld_names"))])


def is_private(type_: str, key: str) -> bool:
    """Tell whether a name says too little to be compared over articles.

    So do a local body without its place, a Vietnamese given name alone, and a name that the press keeps back.
    """
    if type_ == "PER":
        *others, last = key.split() or [""]
        return last in _withheld() or (not others and is_syllable(last))
    return type_ == "ORG" and is_local_body(key)


def is_acronym(text: str) -> bool:
    """Tell whether a name is one word in capitals ("UNODC", "ĐHQG-HCM")."""
    return text.isupper() and " " not in text and sum(map(str.isalpha, text)) > 1


def is_brand(text: str) -> bool:
    """Tell whether a name is one word that begins with capitals of its own ("SHBank", "HDBank", "VNPost")."""
    return _BRAND.match(text) is not None


def alike(left: str, right: str) -> bool:
    """Tell whether two keys share at least half of their words."""
    one, other = set(left.split()), set(right.split())
    return 2 * len(one & other) >= len(one | other)


@lru_cache(maxsize=1 << 16)
def initials(key: str) -> str:
    """Return the first letters of a key's words, without marks."""
    return "".join(fold(word)[0] for word in key.split())


def stands_for(acronym: str, full: str) -> bool:
    """Tell whether an acronym may be short for the name of an organization that a text puts beside it.

    One that the press knows stands for what it knows, unless the initials say otherwise; foreign initials cannot
    be checked, but the Vietnamese name has no fewer syllables than the acronym has letters.
    """
    known, key = name_key(acronym, "ORG"), name_key(full, "ORG")
    if brand := _BRAND.match(acronym):
        return fold(brand[1]) in initials(key)
    letters = "".join(c for c in fold(acronym) if c.isalpha())
    if " " in known:
        # "Lễ ký Công ước Liên Hợp Quốc" is not the LHQ; "Sở Giáo dục và Đào tạo" is the GD-ĐT of its place.
        tail = key.endswith(f" {known}") and known in _whole_names().values()
        return not tail and (alike(known, key) or initials(key).endswith(letters))
    return len(letters) <= len(key.split())


@cache
def _part() -> re.Pattern[str]:
    return re.compile(rf"{any_of(words('place_parts'))} (?=\w)")


def country_of(key: str) -> str | None:
    """Return the ISO 3166-1 code of the country that the place with this key is or lies in, where it is known.

    "Sân bay Seoul" and "bắc Syria" lie where the place in their name does; "Nam Mỹ" is no part of "Mỹ": after a part
    of the world, a name of one syllable is no country's.
    """
    part = None if key in _places() else _part().match(key)
    whole = key[part.end() :] if part else key
    return (
        _places().get(whole, (whole, None))[1] if not part or " " in whole or not is_syllable(whole) else None
    )
