from __future__ import annotations

import pytest

from consolidate.language.credit import find_credits


def credited(sentence: str) -> list[tuple[str | None, str]]:
    return [(credit.speaker, credit.proposition.statement) for credit in find_credits(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Holm said that the ferry was overloaded.",
        "Anna Holm said the ferry was overloaded.",
        "According to Anna Holm, the ferry was overloaded.",
        "Anna Holm told reporters that the ferry was overloaded.",
    ],
)
def test_a_reported_clause_is_its_speakers(sentence: str) -> None:
    ((speaker, statement),) = credited(sentence)
    assert (speaker, statement.casefold()) == ("Anna Holm", "the ferry was overloaded")


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry was overloaded, Anna Holm said.",
        "The ferry was overloaded, according to Anna Holm.",
        "“The ferry was overloaded,” Anna Holm said.",
        "“The ferry was overloaded,” said Anna Holm.",
        "“The ferry was overloaded,” the mayor, Anna Holm, told reporters.",
    ],
)
def test_a_speaker_may_stand_behind_what_he_says(sentence: str) -> None:
    ((speaker, statement),) = credited(sentence)
    assert (speaker, statement) == ("Anna Holm", "The ferry was overloaded")


@pytest.mark.parametrize(
    "sentence",
    [
        "The captain is believed to have left the country.",
        "It is believed that the captain left the country.",
        "The ferry sank.",
        "The investigation showed that the ferry was overloaded.",
    ],
)
def test_where_nobody_is_named_nobody_is_credited(sentence: str) -> None:
    assert {speaker for speaker, _ in credited(sentence)} <= {None, "It"}


def test_no_one_is_not_somebody() -> None:
    assert credited("Nobody said that the ferry was overloaded.") == [
        (None, "Nobody said that the ferry was overloaded")
    ]


def test_what_a_relative_clause_adds_is_the_writers_own() -> None:
    told = {statement: who for who, statement in credited("Anna Holm said the ferry, which was new, was overloaded.")}
    assert told == {"the ferry was overloaded": "Anna Holm", "the ferry was new": None}


def test_a_source_that_is_cited_is_the_speaker_and_not_the_one_who_cites_it() -> None:
    credits = find_credits("The Seaside Post, citing police, reported that the captain was drunk.")
    told = {credit.proposition.statement: (credit.speaker, credit.relayed_by) for credit in credits}
    assert told["the captain was drunk"] == ("police", ("The Seaside Post",))


def test_a_denial_keeps_the_word_that_denies() -> None:
    (credit,) = find_credits("The company denied that the ferry was overloaded.")
    assert (credit.speaker, credit.cue) == ("The company", "denied")


def test_comments_belong_to_the_one_who_made_them() -> None:
    credits = find_credits("Anna Holm's comments referred to the overloaded ferry.")
    assert {credit.speaker for credit in credits} == {"Anna Holm"}


def test_nothing_is_credited_in_an_empty_text() -> None:
    assert find_credits("") == ()


def test_what_stands_beside_a_source_at_the_head_is_told_by_the_writer() -> None:
    sentence = "According to the Harbour Watch, a monitoring group based in Porto, ninety people were on board."
    told = {statement: who for who, statement in credited(sentence)}
    assert told["ninety people were on board"] == "the Harbour Watch"
    assert {who for statement, who in told.items() if "on board" not in statement} <= {None}


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Anna Holm praised the divers.", "Anna Holm"),
        ("The union made a promise to the families.", "The union"),
        ("Her remarks included a reference to the ferry.", "Her"),
        ("The captain was found dead in the harbour.", None),
        ("The company did not confirm the figures.", None),
        ("The inspectors would say that the doors were open.", None),
        ("The police posted photographs of the ferry.", None),
    ],
)
def test_who_speaks_by_what_he_does_is_credited_and_who_does_not_is_not(sentence: str, speaker: str | None) -> None:
    assert {who for who, _ in credited(sentence)} == {speaker}


def test_reports_from_somebody_are_his_and_reports_from_nobody_are_the_reports() -> None:
    assert credited("Reports, including from local bloggers, indicated that the ferry sank.") == [
        ("local bloggers", "the ferry sank")
    ]
    assert credited("A statement from the ministry said the ferry sank.") == [("the ministry", "the ferry sank")]
    assert credited("The ferry sank, the statement said.") == [("the statement", "The ferry sank")]


def test_where_a_place_lies_is_told_by_the_writer_and_not_by_who_names_it() -> None:
    told = {
        s: who
        for who, s in credited("Police said fires raged in villages like Teld, located just two miles from the border.")
    }
    assert [who for statement, who in told.items() if "located" in statement] == [None]


