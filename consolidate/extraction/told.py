"""What a sentence asserts, proposition by proposition, each with who says it and whether he denies it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from consolidate.extraction.polarity import denied_report
from consolidate.extraction.references import Referents
from consolidate.extraction.untruths import shot_down
from consolidate.extraction.verdicts import denied_deed, judged_untrue
from consolidate.language.attribution import noun_phrase
from consolidate.language.clauses import is_clause
from consolidate.language.credit import Credit, find_credits
from consolidate.language.negation import is_denying
from consolidate.language.pipeline import analyse
from consolidate.language.propositions import Proposition
from consolidate.language.reporting import is_speech_act
from consolidate.language.roles import names_nobody
from consolidate.language.sentences import Span
from consolidate.language.shared_words import is_elliptic
from consolidate.language.trees import root_of, subject_within
from consolidate.language.untruth import ADJECTIVES, NOUNS
from consolidate.models import ARTICLE_VOICE, Polarity

_FEWEST_WORDS = 3
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_GAP = 7
"""Characters between two stretches that are no gap: a comma, a quotation mark, \"that\"."""
_WORD = re.compile(r"\w+")
_AS_FALSE = re.compile(
    rf",?\s+as\s+[\u201c\"]?(?:an?\s+)?(?:[\w-]+\s+)?"
    rf"(?:{ADJECTIVES}|{NOUNS}|lies?|rumou?rs?|speculation|fantas(?:y|ies)|rubbish|propaganda|absurd|ridiculous)[\u201d\"]?$",
    re.IGNORECASE,
)
_FALSELY = frozenset("falsely wrongly incorrectly mistakenly erroneously untruthfully".split())
_CUT_OPEN = re.compile(
    r"^(?:(?:saying|claiming|alleging|arguing|stating|insisting)\b(?!\s+(?:so|nothing|no)\b)"
    r"|(?:had|should)\s(?!.*\bwould\b))",
    re.IGNORECASE,
)
"""A clause of saying that has lost who says it, or a condition what depends on it."""
_SAYS_NOT = re.compile(
    r",?\s+(?:al)?though\s+[^,]{2,40}?\s+(?:insist|argue|say|claim|maintain|assert)(?:s|ed|d)?(?=\.?$)"
    r"|,?\s+(?:al)?though\s+[^,]{2,40}?\s+(?:said|den(?:y|ies|ied))(?=\.?$)",
    re.IGNORECASE,
)
"""What is left of "though the ministry insists it did not", which alone would say the contrary."""
_CALLING = frozenset("call brand label describe slam blast denounce deem".split())
_CALLED_FALSE = re.compile(
    rf"\s+(?:as\s+)?[\u201c\"](?:an?\s+)?(?:[\w-]+\s+)?(?:{ADJECTIVES}|{NOUNS}|lies?|rubbish|absurd)[\u201d\"]\.?$",
    re.IGNORECASE,
)
"""What P is called, at its end: "called the accusation that P \"a lie\""."""
_CUT_OFF = re.compile(
    r"\b(?:saying|claiming|alleging|stating|reporting|suggesting|denying|insisting|arguing|warning|adding|is|are|was|were"
    r"|to\s+(?:say|claim|allege|state|report|suggest|deny|insist|argue|warn|add|confirm|admit|announce|tell))\W*$"
)
"""What only introduces what is said or is, which is a claim of its own ("it was and is ours")."""
_QUOTED_PRONOUN = re.compile(r"\s*\u201c(?:he|she|it|they|his|her|its|their)\b", re.IGNORECASE)
_LINKED = re.compile(r"^(?:but(?!\s+for\b)|and|or|yet|so|however|meanwhile|also|still),?\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Told:
    """A proposition with who says it, in which words, and whether it is denied; ``spans`` are of its sentence."""

    statement: str
    spans: tuple[Span, ...]
    speaker: str
    cue: str
    polarity: Polarity = "affirmed"
    relayed_by: tuple[str, ...] = ()

    def moved(self, by: int) -> Told:
        """The same of a sentence in which it stands ``by`` characters later."""
        return replace(self, spans=tuple((start + by, end + by) for start, end in self.spans))


def told_in(sentence: str, referents: Referents, quoted: str | None) -> Iterator[Told]:
    """What a sentence asserts, wholly in the words of ``quoted`` where that is somebody; nothing where it asks."""
    if sentence.rstrip("\"'\u201d\u2019) ").endswith("?"):
        return
    made = False
    credits = find_credits(sentence)
    tellers = {credit.speaker for credit in credits if credit.speaker}
    for credit in credits:
        said = _denied_report(credit, referents) or _one(credit, sentence, referents, quoted)
        if (
            said is not None
            and len(_WORD.findall(said.statement)) >= _FEWEST_WORDS
            and not _CUT_OFF.search(said.statement)
            and not _CUT_OPEN.match(said.statement)
            and is_clause(said.statement)
        ):
            made = True
            yield said
    if not made:
        whole = _whole(sentence, referents, quoted or (tellers.pop() if len(tellers) == 1 else None))
        if whole is not None:
            yield whole


def _one(credit: Credit, sentence: str, referents: Referents, quoted: str | None) -> Told | None:
    if quoted is not None:
        credit = credit.within(quoted)
    proposition = credit.proposition
    speaker = referents.person_for(credit.speaker) if credit.speaker else ARTICLE_VOICE
    reported = bool(proposition.credit) or proposition.reporter is not None
    if not reported and names_nobody(speaker) and credit.cue.lower() != "according":
        speaker = ARTICLE_VOICE
    doc = analyse(sentence)
    verb = doc[proposition.head]
    adds = proposition.kind == "participle" and is_speech_act(verb.lemma_)
    denied = reported and is_denying(credit.cue) and not adds and not _answers(proposition, doc)
    if proposition.reporter is not None and any(c.lower_ in _FALSELY for c in doc[proposition.reporter].children):
        denied, speaker = not denied, ARTICLE_VOICE
    if denied and proposition.kind == "adverbial":
        return None  # "denied that he fled after the alarm was raised" says nothing of who raised the alarm
    own_deed = not reported and verb.text == credit.cue
    judged = judged_untrue(proposition.statement)
    told = proposition if judged is None else replace(proposition, statement=judged, subject="")
    statement = referents.resolved(told, doc, ARTICLE_VOICE if own_deed else speaker)
    if statement is None:
        return None
    if proposition.reporter is not None and doc[proposition.reporter].lemma_ in _CALLING:
        statement, verdicts = _CALLED_FALSE.subn("", statement)
        denied = denied or bool(verdicts)
    statement = _SAYS_NOT.sub("", statement)
    if denied:
        statement = _AS_FALSE.sub("", statement)
    deed = _denied_by_himself(statement, verb) if own_deed else None
    polarity: Polarity = "denied" if denied != (judged is not None or deed is not None) else "affirmed"
    statement = deed or statement
    if reported and polarity == "affirmed":
        referents.report(statement, speaker)
    spans = _merged(proposition.spans + proposition.credit)
    relays = tuple(referents.person_for(name) for name in credit.relayed_by)
    return Told(statement, spans, speaker, credit.cue, polarity, relays)


def _answers(proposition: Proposition, doc: Any) -> bool:
    """Stands it behind a colon: "denied that the ferry leaked: \u201cShe was inspected in May\u201d"?  That is said."""
    if proposition.reporter is None:
        return False
    start = next((t.i for t in doc if t.idx >= proposition.spans[0][0]), 0)
    return any(t.text == ":" for t in doc[proposition.reporter : start])


def _denied_by_himself(statement: str, verb: Any) -> str | None:
    """What "denied taking the money" and "dismissed suggestions she would resign" deny; None for another deed."""
    deed = denied_deed(statement, verb)
    shot = shot_down(statement) if deed is None and is_denying(verb.text) else None
    if shot is None:
        return deed
    root = root_of(analyse(shot[1]))
    return shot[1] if subject_within(root) is not None and _is_finite(root) else None


def _is_finite(verb: Any) -> bool:
    return any(token.tag_ in _FINITE for token in (verb, *verb.children))


def _denied_report(credit: Credit, referents: Referents) -> Told | None:
    """ "Officials denied the claim", with the claim that was reported last for what they deny."""
    proposition = credit.proposition
    report = denied_report(proposition.statement)
    if credit.speaker is None or proposition.reporter is not None or report is None:
        return None
    speaker = referents.person_for(credit.speaker)
    statement = referents.last_reported(speaker, report)
    return None if statement is None else Told(statement, proposition.spans, speaker, credit.cue, "denied")


def _whole(sentence: str, referents: Referents, teller: str | None) -> Told | None:
    """The whole sentence as one claim of ``teller``, or the article's own, where no part of it can stand alone."""
    doc = analyse(sentence)
    root = next((t for t in doc if t.dep_ == "ROOT" and (t.pos_ in {"VERB", "AUX"} or _is_toll(t))), None)
    subject = None if root is None else subject_within(root)
    if root is None or subject is None or _QUOTED_PRONOUN.match(sentence) or not is_clause(sentence):
        return None
    if root.lemma_ in {"be", "do", "have"} and is_elliptic(root, list(doc)):
        return None
    words = _LINKED.sub("", sentence).strip()
    judged = judged_untrue(words)
    name = noun_phrase(subject) if judged is None else ""
    spans = ((0, len(sentence)),)
    proposition = Proposition("main", judged or words, spans, root.i, name, is_state=root.lemma_ == "be")
    speaker = referents.person_for(teller) if teller else ARTICLE_VOICE
    statement = referents.resolved(proposition, doc, speaker)
    return None if statement is None else Told(statement, spans, speaker, "", "denied" if judged else "affirmed")


def _is_toll(word: Any) -> bool:
    """ "More than 60 dead": a count of people and what became of them, which needs no verb."""
    counted = any(c.dep_ == "nsubj" and (c.like_num or any(g.like_num for g in c.children)) for c in word.children)
    return counted and word.pos_ == "ADJ"


def _merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """``spans`` in order, those that touch or are a few characters apart as one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1] + _GAP:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
