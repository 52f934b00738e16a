"""From settings to a model that answers, whatever it is: an endpoint, a file, or a recording."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from consolidate.errors import ModelRefused, ModelReplyInvalid, UsageError
from consolidate.llm.cassette import RecordedWith, count_answers, recording_settings
from consolidate.llm.dialect import Dialect
from consolidate.llm.endpoint import DEFAULT_BASE_URL, NO_KEY, Endpoint, checked_url, public_url
from consolidate.llm.local import LOOPBACK, local_server
from consolidate.llm.recording import recording, replaying
from consolidate.llm.types import ReplyStore
from consolidate.settings import Settings

if TYPE_CHECKING:
    from consolidate.llm.client import ModelClient

LOCAL_TIMEOUT = 1800.0
"""Seconds for one attempt at the local engine, at least: on few cores a long answer takes many minutes."""
LISTING_TIMEOUT = 20.0
"""Seconds to wait for a list of models, at most: nothing is computed for it."""
MAX_MODELS_NAMED = 10


@contextmanager
def open_model(
    settings: Settings,
    notice: Callable[[str], None],
    prompts: Mapping[str, str] | None = None,
    replies: ReplyStore | None = None,
) -> Iterator[ModelClient]:
    """The model that ``settings`` name, while the block runs.

    ``replay`` goes before ``model_file``, and that before ``base_url``.  A replay touches no network; a local
    engine is started before and stopped after; a recording is written as it grows.  ``prompts`` (name of each
    template, hash of its content) are noted in a recording, with the window.  ``notice`` hears one line
    whenever something lesser than what was asked for is used.  ``replies`` keeps what is answered, for this run and
    later ones; a recording and a replay keep their own.

    Raises ``UsageError`` where the settings name no model or contradict each other, ``LocalModelError``,
    ``RecordingError``, and ``ModelError`` where the endpoint is needed to find the model's name and fails.
    """
    _check(settings)
    with ExitStack() as stack:
        if settings.replay is not None:
            made_with = recording_settings(settings.replay)
            endpoint = _recorded_endpoint(made_with, settings.replay, settings)
            stack.enter_context(replaying(settings.replay, made_with))
            yield stack.enter_context(_client(endpoint, settings, notice))
            return
        endpoint = stack.enter_context(_endpoint(settings))
        if settings.record is None:
            yield stack.enter_context(_client(endpoint, settings, notice, replies=replies))
            return
        made_with = RecordedWith(endpoint.model, endpoint.shown, settings.window, dict(prompts or {}), _version())
        recorder = stack.enter_context(recording(settings.record, made_with, endpoint.base_url))
        if recorder.replaces:
            notice(f"{settings.record} was made with another model, window or prompt: it is recorded anew.")
        endpoint = replace(endpoint, dialect=recorder.dialect)
        yield stack.enter_context(_client(endpoint, settings, notice, recorder.keep))


def check_model(settings: Settings) -> str:
    """One line on what answers under ``settings``; costs no tokens.  Raises like ``open_model``."""
    _check(settings)
    if settings.replay is not None:
        made_with = recording_settings(settings.replay)
        return f"{settings.replay}: {count_answers(settings.replay)} recorded answers of {made_with.model}"
    with _endpoint(settings) as endpoint:
        offered = _models(endpoint)
    if settings.model_file is not None:
        return f"{settings.model_file}: loaded, and answers as {endpoint.model}"
    known = "offers it" if endpoint.model in offered else "answers, but does not list it"
    return f"{endpoint.model}: {endpoint.shown} {known}"


def _check(settings: Settings) -> None:
    if settings.record is not None and settings.replay is not None:
        raise UsageError("Recording and replaying exclude each other: give either --record or --replay.")


def _recorded_endpoint(made_with: RecordedWith, path: Path, settings: Settings) -> Endpoint:
    return Endpoint(
        made_with.model,
        made_with.base_url,
        attempts=1,
        slots=settings.concurrency,
        dialect=made_with.dialect,
        recording=path,
    )


@contextmanager
def _endpoint(settings: Settings) -> Iterator[Endpoint]:
    """The endpoint that ``settings`` name; where that is a file, its server runs while the block does."""
    if settings.model_file is None:
        yield _remote(settings)
        return
    with local_server(settings.model_file) as server:
        yield Endpoint(
            settings.model_file.stem,
            server.base_url,
            server.api_key,
            timeout=max(settings.timeout, LOCAL_TIMEOUT),
            attempts=settings.attempts,
            slots=1,
            # Without the port, which is another one in each run.
            shown_as=f"http://{LOOPBACK}/v1",
        )


def _remote(settings: Settings) -> Endpoint:
    key = settings.api_key.get_secret_value().strip() if settings.api_key is not None else ""
    base_url = checked_url(settings.base_url or DEFAULT_BASE_URL)
    if base_url.rstrip("/") == DEFAULT_BASE_URL:
        if not settings.model:
            raise UsageError("No model is named: name one with --model, or use --model-file or --replay.")
        if not key:
            raise ModelRefused(
                f"{public_url(base_url)} wants a key: set OPENAI_API_KEY, or use another --base-url, a "
                "--model-file or a --replay."
            )
    endpoint = Endpoint(
        settings.model or "",
        base_url,
        key or NO_KEY,
        timeout=settings.timeout,
        attempts=settings.attempts,
        slots=settings.concurrency,
    )
    return endpoint if settings.model else replace(endpoint, model=_only_model(endpoint))


def _only_model(endpoint: Endpoint) -> str:
    """The model of an endpoint that serves just one."""
    models = _models(endpoint)
    if len(models) == 1:
        return models[0]
    named = ", ".join(models[:MAX_MODELS_NAMED]) + (", ..." if len(models) > MAX_MODELS_NAMED else "")
    raise UsageError(f"{endpoint.shown} serves {len(models)} models: name one with --model ({named or 'none listed'}).")


def _models(endpoint: Endpoint) -> list[str]:
    """The names of the models that an endpoint lists; some list none."""
    import openai

    from consolidate.llm.client import sdk_client
    from consolidate.llm.connections import Connections
    from consolidate.llm.failures import failure

    endpoint = replace(endpoint, timeout=min(endpoint.timeout, LISTING_TIMEOUT))
    try:
        with sdk_client(endpoint, Connections()) as client:
            return [model.id for model in client.models.list().data]
    except openai.NotFoundError:
        return []
    except (openai.OpenAIError, ValueError) as error:
        raise failure(error, endpoint, "its models") from None
    except (AttributeError, TypeError):
        # The SDK does not check what it received.
        raise ModelReplyInvalid(
            f"{endpoint.shown} does not list its models as an OpenAI-compatible API does: check --base-url."
        ) from None


def _client(
    endpoint: Endpoint,
    settings: Settings,
    notice: Callable[[str], None],
    on_reply: Callable[[Dialect], None] = lambda _dialect: None,
    replies: ReplyStore | None = None,
) -> ModelClient:
    # The SDK takes half a second to import, and only now is it sure to be needed.
    from consolidate.llm.client import ModelClient

    return ModelClient(endpoint, settings.max_tokens, notice=notice, on_reply=on_reply, replies=replies)


def _version() -> str:
    try:
        return version("consolidate")
    except PackageNotFoundError:
        return "unknown"
