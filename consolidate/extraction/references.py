"""What the pronouns of a statement's subject stand for, where that is safe to say."""

from __future__ import annotations

import re
from typing import Any

from consolidate.language.attribution import find_attributions, noun_phrase
from consolidate.language.clause_kinds import CLAIM_NOUNS, subject_of, tells_of_words
from consolidate.language.entities import find_entities, find_settings
from consolidate.language.phrases import by_name
from consolidate.language.pipeline import analyse
from consolidate.language.propositions import Proposition, find_propositions
from consolidate.language.quotations import is_quoted
from consolidate.language.roles import PERSONS
from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER

_PERSONAL = {"he", "she", "his", "her"}
_THINGS = {"it", "its"}
_MANY = {"they", "their"}
_POSSESSIVE = {"his", "her", "its", "their"}
_PRONOUNS = _PERSONAL | _THINGS | _MANY
_FIRST = {"we", "our", "i", "my", "us", "me", "ours", "mine", "ourselves", "myself"}
_UNSAFE = frozenset("whether if this that these those such here who which what whom whose you your".split())
_NO_PERSON = frozenset({"GPE", "ORG", "NORP", "LOC", "FAC", "DATE", "PRODUCT", "EVENT", "WORK_OF_ART"})
_FIRST_WORD = re.compile(r"[\"'\u201c(]*(\w+)")
_WORDS = re.compile(r"[^\W\d_]+")
_IN_QUOTES = re.compile(r"\u201c[^\u201d]*\u201d")
_CLAIMS = re.compile("|".join(f"{noun}s?" for noun in sorted(CLAIM_NOUNS)), re.IGNORECASE)
_THERE = re.compile(r"\bthere\b(?=$|[.,;])")
_PARENTHESIS = re.compile(r"^\s*,[^,]*,\s*")
_TAKING = frozenset({"take", "cost", "need"})
_FEW = 2
"""Words of "these claims": with more, the sentence says itself which are meant."""
_ISSUED = re.compile(r"\b[Ii]n an? (?:\w+ )?(statement|letter|post|message|email|tweet)\b")
_FIRST_TIME = re.compile(r"it (?:is|was|marks|marked) the first time\b(.*?)\bthat (.+)", re.IGNORECASE | re.DOTALL)


