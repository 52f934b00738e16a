"""What a pronoun can stand for: its number, whether somebody or something is meant, and who stands before it."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Any, Literal

from consolidate.language.demonyms import country_called
from consolidate.language.lexicon import is_kind_of, is_word, verbs_of
from consolidate.language.phrases import noun_phrase
from consolidate.language.quotations import is_quoted
from consolidate.language.roles import PERSONS, is_somebody
from consolidate.language.trees import NOMINAL, SUBJECTS

Sort = Literal["person", "body", "thing", "name"]
"""A "name" is one word that may be a person's, a firm's or a place's: taggers guess, and so are not asked."""

PERSONAL = frozenset("he she his her".split())
THINGS = frozenset("it its".split())
MANY = frozenset("they their".split())
POSSESSIVE = frozenset("his her its their".split())
PRONOUNS = PERSONAL | THINGS | MANY

_MEN = frozenset(
    """
    man boy father son brother husband uncle grandfather king prince spokesman chairman policeman fireman gentleman
    grandson nephew widower actor waiter mr sir lord he his
    """.split()
)
_WOMEN = frozenset(
    """
    woman girl mother daughter sister wife aunt grandmother queen princess spokeswoman chairwoman policewoman lady
    granddaughter niece widow actress waitress mrs ms miss dame she her
    """.split()
)
_TITLES = frozenset(
    """
    mr mrs ms miss sir dame dr prof professor gen general col colonel maj major capt captain lt lieutenant sgt sergeant
    cpl corporal gov governor director sen senator rep minister president mayor judge sheriff chief private commander
    admiral
    """.split()
)
_TIMES = frozenset({"DATE", "TIME", "CARDINAL", "QUANTITY", "PERCENT", "MONEY", "ORDINAL"})
_PLACES = frozenset({"GPE", "LOC", "NORP", "FAC"})
_FIRMS = frozenset(
    """
    partners records foods holdings industries systems group bank university hospital court party union news times post
    council ministry department agency office board mission authority press communications poultry school airlines
    courier mercury tribune gazette chronicle herald ledger institute centre center club fund trust media
    """.split()
)
_COMMANDS = frozenset("staff command headquarters office ministry council authority police".split())
"""Behind a title these make a body of it: "the General Staff", "the President's Office"."""
_RUNNING = frozenset(
    """
    authority operator maker carrier producer supplier sponsor giant lender insurer retailer regulator contractor
    """.split()
)
"""Bodies in the news, though dictionaries know persons of that name."""
_MAN = re.compile(r"\w{3,}(?:ist|man|woman|person|keeper|fighter|fielder)$")
_OTHERS = frozenset({"dobj", "pobj", "dative"})
_ARTIFACTS = ("artifact", "instrumentality")


def sort_of(noun: Any, persons: Collection[str] = ()) -> Sort:
    """What ``noun``, the head of a noun phrase, names; ``persons`` are last names that are known to be persons'."""
    named = noun.pos_ == "PROPN" or noun.ent_type_ == "PERSON" or _is_unknown(noun)
    if noun.text[:1].isupper() and named:
        return _sort_of_name(noun, persons)
    word = noun.lemma_.casefold()
    if noun.text in persons or (is_person(word) and word not in _RUNNING):
        return "person"
    group = word in _RUNNING or is_kind_of(word, "organization") or is_kind_of(word, "group") or is_somebody(word)
    return "body" if group else "thing"


def _is_unknown(noun: Any) -> bool:
    """A name that taggers take for a noun: one word, which dictionaries lack, without an article."""
    return noun.tag_ == "NN" and not any(True for _ in noun.lefts) and not is_word(noun.lower_)


def is_person(word: str) -> bool:
    """Is a noun, in small letters, what a person may be called: by office, kinship or what he does?"""
    named = word in PERSONS or (not is_word(word, "noun") and _MAN.match(word) is not None)
    return named or is_kind_of(word, "person") or _does_something(word)


def _sort_of_name(noun: Any, persons: Collection[str]) -> Sort:
    before = [t for t in noun.subtree if t.i < noun.i and t.dep_ in {"compound", "nmod", "amod", "appos"}]
    words = [t.lower_.strip(".") for t in before]
    named = [t for t in before if t.pos_ == "PROPN" and t.text[:1].isupper()]
    owned = not named and any(child.dep_ == "poss" for child in noun.children)
    who = any(t.lower_ == "who" for c in noun.children if c.dep_ == "relcl" for t in c.children)
    office = any(word in _TITLES or word in PERSONS for word in words)
    if noun.lower_ in _COMMANDS:
        return "body"
    articled = any(c.dep_ == "det" for c in noun.children)
    holds = articled and not named and (noun.lower_ in PERSONS or noun.lower_ in _TITLES)
    if noun.text in persons or owned or who or office or holds or by_role(noun):
        return "person"
    firm = noun.lower_ in _FIRMS or (noun.tag_ == "NNPS" and named) or articled or country_called(noun_phrase(noun))
    if firm or (noun.text.isupper() and len(noun.text) > 1):
        return "body"
    if not named and is_word(noun.lower_, "noun") and noun.i == 0:
        return "thing"
    if named:
        return "person" if noun.ent_type_ == "PERSON" else "body" if noun.ent_type_ in _PLACES else "name"
    return "name"


