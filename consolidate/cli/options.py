"""The arguments and options of the commands: how each is written, read and explained in the help."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from consolidate.cli.formats import Format
from consolidate.cli.pairs import Pair, pair
from consolidate.settings import ExtractorChoice

_MODEL = "Model"
_OUTPUT = "Output"
_ORIGINS = "Origins"
_CASES = "Case"


def day(value: str) -> date:
    """An ISO 8601 date.  Raises ``typer.BadParameter`` where ``value`` is none."""
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise typer.BadParameter(f"{value!r} is no day: write it as 2025-04-08.") from error


# --- what to read -------------------------------------------------------------------------------------------

Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help='Articles: files or folders; "-" is stdin.')]
Published = Annotated[
    date | None,
    typer.Option(metavar="DATE", parser=day, help="Day to assume for texts that bear no date."),
]
ExtractorName = Annotated[
    ExtractorChoice,
    typer.Option(help="Draw claims by a model, from syntax, or both ways (auto: both if a model is named)."),
]

# --- the model ----------------------------------------------------------------------------------------------

ModelName = Annotated[
    str | None,
    typer.Option("--model", metavar="NAME", help="Model to ask (or CONSOLIDATE_MODEL).", rich_help_panel=_MODEL),
]
BaseUrl = Annotated[
    str | None,
    typer.Option(
        metavar="URL",
        help="OpenAI-compatible endpoint, with its /v1 (or OPENAI_BASE_URL; the key is OPENAI_API_KEY).",
        rich_help_panel=_MODEL,
    ),
]
ModelFile = Annotated[
    Path | None,
    typer.Option(metavar="FILE.gguf", help="Run this model in this process instead.", rich_help_panel=_MODEL),
]
Record = Annotated[
    Path | None,
    typer.Option(metavar="CASSETTE", help="Record the model's answers.", rich_help_panel=_MODEL),
]
Replay = Annotated[
    Path | None,
    typer.Option(metavar="CASSETTE", help="Answer from a recording, with no network.", rich_help_panel=_MODEL),
]
MaxTokens = Annotated[
    int | None,
    typer.Option(metavar="N", min=1, help="Tokens the whole run may use.", rich_help_panel=_MODEL),
]
Window = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        min=1,
        help="Sentences per call (default: whole articles; one with --model-file).",
        rich_help_panel=_MODEL,
    ),
]

# --- the brief ----------------------------------------------------------------------------------------------

JsonFile = Annotated[
    str | None,
    typer.Option(metavar="FILE", help='Write the export as JSON ("-": to stdout, alone).', rich_help_panel=_OUTPUT),
]
MarkdownFile = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Write the whole brief as Markdown.", rich_help_panel=_OUTPUT),
]
HtmlFile = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Write the report as one HTML page.", rich_help_panel=_OUTPUT),
]
Top = Annotated[int | None, typer.Option(metavar="N", min=1, help="Show N facts.", rich_help_panel=_OUTPUT)]
Everything = Annotated[
    bool, typer.Option("--all", help="Show everything, not about 60 lines of it.", rich_help_panel=_OUTPUT)
]

# --- origins ------------------------------------------------------------------------------------------------

SourcesFile = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="What is known of publishers and speakers (TOML).", rich_help_panel=_ORIGINS),
]
Independent = Annotated[
    list[Pair] | None,
    typer.Option(parser=pair, metavar="A B", help="Two articles: each a report of its own.", rich_help_panel=_ORIGINS),
]
SameOrigin = Annotated[
    list[Pair] | None,
    typer.Option(parser=pair, metavar="A B", help="Two articles: both one report.", rich_help_panel=_ORIGINS),
]

# --- the case -----------------------------------------------------------------------------------------------

CaseToFill = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Add to this case (default: one of these inputs' own, in your data folder).",
        rich_help_panel=_CASES,
    ),
]
NoCase = Annotated[bool, typer.Option("--no-case", help="Keep nothing.", rich_help_panel=_CASES)]
CaseToCheck = Annotated[Path | None, typer.Option(metavar="FILE", help="Look into this case (default: the newest).")]
CasePath = Annotated[Path | None, typer.Argument(metavar="[CASE]", help="The case file (default: the newest case).")]
ItemName = Annotated[str, typer.Argument(metavar="F12", help="A fact or conflict by its handle, or a claim by its id.")]

# --- the review ---------------------------------------------------------------------------------------------

Reviewer = Annotated[
    str | None, typer.Option(metavar="NAME", help="Who decides (default: git's user.name, else the login).")
]
Kinds = Annotated[
    list[str] | None, typer.Option(metavar="KIND", help="Only conflicts of this kind (denial, quantity, time ...).")
]
Severities = Annotated[
    list[str] | None, typer.Option(metavar="SEVERITY", help="Only conflicts of this severity (high, medium, low).")
]
OpenOnly = Annotated[bool, typer.Option("--open", help="Only conflicts that are not decided.")]
Listing = Annotated[bool, typer.Option("--list", help="List the queue, a line each, and ask nothing.")]
DecisionsIn = Annotated[
    str | None, typer.Option(metavar="FILE", help='Record the decisions of a file ("-": of stdin).')
]
DecisionsOut = Annotated[
    str | None, typer.Option(metavar="FILE", help='Write all decisions as lines of JSON ("-": to stdout).')
]

# --- the report ---------------------------------------------------------------------------------------------

FormatName = Annotated[Format, typer.Option("--format", help="What to write.")]
Output = Annotated[str, typer.Option(metavar="PATH", help='A file, or "-" for stdout; for csv a folder.')]
