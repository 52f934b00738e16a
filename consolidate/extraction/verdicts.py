"""What a statement tells only to say that it is not so: "reports that P are false", "denied stealing the money"."""

from __future__ import annotations

import re
from typing import Any

from consolidate.language.doing import is_passive
from consolidate.language.inflection import past_tense
from consolidate.language.pipeline import analyse
from consolidate.language.trees import is_plural, root_of, subject_within
from consolidate.language.untruth import ADJECTIVES, GROUNDLESS, NOUNS, PREDICATE, REPORTED

_IS = r"(?:is|are|was|were|(?:has|have)\s+been|turn(?:s|ed)?\s+out\s+to\s+be|prove[sdn]?(?:\s+to\s+be)?)"
_UNTRUE = re.compile(
    rf"""(?:
      there\s+(?:is|was|has\s+been|are|were)\s+no\s+(?:evidence|proof|truth|indication|sign)
      \s+(?:(?:in|to|for)\s+(?:the\s+)?\w+\s+)?that\s+(?P<unproven>.+)
    | it(?:\s+(?:is|was)|['\u2019]s)\s+(?:simply\s+|just\s+)?{PREDICATE}\s+
      (?:to\s+(?:say|claim|suggest)\s+)?that\s+(?P<so>.+)
    | (?:[\w'\u2019-]+\s+){{0,4}}?{REPORTED}\s+(?:[\w'\u2019-]+\s+){{0,5}}?that\s+(?P<told>.+)\s+
      (?:(?:{_IS}\s+|(?:is|are|was|were)(?=n['\u2019]t)){PREDICATE}(?:\s+and\s+\w+)?|{GROUNDLESS})
    )\W*$""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_HARDLY = re.compile(r"\b(?:not|never|n['\u2019]t)\s+(?:an?\s+|[\w-]+ly\s+){0,2}$", re.IGNORECASE)
_JUDGED = re.compile(rf"(?:{ADJECTIVES}|{NOUNS})\b", re.IGNORECASE)
_DENIED_NOUNS = (
    (
        re.compile(r"(?:any\s+|all\s+|its\s+|his\s+|her\s+|their\s+)?(?:involvement|role|part|hand)\s+in\s+"),
        "{was} involved in ",
    ),
    (re.compile(r"(?:any\s+|all\s+)?responsibility\s+for\s+"), "{was} responsible for "),
    (re.compile(r"(?:any\s+|all\s+|prior\s+)*knowledge\s+of\s+"), "knew of "),
)
"""What is denied by a noun, and the clause that it stands for."""
_ACCUSING = frozenset("accuse suspect allege charge".split())


def judged_untrue(statement: str) -> str | None:
    """What ``statement`` says to be untrue or unproven, as a clause; None where it is no such verdict.

    "There is no evidence that P", "it is a myth that P", "reports that P turned out to be false": P.
    """
    found = _UNTRUE.match(statement)
    if found is None:
        return None
    part = found["unproven"] or found["so"] or found["told"]
    around = statement[: found.start("so")] if found["so"] else statement[found.end("told") :] if found["told"] else ""
    judged = _JUDGED.search(around)
    return None if judged and _HARDLY.search(around[: judged.start()]) else part


def denied_deed(statement: str, verb: Any) -> str | None:
    """What the subject of "denies" says not to have done or been, as a clause about it; None for another statement.

    ``verb`` is the verb of ``statement`` in the parse: "the firm denied polluting the river" gives "the firm polluted
    the river", "denied any involvement in the fire" "was involved in the fire".
    """
    if verb.lemma_.lower() != "deny" or any(child.dep_ in {"neg", "auxpass"} for child in verb.children):
        return None
    who, found, what = statement.partition(f" {verb.text} ")
    subject = subject_within(verb)
    if not found or subject is None:
        return None
    who = re.sub(r"\s+(?:(?:has|have|had|also|again|\w+ly)(?:\s+|$))+$", "", f"{who} ").rstrip()
    deed = next((c for c in verb.children if c.dep_ == "xcomp" and c.tag_ in {"VBG", "VBN"} and c.i > verb.i), None)
    if deed is not None:
        return _done(who, what, deed, subject)
    for noun, clause in _DENIED_NOUNS:
        named = noun.match(what)
        if named:
            return f"{who} {clause.format(was=_was(subject))}{what[named.end() :]}"
    return None


def accused_of(statement: str) -> str | None:
    """What somebody "is accused of doing" or "alleged to have done", as a clause about him; "" for a deed by a noun.

    None where ``statement`` tells of no accusation: "Voss is accused of selling secrets" gives "Voss sold secrets".
    """
    doc = analyse(statement)
    verb = root_of(doc)
    subject = None if verb is None or not is_passive(verb) else subject_within(verb)
    if verb is None or subject is None or verb.lemma_.lower() not in _ACCUSING:
        return None
    deeds = [t for c in verb.children if c.lower_ in {"of", "with"} for t in c.children if t.dep_ == "pcomp"]
    deeds += [c for c in verb.children if c.dep_ == "xcomp" and any(t.lower_ == "have" for t in c.children)]
    if not deeds or any(child.dep_ == "neg" for child in deeds[0].children):
        return ""
    deed, who = deeds[0], doc[: subject.right_edge.i + 1].text
    what = statement[deed.idx :].rstrip(". ")
    if deed.tag_ == "VBG":
        return _done(who, what, deed, subject) or ""
    passive = any(child.dep_ == "auxpass" for child in deed.children)
    done = f"{_was(subject)} {deed.text}" if passive else past_tense(deed.lemma_, deed.text)
    return f"{who} {done}{what[len(deed.text) :]}"


def _done(who: str, what: str, deed: Any, subject: Any) -> str | None:
    """The clause of a gerund: "taking the money", "ever having met him", "being there"."""
    helpers = [c.text for c in deed.children if c.dep_ in {"aux", "auxpass"}]
    words = r"\s+".join(map(re.escape, [*helpers, deed.text]))
    gerund = re.match(rf"(?:ever\s+)?{words}\b", what)
    if gerund is None:
        return None
    rest = what[gerund.end() :]
    passive = any(c.dep_ == "auxpass" for c in deed.children)
    if passive or deed.lemma_ == "be":
        return f"{who} {_was(subject)}{' ' + deed.text if passive else ''}{rest}"
    return f"{who} {past_tense(deed.lemma_, deed.text)}{rest}"


def _was(subject: Any) -> str:
    """ "Was", also of a body with a plural for a name."""
    several = is_plural(subject) and (subject.pos_ != "PROPN" or any(c.dep_ == "conj" for c in subject.children))
    return "were" if several else "was"
