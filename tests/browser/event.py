"""An invented event for the page's tests and pictures: a footbridge falls in the town of Ostry, in Varnia."""

from __future__ import annotations

from datetime import UTC, datetime

from consolidate import Article, Settings, article_from_text, consolidate
from consolidate.models import Conflict, Consolidation, Ruling

MESSENGER = """Footbridge collapses in Ostry, killing six

By Mira Hollen
The Ostry Messenger
12 May 2031

A footbridge over the river Lem collapsed in Ostry on Monday evening.

Six people were killed in the collapse in Ostry, police chief Dana Rohl said. Another 21 people were taken to hospital.

Mayor Pavel Turek denied that the bridge was open when it fell.

The bridge was inspected in March, according to the builder, Lemgrad Works. Lemgrad Works denied that the cables \
were rusted.

The town had planned to replace the bridge in 2033.
"""

DISPATCH = """Nine dead after bridge fall in Varnia

Varnia Dispatch
2031-05-13

Nine people were killed in the collapse in Ostry, the regional hospital said.

The cables were rusted, engineer Sava Brandt told the Dispatch. "We wrote to the town about it twice," he said.

Police chief Dana Rohl said that six people were killed in the collapse.

The bridge was open when it fell, a witness said.

Prime Minister Ilse Marand will visit Ostry on Wednesday.
"""

COAST = """Bridge tragedy: the engineer's warning

Coast Radio
2031-05-13

A footbridge collapsed in Ostry on Monday evening while a music festival was being held on the bank.

Engineer Sava Brandt said the cables were rusted.

Lemgrad Works said the bridge was inspected in March.

Rescue workers searched the river until midnight. Twenty-one people were taken to hospital, the fire brigade said.

Prime Minister Ilse Marand will visit Ostry on Wednesday, her office said.
"""

HOSTILE = """<script>document.title = "owned"</script> bridge </script><script>window.owned = 1</script>

Lem Gazette
2031-05-13

<img src=x onerror="window.owned = 2"> Rescue divers searched the river Lem on Tuesday, the fire brigade said.

The "builder" <a href="javascript:window.owned = 3">said</a> that the bridge was \u202esafe\u202c in March.

Six people were killed in the collapse in Ostry, police chief Dana Rohl said. --> ]]> {{ 7 * 7 }} \x1b[31m \
<style>* { display: none }</style>

The cost of a new bridge is 4 million marks 🌉, Mayor Pavel Turek said.
"""

_FILES = {
    "Ostry Messenger": MESSENGER,
    "Varnia Dispatch": DISPATCH,
    "Coast Radio": COAST,
    "<b>Lem</b> Gazette": HOSTILE,
}


def bridge(*, hostile: bool = True) -> Consolidation:
    """The event as the program reads it from syntax, with a reviewer's ruling on the first conflict."""
    names = [name for name in _FILES if hostile or _FILES[name] is not HOSTILE]
    result = consolidate([_article(name, hostile=hostile) for name in names], Settings())
    run = result.run.model_copy(update={"started": datetime(2031, 5, 14, 9, tzinfo=UTC)})
    first, *others = result.conflicts
    return result.model_copy(update={"run": run, "conflicts": (_ruled(first), *others)})


def _article(publisher: str, *, hostile: bool) -> Article:
    article = article_from_text(_FILES[publisher], name=f"{publisher.rsplit(maxsplit=1)[-1].lower()}.txt")
    address = "javascript:window.owned = 4" if hostile else f"https://news.example/{article.path}"
    return article.model_copy(update={"publisher": publisher, "url": address})


def _ruled(conflict: Conflict) -> Conflict:
    ruling = Ruling(
        decision="d1",
        verdict="position",
        choice="A",
        reason="The works' own report of March notes rust.",
        reviewer="Ro Lind",
        at=datetime(2031, 5, 14, 8, tzinfo=UTC),
    )
    return conflict.model_copy(update={"decisions": (ruling,)})
