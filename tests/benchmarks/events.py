"""How well invented events are told, against a gold of each: conflicts, updates, facts and origins.

    python tests/benchmarks/events.py [--show] [--event NAME] [--folder FOLDER]

Reads the articles of each event in FOLDER (``tests/benchmarks/events/``) without a model and prints a table, one line
an event, and the figures of all events as a line of JSON.  ``--show`` lists before what was missed and what nobody
asked for.

high, medium, low   gold conflicts found, of the gold ones of that severity; a reported conflict finds one where two of
                    its positions, that share no claim, mostly hold claims of two different sides
kind                found conflicts of which a finder bears an accepted kind
true                reported conflicts that find a gold one, of the reported
alarms              reported conflicts whose opposing positions hold what the gold calls compatible or an update, and
                    that find no gold one, of the reported (0 is best)
updates             gold updates found: an earlier claim of a reported update holds what was, a later one what became
links               pairs of quotes of one gold fact in different files of which claims are in one fact
wrong               pairs of claims in one fact that belong to different gold facts, of those that belong to any (0)
origins             F1 of pairs of articles in one origin
quotes              quotes of gold facts that a claim of the right polarity covers; "it has not fallen" denies as much
                    as "they denied that it had fallen"

The events, their people, places and outlets are invented for this benchmark, and written by others than the program.
Claims of those in ``events/`` were used to train the network of ``consolidate/semantics``; those in ``events_apart/``
are kept out of that, so that something is left to measure it on.
"""

from __future__ import annotations

import json
import re
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations
from pathlib import Path
from typing import Literal

sys.path.insert(0, str(Path(__file__).parents[2]))

from pydantic import Field

from consolidate import Settings, consolidate
from consolidate.articles import read_articles
from consolidate.models import Claim, Conflict, Consolidation, Frozen, Update

EVENTS = Path(__file__).parent / "events"
WIDEST = 5
"""A claim whose evidence is longer than so many times a quote does not cover it: it says much else."""

_NOT = re.compile(r"\b(?:no|not|never|nobody|none|nothing|neither|nor|cannot)\b|n['’]t\b", re.IGNORECASE)

Quote = tuple[str, str]
"""A file's name and words that stand once in it."""
Measured = tuple[Counter[str], list[str]]
"""Counts that can be added up over events, and what to show."""


class GoldFact(Frozen):
    """What several files affirm or deny."""

    about: str
    polarity: Literal["affirmed", "denied"]
    quotes: tuple[Quote, ...]


class GoldConflict(Frozen):
    """Sides that cannot all stand, each with the words that take it."""

    about: str
    kind: tuple[str, ...]
    severity: Literal["high", "medium", "low"]
    sides: tuple[tuple[Quote, ...], ...] = Field(min_length=2)


class GoldCompatible(Frozen):
    """Two quotes that seem to contradict each other and do not."""

    about: str
    quotes: tuple[Quote, Quote]


class GoldUpdate(Frozen):
    """What was, and what became of it."""

    about: str
    earlier: tuple[Quote, ...] = Field(alias="from")
    later: tuple[Quote, ...] = Field(alias="to")


class Gold(Frozen):
    """The gold of one event; ``origins`` are groups of files."""

    origins: tuple[tuple[str, ...], ...]
    facts: tuple[GoldFact, ...] = ()
    conflicts: tuple[GoldConflict, ...] = ()
    compatible: tuple[GoldCompatible, ...] = ()
    updates: tuple[GoldUpdate, ...] = ()

    def quotes(self) -> Iterator[Quote]:
        """All quotes, again where several entries have them."""
        for fact in self.facts:
            yield from fact.quotes
        for pair in self.compatible:
            yield from pair.quotes
        for conflict in self.conflicts:
            for side in conflict.sides:
                yield from side
        for update in self.updates:
            yield from (*update.earlier, *update.later)


@dataclass(frozen=True)
class Told:
    """A result, and which quotes of the gold each claim, by its id, holds."""

    result: Consolidation
    held: Mapping[str, frozenset[Quote]]
    claims: Mapping[str, Claim]

    def by(self, claims: Iterable[str]) -> set[Quote]:
        """The quotes that any of ``claims`` holds."""
        return set().union(*(self.held[claim] for claim in claims))


def checked(gold: Gold, texts: Mapping[str, str]) -> Gold:
    """The gold itself.  Raises ValueError where a quote does not stand once in its file, or a file in one origin."""
    wrong = sorted({words for file, words in gold.quotes() if texts.get(file, "").count(words) != 1})
    if wrong:
        raise ValueError(f"Put these quotes right, each must stand once in its file: {wrong}")
    if sorted(file for origin in gold.origins for file in origin) != sorted(texts):
        raise ValueError(f"Name each of these files in one origin: {sorted(texts)}")
    return gold


