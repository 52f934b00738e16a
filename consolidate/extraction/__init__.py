"""Articles to claims, each grounded in the article's exact words."""

from consolidate.extraction.articles import Extracted, extract_all
from consolidate.extraction.by_model import PROMPT_NAME
from consolidate.extraction.folding import fold_speaker_names
from consolidate.extraction.reading import Reading, read
from consolidate.extraction.syntactic import extract_all_by_syntax, merge
from consolidate.extraction.version import extraction_version, source_version

__all__ = [
    "PROMPT_NAME",
    "Extracted",
    "Reading",
    "extract_all",
    "extract_all_by_syntax",
    "extraction_version",
    "fold_speaker_names",
    "merge",
    "read",
    "source_version",
]
