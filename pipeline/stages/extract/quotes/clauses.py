"""What a verb of saying reports: where the clause behind it begins and ends, and whether it is a clause at all."""

import re

from pipeline.stages.extract.quotes.lists import pattern
from pipeline.stages.extract.quotes.paragraph import ANY, SAYS, Paragraph, Verb

Span = tuple[int, int]

_REPORTING = re.compile(r",? (?:rằng|là)(?!\w):? |,? rằng, |, |: ")
_THAT = re.compile(r"(?: [\w/.()-]+){0,12},? rằng,? ")
_ASKED = re.compile(
    r"(?:trả lời|đáp|giải đáp|phản hồi) (?:chất vấn|câu hỏi|thắc mắc|phỏng vấn|ý kiến|kiến nghị)(?!\w)"
)
"""What somebody answers, before the answer: `trả lời chất vấn của bà A rằng ...`."""
_WORDS_OF = re.compile(
    r" (?:phát biểu|tuyên bố|bình luận|nhận định|cáo buộc|khẳng định|cảnh báo)(?: (?:trước đó|trước đây|mới đây|gần đây))? (?:của|từ) "
)
"""Whose words another only mentions: `đề cập tới phát biểu của ông B rằng ...`."""
_WRITTEN = re.compile(
    r" (?:trong|trên) (?:bài|bức|lá|dòng|cuốn|trang|đoạn|buổi|cuộc|video|clip)(?: [\w/.-]+){0,5} là "
)
"""Where something was said, before the clause: `chia sẻ trong bài viết là bà đã sợ hãi`."""
_ASKS = re.compile(r" (?:vì sao|tại sao|liệu|có phải)(?!\w)")
_VENUE = re.compile(
    r" trên (?:trang cá nhân|facebook(?: cá nhân)?|trang facebook(?: cá nhân)?|mạng xã hội(?: \w+)?|fanpage|x|instagram|twitter|threads) "
)
"""Where somebody writes: `viết trên trang cá nhân năm 1971 bà đã ...`."""
_NAMES = re.compile(
    r" (?:đây|đó|điều|việc|vụ|hành động|động thái|quyết định|kết quả|sự|cuộc|thỏa thuận|kế hoạch|tình trạng|cáo buộc|những|các)(?!\w)"
    r"[^,;:“\"]{0,60}? là (?:\w+ ){0,6}[“\"](?:[^\s“”\"]+ ){3}"
    r"| (?:chúng|họ|người (?!\w+ là)|những người)(?: \w+){0,6}? là [“\"]?(?:[^\s“”\"]+ ?){2}"
)
"""What somebody calls a thing, in more than a word or two: `gọi đây là “cái giá của tự do”`."""
_TELLS = re.compile(r"(?: [\w/.()-]+){1,12}: (?![“\"«])")
_TELLS_WHOM = re.compile(
    r" (?:(?:các|giới|người|bà con|dân|cổ đông|một)(?: \w+){1,4}|như sau|thêm|rõ): (?![“\"«])"
)
_ORDERED = re.compile(rf" (?:(?:tất cả|toàn bộ|mọi|các|những) )*{pattern('ordered')}")
_OPENER = re.compile(pattern("opener"))
_PRONOUN = re.compile(r"(?:ông|bà|anh|chị|cô|em|cháu|mẹ|bố|cha|má|vợ|chồng|con|cả nhà|cả làng)(?!\w)")
_GOES_ON = re.compile(rf" (?!{pattern('preposition', 'no_opener')}|và )\w+(?: [^\s,;:]+){{2,}}")
_NO_OPENER = re.compile(rf"(?:(?:một|hai|ba|nhiều|những|các) )?{pattern('no_opener')}")
_MATTER = re.compile(
    rf"(?!mọi người )(?:(?:các|những|mọi|một(?= (?:cuộc|đợt|loạt))|hai|ba|bốn|năm|nhiều|một số|\d+) )?{pattern('matter')}"
)
_COUNTERED = re.compile(
    r"(?:phản bác|bác bỏ|phủ nhận|phản đối|chỉ trích|lên án) (?:những |các )?"
    r"(?:bình luận|tuyên bố|ý kiến|cáo buộc|quan điểm|nhận định|phát biểu)(?: (?:của|từ) [^,;:]{2,60}?)? (?:cho )?rằng "
)
"""What somebody counters that another said: `phản bác tuyên bố của ông A cho rằng ...`."""
_CHARGED = re.compile(
    r"(?:cáo buộc|tố cáo|tố) (?:(?! (?:có|đã|là|thực hiện) )[^,;:]){2,60}? (?:về )?(?:các |những )?(?:tội|hành vi)(?! (?:này|đó|phạm))(?!\w)"
)
"""What somebody is charged with, no clause: `cáo buộc ông A tội lừa đảo`."""
_ANNOUNCES = re.compile(r"(?:thông báo|tuyên bố|công bố|nêu rõ|nhận định)(?!\w)")
_STATED_IN = re.compile(r"nêu (?:trong|tại|ở) ")
"""What makes a thing of what is stated somewhere: `không đồng ý với ý định của A [nêu] trong tài liệu`."""
_COUNTED = re.compile(r"(?:các|những|một|hai|ba|nhiều) ")
"""With what a noun begins: `thông báo các số liệu định kỳ`."""
_SHOWS = re.compile(
    r"(?:công bố|chia sẻ|tiết lộ|giới thiệu) (?:(?:trên|lên|qua) \w+(?: cá nhân| xã hội)? )?"
    r"(?:(?:một|các|những|nhiều|hai|ba|bốn|năm|một số|loạt|hàng loạt|thêm|\d+) ){1,2}"
    r"(?:loại|mẫu|dòng|đoạn|bức|tấm|video|clip|bài|hình ảnh|ảnh|bằng chứng|tài liệu|văn bản|dự án|gói|trường hợp)(?!\w)"
)
"""What is shown, whatever is told of it: `chia sẻ một video mô tả đời ông`, `công bố 5 loại thuốc đang được thử`."""
_NAMED = re.compile(r"nói(?: thêm)?\Z")
"""Verbs behind which another of saying is a noun: `nói | yêu cầu dẫn độ là vô lý`."""
_ABOUT = re.compile(r"(?<!việc)(?: \w+){0,3} về ")
"""What a matter is about, whatever happened there: `tiết lộ những thông tin đầu tiên về vụ xe bị đốt`."""
_SAID_THING = re.compile(
    r"(?:việc|điều|chuyện) (?:này|đó|trên|ấy)(?= (?:và|nhưng|khi|với|tại|trong|trên)(?!\w)|[,;.]|\Z)"
)
"""What was told before, and nothing of it again: `phủ nhận việc này và cho biết ...`."""
_RECOUNTS = re.compile(r"(?:kể|thuật lại|tường thuật|nhớ lại|hồi tưởng|mô tả|miêu tả)(?!\w)")
_ACCOUNT = re.compile(
    r"(?:toàn bộ )?(?:diễn biến|thông tin|câu chuyện|quá trình|khoảnh khắc|giây phút|hành trình|kỷ niệm|tình tiết|hình ảnh|cảnh(?! (?:sát|vệ|báo|giác)))"
    r"(?! (?:là|đã|sẽ|đang|không|chưa|rất|này (?:là|đã|rất)|đó (?:là|đã|rất)))(?!\w)"
)
"""What is recounted as a whole, whatever happens in it: `kể lại diễn biến xảy ra đêm ấy`."""
_IS = re.compile(r" (?:là|sẽ|đã|đang|vẫn|không|chưa|cũng|có thể|phải|nằm ở)(?!\w)")
# When and where it was said is not what was said: `..., ông A nói trong cuộc họp`, `Ông A khẳng định như vậy tại ...`.
_OCCASION = re.compile(
    r"(?:tại|trong|vào(?! cuộc)|hôm|bên lề|với|sau|trước|trên|qua) [^,]{1,60}\Z|(?:hồi )?(?:(?:sáng|chiều|tối|ngày|hôm|đầu|giữa|cuối|tuần|tháng|năm) (?:\d[\d/-]*|nay|qua|trước|này|ngoái|cùng ngày)? ?)+\Z"
)
_MEETING = re.compile(
    r"(?:tại|trong|bên lề|ở) (?:một |các )?(?:cuộc|buổi|phiên|hội nghị|hội thảo|lễ|họp báo|thông báo|tuyên bố|báo cáo|thông cáo|văn bản|tài liệu|email|thư|bài|chương trình)(?!\w)[^,]*\Z"
)
_WHILE = re.compile(r"(?:(?:trước|sau|trong) )?(?:khi|lúc) [^,]*\Z")
_NO_REPORT = re.compile(rf"{pattern('greeting')}|và ")
"""What somebody does in saying it, thanks and greetings, and what joins a second verb."""
_DEMANDS = re.compile(pattern("demand"))
_ACT = re.compile(
    rf"(?:,| đồng thời| và)(?: đồng thời| và)? {pattern('act')} (?!(?:lưu|thương|thông|dịch|tiếp|hữu|hưởng|hàng|ban|ước)(?!\w))"
)
"""What a speaker does beside what he demands: `yêu cầu ..., giao Sở A ...`, `..., đồng thời trích ngân sách ...`."""
_JUDGES = re.compile(
    r"(?:chỉ trích|lên án|mô tả|miêu tả|ca ngợi|khen ngợi|khen) (?!(?:về|vì|khi|việc) )[^,.;:]{2,90}? là "
)
"""What somebody says of a thing: `lên án vụ tấn công là hành vi hèn nhát`."""
_CALLS = re.compile(
    r"(?:chỉ trích|lên án|mô tả|miêu tả|ca ngợi|khen ngợi|khen) (?!(?:về|vì|khi|việc) )[^,.;:“\"]{2,60} (?=[“\"])"
)
"""What somebody calls a thing in words of his own: `lên án hành động này “làm tổn thương mọi người”`."""
_NEWS = re.compile(r" thông tin(?:, | (?:nói |cho )?rằng | (?!(?:trên|này|đó|đã|của|về|mà|sai|thêm)(?!\w)))")
"""What stands before the clause of somebody's news: `xác nhận thông tin, cầu đã sập`, `bác bỏ thông tin cầu đã sập`."""
_CHARGE = re.compile(r" (?:các |những )?(?:cáo buộc|tin đồn) ")
"""What stands before the clause that somebody denies: `phủ nhận cáo buộc | ông đã nhận tiền`."""
_PROPOSES = re.compile(r"(?:đề xuất|đề nghị|kiến nghị)(?!\w)")
_PLAN = re.compile(pattern("plan"))
_AFFIRMS = re.compile(pattern("affirming"))
_ATTRIBUTE = re.compile(r" (?:của|trong|về|đối với|với) ")
"""What a noun takes behind it: `thừa nhận thất bại trong bầu cử`, but not `thừa nhận em trai giỏi hơn mình`."""
_URGES = re.compile(pattern("urge"))
_FINDS = re.compile(r"xác định(?!\w)")
"""A verb of finding, behind which things stand with what they do: `xác định tám người tham gia vụ cướp`."""
_ANSWER = re.compile(
    r",? (?:nhưng|song) (?!(?:phương|không|chưa|phải|cần|nên|vẫn|chỉ|cũng|đừng|với|theo|ở|tại|trong)(?!\w))"
)
"""What came of it behind what somebody was told to do: `yêu cầu dừng xây nhưng chủ nhà không nghe`."""
_SILENT = re.compile(
    rf", (?:song|nhưng|tuy nhiên),? (?:(?:đến|tới) nay |[^,]{{0,40}}(?:chưa|không|từ chối) {pattern('silence')})"
    rf"|, trong khi [^,]{{2,60}}(?:(?:chưa|không|từ chối) {pattern('silence')}|lên tiếng|bác bỏ|phủ nhận)"
    rf"|,? (?:song|nhưng|tuy nhiên) (?:(?:chưa|không|từ chối) {pattern('silence')}|giữ im lặng)"
    rf"| mà (?:chưa|không) {pattern('silence')}"
    r"|,? (?:nhưng|song|và) (?:cũng )?(?:để ngỏ|tự tin về|lo lắng về|lo ngại về) "
)
"""What the teller adds that was not said: `..., song công ty chưa cho biết giá`."""
_REBUFFED = re.compile(
    r",? (?:nhưng|song|tuy nhiên),? (?:[^\s,;]+ ){1,6}?(?:bác bỏ|phủ nhận|nghi ngờ|phản đối|(?:không|chưa) (?:xác nhận|thừa nhận))(?: (?:điều|việc|cáo buộc|thông tin|tuyên bố) (?:này|đó|trên))?\Z"
    r"|,? (?:nhưng|song|tuy nhiên),? (?:điều|thông tin|tuyên bố) này (?:vẫn )?(?:chưa|không) [^,;]{2,40}\Z"
)
"""What others say of it, or nobody knows: `..., nhưng nước B bác bỏ`, `..., tuy nhiên điều này chưa được xác nhận`."""
_IS_A = re.compile(r" là (?:một |những |các )?\Z")
_AFTERWARDS = re.compile(r",? (?:sau khi|trước khi|trong khi|khi|vì|do|đồng thời) ")
"""What tells when and why somebody called a thing so."""
_JOINS = re.compile(r"(?:đồng thời|và) (?:(?:cũng|còn) )?")
_DENIES = re.compile(pattern("denial"))
_BEYOND = re.compile(r", (?:nhưng|song) | (?:để|vì|bởi|nếu|như(?! thế)|(?:sau|trước|trong|mỗi)? ?khi) ")
_BEYOND_THING = re.compile(rf", |{_BEYOND.pattern}")
"""What opens a phrase that says why, when or what for."""
_SUBORDINATE = re.compile(
    rf"(?:thậm chí |ngay cả |kể cả |ngay )?{pattern('subordinate')}|tuy(?! (?:nhiên|vậy|thế)) "
)
_THEN = re.compile(r",? thì ")
_OVER = re.compile(r", | (?:nhưng|song(?! phương)) ")
_AFTER = re.compile(r"(?:[^\W\d_]+ ){0,4}(?:sau|trước) khi (?:(?:vừa|đã|từng) )?")
"""What makes a verb a part of when something else happened: `Vài giờ sau khi tuyên bố rút lui, ông A ...`."""
_RELATIVE_OVER = re.compile(r", (?:(?:đã|sẽ|đang|vừa|hôm|cũng|hiện|từng|bị|được|không|chưa)(?!\w))")
"""Where the predicate of the main clause begins behind a relative clause."""
_LED = re.compile(r"(?:sau|trước|ngay sau|mỗi) khi |khi ")
_SO = re.compile(
    r"như (?:vậy|thế|trên)(?= (?:tại|trong|khi|với|sau|về|hôm|vào|sáng|chiều|tối|ngày|bên lề|trước|ở|nhân)(?!\w)|[,.]|\Z)"
)
_POINTS_BACK = re.compile(r"(?:\w+ ){1,5}(?:trên|này|đó|ấy)\Z")
_SAID_BEFORE = re.compile(
    r"(?:thông tin|điều|sự việc|vụ việc|nội dung)(?: như)? (?:trên|này|đó|vậy)(?!\w)(?! (?:thật|rất|quá|khá|hoàn toàn)(?!\w))"
)
_PREPOSITION = re.compile(pattern("preposition"))
_SOURCE = re.compile(r"(?:cũng )?theo [^,]{2,60}\Z")
_ADDRESSEE = re.compile(
    r" (?:cho(?! phép)|với(?! (?:tư cách|tinh thần|lý do|điều kiện|cương vị|vai trò))|tới|đến(?! (?:\d|nay|hết|đầu|giữa|cuối|năm|tháng|ngày|khi|giờ|thời))|trước(?! (?:đây|đó|khi|hết|nay|sau|mắt|tiên|mùa|năm|ngày|tháng)))(?!\w)"
)
_PRESS = re.compile(
    r" (?:với|cho) (?:báo|phóng viên|nhà báo|pv|truyền thông|chúng tôi|người dân|cử tri|hãng|giới)(?!\w)"
)
_TO_LISTENERS = re.compile(
    rf" (?:với|cho|trước) (?:(?:các|những|giới|cánh|một) )*(?:chúng tôi|{pattern('listener')})(?: (?!rằng)\w+){{0,4}}?(?:,? (?:rằng|là),? |, |: (?![“\"«])|(?P<bare> ))"
)
_MANNER = re.compile(pattern("manner"))
_SYLLABLES = 3
"""The least a reported clause says."""
_MATTER_OF_FACT = 5
"""The least syllables of a fact that is denied or admitted as `việc ...`."""
_TAIL = 100
"""How long the words may be that answer a clause behind it."""
_CLAUSE_REACH = 200
"""How far before its verb a clause may begin."""
_CIRCUMSTANCE_REACH = 48
"""How soon the comma follows a time or place with which a clause begins."""
_NAME_REACH = 40
"""How near the name of a person must stand who begins a clause: `công bố bà Lê An giữ chức ...`."""
_REACH = 14
"""Within how many syllables the predicate of a clause shows."""
_OF_THINGS = ("thing", "act")


