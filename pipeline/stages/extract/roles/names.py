"""The names of a paragraph, by place, as roles are read from them."""

import re
from bisect import bisect_left, bisect_right

from pipeline.stages.extract.model import Mention
from pipeline.stages.extract.roles.titles import Title
from pipeline.vietnamese import table, words
from pipeline.vietnamese.matching import any_of, match_form

BODY_NOUN = any_of(words("body_nouns"))
TEAM = r"tổ(?! (?:chức|công tác|tư vấn|giúp việc|điều hành|liên ngành)(?!\w))"
"""A unit of an office, not one that is a body of its own (`tổ công tác`)."""
BOARD = r"ban (?:quản lý|quản trị|chỉ đạo|chỉ huy|điều hành|điều phối|liên lạc|vận động|lễ tang)"
"""Boards that are bodies of their own, not departments."""
PLACE = r"(?:tỉnh|thành phố(?: cảng| biển| du lịch)?|tp\.?|huyện|quận|thị xã|thị trấn|xã|phường|nước láng giềng|nước|bang|vùng|đảo|thôn|ấp|khu vực|điện|dinh|hạt|xứ)"
PLAIN_BODY = re.compile(
    rf" (?:của |tại |thuộc )?(?P<some>một )?(?P<body>(?P<noun>{BODY_NOUN})(?!\w)(?: (?:{any_of(words('paired_words'))}(?!\w)|&|[\w.&/-]*\w)){{0,14}})"
)
LAND = re.compile(
    rf"(?<= ){any_of(name for row in table('countries') for name in (row['name'], *row['aliases'].split('|')) if name)}\Z"
)
"""The name of a country that ends a name."""
INNER_BODY = re.compile(rf"(?<= )(?<!thoát )(?<!cấp )(?:{BODY_NOUN}|{PLACE})(?= |\Z)")
COMPANION = re.compile(r" (?:con|vợ|chồng|bạn|anh|em|mẹ|bố|cha|cùng|với|và|trong|cho)(?!\w)")
ORIGIN = re.compile(r" (?:người|gốc|quê|quốc tịch) ")
OF = re.compile(r" (?:của|thuộc)(?!\w)")
PREDICATE = re.compile(
    rf" (?:(?:đã|sẽ|đang|vừa|cũng|đều|còn)(?!\w)|{any_of(row['verb'] for row in table('saying_verbs') if row['takes'] != 'none')}(?!\w))"
)


class Names:
    """The text of a paragraph, its form for matching, and its names by place."""

    def __init__(self, index: int, text: str, mentions: list[tuple[int, Mention]]) -> None:
        self.index, self.text, self.form = index, text, match_form(text)
        self.starts = [mention.start for _, mention in mentions]
        self.mentions = mentions
        self.mention_at = {mention.start: (i, mention) for i, mention in mentions}
        self.people = [(i, mention) for i, mention in mentions if mention.type == "PER"]
        self.person_starts = [mention.start for _, mention in self.people]
        self.person_ends = {mention.end for _, mention in self.people}

    def is_source(self, at: int) -> bool:
        """Tell whether what begins at a place is whose words are told: `Theo [ông A], ...`."""
        return self.form.endswith(("theo ", "theo vị ", "theo một ", "theo các "), 0, at)

    def may_describe(self, start: int, name: int) -> bool:
        """Tell whether words up to a comma and a name may describe that person: they tell of no kin and no other person.

        A person who is only an owner may stand there: `cựu luật sư của A, B`.
        """
        first, last = bisect_right(self.person_starts, start), bisect_left(self.person_starts, name)
        others = (mention for _, mention in self.people[first:last])
        owned = all(
            self.form.endswith(("của ", "của ông ", "của bà "), start, other.start) for other in others
        )
        here = self.mention_at.get(name)
        named = here is not None and self.form.startswith(", ", here[1].end)
        return owned and named and not COMPANION.search(self.form, start, name)

    def next_name(self, at: int) -> int:
        """Return where the next name begins behind a place, or where the paragraph ends."""
        near = bisect_right(self.starts, at)
        return self.starts[near] if near < len(self.starts) else len(self.form)

    def words_end(self, at: int, limit: int) -> int:
        """Return where the words behind a place end that belong to no name, at most at `limit`."""
        following = self.next_name(at)
        return min(limit, following - 1) if following < len(self.form) else limit

    def inside(self, title: Title) -> tuple[int, Mention] | None:
        """Return the body's name that begins inside a title: `Trưởng [phòng Cảnh sát Công an tỉnh A]`."""
        near = bisect_right(self.starts, title.end - 1) - 1
        if near < 0:
            return None
        found = self.mentions[near]
        begins = title.start < found[1].start < title.end < found[1].end
        return found if begins and found[1].type != "PER" else None

    def inner_body(self, start: int, end: int) -> int | None:
        """Return where a body or place begins that is named inside a stretch: `Kinh tế [Công an tỉnh A]`."""
        for inner in INNER_BODY.finditer(self.form, start, end):
            following = self.text[inner.end() + 1 : inner.end() + 2]
            if self.text[inner.start()].isupper() or following.isupper():
                return inner.start()
        return None
