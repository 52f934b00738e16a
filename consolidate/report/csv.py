"""Tables for spreadsheets and data frames: articles, facts, claims, and conflicts by position."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from consolidate.decisions import letter, state
from consolidate.models import Article, Claim, Conflict, Consolidation, Fact, Origin, Ruling
from consolidate.report.names import file_name
from consolidate.report.rulings import ruling_words
from consolidate.report.safe import safe

Cell = str | int | float | None
Row = Mapping[str, Cell]

BYTE_ORDER_MARK = "\ufeff"
"""At the beginning of each table: without it Excel takes UTF-8 for the machine's own encoding."""
JOINT = " | "
"""Between several values of one cell."""

# OWASP, "CSV Injection": what makes spreadsheets take a cell for a formula, the full-width forms included.
_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]")
# Where the list separator is a semicolon, spreadsheets split at it even inside quotation marks that do not open a cell.
_SPLIT_FORMULA = re.compile(r"([;\t|])(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")


def to_csv(result: Consolidation) -> dict[str, str]:
    """Return file name -> text of four tables, each with a header row: CSV as in RFC 4180, with a byte order mark.

    Cells are on one line, hidden characters are shown as ``<U+XXXX>``, and what a spreadsheet would take for a formula
    begins with an apostrophe: exact quotes are in the JSON export.  ``spans`` are offsets as there, end-exclusive.
    """
    handles = {fact.id: fact.handle for fact in result.facts}
    handles |= {conflict.id: conflict.handle for conflict in result.conflicts}
    tables = {
        "articles.csv": _articles(result),
        "facts.csv": [_fact(fact, handles) for fact in result.facts],
        "claims.csv": _claims(result),
        "conflicts.csv": list(chain.from_iterable(_conflict(conflict, handles) for conflict in result.conflicts)),
    }
    return {name: _table(HEADERS[name], rows) for name, rows in tables.items()}


HEADERS: Mapping[str, Sequence[str]] = {
    "articles.csv": (
        "article file title publisher byline published language url reliability status problem characters sha256 "
        "origin off_topic folded version_of"
    ).split(),
    "facts.csv": (
        "fact handle statement polarity status credibility source_count sources origin_count origins conflicts claims"
    ).split(),
    "claims.csv": (
        "claim fact handle article file origin polarity modality speaker speaker_kind speaker_side mention relayed_by "
        "statement spans quote time_start time_end time_text place quantities entities"
    ).split(),
    "conflicts.csv": (
        "conflict handle kind severity state summary position answer speakers origins facts claims reasons rulings"
    ).split(),
}
"""File name -> its columns."""


def defused(cell: str) -> str:
    """Return ``cell`` on one line such that no spreadsheet takes it, or a part of it, for a formula."""
    words = _SPLIT_FORMULA.sub(r"\1 ", safe(cell))
    return f"'{words}" if _FORMULA.match(words) else words


def _table(columns: Sequence[str], rows: Iterable[Row]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    for row in rows:
        writer.writerow({key: defused(cell) if isinstance(cell, str) else cell for key, cell in row.items()})
    return BYTE_ORDER_MARK + text.getvalue()


def _articles(result: Consolidation) -> list[Row]:
    origins = {key: origin for origin in result.origins for key in origin.articles}
    return [_article(article, origins[article.id]) for article in result.articles]


def _article(article: Article, origin: Origin) -> Row:
    folds = [f"{fold.certainty}: {fold.reason}" for fold in origin.folds if article.id in fold.articles]
    known = article.model_dump(
        include={"title", "publisher", "byline", "published", "language", "url", "reliability", "status", "problem"}
        | {"sha256", "version_of"}
    )
    return {
        **known,
        "article": article.id,
        "file": file_name(article),
        "characters": len(article.text),
        "origin": origin.id,
        "off_topic": origin.off_topic,
        "folded": JOINT.join(folds),
    }


def _fact(fact: Fact, handles: Mapping[str, str]) -> Row:
    return {
        "fact": fact.id,
        "handle": fact.handle,
        "statement": fact.statement,
        "polarity": fact.polarity,
        "status": fact.status,
        "credibility": fact.credibility,
        "source_count": len(fact.sources),
        "sources": JOINT.join(fact.sources),
        "origin_count": len(fact.origins),
        "origins": JOINT.join(fact.origins),
        "conflicts": JOINT.join(handles[key] for key in fact.conflicts),
        "claims": JOINT.join(fact.claims),
    }


def _claims(result: Consolidation) -> list[Row]:
    files = {article.id: file_name(article) for article in result.articles}
    facts = {key: fact for fact in result.facts for key in fact.claims}
    return [_claim(claim, facts[claim.id], files[claim.article]) for claim in result.claims]


def _claim(claim: Claim, fact: Fact, file: str) -> Row:
    time = claim.time
    return {
        "claim": claim.id,
        "fact": fact.id,
        "handle": fact.handle,
        "article": claim.article,
        "file": file,
        "origin": claim.origin,
        "polarity": claim.polarity,
        "modality": claim.modality,
        "speaker": claim.speaker.name,
        "speaker_kind": claim.speaker.kind,
        "speaker_side": claim.speaker.side,
        "mention": claim.speaker.mention,
        "relayed_by": JOINT.join(claim.relayed_by),
        "statement": claim.statement,
        "spans": JOINT.join(f"{span.start}-{span.end}" for span in claim.evidence),
        "quote": JOINT.join(span.quote for span in claim.evidence),
        "time_start": time.start if time else None,
        "time_end": time.end if time else None,
        "time_text": time.text if time else None,
        "place": claim.place,
        "quantities": JOINT.join(quantity.text for quantity in claim.quantities),
        "entities": JOINT.join(claim.entities),
    }


def _conflict(conflict: Conflict, handles: Mapping[str, str]) -> Iterable[Row]:
    for place, position in enumerate(conflict.positions):
        yield {
            "conflict": conflict.id,
            "handle": conflict.handle,
            "kind": conflict.kind,
            "severity": conflict.severity,
            "state": state(conflict),
            "summary": conflict.summary,
            "position": letter(place),
            "answer": position.summary,
            "speakers": JOINT.join(position.speakers),
            "origins": JOINT.join(position.origins),
            "facts": JOINT.join(handles[key] for key in position.facts),
            "claims": JOINT.join(position.claims),
            "reasons": JOINT.join(conflict.reasons),
            "rulings": JOINT.join(_ruling(ruling) for ruling in conflict.decisions),
        }


def _ruling(ruling: Ruling) -> str:
    stale = " (stale)" if ruling.stale else ""
    words = ruling_words(ruling.verdict, ruling.choice)
    return f"{ruling.at:%Y-%m-%d} {ruling.reviewer}: {words}{stale}: {ruling.reason}"
