"""What of the traffic with an endpoint gets into a recording: questions and answers, and nothing secret."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from consolidate.llm.endpoint import public_url
from consolidate.llm.readable import readable_json

if TYPE_CHECKING:
    from vcr.request import Request as RecordedRequest


class Redactor:
    """Takes everything out of an interaction that is secret, or that no match needs.

    Its methods are vcrpy's hooks; each returns None for what is to be left out of the recording.
    """

    def __init__(self) -> None:
        self._only: tuple[str, str] | None = None

    def only(self, base_url: str, shown_as: str) -> None:
        """From now on drop all but the chat completions of ``base_url``, and name it ``shown_as``."""
        self._only = (_completions(base_url), _completions(shown_as))

    def request(self, request: RecordedRequest) -> RecordedRequest | None:
        """The request without a key in its address or its headers."""
        url = public_url(request.uri)
        if self._only is not None:
            # vcrpy filters some requests twice, so the second address is one of ours, too.
            if url not in self._only:
                return None
            url = self._only[1]
        request.uri = url
        request.headers = _content_type(request.headers)
        request.body = readable_json(request.body)
        return request

    def response(self, response: dict[str, Any]) -> dict[str, Any] | None:
        """The response, if it is a completion, without headers that may be secret."""
        if response["status"]["code"] != HTTPStatus.OK or not _is_completion(response["body"]["string"]):
            return None
        body = {"string": readable_json(response["body"]["string"])}
        return {**response, "headers": _content_type(response["headers"]), "body": body}


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
