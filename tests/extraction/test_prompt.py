"""The prompt that the extractor is driven by, held against the code that uses it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import pytest

from consolidate.errors import PromptError
from consolidate.extraction import PROMPT_NAME
from consolidate.extraction.by_model import opening
from consolidate.extraction.completion import complete
from consolidate.extraction.drafts import ClaimDraft, Failure
from consolidate.extraction.grounding import Grounded, ground
from consolidate.extraction.reading import Window, presentable
from consolidate.prompts import load_prompt

if TYPE_CHECKING:
    from tests.extraction.conftest import Read

ROOT = Path(__file__).parents[2]
PROMPT = load_prompt(PROMPT_NAME)
CASES = [
    pytest.param(example, claim, id=claim["statement"]) for example in PROMPT.examples for claim in example["claims"]
]


@pytest.mark.parametrize(("example", "claim"), CASES)
def test_every_example_grounds_in_its_own_passage(
    reading: Read, example: dict[str, Any], claim: dict[str, str]
) -> None:
    names = "" if example["names"] == "(none)" else f"Of {example['names']} much was heard this week.\n"
    whole = reading(names + example["passage"])
    window = Window(1 if names else 0, len(whole.sentences))
    grounded = ground(ClaimDraft(**claim), whole, window)
    assert isinstance(grounded, Grounded), grounded
    assert grounded.polarity == ("denied" if "denied" in claim["cue"] else "affirmed")
    assert complete(grounded, whole).speaker.name == claim["speaker"]


@pytest.mark.parametrize("example", PROMPT.examples, ids=lambda example: str(example["passage"][:30]))
def test_an_example_looks_like_what_the_model_is_shown(example: dict[str, Any]) -> None:
    assert presentable(example["passage"]) == example["passage"]
    assert all(list(claim) == list(ClaimDraft.model_fields) for claim in example["claims"])


def test_there_are_words_for_every_reason_and_for_nothing_else() -> None:
    assert set(PROMPT.reasons) == set(get_args(Failure))


@pytest.mark.parametrize(
    ("part", "values"),
    [
        ("user", {"passage": "It sank."}),
        ("user", {"passage": "It sank.", "names": "", "published": "2031-03-03"}),
        ("repair", {"passage": "It sank."}),
        ("system", {"passage": "It sank."}),
    ],
)
def test_a_variable_too_few_or_too_many_is_an_error(part: str, values: dict[str, str]) -> None:
    with pytest.raises(PromptError, match="variables missing or not in it"):
        PROMPT.fill(part, **values)


def test_it_names_nothing_of_the_seeds() -> None:
    """A proper name is a word that the seeds have with a capital in mid-sentence and never without."""
    seeds = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
    prompt = (ROOT / "prompts" / f"{PROMPT_NAME}.md").read_text(encoding="utf-8")
    small = set(re.findall(r"\b[a-z]+\b", seeds + prompt))
    general = {*"Monday Tuesday Wednesday Thursday Friday Saturday Sunday Interior Minister JSON I".split()}
    named = set(re.findall(r"(?<=[a-z,] )[A-Z]\w+", seeds)) - general
    assert len(named) > 20
    assert not {name for name in named if name.casefold() not in small} & set(re.findall(r"\w+", prompt))


def test_no_publication_date_stands_in_it(reading: Read) -> None:
    text = "The ferry left the quay.\nIt sank off the island on Monday."
    dated = reading(text, published="2031-03-03", title="The ferry left the quay.")
    asked = "".join(message.content for message in opening(dated, Window(1, 2), PROMPT))
    assert "2031" not in asked
    assert opening(dated, Window(1, 2), PROMPT) == opening(
        reading(text, published="1999-12-31", title="The ferry left the quay."), Window(1, 2), PROMPT
    )
