"""The bodies of one article: which of them `cơ quan này`, `hãng`, `tòa` or a place with a spokesman means."""

from bisect import bisect_left
from collections.abc import Callable

from pipeline.stages.extract.model import Mention
from pipeline.stages.extract.quotes.lists import listed
from pipeline.stages.extract.quotes.spoken import MEMORY, PROMINENT, REMEMBERED, Spoke
from pipeline.vietnamese import table
from pipeline.vietnamese.matching import match_form

_KINDS = {
    match_form(row["noun"]): tuple(match_form(opening) for opening in row["openings"].split(";"))
    for row in table("body_kinds")
}
"""How the names of the bodies begin that a noun may mean."""
_FIRMS = listed("firm")
_PUBLIC = tuple(listed("public"))
"""How the names of public bodies, papers and teams begin, which are no firms."""
_OFFICIAL = tuple(listed("public") - listed("outlet"))
_PAPERS = listed("paper")


class Bodies:
    """What one article tells about its bodies; `in_post` tells whether a place lies inside a post with its body."""

    def __init__(
        self,
        mentions: list[Mention],
        forms: list[str],
        fullest: list[int],
        in_post: Callable[[int, int], bool],
    ) -> None:
        self.mentions, self.forms, self.fullest, self.in_post = mentions, forms, fullest, in_post
        self.named = [i for i, mention in enumerate(mentions) if mention.type in ("PER", "ORG")]
        self.named_places = [(mentions[i].paragraph, mentions[i].start) for i in self.named]

    def body(self, noun: str, paragraph: int, at: int, last: Spoke) -> int | None:
        """Return the body that `cơ quan này`, `hãng` means: one of that kind, who spoke, or the nearest.

        No public body is a firm or a paper.
        """
        never = _PUBLIC if noun in _FIRMS else _OFFICIAL if noun in _PAPERS else ()
        before = [
            i
            for i in self._bodies_before(paragraph, at)
            if not match_form(self.mentions[i].text).startswith(never)
        ]
        of_kind = [i for i in before if match_form(self.mentions[i].text).startswith(f"{noun} ")]
        if of_kind:
            return self.fullest[of_kind[0]]
        spoke = last.speaker
        if spoke is not None and self.mentions[spoke].type == "ORG" and paragraph - last.place[0] <= 2:
            return spoke
        reach = REMEMBERED if noun in _PAPERS else 2
        near = [i for i in before if paragraph - self.mentions[i].paragraph <= reach]
        leading = [i for i in near if PROMINENT.search(self._context(i, 90))]
        return self.fullest[(leading or near)[0]] if near else None

    def of_kind(self, noun: str, paragraph: int, at: int) -> int | None:
        """Return the body of a kind that was named last before a place: `lãnh đạo sở`."""
        kinds = _KINDS.get(noun, (noun,))
        named = (i for i in self._bodies_before(paragraph, at))
        return next(
            (self.fullest[i] for i in named if match_form(self.mentions[i].text).startswith(kinds)), None
        )

    def venue(self, noun: str, paragraph: int, at: int) -> int | None:
        """Return the place of a kind that was named last before another: `đại diện sân bay`."""
        for i in range(len(self.mentions) - 1, -1, -1):
            mention = self.mentions[i]
            before = (mention.paragraph, mention.start) < (paragraph, at)
            if before and mention.type == "LOC" and match_form(mention.text).startswith(noun):
                return self.fullest[i]
        return None

    def only(self, noun: str, paragraph: int, at: int) -> int | None:
        """Return the one body of a kind that was named before a place: `tòa` is a court; None where there are several."""
        kinds = _KINDS.get(noun, (noun,))
        named = self.named[: bisect_left(self.named_places, (paragraph, at))]
        for kind in kinds:
            found = {
                self.fullest[i]
                for i in named
                if self.mentions[i].type == "ORG" and match_form(self.mentions[i].text).startswith(kind)
            }
            if found:
                return found.pop() if len(found) == 1 else self._leading(found, paragraph)
        return None

    def _leading(self, bodies: set[int], paragraph: int) -> int | None:
        """Return the one of some bodies with which the nearest of the last paragraphs begins: `Sở A dự kiến ... Sở nói`."""
        for index in range(paragraph - 1, max(-1, paragraph - REMEMBERED), -1):
            first = bisect_left(self.named_places, (index, 0))
            if first < len(self.named) and self.named_places[first] == (index, 0):
                i = self.fullest[self.named[first]]
                return i if i in bodies else None
        return None

    def author(self, noun: str, paragraph: int, at: int) -> int | None:
        """Return who issued the writing that `thông cáo` means: the subject named last before the noun was said first."""
        for index in range(paragraph, max(-1, paragraph - REMEMBERED), -1):
            form = self.forms[index]
            said = form.rfind(noun, 0, at if index == paragraph else len(form))
            if said >= 0:
                end = bisect_left(self.named_places, (index, said))
                near = [
                    i for i in self.named[max(0, end - MEMORY) : end] if self.mentions[i].paragraph == index
                ]
                own = [i for i in near if not self.in_post(index, self.mentions[i].start)]
                leading = [i for i in own if PROMINENT.search(self._context(i, 90))]
                if own:
                    return self.fullest[(leading or own)[-1]]
        return None

    def _bodies_before(self, paragraph: int, at: int) -> list[int]:
        """Return the latest mentions of bodies before a place, the nearest first."""
        end = bisect_left(self.named_places, (paragraph, at))
        near = self.named[max(0, end - MEMORY) : end][::-1]
        return [i for i in near if self.mentions[i].type == "ORG"]

    def _context(self, i: int, size: int) -> str:
        mention = self.mentions[i]
        return self.forms[mention.paragraph][max(0, mention.start - size) : mention.start]
