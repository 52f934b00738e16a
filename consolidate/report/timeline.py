"""What happened when, and what a later report replaced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from consolidate.models import Article, Claim, Fact, Update
from consolidate.report.content import Change, Moment, Step
from consolidate.report.lines import Lines

_UNDATED = "9999"
"""Sorts after every day."""


def timeline(
    facts: Iterable[Fact], updates: Iterable[Update], articles: Mapping[str, Article], lines: Lines
) -> tuple[Moment | Change, ...]:
    """The times that claims of ``facts`` give, and the updates from the day of their last step, in order of time."""
    entries: list[Moment | Change] = [moment for fact in facts for moment in _moments(fact, lines)]
    entries += [_change(update, articles, lines) for update in updates]
    return tuple(sorted(entries, key=lambda entry: (entry.start or _UNDATED, entry.end or _UNDATED)))


def _moments(fact: Fact, lines: Lines) -> Iterator[Moment]:
    """The fact once for each time that its claims give in their own words, with those claims only that give it.

    A time that stands elsewhere in the sentence is left out: it may be that of another thing.
    """
    times: dict[tuple[str, str, bool], list[tuple[str, str]]] = {}
    for claim in (lines.claims[key] for key in fact.claims):
        time = claim.time
        if time and any(time.text in span.quote for span in claim.evidence):
            of_saying = time.text.casefold() not in claim.statement.casefold()
            times.setdefault((time.start, time.end, of_saying), []).append((claim.id, time.text))
    for (start, end, of_saying), told in sorted(times.items()):
        line = lines.line(fact.id, (key for key, _ in told))
        yield Moment(start, end, tuple(dict.fromkeys(words for _, words in told)), line, of_saying)


def _change(update: Update, articles: Mapping[str, Article], lines: Lines) -> Change:
    """The update as steps: claims of one day that say the same in the same words are one step."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in (lines.claims[key] for key in update.claims):
        groups.setdefault((_day(claim, articles), claim.statement), []).append(claim)
    steps = (Step(day, statement, lines.voices(claims)) for (day, statement), claims in groups.items())
    return Change(update.id, tuple(steps), update.reasons)


def _day(claim: Claim, articles: Mapping[str, Article]) -> str:
    """The day of the report, since a figure is as new as the report that gives it; else of what it tells; else ""."""
    told = claim.time.end if claim.time else ""
    return claim.told[:10] if claim.told else articles[claim.article].published or told
