"""What a sentence tells together with who denies it: "..., a claim the army denied", "reports that P were denied"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from consolidate.extraction.references import Referents
from consolidate.extraction.told import Told, told_in
from consolidate.extraction.verdicts import accused_of
from consolidate.extraction.wording import first_word, is_same_name
from consolidate.language.antecedents import POSSESSIVE, PRONOUNS, fits, owner_form
from consolidate.language.clauses import is_clause
from consolidate.language.phrases import noun_phrase
from consolidate.language.pipeline import analyse
from consolidate.language.reporting import is_speech_act
from consolidate.language.trees import root_of, subject_within
from consolidate.language.untruth import PREDICATE, REPORTED
from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER

_DENIES = r"(?:den(?:y|ies|ied)|disput(?:e|es|ed)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:e|es|ed)|contest(?:s|ed)?)"
_IS_DENIED = r"(?:denied|disputed|rejected|dismissed|refuted|contested|debunked|disproved|rebutted)"
_HOW = (
    r"(?:(?:has|have|had|also|both|always|since|later|strongly|repeatedly|firmly|flatly|categorically|vehemently|hotly|"
    r"consistently|publicly|previously|fiercely|angrily|immediately|quickly|swiftly|strenuously|staunchly|vigorously|"
    r"emphatically|totally|completely|utterly|roundly)\s+)*"
)
_WHO = r"[\w'\u2019.-]+(?:\s+[\w'\u2019.-]+){0,7}"
_REJOINDER = re.compile(
    rf"(?:,|\s[\u2014\u2013-])\s+(?:(?:an?|the)\s+(?:\w+\s+)?{REPORTED}|something|which)\s+(?:(?:that|which)\s+)?"
    rf"(?:(?P<who>{_WHO}?)\s+{_HOW}{_DENIES}"
    rf"|(?:(?:was|is|has\s+been)\s+)?(?:\w+ly\s+)?{_IS_DENIED}\s+by\s+(?P<by>{_WHO}))\W*$",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    rf"(?:[,;]|\s[\u2014\u2013-])?\s+(?:(?:but|while|although|though|whereas|yet)\s+|(?<=;\s))(?P<who>{_WHO}?)\s+"
    r"(?:(?:says?|said|insists?|insisted|argues?|argued|maintains?|maintained|claims?|claimed|counters?|countered)"
    r"\s+(?:that\s+)?(?:(?:it|he|she|they|this|that)\s+(?:is|was|are|were|did|does|do|has|have|had|will|would|can|could)"
    rf"(?:\s+not|n['\u2019]t)(?:\s+(?:so|true|the\s+case))?|(?:it|this|that)(?:['\u2019]s|\s+is|\s+was)\s+{PREDICATE}|otherwise)"
    rf"|{_HOW}{_DENIES}\s+(?:it|this|that))\W*$",
    re.IGNORECASE,
)
"""What another says of it in the same sentence: "but residents say it is not"."""
_NEGATIVE = re.compile(r"\b(?:not|never|no)\b|n['\u2019]t\b", re.IGNORECASE)
_REPORT_DENIED = re.compile(
    rf"(?:[\w'\u2019-]+\s+){{0,4}}?{REPORTED}\s+(?:[\w'\u2019-]+\s+){{0,5}}?that\s+(?P<told>.+?)\s+"
    rf"(?:is|are|was|were|(?:has|have|had)\s+been)\s+(?:(?:\w+ly|later|since|also)\s+)*{_IS_DENIED}"
    rf"(?:\s+(?:on|last|this)\s+\w+)?(?:\s+by\s+(?P<by>{_WHO}?))?(?:\s+as\s+[^,]+)?\W*$",
    re.IGNORECASE | re.DOTALL,
)
_DENIED = "denied"


@dataclass(frozen=True)
class _Rejoinder:
    """Behind ``sentence[:begins]`` stands that ``who`` denies it."""

    begins: int
    who: str
    of_last: bool
    """Only what is told right before it is denied."""


def told_and_denied(sentence: str, referents: Referents, quoted: str | None) -> Iterator[Told]:
    """What ``sentence`` asserts, as :func:`told_in` has it, and what it says that somebody denies.

    Spans are of ``sentence``.  Who denies it is @unknown where a pronoun may mean more than one.
    """
    report = None if quoted else _report_denied(sentence, referents)
    if report is not None:
        yield report
        return
    rejoinder = None if quoted else _rejoinder(sentence)
    if rejoinder is None:
        yield from told_in(sentence, referents, quoted)
        return
    found = tuple(told_in(f"{sentence[: rejoinder.begins]}.", referents, quoted))
    end = len(sentence.rstrip())
    yield from (_within(told, rejoinder.begins) for told in found)
    for told in _contested(found)[-1 if rejoinder.of_last else 0 :]:
        yield from _denial(_within(told, rejoinder.begins), rejoinder, end, referents)


def _rejoinder(sentence: str) -> _Rejoinder | None:
    match = _REJOINDER.search(sentence)
    if match is not None:
        return _Rejoinder(match.start(), match["who"] or match["by"], of_last=False)
    answer = _ANSWER.search(sentence)
    if answer is None or _NEGATIVE.search(sentence[: answer.start()]):
        return None
    return _Rejoinder(answer.start(), answer["who"], of_last=True)


def _report_denied(sentence: str, referents: Referents) -> Told | None:
    """ "Reports that the dam had burst were denied by the ministry": it denies that the dam had burst."""
    match = _REPORT_DENIED.match(sentence)
    if match is None or not is_clause(match["told"]) or first_word(match["told"]) in PRONOUNS:
        return None
    speaker = referents.person_for(match["by"].removeprefix("the ")) if match["by"] else UNKNOWN_SPEAKER
    return Told(match["told"], ((0, len(sentence)),), speaker, _DENIED, "denied")


def _within(told: Told, end: int) -> Told:
    """``told`` without the full stop that was put behind it."""
    return replace(told, spans=tuple((start, min(stop, end)) for start, stop in told.spans))


def _contested(found: Sequence[Told]) -> list[Told]:
    """What is denied behind it: what others are said to say; where nobody is, what was told last."""
    affirmed = [told for told in found if told.polarity == "affirmed"]
    return [told for told in affirmed if told.speaker != ARTICLE_VOICE] or affirmed[-1:]


def _at_issue(statement: str) -> str | None:
    """What of ``statement`` can be denied: of an accusation the deed; None where no deed is told.

    That somebody "criticised the plan", he did: the charge that is denied is another.
    """
    deed = accused_of(statement)
    if deed is None:
        return None if is_speech_act(root_of(analyse(statement)).lemma_) else statement
    return deed or None


def _denial(told: Told, rejoinder: _Rejoinder, end: int, referents: Referents) -> Iterator[Told]:
    statement = _at_issue(told.statement)
    speaker = _denier(rejoinder.who, told.statement, referents)
    if statement is not None and not is_same_name(speaker, told.speaker):
        spans = (*told.spans, (rejoinder.begins + 1, end))
        yield Told(statement, spans, speaker, _DENIED, "denied")


def _denier(who: str, statement: str, referents: Referents) -> str:
    """Whom ``who`` names; of "his family" the driver's where ``statement`` is about the driver, or just "family"."""
    name = who.removeprefix("the ")
    word, _, rest = name.partition(" ")
    if word.lower() not in (POSSESSIVE if rest else PRONOUNS):
        return referents.person_for(name)
    meant = _meant_by(word.lower(), statement)
    if not rest:
        return meant
    return rest if meant == UNKNOWN_SPEAKER else f"{owner_form(meant)} {rest}"


def _meant_by(pronoun: str, statement: str) -> str:
    """The subject of ``statement``, where ``pronoun`` can mean it."""
    subject = subject_within(root_of(analyse(statement)))
    return noun_phrase(subject) if subject is not None and fits(subject, pronoun) else UNKNOWN_SPEAKER
