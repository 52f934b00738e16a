"""What has been reported in an article so far, for those who deny "the claim" in its next sentence."""

from __future__ import annotations

from consolidate.extraction.wording import is_same_name


class Reported:
    """The claims of the last sentences, each with its speaker."""

    def __init__(self) -> None:
        self._now: list[tuple[str, str]] = []
        self._before: list[tuple[str, str]] = []
        self._run: list[tuple[str, str]] = []

    def add(self, statement: str, speaker: str) -> None:
        """Remember that ``speaker`` is said to claim ``statement``."""
        self._now.append((statement, speaker))

    def finish(self) -> None:
        """The sentence is at its end; one that goes on with the same speaker belongs to the same claims."""
        goes_on = self._run and self._now and all(is_same_name(self._run[-1][1], speaker) for _, speaker in self._now)
        self._run = [*self._run, *self._now] if goes_on else self._now
        self._before, self._now = self._now, []

    def in_last_sentence(self) -> list[str]:
        """What was claimed in the last sentence, by whoever came last in it."""
        return [statement for statement, speaker in self._before if speaker == self._before[-1][1]]

    def by_others(self, denier: str) -> list[tuple[str, str]]:
        """What others than ``denier`` were said to claim, here or before, each with its speaker."""
        return [(statement, speaker) for statement, speaker in self._run + self._now if speaker != denier]