class Referents:
    """Reads an article sentence by sentence and remembers what its subjects were."""

    def __init__(self) -> None:
        self._person: str | None = None
        self._thing: str | None = None
        self._many: str | None = None
        self._rivals = False
        self._names: set[str] = set()
        self._issued: dict[str, str] = {}
        self._reported: list[tuple[str, str]] = []
        self._before: list[tuple[str, str]] = []
        self._run: list[tuple[str, str]] = []
        self._speaking: str | None = None
        self._place: str | None = None

    def finish(self, sentence: str) -> None:
        """Take in a sentence after its claims are drawn."""
        goes_on = (
            self._run and self._reported and all(_same(self._run[-1][1], speaker) for _, speaker in self._reported)
        )
        self._run = [*self._run, *self._reported] if goes_on else self._reported
        self._before, self._reported = self._reported, []
        attributions = find_attributions(sentence)
        if attributions:
            self._speaking = self.person_for(attributions[-1].speaker)
            self._issued |= dict.fromkeys(_ISSUED.findall(sentence), self._speaking)
        doc = analyse(sentence)
        self._many = None
        places = find_settings(sentence)
        self._place = places[0] if len(places) == 1 else None
        people = {e.text.split()[-1] for e in find_entities(sentence) if e.kind == "person"}
        self._names |= people
        self._rivals = len(people) > 1
        heads = {p.head for p in find_propositions(sentence) if p.kind in {"main", "first_report"}}
        heads |= {t.i for t in doc if t.dep_ == "ROOT"}
        told = (subject_of(doc[head]) for head in sorted(heads))
        subjects = [s for s in told if s is not None and s.pos_ in {"NOUN", "PROPN", "PRON"}]
        for subject in subjects:
            if subject.pos_ != "PRON" and _is_the_writers(subject):
                self._remember(subject)
        if not any(self._is_person(subject) for subject in subjects):
            self._take_up_other(doc)
        if self._person is None:
            full = (e.text for e in find_entities(sentence) if e.kind == "person" and " " in e.text)
            self._person = next(full, None)

    def _take_up_other(self, doc: Any) -> None:
        """Remember somebody whom something is done to, where nobody acts: "he" of the next sentence may be either."""
        found = [t for t in doc if t.dep_ == "dobj" and t.tag_ == "NN" and t.lower_ in PERSONS and _is_the_writers(t)]
        if len(found) == 1 and not any(t.lower_ in _PERSONAL for t in doc):
            self._person = noun_phrase(found[0])

    def _remember(self, subject: Any) -> None:
        text = noun_phrase(subject)
        others = [child for child in subject.children if child.dep_ == "conj"]
        if others:
            self._many = f"{text} and {noun_phrase(others[0])}" if len(others) == 1 else None
        elif self._is_person(subject) or _is_who(subject):
            self._person = _name_in(subject) or text
            if subject.pos_ == "PROPN" and not subject.ent_type_ and subject.text not in self._names:
                self._thing = text
        elif subject.tag_ in {"NNS", "NNPS"}:
            self._many = text
        else:
            is_one = subject.pos_ == "PROPN" or any(child.dep_ in {"det", "poss"} for child in subject.children)
            self._thing = text if is_one else None

    def _is_person(self, noun: Any) -> bool:
        if noun.ent_type_ == "PERSON" or noun.text in self._names:
            return True
        named = noun.pos_ == "PROPN" and noun.ent_type_ not in _NO_PERSON and noun.tag_ == "NNP"
        return bool(named or (noun.tag_ == "NN" and noun.lower_ in PERSONS))

    def person_for(self, name: str) -> str:
        """``name``, or whom it stands for where it is a pronoun or what he spoke in ("the statement")."""
        word = name.casefold()
        owner, _, rest = name.partition(" ")
        if rest and owner.casefold() in _POSSESSIVE:
            return self._owned(name, owner.casefold(), rest)
        if word.startswith("the ") and word.removeprefix("the ") in self._issued:
            return self._issued[word.removeprefix("the ")]
        if word in _PERSONAL:
            return self._person or UNKNOWN_SPEAKER
        if word in _MANY:
            return self._many or UNKNOWN_SPEAKER
        if word in _THINGS:
            return self._thing or UNKNOWN_SPEAKER
        return UNKNOWN_SPEAKER if word in _FIRST or word in _UNSAFE else name

    def _owned(self, name: str, owner: str, rest: str) -> str:
        """Whose lawyer or ministry it is, by name, where only one can be meant."""
        if owner in _PERSONAL:
            holder = None if self._rivals else self._person
        else:
            holder = self._thing if owner in _THINGS else self._many
        return f"{_owner(holder)} {rest}" if holder else name

    def report(self, statement: str, speaker: str) -> None:
        """Remember that ``speaker`` is said to claim ``statement``."""
        self._reported.append((statement, speaker))

    def last_reported(self, denier: str) -> str | None:
        """What somebody else than ``denier`` was last said to claim, here or before: what he began with."""
        others = [(statement, speaker) for statement, speaker in self._run + self._reported if speaker != denier]
        return next((statement for statement, speaker in others if _same(speaker, others[-1][1])), None)

    def resolved(self, proposition: Proposition, doc: Any, speaker: str) -> str | None:
        """The statement with a name for a pronoun that is its subject; None where that is not safe."""
        statement = self._with_place(_without_cleft(proposition.statement), proposition, doc)
        opening = _FIRST_WORD.match(statement)
        if opening is None:
            return None
        word = opening.group(1).casefold()
        if _speaks_of_himself(statement):
            return _as_quoted(statement, speaker)
        if word == "it" and _is_impersonal(doc[proposition.head]):
            return None
        if word in {"it", "this"} and tells_of_words(doc[proposition.head]):
            return self._told(statement)
        if word in _UNSAFE:
            return self._of_claims(statement, proposition.subject)
        return self._named(statement, word, proposition, doc, speaker)

    def _named(self, statement: str, word: str, proposition: Proposition, doc: Any, speaker: str) -> str | None:
        subject = proposition.subject.split(" ", 1)[0].casefold()
        pronoun = subject if subject in _PRONOUNS and word not in _PRONOUNS else word
        if pronoun not in _PRONOUNS:
            return statement
        referent = self._referent(pronoun, proposition, doc, speaker)
        if referent is None:
            return None if pronoun == word else statement
        return _with_name(statement, pronoun, referent)

    def _with_place(self, statement: str, proposition: Proposition, doc: Any) -> str:
        """ "There" as the place of the sentence before, where that names only one."""
        start, end = proposition.spans[0][0], proposition.spans[-1][1]
        points = any(t.lower_ == "there" and t.tag_ == "RB" and start <= t.idx < end for t in doc)
        own = any(place in statement for place in find_settings(doc.text))
        return _THERE.sub(f"in {self._place}", statement) if points and self._place and not own else statement

    def _told(self, statement: str) -> str | None:
        """ "It is his first admission" as "Anna Holm's statement is his first admission", of whoever spoke last."""
        if self._speaking is None or UNKNOWN_SPEAKER in self._speaking:
            return None
        return _FIRST_WORD.sub(f"{_owner(self._speaking)} statement", statement, count=1)

    def _near(self, proposition: Proposition, doc: Any, pronoun: str) -> Any | None:
        """Who is told of just before, in the same sentence: whoever reports it, unless in his own words."""
        quoted = is_quoted(doc.text, doc[proposition.head].idx)
        if proposition.reporter is not None:
            return None if quoted else subject_of(doc[proposition.reporter])
        root = next(token for token in doc if token.dep_ == "ROOT")
        subject = None if root.i == proposition.head or quoted or pronoun not in _PERSONAL else subject_of(root)
        return subject if subject is not None and subject.i < proposition.head else None

    def _of_claims(self, statement: str, subject: str) -> str | None:
        """ "These claims are unverified", with what was claimed in the sentence before, by whoever came last in it."""
        words = subject.split()
        if not self._before or len(words) != _FEW or not _CLAIMS.fullmatch(words[-1]):
            return None
        last = self._before[-1][1]
        told = [clause for clause, speaker in self._before if speaker == last]
        whole = f"the {words[-1]} that {' and that '.join(told)}"
        rest = _PARENTHESIS.sub(" ", statement[len(subject) :])
        return f"{whole} {rest.strip()}"

    def _referent(self, pronoun: str, proposition: Proposition, doc: Any, speaker: str) -> str | None:
        near = self._near(proposition, doc, pronoun)
        if near is not None and any(child.dep_ == "poss" and child.pos_ == "PRON" for child in near.children):
            near = None
        elif near is not None and self._is_speaking(near, proposition, pronoun) and speaker != ARTICLE_VOICE:
            return speaker
        if near is not None and near.pos_ in {"NOUN", "PROPN"} and self._is_person(near) == (pronoun in _PERSONAL):
            return _name_in(near) or noun_phrase(near)
        if pronoun in _PERSONAL:
            return None if self._rivals or _same(self._person, speaker) else self._person
        if pronoun in _THINGS:
            return None if proposition.is_state else self._thing
        return self._many

    def _is_speaking(self, near: Any, proposition: Proposition, pronoun: str) -> bool:
        """Is ``near`` who reports it, a person named by it or beside it: "the head of the mission, Anna Holm"?"""
        if proposition.reporter is None or pronoun not in _PERSONAL:
            return False
        name = by_name(near)
        return bool(name.pos_ == "PROPN" and self._is_person(name))


