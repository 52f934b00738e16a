"""Recordings of a model's answers: cassettes that vcrpy writes, matches and plays.

vcrpy's defaults would keep the key and other headers, answer prompts that were never recorded, and replay in
order rather than by question; so a request is matched on its method, path and body, headers are dropped but
for the content type, and only the chat completions that succeeded are kept.  What the recording was made with
stands beside them under "metadata", the key that vcrpy reserves for such things.
"""

from __future__ import annotations

import copy
import functools
import json
import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from consolidate.errors import RecordingError, RecordingMiss
from consolidate.llm.dialect import Dialect
from consolidate.llm.endpoint import public_url

if TYPE_CHECKING:
    from vcr.cassette import Cassette
    from vcr.request import Request as RecordedRequest

SAVING_SHARE = 0.05
"""The most of the run's time that goes into writing the cassette again and again while it grows."""

# What libyaml does not write as it is: it would turn the whole block into one quoted line.
_NOT_IN_A_BLOCK = re.compile("[^\\n\\x20-\\x7e\\u00a0-\\u2027\\u202a-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd]")


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
        return (self.model, self.window, dict(self.prompts)) == (
            other.model,
            other.window,
            dict(other.prompts),
        )


def recording_settings(path: Path) -> RecordedWith:
    """What the recording at ``path`` was made with.

    Raises ``RecordingError`` where there is no such file, or it is no recording.
    """
    return _recorded_with(_read(path), path)


def count_answers(path: Path) -> int:
    """How many answers the recording at ``path`` holds.  Raises like ``recording_settings``."""
    return len(_read(path)["interactions"])


@contextmanager
def replaying(path: Path, made_with: RecordedWith) -> Iterator[None]:
    """While the block runs, every request is answered from the recording at ``path``, and none is sent.

    ``made_with`` is what the recording says of itself.

    A request that it does not hold raises an error that ``is_miss`` knows.
    """
    tape = _tape(_Scrubber(), _Serializer(made_with), _Persister())
    with tape.use_cassette(str(path), record_mode="none", allow_playback_repeats=True):
        yield


@contextmanager
def recording(path: Path, made_with: RecordedWith, base_url: str) -> Iterator[Recorder]:
    """While the block runs, the completions of ``base_url`` are recorded at ``path``.

    Those that it holds already are played from there, so that a run which was cut short can go on.  But a
    recording that was made with another model, window or prompt is replaced, once there is a new answer.  The
    file is whole at any time.  Raises ``RecordingError`` where ``path`` cannot be written, or holds something
    else.
    """
    _check_writable(path)
    held = recording_settings(path) if path.exists() and path.stat().st_size > 0 else None
    goes_on = held is not None and held.asks_like(made_with)
    if held is not None and goes_on:
        made_with = replace(made_with, dialect=held.dialect)
    serializer, scrubber = _Serializer(made_with), _Scrubber()
    tape = _tape(scrubber, serializer, _Persister(reads=goes_on))
    with tape.use_cassette(str(path), record_mode="new_episodes", allow_playback_repeats=True) as cassette:
        # Only now: what the file holds may come from another address.
        scrubber.only(base_url, made_with.base_url)
        yield Recorder(path, cassette, serializer, replaces=held is not None and not goes_on)


def is_miss(error: BaseException | None) -> bool:
    """Whether ``error``, or what caused it, tells of a request that a recording does not hold."""
    from vcr.errors import CannotOverwriteExistingCassetteException

    while error is not None:
        if isinstance(error, CannotOverwriteExistingCassetteException):
            return True
        error = error.__cause__
    return False


def miss(path: Path, about: str) -> RecordingMiss:
    """The error to raise for it; ``about`` is the article asked for."""
    return RecordingMiss(
        f"The prompt has changed since {path} was recorded, or the article has (asked for {about}): record "
        f"again with --record {path}."
    )


class Recorder:
    """Writes a growing cassette, so that what was paid for is kept whatever happens to the run.

    ``replaces`` says whether the file holds answers of another kind, which will be lost.
    """

    def __init__(self, path: Path, cassette: Cassette, serializer: _Serializer, replaces: bool) -> None:
        self.replaces = replaces
        self._path = path
        self._cassette = cassette
        self._serializer = serializer
        self._lock = threading.Lock()
        self._next_save = 0.0

    @property
    def dialect(self) -> Dialect:
        """What the endpoint understands, as far as the recording knows."""
        return self._serializer.made_with.dialect

    def keep(self, dialect: Dialect) -> None:
        """Take note of a reply made in ``dialect``, and write the cassette unless that was just done.

        Safe to call from several threads.
        """
        with self._lock:
            self._serializer.made_with = replace(self._serializer.made_with, dialect=dialect)
            started = time.monotonic()
            if not self._cassette.dirty or started < self._next_save:
                return
            # A copy: vcrpy's serializing turns bodies to text in place.
            data = copy.deepcopy(list(self._cassette.data))
            held = {"requests": [request for request, _ in data], "responses": [reply for _, reply in data]}
            _Persister().save_cassette(self._path, held, self._serializer)
            ended = time.monotonic()
            self._next_save = ended + (ended - started) / SAVING_SHARE


