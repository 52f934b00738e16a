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

from consolidate.language.antecedents import PRONOUNS, owner_form, speakers_before
from consolidate.language.clause_kinds import reporter_joined
from consolidate.language.doing import is_passive, is_unreal, says_it_himself
from consolidate.language.phrases import by_name, noun_phrase
from consolidate.language.pipeline import analyse
from consolidate.language.relays import relays_of, source_cited
from consolidate.language.reporting import SPEECH_NOUNS, is_reporting
from consolidate.language.roles import is_somebody
from consolidate.language.trees import NOBODY, SUBJECTS, conjunct_head, root_of

__all__ = [
    "Attribution",
    "Source",
    "counted",
    "find_attributions",
    "is_beside_source",
    "noun_phrase",
    "source_of",
    "unnamed_source",
]

_CONTENT = frozenset({"ccomp", "parataxis"})
_SHOWING = frozenset("show suggest indicate confirm imply reveal find underline highlight mean demonstrate".split())
_DOCUMENTS = frozenset("report statement document figure survey filing notice release assessment finding".split())
_INQUIRIES = frozenset(
    """
    inquiry enquiry inquest investigation probe review audit autopsy test analysis study research poll trial examination
    """.split()
)
"""What is undertaken to find something out, and credited with what it found."""
_HEARD = frozenset("say report allege believe claim understand think".split())
_HELD = frozenset("believe think know understand fear suspect estimate expect hope see".split())
_OWNING = frozenset("from by of".split())
_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY"})
_PUBLISHING = frozenset("publish issue release write post share run air send".split())
_COUNTING = frozenset("several some many most total number majority dozens hundreds thousands handful".split())
_ANYBODY = frozenset("everybody everyone anybody anyone somebody someone".split())
_NOT_TOLD = "unknown"
"""Stands for "everybody", and for a pronoun that may mean more than one."""


@dataclass(frozen=True)
class Source:
    """Who says something, in the sentence's words, and who passes it on ("X, citing Y": Y by X)."""

    speaker: str
    relayed_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Attribution:
    """``sentence[start:end]`` is what ``speaker`` says, by the word ``cue``; offsets count characters."""

    start: int
    end: int
    speaker: str
    cue: str
    relayed_by: tuple[str, ...] = ()


def find_attributions(sentence: str) -> tuple[Attribution, ...]:
    """The attributions in ``sentence``, the innermost last where one holds another."""
    doc = analyse(sentence)
    found = [attribution for token in doc for attribution in _of_token(token)]
    return tuple(sorted(found, key=lambda a: (a.start - a.end, a.start)))


def source_of(verb: Any) -> Source | None:
    """Who says what the verb of reporting ``verb`` (a token) introduces; None where no one does.

    Of "his comments referred to it" it is "his", of "is believed" and "would say" nobody.
    """
    speaker = _subject(verb)
    if speaker is None or speaker.doc[speaker.left_edge.i].lower_ in NOBODY or is_unreal(verb):
        return None
    if speaker.ent_type_ in _TIMES and speaker.pos_ != "PROPN":
        return None
    suffers = speaker.dep_ == "nsubjpass" and not (verb.dep_ == "relcl" and speaker == verb.head)
    if suffers and not (_is_hearsay(speaker, verb) or says_it_himself(verb)):
        agents = (t for child in verb.children if child.dep_ == "agent" for t in child.children if t.dep_ == "pobj")
        agent = next(agents, None)
        return None if agent is None else _source(agent, verb)
    return _source(speaker, verb) if _can_say(speaker, verb) else None


def unnamed_source(verb: Any) -> Source | None:
    """Somebody who is not named, where "it was denied that P" and "she was told that P" name nobody who says it.

    What "is believed" or "is known" nobody is said to say.
    """
    return Source(_NOT_TOLD) if is_passive(verb) and verb.lemma_.lower() not in _HELD else None


def is_beside_source(doc: Any, end: int) -> bool:
    """Does what ends at character ``end`` only tell about the X of a sentence that opens with "According to X, ..."?

    Parsers take "a Y" of "According to X, a Y, Z happened" for a clause or a subject of its own.
    """
    if len(doc) < 3 or doc[0].lower_ != "according":
        return False
    subjects = [t for t in root_of(doc).children if t.dep_ in SUBJECTS]
    subject = subjects[-1] if subjects else None
    return subject is not None and end <= doc[subject.left_edge.i].idx


def _is_hearsay(speaker: Any, verb: Any) -> bool:
    """Is it what somebody "is said to have written": his words, as others have it?"""
    heard = speaker.head.lemma_ in _HEARD and verb.dep_ == "xcomp" and verb.head == speaker.head
    return heard and verb.tag_ == "VBN" and any(child.lemma_ == "have" for child in verb.children)


def _source(noun: Any, verb: Any) -> Source:
    """Whom ``noun`` names as the one who says it, with those who relay him."""
    owner = _owner(noun) if noun.lemma_.lower() in SPEECH_NOUNS else None
    speaker = counted(owner if owner is not None else noun)
    named = _named(speaker, verb)
    cited = source_cited(verb)
    if cited is not None:
        return Source(noun_phrase(by_name(cited)), (named,))
    return Source(named, relays_of(verb, speaker))


