from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consolidate.extraction.drafts import ClaimDraft
from consolidate.extraction.quotes import find_quote
from consolidate.extraction.reading import Reading, Window
from consolidate.language.normalise import folded
from consolidate.models import Article

if TYPE_CHECKING:
    from tests.extraction.conftest import Read


def find(reading: Reading, quote: str, statement: str = "Something is so.", window: Window | None = None) -> str | int:
    """The offset of the quote, after a check that the span is it; or the reason why there is none."""
    draft = ClaimDraft(cue="", speaker="article", quote=quote, statement=statement)
    span = find_quote(draft, reading, window or Window(0, len(reading.sentences)))
    if isinstance(span, str):
        return span
    assert folded(reading.article.text[slice(*span)]).casefold() in folded(quote).casefold()
    return span[0]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The captain said “the bow door was open” at noon.", '"the bow door was open"'),
        (
            "The captain's crew – all of them – had left the ship.",
            "the captain\u2019s crew - all of them \u2014 had left",
        ),
        ("The ferry carried 1\u00a0400\u202fpeople to the island.", "carried 1 400 people to the island"),
        ("The ferry\n  left the\tquay at noon.", "The ferry left the quay at noon"),
        ("The caf\u00e9 on the quay was closed.", "The cafe\u0301 on the quay"),
        ("The cafe\u0301 on the quay was closed.", "The caf\u00e9 on the quay"),
        ("The fer\u00adry left the \u200bquay at noon.", "The ferry left the quay"),
        ("On Monday the ferry left the quay.", "The ferry left the quay."),
        ("The ferry left the quay\u2026 and sank.", "the ferry left the quay... and sank"),
    ],
    ids=[
        "quotes",
        "dashes",
        "no-break spaces",
        "lines",
        "composed",
        "decomposed",
        "invisible",
        "first letter",
        "ellipsis",
    ],
)
def test_a_quote_is_found_however_it_is_typed(reading: Read, text: str, quote: str) -> None:
    assert isinstance(find(reading(text), quote), int)


@pytest.mark.parametrize(
    "quote",
    [
        "The ferry left the quay at one",
        "The ferry leaves the quay at noon",
        "the quay ferry left",
        "The FERRY left the quay",
        "The ferry ... at noon",
        "...",
    ],
)
def test_a_quote_that_is_only_similar_is_not_found(reading: Read, quote: str) -> None:
    assert find(reading("The ferry left the quay at noon."), quote) == "quote_not_found"


def test_offsets_count_code_points_after_an_emoji(reading: Read) -> None:
    text = "⚓🚢👩‍🚒 The ferry left the quay at noon."
    assert find(reading(text), "the quay at noon") == text.index("the quay")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("On Monday 12 people were on board.", "2 people were on board"),
        ("On Monday 1,200 people were on board.", "200 people were on board"),
        ("The ship was 12.5 metres long.", "5 metres long"),
        ("The ship was 12.5 metres long.", "The ship was 12"),
        ("Temperatures of -12 degrees were measured.", "12 degrees were measured"),
        ("Some twenty-one people were on board.", "one people were on board"),
        ("Two hundred and five people were on board.", "five people were on board"),
        ("It cost 3 million crowns to build.", "It cost 3"),
        ("Between 10 and 20 people were on board.", "20 people were on board"),
        ("The ferryman left the quay.", "The ferry"),
        ("The ferryman left the quay.", "man left the quay"),
        ("The cafe\u0323\u0306\u0301 was closed.", "The cafe\u0323"),
        ("The x\u0301 was closed today.", "The x"),
    ],
)
def test_a_quote_that_cuts_a_word_a_number_or_a_letter_is_not_found(reading: Read, text: str, quote: str) -> None:
    assert find(reading(text), quote) == "quote_not_found"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Temperatures of -12 degrees were measured.", "-12 degrees were measured"),
        ("At least 12 people were on board.", "12 people were on board"),
        ("The quay was empty—12 people had left it.", "12 people had left it"),
        ("The F-16 landed on 3 May 2031 at noon.", "landed on 3 May 2031"),
    ],
)
def test_a_quote_with_the_whole_of_its_number_is_found(reading: Read, text: str, quote: str) -> None:
    assert isinstance(find(reading(text), quote), int)


def test_a_quote_that_stands_twice_is_taken_from_the_sentence_that_the_statement_is_about(reading: Read) -> None:
    text = "On Monday the trawler Brill hit a rock and sank. On Friday the ferry Maren lost power and sank."
    assert find(reading(text), "and sank", "The trawler Brill sank after it hit a rock.") == text.index("and sank")
    assert find(reading(text), "and sank", "The ferry Maren sank after it lost power.") == text.rindex("and sank")


def test_of_two_places_that_fit_alike_the_first_is_taken(reading: Read) -> None:
    text = "The ferry sank off the island. Police came. The ferry sank off the island."
    assert find(reading(text), "the ferry sank") == 0


def test_a_quote_from_another_passage_is_outside(reading: Read) -> None:
    text = "The ferry left the quay at noon. It carried cars and lorries. Nobody was missing."
    assert find(reading(text), "It carried cars and lorries", window=Window(0, 1)) == "quote_outside"
    assert find(reading(text), "noon. It carried cars", window=Window(0, 1)) == "quote_outside"
    assert find(reading(text), "It carried cars and lorries", window=Window(1, 2)) == text.index("It carried")


def test_a_quote_of_what_is_no_news_is_outside_even_between_two_sentences_of_the_passage(reading: Read) -> None:
    caption = "Photograph: the ferry in better days"
    text = f"The ferry left the quay at noon.\n{caption}\nIt carried cars and lorries."
    whole = reading(text, skip=caption)
    assert find(whole, "the ferry in better days") == "quote_outside"
    assert find(whole, "at noon. Photograph: the ferry in better days It carried") == "quote_outside"


LETTERS = st.text(
    st.sampled_from("aeEx é\u0301\u0323'\"“”‘’-–—\u00a0\u2009\t\n.,…1290ßıİ🚢\u200d\u200b\u00ad한\u1100\u1161ﬁ%$"),
    max_size=40,
)


@given(LETTERS, LETTERS, st.integers(0, 40), st.integers(0, 40), st.sampled_from(["", "NFC", "NFD"]))
@settings(max_examples=400, deadline=None)
def test_whatever_is_accepted_is_the_drafted_quote(text: str, other: str, start: int, end: int, unicode: str) -> None:
    drafted = text[start:end] or other
    drafted = unicodedata.normalize("NFC" if unicode == "NFC" else "NFD", drafted) if unicode else drafted
    article = Article(id="a", path="a.txt", text=text, sha256="0")
    draft = ClaimDraft.model_construct(cue="", speaker="article", quote=drafted, statement=other)
    span = find_quote(draft, Reading(article, ((0, len(text)),), body=0), Window(0, 1))
    if not isinstance(span, str):
        found, wanted = folded(text[slice(*span)]), folded(drafted)
        form = next(form for form in (found, found[:1].swapcase() + found[1:]) if form and form in wanted)
        assert set(wanted.replace(form, "", 1)) <= set(" \"'.,;:-")
