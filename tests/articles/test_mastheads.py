import pytest

from consolidate.articles.mastheads import AUTHOR_READERS, FOOT_READERS, LABEL_READERS, is_address, labels_a_link

PROSE = [
    "Ferry sinks off Tarn",
    "A ferry sank off Tarn on 4 March 2031.",
    "By nightfall the ferry had sunk.",
    "Source close to the ministry: the captain had been drinking.",
    "Date palms burned along the coast",
    "The link: a rusty bolt",
]


@pytest.mark.parametrize("words", PROSE)
def test_no_reader_takes_prose(words: str) -> None:
    assert [reader(words) for reader in (*LABEL_READERS, *AUTHOR_READERS, *FOOT_READERS)] == [None] * 9


def test_an_address_is_known_and_so_is_its_label() -> None:
    assert is_address("https://tarn.example/a")
    assert not is_address("see https://tarn.example/a")
    assert labels_a_link("Original url:")
    assert not labels_a_link("Original recording:")
