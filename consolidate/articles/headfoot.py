"""What an article's own text says about itself: title, date, by-line, publisher, link and credit.

The head of a text is read line by line up to its first paragraph, the foot in its last lines.  A line
that is read is no news and is marked so; a title is not, since many a title is itself a report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consolidate.articles.agencies import find_agency
from consolidate.articles.imprints import (
    is_issuer,
    no_report_in,
    read_dated_line,
    read_imprint,
    read_label,
    read_masthead,
    read_outlet_imprint,
    read_release_head,
)
from consolidate.articles.lines import Line
from consolidate.articles.mastheads import (
    AUTHOR_READERS,
    FOOT_READERS,
    LABEL_READERS,
    MAX_TITLE,
    Reader,
    date_at_end,
    is_address,
    labels_a_link,
    read_agency,
    read_named_date,
)
from consolidate.articles.metadata import Metadata
from consolidate.articles.openings import read_opening
from consolidate.models import Skipped

REASON = "metadata"
_FIRST_READERS: tuple[Reader, ...] = (*LABEL_READERS, read_outlet_imprint, read_release_head, *AUTHOR_READERS)
"""Where a line may itself be the title."""
_HEAD_READERS: tuple[Reader, ...] = (
    *LABEL_READERS,
    read_imprint,
    read_masthead,
    *AUTHOR_READERS,
    read_named_date,
    read_label,
    read_release_head,
)
"""Where the title is another line."""
_HEAD = 15
"""Lines at the top that can be metadata; the first paragraph ends the head earlier."""
_DATED = 6
"""Lines at the top that may be dated though they are no plain imprint."""
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
        found = _foot_line(lines[position], no_news, last=position == len(lines) - 1) or _lone_link(lines, position)
        if found is not None:
            known = known.filled_from(found)
            spans.append(lines[position].skipped(REASON))
    if known.published is None and known.day is None:
        dated, line = _dated_line(lines, known.title)
        known = known.filled_from(dated)
        spans += [line.skipped(REASON)] if line else []
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
            known = known.filled_from(_agency_under(spans, lines, position))
            continue
        headed = titled or bool(spans) or _is_title_ahead(lines, position, no_news)
        found = _first_answer(_HEAD_READERS if headed else _FIRST_READERS, line) or _lone_link(lines, position)
        if found is not None:
            known = known.filled_from(found)
            spans.append(_all_but_title(line, found.title))
        elif headed and is_issuer(line.plain):
            continue
        elif position + 1 < len(lines) and not titled and _is_title(line):
            known = known.filled_from(Metadata(title=line.plain, published=date_at_end(line.plain)))
            titled = True
            spans += _no_report(line)
        elif line.is_sentence or len(line.text) >= _PARAGRAPH:
            opening, length = read_opening(line.text)
            if length:
                spans.append(Skipped(start=line.start, end=line.start + length, reason=REASON))
            return known.filled_from(opening), spans, position
        else:
            titled = titled or not headed  # else the title is still to come
    return known, spans, min(len(lines), _HEAD) - 1


def _dated_line(lines: Sequence[Line], title: str | None) -> tuple[Metadata, Line | None]:
    """The date of a line under the title that says where the text comes from, and the line."""
    for line in lines[:_DATED]:
        if len(line.text) >= _PARAGRAPH:
            break
        found = None if line.is_sentence or line.plain == title else read_dated_line(line.plain)
        if found is not None:
            return found, line
    return Metadata(), None


def _no_report(line: Line) -> Iterator[Skipped]:
    """The stretch of a title that says what the text is, and not what happened."""
    start = no_report_in(line.text)
    if start is not None:
        yield Skipped(start=line.start + start, end=line.end, reason=REASON)


def _is_title_ahead(lines: Sequence[Line], position: int, no_news: set[int]) -> bool:
    """Whether a title follows before the first paragraph, so that the line at ``position`` need not be it."""
    for line in lines[position + 1 : _HEAD]:
        if line.start in no_news or _first_answer(_HEAD_READERS, line) is not None or is_issuer(line.plain):
            continue
        if line.is_sentence or len(line.text) >= _PARAGRAPH:
            return False
        if _is_title(line):
            return True
    return False


def _agency_under(spans: Sequence[Skipped], lines: Sequence[Line], position: int) -> Metadata:
    """The agency that is credited under a by-line or a date; elsewhere its name alone is a picture's."""
    under = position > 0 and bool(spans) and spans[-1].start == lines[position - 1].start
    return (read_agency(lines[position].plain) if under else None) or Metadata()


def _all_but_title(line: Line, title: str | None) -> Skipped:
    """The line, or its label alone where a title follows it: a title may be news."""
    end = line.text.rfind(title) if title else -1
    return Skipped(start=line.start, end=line.start + end, reason=REASON) if end > 0 else line.skipped(REASON)


def _first_answer(readers: Sequence[Reader], line: Line) -> Metadata | None:
    if not line.is_short:
        return None
    answers = (reader(line.plain) for reader in readers)
    return next((answer for answer in answers if answer is not None), None)


def _foot_line(line: Line, no_news: set[int], *, last: bool) -> Metadata | None:
    if line.start in no_news and not (last and read_agency(line.plain)):
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
