"""What the user knows about publishers and speakers: the file ``sources.toml``.

Nothing here is guessed: a publisher that the file does not name keeps reliability F, "cannot be judged" (the
Admiralty code, NATO AJP-2.1), and a speaker that it does not name keeps the side and kind that the articles give.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self, get_args
from urllib.parse import urlsplit

from pydantic import AfterValidator, StringConstraints, ValidationError, model_validator
from pydantic_core import ErrorDetails, PydanticCustomError

from consolidate.errors import UsageError
from consolidate.models import Article, Claim, Frozen, Reliability

Kind = Literal["official", "military", "monitor", "blogger", "media", "analyst", "witness", "organisation"]
"""The kinds of speaker that can be told by a file; the others say that it is the article, or unknown."""

_HOST = re.compile(r"(?:[\w-]+\.)+[\w-]+")
_NO_WORD = re.compile(r"[\W_]+")


def _host(value: str) -> str:
    if not _HOST.fullmatch(value):
        raise PydanticCustomError("host", 'is no domain: write the site alone, as "news.example"')
    return value


Name = Annotated[str, StringConstraints(strict=True, strip_whitespace=True, min_length=1, max_length=200)]
Domain = Annotated[Name, AfterValidator(_host)]


class Entry(Frozen):
    """One table of the file: whom it is about, under which names, on which side, of which kind."""

    name: Name
    aliases: tuple[Name, ...] = ()
    side: Name | None = None
    kind: Kind | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)


class PublisherEntry(Entry):
    """One ``[[publishers]]``.  ``domains`` stand for their subdomains too; ``family`` is who owns or supplies it."""

    domains: tuple[Domain, ...] = ()
    family: Name | None = None
    reliability: Reliability = "F"


class SpeakerEntry(Entry):
    """One ``[[speakers]]``: a person, office or group that articles credit."""


class Sources(Frozen):
    """The whole file.  ``Sources()`` knows nobody."""

    publishers: tuple[PublisherEntry, ...] = ()
    speakers: tuple[SpeakerEntry, ...] = ()

    @model_validator(mode="after")
    def _each_name_is_one_entry(self) -> Self:
        for table in (self.publishers, self.speakers):
            _refuse_twins((_key(name), name, entry) for entry in table for name in entry.names)
        _refuse_twins((domain.casefold(), domain, entry) for entry in self.publishers for domain in entry.domains)
        return self

    @property
    def families(self) -> Mapping[str, str]:
        """The family of each publisher that has one, by each of its names and domains."""
        return {
            name: entry.family
            for entry in self.publishers
            if entry.family is not None
            for name in (*entry.names, *entry.domains)
        }

    def publisher_of(self, article: Article) -> PublisherEntry | None:
        """The entry of the article's publisher, by name, else by the site of its publisher or address."""
        if article.publisher and (found := self._publishers.get(_key(article.publisher))):
            return found
        return self._by_domain(article.publisher) or self._by_domain(_site(article.url))

    def speaker(self, names: Iterable[str]) -> Entry | None:
        """The entry of the first name that has one: a speaker's, else a publisher's."""
        keys = [_key(name) for name in names]
        tables: tuple[Mapping[str, Entry], ...] = (self._speakers, self._publishers)
        return next((table[key] for table in tables for key in keys if key in table), None)

    def _by_domain(self, host: str | None) -> PublisherEntry | None:
        labels = (host or "").casefold().split(".")
        parents = (".".join(labels[i:]) for i in range(len(labels)))
        return next((self._domains[parent] for parent in parents if parent in self._domains), None)

    @cached_property
    def _publishers(self) -> dict[str, PublisherEntry]:
        return {_key(name): entry for entry in self.publishers for name in entry.names}

    @cached_property
    def _domains(self) -> dict[str, PublisherEntry]:
        return {domain.casefold(): entry for entry in self.publishers for domain in entry.domains}

    @cached_property
    def _speakers(self) -> dict[str, SpeakerEntry]:
        return {_key(name): entry for entry in self.speakers for name in entry.names}


def load_sources(path: Path) -> Sources:
    """Return what the TOML file at ``path`` says, in UTF-8.

    Raises UsageError, which names the file, the table and the key, and what to write instead.
    """
    try:
        read = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
        return Sources.model_validate(read)
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}): name the file of your sources.") from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{path} is not in UTF-8 (line {line}): save it in UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f'{path} is not TOML: {error}. Text values stand in quotes: name = "...".') from error
    except ValidationError as error:
        raise UsageError(f"{path}: {_advice(error.errors(include_url=False), read)}") from error


