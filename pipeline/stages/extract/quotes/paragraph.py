"""One paragraph as quotes are read: its names, its quoted passages, and its verbs of saying."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.stages.extract.model import Mention, Quote
from pipeline.stages.extract.quotes.lists import listed, pattern
from pipeline.stages.extract.quotes.passages import Passage
from pipeline.vietnamese import table, words
from pipeline.vietnamese.matching import any_of, match_form, scanner

_TAKES = {match_form(row["verb"]): row["takes"] for row in table("saying_verbs")}
_VERBS = scanner(any_of(_TAKES))
_COMPOUNDS = {
    word
    for word in map(match_form, words("compounds"))
    if _TAKES.get(word.rpartition(" ")[2], "none") != "none"
}
"""Words that end like a verb of one syllable: `giải quyết`."""
_NOT_SAID = {match_form(word) for word in words("not_said")}
_SPOKEN_AFTER, _OCCASIONS = listed("spoken_after"), listed("occasion")
_ENDS_IN_SU = ("quân", "nhân", "dân", "hình", "lịch", "thời", "cộng")
"""What makes `sự` the end of a word: `thời sự cho biết`, but not `sự khẳng định`."""
_AND = rf"và(?! (?:{any_of(verb for verb, takes in _TAKES.items() if takes in ('report', 'clause', 'say', 'thing', 'order'))})(?!\w))"
_NOT_SAYING = re.compile(rf" (?:(?!chiến thắng (?:của|này) ){pattern('noun_after')}|{_AND}(?!\w))")
ANY = ("marker", "verb")
"""The kinds of all words of `predicates.tsv` that make a predicate."""
SAYS = ("report", "clause", "say")
"""The verbs behind which a clause is nothing rare, by what they take."""
_WORDS_OF_PREDICATES = {match_form(row["word"]): row["kind"] for row in table("predicates")}
_IN_TITLE = re.compile(rf"\w+ .*(?<!\w){any_of(_WORDS_OF_PREDICATES)}(?!\w)")
_TITLES = {title for row in table("titles") if _IN_TITLE.match(title := match_form(row["title"]))}
_KINDS = dict.fromkeys(_TITLES, "none") | _WORDS_OF_PREDICATES
"""Words that make a predicate by kind; in a title they make none: `thư [ký]`, `nhà sáng [lập]`."""
_PREDICATE = re.compile(rf"(?<!\w){any_of(_KINDS)}(?!\w)")
_STILL = re.compile(r"(?:(?:hề|còn|từng|bao giờ|chính thức|công khai) )+\Z")
"""What may stand between `không` and its verb: `chưa chính thức đề nghị`."""
_OUTLET = re.compile(r"(?:\([^()\d]{2,40}\)|[A-ZĐ]{2,6}(?=[-–—])) ?[-–—] ?(?=\S)")
"""With what a paper begins its lead, which says nothing itself: `(PLO)- `."""
_SALUTE = re.compile(
    rf"[\s“”\"«»']*(?:(?:tôi|chúng tôi|em|mình) )?{pattern('salute')}[^.!?…]*[.!?…]*[\s“”\"«»']*"
)
_WHERE = re.compile(r" (?:[A-ZĐ]|(?:báo|đài|kênh|tờ|trang|sóng|mạng|truyền hình|tạp chí)(?!\w))")
"""Where something is said: on a platform, in a paper."""
_COUNTED = re.compile(r"\b(?:sách|ra|đưa|nhận|có|với|gửi|nêu|về|của|là|trong|gồm|hơn|hàng) \d{1,3} \Z")
"""What makes a noun of a verb: `danh sách 13 yêu cầu`."""
_TRADES = ("phân tích", "tư vấn")
_TRADE = re.compile(
    r"(?:,| [A-ZĐ]| (?:cấp cao|quân sự|chính trị|kinh tế|tài chính|thị trường|an ninh|quốc phòng|tín nhiệm|độc lập|tại|của|thuộc|từ|sau đó|sẽ|đã|đang|cho|nói|nhận định)(?!\w))"
)
"""What tells behind `chuyên gia phân tích` that all of it is whose trade it is: `chuyên gia phân tích của báo A`."""
_SALUTE_SYLLABLES = 12
_ASIDE = 60
"""How long words in brackets may run before a verb that is among them."""
_CLAUSE = 6
"""The least syllables of a passage that is more than a name or a title."""
_WORDS = 20
"""How far the two words before a verb may reach back."""


class Verb(NamedTuple):
    """A verb of saying; `takes` is that of `saying_verbs.tsv`."""

    start: int
    end: int
    takes: str

    @property
    def always_reports(self) -> bool:
        """Whether the verb does nothing but report: `cho biết`, `đưa tin`."""
        return self.takes == "report"


class Paragraph:
    """The text of a paragraph, its form for matching, its sentences, names, passages and verbs of saying."""

    def __init__(
        self,
        index: int,
        text: str,
        sentences: list[tuple[int, int]],
        mentions: list[tuple[int, Mention]],
        passages: list[Passage],
    ) -> None:
        self.index, self.text, self.form = index, text, match_form(text)
        self.sentences, self.mentions, self.passages = sentences, mentions, passages
        outlet = _OUTLET.match(text)
        if outlet and sentences and outlet.end() < sentences[0][1]:
            self.sentences = [(outlet.end(), sentences[0][1]), *sentences[1:]]
        self._starts = [mention.start for _, mention in mentions]
        self._passage_starts = [passage.start for passage in passages]
        self.verbs = list(self._verbs())
        self._verb_starts = [verb.start for verb in self.verbs]

    def within(self, start: int, end: int) -> Iterator[tuple[int, Mention]]:
        """Yield the mentions that lie in a stretch of the paragraph."""
        for i, mention in self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            if mention.end <= end:
                yield i, mention

    def quoted(self) -> Iterator[int]:
        """Yield the mentions inside passages of a clause or more."""
        for passage in self.passages:
            if self.syllables(passage.start, passage.end) >= _CLAUSE:
                yield from (i for i, _ in self.within(passage.start, passage.end))

    def splits_passage(self, start: int, end: int) -> bool:
        """Tell whether a stretch holds a part of a passage, but not all of it."""
        return any(
            passage.outer_start < start < passage.outer_end < end
            or start < passage.outer_start < end < passage.end
            for passage in self.passages
        )

    def ending(self, at: int) -> list[tuple[int, Mention]]:
        """Return the last mention that begins before a place, if it ends there."""
        near = bisect_left(self._starts, at) - 1
        return [self.mentions[near]] if near >= 0 and self.mentions[near][1].end == at else []

    def in_name(self, at: int) -> bool:
        """Tell whether a place lies inside a name."""
        near = bisect_right(self._starts, at) - 1
        return near >= 0 and at < self.mentions[near][1].end

    def in_brackets(self, at: int) -> bool:
        """Tell whether a place lies inside round brackets."""
        low = max(0, at - _ASIDE)
        return self.form.rfind("(", low, at) > self.form.rfind(")", low, at)

    def greets(self, start: int, end: int) -> bool:
        """Tell whether a stretch is thanks or a greeting and nothing more: `“Rất vui được gặp ông”`."""
        short = self.syllables(start, end) <= _SALUTE_SYLLABLES
        return short and _SALUTE.fullmatch(self.form, start, end) is not None

    def verbs_within(self, start: int, end: int) -> list[Verb]:
        """Return the verbs of saying in a stretch of the paragraph."""
        if not self.verbs:
            return []
        first, last = bisect_left(self._verb_starts, start), bisect_left(self._verb_starts, end)
        return [verb for verb in self.verbs[first:last] if verb.end <= end]

    def leave_out(self, start: int, end: int) -> None:
        """Leave out the verbs in a post with its body, that is no place to say anything: `chủ tịch Tập đoàn [thống nhất] Nga`."""
        inner = self.verbs_within(start + 1, end)
        if inner:
            self.verbs = [verb for verb in self.verbs if verb not in inner]
            self._verb_starts = [verb.start for verb in self.verbs]

    def verb_at(self, at: int) -> Verb | None:
        """Return the verb of saying that begins at a place."""
        near = bisect_left(self._verb_starts, at)
        return self.verbs[near] if near < len(self.verbs) and self._verb_starts[near] == at else None

    def syllables(self, start: int, end: int) -> int:
        """Count the syllables of a stretch, as separated by space."""
        return self.text.count(" ", start, end) + 1

    def predicate(
        self,
        start: int,
        end: int,
        kinds: tuple[str, ...] = ("marker",),
        but: frozenset[str] = frozenset(),
    ) -> int | None:
        """Return where the first word of some kinds of `predicates.tsv` begins in a stretch, outside names; None where it has none.

        The words of `but` do not count.
        """
        for match in _PREDICATE.finditer(self.form, start, end):
            word = match.group()
            if _KINDS[word] in kinds and word not in but and not self.in_name(match.start()):
                return match.start()
        return None

    def quote(self, start: int, end: int, speaker: int | None, verb: Verb | None, kind: str) -> Quote | None:
        """Return the quote of a stretch of the paragraph, without space around it; None where it says no word."""
        said = self.text[start:end]
        start += len(said) - len(said.lstrip())
        said = said.strip()
        if not any(character.isalnum() for character in said):
            return None
        verb_text = self.text[verb.start : verb.end] if verb else None
        return Quote(self.index, start, start + len(said), said, speaker, verb_text, kind)

    def closed(self, end: int) -> int:
        """Return where the words of a sentence end, without its closing marks."""
        while end and self.text[end - 1] in " .…!\n;,:":
            end -= 1
        return end

    def _in_passage(self, at: int) -> bool:
        near = bisect_right(self._passage_starts, at) - 1
        return near >= 0 and at < self.passages[near].end

    def _verbs(self) -> Iterator[Verb]:
        bracketed = "(" in self.form
        # As `scan` does, with a space before the text; nothing is made of the many words that say nothing.
        for match in _VERBS.finditer(f" {self.form}"):
            takes = _TAKES[match.group()[1:]]
            if takes == "none":
                continue
            start, end = match.start(), match.end() - 1
            if match.group() == " nói trên" and _WHERE.match(self.text, end):
                # `nói trên Twitter`, but not `vụ việc nói trên`
                end, takes = end - len(" trên"), _TAKES["nói"]
            if self._in_passage(start) or self.in_name(start) or (bracketed and self.in_brackets(start)):
                continue
            one, two = self._words_before(start)
            silent = (one in _NOT_SAID or two in _NOT_SAID) and two not in _SPOKEN_AFTER
            silent = silent or _COUNTED.search(self.form, max(0, start - _WORDS), start) is not None
            silent = silent or (
                two == "chuyên gia"
                and match.group()[1:] in _TRADES
                and _TRADE.match(self.text, end) is not None
            )
            silent = silent or f"{one} {match.group()[1:]}" in _COMPOUNDS
            if silent and not self.in_name(start - 2):
                continue
            if takes != "report" and (
                one in _OCCASIONS or two in _OCCASIONS or _NOT_SAYING.match(self.form, end)
            ):
                continue
            if self.text[start].isupper() and self.form.startswith(" được ", end):
                # `Đề xuất được ông A nêu ra`
                continue
            # A capital inside a sentence is a name's: `Trưởng phòng Dự báo thời tiết`.
            if not (self.text[start].isupper() and self.text[max(0, start - 2)].islower()):
                yield Verb(start, end, takes)

    def _words_before(self, at: int) -> tuple[str, str]:
        """Return the word right before a place, and that word with the one before it."""
        if self.form[at - 1 : at] != " ":
            return "", ""
        words = _STILL.sub("", self.form[max(0, at - _WORDS) : at]).split()
        last = words[-1].lstrip('“"(') if words else ""
        before = words[-2] if len(words) > 1 else ""
        if last == "sự" and before in _ENDS_IN_SU:
            return "", ""
        return last, f"{before} {last}"
