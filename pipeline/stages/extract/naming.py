"""Which name mentions of one article name the same person or body, and which of them does so most fully."""

import re
from collections import defaultdict
from itertools import pairwise

from pipeline.stages.extract.model import Article, Mention
from pipeline.vietnamese import fold, table, words
from pipeline.vietnamese.matching import match_form, word_pattern

_REAL_NAME = re.compile(r"[ ,(]+tên (?:thật|khai sinh)(?: là)?:? ")
_ALSO_CALLED = re.compile(
    r"[ ,(]+(?:tức|tự|biệt danh|(?:thường|còn|hay|hay còn) (?:được )?gọi)(?: là)?(?: (?:ông|bà|anh|chị))? [“\"']?"
)
_OF_PLACES = ("tinh", "tp", "pho", "huyen", "quan", "xa", "phuong")
"""With what a body's name ends that leaves out which place is meant, without diacritics: `UBND tỉnh`."""
_NATIONAL = {match_form(name) for name in words("national_bodies")}
_VARIANTS = {match_form(row["variant"]): row["canonical"] for row in table("name_variants")}
_VARIANT = word_pattern(_VARIANTS)
_LONG = 6
"""How many letters a name has at least that may be misspelt and still be told apart."""
_BIRTH_ORDER = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Út", "Cả")
"""With what the nicknames of ordinary people begin, in the South by the order of their birth."""


def by_paragraph(article: Article, mentions: list[Mention]) -> list[list[tuple[int, Mention]]]:
    """Return the mentions of each paragraph with their indices, in order."""
    found: list[list[tuple[int, Mention]]] = [[] for _ in article.paragraphs]
    for i, mention in enumerate(mentions):
        found[mention.paragraph].append((i, mention))
    return found


def fullest_names(article: Article, mentions: list[Mention]) -> list[int]:
    """Return for each mention the index of the first mention with the fullest name of the same person or body.

    A shorter name is a person's if it is the end, the first word or a selection of a longer one (`Putin`, `Boumaiza
    Mebarki`, `T.` of `P.V.T.`); where several longer names fit, the last one before it that is addressed alike
    (`Đức cha Giuse`), else the one named last. A body's abbreviation is explained where
    the article sets it in brackets beside the name, or by a name of which it has the letters (`Tổng LĐLĐ VN`).
    """
    texts = [mention.text for mention in mentions]
    first: dict[str, int] = {}
    for i, text in enumerate(texts):
        first.setdefault(text, i)
    longer = _longer_names(first, mentions)
    expansions = (
        _spelled_out(first, mentions) | _abbreviations(article, mentions) | _nicknames(article, mentions)
    )
    fullest = (
        [first[expansions.get(text, text)] for text in texts] if expansions else [first[t] for t in texts]
    )
    for i, text in enumerate(texts):
        options = longer.get(text) if text not in expansions else None
        if options:
            earlier = [j for j in options if j < i]
            if len(earlier) > 1:
                address = _address(article, mentions[i])
                alike = [j for j in earlier if address and _address(article, mentions[j]) == address]
                # `Harris` stays whom it meant at first, though his son is named since.
                known = [j for j in earlier if j < first[text]] if " " not in text else []
                earlier = alike or known or earlier
            named = texts[earlier[-1] if earlier else options[0]]
            fullest[i] = first[expansions.get(named, named)]
    return fullest


def _address(article: Article, name: Mention) -> str:
    """Return the word right before a name, by which it is addressed or titled; empty where none is."""
    before = match_form(article.paragraphs[name.paragraph].text[max(0, name.start - 12) : name.start])
    return before.split()[-1] if before[-2:-1].isalpha() and before.endswith(" ") else ""


def _longer_names(first: dict[str, int], mentions: list[Mention]) -> dict[str, list[int]]:
    """Return for each person's name the first mentions of the longest names that it may be short for."""
    people = [(text.replace(".", " ").split(), i) for text, i in first.items() if mentions[i].type == "PER"]
    holding: dict[str, list[tuple[list[str], int]]] = defaultdict(list)
    for tokens, i in people:
        if len(tokens) > 1:
            for token in set(tokens):
                holding[token].append((tokens, i))
    longer: dict[str, list[int]] = {}
    for tokens, i in people:
        options = [
            (other, j)
            for other, j in holding.get(tokens[-1], ())
            if len(other) > len(tokens) and _is_short_for(tokens, other)
        ]
        if not options and len(tokens) == 1:
            options = [
                (other, j) for other, j in people if len(other) > 1 and _is_misspelt(tokens[0], other[-1])
            ]
        if options:
            longest = max((other for other, _ in options), key=len)
            if all(other == longest or _is_short_for(other, longest) for other, _ in options):
                options = [(other, j) for other, j in options if other == longest]
            longer[mentions[i].text] = [j for _, j in options]
    return longer


