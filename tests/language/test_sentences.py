import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consolidate.language.marks import SIGNS
from consolidate.language.sentences import Span, split_sentences


def split(text: str, leave_out: tuple[Span, ...] = ()) -> list[str]:
    return [" ".join(text[start:end].split()) for start, end in split_sentences(text, leave_out)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gen. Orm Tasker met Lt. Col. Ilo Varn in St. Brack.",
        "Prof. Quill and Mrs. Drun left.",
        "The U.S. Navy and the U.N. Council replied.",
        "It began at 5 a.m. Monday in Teld.",
        "They sat at table No. 5 until Jan. 12.",
        "About 3.5 million krona, or 1.2 percent, were lost.",
        "J. K. Rowling and H. G. Wells never came.",
        "The case Varn v. Norva Lines was heard.",
        "Quill et al. Measured nothing.",
        "See https://norva.example/a.b?c=1.2!x for more.",
        '"Stop!" he shouted.',
        '"Who opened the door?" asked Varn.',
        "\u201cThe door was open!\u201d \u2014 she told the court.",
        "He waited... and waited.",
        "She said \u2026 nothing at all.",
        "Yahoo! shares fell.",
        "The toll (61 dead, see p. 4) rose.",
        "Norva Lines Inc. Chairman Edda Quill resigned.",
    ],
)
def test_one_sentence_stays_one(sentence: str) -> None:
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank.|Nine died.",
        "It left for the U.S.|The crew stayed.",
        "It sank at 5 a.m.|The crew swam.",
        "He works for Norva Lines Inc.|The firm grew.",
        "He lives on Harbour St.|The house burnt.",
        "He said no.|Nobody came.",
        "No.|The ship is fine.",
        "They lay in the sun.|Nine slept.",
        "They sat.|Quill stood.",
        "We took vitamin C.|It helped.",
        "See www.norva.example.|Police said so.",
        "It rose by 3.5.|Police said so.",
        '"The door was open."|"It was not."',
        "\u201cThe door was open.\u201d|Varn was silent.",
        "\u2018It sank.\u2019|Quill wept.",
        "Did it sink?|Yes!|It did.",
        "He waited . . .|Then he left.",
        "He waited\u2026|Then he left.",
        "It sank (in a storm).|Nine died.",
        "**It sank.**|Nine died.",
        "It sank.|12 people died.",
        "\u0c10 sank.|\u00bfWhy now?|\u00a1Help!",
    ],
)
def test_two_sentences_are_parted(text: str) -> None:
    assert split(text.replace("|", " ")) == text.split("|")


def test_headlines_without_a_full_stop_are_sentences_of_their_own() -> None:
    headlines = [
        "Ferry sinks off Teld",
        "Drun resigns",
        "Port of Brack shut",
        "Nurses strike",
        "Storm nears",
        "Bank fails",
    ]
    assert split("\n".join(headlines)) == headlines
    assert split("Ferry sinks off Teld\nNine people died.") == ["Ferry sinks off Teld", "Nine people died."]


def test_markdown_markers_are_no_part_of_a_sentence() -> None:
    text = (
        "# Ferry sinks\n\n> The bow door was open.\n\n---\n\n* Nine dead\n* two missing\n\n1. Varn swam\n2. Quill rowed"
    )
    assert split(text) == [
        "Ferry sinks", "The bow door was open.", "Nine dead", "two missing", "Varn swam", "Quill rowed",
    ]  # fmt: skip


def test_emphasis_stays_in_the_sentence() -> None:
    assert split("The *Maren Sol* was **lost**. _Nine_ died.") == ["The *Maren Sol* was **lost**.", "_Nine_ died."]


