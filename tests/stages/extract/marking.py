"""Articles for tests, with the names marked in the text: `Bộ trưởng [ORG|Bộ Công an] [PER|Lê Văn A]`."""

import re
from datetime import date

from pipeline.stages.extract.model import Article, Mention, Paragraph
from pipeline.stages.segment.sentences import split_sentences

_MARKED = re.compile(r"\[(PER|ORG|LOC|LAW|EVENT)\|([^\]]+)\]")


def marked(text: str, kind: str = "body") -> tuple[Article, list[Mention]]:
    """Return the article and its name mentions; one paragraph a line, all of one kind."""
    mentions: list[Mention] = []
    paragraphs = []
    for index, line in enumerate(text.split("\n")):
        plain = ""
        rest = 0
        for match in _MARKED.finditer(line):
            plain += line[rest : match.start()]
            start, plain = len(plain), plain + match[2]
            mentions.append(Mention(index, start, len(plain), match[2], match[1], None, "marked"))
            rest = match.end()
        plain += line[rest:]
        paragraphs.append(Paragraph(str(index), kind, plain, split_sentences(plain)))
    return Article("a", None, date(2025, 10, 26), "2025-10-26", paragraphs), mentions