class _Serializer:
    """Writes cassettes that a person can read, and that vcrpy's own YAML reader can, too."""

    def __init__(self, made_with: RecordedWith) -> None:
        self.made_with = made_with

    def serialize(self, cassette: dict[str, Any]) -> str:
        import yaml

        ordered = {
            "version": cassette["version"],
            "metadata": asdict(self.made_with),
            "interactions": cassette["interactions"],
        }
        text: str = yaml.dump(ordered, Dumper=_readable_dumper(), sort_keys=False, allow_unicode=True, width=110)
        return text

    def deserialize(self, text: str) -> Any:
        from vcr.serializers import yamlserializer

        return yamlserializer.deserialize(text)


class _Persister:
    """Reads like vcrpy's own persister; writes UTF-8 everywhere, and the whole file or nothing."""

    def __init__(self, reads: bool = True) -> None:
        self._reads = reads

    def load_cassette(self, path: str | Path, serializer: _Serializer) -> Any:
        from vcr.persisters.filesystem import CassetteNotFoundError
        from vcr.serialize import deserialize

        if not self._reads:
            raise CassetteNotFoundError
        return deserialize(Path(path).read_text(encoding="utf-8"), serializer)

    def save_cassette(self, path: str | Path, cassette: dict[str, Any], serializer: _Serializer) -> None:
        from vcr.serialize import serialize

        with _replaced(Path(path)) as whole:
            whole.write(serialize(cassette, serializer))


class _Scrubber:
    """Takes everything out of an interaction that is secret, or that no match needs."""

    def __init__(self) -> None:
        self._only: tuple[str, str] | None = None

    def only(self, base_url: str, shown_as: str) -> None:
        """From now on drop all but the chat completions of ``base_url``, and name it ``shown_as``."""
        self._only = (_completions(base_url), _completions(shown_as))

    def request(self, request: RecordedRequest) -> RecordedRequest | None:
        url = public_url(request.uri)
        if self._only is not None:
            # vcrpy scrubs some requests twice, so the second address is one of ours, too.
            if url not in self._only:
                return None
            url = self._only[1]
        request.uri = url
        request.headers = _content_type(request.headers)
        request.body = _readable_json(request.body)
        return request

    def response(self, response: dict[str, Any]) -> dict[str, Any] | None:
        if response["status"]["code"] != HTTPStatus.OK or not _is_completion(response["body"]["string"]):
            return None
        body = {"string": _readable_json(response["body"]["string"])}
        return {**response, "headers": _content_type(response["headers"]), "body": body}


def _tape(scrubber: _Scrubber, serializer: _Serializer, persister: _Persister) -> Any:
    """A vcrpy recorder that touches httpx2 (the SDK's transport) only."""
    import vcr
    from vcr.patch import PATCHER_NAMES

    tape = vcr.VCR(
        serializer="readable",
        match_on=("method", "path", "body"),
        before_record_request=scrubber.request,
        before_record_response=scrubber.response,
        decode_compressed_response=True,
        skip_patchers=[name for name in PATCHER_NAMES if name != "httpx2"],
    )
    tape.register_serializer("readable", serializer)
    tape.register_persister(persister)
    tape.register_matcher("body", _body_matcher())
    return tape


def _body_matcher() -> Callable[[RecordedRequest, RecordedRequest], bool]:
    """Whether two bodies are the same JSON.

    vcrpy's own matcher parses every recorded body anew, and works out a line by line difference to each.
    """

    @functools.cache
    def meaning(body: bytes) -> str:
        try:
            return json.dumps(json.loads(body), sort_keys=True)
        except ValueError:
            return repr(body)

    def body(asked: RecordedRequest, recorded: RecordedRequest) -> bool:
        return meaning(asked.body or b"") == meaning(recorded.body or b"")

    return body


def _completions(base_url: str) -> str:
    return public_url(base_url).rstrip("/") + "/chat/completions"


def _content_type(headers: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in headers.items() if name.lower() == "content-type"}


def _is_completion(body: bytes) -> bool:
    try:
        answer = json.loads(body)
    except ValueError:
        return False
    return isinstance(answer, dict) and bool(answer.get("choices"))


def _readable_json(body: bytes | None) -> bytes | None:
    """The same JSON with a line for each item, in characters that YAML writes as they are."""
    try:
        text = json.dumps(json.loads(body or b""), indent=1, ensure_ascii=False)
    except ValueError:
        return body
    return _NOT_IN_A_BLOCK.sub(lambda found: json.dumps(found[0])[1:-1], text).encode()


@functools.cache
def _readable_dumper() -> type:
    """A YAML dumper that writes texts of several lines as blocks."""
    import yaml

    class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
        """Writes plain values only."""

    def text(dumper: Any, value: str) -> Any:
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)

    Dumper.add_representer(str, text)
    return Dumper


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


def _recorded_with(cassette: dict[str, Any], path: Path) -> RecordedWith:
    try:
        return RecordedWith(**{**cassette["metadata"], "dialect": Dialect(**cassette["metadata"]["dialect"])})
    except (KeyError, TypeError) as error:
        raise _not_a_recording(path) from error


def _not_a_recording(path: Path) -> RecordingError:
    return RecordingError(
        f"{path} is no recording of this program, or is damaged: choose another file, or delete it and record again."
    )


def _check_writable(path: Path) -> None:
    """Raise ``RecordingError`` unless a cassette can be written at ``path``: before anything is paid for."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a"):
            empty = path.stat().st_size == 0
        if empty:
            path.unlink()
    except OSError as error:
        raise _unwritable(path, error) from error


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


def _unwritable(path: Path, error: OSError) -> RecordingError:
    return RecordingError(
        f"The recording {path} cannot be written ({error.strerror}): choose another place for --record."
    )
