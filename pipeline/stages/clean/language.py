"""The language of a text: an orthographic test settles plain Vietnamese, langdetect decides the rest."""

import polars as pl
from langdetect import DetectorFactory, LangDetectException
from langdetect.detector_factory import PROFILES_DIRECTORY

from pipeline.vietnamese import LETTERS

_SAMPLE = 1_000


def _classify(factory: DetectorFactory, text: str) -> tuple[str | None, float]:
    factory.set_seed(0)
    detector = factory.create()
    detector.append(text)
    try:
        best = detector.get_probabilities()[0]
    except (LangDetectException, IndexError):
        return None, 0.0
    return best.lang, round(float(best.prob), 4)


def identify(texts: pl.Series) -> pl.DataFrame:
    """Return language and language_confidence for each text; NULL and 0 where there are no letters to judge by."""
    frame = pl.DataFrame({"sample": texts.str.slice(0, _SAMPLE)}).with_columns(
        letters=pl.col("sample").str.count_matches(r"\p{L}"),
        own=pl.col("sample").str.count_matches(f"[{LETTERS}]"),
    )
    frame = frame.with_columns(share=pl.col("own") / pl.col("letters"), row=pl.int_range(pl.len()))
    plain = (pl.col("letters") >= 20) & (pl.col("share") >= 0.1)
    rest = frame.filter(~plain.fill_null(value=False))
    factory = DetectorFactory()
    if rest.height:
        factory.load_profile(PROFILES_DIRECTORY)
    judged = {row: _classify(factory, sample) for row, sample in rest.select("row", "sample").iter_rows()}
    return frame.select(
        language=pl.when(plain)
        .then(pl.lit("vi"))
        .otherwise(
            pl.col("row").replace_strict(
                {k: v[0] for k, v in judged.items()}, default=None, return_dtype=pl.String
            )
        ),
        language_confidence=pl.when(plain)
        .then((pl.lit(0.9) + pl.col("share") / 2).clip(0, 1).round(4))
        .otherwise(
            pl.col("row").replace_strict(
                {k: v[1] for k, v in judged.items()}, default=0.0, return_dtype=pl.Float64
            )
        ),
    )
