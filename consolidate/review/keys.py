"""The keys of a review: what each does, and the line and the page that say so."""

from __future__ import annotations

from collections.abc import Mapping

from consolidate.decisions import letter
from consolidate.models import Conflict, ConflictKind, Verdict

SKIP = ("", "\r", "\n", " ")
QUIT = "q"
ESCAPE = "\x1b"

VERDICTS: Mapping[str, Verdict] = {"h": "both_hold", "s": "superseded", "n": "not_a_conflict", "u": "unresolved"}
REPORTS: Mapping[str, Verdict] = {"o": "same_origin", "i": "independent"}
LINKS: Mapping[str, Verdict] = {"l": "link", "u": "unlink", "c": "conflicting"}
KINDS: Mapping[str, ConflictKind] = {
    "d": "denial",
    "v": "official_vs_unofficial",
    "q": "quantity",
    "t": "time",
    "p": "place",
    "i": "identity",
    "o": "outcome",
    "f": "framing",
}

HELP = """\
  A B C ...     this position stands (capital letters)
  h             both hold
  s             superseded: a later report replaces the earlier
  n             no conflict
  u             unresolved: looked at, and it cannot be told

  enter, space  skip                      b  back to the one before
  r             read the article around   m  show all of the words
  l             link or unlink claims     w  wrong speaker: say who it is
  x             not said so               o  one origin, or independent reports
  z             undo your last decision   q  quit; all decisions are kept
  ?             this page

Every decision asks for a reason. A blank one, twice, calls the decision off."""

END_PROMPT = "End of the queue.  b back · z undo · enter ends > "


def position_of(key: str, conflict: Conflict) -> str | None:
    """Return the letter of the position that ``key`` names; None where it names none."""
    letters = [letter(place) for place in range(len(conflict.positions))]
    return key if key in letters else None


def prompt(conflict: Conflict) -> str:
    """Return the line that asks for a key."""
    letters = "/".join(letter(place) for place in range(len(conflict.positions)))
    return f"{conflict.handle}  {letters} stands · h both hold · enter skips · ? all keys · q quits > "
