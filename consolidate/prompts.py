"""Strict loading of the prompt templates in ``prompts/*.md``.

A template is a Markdown file with TOML front matter between two ``+++`` lines and one
section for each part ("# system", "# user", ...).  The front matter names the ``version``,
the ``variables`` that the parts use, and whatever else belongs to the prompt and is versioned
with it: few-shot ``examples``, the words of the ``reasons`` for asking again.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, StrictInt, ValidationError

from consolidate.errors import PromptError

_FRONT_MATTER = re.compile(r"\A\+\+\+\n(.*?)\n\+\+\+\n(.*)\Z", re.DOTALL)
_PART = re.compile(r"^# (\w+)\n(.*?)(?=^# |\Z)", re.DOTALL | re.MULTILINE)
_VARIABLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")


class _FrontMatter(BaseModel):
    model_config = ConfigDict(extra="forbid")

    version: StrictInt
    variables: tuple[str, ...] = ()
    examples: tuple[dict[str, Any], ...] = ()
    reasons: dict[str, str] = Field(default_factory=dict)


@dataclass(frozen=True)
class Prompt:
    """One template: its parts by name, and what its front matter brings along.

    ``hash`` is the first 12 hex digits of the SHA-256 of the whole file.
    """

    name: str
    version: int
    hash: str
    variables: tuple[str, ...]
    parts: dict[str, str]
    examples: tuple[dict[str, Any], ...]
    reasons: dict[str, str]

    def fill(self, part: str, **values: str) -> str:
        """The text of ``part`` with ``{{ name }}`` replaced by ``values["name"]``.

        Raises PromptError for an unknown part and for a missing or an unneeded variable:
        a prompt that silently says less than it should costs more than an error.
        """
        if part not in self.parts:
            raise PromptError(f"Prompt {self.name} has no part “{part}”; it has {', '.join(self.parts)}.")
        wanted = set(_VARIABLE.findall(self.parts[part]))
        if wanted != set(values):
            problem = ", ".join(sorted(wanted ^ set(values)))
            raise PromptError(f"Prompt {self.name}, part “{part}”: variables missing or not in it: {problem}.")
        return _VARIABLE.sub(lambda match: values[match.group(1)], self.parts[part])

    def reason(self, code: str) -> str:
        """The words of the reason ``code``.  Raises PromptError where the prompt has none for it."""
        if code not in self.reasons:
            raise PromptError(f"Prompt {self.name} has no words for the reason “{code}”.")
        return self.reasons[code]


def parse_prompt(name: str, source: str) -> Prompt:
    """Read a template.  Raises PromptError for anything malformed, undeclared or unused."""
    source = source.replace("\r\n", "\n")
    match = _FRONT_MATTER.match(source)
    if match is None:
        raise PromptError(f"Prompt {name} does not start with front matter between two +++ lines.")
    front = _front_matter(name, match.group(1))
    parts = _parts(name, match.group(2))
    used = {variable for text in parts.values() for variable in _VARIABLE.findall(text)}
    if used != set(front.variables):
        problem = sorted(used ^ set(front.variables))
        raise PromptError(f"Prompt {name}: declared but unused, or used but undeclared: {', '.join(problem)}.")
    return Prompt(
        name=name,
        version=front.version,
        hash=hashlib.sha256(source.encode()).hexdigest()[:12],
        variables=front.variables,
        parts=parts,
        examples=front.examples,
        reasons=front.reasons,
    )


def _front_matter(name: str, source: str) -> _FrontMatter:
    try:
        return _FrontMatter.model_validate(tomllib.loads(source))
    except tomllib.TOMLDecodeError as error:
        raise PromptError(f"The front matter of prompt {name} is not TOML: {error}.") from error
    except ValidationError as error:
        problem = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise PromptError(f"Mend the front matter of prompt {name}: {problem}.") from error


def _parts(name: str, body: str) -> dict[str, str]:
    """The sections by name.  Nothing may stand outside one, twice, or between braces that name no variable."""
    sections = [(m.group(1), m.group(2).strip()) for m in _PART.finditer(body)]
    parts = dict(sections)
    if len(parts) < len(sections) or not _PART.match(body.lstrip("\n")):
        raise PromptError(f"Prompt {name} needs a section for each part (“# system”), each once, and no text outside.")
    for part, text in parts.items():
        if "{{" in _VARIABLE.sub("", text) or "}}" in _VARIABLE.sub("", text):
            raise PromptError(f"Prompt {name}, part “{part}”: write variables as {{{{ name }}}}.")
    return parts


@cache
def load_prompt(name: str) -> Prompt:
    """The template ``prompts/<name>.md``.  Raises PromptError where there is none."""
    source = _folder() / f"{name}.md"
    if not source.is_file():
        raise PromptError(f"There is no prompt {name}.md; install the package again.")
    return parse_prompt(name, source.read_text(encoding="utf-8"))


def _folder() -> Any:
    """The packed prompts of an installed wheel, or the repository's own folder in an editable install."""
    packed = resources.files("consolidate") / "_prompts"
    return packed if packed.is_dir() else Path(__file__).resolve().parent.parent / "prompts"