def _named(speaker: Any, verb: Any) -> str:
    """The words that name ``speaker``: of a pronoun, those of whom the sentence has told before, if anybody."""
    if speaker.lower_ in _ANYBODY:
        return _NOT_TOLD
    if speaker.lower_ not in PRONOUNS:
        return _of_owner(speaker) or noun_phrase(by_name(speaker))
    found = speakers_before(speaker, verb)
    if len({noun.lower_ for noun in found}) > 1:
        return _NOT_TOLD
    return noun_phrase(by_name(found[0]) if found else speaker)


def _of_owner(speaker: Any) -> str | None:
    """ "The firm's boss", of "the firm whose boss said that P"."""
    whose = next((child for child in speaker.children if child.tag_ == "WP$"), None)
    clause = speaker.head
    if whose is None or clause.dep_ != "relcl":
        return None
    return f"{owner_form(noun_phrase(clause.head))} {noun_phrase(speaker).split(' ', 1)[-1]}"


def counted(noun: Any) -> Any:
    """The people of "a total of 87 people" and "several of my neighbours"."""
    of = (child for child in noun.children if child.lower_ == "of" and noun.lower_ in _COUNTING)
    return next((t for preposition in of for t in preposition.children if t.dep_ == "pobj"), noun)


def _owner(noun: Any) -> Any | None:
    """Whose statement, report or comment ``noun`` is."""
    own = next((child for child in noun.children if child.dep_ == "poss"), None)
    if own is not None:
        return own
    for token in noun.subtree:
        after = token.dep_ == "pobj" and token.head.lower_ in _OWNING and _is_of(token.head.head, noun)
        if after and token.lemma_.lower() not in SPEECH_NOUNS and _is_anybody(token):
            return token
    if noun.dep_ == "dobj" and noun.head.lemma_ in _PUBLISHING:
        return _subject(noun.head)
    return next((c for c in noun.children if c.dep_ == "compound" and is_somebody(c.text)), None)


def _is_of(token: Any, noun: Any) -> bool:
    """Is it ``noun`` itself, or hangs on it by "including", or is it speech ("a report in a statement by X")?"""
    including = token.lower_ == "including" and token.head == noun
    return bool(token == noun or including or (token in noun.subtree and token.lemma_.lower() in SPEECH_NOUNS))


def _is_anybody(noun: Any) -> bool:
    return noun.pos_ == "PROPN" or is_somebody(noun.lemma_)


def _of_token(token: Any) -> Iterator[Attribution]:
    if token.lower_ == "according":
        source = next((t for t in token.subtree if t.dep_ == "pobj" and t.i > token.i), None)
        if source is not None and token.head != token:
            yield _attribution(root_of(token.doc) if token.i == 0 else _covered(token), source, token)
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
        owner = _owner(token)
        for content in token.children:
            if (
                owner is not None
                and content.dep_ in {"acl", "ccomp"}
                and any(c.dep_ == "mark" for c in content.children)
            ):
                yield _attribution(content, owner, token)


def _can_say(subject: Any, verb: Any) -> bool:
    """A thing can show or suggest something, which is the reporter's reading and nobody's word."""
    if verb.lemma_ not in _SHOWING or subject.pos_ != "NOUN":
        return True
    if subject.lemma_.lower() in SPEECH_NOUNS:
        owner = _owner(subject)
        return owner is not None and (owner.dep_ == "pobj" or subject.lemma_.lower() in _DOCUMENTS)
    finds = verb.lemma_ == "find" and subject.lemma_.lower() in _INQUIRIES
    return finds or bool(subject.ent_type_) or is_somebody(subject.lemma_)


def _subject(verb: Any) -> Any | None:
    """The one who acts: the verb's own subject, else that of the verb it hangs on or is co-ordinated with."""
    for _ in range(4):
        holders = [verb, *(child for child in verb.children if child.dep_ == "aux")]
        own = next((child for holder in holders for child in holder.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            return _antecedent(own)
        if verb.dep_ == "acl":
            return verb.head if verb.head.pos_ in {"NOUN", "PROPN"} else None
        if verb.dep_ not in {"conj", "advcl", "xcomp", "pcomp"} or verb.head == verb:
            return None
        verb = verb.head.head if verb.dep_ == "pcomp" else reporter_joined(verb) or verb.head
    return None


def _antecedent(subject: Any) -> Any:
    """What "who" and "which" stand for."""
    clause = subject.head
    return clause.head if subject.lower_ in {"who", "which", "that"} and clause.dep_ == "relcl" else subject


def _clause(token: Any) -> Any:
    while token.dep_ != "ROOT" and token.pos_ not in {"VERB", "AUX"}:
        token = token.head
    return token


def _covered(according: Any) -> Any:
    """The clause that "according to X" is about: after a comma, all that are co-ordinated with it."""
    clause = _clause(according.head)
    return conjunct_head(clause) if according.nbor(-1).text == "," else clause


def _attribution(content: Any, speaker: Any, cue: Any) -> Attribution:
    outside = {t.i for t in cue.subtree} if cue in content.subtree else set()
    own = [t for t in content.subtree if t.i not in outside] or list(content.subtree)
    start = min(t.idx for t in own)
    end = max(t.idx + len(t) for t in own)
    source = _source(speaker, cue)
    return Attribution(start, end, source.speaker, cue.text, source.relayed_by)
