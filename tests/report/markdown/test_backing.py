from __future__ import annotations

from consolidate.models import Consolidation
from consolidate.report.content import Silence, Source
from consolidate.report.markdown.backing import MAX_COLUMNS, silence
from consolidate.report.telling import content_of


def test_few_origins_have_a_column_each(ferry: Consolidation) -> None:
    table = list(silence(content_of(ferry)))
    assert table[2] == "| Fact | 1 | 2 | 3 |"
    assert table[5].endswith(" | ● | ● | ≠ |")


def test_many_origins_are_listed_by_their_numbers(ferry: Consolidation) -> None:
    content = content_of(ferry)
    many = tuple(Source(number, f"o{number}", (), (), None) for number in range(1, MAX_COLUMNS + 2))
    table = content.silence
    wide = Silence(table.facts[:1], many, (("tells",), ("otherwise",), *((("silent",),) * (MAX_COLUMNS - 1))), 7)
    lines = list(silence(type(content)(**{**vars(content), "silence": wide})))
    assert lines[2] == "| Fact | Reported by | Otherwise | Silent |"
    assert lines[4].endswith(f"| 1 | 2 | {', '.join(str(n) for n in range(3, MAX_COLUMNS + 2))} |")
    assert lines[-1] == "7 more facts that two or more origins report: see the JSON export."


def test_one_origin_alone_leaves_nothing_out(ferry: Consolidation) -> None:
    alone = ferry.model_copy(update={"origins": ferry.origins[:1]})
    assert list(silence(content_of(alone))) == []
