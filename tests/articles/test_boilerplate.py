import pytest

from consolidate.articles import article_from_text
from consolidate.models import Article

HEAD = "Ferry sinks off Tarn\n\nA ferry sank off Tarn on Monday, the harbour master said.\n"
FOOT = "\nDivers searched all night, and two more people were found."


def read(middle: str) -> Article:
    return article_from_text(HEAD + middle + FOOT, name="a.txt")


def marked(article: Article) -> list[str]:
    return [article.text[s.start : s.end] for s in article.skipped]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Remind me later.", "appeal"),
        ("You can support our journalism with a donation.", "appeal"),
        ("**Related article:** [Mayor of Marn steps down](#)", "related"),
        ("Read more: Ferry line to be sold", "related"),
        ("MOST READ IN NEWS 'GONE' Heron stolen from zoo CLOSED Pier shut after storm", "related"),
        ("Читайте також: Паром затонув", "related"),
        ("Share on Facebook Share on Twitter", "navigation"),
        ("Read More", "navigation"),
        ("CLICK HERE TO GET THE TARN HERALD APP", "navigation"),
        ("[Home](/) | [World](/world)", "navigation"),
        ("- [Mayor of Marn steps down](https://tarn.example/m)", "navigation"),
        ("Advertisement Continue reading the main story", "advertisement"),
        ("Sign up for the Tarn Herald's weekly politics newsletter to get it in your inbox.", "sign-up"),
        ("Follow us on Telegram", "sign-up"),
        ("We pay for your stories! Email us at tips@tarn.example", "contact"),
        ("We use cookies to make this site better.", "cookie notice"),
        ("Copyright 2031 Tarn Herald. All rights reserved.", "copyright"),
        ("© Tarn Herald", "copyright"),
        ("Getty - Contributor The ferry lies on its side in the bay", "caption"),
        ("AFP or licensors Divers went down to the wreck at dawn", "caption"),
        ("Reuters Divers went down to the wreck at dawn", "caption"),
        ("Image copyright The Paper Image caption The wreck at dawn", "caption"),
        ("FILE - In this March 3 photo, the ferry leaves Tarn. (AP Photo/Ann Holt)", "caption"),
        ("The wreck of the ferry at dawn (Ann Holt/AP)", "caption"),
        ("The wreck is seen from the shore. | Photo Credit: REUTERS", "caption"),
        ("Photo: Ann Holt", "caption"),
        ("Mayor Bo Lind at the pier. [marn.example](https://www.marn.example)", "caption"),
        ("![The wreck](wreck.jpg)", "caption"),
        ("Reporting by Ann Holt; Editing by Bo Lind", "credits"),
        ("Associated Press writer Bo Lind in Marn contributed to this report.", "credits"),
        ("___", "markup"),
        ("## Background", "section label"),
        ("**What happened on the bridge?**", "section label"),
    ],
)
def test_a_line_that_is_no_news_is_marked_whole_with_its_reason(line: str, reason: str) -> None:
    article = read(line)
    assert marked(article) == [line]
    assert article.skipped[0].reason == reason


@pytest.mark.parametrize(
    "line",
    [
        "Video — shot by a resident — shows the ferry listing in the harbour",
        "Follow-up posts on Telegram said the captain had left the bridge.",
        "Like many others, she wrote on Facebook that the crew had vanished.",
        "For more than 20 years he posted the timetable on Facebook.",
        "By using force the guards broke the terms of the truce.",
        "The ministry contributed to the report, which found no fault.",
        "The minister resigned on Monday, according to [marn.example](https://marn.example/x).",
        "Donations passed 2 million, and news of you reached readers abroad, the fund said.",
        "“We need your support,” the mayor told reporters.",
        "Readers of the newspaper donated 3,000 crowns to the lifeboat service.",
        "Most read the warning as a threat.",
        "More from the wreck was found on Sunday",
        "The agency said the pier was safe. (Reuters)",
        "Copyright law does not cover the plans, the court ruled.",
        "Comments by the minister drew anger.",
        "Share prices fell on Monday.",
        "Subscribe rates fell by half, the company said.",
        "A letter from the captain was found in the wreck.",
        "A message from the king: the nation mourns.",
        "We use no cookies, the minister said.",
        "PHOTO evidence was lost, the court heard.",
        "Credit: the bank lent 3 million to the yard.",
        "Listen: the siren can be heard at 04:12.",
        "11 comments were deleted by the port authority.",
        "## Two killed as second ferry runs aground",
    ],
)
def test_news_is_not_lost_to_a_stray_cue(line: str) -> None:
    assert read(line).skipped == ()


