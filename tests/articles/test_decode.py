import codecs

import pytest

from consolidate.articles.decode import decode
from consolidate.errors import ArticleError

TEXT = "The “Red Heron” sank – Zoë Hält’s crew was café-bound.\r\nFourteen died.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1252"])
def test_text_is_read_in_the_encodings_it_comes_in(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).text == TEXT


def test_a_big_endian_mark_is_read_and_not_kept() -> None:
    assert decode(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be")).text == TEXT


def test_a_declared_encoding_is_believed_where_the_bytes_are_no_utf8() -> None:
    page = '<html><head><meta charset="windows-1251"></head><body>Паром затонул</body></html>'
    assert decode(page.encode("cp1251")).text == page


def test_a_declared_encoding_is_not_believed_against_valid_utf8() -> None:
    page = '<meta charset="iso-8859-1"><p>Café “Tarn”</p>'
    assert decode(page.encode()).text == page


def test_a_file_cut_off_inside_a_character_is_read_and_says_so() -> None:
    decoded = decode(TEXT.encode()[:-1] + "“".encode()[:2])
    assert decoded.broken == 1
    assert decoded.text == TEXT[:-1] + "\ufffd"


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 20,
        b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0",
        b"\x01\x02\x03\x04" * 50,
        b"plain words and then a zero\0 byte",
        codecs.BOM_UTF16_LE + b"\x00\xd8a\x00" * 40,
    ],
)
def test_what_is_not_text_is_refused(data: bytes) -> None:
    with pytest.raises(ArticleError, match="not text"):
        decode(data)


def test_a_single_byte_encoding_that_cannot_be_told_is_refused_and_not_guessed() -> None:
    with pytest.raises(ArticleError, match="save it as UTF-8"):
        decode("Паром затонул у острова, капитан спасён".encode("cp1251"))


@pytest.mark.parametrize(
    ("magic", "name"), [(b"%PDF-1.7 text", "PDF"), (b"PK\x03\x04rest", "Word"), (b"{\\rtf1 a}", "RTF")]
)
def test_well_known_files_are_named(magic: bytes, name: str) -> None:
    with pytest.raises(ArticleError, match=name):
        decode(magic)
