from __future__ import annotations

from pathlib import Path

import pytest

import consolidate
from consolidate.errors import UsageError
from consolidate.models import Article, Claim, EvidenceSpan, Speaker, SpeakerKind
from consolidate.sources import Sources, describe_articles, load_sources, place_speakers

EXAMPLE = Path(consolidate.__file__).with_name("sources.example.toml")

FILE = """
[[publishers]]
name = "Harbour Post"
aliases = ["HP Online"]
domains = ["harbourpost.example"]
family = "Norva Media"
side = "Norva"
reliability = "B"

[[publishers]]
name = "Island Radio"
kind = "media"

[[speakers]]
name = "Pavel Drun"
aliases = ["the harbour master"]
side = "Port"
kind = "official"
"""


def load(tmp_path: Path, text: str | bytes) -> Sources:
    path = tmp_path / "sources.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return load_sources(path)


def article(publisher: str | None = None, url: str | None = None) -> Article:
    return Article(id="a1", path="a.txt", publisher=publisher, url=url, sha256="0")


def claim(name: str, kind: SpeakerKind = "unknown", side: str | None = None) -> Claim:
    return Claim(
        id="c1",
        article="a1",
        statement="The ferry sank.",
        evidence=(EvidenceSpan(start=0, end=15, quote="The ferry sank."),),
        speaker=Speaker(name=name, kind=kind, side=side, mention="Mr Drun"),
    )


def test_a_file_is_read_into_publishers_and_speakers(tmp_path: Path) -> None:
    sources = load(tmp_path, FILE)
    assert [entry.name for entry in sources.publishers] == ["Harbour Post", "Island Radio"]
    assert sources.publishers[0].reliability == "B"
    assert sources.speakers[0].kind == "official"


def test_what_the_file_leaves_out_is_not_guessed(tmp_path: Path) -> None:
    radio = load(tmp_path, FILE).publishers[1]
    assert (radio.reliability, radio.family, radio.side) == ("F", None, None)


def test_an_empty_file_knows_nobody(tmp_path: Path) -> None:
    assert load(tmp_path, "# nothing yet\n") == Sources()


def test_a_byte_order_mark_is_no_error(tmp_path: Path) -> None:
    assert load(tmp_path, b"\xef\xbb\xbf" + FILE.encode()) == load(tmp_path, FILE)


def test_the_example_in_the_package_is_valid_and_grades_somebody() -> None:
    example = load_sources(EXAMPLE)
    assert {entry.reliability for entry in example.publishers} != {"F"}
    assert example.speakers


def test_families_are_known_by_every_name_and_domain(tmp_path: Path) -> None:
    assert load(tmp_path, FILE).families == dict.fromkeys(
        ("Harbour Post", "HP Online", "harbourpost.example"), "Norva Media"
    )


@pytest.mark.parametrize(
    ("publisher", "url"),
    [
        ("Harbour Post", None),
        ("THE HARBOUR-POST", None),
        ("hp online", None),
        ("harbourpost.example", None),
        ("news.HarbourPost.example", None),
        (None, "https://www.harbourpost.example/ferry?id=1"),
        ("Unheard of", "https://harbourpost.example/ferry"),
    ],
)
def test_a_publisher_is_found_by_name_alias_or_site(tmp_path: Path, publisher: str | None, url: str | None) -> None:
    found = load(tmp_path, FILE).publisher_of(article(publisher, url))
    assert found is not None
    assert found.name == "Harbour Post"


@pytest.mark.parametrize(
    ("publisher", "url"),
    [
        (None, None),
        ("Harbour", None),
        ("Evening Harbour Post", None),
        ("notharbourpost.example", None),
        (None, "https://harbourpost.example.evil.test/"),
        (None, "http://[broken"),
    ],
)
def test_a_publisher_that_is_only_alike_is_not_taken_for_it(
    tmp_path: Path, publisher: str | None, url: str | None
) -> None:
    assert load(tmp_path, FILE).publisher_of(article(publisher, url)) is None


def test_articles_get_the_name_and_grade_of_their_publisher(tmp_path: Path) -> None:
    known, unknown = describe_articles([article("harbourpost.example"), article("Teld Courier")], load(tmp_path, FILE))
    assert (known.publisher, known.reliability) == ("Harbour Post", "B")
    assert (unknown.publisher, unknown.reliability) == ("Teld Courier", "F")


