"""How a conflict is put in words: what it is about, what each side says, why it is one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from consolidate.conflicts.denials import MATTER as DENIAL
from consolidate.conflicts.edges import AFFIRMED
from consolidate.conflicts.grouping import Dispute
from consolidate.conflicts.voices import listed
from consolidate.language.names import name_tokens
from consolidate.models import Claim

_MOST_NAMES = 3
_MOST_REASONS = 4


def summary_of(dispute: Dispute, claims: Mapping[str, Claim]) -> str:
    """What the conflict is about: the proposition that is denied, else whom it concerns and the answers given."""
    if dispute.matter == DENIAL and AFFIRMED in dispute.sides:
        return f"{main_statement(dispute, AFFIRMED, claims).rstrip('.')}: affirmed or denied?"
    answers = list(dispute.sides)
    asked = f"{', '.join(answers[:-1])} or {answers[-1]}?"
    about = dispute.edges[0].about or _names_in(dispute, claims)
    return f"{about}: {asked}" if about else f"{asked[:1].upper()}{asked[1:]}"


def _names_in(dispute: Dispute, claims: Mapping[str, Claim]) -> str:
    """The names that most of the claims have."""
    names = Counter(
        name
        for keys in dispute.sides.values()
        for key in keys
        for name in dict.fromkeys(name_tokens(claims[key].statement))
    )
    most = sorted(names.items(), key=lambda kept: (-kept[1], kept[0]))[:_MOST_NAMES]
    return ", ".join(name.removesuffix("'s").removesuffix("\u2019s") for name, _ in most)


def main_statement(dispute: Dispute, side: str, claims: Mapping[str, Claim]) -> str:
    """What stands for a side: the shortest statement among those that are at odds with most of the other sides."""
    own = [claims[key] for key in dispute.sides[side]]
    return min(own, key=lambda c: (-dispute.opponents.get(c.id, 0), len(c.statement), c.statement, c.id)).statement


def reasons_for(
    dispute: Dispute, speakers: Mapping[str, Sequence[str]], days: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    """Who stands on which side, what cannot both hold, and where the sides speak of different days."""
    said = [f"{listed(names)}: {side}" for side, names in speakers.items()]
    if dispute.matter == DENIAL and len(speakers) == 2:
        affirming, denying = speakers.values()
        said = [f"{listed(denying)} denied what {listed(affirming)} said"]
    else:
        said = ["; ".join(said)]
    counted = Counter(edge.reason for edge in dispute.edges)
    why = [reason for reason, _ in sorted(counted.items(), key=lambda kept: (-kept[1], kept[0]))[:_MOST_REASONS]]
    if dispute.matter == DENIAL:
        why = [reason for reason in why if "“" in reason]
    dated = {side: held for side, held in days.items() if held}
    if len(dated) > 1 and len({tuple(held) for held in dated.values()}) > 1:
        why.append("as of " + "; ".join(f"{_days(held)} ({side})" for side, held in dated.items()))
    return (*said, *why)


def _days(days: Sequence[str]) -> str:
    return days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
