"""Cases: one SQLite file for all that is known of an event, and for what people decided about it."""

from consolidate.case.articles import Added
from consolidate.case.case import Case, Revision, open_case
from consolidate.case.database import problems
from consolidate.case.extractions import Drawn
from consolidate.case.folder import folder, newest, path_for
from consolidate.case.keeping import Keeping

__all__ = ["Added", "Case", "Drawn", "Keeping", "Revision", "folder", "newest", "open_case", "path_for", "problems"]
