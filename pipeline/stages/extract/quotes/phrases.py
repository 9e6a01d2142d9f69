"""The noun phrases of a paragraph that may speak: names with their titles, titles and pronouns alone, nouns for people and bodies."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.stages.extract.model import Mention
from pipeline.stages.extract.quotes.lists import listed, pattern
from pipeline.stages.extract.quotes.paragraph import Paragraph
from pipeline.stages.extract.quotes.people import People
from pipeline.stages.extract.roles.titles import scan_titles
from pipeline.vietnamese import words
from pipeline.vietnamese.matching import Word, any_of, match_form, scan, scanner

ANYBODY = ("vị này", "người này", "nhân vật này", "tên này", "kẻ này", "gã này", "đồng chí")
"""Phrases for a person of whatever gender who was named before."""
_COMPOUNDS = {match_form(word) for word in words("speaker_compounds")}
_SPEAKERS = scanner(
    rf"(?P<word>{any_of([*words('speakers'), *ANYBODY, *_COMPOUNDS])})(?!\w)(?P<this> (?:ấy|ta|này|chàng))?"
)
_HONORIFIC = re.compile(r"(?:(?:các )?(?:ông|bà|anh|chị|cô|cụ|đồng chí|đ/c|thầy|ngài|em|bé|cháu)) \Z")
_NAMED = re.compile(r" (?:(?:\w+ ){0,3}là |(?:\w+ ){0,6}tên (?:là )?)?")
_BODY_GAP = re.compile(
    r" ?(?:(?:của|tại|nước|tỉnh|huyện|quận|thành phố|tp\.?|xã|phường|thường trú|thuộc|ở|người)(?!\w) ?)*"
)
_BEFORE_PERSON = re.compile(r" ?(?:,? ?(?:ông|bà|anh|chị|cô|đồng chí|đ/c)(?!\w) ?)?")
_GREETS = re.compile(rf"\b{pattern('greeting')}")
_GOVERNING = listed("governor")
_GOVERNOR_REACH, _GAP = 32, 16
_TITLE_REACH, _NAME_REACH = 60, 80
"""How far before a name its title may end, and how far behind a title its holder's name may begin."""


class Phrase(NamedTuple):
    """A noun phrase that may be a subject.

    `kind`: name (of a person, with the titles before it), body, place, title (that stands alone), noun. `mention` is the
    index of its name; `head_end` is where the title or the noun itself ends, before the body that may follow.
    """

    start: int
    end: int
    kind: str
    mention: int | None
    head_end: int


def find_phrases(paragraph: Paragraph, people: People) -> list[Phrase]:
    """Return the noun phrases of a paragraph that may speak, in order."""
    return sorted(_phrases(paragraph, people), key=lambda phrase: phrase[:2])


def is_governed(form: str, start: int, at: int) -> bool:
    """Tell whether what stands before a phrase makes it no subject: `gặp ông A`, `với phóng viên B`."""
    words = form[max(start, at - _GOVERNOR_REACH) : at].removesuffix(" phóng viên ").replace("(", " ").split()
    return bool(words) and (words[-1] in _GOVERNING or " ".join(words[-2:]) in _GOVERNING)


