"""One HTML file that holds a whole result: nothing is loaded from anywhere, and nothing in it acts but its own script.

The page's Content-Security-Policy names its one style sheet and its one script by their hashes (CSP level 3,
https://www.w3.org/TR/CSP3/#grammardef-hash-source), so that whatever else got in as markup stays dead.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from consolidate.models import Article, Consolidation
from consolidate.report.html.data import data_block
from consolidate.report.html.view import View
from consolidate.report.names import file_name
from consolidate.report.rulings import decision_words, ruling_words
from consolidate.report.safe import safe

BRIEF_LINES = 12
"""Facts of a kind that the brief tells; all are among the facts."""
BRIEF_REFERENCES = 6
BRIEF_HANDLES = 12
POSITION_LINES = 3
"""Facts of a position that are in sight before it is unfolded."""


def html_report(result: Consolidation) -> str:
    """Return ``result`` as one HTML page (UTF-8): the same for the same result.

    It shows brief, conflicts, facts, timeline, matrix, sources and references, and each reference in its article.
    It makes no request; text from articles is inert in it, control and bidi characters are shown by their codes.
    """
    view, style, script = View(result), _asset("page.css"), _asset("page.js")
    page = (
        _environment()
        .get_template("page.html.j2")
        .render(
            view=view,
            policy=_policy(style, script),
            style=Markup(style),  # noqa: S704 - the package's own files
            script=Markup(script),  # noqa: S704
            data=Markup(data_block(view)),  # noqa: S704 - what could end the block is spelled by its code
            read=sum(len(source.articles) for source in view.content.sources),
            tally=_tally(view),
        )
    )
    return page + "\n"


def _environment() -> Environment:
    """Templates that escape whatever is printed, after hidden characters in it were made visible."""
    environment = Environment(
        loader=PackageLoader("consolidate.report.html", ""),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_inert,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    limits = {"BRIEF_LINES": BRIEF_LINES, "BRIEF_REFERENCES": BRIEF_REFERENCES, "BRIEF_HANDLES": BRIEF_HANDLES}
    environment.globals |= limits | {"POSITION_LINES": POSITION_LINES}
    environment.globals |= {"verdict": ruling_words, "decision_words": decision_words}
    environment.globals |= {"file_name": file_name, "link": _link}
    return environment


def _inert(value: Any) -> Any:
    return safe(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _link(article: Article) -> str | None:
    """Return the article's address if a browser would only visit it: no ``javascript:``, no ``data:``."""
    try:
        parts = urlsplit(article.url or "")
    except ValueError:
        return None
    return article.url if parts.scheme in ("http", "https") and parts.netloc else None


def _asset(name: str) -> str:
    return files("consolidate.report.html").joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"


def _tally(view: View) -> list[tuple[int, str]]:
    content = view.content
    counts = (
        (sum(source.off_topic is None for source in content.sources), "origin"),
        (len(content.result.claims), "claim"),
        (len(view.facts), "fact"),
        (len(content.agreed), "corroborated"),
        (len(content.contested), "conflict"),
    )
    return [(number, noun if number == 1 or noun == "corroborated" else f"{noun}s") for number, noun in counts]