def _is_impersonal(verb: Any) -> bool:
    """ "It appears that", "it remains unknown whether", "it will take days to": it stands for nothing."""
    if verb.lemma_ in _TAKING and any(
        c.dep_ in {"xcomp", "advcl", "relcl"} and _is_infinitive(c) for c in verb.subtree
    ):
        return True
    holders = [verb, *(child for child in verb.children if child.dep_ in {"acomp", "attr", "oprd"})]
    clauses = [
        child for holder in holders for child in holder.children if child.dep_ in {"ccomp", "csubj", "csubjpass"}
    ]
    return any(child.dep_ == "mark" for clause in clauses for child in clause.children)


def _is_who(noun: Any) -> bool:
    """Does a clause with "who" tell about one of that name?"""
    clauses = [child for child in noun.children if child.dep_ == "relcl"]
    return noun.tag_ == "NNP" and any(word.lower_ == "who" for clause in clauses for word in clause.children)


def _is_infinitive(verb: Any) -> bool:
    return any(child.tag_ == "TO" for child in verb.children)


def _same(person: str | None, speaker: str) -> bool:
    """Who speaks of "him" means somebody else; his own lawyer may mean him."""
    return person is not None and (person in speaker or speaker in person) and not speaker.startswith(_owner(person))


def _with_name(statement: str, pronoun: str, name: str) -> str | None:
    """``statement`` with ``name`` for ``pronoun``; None for "he's", which is "he is" or "he has"."""
    if re.search(rf"\b{pronoun}['\u2019]", statement, re.IGNORECASE):
        return None
    if pronoun in _POSSESSIVE:
        name = _owner(name)
    return re.sub(rf"\b{pronoun}\b", lambda _: name, statement, count=1, flags=re.IGNORECASE)


def _owner(name: str) -> str:
    return name + ("'" if name.endswith("s") else "'s")


def _speaks_of_himself(statement: str) -> bool:
    """Has it a first person that does not stand in quotation marks?"""
    words = _WORDS.findall(_IN_QUOTES.sub(" ", statement))
    return not _FIRST.isdisjoint(word.casefold() for word in words if word != "US")


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
