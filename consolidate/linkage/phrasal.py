"""Verbs of several words that mean what one verb does: "step down", "call for", "put on hold", "lost their lives"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_WITH_PARTICLE: Mapping[tuple[str, str], str] = {
    (verb, particle): meant
    for verb, particle, meant in (
        entry.split()
        for entry in """
        call for demand; call on urge; call off cancel; step down resign; stand down resign; step aside resign;
        blow up explode; turn down reject; throw out reject; brush aside ignore; put off postpone; put down blame;
        break out start; break down fail; break off interrupt; set up establish; set off trigger; set out explain;
        tear up terminate; shut down close; close down close; take over seize; pull out withdraw; back down yield;
        lay off dismiss; find out learn; wipe out destroy; burn down burn; gun down kill; pass away die;
        fight off repel; beat back repel; drive back repel; push back repel; beat off repel; hand over surrender;
        give up surrender; look into investigate; look for seek; look at examine; come back return; go back return;
        give back return; take back retake; bring back return; take off depart; take down remove; take away remove;
        carry off remove; sweep away remove; wash away remove; put out extinguish; put up erect; let go release;
        set free release; make up invent; hold back retain; turn up appear; give in yield; get back recover;
        break into enter; account for explain; carry on continue; go on continue; turn over surrender;
        put forward propose; sign up join; call up summon; bring up raise
        """.replace("\n", " ").split(";")
    )
}  # fmt: skip
"""Verb and particle, or the preposition that belongs to the verb, and the verb that says the same."""
_WITH_OBJECT: Mapping[tuple[str, str, str], str] = {
    ("put", "on", "hold"): "suspend", ("put", "on", "ice"): "suspend", ("put", "on", "leave"): "suspend",
    ("lose", "", "life"): "die", ("claim", "", "life"): "kill", ("take", "", "life"): "kill",
    ("give", "", "way"): "collapse", ("catch", "", "fire"): "burn", ("set", "on", "fire"): "burn",
    ("take", "into", "custody"): "arrest", ("bring", "under", "control"): "control",
    ("put", "to", "end"): "end", ("put", "", "end"): "end", ("bring", "to", "end"): "end",
}  # fmt: skip
"""The same with a noun, alone or after a preposition."""
_STAYS = frozenset("be remain stay".split())
_CONTROL = frozenset("control hand possession".split())
"""What something that somebody holds is in, or under."""
_TAKES_OBJECT = frozenset({"for", "on", "into", "at"})
"""What stands behind these is what it is done to."""


@dataclass(frozen=True)
class Phrase:
    """``lemma`` is the verb that says the same; ``taken`` are the positions of the words that it stands for beside the
    verb; ``object`` is the word that it is done to where a preposition of the phrase goes before it."""

    lemma: str
    taken: frozenset[int]
    object: Any = None


def read_phrase(verb: Any) -> Phrase | None:
    """The phrase that ``verb``, a word of a parse, is the head of; None where it is just a verb."""
    for child in verb.children:
        if child.dep_ == "dobj" and (meant := _WITH_OBJECT.get((verb.lemma_, "", child.lemma_))):
            return Phrase(meant, frozenset(word.i for word in child.subtree if child in (word.head, word)))
    for child in verb.subtree:
        for noun in child.children if child.dep_ == "prep" else ():
            if meant := _WITH_OBJECT.get((verb.lemma_, child.lower_, noun.lemma_)):
                return Phrase(meant, frozenset({child.i, noun.i}))
    for child in verb.children:
        meant = _WITH_PARTICLE.get((verb.lemma_, child.lower_))
        if meant and child.dep_ in {"prt", "prep", "advmod"}:
            objects = [noun for noun in child.children if noun.dep_ == "pobj" and child.lower_ in _TAKES_OBJECT]
            if child.dep_ != "prep" or objects:
                return Phrase(meant, frozenset({child.i}), objects[0] if objects else None)
    return None


def read_control(verb: Any) -> tuple[Any, Any] | None:
    """The preposition and the noun by which ``verb`` says whose something is ("is in our hands"), if it does."""
    for preposition in verb.children if verb.lemma_ in _STAYS else ():
        if preposition.dep_ == "prep" and preposition.lower_ in {"in", "under"}:
            for noun in preposition.children:
                if noun.lemma_ in _CONTROL:
                    return preposition, noun
    return None


def says_whose(word: Any) -> bool:
    """Does it say of hands or control whose, and not how ("in rebel hands", "in full control")?"""
    return bool(word.dep_ == "poss" or word.pos_ != "ADJ" or word.text[:1].isupper())
