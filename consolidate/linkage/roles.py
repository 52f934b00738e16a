"""What each word of a statement does in it: from its dependency tree."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from consolidate.language.lexicon import is_kind_of
from consolidate.language.names import is_form_of
from consolidate.language.numbers import find_numbers
from consolidate.language.reporting import is_reporting
from consolidate.language.that_clauses import CLAIM_NOUNS
from consolidate.language.trees import root_of
from consolidate.linkage.phrasal import read_control, read_phrase, says_whose
from consolidate.linkage.ties import read_owners

Role = Literal["head", "argument", "modifier", "adjunct", "light"]
Mode = Literal["told", "counted", "tried", "judged", "possible", "asked"]

_LIGHT = frozenset(
    """
    be have do make take give get carry hold conduct launch stage mount perform continue keep remain begin start seek
    help go come become put set need want use undertake face mark allow manage order force plan
    """.split()
)
"""Verbs that leave it to their object to say what happens ("carried out an attack")."""
_TRIES = frozenset(
    """
    aim seek try attempt intend hope strive goal objective purpose target intention attempt offer threaten vow promise
    pledge
    """.split()
)
"""What is tried or meant has not thereby come to pass."""
_ADMITS = frozenset("confirm acknowledge admit announce report claim allege reveal disclose deny reject refute".split())
"""Verbs by which somebody says that what their object names is so, or is not."""
_MODALS: Mapping[str, Mode] = {
    **dict.fromkeys(("may", "might", "can", "ca", "could"), "possible"),
    **dict.fromkeys(("must", "should", "shall", "ought"), "asked"),
}
_LOOMS = frozenset({"face", "risk"})
_PENALTIES = frozenset(
    """
    ban suspension penalty sentence fine jail prison charge trial arrest dismissal expulsion deportation extradition
    removal impeachment closure cut eviction execution action
    """.split()
)
"""Whoever faces one of these has not met it yet."""
_HOW = frozenset({"first", "finally", "again", "repeatedly", "indirectly"})
_GROUNDS = ("region", "area", "boundary", "land", "territory", "building")
"""What something can be on or in: WordNet's words for places."""
_HOLDS = frozenset("hold keep take".split())
_SOLID = (*_GROUNDS, "structure", "facility", "artifact", "person", "document")
"""What can be held in hand, or by troops: to hold that is no mere "to have"."""
_HAPPENS = frozenset({"happen", "occur"})
_CLAUSES = frozenset({"ccomp", "parataxis"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_OBJECTS = frozenset({"dobj", "attr", "acomp", "oprd", "dative"})
_INSIDE = frozenset("in at inside within into".split())
_BESIDE = frozenset("near from along off outside around across toward towards beside behind beyond".split())
_TIMES = frozenset({"DATE", "TIME"})
_NESTED = 2
"""How deep what is said stands in what is said of it ("X said that Y confirmed that P")."""


@dataclass
class Roles:
    """Positions in the parse.

    ``of`` is the role of each word that belongs to what is asserted; who says it, and by which verb, has none.
    ``agents`` and ``patients`` are who acts and who suffers it, ``counts`` the numbers that say how many of them,
    ``places`` the words of the phrases that say where, ``beside`` of those that say near what, if others say in what.
    ``copular``: it says what somebody or something is.  ``mode``: it tells what is, which time it is that this is so,
    an aim or attempt only, what is possible or ought to be, or judges what another clause tells.
    ``lemmas`` are the verbs that say the same as those of several words at a position, and ``taken`` the other words
    of these.  ``owners`` are, by noun, those whose it is ("army positions", "the ship of Marlin").  ``located``: it
    says where something is.  ``verbless``: it is no clause, or the parser makes none of it.
    """

    of: dict[int, Role] = field(default_factory=dict)
    agents: set[int] = field(default_factory=set)
    patients: set[int] = field(default_factory=set)
    counts: set[int] = field(default_factory=set)
    places: set[int] = field(default_factory=set)
    beside: set[int] = field(default_factory=set)
    copular: bool = False
    mode: Mode = "told"
    lemmas: dict[int, str] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    owners: dict[int, set[int]] = field(default_factory=dict)
    located: bool = False
    verbless: bool = False


def read_roles(doc: Any, speaker: str) -> Roles:
    """The roles of the words of ``doc``, the parse of one statement, which ``speaker`` makes."""
    roles = Roles()
    root = root_of(doc)
    if root is None:
        return roles
    head = _asserted(root, speaker)
    _read_phrases(doc, roles)
    roles.owners = read_owners(doc)
    roles.verbless = root.pos_ not in {"VERB", "AUX"}
    roles.copular = head.lemma_ == "be" and any(child.dep_ == "attr" for child in head.children)
    roles.mode = _mode(head)
    places = [child for child in head.children if child.dep_ == "prep" and child.lower_ in {*_INSIDE, *_BESIDE, "on"}]
    roles.located = head.lemma_ == "be" and bool(places) and not roles.copular and not _is_place(head)
    _read_clause(head, roles, 0)
    for token in head.subtree:
        if token.dep_ == "nummod" and token.head.i in roles.agents | roles.patients:
            roles.counts.add(token.i)
        if token.dep_ == "prep" and token.i in roles.of:
            (roles.beside if token.lower_ in _BESIDE else roles.places).update(_place(token))
    if not roles.places:
        roles.places, roles.beside = roles.beside, set()
    roles.beside -= roles.places
    return roles


def _read_phrases(doc: Any, roles: Roles) -> None:
    for token in doc:
        phrase = read_phrase(token) if token.pos_ == "VERB" else None
        if phrase:
            roles.lemmas[token.i] = phrase.lemma
            roles.taken |= phrase.taken


def _is_claim(noun: Any) -> bool:
    """ "The claims that P": what is said of them is not P."""
    return noun.lemma_.lower() in CLAIM_NOUNS and any(c.dep_ in {"acl", "ccomp", "relcl"} for c in noun.children)


def _mode(head: Any) -> Mode:
    subjects = [child for child in head.children if child.dep_ in _SUBJECTS]
    if any(child.dep_.startswith("csubj") or child.lemma_ == "fact" or _is_claim(child) for child in subjects):
        return "judged"
    modals = (_MODALS.get(child.lower_) for child in head.children if child.dep_ == "aux")
    open_mode = next((mode for mode in modals if mode), None)
    if open_mode is not None:
        return open_mode
    objects = [child for child in head.children if child.dep_ in {"attr", "dobj"}]
    if head.lemma_ in _LOOMS and any(noun.lemma_ in _PENALTIES for noun in objects):
        return "possible"
    if any(word.lemma_ in _TRIES for word in (head, *subjects, *objects)):
        return "tried"
    phrases = (child for child in head.children if child.dep_ == "prep")
    times = [noun for phrase in phrases for noun in phrase.children if noun.lemma_ == "time"]
    return "counted" if any(_is_counted(noun) for noun in (*_deeds(head), *times)) else "told"


def _is_counted(noun: Any) -> bool:
    """ "The first time", "the second attack"."""
    adjectives = [child.text for child in noun.children if child.dep_ == "amod"]
    return any(number.ordinal for adjective in adjectives for number in find_numbers(adjective))


def _asserted(root: Any, speaker: str) -> Any:
    """The word that heads what is asserted: behind "X said that", and "X confirmed" where X is the speaker."""
    for _ in range(_NESTED):
        content = [child for child in root.children if child.dep_ in _CLAUSES and child.pos_ in {"VERB", "AUX"}]
        if not is_reporting(root.text) or _says_more(root, content):
            break
        if not content and root.lemma_ in _ADMITS and _is_said_by(root, speaker):
            content = [child for child in root.children if child.dep_ == "dobj" and child.pos_ == "NOUN"]
        if not content:
            break
        root = content[0]
    return root


def _says_more(verb: Any, content: Collection[Any]) -> bool:
    """Is it told how, and not just that, somebody says it: that he does not, or for the first time?"""
    told = {word.i for child in content for word in child.subtree}
    return any(
        (word.dep_ == "neg" and word.head == verb) or word.lower_ in _HOW for word in verb.subtree if word.i not in told
    )


def _is_said_by(verb: Any, speaker: str) -> bool:
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    return subject is not None and (is_form_of(subject.text, speaker) or subject.lower_ in speaker.lower().split())


def _read_clause(verb: Any, roles: Roles, depth: int) -> None:
    told = _happened_then(verb)
    if told is not None:
        _mark(verb, "modifier", roles)
        roles.of[verb.i] = "light"
        _read_clause(told, roles, depth + 1)
        return
    if _read_control(verb, roles):
        return
    deeds = [] if verb.i in roles.lemmas else _deeds(verb)
    roles.of[verb.i] = "light" if deeds else "head"
    for child in verb.children:
        goal = _goal(child) if depth < _NESTED else None
        if child.dep_ in _CLAUSES and is_reporting(child.text):
            continue
        if goal is not None:
            _mark(child, "modifier", roles)
            if verb.lemma_ in _TRIES or verb.lemma_ == "be" or verb.lemma_ in _LIGHT:
                roles.of[verb.i] = "light"
            _read_clause(goal, roles, depth + 1)
        elif child.dep_ in _SUBJECTS or child.dep_ in _OBJECTS:
            _mark(child, "modifier", roles)
            roles.of[child.i] = "head" if child in deeds else "argument"
            (roles.agents if child.dep_ in {"nsubj", "csubj"} else roles.patients).add(child.i)
        elif child.dep_ == "agent":
            _mark(child, "modifier", roles)
            for one in child.children:
                roles.of[one.i] = "argument"
                roles.agents.add(one.i)
        else:
            _mark(child, "adjunct", roles)
    phrase = read_phrase(verb)
    if phrase and phrase.object is not None:
        _mark(phrase.object, "modifier", roles)
        roles.of[phrase.object.i] = "argument"
        roles.patients.add(phrase.object.i)


def _read_control(verb: Any, roles: Roles) -> bool:
    """Read what says that somebody holds something, if it does: "is in our hands", "remained in control of it"."""
    found = read_control(verb)
    if found is None:
        return False
    preposition, noun = found
    for child in verb.children:
        _mark(child, "adjunct", roles)
    roles.of[verb.i] = roles.of[preposition.i] = "light"
    owned = [child for child in verb.children if child.dep_ in _SUBJECTS]
    owners = [child for child in noun.children if child.dep_ in {"poss", "amod", "compound"} and says_whose(child)]
    behind = [one for child in noun.children if child.lower_ == "of" for one in child.children]
    if behind and preposition.lower_ == "in" and noun.lemma_ != "hand":
        owned, owners = behind, owned
    else:
        owners += behind
    for words, held in ((owners, roles.agents), (owned, roles.patients)):
        for word in words:
            _mark(word, "modifier", roles)
            roles.of[word.i] = "argument"
            held.add(word.i)
    roles.of[noun.i] = "head"
    roles.lemmas[noun.i] = "control"
    roles.located = False
    return True


def _happened_then(verb: Any) -> Any | None:
    """What came to pass, where it is told which time it did: "it was the first time that the bridge was closed"."""
    times = [child for child in verb.children if child.dep_ == "attr" and child.lemma_ == "time"]
    if verb.lemma_ != "be" or not times:
        return None
    clauses = (word for word in verb.subtree if word.i > times[0].i and word.dep_ in {"relcl", "ccomp"})
    return next(clauses, None)


def _goal(child: Any) -> Any | None:
    """The verb of what somebody wants, tries or is: "aims to ease", "is aimed at easing", "the aim is to ease"."""
    if child.dep_ in {"xcomp", "ccomp"} and child.pos_ in {"VERB", "AUX"}:
        return child
    if child.dep_ == "prep" and child.head.lemma_ in _TRIES:
        return next((one for one in child.children if one.dep_ == "pcomp"), None)
    return None


def _deeds(verb: Any) -> list[Any]:
    """The nouns that say what happens in place of ``verb``: "carried out an attack", "an attack took place"."""
    if verb.lemma_ not in _LIGHT and verb.lemma_ not in _HAPPENS:
        return []
    objects = [child for child in verb.children if child.dep_ in _OBJECTS]
    if verb.lemma_ in _HAPPENS or any(child.lower_ == "place" and verb.lemma_ == "take" for child in objects):
        return [child for child in verb.children if child.dep_ in _SUBJECTS]
    return [] if verb.lemma_ in _HOLDS and any(_is_solid(child) for child in objects) else objects


def _mark(token: Any, role: Role, roles: Roles) -> None:
    for word in token.subtree:
        roles.of[word.i] = role


def _place(preposition: Any) -> Iterator[int]:
    for noun in preposition.children:
        where = preposition.lower_ in _INSIDE | _BESIDE or (preposition.lower_ == "on" and _is_ground(noun))
        is_place = noun.ent_type_ not in _TIMES and (noun.pos_ == "PROPN" or _is_ground(noun))
        if noun.dep_ == "pobj" and where and is_place:
            yield from _own(noun)


def _own(noun: Any) -> Iterator[int]:
    """The words of the noun phrase of ``noun``, without what only tells more about it."""
    yield noun.i
    for child in noun.children:
        if child.dep_ not in {"relcl", "acl", "punct"} and (child.dep_ != "prep" or child.lower_ == "of"):
            yield from _own(child)


def _is_place(verb: Any) -> bool:
    """Is what acts a place, that is where it is for good?"""
    return any(child.dep_ in _SUBJECTS and (child.ent_type_ == "LOC" or _is_ground(child)) for child in verb.children)


def _is_solid(noun: Any) -> bool:
    word = noun.lemma_.lower()
    told = any(child.dep_ in {"det", "poss", "compound", "amod"} for child in noun.children)
    return noun.pos_ == "PROPN" or ((told or noun.head.lemma_ == "hold") and any(is_kind_of(word, k) for k in _SOLID))


def _is_ground(noun: Any) -> bool:
    return any(is_kind_of(noun.lemma_.lower(), kind) for kind in _GROUNDS)


def slot(token: Any) -> str | None:
    """What the name at ``token`` is to what ("close nsubj", "harbour of"); None where another name would matter little.

    "Teld's harbour" and "the harbour of Teld" have one slot.
    """
    while token.dep_ in {"compound", "flat"} and token.head.pos_ == "PROPN":
        token = token.head
    if token.dep_ == "pobj" and token.head.lower_ not in _INSIDE | _BESIDE:
        return f"{token.head.head.lemma_.lower()} {token.head.lower_}"
    if token.dep_ == "poss":
        return f"{token.head.lemma_.lower()} of"
    return f"{token.head.lemma_.lower()} {token.dep_}" if token.dep_ in {"nsubj", "nsubjpass", "dobj"} else None
