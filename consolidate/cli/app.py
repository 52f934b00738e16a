"""The commands and their options.  What they do is imported when one is run, so that help is quick."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from consolidate.cli.formats import Format
from consolidate.cli.pairs import CommandWithPairs, Pair, pair
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
ORIGINS = "Origins"
CASES = "Case"


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
    markdown: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Write the whole brief as Markdown.", rich_help_panel=OUTPUT),
    ] = None,
    html: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Write the report as one HTML page.", rich_help_panel=OUTPUT),
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
    sources: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="What is known of publishers and speakers (TOML).", rich_help_panel=ORIGINS),
    ] = None,
    independent: Annotated[
        list[Pair] | None,
        typer.Option(
            parser=pair, metavar="A B", help="Two articles: each a report of its own.", rich_help_panel=ORIGINS
        ),
    ] = None,
    same_origin: Annotated[
        list[Pair] | None,
        typer.Option(parser=pair, metavar="A B", help="Two articles: both one report.", rich_help_panel=ORIGINS),
    ] = None,
    case: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Add to this case (default: one of these inputs' own, in your data folder).",
            rich_help_panel=CASES,
        ),
    ] = None,
    no_case: Annotated[bool, typer.Option("--no-case", help="Keep nothing.", rich_help_panel=CASES)] = False,
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

        options = Options(
            model, base_url, model_file, record, replay, published, max_tokens, window, extractor, sources
        )
        pairs = (independent or (), same_origin or ())
        files = {Format.JSON: json, Format.MARKDOWN: markdown, Format.HTML: html}
        given = command.Command(paths, options, files, top, everything, *pairs, case, no_case)
        status = command.summarise(given, dict(os.environ))
        raise typer.Exit(status)


app.command("summarise", cls=CommandWithPairs)(summarise)
app.command("summarize", cls=CommandWithPairs, hidden=True)(summarise)


@app.command()
def doctor(
    model: ModelName = None,
    base_url: BaseUrl = None,
    model_file: ModelFile = None,
    case: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Look into this case (default: the newest).")
    ] = None,
) -> None:
    """Say what is installed, which model would be used, and whether it answers."""
    from consolidate.cli.outcome import ending

    with ending():
        from consolidate.cli import doctor as command
        from consolidate.cli.environment import Options

        status = command.doctor(Options(model, base_url, model_file), dict(os.environ), case)
        raise typer.Exit(status)


CasePath = Annotated[Path | None, typer.Argument(metavar="[CASE]", help="The case file (default: the newest case).")]


@app.command()
def review(  # noqa: PLR0913 - typer reads the options from the signature
    case: CasePath = None,
    *,
    reviewer: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who decides (default: git's user.name, else the login).")
    ] = None,
    kind: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="Only conflicts of this kind (denial, quantity, time ...).")
    ] = None,
    severity: Annotated[
        list[str] | None, typer.Option(metavar="SEVERITY", help="Only conflicts of this severity (high, medium, low).")
    ] = None,
    open_only: Annotated[bool, typer.Option("--open", help="Only conflicts that are not decided.")] = False,
    listing: Annotated[bool, typer.Option("--list", help="List the queue, a line each, and ask nothing.")] = False,
    apply: Annotated[
        str | None, typer.Option(metavar="FILE", help='Record the decisions of a file ("-": of stdin).')
    ] = None,
    export: Annotated[
        str | None, typer.Option(metavar="FILE", help='Write all decisions as lines of JSON ("-": to stdout).')
    ] = None,
) -> None:
    """Decide conflicts one by one, each with a reason."""
    from consolidate.cli.outcome import ending

    with ending():
        from consolidate.cli import review as command

        given = command.Command(case, kind or (), severity or (), open_only, reviewer, listing, apply, export)
        raise typer.Exit(command.review(given, typer.getchar))


@app.command()
def report(
    case: CasePath = None,
    *,
    form: Annotated[Format, typer.Option("--format", help="What to write.")] = Format.MARKDOWN,
    output: Annotated[str, typer.Option(metavar="PATH", help='A file, or "-" for stdout; for csv a folder.')] = "-",
) -> None:
    """Write what a case comes to, for people or programs; nothing is extracted anew."""
    from consolidate.cli.outcome import ending

    with ending():
        from consolidate.cli import report as command

        raise typer.Exit(command.report(case, form, output))


@app.command()
def show(
    name: Annotated[str, typer.Argument(metavar="F12", help="A fact or conflict by its handle, or a claim by its id.")],
    case: CasePath = None,
) -> None:
    """Show one fact, claim or conflict with all it rests on."""
    from consolidate.cli.outcome import ending

    with ending():
        from consolidate.cli.show import show_item

        raise typer.Exit(show_item(name, case))
