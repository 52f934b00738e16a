import pytest

from consolidate.language.marks import find_stamp, is_tags, skip_marks, trim_marks, without_signs


@pytest.mark.parametrize(
    ("opening", "day", "clock"),
    [
        ("7:15 a.m. The ferry left.", "", "07:15"),
        ("7:15am: the ferry left.", "", "07:15"),
        ("12:05 a.m. The ferry left.", "", "00:05"),
        ("4 p.m. Divers came.", "", "16:00"),
        ("19:40", "", "19:40"),
        ("09.30 - Long queue.", "", "09:30"),
        ("**19:40** Long queue.", "", "19:40"),
        ("[14:05 GMT] Minister resigns.", "", "14:05"),
        ("14h20 Minister resigns.", "", "14:20"),
        ("Monday 12:15", "Monday", "12:15"),
        ("Tue, 18:40 Divers came.", "Tuesday", "18:40"),
        ("Update, 4 March, 14:20: Divers came.", "4 March", "14:20"),
        ("2031-03-04 07:15 Divers came.", "2031-03-04", "07:15"),
        ("8:20 47 people are missing.", "", "08:20"),
    ],
)
def test_the_clock_of_an_entry_is_read(opening: str, day: str, clock: str) -> None:
    stamp = find_stamp(opening, 0, len(opening))
    assert stamp is not None
    assert (stamp.day, stamp.clock) == (day, clock)


@pytest.mark.parametrize(
    "opening",
    [
        "9:30 is too late for them.",
        "4 p.m. on Tuesday was too late.",
        "3.50 Euros were paid.",
        "11 divers died.",
        "9:30-10:30 Mass was said.",
        "2:0 Tarn won.",
        "25:10 Nobody came.",
        "Monday was quiet.",
    ],
)
def test_other_figures_are_no_clock(opening: str) -> None:
    assert find_stamp(opening, 0, len(opening)) is None


@pytest.mark.parametrize(
    "opening",
    [
        "\U0001f534 ",
        "\u25aa\ufe0f ",
        "\u2757\ufe0f",
        "\u27a1\ufe0f ",
        "1\ufe0f\u20e3 ",
        "\U0001f1eb\U0001f1ee ",
        "BREAKING: ",
        "\U0001f6a8#Breaking\U0001f6a8: ",
        "JUST IN | ",
        "\u2705 19:40 - ",
        "As it happened: ",
    ],
)
def test_signs_announcements_and_clocks_are_passed_over(opening: str) -> None:
    text = f"{opening}The Alba sank."
    assert text[skip_marks(text, 0, len(text)) :] == "The Alba sank."


@pytest.mark.parametrize(
    "text", ["Watch dogs barked.", "Live music was played.", "The Alba sank.", "5 \u00b0C was read."]
)
def test_words_are_not_passed_over(text: str) -> None:
    assert skip_marks(text, 0, len(text)) == 0


@pytest.mark.parametrize("close", [" \U0001f525\U0001f525", " #Tarn #Alba", " \u2192"])
def test_signs_and_hashtags_that_close_a_line_are_left_out(close: str) -> None:
    text = f"The Alba sank.{close}"
    assert text[: trim_marks(text, 0, len(text))] == "The Alba sank."


def test_a_hashtag_that_is_a_word_of_its_sentence_stays() -> None:
    text = "The Alba sank off #Tarn"
    assert trim_marks(text, 0, len(text)) == len(text)
    assert is_tags("#Tarn, #Alba")
    assert not is_tags("#Tarn mourns")


def test_a_space_takes_the_place_of_each_sign() -> None:
    assert without_signs("Tarn \u2192 Lomia \U0001f525!") == "Tarn   Lomia  !"
