"""Words for what somebody is: the kinds of source that news credits, by general nouns of role."""

from __future__ import annotations

from consolidate.models import SpeakerKind

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
        analyst analysts expert experts researcher researchers professor scientist scientists economist
        """.split()
    )),
    ("witness", frozenset(
        """
        witness witnesses resident residents survivor survivors neighbour neighbor neighbours neighbors
        passerby bystander locals villagers relative relatives mother father brother sister grandfather
        grandmother
        """.split()
    )),
    ("military", frozenset(
        """
        army military general gen colonel commander captain admiral troops navy brigade regiment soldier
        soldiers marshal lieutenant forces
        """.split()
    )),
    ("official", frozenset(
        """
        president minister ministry government official officials police mayor governor spokesman
        spokeswoman spokesperson department senator congressman congresswoman prosecutor prosecutors
        ambassador embassy chancellor premier authorities authority agency commission parliament
        secretary council court judge sheriff fire coroner commissioner state king queen
        """.split()
    )),
    ("media", frozenset(
        """
        newspaper news agency times post herald tribune gazette media tv television radio broadcaster
        reuters afp ap bbc cnn press journal daily magazine outlet
        """.split()
    )),
    ("organisation", frozenset(
        """
        company firm corporation inc ltd group union association charity club party bank university hospital
        airline foundation federation committee league
        """.split()
    )),
)  # fmt: skip
"""Kind of speaker and the words that tell it; where words of two kinds stand together, the earlier kind holds."""

_PEOPLE = frozenset(
    """
    people person man woman men women boy girl family families crew crews rescuers doctors medics nurses workers
    employees staff lawyers lawyer activists protesters campaigners volunteers critics supporters opponents
    leader leaders
    rebels militants fighters hackers investigators inspectors engineers diplomats aides aide sources source team teams
    insider insiders player coach driver pilot owner founder author head boss executive executives lawmaker lawmakers
    """.split()
)


def is_somebody(noun: str) -> bool:
    """Can ``noun``, a common noun, be the one who says something?"""
    word = noun.casefold()
    return word in _PEOPLE or any(word in words for _, words in ROLES)
