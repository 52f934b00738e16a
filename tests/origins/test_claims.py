from __future__ import annotations

from typing import TYPE_CHECKING

from consolidate.models import Article, Claim, EvidenceSpan, Origin, Speaker, SpeakerKind
from consolidate.origins.claims import origin_of_claim, origins_of_claims

if TYPE_CHECKING:
    from tests.origins.conftest import MakeArticle

STATEMENT = "The bow door was open."


def claim(
    article: Article, speaker: str = "article", kind: SpeakerKind = "article", relayed_by: tuple[str, ...] = ()
) -> Claim:
    return Claim(
        id=f"c-{article.id}-{speaker}-{relayed_by}",
        article=article.id,
        statement=STATEMENT,
        evidence=(EvidenceSpan(start=0, end=len(STATEMENT), quote=STATEMENT),),
        speaker=Speaker(name=speaker, kind=kind),
        relayed_by=relayed_by,
    )


def origin(*articles: Article) -> Origin:
    return Origin(id="-".join(article.path for article in articles), articles=tuple(a.id for a in articles))


def test_a_claim_has_its_articles_origin(make_article: MakeArticle) -> None:
    a, b = make_article(STATEMENT, "a"), make_article(STATEMENT, "b", publisher="BBC")
    origins = [origin(a), origin(b)]
    assert origin_of_claim(claim(a), origins, [a, b]) == "a"
    assert origin_of_claim(claim(a, "Pavel Drun", "official"), origins, [a, b]) == "a"


def test_a_claim_credited_to_an_outlet_has_the_origin_of_its_article(make_article: MakeArticle) -> None:
    a = make_article(STATEMENT, "a", publisher="Teld Post")
    b = make_article(STATEMENT, "b", publisher="bbc.co.uk")
    c = make_article(STATEMENT, "c", credit="AFP")
    origins = [origin(a), origin(b), origin(c)]
    assert origin_of_claim(claim(a, "BBC", "media"), origins, [a, b, c]) == "b"
    assert origin_of_claim(claim(a, "Pavel Drun", "official", ("the BBC",)), origins, [a, b, c]) == "b"
    assert origin_of_claim(claim(a, "Agence France-Presse", "media"), origins, [a, b, c]) == "c"


def test_an_outlet_that_only_its_article_shows_to_be_one_is_credited_too(make_article: MakeArticle) -> None:
    a, b = make_article(STATEMENT, "a"), make_article(STATEMENT, "b", publisher="TeldBuzz")
    origins = [origin(a), origin(b)]
    assert origin_of_claim(claim(a, "TeldBuzz", "unknown"), origins, [a, b]) == "b"
    assert origin_of_claim(claim(a, "TeldBuzz", "official"), origins, [a, b]) == "a"


def test_an_outlet_that_is_not_in_the_case_moves_nothing(make_article: MakeArticle) -> None:
    a, b = make_article(STATEMENT, "a"), make_article(STATEMENT, "b", publisher="Teld Post")
    assert origin_of_claim(claim(a, "CNN", "media"), [origin(a), origin(b)], [a, b]) == "a"


def test_an_outlet_that_cites_itself_moves_nothing(make_article: MakeArticle) -> None:
    early = make_article(STATEMENT, "early", publisher="BBC", published="2030-01-01")
    late = make_article(STATEMENT, "late", publisher="BBC", published="2030-01-02")
    assert origin_of_claim(claim(late, "BBC", "media"), [origin(early), origin(late)], [early, late]) == "late"


def test_of_several_articles_of_the_outlet_the_earliest_is_meant(make_article: MakeArticle) -> None:
    a = make_article(STATEMENT, "a")
    days = {"late": "2030-01-03", "early": "2030-01-01", "undated": None}
    outlet = [make_article(STATEMENT, name, publisher="BBC", published=day) for name, day in days.items()]
    articles = [a, *outlet]
    origins = [origin(article) for article in articles]
    assert origin_of_claim(claim(a, "BBC", "media"), origins, articles) == "early"
    assert origin_of_claim(claim(a, "BBC", "media"), origins[::-1], articles[::-1]) == "early"


def test_origins_come_in_the_order_of_claims(make_article: MakeArticle) -> None:
    a, b = make_article(STATEMENT, "a"), make_article(STATEMENT, "b", publisher="BBC")
    claims = [claim(b), claim(a), claim(a, "BBC", "media")]
    assert origins_of_claims(claims, [origin(a), origin(b)], [a, b]) == ("b", "a", "b")