def by_role(name: Any) -> bool:
    """Stands a role of persons beside ``name`` ("Anna Holm, a nurse", "the mayor, Anna Holm")?"""
    beside = [child for child in name.children if child.dep_ == "appos" and child.pos_ == "NOUN"]
    beside += [name.head] if name.dep_ == "appos" and name.head.pos_ == "NOUN" else []
    return any(noun.lemma_.casefold() in PERSONS for noun in beside)


def _does_something(word: str) -> bool:
    """A dealer, a runner: one who does what the verb says, and no tool."""
    done = (verb.removesuffix("e") for verb in verbs_of(word) if verb != word)
    agent = word.endswith(("er", "or")) and any(word.startswith(verb) for verb in done)
    return agent and not any(is_kind_of(word, thing) for thing in _ARTIFACTS)


def is_many(noun: Any, persons: Collection[str] = ()) -> bool:
    """Takes it "they"?  A firm's name in the plural may take either, a person's that ends in "s" does not."""
    if noun.text in persons:
        return any(c.dep_ == "conj" for c in noun.children)
    counted = any(c.dep_ == "nummod" and c.lower_ not in {"one", "1"} for c in noun.children)
    joined = any(c.dep_ == "conj" for c in noun.children)
    return noun.tag_ == "NNS" or counted or joined


def gender_of(noun: Any) -> str | None:
    """ "m" or "f" where a title, or a noun of kinship or office, tells it."""
    before = (t for t in noun.lefts if t.pos_ != "PRON")
    words = {noun.lower_, noun.lemma_.casefold(), *(t.lower_.strip(".") for t in before)}
    words |= {c.lemma_.casefold() for c in noun.children if c.dep_ == "appos"}
    if noun.dep_ == "appos":
        words.add(noun.head.lemma_.casefold())
    return gender_told(words)


def gender_told(words: Collection[str]) -> str | None:
    """ "m" or "f" by ``words`` in small letters, pronouns among them; None where they tell neither or both."""
    men, women = not _MEN.isdisjoint(words), not _WOMEN.isdisjoint(words)
    return None if men == women else "m" if men else "f"


def agrees(gender: str | None, pronoun: str) -> bool:
    """May ``pronoun`` take up one of that gender?"""
    own = gender_told({pronoun})
    return own is None or gender is None or own == gender


def fits(noun: Any, pronoun: str, persons: Collection[str] = ()) -> bool:
    """May ``pronoun``, in small letters, stand for ``noun``?"""
    if noun.ent_type_ in _TIMES or noun.pos_ not in NOMINAL:
        return False
    if pronoun in MANY:
        return is_many(noun, persons) or noun.tag_ == "NNPS" or sort_of(noun, persons) == "body"
    if is_many(noun, persons):
        return False
    sort = sort_of(noun, persons)
    if pronoun in PERSONAL:
        return (sort == "person" or (sort == "name" and noun.ent_type_ not in _PLACES)) and agrees(
            gender_of(noun), pronoun
        )
    return sort != "person"


def name_in(noun: Any) -> str | None:
    """The name of the person that ``noun`` heads, without office."""
    entity = next((e for e in noun.doc.ents if e.label_ == "PERSON" and e.start <= noun.i < e.end), None)
    return None if entity is None else str(entity.text).removesuffix("'s").removesuffix("\u2019s")


def owner_form(name: str) -> str:
    """ "Anna Holm's" of "Anna Holm"."""
    return name + ("'" if name.endswith("s") else "'s")


def subjects_before(pronoun: Any, persons: Collection[str] = ()) -> list[Any]:
    """The subjects before ``pronoun`` in its sentence that it may stand for, in its quotation or outside of all."""
    return [noun for noun in _before(pronoun, SUBJECTS) if fits(noun, pronoun.lower_, persons)]


def speakers_before(pronoun: Any, cue: Any) -> list[Any]:
    """Those before ``pronoun`` in its sentence who may be meant by it as who speaks by ``cue``: no things.

    Whom the words that are said tell of is not who says them ("Drun had fled, he said").
    """
    if cue.dep_ == "parataxis":
        return []
    said = {t.i for t in cue.subtree}
    roles = SUBJECTS | _OTHERS if pronoun.lower_ in PERSONAL else SUBJECTS
    found = [noun for noun in _before(pronoun, roles) if noun.i not in said and fits(noun, pronoun.lower_)]
    return [noun for noun in found if sort_of(noun) != "thing"]


def _before(pronoun: Any, roles: Collection[str]) -> list[Any]:
    text = pronoun.doc.text
    quoted = is_quoted(text, pronoun.idx)
    found = [t for t in pronoun.doc[: pronoun.i] if t.dep_ in roles and t.pos_ in NOMINAL]
    return [t for t in found if is_quoted(text, t.idx) == quoted]
