"""Two claims that cannot both stand, as every rule hands them on."""

from __future__ import annotations

from dataclasses import dataclass

from consolidate.models import ConflictKind

AFFIRMED = "affirmed"
DENIED = "denied"


@dataclass(frozen=True)
class Edge:
    """Two claims at odds: of which kind, on which ``matter``, on which side of it each stands, and why.

    ``matter`` is a name for the question ("presence", "denial"): only edges on one matter are put together.
    ``sides`` are answers to it ("there", "leaving"), in the order of ``claims``.  ``about`` puts the question in
    words, where the names in the claims would not say it.  ``values`` are the figures, where it is about such of
    which one can replace the other; what they count ``grows`` where it can only become more.  Both may
    be right where one ``fits`` the other ("at least 12", "20"): then it is an update or nothing.
    """

    kind: ConflictKind
    matter: str
    claims: tuple[str, str]
    sides: tuple[str, str]
    reason: str
    about: str = ""
    values: tuple[float, float] | None = None
    grows: bool = False
    fits: bool = False


@dataclass(frozen=True)
class Ally:
    """Two claims on one ``side`` of a matter, of which one at least is in conflict."""

    matter: str
    side: str
    claims: tuple[str, str]
