"""Articles in: files, folders and strings become :class:`~consolidate.models.Article` values.

Nothing here raises for bad content: an article that cannot be read is one whose ``status`` is
"failed" or "skipped" and whose ``problem`` says what to do, so that the others go on.
"""

from consolidate.articles.assemble import article_from_text
from consolidate.articles.read import read_article, read_articles

__all__ = ["article_from_text", "read_article", "read_articles"]
