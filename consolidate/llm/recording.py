"""Recording a model's answers, and replaying them: what vcrpy does while a block runs.

vcrpy's defaults would keep the key and other headers, answer prompts that were never recorded, and replay in
order rather than by question; so a request is matched on its method, path and body, headers are dropped but
for the content type, and only the chat completions that succeeded are kept.
"""

from __future__ import annotations

import copy
import functools
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from consolidate.errors import RecordingMiss
from consolidate.llm.cassette import Persister, RecordedWith, Serializer, check_writable, recording_settings
from consolidate.llm.dialect import Dialect
from consolidate.llm.redaction import Redactor

if TYPE_CHECKING:
    from vcr.cassette import Cassette
    from vcr.request import Request as RecordedRequest

SAVING_SHARE = 0.05
"""The most of the run's time that goes into writing the cassette again and again while it grows."""


@contextmanager
def replaying(path: Path, made_with: RecordedWith) -> Iterator[None]:
    """While the block runs, every request is answered from the recording at ``path``, and none is sent.

    ``made_with`` is what the recording says of itself.  A request that the recording does not hold raises an
    error that ``is_miss`` knows.
    """
    tape = _tape(Redactor(), Serializer(made_with), Persister())
    with tape.use_cassette(str(path), record_mode="none", allow_playback_repeats=True):
        yield


@contextmanager
def recording(path: Path, made_with: RecordedWith, base_url: str) -> Iterator[Recorder]:
    """While the block runs, the completions of ``base_url`` are recorded at ``path``.

    Those that it holds already are played from there, so that a run which was cut short can go on.  But a
    recording that was made with another model, window or prompt is replaced, once there is a new answer.  The
    file is whole at any time.  Raises ``RecordingError``, before anything is paid for, where ``path`` cannot be
    written, or holds something else.
    """
    check_writable(path)
    held = recording_settings(path) if path.exists() and path.stat().st_size > 0 else None
    goes_on = held is not None and held.asks_like(made_with)
    if held is not None and goes_on:
        made_with = replace(made_with, dialect=held.dialect)
    serializer, redactor = Serializer(made_with), Redactor()
    tape = _tape(redactor, serializer, Persister(reads=goes_on))
    with tape.use_cassette(str(path), record_mode="new_episodes", allow_playback_repeats=True) as cassette:
        # Only now: what the file holds may come from another address.
        redactor.only(base_url, made_with.base_url)
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
    """The error to raise for a request that the recording at ``path`` does not hold.

    ``about`` is the article asked for.
    """
    return RecordingMiss(
        f"The prompt has changed since {path} was recorded, or the article has (asked for {about}): record "
        f"again with --record {path}."
    )


class Recorder:
    """Writes a growing cassette, so that what was paid for is kept whatever happens to the run.

    ``replaces`` says whether the file holds answers of another kind, which will be lost.
    """

    def __init__(self, path: Path, cassette: Cassette, serializer: Serializer, replaces: bool) -> None:
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
            Persister().save_cassette(self._path, held, self._serializer)
            ended = time.monotonic()
            self._next_save = ended + (ended - started) / SAVING_SHARE


def _tape(redactor: Redactor, serializer: Serializer, persister: Persister) -> Any:
    """A vcrpy recorder that touches httpx2 (the SDK's transport) only."""
    import vcr
    from vcr.patch import PATCHER_NAMES

    tape = vcr.VCR(
        serializer="readable",
        match_on=("method", "path", "body"),
        before_record_request=redactor.request,
        before_record_response=redactor.response,
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