def told(result: Consolidation, gold: Gold) -> Told:
    """Where the quotes of the gold went.

    A claim holds a quote of its file where half of the quote stands in evidence not much longer, or where half of the
    evidence stands in the quote.
    """
    spans: dict[str, dict[Quote, tuple[int, int]]] = {}
    for article in result.articles:
        name = Path(article.path).name
        wanted = {quote for quote in gold.quotes() if quote[0] == name and quote[1] in article.text}
        starts = {quote: article.text.index(quote[1]) for quote in wanted}
        spans[article.id] = {quote: (start, start + len(quote[1])) for quote, start in starts.items()}
    held = {
        claim.id: frozenset(quote for quote, span in spans[claim.article].items() if holds(claim, span))
        for claim in result.claims
    }
    return Told(result, held, {claim.id: claim for claim in result.claims})


def holds(claim: Claim, span: tuple[int, int]) -> bool:
    """Does the evidence of ``claim`` cover the stretch of its article, or lie in it?  By half."""
    size = sum(one.end - one.start for one in claim.evidence)
    wanted = span[1] - span[0]
    shared = sum(max(0, min(one.end, span[1]) - max(one.start, span[0])) for one in claim.evidence)
    return (shared >= wanted / 2 and size <= WIDEST * wanted) or shared >= size / 2


def finds(conflict: Conflict, sides: Sequence[Collection[Quote]], seen: Told) -> bool:
    """Do two positions without a common claim mostly hold two different sides?"""
    for first, second in combinations(conflict.positions, 2):
        if set(first.claims) & set(second.claims):
            continue
        one, other = ([seen.held[claim] for claim in position.claims] for position in (first, second))
        if any(mostly(one, a, b) and mostly(other, b, a) for a, b in permutations(sides, 2)):
            return True
    return False


def mostly(position: Sequence[frozenset[Quote]], side: Collection[Quote], other: Collection[Quote]) -> bool:
    """Does at least half of ``position`` hold ``side``, and more of it than holds ``other`` alone?"""
    on = sum(not held.isdisjoint(side) for held in position)
    off = sum(held.isdisjoint(side) and not held.isdisjoint(other) for held in position)
    return on > off and on >= len(position) / 2


def is_alarm(conflict: Conflict, gold: Gold, seen: Told) -> bool:
    """Do two positions hold the two quotes of what is compatible, or what was and what became?"""
    pairs = [({a}, {b}) for a, b in (entry.quotes for entry in gold.compatible)]
    pairs += [(set(update.earlier), set(update.later)) for update in gold.updates]
    held = [seen.by(position.claims) for position in conflict.positions]
    return any(a & one and b & other for one, other in permutations(held, 2) for a, b in pairs)


def measured_conflicts(gold: Gold, seen: Told) -> Measured:
    """Found and missed, true and false."""
    counts, notes = Counter[str](), []
    true: set[str] = set()
    for wanted in gold.conflicts:
        finders = [one for one in seen.result.conflicts if finds(one, wanted.sides, seen)]
        true |= {one.id for one in finders}
        counts += Counter({f"{wanted.severity}_of": 1, wanted.severity: bool(finders), "kind_of": bool(finders)})
        counts["kind"] += any(one.kind in wanted.kind for one in finders)
        if not finders:
            notes.append(f"missed   {wanted.severity} {wanted.about}: {_sides(wanted.sides)}")
    for conflict in seen.result.conflicts:
        alarm = conflict.id not in true and is_alarm(conflict, gold, seen)
        counts += Counter({"true_of": 1, "true": conflict.id in true, "alarms_of": 1, "alarms": alarm})
        if conflict.id not in true:
            sort = "alarm   " if alarm else "extra   "
            notes.append(f"{sort} {conflict.severity} {conflict.kind}: {_positions(conflict, seen)}")
    return counts, notes


def _sides(sides: Sequence[Sequence[Quote]]) -> str:
    return " | ".join(f"{len(side)} x {side[0][0][:2]} {side[0][1]!r}" for side in sides)


def _positions(conflict: Conflict, seen: Told) -> str:
    firsts = [seen.claims[position.claims[0]] for position in conflict.positions]
    return " | ".join(repr(claim.evidence[0].quote) for claim in firsts)


def measured_updates(gold: Gold, seen: Told) -> Measured:
    """Found and missed."""
    missed = [one for one in gold.updates if not any(is_update(two, one, seen) for two in seen.result.updates)]
    notes = [f"update   {one.about}: {_sides((one.earlier, one.later))}" for one in missed]
    return Counter(updates_of=len(gold.updates), updates=len(gold.updates) - len(missed)), notes


def is_update(update: Update, wanted: GoldUpdate, seen: Told) -> bool:
    """Does a claim of ``update`` hold what was, and a later one of it what became?"""
    return any(
        not seen.held[old].isdisjoint(wanted.earlier) and not seen.held[new].isdisjoint(wanted.later)
        for old, new in combinations(update.claims, 2)
    )


