"""What an article's own text says about itself: title, date, by-line, publisher, link and credit.

The head of a text is read line by line up to its first paragraph, the foot in its last lines.  A line
that is read is no news and is marked so; a title is not, since many a title is itself a report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consolidate.articles.agencies import find_agency
from consolidate.articles.lines import Line
from consolidate.articles.mastheads import (
    FOOT_READERS,
    HEAD_READERS,
    MAX_TITLE,
    Reader,
    date_at_end,
    is_address,
    labels_a_link,
    read_named_date,
)
from consolidate.articles.metadata import Metadata
from consolidate.articles.openings import read_opening
from consolidate.models import Skipped

REASON = "metadata"
_HEAD = 15
"""Lines at the top that can be metadata; the first paragraph ends the head earlier."""
_FOOT = 6
"""Lines at the end that can be metadata."""
_PARAGRAPH = 160
"""Characters from which a line is a paragraph even where it closes without a full stop."""
_COPYRIGHT = re.compile(r"©|copyright|\(c\)", re.IGNORECASE)
_APPEAL_BY = re.compile(
    r"^\W{0,4}an? (?:message|note|letter|word|appeal) from (?P<who>(?-i:[A-Z]).{1,60}?)\s?:?\W{0,4}$", re.I
)


def find_metadata(lines: Sequence[Line], no_news: set[int]) -> tuple[Metadata, list[Skipped]]:
    """What the lines of an article say about it, and the stretches that only say that.

    ``no_news`` holds the starts of lines known to be no news; they count as metadata only where a
    copyright line or an appeal names who publishes.
    """
    known, spans, body = _read_head(lines, no_news)
    for position in range(max(body + 1, len(lines) - _FOOT), len(lines)):
        found = _foot_line(lines[position], no_news) or _lone_link(lines, position)
        if found is not None:
            known = known.filled_from(found)
            spans.append(lines[position].skipped(REASON))
    spans += (line.skipped(REASON) for line in lines if _is_link(line))
    known = known.filled_from(Metadata(publisher=_appealing(lines, no_news)))
    spans += _repeated(lines, known.title)
    return known, spans


def _read_head(lines: Sequence[Line], no_news: set[int]) -> tuple[Metadata, list[Skipped], int]:
    """What the head tells, its stretches, and the index of its last line, the first paragraph."""
    known = Metadata()
    spans: list[Skipped] = []
    titled = False
    for position, line in enumerate(lines[:_HEAD]):
        if line.start in no_news:
            continue
        readers = (*HEAD_READERS, read_named_date) if titled else HEAD_READERS
        found = _first_answer(readers, line) or _lone_link(lines, position)
        if found is not None:
            known = known.filled_from(found)
            spans.append(_all_but_title(line, found.title))
        elif position + 1 < len(lines) and not titled and _is_title(line):
            known = known.filled_from(Metadata(title=line.plain, published=date_at_end(line.plain)))
            titled = True
        elif line.is_sentence or len(line.text) >= _PARAGRAPH:
            opening, length = read_opening(line.text)
            if length:
                spans.append(Skipped(start=line.start, end=line.start + length, reason=REASON))
            return known.filled_from(opening), spans, position
        else:
            titled = True  # the title, if any, is the first line that is neither metadata nor boilerplate
    return known, spans, min(len(lines), _HEAD) - 1


def _all_but_title(line: Line, title: str | None) -> Skipped:
    """The line, or its label alone where a title follows it: a title may be news."""
    end = line.text.rfind(title) if title else -1
    return Skipped(start=line.start, end=line.start + end, reason=REASON) if end > 0 else line.skipped(REASON)


def _first_answer(readers: Sequence[Reader], line: Line) -> Metadata | None:
    if not line.is_short:
        return None
    answers = (reader(line.plain) for reader in readers)
    return next((answer for answer in answers if answer is not None), None)


def _foot_line(line: Line, no_news: set[int]) -> Metadata | None:
    if line.start in no_news:
        copyrighted = line.is_short and _COPYRIGHT.search(line.text)
        return Metadata(credit=find_agency(line.text)) if copyrighted else None
    return _first_answer(FOOT_READERS, line)


def _lone_link(lines: Sequence[Line], position: int) -> Metadata | None:
    """A line that is only an address.  It is the article's own where a label stands before it."""
    if not _is_link(lines[position]):
        return None
    own = position == 0 or labels_a_link(lines[position - 1].plain)
    return Metadata(url=lines[position].text.strip("<>")) if own else Metadata()


def _is_link(line: Line) -> bool:
    return line.is_short and is_address(line.text.strip("<>"))


def _is_title(line: Line) -> bool:
    """A headline: marked as one, or three words and more that close as no sentence of prose does."""
    words = line.plain
    if re.match(r"#\s", line.text):
        return 0 < len(words) <= MAX_TITLE
    if not 3 <= len(words) <= MAX_TITLE or len(words.split()) < 3 or words[-1] in ",;:":
        return False
    return not words.endswith(".") or words.endswith("...") or re.search(r"\b[A-Z]\.[A-Z]\.$", words) is not None


def _repeated(lines: Sequence[Line], title: str | None) -> Iterator[Skipped]:
    """Every line that says the title again."""
    wanted = _folded(title or "")
    if not wanted:
        return
    same = [line for line in lines if line.is_short and _folded(line.plain) == wanted]
    yield from (line.skipped("repeated title") for line in same[1:])


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _appealing(lines: Sequence[Line], no_news: set[int]) -> str | None:
    """Who asks its readers for support, and so publishes: "A message from X:"."""
    found = (_APPEAL_BY.match(line.text) for line in lines if line.start in no_news and len(line.text) <= 120)
    return next((hit["who"].strip() for hit in found if hit), None)