def describe_articles(articles: Iterable[Article], sources: Sources) -> tuple[Article, ...]:
    """The articles, with the name and reliability that ``sources`` give their publisher."""

    def described(article: Article) -> Article:
        entry = sources.publisher_of(article)
        if entry is None:
            return article
        return article.model_copy(update={"publisher": entry.name, "reliability": entry.reliability})

    return tuple(described(article) for article in articles)


def place_speakers(
    claims: Iterable[Claim], articles: Iterable[Article], sources: Sources, full_names: Mapping[str, str]
) -> tuple[Claim, ...]:
    """The claims, with the sides and kinds that ``sources`` give their speakers; what it says wins over the articles.

    ``full_names`` has the fullest form of a speaker's name, under which it is looked up as well.  An article's
    own voice is on its publisher's side, and stays of the kind "article".
    """
    owners = {article.id: sources.publisher_of(article) for article in articles}

    def placed(claim: Claim) -> Claim:
        speaker = claim.speaker
        own = speaker.kind == "article"
        forms = (speaker.name, full_names.get(speaker.name, speaker.name))
        entry = owners.get(claim.article) if own else sources.speaker(forms)
        if entry is None:
            return claim
        kind = speaker.kind if own else entry.kind or speaker.kind
        known = speaker.model_copy(update={"side": entry.side or speaker.side, "kind": kind})
        return claim.model_copy(update={"speaker": known})

    return tuple(placed(claim) for claim in claims)


def _key(name: str) -> str:
    """Under what a name is looked up: case, punctuation and "the" before it make no difference."""
    return _NO_WORD.sub(" ", name.casefold().replace(".", "")).strip().removeprefix("the ")


def _site(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None


def _refuse_twins(names: Iterable[tuple[str, str, Entry]]) -> None:
    held: dict[str, Entry] = {}
    for key, name, entry in names:
        if key in held:
            where = "twice" if held[key] is entry else f'for "{held[key].name}" and for "{entry.name}"'
            raise PydanticCustomError("twins", f'"{name}" stands {where}: leave one of them out')
        held[key] = entry


# How pydantic's findings are put in words.

_TABLES: Final[Mapping[str, type[Entry]]] = {"publishers": PublisherEntry, "speakers": SpeakerEntry}


def _advice(errors: Sequence[ErrorDetails], read: Mapping[str, Any]) -> str:
    first, *others = errors
    rest = f" ({len(others)} more such in the file.)" if others else ""
    return f"{_place(first['loc'], read)}{_what(first)}.{rest}"


def _place(loc: tuple[int | str, ...], read: Mapping[str, Any]) -> str:
    """The table by its number and name: '[[publishers]] number 2 ("Harbour Post"): '; nothing for the whole file."""
    if len(loc) < 2 or not isinstance(loc[1], int):
        return ""
    entry = read[str(loc[0])][loc[1]]
    name = entry.get("name") if isinstance(entry, dict) else None
    return f"[[{loc[0]}]] number {loc[1] + 1}" + (f' ("{name}"): ' if isinstance(name, str) else ": ")


def _what(error: ErrorDetails) -> str:
    """What is wrong with which key, and what to write instead."""
    kind, loc = error["type"], error["loc"]
    in_table = len(loc) > 2
    key = str(loc[2] if in_table else loc[0]) if loc else ""
    if kind == "extra_forbidden":
        return _unknown(key, _TABLES[str(loc[0])].model_fields if in_table else [f"[[{name}]]" for name in _TABLES])
    if kind == "missing":
        return 'the name is missing: add name = "..."'
    if kind == "literal_error":
        letters = get_args(Reliability if key == "reliability" else Kind)
        return f'{key} "{error["input"]}" is none: write one of {", ".join(letters)}'
    if kind == "tuple_type" and in_table:
        return f'{key} must be a list: write {key} = ["...", "..."]'
    if kind == "tuple_type" or kind.startswith("model"):
        return f"each of the {key} is a table of its own: write [[{key}]], and its keys below"
    own = f"{key} must be a text that is not empty: write it in quotes" if kind.startswith("string") else error["msg"]
    return f'{key} "{error["input"]}" {own}' if kind == "host" else own


def _unknown(key: str, known: Iterable[str]) -> str:
    near = get_close_matches(key, known, n=1)
    return f'"{key}" is unknown: write {near[0] if near else "one of " + ", ".join(known)}'
