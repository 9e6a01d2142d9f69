"""What a run of capitals is called: by its last word, by a list, by what stands beside it."""

import re

from pipeline.stages.extract.english.lexicon import (
    before_titles,
    communes,
    frequent_surnames,
    function_words,
    given_names,
    is_head,
    is_plural_title,
    name_heads,
    organizations,
    places,
    saying_verbs,
    special,
    syllables,
    title_ending,
)
from pipeline.stages.extract.english.names.runs import FORCE, SLASH, Runs
from pipeline.vietnamese import fold

_HONORIFIC = re.compile(
    r"(?:^|[^\w])(?:[Cc]omrade|Mr|Mrs|Ms|Miss|Madam|Madame|Uncle|Aunt|Auntie|Grandma|Grandpa|Father|Sister|Brother|Datuk|Dato|Tan Sri|Datuk Seri|Tun|Haji)\.? \Z"
)
_AGE = re.compile(r",? \(?(?:aged )?\d{1,3}(?:-year-old)?(?:[,.)]| (?:years old|from|of|who)(?!\w))")
_KIN = re.compile(
    r"(?:^|\W)(?:son|daughter|wife|husband|mother|father|brother|sister|uncle|aunt|cousin|nephew|niece|grandson|granddaughter|grandmother"
    r"|grandfather|widow|partner|friend|neighbou?r|colleague|villager|resident|student|pupil|twins?|named|called"
    r"|(?:name|identified|known)(?: only)? as),? \Z"
)
_OWNED_AFTER = re.compile(r", (?:his|her|my) [a-z]")
_TITLED_AFTER = re.compile(
    r", (?:an? |the |its |his |her |who )?(?:former |acting |deputy |vice[- ])?([\w-]+(?: [\w-]+){0,4})"
)
_OWN_POST = re.compile(
    r"(?:^|\W)(?:his|her|its|their|whose|the|\w+['’]s) (?:[\w-]+ ){0,3}[\w-]+, \Z", re.IGNORECASE
)
_PLACE_AFTER = re.compile(
    r" (?:village|hamlet|commune|ward|district|province|city|town|township|island|islands|river|lake|beach|market|bay|street|mountain|pass"
    r"|peninsula|lagoon|canal|stream|waterfall|cape|port|estuary|valley|quarter|region|delta|neighbou?rhood|residential|archipelago)(?!\w)"
)
_IN = re.compile(r"(?:^|\W)(?:in|near|at|from|to|around|outside|of|across|between) \Z")
_PLACED = re.compile(r"(?:^|\W)(?:in|near|at|to|from|around|outside) \Z")
_LOCAL = re.compile(r"(?:^|\W)(?:in|near|at|around|outside) \Z")
LONG = 5
"""From how many words on a name is hardly a person's."""
_HEADED = re.compile(r"\w (?:of|at|with)(?: the)? \Z")
_PLACE_BEFORE = re.compile(
    r"(?:^|\W)(?:province|district|city|town|township|village|commune|ward|hamlet|state|island|resort|port|county|region|suburb|capital|region) of \Z"
)
"""What stands before the name of a place: `the northern province of [Nan]`."""
_FOLLOWING = re.compile(r" (?:also |has |had |later |then )?(\w+)")
_SAID_BEFORE = re.compile(r"(?:said|says|told|adds|added|replied) \Z")
_HYPHENED = re.compile(r"[A-Z][a-z]+-[a-z]+")
"""A given name of Korean or Chinese: `Eun-ji`."""


