"""What the pronouns of a statement's subject stand for, where that is safe to say."""

from __future__ import annotations

import re
from typing import Any

from consolidate.language.attribution import find_attributions, noun_phrase
from consolidate.language.clause_kinds import subject_of
from consolidate.language.entities import find_entities
from consolidate.language.pipeline import analyse
from consolidate.language.propositions import Proposition, find_propositions
from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER

_PERSONAL = {"he", "she", "his", "her"}
_THINGS = {"it", "its"}
_MANY = {"they", "their"}
_POSSESSIVE = {"his", "her", "its", "their"}
_PRONOUNS = _PERSONAL | _THINGS | _MANY
_FIRST = {"we", "our", "i", "my", "us"}
_UNSAFE = frozenset("this that these those such here who which what whom whose you your".split())
_NO_PERSON = frozenset({"GPE", "ORG", "NORP", "LOC", "FAC", "DATE", "PRODUCT", "EVENT", "WORK_OF_ART"})
_FIRST_WORD = re.compile(r"[\"'\u201c(]*(\w+)")
_FIRST_TIME = re.compile(r"it (?:is|was|marks|marked) the first time\b(.*?)\bthat (.+)", re.IGNORECASE | re.DOTALL)


class Referents:
    """Reads an article sentence by sentence and remembers what its subjects were."""

    def __init__(self) -> None:
        self._person: str | None = None
        self._thing: str | None = None
        self._many: str | None = None
        self._rivals = False
        self._names: set[str] = set()
        self._quoted: str | None = None
        self._reported: list[tuple[str, str]] = []
        self._before: list[tuple[str, str]] = []

    def finish(self, sentence: str) -> None:
        """Take in a sentence after its claims are drawn."""
        self._before, self._reported = self._reported, []
        attributions = find_attributions(sentence)
        if attributions:
            self._quoted = self.person_for(attributions[-1].speaker)
        elif not _is_all_quote(sentence):
            self._quoted = None
        doc = analyse(sentence)
        self._many = None
        people = {e.text.split()[-1] for e in find_entities(sentence) if e.kind == "person"}
        self._names |= people
        self._rivals = len(people) > 1
        heads = {p.head for p in find_propositions(sentence) if p.kind in {"main", "first_report"}}
        heads |= {t.i for t in doc if t.dep_ == "ROOT"}
        for head in sorted(heads):
            subject = subject_of(doc[head])
            if subject is not None and subject.pos_ in {"NOUN", "PROPN"} and _is_the_writers(subject):
                self._remember(subject)
        if self._person is None:
            self._person = next((e.text for e in find_entities(sentence) if e.kind == "person"), None)

    def _remember(self, subject: Any) -> None:
        text = noun_phrase(subject)
        others = [child for child in subject.children if child.dep_ == "conj"]
        if others:
            self._many = f"{text} and {noun_phrase(others[0])}" if len(others) == 1 else None
        elif self._is_person(subject):
            self._person = _name_in(subject) or text
        elif subject.tag_ in {"NNS", "NNPS"}:
            self._many = text
        else:
            is_one = subject.pos_ == "PROPN" or any(child.dep_ in {"det", "poss"} for child in subject.children)
            self._thing = text if is_one else None

    def _is_person(self, noun: Any) -> bool:
        if noun.ent_type_ == "PERSON" or noun.text in self._names:
            return True
        return bool(noun.pos_ == "PROPN" and noun.ent_type_ not in _NO_PERSON and noun.tag_ == "NNP")

    def person_for(self, name: str) -> str:
        """``name``, or whom it stands for where it is a pronoun."""
        word = name.casefold()
        if word in _PERSONAL:
            return self._person or UNKNOWN_SPEAKER
        if word in _MANY:
            return self._many or UNKNOWN_SPEAKER
        if word in _THINGS:
            return self._thing or UNKNOWN_SPEAKER
        return UNKNOWN_SPEAKER if word in _FIRST or word in _UNSAFE else name

    def report(self, statement: str, speaker: str) -> None:
        """Remember that ``speaker`` is said to claim ``statement``."""
        self._reported.append((statement, speaker))

    def last_reported(self, denier: str) -> str | None:
        """What somebody else than ``denier`` was said to claim, in this sentence or the one before; the last of it."""
        others = [statement for statement, speaker in self._before + self._reported if speaker != denier]
        return others[-1] if others else None

    def quoted_before(self, sentence: str) -> str | None:
        """Who is speaking in a sentence that is all quotation: whoever was credited with the one before."""
        return self._quoted if _is_all_quote(sentence) else None

    def resolved(self, proposition: Proposition, doc: Any, speaker: str) -> str | None:
        """The statement with a name for a pronoun that is its subject; None where that is not safe."""
        statement = _without_cleft(proposition.statement)
        opening = _FIRST_WORD.match(statement)
        if opening is None:
            return None
        word = opening.group(1).casefold()
        subject = proposition.subject.split(" ", 1)[0].casefold()
        if word in _FIRST or subject in _FIRST:
            return _as_quoted(statement, speaker)
        if word in _UNSAFE:
            return None
        pronoun = subject if subject in _PRONOUNS and word not in _PRONOUNS else word
        if pronoun not in _PRONOUNS:
            return statement
        referent = self._referent(pronoun, proposition, doc)
        if referent is None:
            return None if pronoun == word else statement
        return _with_name(statement, pronoun, referent)

    def _referent(self, pronoun: str, proposition: Proposition, doc: Any) -> str | None:
        near = subject_of(doc[proposition.reporter]) if proposition.reporter is not None else None
        if near is not None and near.pos_ in {"NOUN", "PROPN"} and self._is_person(near) == (pronoun in _PERSONAL):
            return _name_in(near) or noun_phrase(near)
        if pronoun in _PERSONAL:
            return None if self._rivals else self._person
        if pronoun in _THINGS:
            return None if proposition.is_state else self._thing
        return self._many


