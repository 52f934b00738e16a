"""Language models: asking, counting, recording and replaying.  The only room that knows the model libraries.

Importing it loads none of them; ``ModelClient`` and the functions load what they need when first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from consolidate.llm.cassette import RecordedWith, recording_settings
from consolidate.llm.opening import check_model, open_model
from consolidate.llm.types import LanguageModel, Message, Reply, ReplyStore, Request, Usage

if TYPE_CHECKING:
    from consolidate.llm.client import ModelClient

__all__ = [
    "LanguageModel",
    "Message",
    "ModelClient",
    "RecordedWith",
    "Reply",
    "ReplyStore",
    "Request",
    "Usage",
    "check_model",
    "open_model",
    "recording_settings",
]


def __getattr__(name: str) -> Any:
    if name == "ModelClient":
        from consolidate.llm.client import ModelClient

        return ModelClient
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