def placed(tmp_path: Path, given: Claim, full: dict[str, str] | None = None) -> Speaker:
    (result,) = place_speakers([given], [article("Harbour Post")], load(tmp_path, FILE), full or {})
    assert result.model_copy(update={"speaker": given.speaker}) == given
    return result.speaker


def test_a_speaker_gets_the_side_and_kind_of_the_file_and_keeps_the_mention(tmp_path: Path) -> None:
    speaker = placed(tmp_path, claim("the Harbour Master"))
    assert (speaker.name, speaker.side, speaker.kind) == ("the Harbour Master", "Port", "official")
    assert speaker.mention == "Mr Drun"


def test_the_file_wins_over_what_the_article_seems_to_say(tmp_path: Path) -> None:
    speaker = placed(tmp_path, claim("Pavel Drun", kind="witness", side="Union"))
    assert (speaker.side, speaker.kind) == ("Port", "official")


def test_a_short_form_is_found_under_the_full_name(tmp_path: Path) -> None:
    assert placed(tmp_path, claim("Drun"), {"Drun": "Pavel Drun"}).side == "Port"
    assert placed(tmp_path, claim("Drun")).side is None


def test_a_publisher_that_is_credited_is_a_speaker_too(tmp_path: Path) -> None:
    assert placed(tmp_path, claim("Island Radio", kind="organisation")).kind == "media"


def test_the_articles_own_voice_is_on_its_publishers_side_and_stays_its_own(tmp_path: Path) -> None:
    speaker = placed(tmp_path, claim("article", kind="article"))
    assert (speaker.name, speaker.side, speaker.kind) == ("article", "Norva", "article")


def test_a_stranger_stays_as_found(tmp_path: Path) -> None:
    given = claim("Edda Quill", kind="witness", side="Teld")
    assert placed(tmp_path, given) == given.speaker


PUBLISHER = '[[publishers]]\nname = "Harbour Post"\n'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("name = Harbour", "is not TOML"),
        (b'[[publishers]]\nname = "Z\xfcrich"\n', "not in UTF-8 (line 2): save it in UTF-8"),
        ("[[publisher]]\nname='x'", '"publisher" is unknown: write [[publishers]]'),
        ("[[papers]]\nname='x'", "write one of [[publishers]], [[speakers]]"),
        ("[publishers]\nname='x'", "write [[publishers]]"),
        ("publishers = ['x']", "[[publishers]] number 1: each of the publishers is a table"),
        ("[[publishers]]\nfamily='x'", "[[publishers]] number 1: the name is missing"),
        (PUBLISHER + "reliabilty = 'A'", 'number 1 ("Harbour Post"): "reliabilty" is unknown: write reliability'),
        (PUBLISHER + "reliability = 'b'", 'reliability "b" is none: write one of A, B, C, D, E, F'),
        (PUBLISHER + "kind = 'tv'", 'kind "tv" is none: write one of official, military'),
        (PUBLISHER + "kind = 'unknown'", 'kind "unknown" is none'),
        (PUBLISHER + "side = 3", "side must be a text that is not empty: write it in quotes"),
        (PUBLISHER + "family = ' '", "family must be a text that is not empty"),
        (PUBLISHER + "aliases = 'HP'", 'aliases must be a list: write aliases = ["...", "..."]'),
        (PUBLISHER + "domains = ['https://hp.example/x']", 'write the site alone, as "news.example"'),
        (PUBLISHER + "aliases = ['The Harbour Post']", '"The Harbour Post" stands twice'),
        (PUBLISHER + PUBLISHER.replace("Harbour", "harbour"), 'for "Harbour Post" and for "harbour Post"'),
        (
            PUBLISHER + "domains=['a.example']\n[[publishers]]\nname='b'\ndomains=['A.example']",
            '"A.example" stands for "Harbour Post" and for "b": leave one of them out',
        ),
        ("[[speakers]]\nname='x'\nfamily='y'\nreliability='A'", "(1 more such in the file.)"),
    ],
)
def test_a_wrong_file_is_refused_with_what_to_write_instead(tmp_path: Path, text: str | bytes, says: str) -> None:
    with pytest.raises(UsageError) as caught:
        load(tmp_path, text)
    message = str(caught.value)
    assert message.startswith(str(tmp_path / "sources.toml"))
    assert says in message


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.toml cannot be read \(No such file"):
        load_sources(tmp_path / "none.toml")
