"""Shapes of pages that say what tells the story, whatever the model says: news in brief, openings, boxes inside an article, live reports.

Each function is an expression over the units of a document in the order of the page.
"""

from functools import cache

import polars as pl

from pipeline.stages.clean.lines import HEADLINE
from pipeline.stages.clean.windows import PLACE, above, after, before, glued, of
from pipeline.vietnamese import words
from pipeline.vietnamese.matching import any_of

_WHOLE_STORY = 30
"""An only paragraph with as many words is the whole story."""
_BOX = 4
"""A box of other stories inside an article has no more headlines."""
_BRIEF = 5
"""A piece of news in brief has no more paragraphs."""


def _paragraph() -> pl.Expr:
    return pl.col("open") & pl.col("paragraph")


def silent() -> pl.Expr:
    """Return whether the page has no paragraph that is told."""
    return ~(pl.col("told") & _paragraph()).any().over("doc")


def only_paragraph() -> pl.Expr:
    """Return whether a unit is the page's only paragraph, and long enough to be all that it has to tell."""
    paragraph = _paragraph()
    return paragraph & (paragraph.sum().over("doc") == 1) & (pl.col("n_words") >= _WHOLE_STORY)


def _below_headline() -> pl.Expr:
    return pl.col("open") & (pl.col("title_place") < PLACE) & (pl.col("first_marker") > PLACE)


def brief() -> pl.Expr:
    """Return whether a unit is one of the few sentences in a row, right below the headline, that a page without others may tell."""
    below = _below_headline()
    sentence = below & (pl.col("paragraph") | pl.col("final"))
    parted = (below & ~sentence).cum_sum().over("doc") > 0
    n_sentences = sentence.sum().over("doc")
    listed = (sentence & parted) | (pl.col("rule") == "second_lead").fill_null(value=False)
    few = n_sentences.is_between(2, _BRIEF)
    return (sentence & few & ~listed.any().over("doc")).fill_null(value=False)


def opening() -> pl.Expr:
    """Return whether a unit is one of the sentences in a row that lead from the headline to the first paragraph told."""
    below = _below_headline()
    parted = (below & ~pl.col("paragraph")).cum_sum().over("doc") > 0
    start = of(PLACE, pl.col("told") & _paragraph(), "min")
    return (below & ~parted & (start > PLACE)).fill_null(value=False)


def resumed() -> pl.Expr:
    """Return whether a unit is one of the paragraphs in a row with which an article goes on below a box of bare headlines.

    Where stories have teasers, headline and teaser take turns; two paragraphs in a row, or one above the signature, are none.
    """
    box = ["doc", "n_markers"]
    paragraph = _paragraph() & (pl.col("region") == "related")
    start = pl.when(paragraph).then(PLACE).min().over(box)
    links = (pl.col("open") & (start > PLACE)).sum().over(box)
    signed = pl.col("signature") | (pl.col("kind") == "byline").fill_null(value=False)
    other = (start < PLACE) & ~paragraph
    stop = pl.when(other).then(PLACE).min().over(box)
    run = paragraph & (stop.fill_null(PLACE.max().over("doc") + 1) > PLACE)
    closed = (signed & (stop == PLACE)).any().over(box)
    n = run.sum().over(box)
    # Below one headline alone its teaser may stand first.
    teaser = (links == 1) & (start == PLACE)
    return (run & ~teaser & links.is_between(1, _BOX) & ((n >= 2) | closed)).fill_null(value=False)


@cache
def opening_with(cues: str) -> str:
    """Return the regular expression of a headline that begins with one of the cues of a list, or a part of it."""
    return rf"(?i)(?:^|[:|\-–])[\[(\s]*{any_of(words(cues), str)}(?:[^\p{{L}}]|$)"


def _of_a_page(cues: str) -> pl.Expr:
    """Return whether a unit is open on a page whose headline begins with a cue, below it and above what is marked as no part of it."""
    headline = pl.when("title").then("text").otherwise(pl.lit(""))
    cued = headline.str.contains(opening_with(cues)).any().over("doc")
    unmarked = (pl.col("first") <= PLACE) & (pl.col("first_marker") > PLACE)
    return cued & unmarked & pl.col("open") & ~pl.col("signature")


def live() -> pl.Expr:
    """Return whether a unit stands in a live report."""
    return _of_a_page("live_cues").fill_null(value=False)


def digest() -> pl.Expr:
    """Return whether a unit is a paragraph of a digest of news ("Điểm tin sáng 5/1"), which speaks of many things, or the headline of one."""
    paragraph = _paragraph()
    return (_of_a_page("digest_cues") & (paragraph | after(paragraph))).fill_null(value=False)


def over() -> pl.Expr:
    """Return whether a unit stands below the end of an agency's story: a paragraph with the mark of the end, "./.", and then the source."""
    ended = above(pl.col("over") & _paragraph()) > 0
    sourced = above((pl.col("kind") == "source").fill_null(value=False) & ended) > 0
    return pl.col("open") & sourced


_CLOSING = 3
"""Below as many paragraphs a signature ends the story."""
_ENDS = 2
"""A story is signed below its lead and at its end, and no more often."""


