"""From a result to the content of a report: which fact stands where, who says it, and where that can be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from consolidate.decisions import is_set_aside, letter, state
from consolidate.models import Conflict, Consolidation, Fact, Position
from consolidate.report.articles import is_read
from consolidate.report.conflicts import ranked
from consolidate.report.content import Content, Contest, Line, Side, Source
from consolidate.report.lines import Lines
from consolidate.report.silence import silence
from consolidate.report.timeline import timeline


def content_of(result: Consolidation) -> Content:
    """The content of the report on ``result``: the same for the same result; no clock is looked at."""
    lines, sources = Lines(result), sources_of(result)
    counting = [source for source in sources if source.off_topic is None]
    aside = {source.origin for source in sources if source.off_topic}
    topical = [fact for fact in result.facts if not aside.issuperset(fact.origins)]
    articles = {article.id: article for article in result.articles}
    # Parts come in the order in which they are told, since that numbers the references.
    return Content(
        result=result,
        names=lines.names,
        agreed=lines.of(fact for fact in topical if fact.status == "corroborated"),
        contested=tuple(_contest(conflict, lines) for conflict in ranked(result.conflicts)),
        single_speaker=lines.of(fact for fact in topical if fact.status == "single_source"),
        single_origin=tuple(_by_origin(topical, sources, lines)),
        timeline=timeline(topical, result.updates, articles, lines),
        silence=silence(result, topical, counting, lines),
        elsewhere=lines.of(fact for fact in result.facts if aside.issuperset(fact.origins)),
        sources=sources,
        unread=tuple(article for article in result.articles if not is_read(article)),
        references=lines.references(),
    )


def sources_of(result: Consolidation) -> tuple[Source, ...]:
    """The origins with an article that was read, in the order of their first ones; those that count nowhere last."""
    place = {article.id: i for i, article in enumerate(result.articles) if is_read(article)}
    held = [(origin, sorted(place[key] for key in origin.articles if key in place)) for origin in result.origins]
    ordered = sorted((pair for pair in held if pair[1]), key=lambda pair: (pair[0].off_topic is not None, pair[1]))
    return tuple(
        Source(
            number=None if origin.off_topic else number,
            origin=origin.id,
            articles=tuple(result.articles[i] for i in own),
            folds=origin.folds,
            off_topic=origin.off_topic,
        )
        for number, (origin, own) in enumerate(ordered, 1)
    )


def _by_origin(
    facts: Iterable[Fact], sources: Sequence[Source], lines: Lines
) -> Iterator[tuple[Source, tuple[Line, ...]]]:
    held: dict[str, list[Fact]] = {}
    for fact in facts:
        if fact.status == "single_origin":
            held.setdefault(fact.origins[0], []).append(fact)
    for source in sources:
        if source.origin in held:
            yield source, lines.of(held[source.origin])


def _contest(conflict: Conflict, lines: Lines) -> Contest:
    return Contest(
        conflict=conflict.id,
        handle=conflict.handle,
        kind=conflict.kind,
        severity=conflict.severity,
        summary=conflict.summary,
        reasons=conflict.reasons,
        sides=tuple(_side(letter(i), position, lines) for i, position in enumerate(conflict.positions)),
        rulings=conflict.decisions,
        state=state(conflict),
        set_aside=is_set_aside(conflict),
    )


def _side(sign: str, position: Position, lines: Lines) -> Side:
    """A position; of a summary that ends in one claim's statement, the rest is the answer, and its fact comes first.

    What the others of the position say may be another thing with the same answer, so each fact has its own line.
    """
    claims = [lines.claims[key] for key in position.claims]
    main = max(
        (claim for claim in claims if position.summary.endswith(claim.statement)),
        key=lambda claim: len(claim.statement),
        default=None,
    )
    if main is None:
        answer, facts = position.summary, list(position.facts)
    else:
        answer = position.summary.removesuffix(main.statement).rstrip(": ") or position.summary
        facts = sorted(position.facts, key=lambda key: main.id not in lines.facts[key].claims)
    told = tuple(lines.line(key, position.claims) for key in facts)
    return Side(sign, answer, lines.numbers(claims), len(position.origins), told)