def clause(paragraph: Paragraph, verb: Verb, end: int) -> Span | None:
    """Return the span of the clause that a verb reports, up to the sentence's `end`; None where it reports none."""
    start = _start(paragraph, verb, end)
    if start is None:
        return None
    form, end = paragraph.form, paragraph.closed(end)
    if paragraph.syllables(start, end) < _SYLLABLES or _NO_REPORT.match(form, start):
        return None
    if _SO.match(form, start) or _SOURCE.match(form, start, end):
        return None
    if _MEETING.match(form, start, end):
        return None
    if _OCCASION.match(form, start, end) and paragraph.predicate(start, end, ANY) is None:
        return None
    while_saying = start == verb.end + 1 and not verb.always_reports and _WHILE.match(form, start, end)
    if while_saying and not has_predicate(paragraph, start, end):
        return None
    if start == verb.end + 1 and not verb.always_reports and _is_thing(paragraph, verb, start, end):
        return None
    if (
        verb.always_reports
        and (_SAID_BEFORE.match(form, start, end) or form.startswith("thông tin ", start))
        and not has_predicate(paragraph, start, end)
    ):
        return None
    beyond = _SILENT.search(form, start, end) or _REBUFFED.search(form, max(start, end - _TAIL), end)
    if _DEMANDS.match(form, verb.start):
        beyond = _ACT.search(form, start, end) or beyond
    if _URGES.match(form, verb.start):
        beyond = _ANSWER.search(form, start, end) or beyond
    end = beyond.start() if beyond else end
    if verb.takes == "name":
        # `gọi điều này là “vô lý” | sau khi biết ...`
        named = next((p for p in paragraph.passages if start < p.outer_start and p.outer_end < end), None)
        is_word = named and _IS_A.search(paragraph.form, start, named.outer_start)
        over = named and _AFTERWARDS.match(form, named.outer_end)
        end = named.outer_end if named and is_word and over else end
    end = _main_clause(paragraph, verb, start, end) or end
    return (start, end) if paragraph.syllables(start, end) >= _SYLLABLES else None


