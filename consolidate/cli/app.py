"""The commands and their options.  What they do is imported when one is run, so that help is quick."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from consolidate.settings import ExtractorChoice

app = typer.Typer(
    name="consolidate",
    help="What many articles report: who says it, who denies it, where they part, and the exact words.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

MODEL = "Model"
OUTPUT = "Output"


def _day(value: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise typer.BadParameter(f"{value!r} is no day: write it as 2025-04-08.") from error


def _version(wanted: bool) -> None:
    if wanted:
        from consolidate.cli.doctor import installed

        typer.echo(f"consolidate {installed('consolidate') or '(run from its source folder)'}")
        raise typer.Exit


ModelName = Annotated[
    str | None,
    typer.Option("--model", metavar="NAME", help="Model to ask (or CONSOLIDATE_MODEL).", rich_help_panel=MODEL),
]
BaseUrl = Annotated[
    str | None,
    typer.Option(
        metavar="URL",
        help="OpenAI-compatible endpoint, with its /v1 (or OPENAI_BASE_URL; the key is OPENAI_API_KEY).",
        rich_help_panel=MODEL,
    ),
]
ModelFile = Annotated[
    Path | None,
    typer.Option(metavar="FILE.gguf", help="Run this model in this process instead.", rich_help_panel=MODEL),
]


@app.callback()
def _common(
    _version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass


def summarise(  # noqa: PLR0913 - typer reads the options from the signature
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", help='Articles: files or folders; "-" is stdin.')],
    *,
    json: Annotated[
        str | None,
        typer.Option(metavar="FILE", help='Write the export as JSON ("-": to stdout, alone).', rich_help_panel=OUTPUT),
    ] = None,
    top: Annotated[int | None, typer.Option(metavar="N", min=1, help="Show N facts.", rich_help_panel=OUTPUT)] = None,
    everything: Annotated[
        bool,
        typer.Option("--all", help="Show everything, not about 60 lines of it.", rich_help_panel=OUTPUT),
    ] = False,
    published: Annotated[
        date | None,
        typer.Option(metavar="DATE", parser=_day, help="Day to assume for texts that bear no date."),
    ] = None,
    model: ModelName = None,
    base_url: BaseUrl = None,
    model_file: ModelFile = None,
    record: Annotated[
        Path | None,
        typer.Option(metavar="CASSETTE", help="Record the model's answers.", rich_help_panel=MODEL),
    ] = None,
    replay: Annotated[
        Path | None,
        typer.Option(metavar="CASSETTE", help="Answer from a recording, with no network.", rich_help_panel=MODEL),
    ] = None,
    max_tokens: Annotated[
        int | None,
        typer.Option(metavar="N", min=1, help="Tokens the whole run may use.", rich_help_panel=MODEL),
    ] = None,
    window: Annotated[
        int | None,
        typer.Option(
            metavar="N",
            min=1,
            help="Sentences per call (default: whole articles; one with --model-file).",
            rich_help_panel=MODEL,
        ),
    ] = None,
    extractor: Annotated[
        ExtractorChoice,
        typer.Option(help="Draw claims by a model, from syntax, or both ways (auto: both if a model is named)."),
    ] = "auto",
) -> None:
    """Read articles and print a brief of what they report."""
    from consolidate.cli.outcome import ending

    with ending():
        from consolidate.cli import summarise as command
        from consolidate.cli.environment import Options

        options = Options(model, base_url, model_file, record, replay, published, max_tokens, window, extractor)
        status = command.summarise(command.Command(paths, options, json, top, everything), dict(os.environ))
        raise typer.Exit(status)


app.command("summarise")(summarise)
app.command("summarize", hidden=True)(summarise)


@app.command()
def doctor(model: ModelName = None, base_url: BaseUrl = None, model_file: ModelFile = None) -> None:
    """Say what is installed, which model would be used, and whether it answers."""
    from consolidate.cli.outcome import ending

    with ending():
        from consolidate.cli import doctor as command
        from consolidate.cli.environment import Options

        status = command.doctor(Options(model, base_url, model_file), dict(os.environ))
        raise typer.Exit(status)
