"""Making decisions: what a reviewer says of a result, as rows that name their evidence by content."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from string import ascii_uppercase
from typing import get_args

from consolidate.decisions.anchors import anchor_of, anchor_of_article
from consolidate.errors import UsageError
from consolidate.models import Anchor, Conflict, ConflictKind, Consolidation, Decision, Target, Verdict

ON_CONFLICTS: tuple[Verdict, ...] = ("position", "both_hold", "superseded", "not_a_conflict", "unresolved")
ON_CLAIMS: tuple[Verdict, ...] = ("link", "unlink", "not_said", "wrong_speaker", "conflicting")
ON_ORIGINS: tuple[Verdict, ...] = ("same_origin", "independent")
Evidence = tuple[tuple[Anchor, ...], ...]
_OF_ONE_SIDE: tuple[Verdict, ...] = ("not_said", "wrong_speaker")


def letter(place: int) -> str:
    """The letter of a conflict's position: A for 0, ... Z, AA, AB."""
    before, last = divmod(place, len(ascii_uppercase))
    return (letter(before - 1) if before else "") + ascii_uppercase[last]


def decide(  # noqa: PLR0913 - a row has these parts, and all but two are named in the call
    consolidation: Consolidation,
    conflict: Conflict,
    verdict: Verdict,
    *,
    choice: str | None = None,
    reason: str,
    reviewer: str,
    at: datetime | None = None,
) -> Decision:
    """What ``reviewer`` says of ``conflict``; for "position", ``choice`` is the letter of the one that stands.

    ``at`` has a time zone; None is now.  Raises UsageError for a verdict that is not about conflicts, a letter that no
    position has, a blank reason or reviewer.
    """
    _check(verdict, ON_CONFLICTS, "a conflict")
    letters = [letter(place) for place in range(len(conflict.positions))]
    if verdict == "position" and choice not in letters:
        raise UsageError(f"{conflict.handle} has no position {choice}: choose one of {', '.join(letters)}.")
    groups = [position.claims for position in conflict.positions]
    chosen = choice if verdict == "position" else None
    return _made("conflict", verdict, _anchors(consolidation, groups), chosen, (reason, reviewer, at))


def decide_claims(  # noqa: PLR0913 - as above
    consolidation: Consolidation,
    sides: Sequence[Sequence[str]],
    verdict: Verdict,
    *,
    choice: str | None = None,
    reason: str,
    reviewer: str,
    at: datetime | None = None,
) -> Decision:
    """What ``reviewer`` says of claims, by id: of one side, or of two and more held against each other.

    "link" and "unlink" put the facts of the sides together, and apart; "conflicting" says that they cannot all stand
    (``choice`` is then the kind of the conflict, or None); "not_said" and "wrong_speaker" (``choice`` is the right one)
    are of each claim of one side.  Raises UsageError for what does not go together, and as :func:`decide`.
    """
    _check(verdict, ON_CLAIMS, "claims")
    if (len(sides) == 1) != (verdict in _OF_ONE_SIDE) or not all(sides):
        wanted = "the claims of one side" if verdict in _OF_ONE_SIDE else "two sides with at least a claim each"
        raise UsageError(f'"{verdict}" is said of {wanted}: name them.')
    if verdict == "wrong_speaker" and not (choice or "").strip():
        raise UsageError("Whose words are they? Name the right speaker.")
    if verdict == "conflicting" and choice is not None and choice not in get_args(ConflictKind):
        raise UsageError(f"{choice} is no kind of conflict: choose one of {', '.join(get_args(ConflictKind))}.")
    polarity = {claim.id: claim.polarity for claim in consolidation.claims}
    if verdict == "link" and len({polarity.get(key) for side in sides for key in side}) > 1:
        raise UsageError("One affirms what another denies, so they are no one fact: say that they conflict instead.")
    taken = choice if verdict in {"wrong_speaker", "conflicting"} else None
    return _made("claims", verdict, _anchors(consolidation, sides), taken, (reason, reviewer, at))


def decide_origins(
    consolidation: Consolidation,
    articles: tuple[str, str],
    verdict: Verdict,
    *,
    reason: str,
    reviewer: str,
    at: datetime | None = None,
) -> Decision:
    """What ``reviewer`` says of two articles, by id: that they are one report, or independent.

    Raises UsageError for articles that are not there or are one, and as :func:`decide`.
    """
    _check(verdict, ON_ORIGINS, "origins")
    by_id = {article.id: article for article in consolidation.articles}
    missing = [key for key in articles if key not in by_id]
    if missing or articles[0] == articles[1]:
        raise UsageError(f"{missing[0] if missing else articles[0]}: name two different articles of the case.")
    evidence = tuple((anchor_of_article(by_id[key]),) for key in articles)
    return _made("origins", verdict, evidence, None, (reason, reviewer, at))


def undo(decision: Decision, *, reason: str, reviewer: str, at: datetime | None = None) -> Decision:
    """The row that takes ``decision`` back; undoing an undoing brings it into force again."""
    return _made(decision.target, "undo", decision.evidence, decision.id, (reason, reviewer, at))


def _check(verdict: Verdict, known: Sequence[Verdict], what: str) -> None:
    if verdict not in known:
        raise UsageError(f'"{verdict}" cannot be said of {what}: choose one of {", ".join(known)}.')


def _anchors(consolidation: Consolidation, groups: Sequence[Sequence[str]]) -> Evidence:
    claims = {claim.id: claim for claim in consolidation.claims}
    articles = {article.id: article for article in consolidation.articles}
    missing = [key for group in groups for key in group if key not in claims]
    if missing:
        raise UsageError(f"There is no claim {missing[0]}: name one of those that the case holds now.")
    return tuple(tuple(anchor_of(claims[key], articles) for key in group) for group in groups)


def _made(
    target: Target,
    verdict: Verdict,
    evidence: Evidence,
    choice: str | None,
    by: tuple[str, str, datetime | None],
) -> Decision:
    """The row, with an id that comes from its content: the same row twice is one."""
    reason, reviewer, at = by
    if not reason.strip():
        raise UsageError("A decision needs a reason: say in a few words why.")
    if not reviewer.strip():
        raise UsageError("A decision needs a reviewer: give --reviewer NAME.")
    row = Decision(
        id="",
        target=target,
        verdict=verdict,
        evidence=evidence,
        choice=choice.strip() if choice else None,
        reason=" ".join(reason.split()),
        reviewer=" ".join(reviewer.split()),
        at=(at or datetime.now(UTC)).astimezone(UTC),
    )
    return row.model_copy(update={"id": "d" + hashlib.sha256(row.model_dump_json().encode()).hexdigest()[:12]})
