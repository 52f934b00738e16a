"""What a reviewer can decide at a conflict: each act asks what it needs to know, and makes a decision or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import product
from pathlib import PurePath

from consolidate.decisions import decide, decide_claims, decide_origins
from consolidate.errors import UsageError
from consolidate.models import Conflict, ConflictKind, Consolidation, Decision, Verdict
from consolidate.report import ruling_words, sayings
from consolidate.review.desk import Choices, Desk, ask_claims, ask_reason
from consolidate.review.keys import ESCAPE, KINDS, LINKS, REPORTS, VERDICTS, position_of

NUMBERS = "By the numbers above"


@dataclass(frozen=True)
class Act:
    """One reviewer at one conflict.  Its methods return None where the decision is called off."""

    desk: Desk
    result: Consolidation
    conflict: Conflict
    reviewer: str
    now: Callable[[], datetime]

    def rule(self, verdict: Verdict, letter: str | None = None) -> Decision | None:
        """Decide on the conflict; ``letter`` names the position that stands."""
        reason = ask_reason(self.desk, f"{self.conflict.handle}: {ruling_words(verdict, letter)}")
        if reason is None:
            return None
        return decide(
            self.result, self.conflict, verdict, choice=letter, reason=reason, reviewer=self.reviewer, at=self.now()
        )

    def link(self) -> Decision | None:
        """Say that claims state the same, or do not, or cannot all stand."""
        verdict = LINKS.get(self.desk.key("l they say the same · u they do not · c they conflict > "))
        if verdict is None:
            return None
        question = f"Which? {NUMBERS}, or facts: two or more, as in 1 4 or 2 F12:"
        named = ask_claims(self.desk, question, choices(self.result, self.conflict), at_least=2)
        kind = self._kind() if named and verdict == "conflicting" else None
        return self._on_claims(named, verdict, kind) if named else None

    def right_speaker(self) -> Decision | None:
        """Say who it is that says it."""
        named = self._named("Whose words are wrongly credited?")
        name = self.desk.line("Who says it? (“article” for the article itself)").strip() if named else ""
        return self._on_claims(named, "wrong_speaker", name) if named and name and ESCAPE not in name else None

    def not_said(self) -> Decision | None:
        """Say that the article does not say so."""
        named = self._named("What is not said so?")
        return self._on_claims(named, "not_said") if named else None

    def origins(self) -> Decision | None:
        """Say that two articles are one report, or independent ones."""
        verdict = REPORTS.get(self.desk.key("o two articles are one report · i they are independent > "))
        if verdict is None:
            return None
        question = f"Which two? {NUMBERS} of words in them, or facts, as in 1 4 or 2 F12:"
        named = ask_claims(self.desk, question, choices(self.result, self.conflict), at_least=2)
        if not named:
            return None
        pair = self._two_articles(named, verdict)
        path = {article.id: PurePath(article.path).name or article.path for article in self.result.articles}
        words = f"{' and '.join(path[key] for key in pair)}: {ruling_words(verdict, None)}"
        reason = ask_reason(self.desk, words)
        if reason is None:
            return None
        return decide_origins(self.result, pair, verdict, reason=reason, reviewer=self.reviewer, at=self.now())

    def _two_articles(self, named: list[tuple[str, ...]], verdict: Verdict) -> tuple[str, str]:
        """An article of each side, such that ``verdict`` changes something where there are any; else the first.

        Raises ``UsageError`` where there are more sides, or both stand in one article alone.
        """
        if len(named) > 2:
            raise UsageError("Two articles at a time: name two numbers or facts.")
        article_of = {claim.id: claim.article for claim in self.result.claims}
        origin_of = {article: origin.id for origin in self.result.origins for article in origin.articles}
        left, right = ([article_of[key] for key in side] for side in named)
        pairs = [(a, b) for a, b in product(dict.fromkeys(left), dict.fromkeys(right)) if a != b]
        if not pairs:
            raise UsageError("Both stand in the same article alone: name words of two articles.")
        to_part = verdict == "independent"
        return next((pair for pair in pairs if (origin_of[pair[0]] == origin_of[pair[1]]) == to_part), pairs[0])

    def _named(self, question: str) -> list[tuple[str, ...]] | None:
        """The claims that the user names, as one side."""
        named = ask_claims(self.desk, f"{question} {NUMBERS}:", choices(self.result, self.conflict))
        return [tuple(dict.fromkeys(key for keys in named for key in keys))] if named else None

    def _kind(self) -> ConflictKind | None:
        offered = " · ".join(f"{key} {kind.replace('_', ' ')}" for key, kind in KINDS.items())
        return KINDS.get(self.desk.key(f"In what? {offered} · enter: as it looks > "))

    def _on_claims(self, sides: list[tuple[str, ...]], verdict: Verdict, choice: str | None = None) -> Decision | None:
        words = ruling_words(verdict, choice)
        reason = ask_reason(self.desk, f"{words[0].upper()}{words[1:]}")
        if reason is None:
            return None
        return decide_claims(
            self.result, sides, verdict, choice=choice, reason=reason, reviewer=self.reviewer, at=self.now()
        )


def decision_for(key: str, act: Act) -> Decision | None:
    """Return the decision that ``key`` leads to; None where it is called off, or no key of a decision.

    Raises ``UsageError`` where what the user names does not go together.
    """
    letter = position_of(key, act.conflict)
    if letter is not None:
        return act.rule("position", letter)
    if key in VERDICTS:
        return act.rule(VERDICTS[key])
    acts = {"l": act.link, "w": act.right_speaker, "x": act.not_said, "o": act.origins}
    if key in acts:
        return acts[key]()
    hint = " (positions have capital letters)" if position_of(key.upper(), act.conflict) else ""
    act.desk.say(f"There is no key {key!r} here{hint}: ? shows all.")
    return None


def choices(result: Consolidation, conflict: Conflict) -> Choices:
    """Return the ids of the claims behind each number of the conflict's words, and behind each fact's handle."""
    numbered = {str(saying.number): tuple(claim.id for claim in saying.claims) for saying in sayings(result, conflict)}
    return numbered | {fact.handle: fact.claims for fact in result.facts}
