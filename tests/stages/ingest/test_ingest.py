"""Files become documents, or are rejected with a reason that a person understands."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.ingest import parse_file


def test_a_text_file_is_one_document():
    parsed = parse_file("baocao/001.txt", "Hà Nội mưa lớn.\nNước lên nhanh.".encode())
    assert (parsed.format, parsed.encoding, parsed.reason) == ("text", "utf-8", None)
    (document,) = parsed.documents
    assert document.text == "Hà Nội mưa lớn.\nNước lên nhanh."
    assert document.record == ""


def test_the_id_follows_the_place_and_not_the_content():
    (before,) = parse_file("a.txt", "Bản đầu".encode()).documents
    (after,) = parse_file("a.txt", "Bản sửa".encode()).documents
    (elsewhere,) = parse_file("b.txt", "Bản đầu".encode()).documents
    assert before.article_id == after.article_id != elsewhere.article_id
    assert before.sha256 != after.sha256 and before.sha256 == elsewhere.sha256


def test_text_is_nfc_with_plain_newlines_and_no_byte_order_mark():
    decomposed = unicodedata.normalize("NFD", "Quốc hội\r\nhọp\rphiên\u2028cuối")
    (document,) = parse_file("a.md", b"\xef\xbb\xbf" + decomposed.encode()).documents
    assert document.text == "Quốc hội\nhọp\nphiên\ncuối"


@pytest.mark.parametrize(
    ("path", "content", "reason"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b" \n\t\n", "the file is empty"),
        ("a.txt", b"Xin ch\xe0o", "not UTF-8: byte 0xe0 at offset 6"),
        ("a.txt", b"\xff\xfea\x00", "not UTF-8: byte 0xff at offset 0"),
        ("a.txt", b"a\x00b", "a NUL byte at offset 1"),
        ("a.txt", "\ufeff\u3000".encode(), "white space"),
        (
            "a.txt",
            "Mưa lớn ở Việt Nam, đường ngập".encode().decode("latin-1").encode(),
            "read as another encoding",
        ),
        (
            "a.txt",
            "Nhiều người dân đã sơ tán".encode().decode("cp1252", "replace").encode(),
            "read as another encoding ('á»' at character 3)",
        ),
        ("a.txt", b"\n<!DOCTYPE html>\n<html><body><p>Tin</p></body></html>", "HTML source, not text"),
        ("a.pdf", b"%PDF", "the format .pdf is not supported; supported are .md, .txt"),
        ("a", b"x", "the format (no suffix) is not supported"),
    ],
)
def test_bad_content_is_rejected_with_the_reason(path, content, reason):
    parsed = parse_file(path, content)
    assert parsed.documents == []
    assert reason in parsed.reason


@pytest.mark.parametrize(
    "text",
    [
        "Chữ Việt Nam bị lỗi thành “Viá»‡t Nam” trên trang cũ.",
        "Ålesund ligger ved kysten, og broen åpner i år.",
        "El niño está en São Paulo; l’été à la plage, déjà.",
        "Bài viết dạy thẻ <html> cho người mới học.",
    ],
)
def test_other_letters_and_a_word_on_them_are_no_broken_text(text):
    assert parse_file("a.txt", text.encode()).reason is None


@given(st.binary(max_size=200))
def test_no_content_makes_it_fail(content):
    parsed = parse_file("x.txt", content)
    assert (parsed.reason is None) == (len(parsed.documents) == 1)
    for document in parsed.documents:
        assert "\r" not in document.text and unicodedata.is_normalized("NFC", document.text)
