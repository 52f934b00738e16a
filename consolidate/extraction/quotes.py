"""Where a drafted quote stands in its article: word for word, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consolidate.extraction.drafts import ClaimDraft, Failure
from consolidate.extraction.reading import Reading, Window
from consolidate.language.normalise import Normalised, folded, normalise
from consolidate.language.numbers import find_numbers, same_value
from consolidate.language.sentences import Span

_EDGES = " \t\n\"'.,;:-\u2026"
_STOP = frozenset(
    """
    the a an of in on at to for from by with and or but that this these those is are was were be been being
    has have had will would can could may might do does did it its he she they his her their as into over
    about than then there
    """.split()
)
_WORD = re.compile(r"\w+")


def find_quote(draft: ClaimDraft, reading: Reading, window: Window) -> Span | Failure:
    """Where the quote stands in the window, as offsets of the article's text.

    Nothing is accepted that is merely similar: but for quotation marks, dashes, white space, the Unicode form,
    the case of its first letter and the punctuation at its ends, the quote is ``text[start:end]``, and it cuts
    no word and no number.  A quote that stands in the window more than once is taken where its sentence shares
    most words with the statement and the speaker; the first of equals.
    """
    spans = list(_occurrences(_bare(draft.quote), reading.normalised))
    if not spans:
        return "quote_not_found"
    text, sentences = reading.article.text, reading.sentences[window.first : window.last]
    inside = [span for span in spans if _is_inside(span, reading, sentences)]
    if not inside:
        return "quote_outside"
    whole = [span for span in inside if not _cuts_number(text, span, sentence_around(sentences, span))]
    if not whole:
        return "quote_not_found"
    words = content(f"{draft.speaker} {draft.statement}")

    def shared(span: Span) -> int:
        return len(words & content(text[slice(*sentence_around(sentences, span))]))

    return max(whole, key=lambda span: (shared(span), -span[0]))


def sentence_around(sentences: Sequence[Span], span: Span) -> Span:
    """The sentences that ``span`` touches, as one span.  It must touch at least one."""
    touched = [s for s in sentences if _overlap(s, span)]
    return touched[0][0], touched[-1][1]


def content(text: str) -> frozenset[str]:
    """The stems of the words that carry meaning: the first five letters tell inflected forms apart well enough here."""
    return frozenset(word[:5] for word in _WORD.findall(normalise(text).text.casefold()) if word not in _STOP)


def _bare(quote: str) -> str:
    """The quote without the punctuation at its ends, which models add and drop; the sign of a number is none."""
    whole = folded(quote)
    bare = whole.strip(_EDGES)
    return "-" + bare if bare[:1].isdigit() and f"-{bare}" in whole else bare


def _occurrences(wanted: str, text: Normalised) -> Iterator[Span]:
    """Every place of ``wanted`` that cuts no word and no letter from its accents, its first letter's case aside."""
    if not wanted:
        return
    other = wanted[0].swapcase() + wanted[1:]
    for form in (wanted, other) if wanted != other and len(other) == len(wanted) else (wanted,):
        at = text.text.find(form)
        while at >= 0:
            end = at + len(form)
            if not _cuts_word(text, at) and not _cuts_word(text, end):
                yield text.original_span(at, end)
            at = text.text.find(form, at + 1)


def _cuts_word(text: Normalised, at: int) -> bool:
    if not 0 < at < len(text.text):
        return False
    return text.starts[at] == text.starts[at - 1] or (text.text[at - 1].isalnum() and text.text[at].isalnum())


def _is_inside(span: Span, reading: Reading, sentences: Sequence[Span]) -> bool:
    """Does ``span`` lie in these sentences, with nothing in it that is no news?"""
    if not any(_overlap(sentence, span) for sentence in sentences):
        return False
    within = sentences[0][0] <= span[0] and span[1] <= sentences[-1][1]
    return within and not any(_overlap((gap.start, gap.end), span) for gap in reading.article.skipped)


def _cuts_number(text: str, span: Span, sentence: Span) -> bool:
    """Does the quote have a number that says something else in its sentence: "200 people" of "1,200 people"?"""
    there = find_numbers(text[slice(*sentence)])
    shift = span[0] - sentence[0]
    return any(
        not any(same_value(n, o) and _overlap((n.start + shift, n.end + shift), (o.start, o.end)) for o in there)
        for n in find_numbers(text[slice(*span)])
    )


def _overlap(left: Span, right: Span) -> bool:
    return left[0] < right[1] and right[0] < left[1]