def _is_short_for(short: list[str], full: list[str]) -> bool:
    if full[-len(short) :] == short:
        return True
    if len(short) == 1:
        return short[0] == full[0] and len(short[0]) > 1
    rest = iter(full)
    return all(token in rest for token in short)


def _is_misspelt(name: str, other: str) -> bool:
    """Tell whether two long names without diacritics differ by one letter, added, left out or changed: `Sander`, `Sanders`."""
    if name == other or min(len(name), len(other)) < _LONG or not (name + other).isascii():
        return False
    same = next(
        (k for k, (a, b) in enumerate(zip(name, other, strict=False)) if a != b), min(len(name), len(other))
    )
    rest, other_rest = name[same:], other[same:]
    return same > 0 and other_rest in (rest[1:], other_rest[:1] + rest, other_rest[:1] + rest[1:])


def _abbreviations(article: Article, mentions: list[Mention]) -> dict[str, str]:
    """Return the full names that the article gives its abbreviations: `Văn phòng ... (UNODC)`."""
    found: dict[str, str] = {}
    for one, two in pairwise(mentions):
        if two.start - one.end != 2 or one.paragraph != two.paragraph:
            continue
        if one.type != two.type or one.type == "PER":
            continue
        text = article.paragraphs[one.paragraph].text
        if text[one.end : two.start] == " (" and text[two.end : two.end + 1] == ")":
            short, full = (two, one) if len(two.text) < len(one.text) else (one, two)
            if short.text.isupper() or (len(short.text) <= 12 and _abbreviates(short.text)):
                found.setdefault(short.text, full.text)
    return found


def _spelled_out(first: dict[str, int], mentions: list[Mention]) -> dict[str, str]:
    """Return the one full name of each body of which a shorter one has the letters, or with which it begins: `Sở GD-ĐT`, `UBND tỉnh`."""
    bodies = [
        (text, fold(text.replace("-", " ").replace(".", " ")).split(), full_words(text))
        for text, i in first.items()
        if mentions[i].type == "ORG"
    ]
    found: dict[str, str] = {}
    for text, own, expanded in bodies:
        short = text.replace(" - ", "-").split()
        # A full name comes first, but for the lead.
        opens = mentions[first[text]].paragraph == 0 or (bool(own) and own[-1] in _OF_PLACES)
        full = [
            other
            for other, _, whole in bodies
            if len(whole) > len(expanded) > 1
            and whole[: len(expanded)] == expanded
            and not (match_form(text) in _NATIONAL and whole[len(expanded)] in _OF_PLACES)
            and (opens or first[other] < first[text])
        ]
        if not full and any(part.isupper() and len(part) > 1 for part in short):
            ends = [
                (other, _letters_end(short, words) / len(words))
                for other, words, _ in bodies
                if len(words) > len(short)
            ]
            full = [other for other, end in ends if end == 1]
            if not full and len(short) > 1:
                full = [other for other, end in ends if end]
        if len(full) == 1:
            found[text] = full[0]
    return found


def full_words(text: str) -> list[str]:
    """Return the words of a body's name without diacritics, its usual abbreviations spelled out."""
    spelled = _VARIANT.sub(lambda match: _VARIANTS[match.group()], match_form(text))
    return fold(spelled.replace("-", " ").replace(".", " ")).split()


def _letters_end(short: list[str], words: list[str]) -> int:
    """Return how many words of a full name a short form is made of: each part is a word, or the first letters of several; 0 where it is not."""
    at = 0
    for part in short:
        letters = fold(part.replace("-", "").replace(".", ""))
        if at < len(words) and letters == words[at]:
            at += 1
            continue
        initials = [k for k in range(at, len(words)) if words[k] not in ("va", "&")][: len(letters)]
        if not part[:1].isupper() or len(letters) < 2 or "".join(words[k][0] for k in initials) != letters:
            return 0
        at = initials[-1] + 1
    return at


def _nicknames(article: Article, mentions: list[Mention]) -> dict[str, str]:
    """Return the full names that the article gives those whom it calls by a nickname: `Tư Đởm (tên thật Lê Văn Đởm)`.

    A stage name is no nickname: who goes by it is known by it.
    """
    found: dict[str, str] = {}
    for one, two in pairwise(mentions):
        if one.paragraph != two.paragraph or not one.type == two.type == "PER":
            continue
        gap = article.paragraphs[one.paragraph].text[one.end : two.start]
        if _REAL_NAME.fullmatch(gap) and one.text.split()[0] in _BIRTH_ORDER:
            found.setdefault(one.text, two.text)
        elif _ALSO_CALLED.fullmatch(gap):
            found.setdefault(two.text, one.text)
    return found


def _abbreviates(short: str) -> bool:
    """Tell whether a name may be a short form: one word (`Fed`), or one with letters for words (`Cục BVTV`)."""
    words = short.split()
    return len(words) == 1 or any(len(word) > 1 and word.isupper() for word in words)