def closed() -> pl.Expr:
    """Return whether a unit stands below the story's end, the first signature or source below several paragraphs told, or is that signature.

    Where several end in the text, it is news in brief or a review of the press: each piece has its own.
    """
    told = above(pl.col("told") & _paragraph())
    signed = (pl.col("open") & pl.col("signature")) | pl.col("kind").is_in(["byline", "source"]).fill_null(
        value=False
    )
    several = (signed & (told > 0)).sum().over("doc") > _ENDS
    ends = signed | pl.col("kind").is_in(["tags", "share", "contact", "legal"]).fill_null(value=False)
    return (ends & (told >= _CLOSING) & ~several).cum_max().over("doc")


_CUT = 8
"""A sentence that a list of stories has cut short has as many words."""


def cut_short() -> pl.Expr:
    """Return whether a unit is one of several in a row, below the last whole paragraph, that a list of stories has cut short: "Chiều 25/11, đại biểu ..."."""
    trailing = pl.col("tail").str.contains(r"(?:\.\.\.|…)$") & (pl.col("n_words") >= _CUT) & pl.col("open")
    run = pl.struct("doc", trailing).rle_id()
    whole = pl.when(_paragraph() & ~trailing).then(PLACE).max().over("doc")
    return (trailing & (pl.len().over(run) > 1) & (whole < PLACE)).fill_null(value=False)


def asker() -> pl.Expr:
    """Return whether a unit signs the question above it, which the paragraph below answers."""
    asked = before(_paragraph() & pl.col("tail").str.contains(r"\?[”\"]?$"))
    return (pl.col("open") & pl.col("signature") & asked & after(_paragraph())).fill_null(value=False)


_TURNS = 2
"""With as many questions, each with its answer below, a page is an interview."""


def interview() -> pl.Expr:
    """Return whether a unit is a question of an interview or its answer: `Thưa bà, vì sao ...?` and below it `- Vì ...`, several times.

    The thanks with which an interview ends are told too.
    """
    asks = pl.col("open") & pl.col("tail").str.contains(r"[?][”\"]?$") & ~pl.col("bullet")
    answers = pl.col("open") & pl.col("bullet") & pl.col("final")
    question, answer = asks & after(answers), answers & before(asks)
    thanks = (
        answers
        & (above(answer) >= _TURNS)
        & pl.col("tail").str.contains(r"[!.]$")
        & pl.when("bullet").then("text").otherwise(pl.lit("")).str.contains("(?i)cảm ơn")
    )
    return ((question | answer | thanks) & (answer.sum().over("doc") >= _TURNS)).fill_null(value=False)


_TEASER = 30
"""A teaser of one sentence has no more words."""
_SENTENCE_END = r"[.!?…][”\"]?\s+[\p{Lu}“\"]"


@cache
def _continuation() -> str:
    return rf"(?i)^[“\"]?{any_of(words('continuations'), str)}(?:[^\p{{L}}]|$)"


def _strange(kin: pl.Expr) -> pl.Expr:
    """Return whether next to none of a unit's rare words are said in the story."""
    return (kin <= 2) & (kin * 7 <= pl.col("rare"))


def teaser(kin: pl.Expr) -> pl.Expr:
    """Return whether a unit is the teaser below the headline of another story inside the text.

    It is one sentence that does not go on with what stands above and has next to none of the story's words (`kin` counts those it has).
    Where most paragraphs are as short, a teaser cannot be told from them.
    """
    paragraph = pl.col("told") & _paragraph()
    bare = pl.when("paragraph").then("text").otherwise(pl.lit(""))
    single = (bare.str.count_matches(_SENTENCE_END) == 0) & (pl.col("n_words") <= _TEASER)
    usual = (paragraph & single).sum().over("doc") * 2 <= paragraph.sum().over("doc")
    headline = (
        pl.col("open") & ~pl.col("told") & ~pl.col("paragraph") & ~pl.col("final") & ~pl.col("signature")
        & ~pl.col("bullet") & (pl.col("n_words") >= HEADLINE)
    )  # fmt: skip
    wrapped = glued() & bare.str.contains(r"^[\p{Ll}0-9]")
    goes_on = bare.str.contains(_continuation()) | pl.col("tail").str.contains(r"[?!…:”\"]$")
    return (
        paragraph & single & usual & ~wrapped & ~goes_on & ~pl.col("bullet") & before(headline) & (above(paragraph) > 0) & _strange(kin)
    ).fill_null(value=False)  # fmt: skip


def links(kin: pl.Expr) -> pl.Expr:
    """Return whether a unit is one of several links to other stories in a row, behind marks as a list has, which nothing announces."""
    item = (
        pl.col("told") & pl.col("open") & pl.col("bullet") & ~pl.col("paragraph") & (pl.col("n_words") >= HEADLINE)
        & pl.col("head").str.contains(r"^[-–—•*]") & ~pl.col("tail").str.contains(r"[.;,:]$")
    )  # fmt: skip
    run = pl.struct("doc", item).rle_id()
    announced = pl.when(item & ~before(item)).then(
        ~before(_paragraph() & ~pl.col("tail").str.contains(r"[:;,]$"))
    )
    strange = kin.sum().over(run) * 4 <= pl.col("rare").sum().over(run)
    return (item & (pl.len().over(run) > 1) & ~announced.forward_fill() & strange).fill_null(value=False)
