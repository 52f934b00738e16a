"""Words for what somebody is: the kinds of source that news credits, by general nouns of role."""

from __future__ import annotations

import re

from consolidate.language.demonyms import countries_in
from consolidate.models import SpeakerKind

_COMPOUNDS: tuple[tuple[SpeakerKind, re.Pattern[str]], ...] = (
    ("media", re.compile(r"\b(?:(?:news|press)\s+agenc(?:y|ies)|state\s+(?:media|tv|television))\b")),
    (
        "organisation",
        re.compile(r"\b(?:credit|travel|advertising|rating|employment|reporting)\s+(?:\w+\s+)?agenc(?:y|ies)\b"),
    ),
    (
        "military",
        re.compile(r"\b(?:armed\s+forces|air\s+force|commander[- ]in[- ]chief|general\s+staff)\b"),
    ),
    (
        "official",
        re.compile(
            r"\b(?:fire\s+(?:department|brigade|service|chief)|(?:attorney|secretary)[\s-]general|civil\s+aviation|"
            r"(?:foreign|home|interior|state|justice)\s+(?:ministry|office|department|minister|secretary))\b"
        ),
    ),
)
"""What two words say together, where either alone would say another thing."""

PERSONS = frozenset(
    """
    man woman boy girl child baby toddler teenager youth mother father parent son daughter brother sister wife husband
    uncle aunt grandfather grandmother cousin widow victim suspect survivor driver pilot captain passenger patient
    pupil student teacher tourist worker officer soldier mayor minister president king queen bishop judge lawyer doctor
    nurse spokesman spokeswoman spokesperson official resident villager farmer fisherman writer author singer actor
    actress player coach owner chairman chairwoman chief director governor senator chancellor member leader boss head
    witness researcher engineer analyst expert activist commander secretary ambassador prosecutor employee adviser
    diplomat relative neighbour neighbor lawmaker candidate master cyclist swimmer athlete rider runner skier sprinter
    footballer striker blogger paramedic prisoner inmate hostage refugee evacuee detainee migrant bystander
    deserter colonel participant
    """.split()
)
"""What a person may be called whom "he" or "she" takes up."""

ROLES: tuple[tuple[SpeakerKind, frozenset[str]], ...] = (
    ("blogger", frozenset(
        """
        blogger bloggers blog vlogger telegram channel channels influencer milblogger milbloggers
        """.split()
    )),
    ("monitor", frozenset(
        """
        institute monitor monitors observatory watchdog monitoring mission think-tank
        """.split()
    )),
    ("analyst", frozenset(
        """
        analyst analysts expert experts researcher researchers professor scientist scientists economist economists
        historian academic academics
        """.split()
    )),
    ("witness", frozenset(
        """
        witness witnesses eyewitness eyewitnesses resident residents survivor survivors neighbour neighbor neighbours
        neighbors passerby bystander bystanders locals villager villagers relative relatives mother father brother
        sister grandfather grandmother uncle aunt cousin son daughter husband wife widow parents parent
        """.split()
    )),
    ("military", frozenset(
        """
        army military general gen colonel col commander captain admiral troops navy brigade regiment battalion soldier
        soldiers marshal lieutenant lt forces militia
        """.split()
    )),
    ("official", frozenset(
        """
        president minister ministers ministry ministries government governments official officials police mayor governor
        department senator congressman congresswoman prosecutor prosecutors
        ambassador embassy chancellor premier authorities authority agency agencies bureau commission parliament
        secretary council court courts judge judges sheriff fire coroner commissioner state guard coastguard king queen
        investigators inspector lawmaker lawmakers mp
        """.split()
    )),
    ("media", frozenset(
        """
        newspaper newspapers news times post herald tribune gazette media tv television radio broadcaster
        reuters afp ap bbc cnn press journal daily magazine outlet journalist journalists reporter correspondent editor
        affiliate
        """.split()
    )),
    ("organisation", frozenset(
        """
        company companies firm corporation inc ltd group union association charity club party bank university hospital
        airline foundation federation committee league operator owner director ceo executive executives manager chairman
        chairwoman society church temple school
        """.split()
    )),
)  # fmt: skip
"""Kind of speaker and the words that tell it; where words of two kinds stand together, the earlier kind holds."""

_PEOPLE = frozenset(
    """
    people person man woman men women boy girl family families crew crews rescuers doctors medics nurses workers
    employees staff lawyers lawyer activists protesters campaigners volunteers critics supporters opponents
    leader leaders spokesman spokeswoman spokesperson spokesmen spokespeople observer volunteer doctor user
    rebels militants fighters hackers investigator inspectors engineers diplomats aides aide sources source team teams
    insider insiders player coach driver pilot founder author head boss attorney attorneys rabbi priest bishop imam
    pope clergyman pastor teacher campaigner activist employer employers bloc alliance secretariat
    """.split()
)
_HEADS_BODY = re.compile(
    r"\b(?:[Vv]ice[ -])?(?:[Pp]resident|[Ss]ecretary|[Cc]hancellor|[Gg]overnor)\s+"
    r"(?=(?:of|at|for|with)\s+(?:the\s+)?[A-Z])"
)
"""One who is president of what is no country heads a company, a club or an office."""
_NO_SPEAKERS = frozenset(
    """
    time times second seconds minute minutes hour hours day days week weeks month months year years morning evening
    night knowledge understanding fire blaze explosion accident crash incident storm flood sample samples swab swabs
    test tests
    """.split()
)
_LATER = re.compile(r"\s+(?:of|for|in|at|from|on|with|by)\s.*$", re.DOTALL)
_MEMBERS = frozenset("spokesman spokeswoman spokesperson spokesmen spokespeople representative".split())
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_OWNER = re.compile(r"(?<!^)\b[A-Z]\w+|^[A-Z]\w+\b(?=.*\b(?:spokes\w+|representative))")


def is_somebody(noun: str) -> bool:
    """Can ``noun``, a common noun, be the one who says something?"""
    word = noun.casefold()
    return word in _PEOPLE or word in _MEMBERS or any(word in words for _, words in ROLES)


def names_nobody(words: str) -> bool:
    """Name ``words`` what cannot speak: a time, an incident, a sample, or but a letter of what was misread?"""
    head = _LATER.sub("", words.strip()).rsplit(maxsplit=1)[-1:]
    letters = [character for character in words if character.isalpha()]
    return len(letters) < 2 or head[0] in _NO_SPEAKERS


def kind_of(words: str) -> SpeakerKind:
    """The kind of source that ``words`` (a name with what tells about it) are; "unknown" where they do not tell.

    Who speaks for somebody is of his kind: "an army spokesman" military, "a Seaways spokesman" an organisation.
    """
    plain = words.casefold()
    for kind, phrase in _COMPOUNDS:
        if phrase.search(plain):
            return kind
    if _HEADS_BODY.search(words) and not countries_in(words):
        words = _HEADS_BODY.sub(" ", words)
        return kind if (kind := kind_of(words)) != "unknown" else "organisation"
    found = set(_WORD.findall(plain)) | set(_WORD.findall(plain.replace("-", " ")))
    for kind, cues in ROLES:
        if found & cues:
            return kind
    if found & _MEMBERS:
        owned = _OWNER.search(words) is not None and not countries_in(words)
        return "organisation" if owned else "official"
    return "unknown"
