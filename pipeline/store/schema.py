"""The tables of the warehouse, described once: storage, comments, checks and the data dictionary come from here."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """A column: its DuckDB type, what it says, and whether readers of the published warehouse see it."""

    name: str
    type: str
    description: str
    published: bool = True


@dataclass(frozen=True)
class Table:
    """A table: the stage (asset group) that fills it, what one row is, and its key."""

    name: str
    stage: str
    description: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def published(self) -> tuple[Column, ...]:
        """The columns that the published warehouse shows, in order."""
        return tuple(column for column in self.columns if column.published)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all columns, in order."""
        return tuple(column.name for column in self.columns)


def _working(name: str, type_: str, description: str) -> Column:
    return Column(name, type_, description, published=False)


C = Column
ARTICLE_ID = C("article_id", "VARCHAR", "The article: follows the place in raw/ (relative path and record).")
PARAGRAPH_ID = C("paragraph_id", "VARCHAR", "The paragraph that holds it.")
ANCHORS = _working(
    "anchors",
    "STRUCT(text INTEGER, source INTEGER)[]",
    "Where runs of the text begin in documents.text: from each anchor on, characters match one to one.",
)

TABLES: tuple[Table, ...] = (
    Table(
        "files",
        "ingest",
        "A file seen under raw/, loaded or rejected with a reason.",
        ("path",),
        (
            C("path", "VARCHAR", "Path relative to raw/, with forward slashes."),
            C("sha256", "VARCHAR", "Fingerprint of the bytes; NULL where the file could not be read."),
            C("bytes", "BIGINT", "Size in bytes."),
            C("modified_at", "TIMESTAMP", "When the file was last modified (UTC)."),
            C("format", "VARCHAR", "The format it was read as (`text`, `markdown`); NULL where none fits."),
            C("encoding", "VARCHAR", "The character encoding it was decoded from; NULL where rejected."),
            C("n_documents", "INTEGER", "How many article records it holds."),
            C("status", "VARCHAR", "`loaded` or `rejected`."),
            C("reason", "VARCHAR", "Why the file was rejected, for a person to read; NULL where loaded."),
            C("seen_at", "TIMESTAMP", "When this content was first seen at this path (UTC)."),
            _working("checked_at", "TIMESTAMP", "When its size and time were last compared (UTC)."),
            _working("reader", "VARCHAR", "The version of the code that read it."),
        ),
    ),
    Table(
        "documents",
        "ingest",
        "One article record of a file, decoded.",
        ("article_id",),
        (
            ARTICLE_ID,
            C("path", "VARCHAR", "The file, relative to raw/."),
            C(
                "record",
                "VARCHAR",
                "The key of the record within the file; empty where the file is one article.",
            ),
            C("sha256", "VARCHAR", "Fingerprint of the text."),
            C("text", "VARCHAR", "The source text: decoded, NFC, newlines as \\n. All offsets lead here."),
        ),
    ),
    Table(
        "blocks",
        "clean",
        "A stretch of a document: what it is, whether it is kept, and the rule that decided. "
        "The blocks of a document cover every non-space character of it exactly once.",
        ("article_id", "position"),
        (
            ARTICLE_ID,
            C("position", "INTEGER", "Order within the document, from 0."),
            C(
                "kind",
                "VARCHAR",
                "title lead body heading list_item caption byline date section source tags image_file navigation "
                "related share comment advert contact legal counter other.",
            ),
            C("kept", "BOOLEAN", "Whether its text stays in the article."),
            C("rule", "VARCHAR", "The name of the rule that decided (see the view `rules`)."),
            C("start", "INTEGER", "First code point in documents.text."),
            C("end", "INTEGER", "One past the last code point in documents.text."),
            C("text", "VARCHAR", "Exactly documents.text[start:end]."),
            _working(
                "content",
                "VARCHAR",
                "What enters the article: repaired, unwrapped, without a caption's credit.",
            ),
            _working("credit", "VARCHAR", "The credit of a caption."),
            ANCHORS,
        ),
    ),
    Table(
        "articles",
        "clean",
        "One article: its metadata and its clean text.",
        ("article_id",),
        (
            ARTICLE_ID,
            C("path", "VARCHAR", "The file, relative to raw/."),
            C("title", "VARCHAR", "The headline; NULL where the page has none."),
            C(
                "published_on",
                "DATE",
                "The day of publication; NULL where only a month or year, or nothing, is known.",
            ),
            C(
                "published_value",
                "VARCHAR",
                "The publication date in EDTF (ISO 8601-2): 2025-10-26, 2024-12, 2024.",
            ),
            C(
                "published_from",
                "VARCHAR",
                "Where the date was found: header, page, url, metadata, body, or NULL.",
            ),
            C("language", "VARCHAR", "ISO 639-1 code of the language of the text."),
            C("language_confidence", "DOUBLE", "From 0 to 1."),
            C("publisher", "VARCHAR", "The outlet's usual name; NULL where nothing names it."),
            C("section", "VARCHAR", "The outlet's section, as written; NULL where the page does not say."),
            C("authors", "VARCHAR[]", "The authors named in bylines."),
            C("tags", "VARCHAR[]", "The keywords of the page."),
            C("text", "VARCHAR", "The clean text: the paragraphs, with a blank line between two."),
            C("is_article", "BOOLEAN", "False for a listing, an error page, an empty shell or spam."),
            C("n_paragraphs", "INTEGER", "Paragraphs of the clean text."),
            C("n_words", "INTEGER", "Words (separated by space) of the clean text."),
            C(
                "kept_ratio",
                "DOUBLE",
                "The share of the document's non-space characters that was kept, 0 to 1.",
            ),
            C("story_id", "VARCHAR", "The story that this article tells, shared with its reprints."),
        ),
    ),
    Table(
        "paragraphs",
        "segment",
        "One paragraph of the clean text, with its sentences.",
        ("paragraph_id",),
        (
            C("paragraph_id", "VARCHAR", "Stable id of the paragraph."),
            ARTICLE_ID,
            C("position", "INTEGER", "Order within the article, from 0."),
            C("kind", "VARCHAR", "body heading list_item caption."),
            C(
                "text",
                "VARCHAR",
                "The text, repaired and without hard line breaks; a caption without its credit.",
            ),
            C("credit", "VARCHAR", "Who made the picture, of a caption."),
            C("start", "INTEGER", "First code point in documents.text."),
            C("end", "INTEGER", "One past the last code point in documents.text."),
            C(
                "sentences",
                'STRUCT("start" INTEGER, "end" INTEGER)[]',
                "The sentences, as offsets into text.",
            ),
            C("n_words", "INTEGER", "Words, separated by space."),
            ANCHORS,
        ),
    ),
    Table(
        "mentions",
        "extract",
        "One place where the text names a person, organization, place, law, event, date or amount.",
        ("mention_id",),
        (
            C("mention_id", "VARCHAR", "Stable id of the mention."),
            ARTICLE_ID,
            PARAGRAPH_ID,
            C("start", "INTEGER", "First code point in paragraphs.text."),
            C("end", "INTEGER", "One past the last code point in paragraphs.text."),
            C("document_start", "INTEGER", "First code point in documents.text."),
            C("document_end", "INTEGER", "One past the last code point in documents.text."),
            C("text", "VARCHAR", "The words, exactly paragraphs.text[start:end]."),
            C("type", "VARCHAR", "PER ORG LOC LAW EVENT DATE MONEY PERCENT QUANTITY."),
            C(
                "value",
                "VARCHAR",
                "Normalized: EDTF of a date, number and unit of an amount, name in usual spelling.",
            ),
            C("entity_id", "VARCHAR", "The entity that it names; NULL for dates and amounts."),
            C("recognizer", "VARCHAR", "The evidence that made the mention."),
            C("confidence", "DOUBLE", "From 0 to 1, calibrated on the gold articles."),
        ),
    ),
    Table(
        "dates",
        "extract",
        "A calendar time that the text names, resolved.",
        ("mention_id",),
        (
            C("mention_id", "VARCHAR", "The mention (type DATE)."),
            ARTICLE_ID,
            C(
                "value",
                "VARCHAR",
                "EDTF (ISO 8601-2); an interval is 2025-10-25/2025-10-26. NULL: not resolved.",
            ),
            C("date_from", "DATE", "The first day that it covers."),
            C("date_to", "DATE", "The last day that it covers."),
            C("precision", "VARCHAR", "day month quarter half year decade century interval lunar unknown."),
            C(
                "resolved_from",
                "VARCHAR",
                "explicit, published_on (filled in from it), context (from another date).",
            ),
        ),
    ),
    Table(
        "figures",
        "extract",
        "A number that the text gives, with what it counts.",
        ("figure_id",),
        (
            C("figure_id", "VARCHAR", "Stable id of the figure."),
            ARTICLE_ID,
            PARAGRAPH_ID,
            C("start", "INTEGER", "First code point in paragraphs.text."),
            C("end", "INTEGER", "One past the last code point in paragraphs.text."),
            C("text", "VARCHAR", "The words, exactly paragraphs.text[start:end]."),
            C("value", "DOUBLE", "In base units: 2.500 tỷ đồng is 2.5e12. The lower end of a range."),
            C("value_high", "DOUBLE", "The upper end of a range, else NULL."),
            C("modifier", "VARCHAR", "about nearly over under at_least at_most, or NULL."),
            C(
                "unit",
                "VARCHAR",
                "đồng, a currency's ISO code, %, km, or the counted noun (quốc gia); NULL: none said.",
            ),
            C("kind", "VARCHAR", "money percent measure duration age count multiple ratio."),
        ),
    ),
    Table(
        "roles",
        "extract",
        "A title, post or profession that the text gives a person.",
        ("role_id",),
        (
            C("role_id", "VARCHAR", "Stable id of the role."),
            ARTICLE_ID,
            PARAGRAPH_ID,
            C("person", "VARCHAR", "The person, as written."),
            C("person_entity_id", "VARCHAR", "The person's entity."),
            C("title", "VARCHAR", "The title without its body: Bộ trưởng."),
            C(
                "organization",
                "VARCHAR",
                "The body, or a country for a head of state; NULL where none is said.",
            ),
            C("organization_entity_id", "VARCHAR", "The body's entity, where it is a mention."),
            C("start", "INTEGER", "First code point of title and body in paragraphs.text."),
            C("end", "INTEGER", "One past the last code point in paragraphs.text."),
            _working("person_mention_id", "VARCHAR", "The mention of the person."),
            _working("organization_mention_id", "VARCHAR", "The mention of the body."),
        ),
    ),
    Table(
        "quotes",
        "extract",
        "What somebody is reported to have said.",
        ("quote_id",),
        (
            C("quote_id", "VARCHAR", "Stable id of the quote."),
            ARTICLE_ID,
            PARAGRAPH_ID,
            C("start", "INTEGER", "First code point in paragraphs.text."),
            C("end", "INTEGER", "One past the last code point in paragraphs.text."),
            C(
                "text",
                "VARCHAR",
                "What was said, without quotation marks: exactly paragraphs.text[start:end].",
            ),
            C(
                "speaker",
                "VARCHAR",
                "The fullest name that the article gives the speaker; NULL where there is none.",
            ),
            C("speaker_entity_id", "VARCHAR", "The speaker's entity."),
            C("verb", "VARCHAR", "The verb of saying, as written."),
            C("kind", "VARCHAR", "direct or indirect."),
            _working("speaker_mention_id", "VARCHAR", "The mention of the speaker."),
        ),
    ),
    Table(
        "entities",
        "link",
        "One real-world person, organization, place, law or event, joined over the corpus.",
        ("entity_id",),
        (
            C("entity_id", "VARCHAR", "Stable id of the entity."),
            C("type", "VARCHAR", "PER ORG LOC LAW EVENT."),
            C("name", "VARCHAR", "The name that the corpus uses for it in full."),
            C("aliases", "VARCHAR[]", "The other ways in which the corpus writes it, in alphabetical order."),
            C("country_code", "VARCHAR", "ISO 3166-1 code of the country that a place is or lies in."),
            C("n_mentions", "INTEGER", "How often it is mentioned."),
            C("n_articles", "INTEGER", "In how many articles."),
            C("first_seen_on", "DATE", "The earliest publication day of an article that mentions it."),
            C("last_seen_on", "DATE", "The latest publication day of an article that mentions it."),
        ),
    ),
    Table(
        "stories",
        "link",
        "Which articles tell one story (reprints and near-duplicates).",
        ("article_id",),
        (
            C("story_id", "VARCHAR", "The story: the id of the article that came first."),
            ARTICLE_ID,
            C("similarity", "DOUBLE", "Estimated Jaccard similarity with the first article's words, 0 to 1."),
            C("is_first", "BOOLEAN", "Whether this article came first."),
        ),
    ),
    Table(
        "runs",
        "publish",
        "One run that changed the warehouse.",
        ("run_id",),
        (
            C("run_id", "VARCHAR", "The run in the Dagster instance."),
            C("started_at", "TIMESTAMP", "UTC."),
            C("finished_at", "TIMESTAMP", "UTC."),
            C("n_new", "INTEGER", "Files that were new."),
            C("n_changed", "INTEGER", "Files whose content had changed."),
            C("n_removed", "INTEGER", "Files that were gone."),
            C("n_rejected", "INTEGER", "Files that stand rejected after the run."),
            C("n_articles", "INTEGER", "Articles in the warehouse after the run."),
            C("seconds", "DOUBLE", "How long the run took."),
            C("version", "VARCHAR", "The version of khotin."),
        ),
    ),
)

BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}
