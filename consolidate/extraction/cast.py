"""Whom an article speaks of: their full names, what it says that they are, and how it words that.

"Zelda Marr, the mayor of Port Relk" in one sentence tells who "Marr" and "the mayor" of the next are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from consolidate.language.bare_names import without_titles
from consolidate.language.names import is_form_of, name_keys, tokens
from consolidate.language.phrases import noun_phrase, role_beside
from consolidate.language.pipeline import analyse, count_pieces

_MOST_SENTENCES = 1000
_MOST_WORDS = 200
"""What is longer is a list run together, and tells of nobody."""
_PART = r"(?:[A-Z][\w'\u2019&-]*|of|for|the|and|on|in)"
_ABBREVIATED = re.compile(rf"(?P<name>{_PART}(?:\s+{_PART}){{1,9}})\s*\((?P<short>[A-Z][A-Za-z]{{1,7}})\)")
_NEAR = 80
"""Characters before a name that still belong to the wording that names him."""
_INITIALS = 3
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_LEAD = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


@dataclass
class _Person:
    labels: Counter[str] = field(default_factory=Counter)
    roles: list[str] = field(default_factory=list)
    mentions: list[str] = field(default_factory=list)


class Cast:
    """The people and bodies of one article, by name."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self._known: dict[str, _Person] = {}
        self._by_key: dict[str, set[str]] = {}
        self._short: dict[str, str] = {}
        for sentence in list(sentences)[:_MOST_SENTENCES]:
            if count_pieces(sentence) <= _MOST_WORDS:
                self._meet(sentence)

    def full_name(self, name: str) -> str:
        """The fullest form of ``name``, or of whom it tells by role, where there is no doubt; else ``name``."""
        if name in self._short:
            return self._short[name]
        holders = self._holders(name)
        if len(holders) == 1:
            return holders.pop()
        candidates = self._longer(name)
        longest = max(candidates, key=lambda full: (len(tokens(full)), full), default=name)
        return longest if all(is_form_of(other, longest) for other in candidates) else name

    def is_person(self, name: str) -> bool:
        """Does the article take ``name`` for a person's?"""
        return self._label(name) == "PERSON"

    def roles(self, name: str) -> tuple[str, ...]:
        """What the article says that the bearer of ``name`` is, in the order of its sentences."""
        return tuple(role for form in self._forms(name) for role in self._known[form].roles)

    def mention(self, name: str) -> str | None:
        """The fullest wording that names him."""
        found = [mention for form in self._forms(name) for mention in self._known[form].mentions]
        return max(found, key=len, default=None)

    def _forms(self, name: str) -> list[str]:
        near = {name, *(form for key in _keys(name) for form in self._by_key.get(key, ()))}
        return sorted(form for form in near if form in self._known and (form == name or self.full_name(form) == name))

    def _longer(self, name: str) -> list[str]:
        """The names of persons of which ``name`` is a form."""
        if not name[:1].isupper() or self._label(name) not in {None, "PERSON"}:
            return []
        near = {form for key in _keys(name) for form in self._by_key.get(key, ())}
        return sorted(f for f in near if f != name and self.is_person(f) and is_form_of(name, f) and _is_full(f, name))

    def _label(self, name: str) -> str | None:
        """What ``name`` is taken for most often."""
        person = self._known.get(name)
        return person.labels.most_common(1)[0][0] if person is not None and person.labels else None

    def _holders(self, role: str) -> set[str]:
        """The persons who are said to be ``role`` ("commander in chief"), in their fullest form."""
        if not role[:1].islower():
            return set()
        sought = _LEAD.sub("", role).casefold()
        found = {form for form, person in self._known.items() if sought in map(_role_alone, person.roles)}
        return {max([form, *self._longer(form)], key=len) for form in found if self.is_person(form)}

    def _meet(self, sentence: str) -> None:
        for match in _ABBREVIATED.finditer(sentence):
            full = _spelt_out(match["name"].split(), match["short"])
            if full is not None:
                self._short[match["short"]] = full
        for token in analyse(sentence):
            if token.pos_ == "PROPN" and token.dep_ not in {"compound", "nmod"}:
                self._note(token)

    def _note(self, head: Any) -> None:
        name = _name_at(head)
        if not name:
            return
        person = self._known.setdefault(name, _Person())
        if head.ent_type_:
            person.labels[head.ent_type_] += 1
        for key in _keys(name):
            self._by_key.setdefault(key, set()).add(name)
        before = _words_before(head, name)
        person.roles += [*filter(None, [before]), *_told_beside(head)]
        person.mentions.append(_wording(head, name))


def _name_at(head: Any) -> str:
    """The name that ends with the token ``head`` or, where it is an entity's, is that entity."""
    entity = next((e for e in head.doc.ents if e.root == head and e.label_ not in {"DATE", "TIME"}), None)
    if entity is not None and entity.label_ == "ORG":
        words = str(entity.text)
    else:
        first = head.i
        while first and head.doc[first - 1].pos_ == "PROPN" and head.doc[first - 1] in head.subtree:
            first -= 1
        words = str(head.doc[first : head.i + 1].text)
    return without_titles(_POSSESSIVE.sub("", _LEAD.sub("", words.split(" (")[0])))


def _words_before(head: Any, name: str) -> str:
    """What stands before the name in its noun phrase: "the Larenian president"."""
    text = noun_phrase(head)
    at = text.find(name)
    return text[:at].strip() if at > 0 else ""


def _wording(head: Any, name: str) -> str:
    """The words of the sentence that name him, with the role before the name: "the mayor of the town, Anna Holm"."""
    role = role_beside(head)
    outer = head if role is None else role
    text = str(head.doc.text[head.doc[outer.left_edge.i].idx :])
    at = text.find(name)
    return text[: at + len(name)] if 0 <= at <= _NEAR else name


def _told_beside(head: Any) -> list[str]:
    """What an apposition or a "was the ..." says that the bearer of the name is."""
    found = [child for child in head.children if child.dep_ == "appos" and child.pos_ == "NOUN"]
    role = role_beside(head)
    if role is not None:
        found.append(role)
    if head.dep_ == "nsubj" and head.head.lemma_ == "be":
        found += [child for child in head.head.children if child.dep_ == "attr" and child.pos_ == "NOUN"]
    return [noun_phrase(noun) for noun in found]


def _role_alone(words: str) -> str:
    """A role without its place and time: "Larenia's commander in chief" as "commander in chief"."""
    return re.sub(r"^.*['\u2019]s?\s+", "", _LEAD.sub("", words)).casefold()


def _is_full(full: str, short: str) -> bool:
    words = full.split()
    shouts = any(word.isupper() and len(word) > _INITIALS for word in words) and not short.isupper()
    return len(set(words)) > len(short.split()) and not shouts and all(word[:1].isupper() for word in words)


def _keys(name: str) -> frozenset[str]:
    words = tokens(name)
    return name_keys(words[-1]) if words else frozenset()


def _spelt_out(words: Sequence[str], short: str) -> str | None:
    """The last of ``words`` whose initials are ``short``."""
    for first in range(len(words)):
        own = words[first:]
        initials = "".join(word[0] for word in own if word[0].isupper())
        if own[0][0].isupper() and initials == short.upper():
            return " ".join(own)
    return None