def test_an_appeal_is_marked_to_its_last_asking_line_and_the_report_goes_on() -> None:
    appeal = (
        "A Message from The Tarn Herald:\nDear readers,\nWe face hard times.\n"
        "Please support us from just $2: your support makes a difference.\n"
        "Thank you for standing with us, and for all you do.\n"
    )
    article = read(appeal)
    assert marked(article) == appeal.splitlines()
    assert {s.reason for s in article.skipped} == {"appeal"}


def test_an_opening_without_an_asking_line_is_no_appeal() -> None:
    assert read("A letter from the Captain\nHe asked people to donate blood, the hospital said.").skipped == ()


def test_a_list_of_other_articles_ends_where_the_report_goes_on() -> None:
    related = "Related stories\nMayor of Marn steps down\nThe mayor had been ill.\nPier closed after storm"
    assert marked(read(related)) == related.splitlines()


def test_comments_at_the_end_are_no_news() -> None:
    text = (
        HEAD
        + "The captain was rescued by a fishing boat before dawn.\n" * 6
        + "Comments (2)\nHeron7: They all lie.\nSad day."
    )
    assert marked(article_from_text(text, name="a")) == ["Comments (2)", "Heron7: They all lie.", "Sad day."]


def test_a_comments_link_at_the_top_hides_nothing() -> None:
    article = article_from_text("Ferry sinks off Tarn\nComments (2)\n" + HEAD * 5, name="a")
    assert not any(s.reason == "comments" for s in article.skipped)


def test_credits_in_brackets_are_marked_without_the_sentence_before_them() -> None:
    assert marked(read("The line is closed. (Writing by Ann Holt; Editing by Bo Lind)")) == [
        "(Writing by Ann Holt; Editing by Bo Lind)"
    ]


def test_a_label_before_a_sentence_is_marked_alone() -> None:
    assert [words.strip() for words in marked(read("Story highlights The captain left the bridge"))] == [
        "Story highlights"
    ]


@pytest.mark.parametrize(
    "title",
    ["Watch: the moment the ferry sank", "Reuters Photographer Killed on Ferry", "Video: ferry sinks"],
)
def test_a_title_that_reads_like_a_pointer_stays(title: str) -> None:
    article = article_from_text(f"{title}\n\nA ferry sank off Tarn on Monday.", name="a")
    assert article.title == title
    assert article.skipped == ()


@pytest.mark.parametrize("piece", ["a", "word ", "(Reporting by ", "[a](b) ", "#a", "et ", "- ", "*", "“", "By A "])
def test_a_line_of_a_megabyte_is_read_whole(piece: str) -> None:
    text = f"Ferry sinks off Tarn\n{piece * (1_000_000 // len(piece))}\nDivers searched."
    assert article_from_text(text, name="a").text == text


@pytest.mark.parametrize(
    ("line", "skipped"),
    [
        ("SUBSCRIBE | SIGN IN | E-EDITION", "SUBSCRIBE | SIGN IN | E-EDITION"),
        ("Ferry timetable changes - see page 9", "Ferry timetable changes - see page 9"),
        ("About Tarn Lines: Tarn Lines runs nine ferries.", "About Tarn Lines: "),
        ("Notes to editors: The Alba was built in 1990.", "Notes to editors: "),
    ],
)
def test_menus_pointers_and_the_labels_of_releases_are_no_news(line: str, skipped: str) -> None:
    assert marked(read(line)) == [skipped]


@pytest.mark.parametrize("line", ["Tarn | Lomia | Marn", "About the Alba: nobody knew.", "The list is on page 9."])
def test_what_only_looks_like_furniture_stays(line: str) -> None:
    assert marked(read(line)) == []
