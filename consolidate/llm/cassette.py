"""The file of a recording: vcrpy's cassette format, with what the recording was made with beside the answers.

That stands under "metadata", the key that vcrpy reserves for such things.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TextIO

from consolidate.errors import RecordingError
from consolidate.llm.dialect import Dialect
from consolidate.llm.readable import readable_yaml


@dataclass(frozen=True)
class RecordedWith:
    """What a recording says of itself.

    ``model``     the model's name
    ``base_url``  the endpoint, without anything secret
    ``window``    sentences per call; None for whole articles
    ``prompts``   the name of each prompt template, and the hash of its content
    ``version``   of this program
    ``dialect``   what the endpoint understood, so that a replay asks in the same words
    """

    model: str
    base_url: str
    window: int | None
    prompts: Mapping[str, str]
    version: str
    dialect: Dialect = field(default_factory=Dialect)

    def asks_like(self, other: RecordedWith) -> bool:
        """Whether two runs ask the same of the same model, so that one can use the other's answers."""
        return (self.model, self.window, dict(self.prompts)) == (other.model, other.window, dict(other.prompts))


def recording_settings(path: Path) -> RecordedWith:
    """What the recording at ``path`` was made with.

    Raises ``RecordingError`` where there is no such file, or it is no recording.
    """
    cassette = _read(path)
    try:
        return RecordedWith(**{**cassette["metadata"], "dialect": Dialect(**cassette["metadata"]["dialect"])})
    except (KeyError, TypeError) as error:
        raise _not_a_recording(path) from error


def count_answers(path: Path) -> int:
    """How many answers the recording at ``path`` holds.  Raises like ``recording_settings``."""
    return len(_read(path)["interactions"])


def check_writable(path: Path) -> None:
    """Raise ``RecordingError`` unless a cassette can be written at ``path``; its folder is made if need be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a"):
            empty = path.stat().st_size == 0
        if empty:
            path.unlink()
    except OSError as error:
        raise _unwritable(path, error) from error


class Serializer:
    """Writes cassettes that a person can read, and that vcrpy's own YAML reader can, too."""

    def __init__(self, made_with: RecordedWith) -> None:
        self.made_with = made_with

    def serialize(self, cassette: dict[str, Any]) -> str:
        """The file's text, for what vcrpy makes of the interactions."""
        return readable_yaml(
            {
                "version": cassette["version"],
                "metadata": asdict(self.made_with),
                "interactions": cassette["interactions"],
            }
        )

    def deserialize(self, text: str) -> Any:
        """What vcrpy reads in the file's text."""
        from vcr.serializers import yamlserializer

        return yamlserializer.deserialize(text)


class Persister:
    """Reads like vcrpy's own persister, unless ``reads`` is false; writes UTF-8, and the whole file or nothing."""

    def __init__(self, reads: bool = True) -> None:
        self._reads = reads

    def load_cassette(self, path: str | Path, serializer: Serializer) -> Any:
        """The requests, the responses and the metadata of the file.  Raises vcrpy's ``CassetteNotFoundError``."""
        from vcr.persisters.filesystem import CassetteNotFoundError
        from vcr.serialize import deserialize

        if not self._reads:
            raise CassetteNotFoundError
        return deserialize(Path(path).read_text(encoding="utf-8"), serializer)

    def save_cassette(self, path: str | Path, cassette: dict[str, Any], serializer: Serializer) -> None:
        """Write the "requests" and "responses" of ``cassette``.  Raises ``RecordingError``."""
        from vcr.serialize import serialize

        with _replaced(Path(path)) as whole:
            whole.write(serialize(cassette, serializer))


def _read(path: Path) -> dict[str, Any]:
    """The cassette at ``path`` as plain values.  Raises ``RecordingError`` where there is none."""
    import yaml
    from vcr.serializers import yamlserializer

    try:
        cassette = yamlserializer.deserialize(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise RecordingError(f"There is no recording {path}: check the name, or make it with --record.") from error
    except OSError as error:
        raise RecordingError(
            f"The recording {path} cannot be read ({error.strerror}): check its permissions."
        ) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise _not_a_recording(path) from error
    if not isinstance(cassette, dict) or not isinstance(cassette.get("interactions"), list):
        raise _not_a_recording(path)
    return cassette


@contextmanager
def _replaced(path: Path) -> Iterator[TextIO]:
    """A file that takes the place of ``path`` once it is whole."""
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as whole:
            yield whole
        part.replace(path.resolve())
    except OSError as error:
        part.unlink(missing_ok=True)
        raise _unwritable(path, error) from error


def _not_a_recording(path: Path) -> RecordingError:
    return RecordingError(
        f"{path} is no recording of this program, or is damaged: choose another file, or delete it and record again."
    )


def _unwritable(path: Path, error: OSError) -> RecordingError:
    return RecordingError(
        f"The recording {path} cannot be written ({error.strerror}): choose another place for --record."
    )
