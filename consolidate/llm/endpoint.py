"""Where a model answers, and how that is told to the user."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from consolidate.errors import UsageError
from consolidate.llm.dialect import Dialect

DEFAULT_BASE_URL = "https://api.openai.com/v1"
NO_KEY = "none"
"""What is sent as the key to endpoints that ask for none: the SDK insists on one."""

_LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class Endpoint:
    """One model at one OpenAI-compatible address.

    ``base_url``    up to and with "/v1"
    ``timeout``     seconds for one attempt
    ``attempts``    tries per call, the first included
    ``slots``       calls at one time
    ``dialect``     what it understands, as far as that is known
    ``shown_as``    the address for messages and recordings, where it is not the real one
    ``recording``   the cassette that answers instead, or None
    """

    model: str
    base_url: str
    api_key: str = field(default=NO_KEY, repr=False)
    timeout: float = 120.0
    attempts: int = 5
    slots: int = 4
    dialect: Dialect = field(default_factory=Dialect)
    shown_as: str | None = None
    recording: Path | None = None

    @property
    def shown(self) -> str:
        """The address as it may stand in messages and recordings."""
        return self.shown_as or public_url(self.base_url)

    @property
    def stays_here(self) -> bool:
        """Whether what is sent never leaves this machine, so that no proxy may carry it."""
        return self.recording is not None or urlsplit(self.base_url).hostname in _LOOPBACK


def public_url(url: str) -> str:
    """``url`` without what may be secret in it: user name, password, query and fragment."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def checked_url(url: str) -> str:
    """``url`` itself.  Raises ``UsageError`` where it is no http address."""
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        shown = url.rpartition("@")[2]
        raise UsageError(f"--base-url {shown!r} is no address: give one like http://localhost:11434/v1.")
    return url
