"""The commands.  What they do is imported when one is run, so that help is quick."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from consolidate.cli import options as opt
from consolidate.cli.formats import Format
from consolidate.cli.pairs import CommandWithPairs

app = typer.Typer(
    name="consolidate",
    help="What many articles report: who says it, who denies it, where they part, and the exact words.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        from consolidate.cli.doctor import installed

        typer.echo(f"consolidate {installed('consolidate') or '(run from its source folder)'}")
        raise typer.Exit


@app.callback()
def _common(
    _version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass


def summarise(  # noqa: PLR0913 - typer reads the options from the signature
    paths: opt.Paths,
    *,
    json: opt.JsonFile = None,
    markdown: opt.MarkdownFile = None,
    html: opt.HtmlFile = None,
    top: opt.Top = None,
    everything: opt.Everything = False,
    published: opt.Published = None,
    sources: opt.SourcesFile = None,
    independent: opt.Independent = None,
    same_origin: opt.SameOrigin = None,
    case: opt.CaseToFill = None,
    no_case: opt.NoCase = False,
    model: opt.ModelName = None,
    base_url: opt.BaseUrl = None,
    model_file: opt.ModelFile = None,
    record: opt.Record = None,
    replay: opt.Replay = None,
    max_tokens: opt.MaxTokens = None,
    window: opt.Window = None,
    extractor: opt.ExtractorName = "auto",
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
        raise typer.Exit(command.summarise(given, dict(os.environ)))


app.command("summarise", cls=CommandWithPairs)(summarise)
app.command("summarize", cls=CommandWithPairs, hidden=True)(summarise)


@app.command()
def doctor(
    model: opt.ModelName = None,
    base_url: opt.BaseUrl = None,
    model_file: opt.ModelFile = None,
    case: opt.CaseToCheck = None,
) -> None:
    """Say what is installed, which model would be used, and whether it answers."""
    from consolidate.cli.outcome import ending

    with ending():
        from consolidate.cli import doctor as command
        from consolidate.cli.environment import Options

        raise typer.Exit(command.doctor(Options(model, base_url, model_file), dict(os.environ), case))


@app.command()
def review(  # noqa: PLR0913 - typer reads the options from the signature
    case: opt.CasePath = None,
    *,
    reviewer: opt.Reviewer = None,
    kind: opt.Kinds = None,
    severity: opt.Severities = None,
    open_only: opt.OpenOnly = False,
    listing: opt.Listing = False,
    apply: opt.DecisionsIn = None,
    export: opt.DecisionsOut = None,
) -> None:
    """Decide conflicts one by one, each with a reason."""
    from consolidate.cli.outcome import ending

    with ending():
        from consolidate.cli import review as command

        given = command.Command(case, kind or (), severity or (), open_only, reviewer, listing, apply, export)
        raise typer.Exit(command.review(given, typer.getchar))


@app.command()
def report(
    case: opt.CasePath = None,
    *,
    form: opt.FormatName = Format.MARKDOWN,
    output: opt.Output = "-",
) -> None:
    """Write what a case comes to, for people or programs; nothing is extracted anew."""
    from consolidate.cli.outcome import ending

    with ending():
        from consolidate.cli import report as command

        raise typer.Exit(command.report(case, form, output))


@app.command()
def show(name: opt.ItemName, case: opt.CasePath = None) -> None:
    """Show one fact, claim or conflict with all it rests on."""
    from consolidate.cli.outcome import ending

    with ending():
        from consolidate.cli.show import show_item

        raise typer.Exit(show_item(name, case))
