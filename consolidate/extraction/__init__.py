"""Articles to claims, each grounded in the article's exact words."""

from consolidate.extraction.articles import Extracted, extract_all
from consolidate.extraction.by_model import PROMPT_NAME
from consolidate.extraction.reading import Reading, read
from consolidate.extraction.syntactic import extract_all_by_syntax, merge

__all__ = ["PROMPT_NAME", "Extracted", "Reading", "extract_all", "extract_all_by_syntax", "merge", "read"]
