"""The review: one conflict at a time, a key for everything, each decision recorded before anything else happens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from consolidate.decisions import in_force, state, undo
from consolidate.errors import CaseError, UsageError
from consolidate.models import Claim, Conflict, Consolidation, Decision
from consolidate.report import conflict_view, decision_words, queue_view, surroundings
from consolidate.review.acts import Act, choices, decision_for
from consolidate.review.desk import Desk, ask_claims, ask_reason
from consolidate.review.keys import END_PROMPT, HELP, QUIT, SKIP, prompt
from consolidate.review.queue import Wanted, followed, queue


class Docket(Protocol):
    """What a review needs of a case."""

    def consolidation(self) -> Consolidation:
        """Return what the case's articles, claims and decisions come to."""

    def decisions(self) -> Sequence[Decision]:
        """Return all decisions, the oldest first."""

    def record(self, *decisions: Decision) -> int:
        """Keep decisions, and say how many were new; when this returns they outlive the process."""


class Session:
    """A reviewer's way through the queue; the queue's order is settled when the session begins."""

    def __init__(self, docket: Docket, desk: Desk, reviewer: str, now: Callable[[], datetime]) -> None:
        self._docket = docket
        self._desk = desk
        self._reviewer = reviewer
        self._now = now
        self._result = docket.consolidation()
        self._wanted = Wanted()
        self._ids: list[str] = []
        self._at = 0
        self._over = False

    def run(self, wanted: Wanted) -> None:
        """Show the queue, then each conflict from the first that is not decided, until the user ends it."""
        conflicts = queue(self._result, wanted)
        self._wanted, self._ids = wanted, [conflict.id for conflict in conflicts]
        self._at = next((i for i, conflict in enumerate(conflicts) if state(conflict) != "decided"), 0)
        if not conflicts:
            self._desk.say("No conflict waits here.")
            return
        try:
            self._over = self._desk.show(queue_view(self._result, conflicts)) == QUIT
            while not self._over:
                if self._at < len(self._ids):
                    self._one()
                else:
                    self._end()
        except EOFError:
            self._over = True
        self._desk.say(self._balance())

    def _one(self) -> None:
        """Show the conflict whose turn it is, and do what keys say until another is to be shown."""
        broke_off = self._show()
        while not self._did(broke_off if broke_off is not None else self._desk.key(prompt(self._conflict))):
            broke_off = None

    def _end(self) -> None:
        """Behind the last conflict: let the user turn back once more."""
        key = self._desk.key(END_PROMPT)
        if key == "b":
            self._at = max(len(self._ids) - 1, 0)
        elif key == "z":
            self._undid()
        else:
            self._over = True

    def _show(self, *, everything: bool = False) -> str | None:
        place = f"{self._at + 1} of {len(self._ids)}"
        self._desk.say("")
        return self._desk.show(conflict_view(self._result, self._conflict, place, everything=everything))

    @property
    def _conflict(self) -> Conflict:
        return next(conflict for conflict in self._result.conflicts if conflict.id == self._ids[self._at])

    def _did(self, key: str) -> bool:
        """Do what ``key`` says, and say whether a conflict is to be shown anew."""
        if key in SKIP:
            self._at += 1
        elif key == "b":
            self._at = max(self._at - 1, 0)
        elif key == QUIT:
            self._over = True
        elif key == "z":
            return self._undid()
        elif key in ("?", "r", "m"):
            answer = self._looked(key)
            return answer is not None and self._did(answer)
        else:
            return self._decided(key)
        return True

    def _looked(self, key: str) -> str | None:
        """Show what ``key`` asks for; return the key that broke it off, if one did."""
        if key == "m":
            return self._show(everything=True)
        if key == "?":
            self._desk.say(HELP)
            return None
        named = ask_claims(self._desk, "Read around which words? number:", choices(self._result, self._conflict))
        return self._desk.show(surroundings(self._result, self._claim(named[0][0]))) if named else None

    def _decided(self, key: str) -> bool:
        act = Act(self._desk, self._result, self._conflict, self._reviewer, self._now)
        try:
            decision = decision_for(key, act)
        except UsageError as error:  # a slip of the user's, who is there to mend it
            self._desk.say(str(error))
            return False
        return decision is not None and self._recorded(decision)

    def _claim(self, key: str) -> Claim:
        return next(claim for claim in self._result.claims if claim.id == key)

    def _undid(self) -> bool:
        own = [one for one in in_force(self._docket.decisions()) if one.reviewer == self._reviewer]
        if not own:
            self._desk.say(f"There is no decision of {self._reviewer} to undo.")
            return False
        reason = ask_reason(self._desk, f"Undo: {decision_words(own[-1])}")
        if reason is None:
            return False
        return self._recorded(undo(own[-1], reason=reason, reviewer=self._reviewer, at=self._now()))

    def _recorded(self, decision: Decision) -> bool:
        """Record ``decision``, consolidate anew, and go to where it leads; say no where it could not be recorded."""
        try:
            self._docket.record(decision)
        except CaseError as error:  # another process writes, the disk is full: the user can try again
            self._desk.say(f"Not recorded. {error}")
            return False
        self._desk.say(f"Recorded: {decision_words(decision)}.")
        before = self._result
        self._result = self._docket.consolidation()
        here = self._ids[self._at] if self._at < len(self._ids) else None
        if decision.verdict == "undo":
            here = next((key for key in self._ids if _has(before, key, decision.choice)), here)
        names = self._follow(before, here)
        if here is not None and here not in names:
            self._desk.say("With that it is no conflict any more.")
        elif decision.target == "conflict" and decision.verdict != "undo":
            self._at += 1
        return True

    def _follow(self, before: Consolidation, here: str | None) -> Mapping[str, str]:
        """Bring the queue up to date, what is new at its end, and stay at the conflict that was called ``here``.

        Return the present ids of those that were in the queue.
        """
        names = followed(before, self._result, self._ids)
        known = {conflict.id for conflict in before.conflicts} | set(names.values())
        new = [conflict.id for conflict in queue(self._result, self._wanted) if conflict.id not in known]
        place = self._ids.index(here) if here is not None else len(self._ids)
        self._at = sum(key in names for key in self._ids[:place])
        self._ids = [*(names[key] for key in self._ids if key in names), *new]
        return names

    def _balance(self) -> str:
        states = Counter(state(conflict) for conflict in self._result.conflicts if conflict.id in self._ids)
        return ", ".join(f"{number} {standing}" for standing, number in states.most_common()) or "no conflict is left"


def _has(result: Consolidation, key: str, decision: str | None) -> bool:
    """Say whether the decision is one on the conflict with this id."""
    (conflict,) = (conflict for conflict in result.conflicts if conflict.id == key)
    return any(ruling.decision == decision for ruling in conflict.decisions)
