"""Who somebody is: an office that one account says is held, and another that it was."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from consolidate.conflicts.edges import Edge
from consolidate.conflicts.times import may_be_one_time
from consolidate.language.names import spelling
from consolidate.models import Claim

OFFICES = frozenset(
    """
    president minister premier chancellor governor mayor senator congressman congresswoman king queen prince ambassador
    secretary chief director chairman chairwoman chair ceo head leader judge commander coach captain manager
    """.split()
)
_ENDED = frozenset("former ex ex- late onetime erstwhile ousted".split())
_OFFICE = "|".join(sorted(OFFICES))
_BEFORE = re.compile(
    rf"\b((?:[\w.\u2019'-]+\s+){{0,3}}?(?:[Ee]x-|then-)?)((?i:{_OFFICE}))(?:\s+of\s+(?:the\s+)?[A-Z]\w+)?\s+"
    r"((?:[A-Z][\w\u2019'-]+\s*){1,3})"
)
_COPULA = re.compile(
    r"^((?:[A-Z][\w\u2019'-]+\s+){1,3})(is|was|are)\s+(?:an?\s+|the\s+)?"
    rf"((?:[\w.\u2019'-]+\s+){{0,3}}?)((?i:{_OFFICE}))\b"
)
_MOST_HELD = 100
"""Claims of one side that are compared, of more than which nobody needs all."""
HELD, ENDED = "holds the office", "held it formerly"


def differing_offices(claims: Sequence[Claim]) -> Iterator[Edge]:
    """Edges between claims of two articles of which one calls somebody "former" what the other calls him now.

    An article that says both ("the former president, then president") knows of the change, and is left out.
    """
    held: dict[tuple[str, str], dict[str, list[Claim]]] = defaultdict(lambda: {HELD: [], ENDED: []})
    for claim in sorted(claims, key=lambda claim: claim.id):
        for who, office, ended in _offices(claim.statement):
            held[who, office][ENDED if ended else HELD].append(claim)
    for (who, office), sides in sorted(held.items()):
        both = {claim.article for claim in sides[HELD]} & {claim.article for claim in sides[ENDED]}
        for now, then in product(sides[HELD][:_MOST_HELD], sides[ENDED][:_MOST_HELD]):
            if both.isdisjoint({now.article, then.article}) and may_be_one_time(now, then):
                reason = f"one says “{office}”, the other “former {office}”, of one person"
                yield Edge(
                    "identity",
                    f"{who} as {office}",
                    (now.id, then.id),
                    (HELD, ENDED),
                    reason,
                    f"{office.capitalize()} {who.capitalize()}",
                )


@lru_cache(maxsize=16384)
def _offices(statement: str) -> tuple[tuple[str, str, bool], ...]:
    """(last name, office, is it over) for each office that the statement gives somebody."""
    found = [(_last(m.group(3)), m.group(2).lower(), _is_over(m.group(1))) for m in _BEFORE.finditer(statement)]
    told = _COPULA.match(statement)
    if told and told.group(2) != "was":
        found.append((_last(told.group(1)), told.group(4).lower(), _is_over(told.group(3))))
    return tuple(found)


def _last(name: str) -> str:
    return spelling(re.sub(r"['\u2019]s?$", "", name.rsplit(maxsplit=1)[-1]))


def _is_over(before: str) -> bool:
    words = {word.lower() for word in before.split()}
    return any(word in _ENDED or word.startswith(("ex-", "then-")) for word in words)
