"""Recordings that a person can read: JSON with a line for each item, and YAML that keeps it as a block."""

from __future__ import annotations

import functools
import json
import re
from typing import Any

# What libyaml does not write as it is: it would turn the whole block into one quoted line.
_NOT_IN_A_BLOCK = re.compile("[^\\n\\x20-\\x7e\\u00a0-\\u2027\\u202a-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd]")


def readable_json(body: bytes | None) -> bytes | None:
    """The same JSON with a line for each item, in characters that YAML writes as they are.

    What is no JSON is returned as it is.
    """
    try:
        text = json.dumps(json.loads(body or b""), indent=1, ensure_ascii=False)
    except ValueError:
        return body
    return _NOT_IN_A_BLOCK.sub(lambda found: json.dumps(found[0])[1:-1], text).encode()


def readable_yaml(value: dict[str, Any]) -> str:
    """Plain values as YAML, in the order they have, with texts of several lines as blocks."""
    import yaml

    text: str = yaml.dump(value, Dumper=_dumper(), sort_keys=False, allow_unicode=True, width=110)
    return text


@functools.cache
def _dumper() -> type:
    import yaml

    class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
        """Writes plain values only."""

    def text(dumper: Any, value: str) -> Any:
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)

    Dumper.add_representer(str, text)
    return Dumper
