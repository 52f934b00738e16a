"""What the pronouns of a statement's subject stand for, where that is safe to say."""

from __future__ import annotations

import re
from typing import Any

from consolidate.extraction.doubts import (
    FIRST_PERSON,
    client_of,
    has_clause_for_subject,
    is_impersonal,
    is_in_doubt,
    is_kin,
    is_told_to_us,
    opens_with_if,
)
from consolidate.extraction.mentions import Mentions
from consolidate.extraction.reported import Reported, claim_denied
from consolidate.extraction.wording import (
    as_quoted,
    as_written,
    first_word,
    is_same_name,
    speaks_of_himself,
    with_name,
    without_cleft,
    without_marks,
)
from consolidate.language.antecedents import (
    PERSONAL,
    POSSESSIVE,
    PRONOUNS,
    THINGS,
    fits,
    owner_form,
    sort_of,
    subjects_before,
)
from consolidate.language.attribution import find_attributions, noun_phrase
from consolidate.language.clause_kinds import subject_of, tells_of_words
from consolidate.language.doing import says_it_himself
from consolidate.language.entities import find_settings
from consolidate.language.phrases import by_name
from consolidate.language.propositions import Proposition
from consolidate.language.quotations import is_quoted
from consolidate.language.reporting import SPEECH_NOUNS
from consolidate.language.that_clauses import CLAIM_NOUNS
from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER

_UNSAFE = frozenset("whether if this that these those such here who which what whom whose you your".split())
_CLAIMS = re.compile("|".join(f"{noun}s?" for noun in sorted(CLAIM_NOUNS)), re.IGNORECASE)
_THERE = re.compile(r"\bthere\b(?=$|[.,;])")
_PARENTHESIS = re.compile(r"^\s*,[^,]*,\s*")
_FEW = 2
"""Words of "these claims": with more, the sentence says itself which are meant."""
_ISSUED = re.compile(r"\b[Ii]n an? (?:\w+ )?(statement|letter|post|message|email|tweet)\b")
_KNOWLEDGE = SPEECH_NOUNS | frozenset("information knowledge data count calculation understanding view opinion".split())
_QUOTING = re.compile(r"[\u201c\u201d]|(?<![\w.,!?])['\u2018]\w")
_WE_WROTE = re.compile(r"\b(?:we|I)\s+(?:\w+\s+)?(?:wrote|written|reported|said|stated|published)\b", re.IGNORECASE)


