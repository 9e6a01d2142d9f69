"""One paragraph as quotes are read: its names, its quoted passages, and its verbs of saying."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.stages.extract.model import Mention, Quote
from pipeline.stages.extract.quotes.passages import Passage
from pipeline.stages.extract.roles.titles import TITLES
from pipeline.vietnamese import table, words
from pipeline.vietnamese.matching import Word, any_of, match_form, scan, scanner

ANYBODY = ("vị này", "người này", "nhân vật này", "đồng chí")
"""Phrases for a person of whatever gender who was named before."""
_COMPOUNDS = {match_form(word) for word in words("speaker_compounds")}
_SPEAKERS = scanner(
    rf"(?P<word>{any_of([*words('speakers'), *ANYBODY, *_COMPOUNDS])})(?!\w)(?: (?:ấy|ta|này|chàng))?"
)
_TAKES = {match_form(row["verb"]): row["takes"] for row in table("saying_verbs")}
_VERBS = scanner(any_of(_TAKES))
_NOT_SAID = {match_form(word) for word in words("not_said")}
_OCCASION_NOUNS = {
    match_form(noun)
    for noun in (
        *(
            "hội nghị",
            "hội thảo",
            "hội đồng",
            "cuộc họp",
            "cuộc thi",
            "phiên họp",
            "chương trình",
            "chiến dịch",
        ),
        *("dự án", "kế hoạch", "phương án", "hợp đồng", "buổi", "phiên", "lễ", "đợt"),
    )
}
_ENDS_IN_SU = ("quân", "nhân", "dân", "hình", "lịch", "thời")
"""What makes `sự` the end of a word: `thời sự cho biết`, but not `sự khẳng định`."""
_NOT_SAYING = re.compile(
    r" (?:viên|này|ấy|của|về|và(?! (?:cho|nói|nhấn mạnh|khẳng định|đề nghị|yêu cầu|kêu gọi|mong|bày tỏ|hy vọng|thừa nhận|cam kết|cảnh báo)(?!\w))|vị thế|vai trò|vị trí|quyết tâm|tầm quan trọng|chủ quyền|thương hiệu|cứng rắn|mạnh mẽ"
    r"|chính thức|độc lập|chiến tranh|không với|trực tiếp|sai phạm|điều tra|thanh tra|bổ nhiệm)(?!\w)"
)
_ASKS = re.compile(r" (?:vì sao|tại sao|liệu|có phải)(?!\w)")
_ORDERED = re.compile(
    r" (?:(?:các|những) )?(?:bộ|sở|ban|ngành|cấp|đơn vị|địa phương|lực lượng|cơ quan|chính quyền|ubnd|công an|tỉnh|huyện|xã|phường|thành phố)(?!\w)"
)
_TELLS = re.compile(r"(?: \w+){1,5}: (?![“\"«])")
_REPORTING = re.compile(r",? (?:rằng|là)(?!\w):? |,? rằng, |, |: ")
_THAT = re.compile(r"(?: [\w/.-]+){0,8},? rằng,? ")
_SHOWS_CLAUSE = re.compile(
    r" (?:đã|sẽ|đang|không|chưa|từng|vẫn|rất(?! (?:nhanh|kỹ|kĩ|nhiều|rõ|hay|thật|ngắn|thẳng|lâu|chân thành|say sưa|hào hứng|cụ thể|chi tiết)(?!\w))|cần|phải|có thể|ông|bà|anh|chị|cô|mình|họ|tôi|chúng tôi|chúng|đây|hiện|em|cháu|nếu|do|khi|điều này|việc này|nước này|hai bên|bản thân|gia đình"
    r"|chỉ|nên|đừng|hãy|có lẽ|hoàn tất|hoàn thành)(?!\w)"
)
_SHOWS_PREDICATE = re.compile(
    r" (?:trong|tại|ở|vào) (?:\w+ ){1,5}?(?:đã|sẽ|đang|không|chưa|phải|cần)(?!\w)|(?! (?:về|với|chuyện|lời|tiếng|lại|cho|ra|lên|trên|trong|tại|ở|xong|câu|điều|của|để|vào|hết|thêm)(?!\w))"
    r"(?:,? [\w.“”\"/%-]+){1,14}? (?:đã|sẽ|đang|không|chưa|là|có|phải|cần|được|bị(?! (?:cáo|can|hại|đơn))|rất|vẫn|nên|còn|muốn|thì|từng|mới|luôn|đều|tăng|giảm|do|nhờ|vì|gây|khiến|gồm|thuộc|xảy ra|diễn ra|giúp|đi|về|bắt đầu|lên|lên tới|đạt|chỉ|chủ yếu|chiếm|mất|hết|hỏng|chết|tốn|nằm|kéo dài|vượt|cho thấy|buộc|hủy|huỷ|đòi|khó|dễ|thấy|biết|nghe)(?!\w)"
)
# When and where it was said is not what was said: `..., ông A nói trong cuộc họp`, `Ông A khẳng định như vậy tại ...`.
_OCCASION = re.compile(
    r"(?:tại|trong|vào|hôm|bên lề|với|sau|trước|trên|qua) [^,]{1,60}\Z|(?:(?:sáng|chiều|tối|ngày|hôm) (?:\d[\d/-]*|nay|qua|cùng ngày) ?)+\Z"
)
_SO = re.compile(
    r"như (?:vậy|thế|trên)(?= (?:tại|trong|khi|với|sau|về|hôm|vào|sáng|chiều|tối|ngày|bên lề|trước|ở|nhân)(?!\w)|[,.]|\Z)"
)
# What is affirmed or denied may be a thing, not a clause: `khẳng định vai trò của ...`.
_THING = re.compile(
    r"(?:(?:các|những|mọi) )?(?:mọi|cáo buộc|tin đồn|trách nhiệm|quan điểm|lập trường|sự|tầm|vai trò|vị thế|vị trí|quyết tâm|chủ quyền|tình trạng|mục tiêu|nguy cơ"
    r"|khả năng|ý nghĩa|cam kết|nỗ lực|mối|mong muốn|ý định|vụ|thông tin|điều này|điều đó|việc này|thương hiệu|đẳng cấp|tài năng|bản thân|sai phạm|tội|lỗi|bí mật|nguyên nhân|phương án|giải pháp"
    r"|giá trị|hành vi|cơ chế|chính sách|kỷ niệm|kỉ niệm|việc|phiên|cuộc|buổi|hội nghị|kỳ họp)(?!\w)"
)
_PREDICATE = re.compile(
    r"\b(?:đã|sẽ|đang|không|chưa|là|phải|cần|được|bị|rất|vẫn|nên|còn|thì|từng|khiến|giúp|thuộc|xảy ra|diễn ra|gồm|tăng|giảm|có thể"
    r"|phơi bày|bắt nguồn|xuất phát|chứng tỏ|tiếp tục)(?!\w)"
)
_ADDRESSEE = re.compile(
    r" (?:cho|với|tới|đến(?! (?:\d|nay|hết|đầu|giữa|cuối|năm|tháng|ngày|khi|giờ|thời))|trước(?! (?:đây|đó|khi|mắt|tiên|mùa|năm|ngày|tháng)))(?!\w)"
)
_CIRCUMSTANCE = re.compile(
    r"(?:phát biểu|trả lời|trao đổi|chia sẻ|nói|thông tin|báo cáo|đánh giá|nhận định|giải thích)(?!\w)"
)
_PRESS = re.compile(
    r" (?:với|cho) (?:báo|phóng viên|nhà báo|pv|truyền thông|chúng tôi|người dân|cử tri|hãng|giới)(?!\w)"
)
_TO_LISTENERS = re.compile(
    r" (?:với|cho|trước) (?:(?:các|những|giới|cánh|một) )*(?:phóng viên|nhà báo|báo giới|báo chí|báo đài|truyền thông|cử tri|đồng nghiệp|cổ đông|khán giả|người hâm mộ)(?: (?!rằng)\w+){0,4}(?:,? rằng,? |, |: (?![“\"«]))"
)
_ALWAYS_REPORTS = re.compile(r"cho (?:biết|hay|rằng)|đưa tin")
_ASIDE = 60
"""How long words in brackets may run before a verb that is among them."""
_WORDS = 20
"""How far the two words before a verb may reach back."""
_SYLLABLES = 3
"""The least a reported clause says."""


class Verb(NamedTuple):
    """A verb of saying; `takes` is that of `saying_verbs.tsv`."""

    start: int
    end: int
    takes: str


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
        self._starts = [mention.start for _, mention in mentions]
        self._passage_starts = [passage.start for passage in passages]
        self.verbs = list(self._verbs())
        self._verb_starts = [verb.start for verb in self.verbs]

    def titles(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return where the titles of a stretch stand that are outside the names."""
        found = scan(TITLES, self.form, start, end)
        return [(title.start, title.end) for title in found if not self.in_name(title.start)]

    def speakers(self, start: int, end: int) -> Iterator[Word]:
        """Yield the pronouns and nouns of a stretch, outside the names, that may speak."""
        for word in scan(_SPEAKERS, self.form, start, end):
            if word.match["word"] not in _COMPOUNDS and not self.in_name(word.start):
                yield word

    def within(self, start: int, end: int) -> Iterator[tuple[int, Mention]]:
        """Yield the mentions that lie in a stretch of the paragraph."""
        for i, mention in self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            if mention.end <= end:
                yield i, mention

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

    def verbs_within(self, start: int, end: int) -> list[Verb]:
        """Return the verbs of saying in a stretch of the paragraph."""
        if not self.verbs:
            return []
        first, last = bisect_left(self._verb_starts, start), bisect_left(self._verb_starts, end)
        return [verb for verb in self.verbs[first:last] if verb.end <= end]

    def syllables(self, start: int, end: int) -> int:
        """Count the syllables of a stretch, as separated by space."""
        return self.text.count(" ", start, end) + 1

    def _in_passage(self, at: int) -> bool:
        near = bisect_right(self._passage_starts, at) - 1
        return near >= 0 and at < self.passages[near].end

    def _verbs(self) -> Iterator[Verb]:
        for start, end, match in scan(_VERBS, self.form):
            if self._in_passage(start) or self.in_name(start):
                continue
            if self.in_brackets(start):
                continue
            one, two = self._words_before(start)
            if (one in _NOT_SAID or two in _NOT_SAID) and not self.in_name(start - 2):
                continue
            if not _ALWAYS_REPORTS.match(self.form, start) and (
                one in _OCCASION_NOUNS or two in _OCCASION_NOUNS or _NOT_SAYING.match(self.form, end)
            ):
                continue
            takes = _TAKES[match.group()[1:]]
            # A capital inside a sentence is a name's: `Trưởng phòng Dự báo thời tiết`.
            if takes != "none" and not (
                self.text[start].isupper() and self.text[max(0, start - 2)].islower()
            ):
                yield Verb(start, end, takes)

    def _words_before(self, at: int) -> tuple[str, str]:
        """Return the word right before a place, and that word with the one before it."""
        if self.form[at - 1 : at] != " ":
            return "", ""
        words = self.form[max(0, at - _WORDS) : at].split()
        last = words[-1].lstrip('“"(') if words else ""
        before = words[-2] if len(words) > 1 else ""
        if last == "sự" and before in _ENDS_IN_SU:
            return "", ""
        return last, f"{before} {last}"

    def clause(self, verb: Verb, end: int) -> tuple[int, int] | None:
        """Return the span of the clause that a verb reports, up to the sentence's `end`; None where it reports none."""
        start = self._clause_start(verb, end)
        if start is None:
            return None
        end = self.closed(end)
        if self.syllables(start, end) < _SYLLABLES or _SO.match(self.form, start):
            return None
        if _OCCASION.match(self.form, start, end) and not self.has_predicate(start, end):
            return None
        if (
            start == verb.end + 1
            and not self.always_reports(verb)
            and _THING.match(self.form, start)
            and not self.has_predicate(start, next((v.start for v in self.verbs_within(start, end)), end))
        ):
            return None
        return start, end

    def _clause_start(self, verb: Verb, end: int) -> int | None:
        form, after = self.form, verb.end
        mark = _REPORTING.match(form, after, end)
        if mark and (verb.takes != "speech" or "rằng" in mark.group()):
            following = self.verbs_within(mark.end(), mark.end() + 16)
            return None if following and following[0].start == mark.end() else mark.end()
        addressed = self._addressed(verb)
        if verb.takes != "clause" or addressed:
            that = _THAT.match(form, after, end)
            if that and not self.verbs_within(after, that.end()):
                return that.end()
        if addressed:
            listeners = _TO_LISTENERS.match(form, after, end) if verb.takes in ("clause", "say") else None
            return listeners.end() if listeners else self._after_addressee(verb, end)
        if form[after : after + 1] != " ":
            return None
        if verb.takes == "clause" or _ASKS.match(form, after):
            return after + 1
        if verb.takes == "order":
            return after + 1 if _ORDERED.match(form, after) else None
        if verb.takes == "speech":
            return None
        if _SHOWS_CLAUSE.match(form, after):
            return after + 1
        if verb.takes != "say":
            return None
        tells = _TELLS.match(form, after, end)
        if tells:
            return tells.end()
        return after + 1 if _SHOWS_PREDICATE.match(form, after, end) else None

    def _after_addressee(self, verb: Verb, end: int) -> int | None:
        """Return where the clause begins that follows the name it is said to: `nói với Reuters mỏ đã đóng`."""
        addressee = _ADDRESSEE.match(self.form, verb.end)
        to = next(self.within(addressee.end() + 1, end), None) if addressee else None
        if not addressee or not to or to[1].start != addressee.end() + 1:
            return None
        after = to[1].end
        shown = _SHOWS_CLAUSE.match(self.form, after) or _SHOWS_PREDICATE.match(self.form, after, end)
        return after + 1 if shown and verb.takes in ("clause", "say") else None

    def _addressed(self, verb: Verb) -> bool:
        """Tell whether a verb is followed by whom it is said to: `nói với báo`, but not `cho biết với lỗi này ...`."""
        addressee = _ADDRESSEE.match(self.form, verb.end)
        if not addressee or not self.always_reports(verb):
            return addressee is not None
        return _PRESS.match(self.form, verb.end) is not None or self.in_name(addressee.end() + 1)

    def always_reports(self, verb: Verb) -> bool:
        """Tell whether a verb does nothing but report: `cho biết`, `đưa tin`."""
        return _ALWAYS_REPORTS.match(self.form, verb.start) is not None

    def is_circumstance(self, start: int, end: int) -> bool:
        """Tell whether a stretch only says when or how something was said: `Trả lời qua điện thoại chiều 13/8`."""
        return _CIRCUMSTANCE.match(self.form, start, end) is not None and not self.has_predicate(start, end)

    def has_predicate(self, start: int, end: int) -> bool:
        """Tell whether a stretch holds a word that marks the predicate of a clause."""
        return _PREDICATE.search(self.form, start, end) is not None

    def refers_back(self, verb: Verb) -> bool:
        """Tell whether a verb is about words said before: `Ông A nói như vậy tại ...`."""
        return _SO.match(self.form, verb.end + 1) is not None

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
