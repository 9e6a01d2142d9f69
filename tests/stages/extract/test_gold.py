"""The gold articles that the writers of the rules labelled keep to the convention of docs/annotation.md."""

import re

import pytest
from edtf import parse_edtf

from benchmarks.extract_quality import NAMES, Gold, load

ARTICLES = load("own")
KINDS = ("money", "percent", "measure", "duration", "age", "count", "multiple", "ratio")


@pytest.mark.parametrize("gold", ARTICLES, ids=[gold.name for gold in ARTICLES])
def test_labels_stand_in_the_text_and_have_allowed_values(gold: Gold) -> None:
    whole = "\n".join(paragraph.text for paragraph in gold.article.paragraphs)
    for kind in ("dates", "figures", "quotes"):
        assert len(gold.placed(kind)) == len(gold.labels.get(kind) or [])
    for date in gold.labels.get("dates") or []:
        assert date["resolved_from"] in ("explicit", "published_on", "context", None)
        assert (date["value"] is None) == (date["resolved_from"] is None)
        if date["value"] is not None:
            parse_edtf(date["value"])
    for figure in gold.labels.get("figures") or []:
        assert figure["kind"] in KINDS
        assert figure.get("modifier") in (None, "about", "nearly", "over", "under", "at_least", "at_most")
        assert figure.get("value_high") is None or figure["value_high"] > figure["value"]
    for entity in gold.labels.get("entities") or []:
        assert entity["type"] in NAMES
        for form in entity["forms"]:
            assert re.search(rf"(?<!\w){re.escape(form)}(?!\w)", whole), form
    for role in gold.labels.get("roles") or []:
        assert role["person"] in whole
