"""Names in English articles.

English writes every word of a name with a capital, so that names are runs of capitals. A run tells what it is by its last word or by the
word before "of" ("Ministry of Health"), by a list of places, by a Vietnamese family name, or by what stands beside it.
"""

from pipeline.stages.extract.english.names.kinds import LONG
from pipeline.stages.extract.english.names.pieces import Pieces
from pipeline.stages.extract.english.names.runs import Piece
from pipeline.stages.extract.model import Article, Mention


def find_names(article: Article) -> list[Mention]:
    """Return the names of an English article, in order and without overlaps; `value` is the full name of a person who is named shortly."""
    read = [Pieces(paragraph.text) for paragraph in article.paragraphs]
    pieces = [list(text.pieces()) for text in read]
    pieces = [text.paired(row) for text, row in zip(read, _recurring(read, pieces), strict=True)]
    people: dict[str, str] = {}
    for text, row in zip(read, pieces, strict=True):
        for piece in row:
            if piece.type == "PER" and piece.end - piece.start > 1:
                for key in (text.words[piece.end - 1].key, text.words[piece.start].key):
                    people.setdefault(key, text.written(piece))
    known = {
        (text.folded(piece)): piece
        for text, row in zip(read, pieces, strict=True)
        for piece in row
        if piece.type
    }
    found = []
    for index, (text, row) in enumerate(zip(read, pieces, strict=True)):
        for piece in row:
            typed = _by_document(text, piece, known, people)
            if typed.type:
                value = people.get(text.folded(typed)) if typed.type == "PER" else None
                start, end = text.place(typed)
                found.append(
                    Mention(index, start, end, text.text[start:end], typed.type, value, typed.recognizer)
                )
    return found


def _recurring(read: list["Pieces"], pieces: list[list[Piece]]) -> list[list[Piece]]:
    """Return the pieces, a name of two or three words a person's that goes on by one of them: `Jun Villa ... Villa said`."""
    alone = {
        text.folded(piece)
        for text, row in zip(read, pieces, strict=True)
        for piece in row
        if piece.end - piece.start == 1 and piece.type in (None, "PER") and not text.opens_plainly(piece)
    }
    return [
        [
            piece._replace(type="PER", recognizer="document")
            if piece.type is None
            and 1 < piece.end - piece.start < LONG - 1
            and {text.keys[piece.start], text.keys[piece.end - 1]} & alone
            else piece
            for piece in row
        ]
        for text, row in zip(read, pieces, strict=True)
    ]


def _by_document(text: "Pieces", piece: Piece, known: dict[str, Piece], people: dict[str, str]) -> Piece:
    """Give a piece that nothing explains the type that the same name has elsewhere in the article."""
    if piece.type:
        return piece
    name = text.folded(piece)
    if name in people and (piece.end - piece.start == 1):
        return piece._replace(type="PER", recognizer="document")
    if name in known:
        return piece._replace(type=known[name].type, recognizer="document")
    return piece