class Kinds(Runs):
    """Tells the type of a run."""

    def _kind(self, start: int, end: int) -> tuple[str | None, str]:
        """Return the type of a run and what tells it."""
        keys, size = self.keys[start:end], end - start
        before, after = self._before(start), self.text[self.words[end - 1].end :]
        if _HONORIFIC.search(before):
            return "PER", "title"
        if " ".join(keys) in places():
            if after.startswith("$"):
                return None, ""
            return ("ORG", "org_head") if FORCE.match(after) else ("LOC", "gazetteer")
        body = self._body_evidence(start, end)
        if body:
            return "ORG", body
        inner = next((k for k, key in enumerate(keys) if key in ("of", "for", "on")), size)
        kinds = name_heads().get(keys[inner - 1], frozenset())
        kinds = kinds if size > 1 or "area" not in kinds else frozenset()
        if inner == size and size > 1 and keys[-1][0].isdigit():
            kinds = name_heads().get(keys[-2], frozenset())
            if size > 2 and any(is_head(key, "ORG") for key in keys[:-1]):
                return "ORG", "org_head"
        for type_, recognizer in (
            ("ORG", "org_head"),
            ("LAW", "law_head"),
            ("EVENT", "event_head"),
            ("area", "place_head"),
            ("LOC", "place_head"),
        ):
            if type_ in ("area", "LOC") and self._is_like_place(start, end, before, after):
                continue
            if type_ in kinds and (size > 1 or (type_ == "LAW" and after[:1] == " " and SLASH.match(after))):
                return type_, recognizer
        if inner < size and any(is_head(key, "ORG") for key in keys[:inner]):
            return "ORG", "org_head"
        if self._is_acronym(start) and size == 1:
            return ("ORG", "acronym") if keys[0] not in special("none") else (None, "")
        return self._person_kind(start, end, before, after)

    def _is_like_place(self, start: int, end: int, before: str, after: str) -> bool:
        """Tell whether a person's name ends like that of a place: `Nguyen Van [Bay]`, `Ann [Park], an economist`."""
        keys = self.keys[start:end]
        if keys[0] in frequent_surnames() and len(keys) > 2 and keys[-1] in syllables():
            return True
        return len(keys) == 2 and keys[0] in given_names() and self._acts(start, end, before, after)

    def _body_evidence(self, start: int, end: int) -> str | None:
        """Return what tells that a run is a body before its head is looked at: a word before it, a list, its form."""
        keys = self.keys[start:end]
        personal = keys[0] in frequent_surnames() and len(keys) > 2
        if self._names_body(start - 1) and not personal:
            return "apposition"
        listed = "".join(keys) in organizations() and not (end - start == 1 and self._surname(start))
        name = " ".join(keys)
        if listed or name in special("organ") or (name in special("body") and not self._opens(start)):
            return "gazetteer"
        return "org_head" if self._is_firm(start, end) else None

    def _is_firm(self, start: int, end: int) -> bool:
        """Tell whether the first word or the last makes a run the name of a firm: `[PT] Nikel`, `Intel Products [Vietnam]`."""
        if end - start > 1 and self.keys[start] in special("firm"):
            return True
        if any(name_heads().get(key) for key in self.keys[start:end]) and not is_head(
            self.keys[end - 2], "ORG"
        ):
            return False
        named = self.keys[start] in given_names() or self._surname(start) or self._known_place(start) > start
        country = places().get(self.keys[end - 1]) in ("country", "continent")
        return end - start > 1 and country and not named and not self._opens(end - 1)

    def _person_kind(self, start: int, end: int, before: str, after: str) -> tuple[str | None, str]:
        """Return the type of a run that no list and no head tells."""
        keys = self.keys[start:end]
        name, size = " ".join(keys), end - start
        several = 1 < size < 5
        titled = title_ending(self.keys, start) is not None
        if titled and before[-1:] == " " and before[-2:] != ", " and (size > 1 or self._surname(start)):
            return "PER", "title"
        if all(is_head(key, "field") or key == "and" for key in keys) or (
            size == 1 and name in special("both")
        ):
            return None, ""
        if _PLACE_AFTER.match(after) or _PLACE_BEFORE.search(before) or self._is_governed(end):
            return "LOC", "place_head"
        if FORCE.match(after) and size < 5 and not (size == 1 and name in before_titles("modifier")):
            return "ORG", "org_head"
        if several and after.startswith(",") and self._apposed(start, before):
            return "PER", "apposition"
        vietnamese = self._surname(start) and 1 < size < 6
        beside = (_PLACED if size == 2 or name in communes() else _LOCAL).search(before)
        if vietnamese and beside and (size == 2 or keys[0] not in frequent_surnames()):
            return "LOC", "gazetteer" if name in communes() else "model"
        if vietnamese and (size > 2 or name not in communes()):
            return "PER", "surname"
        if several and keys[0] in given_names():
            return "PER", "given_name"
        return self._neighbour_kind(start, end, before, after)

    def _neighbour_kind(self, start: int, end: int, before: str, after: str) -> tuple[str | None, str]:
        """Return the type of a run that only what stands beside it tells."""
        name, size = " ".join(self.keys[start:end]), end - start
        if self._acts(start, end, before, after):
            return "PER", "apposition"
        lower = end < len(self.words) and self._gap(end - 1) == " " and not self._is_common(end)
        if (
            not lower
            and _HEADED.search(before)
            and title_ending(self.keys, start - 1 - (self.keys[start - 1] == "the"))
        ):
            return "ORG", "apposition"
        foreign = not self.text[self.words[start].start : self.words[start].end].isascii()
        if (size > 1 or foreign or not self._opens(start)) and self._leads(end):
            return "ORG", "apposition"
        if name in communes() and (size > 1 or _IN.search(before)):
            return "LOC", "gazetteer"
        if _LOCAL.search(before) and not self._is_acronym(start):
            return "LOC", "model"
        return None, ""

    def _is_common(self, i: int) -> bool:
        """Tell whether a word ends the noun before it or is one for a body: `director of Vinaline [company]`."""
        key = self.keys[i]
        return (
            self._capital(i)
            or key in function_words()
            or key in saying_verbs()
            or is_head(key, "ORG")
            or key in special("body_noun")
            or key.endswith(("ed", "s"))
        )

    def _is_governed(self, end: int) -> bool:
        """Tell whether an adjective in small letters and the post of an official stand behind a run: `[Kampot] provincial Governor A`."""
        if end + 1 >= len(self.words) or self.keys[end] not in special("tier") or self._capital(end):
            return False
        return any(
            title_ending(self.keys, k) is not None
            and all(self._gap(at) == " " for at in range(end - 1, k - 1))
            for k in range(end + 2, min(len(self.words), end + 4) + 1)
        )

    def _names_body(self, i: int) -> bool:
        """Tell whether a word in small letters introduces the name of a body: `the start-up [BioSen]`."""
        if i < 0 or self._gap(i) != " ":
            return False
        word = self.words[i]
        return not (word.capital or word.possessive) and word.key in special("body_noun")

    def _leads(self, end: int) -> bool:
        """Tell whether a post in small letters and a name stand behind a run: `[Vinaline] boss Cuong`."""
        for k in range(end + 1, min(len(self.words), end + 4)):
            found = title_ending(self.keys, k)
            if found and found[0] == end and self._capital(k) and not self._capital(k - 1):
                gaps = {self._gap(at) for at in range(end - 1, k)}
                return found[1] == "post" and gaps == {" "} and not is_plural_title(self.keys, k)
        return False

    def _acts(self, start: int, end: int, before: str, after: str) -> bool:
        """Tell whether what stands around a run is said of people alone: an age, kinship, a verb of saying, a title behind it."""
        size = end - start
        if _AGE.match(after) or (_KIN.search(before) and size < LONG):
            return True
        if after.startswith((", who ", ", whose ")) and not (
            self._opens(start) and self.keys[end - 1].endswith("s")
        ):
            return size < LONG
        if not 1 < size < LONG or self._is_acronym(start):
            return False
        following = _FOLLOWING.match(after)
        verb = following[1] if following else ""
        says = (
            saying_verbs().get(verb) not in (None, "speech")
            or verb in ("who", "whose")
            or _SAID_BEFORE.search(before)
            or _OWNED_AFTER.match(after)
        )
        korean = any(_HYPHENED.fullmatch(self.text[word.start : word.end]) for word in self.words[start:end])
        return bool(says) or korean or self._titled_behind(after)

    def _apposed(self, start: int, before: str) -> bool:
        """Tell whether a noun for a person stands before a comma and a name: `the victim, | Ann Lee,`."""
        own = _OWN_POST.search(before)
        noun = self.keys[start - 1] if own else ""
        return bool(noun) and not name_heads().get(noun) and noun not in special("body_noun")

    def _titled_behind(self, after: str) -> bool:
        """Tell whether a title stands behind a name: `Ann Lee, [a] former director`."""
        titled = _TITLED_AFTER.match(after)
        keys = [fold(word) for word in titled[1].split()] if titled else []
        for k, key in enumerate(keys):
            if title_ending(keys, k + 1):
                return True
            if key in function_words():
                return False
        return False