def _main_clause(paragraph: Paragraph, verb: Verb, start: int, end: int) -> int | None:
    """Return where the main clause goes on behind a subordinate one whose verb reports what begins at `start`."""
    form, clause = paragraph.form, _sentence_start(paragraph, verb)
    over = None
    if form.startswith("người ", clause) and any(m.type == "PER" for _, m in paragraph.ending(clause - 2)):
        # `Ông A, người từng tuyên bố ủng hộ luật, | đã vắng mặt`
        over = _RELATIVE_OVER.search(form, start, end)
    elif _AFTER.fullmatch(form, clause, verb.start):
        over = _OVER.search(form, start, end)
    elif _SUBORDINATE.match(form, clause) and " thì " not in form[clause : verb.start]:
        over = _THEN.search(form, start, end) or _OVER.search(form, start, end)
    return over.start() if over else None


def has_predicate(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether a stretch holds a word that marks the predicate of a clause."""
    return paragraph.predicate(start, end) is not None


def is_circumstance(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether a stretch only says when or how something was said: `Trả lời qua điện thoại chiều 13/8`."""
    return _MANNER.match(paragraph.form, start, end) is not None and not has_predicate(paragraph, start, end)


def refers_back(paragraph: Paragraph, verb: Verb) -> bool:
    """Tell whether a verb is about words said before: `Ông A nói như vậy tại ...`."""
    return _SO.match(paragraph.form, verb.end + 1) is not None


def _sentence_start(paragraph: Paragraph, verb: Verb) -> int:
    """Return where the clause of a verb begins: behind the nearest mark before it."""
    low = max(0, verb.start - _CLAUSE_REACH)
    nearest = max(paragraph.form.rfind(mark, low, verb.start) for mark in (", ", ". ", "; ", "” "))
    return nearest + 2 if nearest >= 0 else low


def _is_thing(paragraph: Paragraph, verb: Verb, start: int, end: int) -> bool:
    """Tell whether what stands behind a verb at once is a noun phrase: `khẳng định vai trò của thư viện`."""
    form = paragraph.form
    if any(pattern.match(form, verb.start) for pattern in (_SHOWS, _STATED_IN)) or _SAID_THING.match(
        form, start
    ):
        return True
    if form.startswith("việc ", start) and _DENIES.match(form, verb.start):
        return (
            paragraph.predicate(start, end, ANY) is None and paragraph.syllables(start, end) < _MATTER_OF_FACT
        )
    if _RECOUNTS.match(form, verb.start) and _ACCOUNT.match(form, start):
        return True
    if _COUNTERED.match(form, verb.start, end) or _CHARGED.match(form, verb.start, end):
        return True
    counted = _ANNOUNCES.match(form, verb.start) and _COUNTED.match(form, start)
    if counted and paragraph.predicate(start, end, ANY) is None:
        return True
    planned = _PLAN.match(form, start) if _PROPOSES.match(form, verb.start) else None
    if planned:
        beyond = _BEYOND_THING.search(form, start, end)
        end = beyond.start() if beyond else end
        # `đề xuất ý tưởng | yêu cầu các xã sửa đê`
        asked = next(iter(paragraph.verbs_within(planned.end(), end)), None)
        end = asked.start if asked and asked.start <= planned.end() + 1 else end
        return paragraph.predicate(planned.end(), end, ANY) is None
    if (
        _AFFIRMS.match(form, verb.start)
        and paragraph.syllables(start, end) >= _MATTER_OF_FACT
        and _ATTRIBUTE.search(form, start, end)
        and paragraph.predicate(start, end, ANY) is None
        and not paragraph.verbs_within(start, end)
        and not _begins_clause(paragraph, start)
        and not _holds_words(paragraph, start, end)
    ):
        return True
    matter = _MATTER.match(form, start)
    if matter and form.startswith((" “", ' "', " «"), matter.end()):
        return True
    if matter and _ABOUT.match(form, matter.end()) and not _IS.search(form, matter.end(), end):
        return True
    if matter:
        verbs = paragraph.verbs_within(matter.end() + 2, end)
        fact = form.startswith("việc", start)
        following = [] if fact else [verb.start for verb in verbs if verb.takes != "speech"]
        beyond = (_BEYOND if fact else _BEYOND_THING).search(form, start, end)
        end = min([end, *following[:1], *([beyond.start()] if beyond else [])])
        judged = fact and _holds_words(paragraph, start, end)
        return not judged and not has_predicate(paragraph, start, end)
    return _POINTS_BACK.match(form, start, end) is not None and paragraph.predicate(start, end, ANY) is None


def _begins_clause(paragraph: Paragraph, start: int) -> bool:
    """Tell whether what begins here is the subject of a clause, whatever follows: a name, a pronoun, `nước này`."""
    opens = _OPENER.match(paragraph.form, start) or _PRONOUN.match(paragraph.form, start)
    return opens is not None or any(m.start == start for _, m in paragraph.within(start, start + _NAME_REACH))


def _start(paragraph: Paragraph, verb: Verb, end: int) -> int | None:
    """Return where the clause behind a verb begins: behind a mark, `rằng`, whom it is said to, or at once."""
    form, after = paragraph.form, verb.end
    mark = _REPORTING.match(form, after, end)
    if mark and (
        verb.takes not in ("speech", "data") or "rằng" in mark.group() or _sets_apart(paragraph, mark, end)
    ):
        return _behind_mark(paragraph, verb, mark, end)
    addressed = _is_addressed(paragraph, verb)
    written = _WRITTEN.match(form, after, end) if verb.takes in SAYS else None
    if written and paragraph.predicate(written.end(), end, ANY) is not None:
        return written.end()
    that = _THAT.match(form, after, end) if verb.takes != "name" else None
    if that and _ASKED.match(form, verb.start) and form.find(" cho rằng", after, that.end()) < 0:
        return that.end()
    if that and _WORDS_OF.match(form, after):
        return None
    if that and not paragraph.verbs_within(after, that.end()):
        apart = addressed or verb.takes not in ("report", "clause") or _PREPOSITION.match(form, after + 1)
        # `nói Hà Nội ủng hộ lập trường rằng ...`, `nói sẽ nghỉ vì cho rằng ...`: the clause has begun already.
        begun = form.endswith(" cho rằng ", after, that.end()) or any(
            mention.start == after + 1 for _, mention in paragraph.within(after, that.end())
        )
        begun = begun or (_PRONOUN.match(form, after + 1) is not None and verb.takes == "say")
        if (apart and not begun) or paragraph.predicate(after, that.end(), ANY) is None:
            return that.end()
    if addressed:
        listeners = _TO_LISTENERS.match(form, after, end) if verb.takes in SAYS else None
        if listeners and listeners["bare"]:
            after = _behind_place(paragraph, listeners.end())
            shown = _shows_clause(paragraph, after, end, verb._replace(takes="say"))
            return after if shown else None
        return listeners.end() if listeners else _behind_addressee(paragraph, verb, end)
    return _at_once(paragraph, verb, end) if form[after : after + 1] == " " else None


def _behind_mark(paragraph: Paragraph, verb: Verb, mark: re.Match[str], end: int) -> int | None:
    """Return where the clause begins behind a comma, a colon or `rằng`, which may only set a second verb apart."""
    start = mark.end()
    if (
        mark.group() == ", "
        and verb.takes in ("say", "thing", "act", "order")
        and not has_predicate(paragraph, start, end)
        and not (_PREPOSITION.match(paragraph.form, start) and paragraph.predicate(start, end, ANY))
    ):
        return None
    led = _LED.match(paragraph.form, _sentence_start(paragraph, verb))
    if mark.group() == ", " and led and not verb.always_reports:
        return None
    joined = _JOINS.match(paragraph.form, start)
    following = paragraph.verb_at(joined.end() if joined else start) if ":" not in mark.group() else None
    return None if following and following.takes != "speech" else start


def _at_once(paragraph: Paragraph, verb: Verb, end: int) -> int | None:
    """Return where the clause begins that stands beside its verb, or behind what is told or where it is written."""
    form, after = paragraph.form, verb.end
    venue = _VENUE.match(form, after, end) if verb.takes == "say" else None
    if venue and not _SHOWS.match(form, verb.start):
        return venue.end() if _shows_clause(paragraph, venue.end(), end, verb) else None
    tells = _TELLS.match(form, after, end) if verb.takes in SAYS else None
    tells = tells or _TELLS_WHOM.match(form, after, end)
    if tells and paragraph.predicate(after, tells.end(), ANY) is None:
        return tells.end()
    news = _behind_news(paragraph, verb, end)
    if news is not None:
        return news
    judges = _JUDGES.match(form, verb.start, end)
    if judges and not paragraph.verbs_within(after, judges.end()):
        return after + 1
    calls = _CALLS.match(form, verb.start, end)
    if calls and _holds_words(paragraph, calls.end() - 1, end, _SYLLABLES):
        return after + 1
    following = paragraph.verb_at(after + 1)
    # `cho rằng | đề xuất tăng thuế là vội vàng`: a noun.
    if following and following.takes in ("report", "clause") and not verb.always_reports:
        noun = _NAMED.match(form, verb.start, verb.end) and has_predicate(paragraph, following.end, end)
        return after + 1 if noun else None
    if verb.takes in ("report", "clause", "data") or _ASKS.match(form, after):
        shown = True
    elif verb.takes == "name":
        shown = _NAMES.match(form, after, end) is not None
    elif verb.takes == "order":
        # `ra lệnh bắt` is an act of the law.
        bare = _URGES.match(form, verb.start) and paragraph.predicate(after + 1, end, ANY) == after + 1
        shown = (
            bool(bare)
            or _ORDERED.match(form, after) is not None
            or form.startswith((" cần ", " phải "), after)
        )
    elif form.startswith(" việc ", after) and _DENIES.match(form, verb.start):
        shown = True
    elif verb.takes == "act":
        bare = paragraph.predicate(after + 1, end, ANY) == after + 1
        shown = bare or _shows_clause(paragraph, after + 1, end, verb)
    else:
        shown = verb.takes != "speech" and _shows_clause(paragraph, after + 1, end, verb)
    return after + 1 if shown else None


def _behind_news(paragraph: Paragraph, verb: Verb, end: int) -> int | None:
    """Return where the clause of some news or charge begins that is told or denied: `bác bỏ thông tin | cầu đã sập`."""
    form, denies = paragraph.form, _DENIES.match(paragraph.form, verb.start)
    news = _NEWS.match(form, verb.end, end)
    begins = news is not None and (", " in news.group() or denies is not None)
    if news is None and denies:
        news = _CHARGE.match(form, verb.end, end)
        begins = news is not None and _begins_clause(paragraph, news.end())
    return news.end() if news and begins and has_predicate(paragraph, news.end(), end) else None


def _sets_apart(paragraph: Paragraph, mark: re.Match[str], end: int) -> bool:
    """Tell whether a colon sets a clause apart that stands in no quotation marks: `bà bổ sung: giá đã tăng`."""
    return mark.group() == ": " and has_predicate(paragraph, mark.end(), end)


def _shows_clause(paragraph: Paragraph, start: int, end: int, verb: Verb) -> bool:
    """Tell whether a clause begins here: by its first word, or by a predicate that follows soon."""
    form = paragraph.form
    named = any(m.start == start for _, m in paragraph.within(start, end))
    if form.startswith("báo cáo", verb.start) and (named or _ORDERED.match(form, start - 1)):
        return False
    if _OPENER.match(form, start):
        return True
    opening = next((m for _, m in paragraph.within(start, end) if m.start == start), None)
    if verb.takes == "say" and (
        _PRONOUN.match(form, start) or (opening and _GOES_ON.match(form, opening.end, end))
    ):
        return True
    placed = _PREPOSITION.match(form, start)
    comma = form.find(", ", start, end) if placed else -1
    if 0 < comma <= start + _CIRCUMSTANCE_REACH:
        goes_on = form.startswith(("mà ", "nhưng ", "song ", "và "), comma + 2)
        goes_on = goes_on or _SUBORDINATE.match(form, _sentence_start(paragraph, verb)) is not None
        return not goes_on and paragraph.predicate(comma, end, ANY) is not None
    thing = _MATTER.match(form, start)
    if thing and _IS.match(form, thing.end()):
        return True
    matter = placed is not None or thing is not None or form.startswith("những ", start)
    if _NO_OPENER.match(form, start) or (matter and verb.takes in _OF_THINGS):
        return False
    reach = start
    for _ in range(_REACH):
        reach = form.find(" ", reach + 1, end)
        if reach < 0:
            reach = end
            break
    comma = form.find(", ", start, reach)
    if verb.takes in _OF_THINGS:
        following = [other.start for other in paragraph.verbs_within(start, reach)]
        relative = form.find(" mà ", start, reach)
        reach = min([reach, *following[:1], *(at for at in (comma, relative) if at > 0)])
    person = next((m for _, m in paragraph.within(start, start + _NAME_REACH) if m.type == "PER"), None)
    acts = opening is not None and verb.takes == "thing" and not _BEYOND.match(form, opening.end)
    finds = _FINDS.match(form, verb.start) is not None
    loose = person is not None or acts or (verb.takes == "say" and not matter and not finds)
    if verb.takes == "say" and _holds_words(paragraph, start, reach):
        return True
    # What follows a thing at once belongs to it: `lo tốc độ tăng chi phí`.
    after = thing.end() + 2 if thing else start
    at = paragraph.predicate(after, reach, ANY if loose else ("marker",))
    if at == start:
        # A manner, or an act that is a clause only with more behind it: `nói hợp tác không nên nhằm vào ai`.
        mark = paragraph.predicate(start, reach)
        return mark is not None and mark > start
    return at is not None


def _holds_words(paragraph: Paragraph, start: int, end: int, least: int = 1) -> bool:
    """Tell whether the first words in quotation marks of a stretch go on with its sentence: `việc sang tên “đúng luật”`."""
    quoted = next((p for p in paragraph.passages if start < p.outer_start < end), None)
    if quoted is None or paragraph.syllables(quoted.start, quoted.end) < least:
        return False
    return paragraph.text[quoted.start : quoted.start + 1].islower()


def _behind_place(paragraph: Paragraph, at: int) -> int:
    """Return where what follows a place begins that tells where listeners are from: `nói với cảnh sát | Anh`."""
    place = next((m for _, m in paragraph.within(at, at + _NAME_REACH) if m.start == at), None)
    return place.end + 1 if place and place.type == "LOC" else at


def _behind_addressee(paragraph: Paragraph, verb: Verb, end: int) -> int | None:
    """Return where the clause begins that follows the name it is said to: `nói với Reuters mỏ đã đóng`."""
    addressee = _ADDRESSEE.match(paragraph.form, verb.end)
    to = next(paragraph.within(addressee.end() + 1, end), None) if addressee else None
    if not addressee or not to or to[1].start != addressee.end() + 1 or verb.takes not in SAYS:
        return None
    after = to[1].end + 1
    if paragraph.form.startswith("biết ", after):
        # `thông báo cho Lào biết | đường đã thông`
        return after + len("biết ")
    if _is_thing(paragraph, verb, after, end):
        return None
    return after if _shows_clause(paragraph, after, end, verb._replace(takes="say")) else None


def _is_addressed(paragraph: Paragraph, verb: Verb) -> bool:
    """Tell whether a verb is followed by whom it is said to: `nói với báo`, but not `cho biết với lỗi này ...`."""
    addressee = _ADDRESSEE.match(paragraph.form, verb.end)
    if addressee and addressee.group() == " cho" and _PROPOSES.match(paragraph.form, verb.start):
        # `đề nghị cho dân vay vốn`
        return False
    if not addressee or not verb.always_reports:
        return addressee is not None
    return _PRESS.match(paragraph.form, verb.end) is not None or paragraph.in_name(addressee.end() + 1)
