"""Speech that runs on over several sentences: whose words a sentence is that stands wholly in quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from consolidate.language.attribution import find_attributions
from consolidate.language.reporting_tags import split_tag, tag_source

_MARKS = "\u201c\u201d"
_MOST_CHARACTERS = 2000
_LONGEST = 12
"""Sentences after which an opening mark is taken for one that was never closed."""


def quoted_by(sentence: str) -> str | None:
    """The words that name whom ``sentence`` credits with a quotation, its last one; None where there are none."""
    if len(sentence) > _MOST_CHARACTERS:
        return None
    tag = split_tag(sentence)
    source = None if tag is None else tag_source(sentence[tag[1] :])
    if source is not None:
        return source.speaker
    attributions = find_attributions(sentence)
    return attributions[-1].speaker if attributions else None


def follow_speech(sentences: Sequence[str], paragraphs: Sequence[bool]) -> tuple[int | None, ...]:
    """For each sentence the place of the one that credits the quotation in which it wholly stands, or None.

    ``paragraphs`` says of each sentence whether it begins a paragraph.  The credit may stand behind ("... he said." at
    the end of the quotation), or before, in the sentence that the quotation goes on from.
    """
    opened = _open_before(sentences, paragraphs)
    whole = [_is_whole(sentence, is_open) for sentence, is_open in zip(sentences, opened, strict=True)]
    credits: list[int | None] = []
    for place, is_whole in enumerate(whole):
        credits.append(_credit(place, sentences, opened, whole, credits) if is_whole else None)
    return tuple(credits)


def _credit(
    place: int, sentences: Sequence[str], opened: Sequence[bool], whole: Sequence[bool], credits: Sequence[int | None]
) -> int | None:
    for later in range(place + 1, min(place + _LONGEST, len(sentences))):
        if not opened[later]:
            break
        if not whole[later]:
            return later if quoted_by(sentences[later]) else None
    if not place:
        return None
    before = credits[place - 1]
    return before if whole[place - 1] else place - 1 if quoted_by(sentences[place - 1]) else None


def _open_before(sentences: Sequence[str], paragraphs: Sequence[bool]) -> list[bool]:
    """Does each sentence begin inside a quotation that an earlier one opened?"""
    opened, is_open, since = [], False, 0
    for sentence, begins in zip(sentences, paragraphs, strict=True):
        marks = [character for character in sentence if character in _MARKS]
        broken = begins and not sentence.lstrip().startswith(_MARKS[0])
        is_open = is_open and not broken and since < _LONGEST
        opened.append(is_open)
        is_open = marks[-1] == _MARKS[0] if marks else is_open
        since = since + 1 if is_open else 0
    return opened


def _is_whole(sentence: str, is_open: bool) -> bool:
    """Does it stand wholly within the marks?"""
    bare = sentence.strip().rstrip(".,;:!?")
    if not (is_open or bare.startswith(_MARKS[0])):
        return False
    inner = bare.strip(_MARKS)
    ends = bare.endswith(_MARKS[1]) or (_MARKS[1] not in bare and (is_open or _MARKS[0] in bare))
    return ends and _MARKS[1] not in inner and _MARKS[0] not in inner
