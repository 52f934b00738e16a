"""Whether sentences on one event are linked: B-cubed F1 of event mentions of ECB+ (Cybulska and Vossen 2014).

    python tests/benchmarks/ecbplus.py FOLDER

FOLDER holds mentions_*.jsonl with one mention a line: subtopic, doc_id, sent_id, sentence, mention, cluster_id.  Each
subtopic is a case, each proposition of a sentence a claim.  Two mentions are held to be one event where their claims
are one fact and their words have one stem; a mention in no claim stands alone.  Beside it stands the baseline of
one event for each stem in a subtopic.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from itertools import groupby
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from consolidate.language.propositions import find_propositions
from consolidate.linkage import link_claims
from consolidate.linkage.words import stem
from consolidate.models import Claim, EvidenceSpan, Speaker

Mention = Mapping[str, str]


def mentions(folder: str) -> list[Mention]:
    """All mentions of the folder, by subtopic, document and sentence."""
    files = sorted(Path(folder).glob("mentions_*.jsonl"))
    rows = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    return sorted(rows, key=lambda row: (row["subtopic"], row["doc_id"], row["sent_id"], row["mention_id"]))


def claims_of(rows: Sequence[Mention]) -> list[Claim]:
    """A claim for each proposition of each sentence, its evidence being the stretches that carry it."""
    sentences = {(row["doc_id"], row["sent_id"]): row["sentence"] for row in rows}
    return [
        Claim(
            id=f"{document}/{number:>04}/{n:02}",
            article=document,
            origin=document,
            statement=proposition.statement + ".",
            evidence=tuple(EvidenceSpan(start=a, end=b, quote=sentence[a:b]) for a, b in proposition.spans),
            speaker=Speaker(name="article", kind="article"),
        )
        for (document, number), sentence in sentences.items()
        for n, proposition in enumerate(find_propositions(sentence))
    ]


def claim_with(row: Mention, claims: Sequence[Claim]) -> Claim | None:
    """The claim of the mention's sentence whose evidence holds it most narrowly."""
    prefix = f"{row['doc_id']}/{row['sent_id']:>04}/"
    at = row["sentence"].find(row["mention"])
    holding = [c for c in claims if c.id.startswith(prefix) and any(s.start <= at < s.end for s in c.evidence)]
    return min(holding, key=lambda claim: (sum(s.end - s.start for s in claim.evidence), claim.id), default=None)


def b_cubed(got: Sequence[Hashable], want: Sequence[Hashable]) -> tuple[float, float, float]:
    """Precision, recall and F1 (Bagga and Baldwin 1998)."""
    groups: tuple[dict[Hashable, set[int]], dict[Hashable, set[int]]] = (defaultdict(set), defaultdict(set))
    for i, keys in enumerate(zip(got, want, strict=True)):
        for group, key in zip(groups, keys, strict=True):
            group[key].add(i)
    both = [(groups[0][g], groups[1][w]) for g, w in zip(got, want, strict=True)]
    precision = sum(len(g & w) / len(g) for g, w in both) / len(both)
    recall = sum(len(g & w) / len(w) for g, w in both) / len(both)
    return precision, recall, 2 * precision * recall / (precision + recall)


def main(folder: str) -> None:
    """Measure and print."""
    want: list[str] = []
    got: dict[str, list[Hashable]] = {"one stem": [], "one fact and stem": []}
    for subtopic, group in groupby(mentions(folder), key=lambda row: row["subtopic"]):
        rows = list(group)
        claims = claims_of(rows)
        fact_of = {claim: fact.id for fact in link_claims(claims).facts for claim in fact.claims}
        for row in rows:
            key = stem(row["mention"].split()[-1].casefold())
            claim = claim_with(row, claims)
            want.append(f"{subtopic} {row['cluster_id']}")
            got["one stem"].append((subtopic, key))
            got["one fact and stem"].append((fact_of[claim.id], key) if claim else row["mention_id"])
    for name, clusters in got.items():
        print(f"{name:20} precision {{:.3f}}  recall {{:.3f}}  F1 {{:.3f}}".format(*b_cubed(clusters, want)))


if __name__ == "__main__":
    main(sys.argv[1])