WRAPPED = """\
The ferry Maren Sol capsized off the harbour of Teld on Monday with 61 people
on board, the coast guard of Norva said. At least nine of them died when it
went down within minutes, as deckhand Ilo Varn told a court in the capital of
the islands on Tuesday. Fifty-two were brought ashore by fishermen, who had
seen the lights go out.
The owner, Norva Lines, has denied that the bow door was open when the vessel
left the quay.
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_lines_broken_at_a_fixed_width_are_rejoined(line_end: str) -> None:
    sentences = split(WRAPPED.replace("\n", line_end))
    assert len(sentences) == 4
    assert sentences[0].endswith("with 61 people on board, the coast guard of Norva said.")
    assert sentences[3].startswith("The owner, Norva Lines, has denied that the bow door")


def test_a_quoted_block_of_broken_lines_is_rejoined() -> None:
    quoted = "".join(f"> {line}\n" for line in WRAPPED.splitlines())
    assert len(split_sentences(quoted)) == 4


def test_a_heading_above_broken_lines_stays_apart() -> None:
    assert split("Ferry lost\n" + WRAPPED)[0] == "Ferry lost"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "\u6e21\u8239\u6c89\u6ca1\u4e86\u3002\u4e5d\u4eba\u6b7b\u4ea1\uff01\u300c\u95e8\u5f00\u3002\u300d\u4ed6\u8bf4\u3002",
            4,
        ),
        ("\u0646\u062c\u0627\u061f \u0646\u0639\u0645.", 2),
        ("\u0928\u093e\u0935 \u0921\u0942\u092c\u0940\u0964 \u0928\u094c \u092e\u0930\u0947\u0964", 2),
    ],
)
def test_other_scripts_are_split_at_their_own_full_stops(text: str, sentences: int) -> None:
    assert len(split_sentences(text)) == sentences


def test_what_is_left_out_parts_sentences() -> None:
    text = "The ferry [advertisement] sank off Teld. Nine died."
    gap = (text.index("["), text.index("]") + 1)
    assert split(text, (gap,)) == ["The ferry", "sank off Teld.", "Nine died."]
    assert split(text, ((gap[0], gap[0]),)) == split(text)
    assert split(text, ((0, 9_999),)) == []
    assert split(text, (gap, (gap[0], gap[1] - 3), (9_000, 9_999))) == split(text, (gap,))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("7:15 a.m. One person died.\n\n9:30 a.m. The toll rose.", ["One person died.", "The toll rose."]),
        ("Monday 12:15\nThe toll rose. 13:40 Divers left.", ["The toll rose.", "Divers left."]),
        ("\U0001f534 The crew left. \U0001f534 Nine died.", ["The crew left.", "Nine died."]),
        (
            "\u2757\ufe0fTeld is ours! \U0001f525\U0001f525\n\n\u2705Bridge held #Teld #Norva",
            ["Teld is ours!", "Bridge held"],
        ),
        ("BREAKING: The Alba sank.\n#Teld #Norva", ["The Alba sank."]),
        ("The train left at 9:30 a.m. The county paid.", ["The train left at 9:30 a.m.", "The county paid."]),
    ],
)
def test_emoji_hashtags_and_the_clocks_of_entries_are_in_no_sentence(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


PIECES = [
    *["Teld", "sank", "the", "No. 5", "U.S.", "3.5", "I", "a", "\u0c10", "\u4e5d\u4eba", "\U0001f6a2"],
    *[".", "!", "?", "\u2026", "...", "\u3002", ":", '"', "\u201d", " ", "\u00a0", "\n", "\n\n", "\r\n", "\u2028"],
    *["- ", "# ", "> ", "1. ", "---", "*"],
]
PROSE = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=60).map("".join)
MARKERS = re.compile(rf"[\s\-*+_=~#>|.:\u2022\u2013\u2014\d){SIGNS}]*")


@given(PROSE)
def test_sentences_are_sorted_disjoint_and_leave_only_layout_between_them(text: str) -> None:
    at = 0
    for start, end in split_sentences(text):
        assert at <= start < end <= len(text)
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        assert MARKERS.fullmatch(text[at:start]), text[at:start]
        at = end
    assert MARKERS.fullmatch(text[at:])


@given(PROSE, st.lists(st.tuples(st.integers(0, 120), st.integers(0, 120)), max_size=4))
def test_no_sentence_touches_what_is_left_out(text: str, gaps: list[Span]) -> None:
    leave_out = [(min(gap), max(gap)) for gap in gaps]
    for start, end in split_sentences(text, leave_out):
        assert not any(max(start, a) < min(end, b) for a, b in leave_out)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("word " * 20_000 + "end.", 1),
        ("The ferry sank. " * 62_500, 62_500),
        ("a\n" * 250_000, 1),
        ("A\n" * 250_000, 250_000),
        ("x" + "." * 500_000 + "x", 1),
        ("x" + ".)" * 250_000 + "x", 1),
        ("x " + ". " * 250_000 + "x", 1),
        (" " * 500_000 + "x", 1),
        ("*" * 500_000 + "x", 1),
        ("- " * 250_000 + "x", 1),
    ],
)
def test_a_large_text_is_split_in_linear_time(text: str, sentences: int) -> None:
    """Quadratic work would take hours here, so that the test would never end."""
    assert len(split_sentences(text)) == sentences


def test_many_gaps_in_many_lines_are_no_trouble() -> None:
    text = "The ferry sank off Teld.\n" * 20_000
    gaps = [(at, at + 4) for at in range(0, len(text), 25)]
    assert len(split_sentences(text, gaps)) == 20_000
