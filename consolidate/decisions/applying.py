"""What decisions do to claims, links and origins, before these are consolidated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from consolidate.decisions.anchors import Finder, pairs_between
from consolidate.decisions.standing import in_force
from consolidate.models import ARTICLE_VOICE, Article, Claim, Decision, Rejection, Speaker, Verdict

Pair = tuple[str, str]


@dataclass(frozen=True)
class Applied:
    """Claims as the reviewers have them, and what they say of pairs of claims and of articles, by id, newest first.

    ``on_conflicts`` are the decisions in force that speak of conflicts; ``unplaced`` those whose evidence is gone.
    """

    claims: tuple[Claim, ...]
    rejected: tuple[Rejection, ...] = ()
    together: tuple[Pair, ...] = ()
    apart: tuple[Pair, ...] = ()
    on_origins: tuple[tuple[Pair, Verdict], ...] = ()
    on_conflicts: tuple[Decision, ...] = ()
    unplaced: tuple[Decision, ...] = ()


def applied(decisions: Sequence[Decision], claims: Sequence[Claim], articles: Sequence[Article]) -> Applied:
    """What ``decisions``, oldest first, make of ``claims``; only what rests on unchanged evidence is acted on."""
    standing = in_force(decisions)
    unplaced: list[Decision] = []
    kept, rejected = _corrected(standing, claims, articles, unplaced)
    finder = Finder(kept, articles)
    links = _on_pairs(standing, finder, unplaced)
    return Applied(
        claims=kept,
        rejected=rejected,
        together=tuple(pair for pair, verdict in links.items() if verdict == "link"),
        apart=tuple(pair for pair, verdict in links.items() if verdict != "link"),
        on_origins=_on_origins(standing, finder, unplaced),
        on_conflicts=tuple(d for d in standing if d.target == "conflict" or d.verdict == "conflicting"),
        unplaced=tuple(unplaced),
    )


def _corrected(
    standing: Sequence[Decision], claims: Sequence[Claim], articles: Sequence[Article], unplaced: list[Decision]
) -> tuple[tuple[Claim, ...], tuple[Rejection, ...]]:
    """The claims with their right speakers, without those that nobody made, which are rejected."""
    finder = Finder(claims, articles)
    by_id = {claim.id: claim for claim in claims}
    known = _speakers(claims)
    denied: dict[str, Decision] = {}
    right: dict[str, Decision] = {}
    for decision in standing:
        if decision.verdict in {"not_said", "wrong_speaker"}:
            found = [key for side in decision.evidence for anchor in side for key in finder.exact(anchor)]
            (denied if decision.verdict == "not_said" else right).update(dict.fromkeys(found, decision))
            if not found:
                unplaced.append(decision)
    kept = tuple(
        _with_speaker(claim, right[claim.id], known) if claim.id in right else claim
        for claim in claims
        if claim.id not in denied
    )
    return kept, tuple(_rejection(by_id[key], denied[key]) for key in sorted(denied))


def _rejection(claim: Claim, decision: Decision) -> Rejection:
    quote = " ... ".join(span.quote for span in claim.evidence)
    reason = f"not said so, by {decision.reviewer}: {decision.reason}"
    return Rejection(article=claim.article, statement=claim.statement, quote=quote, reason=reason)


def _with_speaker(claim: Claim, decision: Decision, known: Mapping[str, Speaker]) -> Claim:
    """The claim as the right speaker's, who is as the case knows him; a note keeps the one credited before."""
    name = decision.choice or ""
    as_known = known.get(name.casefold(), Speaker(name=name))
    note = f"{claim.speaker.name}, before {decision.reviewer} corrected it: {decision.reason}"
    speaker = Speaker(name=as_known.name, kind=as_known.kind, side=as_known.side, note=note)
    return claim.model_copy(update={"speaker": speaker})


def _speakers(claims: Iterable[Claim]) -> dict[str, Speaker]:
    """Each speaker by his folded name, as most claims have him."""
    counted: dict[str, Counter[tuple[str, str, str]]] = {}
    speakers: dict[tuple[str, str, str], Speaker] = {}
    for claim in claims:
        key = (claim.speaker.name, claim.speaker.kind, claim.speaker.side or "")
        counted.setdefault(claim.speaker.name.casefold(), Counter())[key] += 1
        speakers[key] = claim.speaker
    known = {name: speakers[min(held, key=lambda key: (-held[key], key))] for name, held in counted.items()}
    return {**known, ARTICLE_VOICE: Speaker(name=ARTICLE_VOICE, kind="article")}


def _on_pairs(standing: Sequence[Decision], finder: Finder, unplaced: list[Decision]) -> dict[Pair, str]:
    """The newest verdict on each pair of claims of different sides, newest first."""
    verdicts: dict[Pair, str] = {}
    for decision in reversed(standing):
        if decision.verdict in {"link", "unlink", "conflicting"}:
            sides = [[key for anchor in side for key in finder.exact(anchor)] for side in decision.evidence]
            if sum(1 for side in sides if side) > 1:
                for pair in pairs_between(sides):
                    verdicts.setdefault(pair, decision.verdict)
            elif decision.verdict != "conflicting":  # that one is placed with the conflicts
                unplaced.append(decision)
    return verdicts


def _on_origins(
    standing: Sequence[Decision], finder: Finder, unplaced: list[Decision]
) -> tuple[tuple[Pair, Verdict], ...]:
    """The newest verdict on each pair of articles, newest first."""
    verdicts: dict[Pair, Verdict] = {}
    for decision in reversed(standing):
        if decision.target == "origins":
            found = [article for side in decision.evidence for a in side[:1] if (article := finder.article(a))]
            if len(set(found)) == 2:
                verdicts.setdefault((min(found), max(found)), decision.verdict)
            else:
                unplaced.append(decision)
    return tuple(verdicts.items())


def consistent(verdicts: Sequence[tuple[Pair, Verdict]]) -> list[tuple[Pair, Verdict]]:
    """What is said of origins, weightiest first, without what contradicts something before it.

    That is a pair that is to be one and has to stay apart by what was said of others, or the reverse.
    """
    group: dict[str, frozenset[str]] = {key: frozenset({key}) for pair, _ in verdicts for key in pair}
    apart: list[Pair] = []
    taken: list[tuple[Pair, Verdict]] = []
    for (a, b), verdict in verdicts:
        joined = group[a] | group[b]
        if verdict == "independent" and b not in group[a]:
            apart.append((a, b))
        elif verdict == "same_origin" and not any(c in joined and d in joined for c, d in apart):
            group.update(dict.fromkeys(joined, joined))
        else:
            continue
        taken.append(((a, b), verdict))
    return taken
