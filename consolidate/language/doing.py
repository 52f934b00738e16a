"""Whether somebody is told to have said what a verb that hangs on another one has for its clause.

"Forced to deny that P" is a denial, "asked to deny that P" and "refused to confirm that P" are not, and "accused of
claiming that P" is somebody else's word.
"""

from __future__ import annotations

from typing import Any

_NOT_DONE = frozenset(
    """
    refuse decline fail avoid neglect omit hesitate forget stop cease forbid ban prohibit prevent bar ask urge press
    call pressure invite tell order expect plan intend want wish hope wait promise agree offer threaten prepare be
    encourage advise persuade instruct schedule set require need allow permit accuse suspect charge blame criticise
    criticize condemn praise deny regret pretend apologise apologize retract withdraw
    """.split()
)
"""What hangs on these was not, or not yet, or perhaps not done, or is only said to have been done."""
_MADE_TO = frozenset("force oblige compel make prompt drive lead move cause bring".split())
"""Who is made to say something says it."""
_QUOTED = frozenset("quote cite hear record film overhear".split())
_HEARD = _QUOTED | frozenset("say report allege believe claim understand think know see find".split())
""""Is said to have denied": others have it so."""
_UNREAL = frozenset("would could might may should must ought will shall 'd 'll".split())
"""What somebody would, could or will say, he does not yet; what he "can confirm" he does."""
_DEMANDING = frozenset(
    """
    demand order urge ask command request require recommend propose insist suggest advise direct rule decree stipulate
    instruct plead beg call pray appeal move petition
    """.split()
)
_SHOULD = frozenset({"should", "must"})
_LATER = frozenset("later then eventually subsequently".split())
""""Would later say" tells of what came after."""
_CONDITIONS = frozenset("if unless whether lest".split())
_INVERTED = frozenset("had were should".split())
_WITHOUT = frozenset("without instead against short rather".split())
_JUDGED_FOR = frozenset({"for", "of"})
_DEEPEST = 4


def is_done(verb: Any) -> bool:
    """Is somebody told to have done what ``verb``, a token, says: without condition, and by all that it hangs on?"""
    if is_unreal(verb) or _is_conditional(verb):
        return False
    for _ in range(_DEEPEST):
        over = _over(verb)
        if over is None:
            return True
        if over.lemma_.lower() in _NOT_DONE:
            return False
        if any(child.dep_ == "neg" for child in over.children) or _is_only_judged(verb, over):
            return False
        if is_passive(over) and over.lemma_.lower() not in _MADE_TO | _HEARD:
            return False
        verb = over
    return True


def is_demanded(clause: Any, verb: Any) -> bool:
    """Is ``clause``, the verb of what somebody says by ``verb``, what he wants ("demanded that the firm pay")?

    What is wanted stands in the base form, or behind "should".
    """
    if verb.lemma_.lower() not in _DEMANDING:
        return False
    helpers = [child for child in clause.children if child.dep_ in {"aux", "auxpass"}]
    first = min(helpers, key=lambda t: t.i, default=clause)
    bare = first.lower_ == first.lemma_.lower() and first.pos_ in {"VERB", "AUX"} and first.tag_ in {"VB", "VBP"}
    agrees = first.tag_ == "VBP" and verb.tag_ != "VBD"
    return (bare and not agrees) or any(child.lower_ in _SHOULD for child in helpers)


def says_it_himself(verb: Any) -> bool:
    """Is ``verb`` what somebody does of whom a passive tells ("was forced to admit", "was quoted as saying")?"""
    over = _over(verb)
    return over is not None and over.lemma_.lower() in _MADE_TO | _QUOTED and is_passive(over)


def is_passive(verb: Any) -> bool:
    """Has it a subject that suffers it?"""
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def is_unreal(verb: Any) -> bool:
    """Is it what somebody would or could do?"""
    words = {child.lower_ for child in verb.children if child.dep_ in {"aux", "advmod"}}
    return bool(words & _UNREAL) and not words & _LATER


def _is_conditional(verb: Any) -> bool:
    """Stands it under "if", or under the inversion that means it ("Had she said that P, ...")?"""
    for _ in range(_DEEPEST):
        if any(child.dep_ == "mark" and child.lower_ in _CONDITIONS for child in verb.children):
            return True
        if verb.dep_ not in {"conj", "xcomp"}:
            break
        verb = verb.head
    first = verb.doc[verb.left_edge.i]
    inverted = first.lower_ in _INVERTED and first.head == verb and first.dep_ in {"aux", "auxpass"}
    return bool(inverted and verb.dep_ != "ROOT" and any(c.dep_ == "nsubj" and c.i > first.i for c in verb.children))


def _over(verb: Any) -> Any | None:
    """The verb that ``verb`` hangs on as what is done; None where it stands for itself."""
    if verb.dep_ == "xcomp" and verb.head.pos_ in {"VERB", "AUX"}:
        return verb.head
    if verb.dep_ == "pcomp" and verb.head.head.pos_ in {"VERB", "AUX"}:
        return verb.head.head
    return None


def _is_only_judged(verb: Any, over: Any) -> bool:
    """ "Without saying that P"; or others are judged "for saying that P", which they need not have done."""
    if verb.dep_ != "pcomp":
        return False
    preposition = verb.head.lower_
    whom = any(child.dep_ == "dobj" for child in over.children)
    before = verb.doc[verb.head.i - 1].lower_ if verb.head.i else ""
    return preposition in _WITHOUT or before in _WITHOUT or (preposition in _JUDGED_FOR and (whom or is_passive(over)))
