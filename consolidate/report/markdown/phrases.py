"""A fact, and who says it, as a line."""

from __future__ import annotations

from calendar import month_name, monthrange
from collections.abc import Iterable
from datetime import date

from consolidate.language.normalise import folded
from consolidate.models import FactStatus
from consolidate.report.attribution import Voice
from consolidate.report.content import Line
from consolidate.report.markdown.marks import escaped, footnotes, sentence
from consolidate.report.page import several

_STATUS: dict[FactStatus, str] = {
    "corroborated": "corroborated",
    "single_source": "one speaker",
    "single_origin": "one origin",
    "disputed": "disputed",
}


def told(line: Line, *, standing: bool = True) -> str:
    """Return a fact with its handle and who says or denies it where; with ``standing`` also how far it is borne out.

    What is denied is never stated: "Denied by Norva Lines[^10]: “The bow door was open.”"
    """
    if line.polarity == "denied":
        words = f"{_denied(line.voices, line.statement)}: “{sentence(line.statement)}”"
    else:
        words = f"{sentence(line.statement)} — {spoken(line.voices, line.statement)}"
    return f"**{line.handle}** {words}" + (f" *({_standing(line)})*" if standing else "")


def spoken(voices: Iterable[Voice], statement: str) -> str:
    """Return who says ``statement`` and how: "Ana Brisk (official) said[^5]; Harbour Post reported[^2]".

    Who says it only in other words is given in those: "Harbour Post reported: Nine are dead[^2]".
    """
    return "; ".join(
        f"{escaped(voice.who)} {voice.verb}{_otherwise(voice, statement)}{footnotes(voice.references)}"
        for voice in voices
    )


def said_then(line: Line) -> str:
    """Return a fact with who said it first, for a time that is that of the saying."""
    if line.polarity == "denied":
        return told(line, standing=False)
    said = "; ".join(f"{escaped(voice.who)} {voice.verb}{footnotes(voice.references)}" for voice in line.voices)
    return f"**{line.handle}** {said}: {sentence(line.statement)}"


def in_short(line: Line) -> str:
    """Return a fact for a table: who says or denies it stands with it unless an article says it itself."""
    names = list(dict.fromkeys(voice.name for voice in line.voices))
    who = "" if any(voice.kind == "article" for voice in line.voices) else escaped(", ".join(names))
    if line.polarity == "denied":
        who = f"denied by {who}" if who else "denied"
    said = f"{who[:1].upper()}{who[1:]}: " if who else ""
    return f"**{line.handle}** {said}{sentence(line.statement)}{footnotes(line.references)}"


def period(start: str, end: str) -> str:
    """Return ISO days, both inclusive, as short as they allow: "2031", "March 2031", "2031-03-03", "... to ..."."""
    if start == end:
        return start
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1] and first.year == last.year:
        if (first.month, last.month) == (1, 12):
            return str(first.year)
        if first.month == last.month:
            return f"{month_name[first.month]} {first.year}"
    return f"{start} to {end}"


def _denied(voices: Iterable[Voice], statement: str) -> str:
    said = [
        f"{'reported as untrue' if voice.kind == 'article' else 'denied'} by "
        f"{escaped(voice.who)}{_otherwise(voice, statement)}{footnotes(voice.references)}"
        for voice in voices
    ]
    words = "; ".join(said)
    return words[:1].upper() + words[1:]


def _otherwise(voice: Voice, statement: str) -> str:
    """Return the words of a voice that does not say ``statement`` itself, after a colon."""
    if _plain(statement) in map(_plain, voice.statements):
        return ""
    return f": {escaped(voice.statements[0].rstrip('. '))}"


def _plain(statement: str) -> str:
    return folded(statement).rstrip(". ")


def _standing(line: Line) -> str:
    where = f" in {', '.join(line.conflicts)}" if line.conflicts else ""
    if line.status == "single_origin":
        return _STATUS[line.status]
    if line.status == "single_source":
        return f"{_STATUS[line.status]}, {several(line.origins, 'origin')}"
    return f"{_STATUS[line.status]}{where}: {several(line.sources, 'source')}, {several(line.origins, 'origin')}"