class Referents:
    """Reads an article sentence by sentence and says what the pronouns of the next one stand for."""

    def __init__(self) -> None:
        self._mentions = Mentions()
        self._issued: dict[str, str] = {}
        self._reports = Reported()
        self._speaking: str | None = None
        self._place: str | None = None
        self._quotes = False
        self._is_own = False
        self._is_title = False

    def begin(self, sentence: str, *, is_title: bool = False) -> None:
        """The next sentence: where nothing is quoted in it, "we" are its writers, but for what "we wrote" before."""
        self._is_title = is_title
        self._is_own = (
            not is_title
            and not self._quotes
            and _QUOTING.search(sentence) is None
            and _WE_WROTE.search(sentence) is None
        )

    def finish(self, sentence: str) -> None:
        """Take in a sentence after its claims are drawn."""
        self._reports.finish()
        attributions = find_attributions(sentence)
        if attributions:
            self._speaking = self.person_for(attributions[-1].speaker)
            self._issued |= dict.fromkeys(_ISSUED.findall(sentence), self._speaking)
        places = find_settings(sentence)
        self._place = places[0] if len(places) == 1 else None
        marks = [character for character in sentence if character in "\u201c\u201d"]
        self._quotes = marks[-1] == "\u201c" if marks else self._quotes
        self._mentions.take_in(sentence)

    def person_for(self, name: str) -> str:
        """``name``, or whom it stands for where it is a pronoun or what he spoke in ("the statement").

        "Our information" is the article's own.
        """
        word = name.casefold()
        owner, _, rest = name.partition(" ")
        if rest and owner.casefold() in POSSESSIVE:
            holder = self._mentions.meant_by(owner.casefold())
            return f"{owner_form(holder)} {rest}" if holder else name
        if rest and owner != "US" and owner.casefold() in FIRST_PERSON:
            return ARTICLE_VOICE if rest.split()[-1].casefold().removesuffix("s") in _KNOWLEDGE else rest
        if word.startswith("the ") and word.removeprefix("the ") in self._issued:
            return self._issued[word.removeprefix("the ")]
        if word in PRONOUNS:
            return self._mentions.meant_by(word, speaks=True) or UNKNOWN_SPEAKER
        if word in FIRST_PERSON:
            return ARTICLE_VOICE if self._is_own else UNKNOWN_SPEAKER
        return UNKNOWN_SPEAKER if word in _UNSAFE else name

    def report(self, statement: str, speaker: str) -> None:
        """Remember that ``speaker`` is said to claim ``statement``."""
        self._reports.add(statement, speaker)

    def last_reported(self, denier: str, report: str) -> str | None:
        """What somebody else than ``denier`` was said to claim that he denies by the word ``report``."""
        return claim_denied(self._reports.by_others(denier), denier, report, is_same_name)

    def resolved(self, proposition: Proposition, doc: Any, speaker: str) -> str | None:
        """The statement with a name for a pronoun that is its subject; None where that is not safe."""
        statement = without_marks(self._with_place(without_cleft(proposition.statement), proposition, doc))
        word = first_word(statement)
        if word is None:
            return None
        if (
            speaks_of_himself(statement)
            and not is_told_to_us(statement, proposition, doc)
            and (speaker != ARTICLE_VOICE or self._is_quoting(doc) or speaks_of_himself(statement, beside=False))
        ):
            return self._in_his_words(statement, doc, speaker)
        if word == "it" and is_impersonal(doc[proposition.head]):
            return None
        if word in {"it", "this"} and tells_of_words(doc[proposition.head]):
            return self._told(statement)
        head = doc[proposition.head]
        if word in _UNSAFE and not (opens_with_if(head) or has_clause_for_subject(head)):
            return self._of_claims(statement, proposition.subject)
        return self._named(statement, word, proposition, doc, speaker)

    def _in_his_words(self, statement: str, doc: Any, speaker: str) -> str | None:
        """A statement in which "we" cannot be replaced, as a quotation; None where it is open whose words they are."""
        if speaker == ARTICLE_VOICE:
            return None if self._is_title or self._is_quoting(doc) else as_written(statement)
        return None if speaker == UNKNOWN_SPEAKER else as_quoted(statement, speaker)

    def _is_quoting(self, doc: Any) -> bool:
        """May a first person of the sentence be that of somebody who is quoted?"""
        return self._quotes or _QUOTING.search(doc.text) is not None

    def _named(self, statement: str, word: str, proposition: Proposition, doc: Any, speaker: str) -> str | None:
        subject = proposition.subject.split(" ", 1)[0].casefold()
        pronoun = subject if subject in PRONOUNS and word not in PRONOUNS else word
        if pronoun not in PRONOUNS:
            return statement
        referent = self._referent(pronoun, proposition, doc, speaker)
        if referent is None:
            return None if pronoun == word else statement
        if referent.casefold() in statement.casefold().partition(f"{pronoun} ")[0]:
            return statement
        return with_name(statement, pronoun, referent)

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
        return f"{owner_form(self._speaking)} statement {statement.split(' ', 1)[1]}"

    def _of_claims(self, statement: str, subject: str) -> str | None:
        """ "These claims are unverified", with what was claimed in the sentence before, by whoever came last in it."""
        words, told = subject.split(), self._reports.in_last_sentence()
        if not told or len(words) != _FEW or not _CLAIMS.fullmatch(words[-1]):
            return None
        whole = f"the {words[-1]} that {' and that '.join(told)}"
        rest = _PARENTHESIS.sub(" ", statement[len(subject) :])
        return f"{whole} {rest.strip()}"

    def _referent(self, pronoun: str, proposition: Proposition, doc: Any, speaker: str) -> str | None:
        """Who or what ``pronoun`` stands for: in its own sentence, else in those before."""
        token = _pronoun_in(proposition, doc, pronoun)
        if token is None or (pronoun in THINGS and is_in_doubt(proposition, doc)):
            return None
        quoted = is_quoted(doc.text, token.idx)
        near = None if quoted or proposition.reporter is None else subject_of(doc[proposition.reporter])
        is_hearer = near is not None and near.dep_ == "nsubjpass" and not says_it_himself(doc[proposition.reporter])
        if near is not None and (is_kin(near.lower_, pronoun) or client_of(near, pronoun)):
            return self._by_speaker(client_of(near, pronoun), pronoun, None if is_hearer else speaker)
        near = near if near is not None and near.i < token.i else None
        found = subjects_before(token, self._mentions.names)
        if near is not None and fits(near, pronoun, self._mentions.names):
            found = [near, *(noun for noun in found if noun.i > near.i)]
        elif near is not None and found and found[0].i < near.i:
            return None
        if found:
            return _told_here(found, None if is_hearer else near, pronoun, speaker)
        is_lost = pronoun in THINGS and proposition.is_state
        is_named = near is not None and pronoun in PERSONAL and near.pos_ == "PROPN" and sort_of(near) != "body"
        is_lost |= pronoun == "it" and token.dep_ == "nsubjpass" and self._mentions.has_object
        is_afar = pronoun not in PERSONAL and (self._quotes or quoted)
        referent = None if is_lost or is_named or is_afar else self._mentions.meant_by(pronoun)
        return None if pronoun in PERSONAL and is_same_name(referent, speaker) else referent

    def _by_speaker(self, client: Any | None, pronoun: str, speaker: str | None) -> str | None:
        """Whom ``speaker`` means by it: whom he speaks for, or himself; None for one who is only told so."""
        if client is not None and client.pos_ != "PRON":
            return noun_phrase(client)
        if client is not None or speaker is None:
            return self._mentions.meant_by(pronoun)
        return None if speaker in {ARTICLE_VOICE, UNKNOWN_SPEAKER} else speaker


def _told_here(found: list[Any], near: Any | None, pronoun: str, speaker: str) -> str | None:
    """The only one of ``found``, under the name of the speaker where it is he."""
    if len({noun.text for noun in found}) > 1:
        return None
    noun = by_name(found[0])
    if found[0] == near and pronoun in PERSONAL and speaker != ARTICLE_VOICE and noun.pos_ == "PROPN":
        return speaker
    owned = noun == found[0] and any(child.dep_ == "poss" and child.pos_ == "PRON" for child in noun.children)
    return None if owned else noun_phrase(noun)


def _pronoun_in(proposition: Proposition, doc: Any, pronoun: str) -> Any | None:
    """The token of ``pronoun`` in the words of a proposition, the first of them."""
    start, end = proposition.spans[0][0], proposition.spans[-1][1]
    return next((t for t in doc if t.lower_ == pronoun and start <= t.idx < end), None)
