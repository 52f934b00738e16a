import json
import subprocess
import sys

import consolidate


def test_the_public_names_are_these_and_can_be_imported() -> None:
    assert consolidate.__all__ == [
        "Article",
        "Consolidation",
        "Settings",
        "article_from_text",
        "consolidate",
        "read_article",
    ]
    assert all(getattr(consolidate, name) is not None for name in consolidate.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(consolidate, "no_such_name")


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import json, sys, consolidate; print(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"spacy", "openai", "rich", "typer", "vcr", "tenacity", "trafilatura", "xllamacpp", "numpy"}
    assert heavy.isdisjoint(json.loads(done.stdout))
