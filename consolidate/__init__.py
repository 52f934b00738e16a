"""What many articles report, by how many independent origins, who says it, who denies it, in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from consolidate.models import Article, Consolidation
from consolidate.settings import Settings

if TYPE_CHECKING:
    from consolidate.articles import article_from_text, read_article
    from consolidate.pipeline import consolidate

__all__ = ["Article", "Consolidation", "Settings", "article_from_text", "consolidate", "read_article"]


def __getattr__(name: str) -> Any:
    """Load what is heavy only when it is first used: the command line answers ``--help`` at once."""
    if name in {"article_from_text", "read_article"}:
        from consolidate import articles

        return getattr(articles, name)
    if name == "consolidate":
        from consolidate.pipeline import consolidate

        return consolidate
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