def measured_facts(gold: Gold, seen: Told) -> Measured:
    """Links found and missed, wrong links, and quotes covered."""
    counts, notes = Counter[str](), []
    facts = [(fact, seen.by(fact.claims)) for fact in seen.result.facts]
    for wanted in gold.facts:
        for left, right in combinations(wanted.quotes, 2):
            if left[0] == right[0]:
                continue
            linked = any({left, right} <= held for _, held in facts)
            counts += Counter(links_of=1, links=linked)
            if not linked:
                notes.append(f"unlinked {left[0][:2]} {left[1]!r} ~ {right[0][:2]} {right[1]!r}")
        for quote in wanted.quotes:
            said = set().union(*(stances(seen.claims[claim]) for claim, held in seen.held.items() if quote in held))
            counts += Counter(quotes_of=1, quotes=wanted.polarity in said)
            if wanted.polarity not in said:
                notes.append(f"{'polarity' if said else 'no claim'} {wanted.polarity} {quote[0][:2]} {quote[1]!r}")
    wrong, notes_of_wrong = measured_wrong_links(gold, seen)
    return counts + wrong, [*notes, *notes_of_wrong]


def stances(claim: Claim) -> set[str]:
    """The polarity of ``claim``, and "denied" too where it affirms that something is not so."""
    return {claim.polarity, "denied"} if _NOT.search(claim.statement) else {claim.polarity}


def measured_wrong_links(gold: Gold, seen: Told) -> Measured:
    """Pairs of claims in one fact that belong to gold facts, and those that have none in common."""
    counts, notes = Counter[str](), []
    for fact in seen.result.facts:
        belongs = {
            claim: {n for n, wanted in enumerate(gold.facts) if not seen.held[claim].isdisjoint(wanted.quotes)}
            for claim in fact.claims
        }
        for left, right in combinations([claim for claim in fact.claims if belongs[claim]], 2):
            wrong = belongs[left].isdisjoint(belongs[right])
            counts += Counter(wrong_of=1, wrong=wrong)
            if wrong:
                quotes = (seen.claims[claim].evidence[0].quote for claim in (left, right))
                notes.append("wrong    " + " ~ ".join(map(repr, quotes)))
    return counts, notes


def measured_origins(gold: Gold, seen: Told) -> Measured:
    """Pairs of files in one origin, twice those in common and those of either, so that the share is F1."""
    name = {article.id: Path(article.path).name for article in seen.result.articles}
    wanted = _pairs(gold.origins)
    got = _pairs([[name[article] for article in origin.articles] for origin in seen.result.origins])
    notes = [f"origin   {' and '.join(sorted(pair))}" for pair in sorted(map(sorted, wanted ^ got))]
    return Counter(origins=2 * len(wanted & got), origins_of=len(wanted) + len(got)), notes


def _pairs(groups: Iterable[Iterable[str]]) -> set[frozenset[str]]:
    return {frozenset(pair) for group in groups for pair in combinations(group, 2)}


MEASURES = (measured_conflicts, measured_updates, measured_facts, measured_origins)
FIGURES = "high medium low kind true alarms updates links wrong origins quotes".split()


def score(result: Consolidation, gold: Gold) -> Measured:
    """All counts, "NAME" of "NAME_of", and what to show."""
    seen = told(result, gold)
    parts = [measure(gold, seen) for measure in MEASURES]
    return sum((counts for counts, _ in parts), Counter[str]()), [note for _, notes in parts for note in notes]


def row(name: str, counts: Counter[str]) -> str:
    """A line of the table."""
    cells = (f"{counts[figure]}/{counts[f'{figure}_of']}" for figure in FIGURES)
    return f"{name:10}" + "".join(f"{cell:>9}" for cell in cells)


def shares(counts: Counter[str]) -> dict[str, float | None]:
    """Each figure as a share, None where there is nothing to share."""
    return {one: round(counts[one] / of, 3) if (of := counts[f"{one}_of"]) else None for one in FIGURES}


def main() -> None:
    """Read the options, and measure."""
    parser = ArgumentParser()
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--event", default="*")
    parser.add_argument("--folder", type=Path, default=EVENTS)
    options = parser.parse_args()
    rows, all_counts = [], Counter[str]()
    for path in sorted(options.folder.glob(f"{options.event}.json")):
        folder = path.with_suffix("")
        texts = {file.name: file.read_text("utf-8") for file in folder.glob("*.txt")}
        gold = checked(Gold.model_validate_json(path.read_text("utf-8")), texts)
        counts, notes = score(consolidate(read_articles([str(folder)]), Settings()), gold)
        if options.show:
            print(f"\n{folder.name}", *notes, sep="\n  ")
        rows.append(row(folder.name, counts))
        all_counts += counts
    print(f"\n{'':10}" + "".join(f"{figure:>9}" for figure in FIGURES), *rows, row("all", all_counts), sep="\n")
    print(json.dumps(shares(all_counts)))


if __name__ == "__main__":
    main()
