"""What is reported: agreed, contested, by a single source, and when."""

from __future__ import annotations

from collections.abc import Iterator

from consolidate.models import Ruling
from consolidate.report.content import Change, Content, Contest, Moment, Side
from consolidate.report.markdown.marks import escaped, footnotes, sentence
from consolidate.report.markdown.phrases import period, said_then, spoken, told
from consolidate.report.page import several
from consolidate.report.rulings import ruling_words

_LABELS = (
    "The words in bold beside a letter are a label for what the lines below it come to, not a quotation; who says "
    "what stands in the lines."
)


def agreed(content: Content) -> Iterator[str]:
    """Yield the corroborated facts, or that there are none."""
    yield from (f"- {told(line)}" for line in content.agreed)
    if not content.agreed:
        yield "Nothing is carried by two origins and two sources without being contradicted."


def contested(content: Content) -> Iterator[str]:
    """Yield each conflict: what it is, what is said for each position by whom, and what reviewers ruled."""
    if content.contested:
        yield from (_LABELS, "")
    for contest in content.contested:
        yield from _contest(contest)


def single(content: Content) -> Iterator[str]:
    """Yield what one speaker says in several origins, then what only one origin has, origin by origin."""
    if content.single_speaker:
        yield from ("### One speaker, in several origins", "")
        yield from (*(f"- {told(line)}" for line in content.single_speaker), "")
    for source, lines in content.single_origin:
        names = " + ".join(content.names[article.id] for article in source.articles)
        yield from (f"### Only in origin {source.number}: {escaped(names)}", "")
        yield from (*(f"- {told(line, standing=False)}" for line in lines), "")


def timeline(content: Content) -> Iterator[str]:
    """Yield what is told of each time, with the words that name it, and the updates."""
    for entry in content.timeline:
        if isinstance(entry, Moment):
            words = ", ".join(f"“{escaped(word)}”" for word in entry.words)
            line = said_then(entry.line) if entry.of_saying else told(entry.line, standing=False)
            yield f"- **{period(entry.start, entry.end)}** ({words}) {line}"
        else:
            yield from _change(entry)


def elsewhere(content: Content) -> Iterator[str]:
    """Yield the facts of origins that count nowhere."""
    yield from (f"- {told(line, standing=False)}" for line in content.elsewhere)


def _contest(contest: Contest) -> Iterator[str]:
    standing = "ruled to be no conflict" if contest.set_aside else contest.state
    why = "; ".join(escaped(reason) for reason in contest.reasons)
    nature = f"*{contest.kind.replace('_', ' ')} · {contest.severity} severity · {standing}*"
    yield from (f"### {contest.handle} {escaped(contest.summary)}", "", nature + (f" — {why}" if why else ""), "")
    for side in contest.sides:
        yield from _side(side)
    yield from (f"- **Ruling**, {_ruling(ruling)}" for ruling in contest.rulings)
    yield ""


def _side(side: Side) -> Iterator[str]:
    head = f"**{side.letter}: {escaped(side.answer)}**{footnotes(side.references)}"
    yield f"- {head} · {several(side.origins, 'origin')}"
    yield from (f"    - {told(line, standing=False)}" for line in side.lines)


def _ruling(ruling: Ruling) -> str:
    verdict = escaped(ruling_words(ruling.verdict, ruling.choice))
    stale = " (stale: the words behind it have changed since)" if ruling.stale else ""
    return f"{ruling.at:%Y-%m-%d}, {escaped(ruling.reviewer)}: **{verdict}**{stale} — {sentence(ruling.reason)}"


def _change(change: Change) -> Iterator[str]:
    why = "; ".join(escaped(reason) for reason in change.reasons)
    yield f"- **{change.start or 'undated'}** An earlier report and the later one that replaces it" + (
        f" ({why}):" if why else ":"
    )
    for step in change.steps:
        yield f"    - {step.day or 'undated'}: {sentence(step.statement)} — {spoken(step.voices, step.statement)}"
