"""Facts as lines of a report, with who says them and numbered references."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from consolidate.models import Claim, Consolidation, Fact
from consolidate.report.attribution import Voice, voices_of
from consolidate.report.content import Line
from consolidate.report.names import short_names
from consolidate.report.references import Numbering, Reference


class Lines:
    """Sets the facts of one result as lines; references are numbered in the order in which lines are asked for.

    Words of ``given`` references keep their numbers.
    """

    def __init__(self, result: Consolidation, given: Iterable[Reference] = ()) -> None:
        self.names = short_names(result.articles)
        self.claims = {claim.id: claim for claim in result.claims}
        self.facts = {fact.id: fact for fact in result.facts}
        self._handles = {conflict.id: conflict.handle for conflict in result.conflicts}
        self._numbering = Numbering(result.claims, given)

    def of(self, facts: Iterable[Fact]) -> tuple[Line, ...]:
        """The facts as lines."""
        return tuple(self.line(fact.id, fact.claims) for fact in facts)

    def line(self, key: str, claims: Iterable[str]) -> Line:
        """The fact with the id ``key`` as a line, or as much of it as those of its claims say that are in ``claims``.

        The statement is the fact's where one of these claims makes it, else that of the first.
        """
        fact, wanted = self.facts[key], frozenset(claims)
        held = [self.claims[claim] for claim in fact.claims if claim in wanted]
        said = [claim.statement for claim in held]
        return Line(
            fact=fact.id,
            handle=fact.handle,
            statement=fact.statement if fact.statement in said else said[0],
            polarity=fact.polarity,
            status=fact.status,
            voices=self.voices(held),
            sources=len(fact.sources),
            origins=len(fact.origins),
            conflicts=tuple(self._handles[conflict] for conflict in fact.conflicts),
        )

    def voices(self, claims: Sequence[Claim]) -> tuple[Voice, ...]:
        """Who makes ``claims``."""
        return voices_of(claims, self.names, self._numbering.of)

    def numbers(self, claims: Iterable[Claim]) -> tuple[int, ...]:
        """The numbers of the words of ``claims``."""
        return self._numbering.of(claims)

    def references(self) -> tuple[Reference, ...]:
        """All references given so far."""
        return self._numbering.references()
