"""Settings of a run: frozen, handed in by argument, never read from the environment below the command line."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr

Extractor = Literal["model", "syntactic", "both"]
ExtractorChoice = Literal["auto", "model", "syntactic", "both"]


class Settings(BaseModel):
    """How to run.  ``Settings()`` names no model and writes nothing: claims are then drawn from syntax alone.

    ``extractor``   how claims are drawn; "auto" is both ways where a model is named, else syntax
    ``base_url``    root of an OpenAI-compatible endpoint, up to and with "/v1"; None is the SDK's default
    ``model_file``  a GGUF file to run in this process instead (extra "local")
    ``record`` / ``replay``  a cassette to write, or to answer from with no network
    ``window``      sentences per call; None sends a whole article
    ``max_tokens``  budget of the run, prompt and completion tokens together; None is no limit
    ``published``   the day to assume for texts that bear no date
    ``sources``     a file that says what is known of publishers and speakers, see ``consolidate.sources``
    ``independent`` / ``same_origin``  pairs of article ids whose origins are kept apart, or made one
    ``processes``   that draw claims from syntax; None is as many as there are cores, where there is enough to read
    ``timeout`` in seconds for one attempt; ``attempts`` tries per call, the first included
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    extractor: ExtractorChoice = "auto"
    model: str | None = None
    base_url: str | None = None
    api_key: SecretStr | None = None
    model_file: Path | None = None
    record: Path | None = None
    replay: Path | None = None
    window: int | None = Field(default=None, ge=1)
    max_tokens: int | None = Field(default=None, ge=1)
    published: date | None = None
    sources: Path | None = None
    independent: tuple[tuple[str, str], ...] = ()
    same_origin: tuple[tuple[str, str], ...] = ()
    concurrency: int = Field(default=4, ge=1, le=64)
    processes: int | None = Field(default=None, ge=1)
    timeout: float = Field(default=120.0, gt=0)
    attempts: int = Field(default=5, ge=1)

    @property
    def names_model(self) -> bool:
        """Is there a model, or the recording of one, to ask?"""
        return any((self.model, self.base_url, self.model_file, self.replay))

    @property
    def extractor_in_force(self) -> Extractor:
        """The extractor, with "auto" resolved."""
        if self.extractor != "auto":
            return self.extractor
        return "both" if self.names_model else "syntactic"
