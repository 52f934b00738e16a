from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from consolidate.conflicts.parties import in_party_voice, party_of
from consolidate.models import Article

if TYPE_CHECKING:
    from tests.conflicts.conftest import MakeClaim


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        ("Ministry of Defence of the Republic of Norva\nStatement of the press service", "Ministry", "military"),
        ("OFFICE OF THE PRESIDENT\nCommuniqu\u00e9 No. 3", "OFFICE OF THE PRESIDENT", "official"),
        ("Press release: On the incident\n\nOrm Paints plc\nTeld, 6 June 2031", "Orm Paints plc", "organisation"),
        ("Strike goes on\nStatement by the Dockers' League, Teld branch", "Dockers' League", "organisation"),
    ],
)
def test_the_head_of_a_release_names_the_party(head: str, name: str, kind: str) -> None:
    party = party_of(f"{head}\n\nOn Monday the crane fell.")
    assert party is not None
    assert party.name.startswith(name)
    assert party.kind == kind


@pytest.mark.parametrize(
    "head",
    [
        "General Staff rejects reports of retreat\nTeld Courier\n3 May 2031",
        "Ministry statement leaves families angry\nBy Ana Brisk",
        "Teld Courier | News\nArmy officers topple president",
    ],
)
def test_news_about_a_party_is_not_its_own(head: str) -> None:
    assert party_of(f"{head}\n\nOn Monday the crane fell.") is None


def test_the_own_voice_of_a_release_is_the_partys(make_claim: MakeClaim) -> None:
    own, quoted = make_claim("c1", "The crane fell.", "article"), make_claim("c2", "It was old.", "Ana Brisk")
    text = "Orm Paints plc\nPress release\n\nThe crane fell."
    article = Article(id=own.article, path="a.txt", sha256="0", text=text)
    assert [c.speaker.name for c in in_party_voice([own, quoted], {article.id: article})] == [
        "Orm Paints plc",
        "Ana Brisk",
    ]