def _phrases(paragraph: Paragraph, people: People) -> Iterator[Phrase]:
    form = paragraph.form
    nouns = list(scan(_SPEAKERS, form))
    # `cơ quan chức năng` holds no `quan chức`.
    inside = {at for noun in nouns for at in range(noun.start + 1, noun.end_of("word"))}
    # `đại sứ quán` is no `đại sứ`.
    ends = {noun.start: noun.end_of("word") for noun in nouns}
    titles = [
        _title(paragraph, word)
        for word in scan_titles(form)
        if word.start not in inside
        and word.end >= ends.get(word.start, 0)
        and not paragraph.in_name(word.start)
    ]
    names: list[int] = []
    starts: list[int] = []
    for i, mention in paragraph.mentions:
        if mention.type == "PER":
            names.append(mention.start)
            starts.append(_phrase_start(paragraph, people, titles, mention))
            yield Phrase(starts[-1], mention.end, "name", i, mention.end)
        elif mention.type == "ORG" and not (titles and _follows_title(form, titles, mention.start)):
            yield Phrase(mention.start, mention.end, "body", i, mention.end)
        elif mention.type == "LOC":
            yield Phrase(mention.start, mention.end, "place", i, mention.end)
    for a, b in titles:
        end = _body_end(paragraph, b)
        behind = bisect_left(names, end)
        leads = behind < len(names) and (
            starts[behind] <= a
            or (
                _BEFORE_PERSON.fullmatch(form, end, names[behind]) is not None
                and not _stands_for(paragraph, people, a, b)
            )
        )
        if not leads or (paragraph.index, a) in people.holder:
            yield Phrase(a, end, "title", None, b)
        # `vị chuyên gia phân tích` may say what it analyses.
        for verb in paragraph.verbs_within(a + 1, b) if end == b and not leads else ():
            if verb.end == b and verb.takes != "speech":
                yield Phrase(a, verb.start - 1, "title", None, verb.start - 1)
    title_starts = [a for a, _ in titles]
    for word in nouns:
        cut = paragraph.in_name(word.start) or paragraph.in_name(word.end_of("word") - 1)
        if word.match["word"] in _COMPOUNDS or cut:
            continue
        near = bisect_right(title_starts, word.end + 1) - 1
        if near >= 0 and (word.start < titles[near][1] or title_starts[near] == word.end + 1):
            continue
        named = _NAMED.match(form, word.end)
        behind = bisect_left(names, named.end()) if named else len(names)
        if behind == len(names) or not named or names[behind] != named.end():
            yield Phrase(word.start, word.end, "noun", None, word.end_of("word"))


def _title(paragraph: Paragraph, word: Word) -> tuple[int, int]:
    """Return where a title begins and ends; it may run into a name: `đại diện | Công an huyện A`."""
    name = next((m for _, m in paragraph.within(word.start, word.end + _NAME_REACH)), None)
    if name and name.type != "PER" and word.start < name.start < word.end:
        return word.start, max(word.end_of("head"), name.start - 1)
    return word.start, word.end


def _phrase_start(
    paragraph: Paragraph, people: People, titles: list[tuple[int, int]], mention: Mention
) -> int:
    """Return where the phrase around a person's name begins: with its honorific, or the titles before it."""
    form = paragraph.form
    honorific = _HONORIFIC.search(form, max(0, mention.start - 12), mention.start)
    head = honorific.start() if honorific else mention.start
    for a, b in reversed(titles):
        if b > head:
            continue
        apart = (
            any(c in form[b:head] for c in ",(:;")
            or _serves(paragraph, b, head)
            or is_governed(form, b, head)
            or _stands_for(paragraph, people, a, b)
        )
        if apart or head - b >= _TITLE_REACH or paragraph.verbs_within(b, head) or _acts(paragraph, b, head):
            break
        head = a
    return head


def _serves(paragraph: Paragraph, title_end: int, name: int) -> bool:
    """Tell whether the name is whom the title's holder serves: `luật sư của nghi phạm A`, not `giám đốc của Công ty B A`."""
    return paragraph.form.startswith(" của ", title_end) and not any(paragraph.within(title_end, name))


def _stands_for(paragraph: Paragraph, people: People, start: int, end: int) -> bool:
    """Tell whether a title is that of somebody unnamed who speaks for the one named: `đại diện Lê An`."""
    return paragraph.form[start:end] == "đại diện" and (paragraph.index, start) not in people.holder


def _acts(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether a predicate parts two titles: `Tổng thống A chúc mừng nhà lãnh đạo B`."""
    return (
        _GREETS.search(paragraph.form, start, end) is not None or paragraph.predicate(start, end) is not None
    )


def _follows_title(form: str, titles: list[tuple[int, int]], start: int) -> bool:
    return any(0 < start - b <= _NAME_REACH and _BODY_GAP.fullmatch(form, b, start) for _, b in titles)


def _body_end(paragraph: Paragraph, end: int) -> int:
    """Return where the bodies end that follow a title: `Giám đốc | Sở Y tế`."""
    for _, mention in paragraph.within(end, end + _NAME_REACH):
        near = mention.type != "PER" and 0 < mention.start - end <= _GAP
        if near and _BODY_GAP.fullmatch(paragraph.form, end, mention.start):
            end = mention.end
    return end
