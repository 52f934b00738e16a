"""Bytes to text: which encoding a file is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from consolidate.errors import ArticleError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KNOWN_FILES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a Word, OpenDocument or ZIP file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip file"),
)
_DECLARED = re.compile(
    rb"""(?:<meta\s[^>]{0,200}?charset\s*=|<\?xml\s[^>]{0,80}?encoding\s*=)\s*["']?([\w.:-]{1,40})""",
    re.IGNORECASE,
)
_LEGACY = re.compile(
    r"iso-8859-\d{1,2}|latin-?1|windows-125\d|windows-874|cp125\d|koi8-[ru]|gb2312|gbk|gb18030|big5|"
    r"shift[_-]jis|euc-(?:jp|kr)|macintosh",
    re.I,
)
_NOT_TEXT = "is not text: give it as UTF-8 text, Markdown, HTML or JSON"
_UNKNOWN_ENCODING = "is in an encoding that cannot be told: save it as UTF-8 and run again"
_WHITE = frozenset("\t\n\v\f\r\x1b\x85")
_MAX_CONTROLS = 0.05
_MAX_LOST = 0.01
_SAMPLE = 65536


@dataclass(frozen=True)
class Decoded:
    """The text of a file, and how many of its characters were broken and stand as U+FFFD."""

    text: str
    broken: int = 0


def decode(data: bytes) -> Decoded:
    """Decode a file.

    Tried in order: a byte order mark, UTF-16 by its pattern of zero bytes, UTF-8, the encoding that an
    HTML or XML head declares, UTF-8 with a few broken characters, cp1252 where the outcome looks like prose.
    Line ends are kept as they are; a byte order mark is not.

    Raises:
        ArticleError: the bytes are not text, or their encoding cannot be told.
    """
    for magic, what in _KNOWN_FILES:
        if data.startswith(magic):
            raise ArticleError(f"is {what}, not text: export it as text or HTML and give that")
    decoded = _decode(data)
    _refuse_binary(decoded.text)
    return decoded


def _decode(data: bytes) -> Decoded:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _mostly(data[len(mark) :], encoding)
    if wide := _utf16_pattern(data):
        return _mostly(data, wide)
    if b"\0" in data:
        raise ArticleError(_NOT_TEXT)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _declared(data) or _broken_utf8(data) or _cp1252(data)


def _utf16_pattern(data: bytes) -> str | None:
    """UTF-16 without a mark: text in a Latin script has a zero in every other byte, always on one side."""
    sample = data[:_SAMPLE]
    pairs = len(sample) // 2
    if pairs < 2:
        return None
    even, odd = sample[::2].count(0) / pairs, sample[1::2].count(0) / pairs
    if odd > 0.4 and even < 0.05:
        return "utf-16-le"
    if even > 0.4 and odd < 0.05:
        return "utf-16-be"
    return None


def _mostly(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, errors="replace")
    broken = text.count("\ufffd")
    if broken > 1 + _MAX_LOST * len(text):
        raise ArticleError(_NOT_TEXT)
    return Decoded(text, broken)


def _declared(data: bytes) -> Decoded | None:
    found = _DECLARED.search(data[:2048])
    name = found.group(1).decode("ascii", "ignore").lower() if found else ""
    if not _LEGACY.fullmatch(name):
        return None
    # Browsers read "iso-8859-1" as cp1252 (WHATWG Encoding Standard), and pages rely on it.
    name = "cp1252" if re.fullmatch(r"iso-8859-1|latin-?1", name) else name
    try:
        return _mostly(data, name)
    except (LookupError, ArticleError):
        return None


def _broken_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken characters: far more good sequences than bad ones."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    good = sum(character > "\x7f" for character in text) - broken
    return Decoded(text, broken) if good > 3 * broken else None


def _cp1252(data: bytes) -> Decoded:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise ArticleError(_UNKNOWN_ENCODING) from None
    high = [character for character in text[:_SAMPLE] if character > "\x7f"]
    prose = sum(character.isalpha() or unicodedata.category(character)[0] in "PZ" for character in high)
    if len(high) > 0.25 * len(text[:_SAMPLE]) or prose < 0.6 * len(high):
        raise ArticleError(_UNKNOWN_ENCODING)
    return Decoded(text)


def _refuse_binary(text: str) -> None:
    sample = text[:_SAMPLE]
    controls = sum(unicodedata.category(each) == "Cc" and each not in _WHITE for each in sample)
    if "\0" in text or controls > _MAX_CONTROLS * len(sample):
        raise ArticleError(_NOT_TEXT)
