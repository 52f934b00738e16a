#!/usr/bin/env python3
"""Consolidate the gold claims themselves, so that linkage and conflicts are measured without extraction.

    from_gold.py [--show] [--json EXPORT.json]

Turns ``tests/gold/seeds.json`` into claims, consolidates them and prints the score against the same gold.
"""
from __future__ import annotations

import argparse
import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path

from consolidate.articles import read_articles
from consolidate.consolidation import consolidate_claims
from consolidate.language.entities import find_names
from consolidate.language.quantities import find_quantities
from consolidate.models import Article, Claim, Consolidation, EvidenceSpan, Quantity, Run, Speaker, TimeRange

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))
from tests.eval.score import NARRATOR, doc_key, gold_spans, iso_range, score  # noqa: E402

KINDS = {"official", "military", "monitor", "blogger", "media", "analyst", "witness", "organisation"}


def gold() -> dict:
    return json.loads((ROOT / "tests" / "gold" / "seeds.json").read_text("utf-8"))


def articles() -> list[Article]:
    return read_articles([str(ROOT / "seeds")], published=date(2025, 4, 8))


def gold_claims(rows: list[dict], found: list[Article]) -> list[Claim]:
    by_key = {doc_key(article.model_dump()): article for article in found}
    return [_claim(row, by_key[row["doc"]]) for row in rows]


def _claim(row: dict, article: Article) -> Claim:
    own = row["attributed_to"].lower() in NARRATOR
    speaker = Speaker(name="article", kind="article") if own else Speaker(
        name=row["attributed_to"],
        kind=row["source_kind"] if row["source_kind"] in KINDS else "unknown",
        side=row.get("side") or None,
    )
    denies = row["stance"] == "denies"
    time = iso_range(row.get("event_time"))
    return Claim(
        id=row["id"], article=article.id, statement=row["statement"],
        evidence=tuple(EvidenceSpan(start=s, end=e, quote=article.text[s:e]) for s, e in gold_spans(row, article.text)),
        speaker=speaker, polarity="denied" if denies else "affirmed",
        modality="confirmed" if row["stance"] == "confirms" else "claimed" if row["stance"] == "claims" else "stated",
        time=TimeRange(start=time[0].isoformat(), end=time[1].isoformat(), text="") if time else None,
        place=row.get("location"),
        quantities=tuple(Quantity(value=q.value, unit=q.unit, text=q.text) for q in find_quantities(row["statement"])),
        entities=find_names(row["statement"]),
    )


def consolidated() -> Consolidation:
    found = articles()
    result = consolidate_claims(gold_claims(gold()["claims"], found), found)
    return Consolidation(
        articles=tuple(found), origins=result.origins, claims=result.claims, facts=result.facts,
        conflicts=result.conflicts, run=Run(extractor="gold", started=datetime.now(UTC)),
    )


def main() -> int:
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--show", action="store_true")
    p.add_argument("--json", type=Path)
    a = p.parse_args()
    export = consolidated().model_dump(mode="json")
    if a.json:
        a.json.write_text(json.dumps(export), "utf-8")
    out, notes = score(export, gold())
    for key in ("claims", "facts", "conflicts", "grounding", "link_p", "link_r", "link_f1", "link_b3", "origin_f1", "conflict_high", "conflict_medium", "conflict_low",
                "conflict_precision", "conflict_kind", "conflicts_found", "updates_as_conflicts", "false_alarms"):
        print(f"{key:20} {out.get(key)}")
    if a.show:
        print("\n".join(notes), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
