"""What a headline asserts: as a sentence where it can be read as one, else as headlines say it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consolidate.extraction.headline_frames import answer_to, asked, death_hoax, doubted, frame_of, seen
from consolidate.extraction.headlines import headline_statement
from consolidate.extraction.references import Referents
from consolidate.extraction.rejoinders import told_and_denied
from consolidate.extraction.told import Told
from consolidate.extraction.untruths import shot_down
from consolidate.language.sentences import Span
from consolidate.models import ARTICLE_VOICE

_MOST_MISREAD = 2
"""Claims of a sentence in which "X rejects claims P" was taken for two clauses."""


_FEWEST_ASKED = 2
ASKS = "asks"
"""The cue of what a headline only asks."""
_POINTS = re.compile(r"(?:that|this|these|those)\b", re.IGNORECASE)
"""What a question begins with that names a story and asks nothing of it: "That story about ...?"."""


def headline_told(title: str, referents: Referents, quoted: str | None) -> tuple[Told, ...]:
    """What ``title``, a sentence of a headline, asserts; ``quoted`` is in whose words it stands, if in anybody's."""
    frame = frame_of(title)
    part = title[frame.start : frame.end]
    who = title[slice(*frame.who)] if frame.who else ARTICLE_VOICE
    whole = (0, len(part))
    found = _told(part, whole, referents, quoted)
    return tuple(_placed(told, frame.start, who, frame.who) for told in found)


def told_part(title: str) -> str:
    """The part of ``title``, a sentence of a headline, that is parsed."""
    frame = frame_of(title)
    return title[frame.start : frame.end]


def answered(question: str, answer: str, gap: int) -> Told | None:
    """What a headline asks and answers itself ("Mayor dead? No"), as told or denied; else None.

    ``gap`` is where the answer begins, counted from the question's first character.
    """
    so = answer_to(question, answer)
    if so is None:
        return None
    words = question.rstrip("? ")
    statement = None if _POINTS.match(words) else asked(question) or headline_statement(words, _FEWEST_ASKED)
    if statement is None:
        return None
    spans = ((0, len(question)), (gap, gap + len(answer)))
    return Told(statement, spans, ARTICLE_VOICE, "", "affirmed" if so else "denied")


def _told(part: str, whole: Span, referents: Referents, quoted: str | None) -> Sequence[Told]:
    hoax = death_hoax(part)
    if hoax is not None:
        return (Told(hoax, (whole,), ARTICLE_VOICE, "", "denied"),)
    found = tuple(told_and_denied(part, referents, quoted))
    shot = shot_down(part) if len(found) <= _MOST_MISREAD else None
    if shot is not None:
        return (Told(shot[1], (whole,), shot[0], "rejected", "denied"),)
    if found:
        return found
    doubt = doubted(part)
    if doubt is not None:
        return (Told(doubt, (whole,), ARTICLE_VOICE, ASKS),)
    statement = seen(part) or headline_statement(part)
    return () if statement is None else (Told(statement, (whole,), ARTICLE_VOICE, ""),)


def _placed(told: Told, by: int, who: str, label: Span | None) -> Told:
    """``told`` of a part of the title that begins at ``by``; its speaker is ``who`` where the part names none."""
    told = told.moved(by)
    if label is None:
        return told
    own = told.speaker != ARTICLE_VOICE
    relayed = (*told.relayed_by, who) if own else told.relayed_by
    return replace(
        told,
        spans=tuple(sorted((label, *told.spans))),
        speaker=told.speaker if own else who,
        cue=told.cue if own else who,
        relayed_by=relayed,
    )
