"""Sources of English articles: `According to A, ...` and `..., according to A`."""

import re

from pipeline.stages.extract.english.quotes.clauses import FINITE, Clauses

ACCORDING = re.compile(r"according to (?=\S)", re.IGNORECASE)
_NO_SOURCE = re.compile(
    r"(?:the |an? |its |their |his |her |current |new )*(?:[\w-]+ ){0,2}?(?:plan|plans|law|laws|decree|regulation|regulations|rules|schedule|legend|tradition|draft|indictment|circular|resolution|contract|roadmap|custom|folklore"
    r"|decision|master plan|criteria|standards?|agreement|instructions?|guidelines?|policy|programme|scenario|belief)(?!\w)",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    rf", (?:(?:who|whose) [^,.;:]{{2,150}}|(?:aged )?\d\d|(?:an? |from |of )(?:(?!{FINITE})[^\s,.;:]+ ?){{1,14}})(?=, )"
)
"""What stands between commas behind a source: `according to A, [a resident of B], ...`."""
WORDS = re.compile(r"[\w'’-]+")


class Sources(Clauses):
    """Reads what stands beside `according to`."""

    def _read_source(self, begin: int, start: int, end: int) -> None:
        """Read `According to A, ...` and `..., according to A`."""
        match = ACCORDING.search(self.form, start, end)
        if match is None or any(passage.start <= match.start() < passage.end for passage in self.passages):
            return
        if _NO_SOURCE.match(self.text, match.end()):
            return
        speaker, after = self._source(match.end(), end)
        opens = self.text[match.start()].isupper() or not self.text[begin : match.start()].strip(" ,")
        if opens:
            self._add(after, end, speaker, None, "indirect")
        elif len(WORDS.findall(self.text[begin : match.start()])) > 3:
            self._add(begin, match.start(), speaker, None, "indirect")
        else:
            self._add(after, end, speaker, None, "indirect")

    def _source(self, at: int, limit: int) -> tuple[int | None, int]:
        """Return whom `according to` names, and where the words about him end."""
        speakers = self.speakers
        comma = self.text.find(", ", at, limit)
        apposed = comma >= 0 and any(
            comma + 2 in (speakers.begins(i), speakers.mentions[i].start)
            and speakers.mentions[i].type == "PER"
            for i in speakers.within(self.index, comma, limit)
        )
        if apposed and not any(
            speakers.mentions[i].type == "PER" for i in speakers.within(self.index, at, comma)
        ):
            comma = self.text.find(", ", comma + 2, limit)
        while (aside := _ASIDE.match(self.text, comma, limit)) is not None and comma >= 0:
            comma = aside.end()
        end = comma if comma >= 0 else limit
        names = [
            i for i in speakers.within(self.index, at, end) if speakers.mentions[i].type in ("PER", "ORG")
        ]
        while comma >= 0 and any(
            role.paragraph == self.index and role.start == comma + 2 for role in speakers.roles
        ):
            role = next(
                role for role in speakers.roles if role.paragraph == self.index and role.start == comma + 2
            )
            comma = self.text.find(", ", role.end, limit)
            end = comma if comma >= 0 else limit
        speaker: int | None
        people = [i for i in names if speakers.mentions[i].type == "PER"]
        pronoun = re.match(r"(him|her|them|it)\b", self.form[at:])
        phrase = self.text[at:end]
        if people:
            speaker = speakers.fullest[people[0]]
        elif names and not re.match(
            r"(?:an?|the|one|some|senior|many|several) (?:[\w-]+ )?(?:leaders?|officials?|officers?|source|sources|lawyers?|directors?|heads?|staff|experts?)\b",
            phrase,
        ):
            speaker = speakers.fullest[names[0]]
        elif pronoun:
            speaker = speakers.pronoun(
                {"him": "he", "her": "she", "them": "they"}.get(pronoun[1], "it"), self.index, at
            )
        else:
            found = speakers.subject(self.index, at, end) if not names else None
            speaker = found.speaker if found else None
        return speaker, end + 1