def test_a_tag_with_a_role_beside_the_name_credits_what_stands_before_it() -> None:
    told = credited("Divers were looking for the captain, Anna Holm, director of the port, said during a briefing.")
    assert ("Anna Holm", "Divers were looking for the captain") in told


def test_i_in_a_quotation_is_its_speaker() -> None:
    (credit,) = find_credits("“I believe the ferry was overloaded,” Anna Holm said.")
    assert credit.speaker == "Anna Holm"


@pytest.mark.parametrize("shown", ["geolocated footage shows", "satellite images published that day indicate"])
def test_what_footage_at_the_end_of_a_sentence_shows_is_the_writers(shown: str) -> None:
    assert credited(f"The ferry sank off the island, {shown}.") == [(None, "The ferry sank off the island")]


@pytest.mark.parametrize("second", ["Lodova denied crossing the border", "Lodova says it was at home"])
def test_two_reports_that_a_semicolon_joins_are_each_of_its_own_speaker(second: str) -> None:
    first = credited(f"Norva said its troops repelled a raid; {second}.")[0]
    assert first == ("Norva", "its troops repelled a raid")


@pytest.mark.parametrize(
    ("sentence", "speaker", "statement"),
    [
        (
            "Minister Olga Brandt said that nine sailors had drowned and denied that the crew had been drunk.",
            "Minister Olga Brandt",
            "the crew had been drunk",
        ),
        (
            "The union leader admitted that workers had entered the yard but insisted the gates had held.",
            "The union leader",
            "the gates had held",
        ),
        ("Karl Lind accepted the offer, his lawyer said.", "Karl Lind's lawyer", "Karl Lind accepted the offer"),
        ("The attack was planned, Anna Holm said, and had been for weeks.", "Anna Holm", "The attack was planned"),
        (
            "The Post can reveal that the meat was sold by Farmix, according to an inspector.",
            "an inspector",
            "the meat was sold by Farmix",
        ),
        ("\u201cThe tank was full,\u201d an engineer fumed.", "an engineer", "The tank was full"),
    ],
)
def test_who_said_the_first_half_says_the_second_and_his_lawyer_is_his(
    sentence: str, speaker: str, statement: str
) -> None:
    assert (speaker, statement) in credited(sentence)


@pytest.mark.parametrize(
    ("sentence", "speaker", "statement"),
    [
        (
            "The Ministry of Ports rejects claims that the pilot was drunk.",
            "The Ministry of Ports",
            "the pilot was drunk",
        ),
        ("The Harbour Office of Teld dismisses reports that the quay is unsafe.", None, "the quay is unsafe"),
        ("The board informs the public that the quay has not sunk.", "The board", "the quay has not sunk"),
        ("The quay, the engineers said, had no lights.", "the engineers", "The quay had no lights"),
        (
            "The council runs the whole port, its spokesman, Captain Jan Holt, told Teld Radio on Monday.",
            "Captain Jan Holt",
            "The council runs the whole port",
        ),
        (
            "Jan Holt is said to have written that the quay should be kept shut.",
            "Jan Holt",
            "the quay should be kept shut",
        ),
    ],
)
def test_the_verb_is_no_part_of_who_says_it(sentence: str, speaker: str | None, statement: str) -> None:
    told = {statement: speaker for speaker, statement in credited(sentence)}
    assert told[statement] == (speaker or "The Harbour Office of Teld")


def test_a_naval_officer_who_is_cited_is_the_source() -> None:
    (credit,) = find_credits("Radio Teld, citing a naval officer, reports that the league will send ships.")
    assert (credit.speaker, credit.relayed_by) == ("a naval officer", ("Radio Teld",))


def test_who_is_dismissed_does_not_say_what_stands_before() -> None:
    told = credited("Decree 17, published in the gazette of 3 May, dismisses Jan Brekke from the navy.")
    assert told
    assert all(speaker != "Jan Brekke" for speaker, _ in told)


def test_what_stands_before_a_colon_is_the_writers_where_somebody_is_named_behind_it() -> None:
    assert credited("I saw three boats: my neighbour says that there were four.") == [
        (None, "I saw three boats"),
        ("my neighbour", "there were four"),
    ]


def test_a_quotation_behind_a_denial_is_said_and_not_denied() -> None:
    credits = find_credits(
        "Holm rejected claims that the ferry was unsafe: \u201cThe ferry was inspected in May.\u201d"
    )
    assert [(c.speaker, c.cue, c.proposition.statement) for c in credits] == [
        ("Holm", "rejected", "the ferry was unsafe"),
        ("Holm", "said", "The ferry was inspected in May"),
    ]


def test_what_stands_beside_a_report_with_a_clause_of_its_own_is_the_writers() -> None:
    told = credited("Larn launches offensive across river, Teld says it holds bridge.")
    assert told == [(None, "Larn launches offensive across river"), ("Teld", "it holds bridge")]
