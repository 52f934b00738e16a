"""What reviewers said, in words."""

from __future__ import annotations

from collections.abc import Mapping

from rich.text import Text

from consolidate.decisions import State, letter
from consolidate.models import ARTICLE_VOICE, Anchor, Conflict, Decision, Verdict
from consolidate.report.page import QUIET, Page, shortened
from consolidate.report.safe import safe

STATE_STYLES: Mapping[State, str] = {"open": "", "decided": "green", "contested": "magenta", "stale": "yellow"}
STATEMENT_WIDTH = 70

VERDICT_WORDS: Mapping[Verdict, str] = {
    "position": "a position stands",
    "both_hold": "both hold",
    "superseded": "superseded",
    "not_a_conflict": "no conflict",
    "unresolved": "unresolved",
    "link": "say the same",
    "unlink": "do not say the same",
    "not_said": "not said so",
    "wrong_speaker": "wrong speaker",
    "conflicting": "conflict",
    "same_origin": "one report",
    "independent": "reports of their own",
    "undo": "undone",
}


def ruling_lines(page: Page, conflict: Conflict) -> list[Text]:
    """Return a line for each ruling: day, reviewer, verdict, reason, and whether its words have changed since."""
    return [
        page.text(
            (f"{ruling.at:%Y-%m-%d} ", QUIET),
            f"{ruling.reviewer}: ",
            (ruling_words(ruling.verdict, ruling.choice), "bold"),
            f" — {ruling.reason}",
            *([(" (stale: the words behind it have changed)", STATE_STYLES["stale"])] if ruling.stale else []),
        )
        for ruling in conflict.decisions
    ]


def ruling_words(verdict: Verdict, choice: str | None) -> str:
    """Return a verdict in words: "A stands", "both hold", "wrong speaker: it is Ana Brisk"."""
    if verdict == "position":
        return f"{choice} stands" if choice else "a position stands that is gone"
    if verdict == "wrong_speaker" and choice:
        return f"wrong speaker: it is {choice}"
    return VERDICT_WORDS[verdict]


def decision_words(decision: Decision) -> str:
    """Return a decision in a line: what was said, and of what; of a conflict the position that stands, if one does."""
    stands = [
        i for i in range(len(decision.evidence)) if decision.verdict == "position" and letter(i) == decision.choice
    ]
    groups = [decision.evidence[i] for i in stands] or decision.evidence
    anchors = [anchor for group in groups for anchor in group[:1]]
    named = "; ".join(dict.fromkeys(_anchor_words(anchor) for anchor in anchors))
    words = ruling_words(decision.verdict, decision.choice if decision.verdict != "undo" else None)
    return safe(f"{words}: {named}" if named else words)


def _anchor_words(anchor: Anchor) -> str:
    """Name an article, or who speaks on what: whether he affirms or denies it the anchor does not know."""
    if not anchor.statement:
        return anchor.article
    speaker = "the article" if anchor.speaker == ARTICLE_VOICE else anchor.speaker
    words = f"“{shortened(anchor.statement.rstrip('.'), STATEMENT_WIDTH)}”"
    return f"{speaker} on {words}" if speaker else words