def _with_name(statement: str, pronoun: str, name: str) -> str | None:
    """``statement`` with ``name`` for ``pronoun``; None for "he's", which is "he is" or "he has"."""
    if re.search(rf"\b{pronoun}['\u2019]", statement, re.IGNORECASE):
        return None
    if pronoun in _POSSESSIVE:
        name += "'" if name.endswith("s") else "'s"
    return re.sub(rf"\b{pronoun}\b", lambda _: name, statement, count=1, flags=re.IGNORECASE)


def _without_cleft(statement: str) -> str:
    """ "It is the first time since X that Y did it" as "Y did it for the first time since X"."""
    cleft = _FIRST_TIME.match(statement)
    return statement if cleft is None else f"{cleft.group(2)} for the first time{cleft.group(1)}".strip()


def _as_quoted(statement: str, speaker: str) -> str | None:
    """The speaker's own words as such, where "we" cannot be replaced."""
    if speaker in {ARTICLE_VOICE, UNKNOWN_SPEAKER}:
        return None
    words = statement.strip("\u201c\u201d.")
    return f"{speaker} said: \u201c{words}.\u201d"


def _is_the_writers(subject: Any) -> bool:
    """Is it neither in a quotation nor somebody's own ("our thoughts", "her sister")?"""
    before = subject.doc.text[: subject.idx]
    own = any(child.dep_ == "poss" and child.pos_ == "PRON" for child in subject.children)
    return not own and before.count("\u201c") <= before.count("\u201d")


def _name_in(noun: Any) -> str | None:
    """The name of the person that ``noun`` heads, without office."""
    entity = next((e for e in noun.doc.ents if e.label_ == "PERSON" and e.start <= noun.i < e.end), None)
    return None if entity is None else str(entity.text).removesuffix("'s").removesuffix("\u2019s")


def _is_all_quote(sentence: str) -> bool:
    bare = sentence.strip()
    return bare[:1] == "\u201c" and bare.rstrip(".")[-1:] == "\u201d"
