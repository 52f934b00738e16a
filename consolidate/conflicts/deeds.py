"""What an English statement says was done, or not done, by whom and to what: from its dependency tree."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from consolidate.conflicts.counts import find_counts
from consolidate.conflicts.predicates import governors, is_denied, is_open, is_passive, phrase
from consolidate.conflicts.scope import is_narrower
from consolidate.conflicts.turns import EXIST, OBSERVING, Turn, turn_of
from consolidate.language.clause_kinds import subject_of
from consolidate.language.lexicon import are_kin, entails, is_kind_of, is_word, lemmas, related
from consolidate.language.names import same_name
from consolidate.language.pipeline import analyse
from consolidate.language.quantities import find_quantities
from consolidate.language.reporting import is_reporting
from consolidate.language.that_clauses import CLAIM_NOUNS
from consolidate.language.trees import VERBAL

_PLAIN = frozenset("be do have get make take go come give become remain seem".split())
_REACHING = frozenset({"at", "to", "on", "for", "with", "from", "into"})
"""Prepositions after which stands what is done to, where there is no object ("shot at protesters")."""
_SETTINGS = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})
_TELLING = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_OPEN = frozenset({"NOUN", "VERB", "ADJ"})
_HAVING = frozenset("have own hold contain".split())
_BARE = _PLAIN | frozenset("use involve happen occur exist".split())
_MOST_OF_IT = 0.75
"""So much of what is denied must be told where its deed is not."""
_HALF_OF_IT = 0.5
"""The same where only one says to what it was done."""
_ANYBODY = frozenset("people person man woman child official officer police other thing anyone everyone number".split())
_LEAST_WORDS = 2
"""Of one word in common nobody knows that what is denied is told."""
_LEAST_FIGURE = 10
"""Smaller figures are the same by chance."""
_SERVING = frozenset(
    """
    manager boss executive director staff worker employee official company firm operator owner government ministry
    force troop soldier army police crew leader authority
    """.split()
)
"""Who can act for the one who denies it, where no name says for whom."""
_TELLING_OF = frozenset("confirm report announce deny claim".split())
_HEARSAY = frozenset("learn hear hoax news rumour rumor".split())
_CONTENT = frozenset({"ccomp", "xcomp", "acl", "relcl", "parataxis"})
_PICTURES = frozenset("photo photograph picture image video footage clip recording film".split())


@dataclass(frozen=True)
class Deed:
    """A verb, or an adjective said of something, and the lemmas of its subject and of what it is done to.

    A passive is put the right way round.
    """

    verb: str
    denied: bool
    doers: frozenset[str]
    objects: frozenset[str]
    happened: bool = False
    """It is told in the past tense, as what happened once."""
    by: bool = False
    """It is told who did it after "by", as what matters."""


@lru_cache(maxsize=32768)
def find_deeds(statement: str) -> tuple[Deed, ...]:
    """What ``statement`` asserts or denies, in order; nothing that is only possible, planned or attempted."""
    return tuple(deed for token in analyse(statement) if (deed := _deed(token)) is not None)


def _deed(token: Any, *, every: bool = False) -> Deed | None:
    """The deed that ``token`` names; of what is only possible or wanted, where ``every`` is asked for."""
    if token.pos_ == "ADJ" and token.dep_ == "acomp" and (every or not is_open(token)):
        return Deed(token.lemma_.lower(), is_denied(token), frozenset(), _words([subject_of(token.head)]))
    turn = turn_of(token) if token.pos_ in VERBAL and (every or not is_open(token)) else None
    if turn is not None:
        return _turned(token, turn)
    if token.pos_ != "VERB" or token.lemma_.lower() in _PLAIN:
        return None
    if not every and (is_open(token) or _is_complement(token)):
        return None
    described = token.dep_ == "acomp"
    subject = subject_of(token.head) if described else subject_of(token)
    objects = [c for c in token.children if c.dep_ in {"dobj", "obj"}] or _reached(token)
    agents = [o for c in token.children if c.dep_ == "agent" for o in c.children if o.dep_ == "pobj"]
    doers, done_to = (agents, [subject]) if described or is_passive(token) else ([subject], objects)
    happened = token.tag_ in {"VBD", "VBN"}
    denied = is_denied(token) != any(_is_none(noun) for noun in (subject, *objects))
    return Deed(token.lemma_.lower(), denied, _words(doers), _words(done_to), happened, bool(agents))


def _turned(token: Any, turn: Turn) -> Deed:
    """The deed that a turn of phrase tells."""
    objects = _bare_words(turn.objects) if turn.bare else _words(list(turn.objects))
    denied = is_denied(token) != any(_is_none(noun) for noun in (*turn.doers, *turn.objects))
    return Deed(turn.verb, denied, _words(list(turn.doers)), objects, token.tag_ in {"VBD", "VBN"})


def _bare_words(heads: Iterable[Any]) -> frozenset[str]:
    """The lemmas of nouns and the adjectives before them, without numbers."""
    told = [t for head in heads for t in (head, *(c for c in head.children if c.dep_ in {"amod", "compound"}))]
    return frozenset(str(t.lemma_).lower() for t in told)


def _is_none(noun: Any) -> bool:
    """Is it no such thing: "no door", "not a single soldier"?"""
    if noun is None:
        return False
    none = any(child.dep_ == "det" and child.lower_ == "no" for child in noun.children)
    first = noun.doc[noun.left_edge.i]
    return none or (first.lower_ == "not" and first.dep_ == "neg")


def _reached(verb: Any) -> list[Any]:
    """What a verb without an object is aimed at: no day, and no place."""
    after = (o for c in verb.children if c.dep_ == "prep" and c.lower_ in _REACHING for o in c.children)
    return [o for o in after if o.dep_ == "pobj" and o.ent_type_ not in _SETTINGS]


def _is_complement(token: Any) -> bool:
    """Is it what somebody failed, tried or refused to do?  Its governor then says whether it was done."""
    return token.dep_ in {"xcomp", "pcomp"} and len(governors(token)) > 1 and token.tag_ in {"VB", "VBG"}


def _words(heads: list[Any]) -> frozenset[str]:
    """The lemmas of each phrase, and the name beside it; the parser takes many a first word for a name."""
    told = [t for head in heads if head is not None for t in phrase(head)]
    told += [t for head in heads if head is not None for c in head.children if c.dep_ == "appos" for t in phrase(c)]
    found = {str(t.lemma_).lower() for t in told if t.pos_ in _TELLING}
    words = {lemmas(t.lower_)[-1] for t in told if t.pos_ == "PROPN" and t.i == t.sent.start}
    return frozenset(found | {word for word in words if is_word(word)})


def contradicting(denying: str, affirming: str) -> Iterator[Deed]:
    """The deeds that ``denying`` denies and ``affirming`` affirms, of the same doers and to the same things."""
    affirmed = [deed for deed in find_deeds(affirming) if not deed.denied]
    if is_narrower(denying, affirming):
        return
    for deed in find_deeds(denying):
        if deed.denied and (any(_is_same(deed, other) for other in affirmed) or _is_manner(deed, affirming)):
            yield deed


def _is_manner(quality: Deed, other: str) -> bool:
    """Does ``other`` tell of a deed done in the way that is denied of it ("was not unanimous", "unanimously")?"""
    words = list(analyse(other))
    manner = any(t.pos_ == "ADV" and t.lower_ == f"{quality.verb}ly" for t in words)
    return manner and any(related(str(t.lemma_).lower(), o) for t in words for o in quality.objects - _ANYBODY)


def tells_of(denied: str, other: str, cue: Collection[str] = ()) -> bool:
    """Does ``other`` tell of what ``denied`` says is not so?

    That is a deed of it, with nobody else in the same part; or the deed as a noun; or most of its words beside names.
    The words of the ``cue``, by which it is denied, and those of saying and claiming are no part of it.  Of a figure
    that is denied the other must give the like: who denies forty dead does not deny two.
    """
    if is_narrower(denied, other):
        return False
    same = _figures_shared(denied, other)
    return is_told(denied, other, cue) if same is None else same


def is_told(denied: str, other: str, cue: Collection[str] = ()) -> bool:
    """The same, whatever figures the two give."""
    here, there = _told(denied, cue), _told(other, ())
    alike = [(a, b) for a in here for b in there if _is_one_verb(a, b)]
    if alike:
        vague = _covered(denied, other, cue) <= _HALF_OF_IT
        return any(_has_parts(a, b) and not (vague and _lacks_object(a, b)) for a, b in alike)
    return _is_named(here, other) or _covered(denied, other, cue) >= _MOST_OF_IT


def _figures_shared(denied: str, other: str) -> bool | None:
    """Do the two give the same figure of one thing; None where it does not settle whether the other is denied."""
    figures, given = ([q for q in find_quantities(text) if q.low or q.high] for text in (denied, other))
    if not all(any(a.value == b.value or a.low <= b.value <= a.high for b in given) for a in figures):
        return False
    here, there = ({(c.matter.split()[-1], c.number.figures) for c in find_counts(text)} for text in (denied, other))
    shared = any(figures[0] >= _LEAST_FIGURE for _, figures in here & there)
    return True if shared and not (_nouns(denied) & _nouns(other) <= _ANYBODY) else None


def _nouns(statement: str) -> frozenset[str]:
    return frozenset(t.lemma_.lower() for t in analyse(statement) if t.pos_ in {"NOUN", "PROPN"})


def _told(statement: str, cue: Collection[str]) -> list[Deed]:
    """Every deed and quality in ``statement``, whether it is asserted or only possible."""
    tokens = (token for token in _unpictured(statement) if not _is_frame(token, cue))
    return [deed for token in tokens if (deed := _deed(token, every=True))]


def _is_frame(token: Any, cue: Collection[str]) -> bool:
    """Does it only say that somebody says, claims or denies something, or what a picture shows?

    Who "had been warned" is no frame, nor somebody's "account", unless what was told follows.
    """
    frame = is_reporting(token.text) or token.lemma_.lower() in CLAIM_NOUNS
    return token.lower_ in cue or (
        frame and any(c.dep_ in _CONTENT or c.lower_ in {"of", "that"} for c in token.children)
    )


def _unpictured(statement: str) -> Iterator[Any]:
    """The tokens of ``statement`` that assert something; what a picture is "of" is only shown."""
    for token in analyse(statement):
        shown = (t.head.head for t in (token, *token.ancestors) if t.dep_ == "pobj" and t.head.lower_ == "of")
        if not any(noun.lemma_.lower() in _PICTURES for noun in shown):
            yield token


def _is_one_verb(denied: Deed, other: Deed) -> bool:
    return related(denied.verb, other.verb) or entails(other.verb, denied.verb)


def _has_parts(denied: Deed, other: Deed) -> bool:
    """Are those who act, and what is done to, the same where both say it?

    That nothing was done "by" somebody leaves open that others did it.
    """
    doers = not (denied.doers and other.doers) or _meet(denied.doers, other.doers) or bool(other.doers & _SERVING)
    objects = not (denied.objects and other.objects) or _meet(denied.objects, other.objects)
    return doers and objects and not (denied.by and not other.doers)


def _lacks_object(a: Deed, b: Deed) -> bool:
    """Does only one say to what it was done?  Who "died" is who was "killed"."""
    return bool(a.objects) != bool(b.objects) and not (_meet(a.doers, b.objects) or _meet(b.doers, a.objects))


def _meet(left: frozenset[str], right: frozenset[str]) -> bool:
    return any(
        related(a, b) or is_kind_of(a, b) or is_kind_of(b, a) or same_name(a.title(), b.title())
        for a in left
        for b in right
    )


def _is_named(deeds: list[Deed], other: str) -> bool:
    """Does ``other`` call a deed by a noun ("the release of water"), with another word of what is denied?"""
    nouns = {str(t.lemma_).lower() for t in _unpictured(other) if t.pos_ in {"NOUN", "ADJ"} and not _is_hearsay(t)}
    rest = {str(t.lemma_).lower() for t in _unpictured(other) if t.pos_ in _TELLING}
    return any(
        are_kin(noun, deed.verb) and not (rest - {noun}).isdisjoint(deed.doers | deed.objects)
        for deed in deeds
        for noun in nouns
    )


def _is_hearsay(noun: Any) -> bool:
    """Is it what somebody hears of, or confirms or reports?"""
    heard = any(t.lemma_.lower() in _HEARSAY for t in noun.ancestors)
    return heard or (noun.dep_ == "dobj" and noun.head.lemma_.lower() in _TELLING_OF)


def _covered(denied: str, other: str, cue: Collection[str]) -> float:
    """How much of what is denied the other says, from 0 to 1, names and days apart: they do not say what happened."""
    there = {str(t.lemma_).lower() for t in _unpictured(other) if not _is_hearsay(t)}
    told = [t for t in analyse(denied) if not _is_frame(t, cue)]
    words = {str(t.lemma_).lower() for t in told if _is_telling(t)} - _BARE
    named = any(t.pos_ == "PROPN" and t.lemma_.lower() in there for t in told)
    return len(words & there) / len(words) if len(words) >= _LEAST_WORDS - named else 0.0


def _is_telling(token: Any) -> bool:
    return bool(token.pos_ in _OPEN and not token.is_stop and token.text.islower() and token.ent_type_ not in _SETTINGS)


def is_of_having(statement: str) -> bool:
    """Does it say what something has, rather than what was done or came about?"""
    return any(t.dep_ == "ROOT" and t.lemma_.lower() in _HAVING for t in analyse(statement))


def is_one_event(left: str, right: str) -> bool:
    """Do both tell that one and the same did one and the same, once?"""
    told = [[deed for deed in find_deeds(text) if deed.happened and not deed.denied] for text in (left, right)]
    return any(
        related(a.verb, b.verb)
        and (a.doers, a.objects) == (b.doers, b.objects)
        and bool((a.doers | a.objects) - _ANYBODY)
        for a in told[0]
        for b in told[1]
    )


def _is_same(denied: Deed, done: Deed) -> bool:
    if EXIST in (denied.verb, done.verb):
        return denied.verb == done.verb and bool(denied.objects) and denied.objects <= done.objects
    if not (related(denied.verb, done.verb) or entails(done.verb, denied.verb)):
        return False
    if {denied.verb, done.verb} <= OBSERVING and denied.objects and done.objects:
        return bool((denied.objects & done.objects) - _ANYBODY)
    pairs = ((denied.doers, done.doers), (denied.objects, done.objects))
    known = [(a, b) for a, b in pairs if a and b]
    if denied.by and not done.doers:
        return False
    return any((a & b) - _ANYBODY for a, b in known) and all(a & b for a, b in known)
