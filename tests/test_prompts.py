import pytest

from consolidate.errors import PromptError
from consolidate.language.normalise import folded
from consolidate.prompts import Prompt, load_prompt, parse_prompt

SOURCE = """+++
version = 3
variables = ["passage"]

[reasons]
too_long = "That is too long."

[[examples]]
passage = "The ferry sank."
claims = []
+++
# system
You read.

# user
Read: {{ passage }} and {{passage}}.
"""


def parse(source: str) -> Prompt:
    return parse_prompt("test", source)


def test_a_template_has_its_parts_and_what_comes_with_them() -> None:
    prompt = parse(SOURCE)
    assert (prompt.name, prompt.version, prompt.variables) == ("test", 3, ("passage",))
    assert prompt.parts == {"system": "You read.", "user": "Read: {{ passage }} and {{passage}}."}
    assert prompt.examples == ({"passage": "The ferry sank.", "claims": []},)
    assert prompt.reason("too_long") == "That is too long."


def test_every_place_of_a_variable_is_filled_and_a_value_is_never_a_template() -> None:
    assert parse(SOURCE).fill("user", passage="{{ passage }} \\1") == "Read: {{ passage }} \\1 and {{ passage }} \\1."
    assert parse(SOURCE).fill("system") == "You read."


@pytest.mark.parametrize(
    ("part", "values", "problem"),
    [
        ("user", {}, "passage"),
        ("user", {"passage": "x", "names": "y"}, "names"),
        ("system", {"passage": "x"}, "passage"),
        ("repair", {}, "repair"),
    ],
)
def test_a_wrong_filling_is_an_error_that_names_it(part: str, values: dict[str, str], problem: str) -> None:
    with pytest.raises(PromptError, match=problem):
        parse(SOURCE).fill(part, **values)


def test_a_reason_without_words_is_an_error() -> None:
    with pytest.raises(PromptError, match="too_short"):
        parse(SOURCE).reason("too_short")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("+++\nversion", "version", "front matter"),
        ("version = 3", "version = ", "TOML"),
        ("version = 3", "", "version"),
        ("version = 3", "version = true", "version"),
        ("version = 3", 'version = 3\nauthor = "x"', "author"),
        ('["passage"]', '"passage"', "variables"),
        ('"That is too long."', "5", "reasons"),
        ('["passage"]', '["passage", "names"]', "names"),
        ('["passage"]', "[]", "passage"),
        ("{{passage}}", "{{names}}", "names"),
        ("{{passage}}", "{{the passage}}", "variables as"),
        ("{{passage}}", "{{passage", "variables as"),
        ("# user", "# system", "each once"),
        ("# system\n", "Hello.\n# system\n", "outside"),
        ("# system", "system", "outside"),
    ],
)
def test_a_malformed_template_is_refused(old: str, new: str, problem: str) -> None:
    assert old in SOURCE
    with pytest.raises(PromptError, match=problem):
        parse(SOURCE.replace(old, new, 1))


def test_a_template_without_parts_is_refused() -> None:
    with pytest.raises(PromptError, match="section"):
        parse("+++\nversion = 1\n+++\n")


def test_the_hash_changes_with_any_word_but_not_with_line_ends() -> None:
    assert len(parse(SOURCE).hash) == 12
    assert parse(SOURCE.replace("\n", "\r\n")).hash == parse(SOURCE).hash
    assert parse(SOURCE.replace("too long", "too short")).hash != parse(SOURCE).hash


def test_a_missing_prompt_is_an_error() -> None:
    with pytest.raises(PromptError, match="no_such_prompt"):
        load_prompt("no_such_prompt")


def test_the_examples_of_the_extraction_prompt_stand_in_their_own_passages() -> None:
    examples = load_prompt("extract_claims").examples
    assert examples
    for example in examples:
        passage = folded(example["passage"])
        assert example["claims"]
        for claim in example["claims"]:
            assert set(claim) == {"cue", "speaker", "quote", "statement"}
            assert folded(claim["quote"]) in passage
            assert folded(claim["cue"]) in passage


def test_every_part_of_the_extraction_prompt_can_be_filled() -> None:
    prompt = load_prompt("extract_claims")
    for part, text in prompt.parts.items():
        values = {name: f"<{name}>" for name in prompt.variables if f"{{{{ {name} }}}}" in text}
        filled = prompt.fill(part, **values)
        assert "{{" not in filled
        assert all(value in filled for value in values.values())
