"""States that cannot both hold, and the words that put somebody or something in one: general knowledge of the world.

WordNet knows opposite words ("rise", "fall"); it does not know that an attack that was repelled did not get
through.  A family is a question with exclusive answers; each answer is a state.  ``done`` are verbs that put
their object in the state ("police repelled the attack"), ``does`` verbs whose subject is in it ("they withdrew"),
``names`` adjectives and nouns that say it of something ("is alive", "their presence").
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from consolidate.models import ConflictKind

Role = Literal["done", "does", "names"]


@dataclass(frozen=True)
class State:
    """One answer of a family, with the lemmas that give it; a particle follows its verb ("pull out")."""

    name: str
    done: frozenset[str] = frozenset()
    does: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Family:
    """A question and its exclusive answers.

    ``placed``: the states are those of somebody in a place, and hold of that place only.  ``persons``: they are
    those of persons, who are told apart by name.  ``lasting``: no state turns into the other with time, so that
    accounts of two days can still be at odds.  ``order``: the one way in which a state turns into another, where
    there is only one.
    """

    name: str
    kind: ConflictKind
    states: tuple[State, ...]
    placed: bool = False
    persons: bool = False
    lasting: bool = False
    order: tuple[str, ...] = ()


def _words(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.split())


def _state(name: str, *, done: str = "", does: str = "", names: str = "") -> State:
    return State(name, _words(done), _words(does), _words(names))


PRESENCE = Family(
    "presence",
    "outcome",
    (
        _state(
            "there",
            done="deploy station",
            does="operate advance enter occupy control hold consolidate dig_in break_through",
            names="active present presence",
        ),
        _state(
            "kept out",
            done="""
                repel rebuff repulse foil thwart prevent block stop fend_off beat_back beat_off ward_off fight_off
                drive_back push_back turn_back
            """,
        ),
        _state(
            "leaving",
            does="withdraw retreat pull_out pull_back",
            names="withdrawal retreat pullout",
        ),
    ),
    placed=True,
    order=("there", "leaving"),
)
ATTEMPTS = frozenset(
    """
    attack assault attempt incursion raid advance offensive invasion crossing breakthrough push effort entry
    infiltration landing onslaught charge intrusion
    """.split()
)
"""What is repelled where somebody is kept out."""
GROUND = frozenset(
    """
    area territory village town city region district position foothold ground part zone building block bridge
    square island port airport kilometre kilometer mile bank hill
    """.split()
)
"""What somebody holds or controls where he is there."""

VERIFICATION = Family(
    "verification",
    "outcome",
    (
        _state("confirmed", done="confirm verify corroborate", names="confirmed verified confirmation"),
        _state("unverified", names="unverified unconfirmed unproven unsubstantiated uncorroborated"),
    ),
    order=("unverified", "confirmed"),
)

FAMILIES = (
    PRESENCE,
    Family(
        "life",
        "outcome",
        (
            _state(
                "dead",
                done="kill murder assassinate behead execute",
                does="die perish drown pass_away",
                names="dead deceased",
            ),
            _state("alive", does="survive", names="alive unharmed unhurt"),
        ),
        lasting=True,
        order=("alive", "dead"),
        persons=True,
    ),
    Family(
        "office",
        "outcome",
        (
            _state("out of office", done="sack oust", does="resign quit step_down stand_down"),
            _state("in office", does="remain stay stay_on", names="staying"),
        ),
        persons=True,
    ),
    Family(
        "access",
        "outcome",
        (
            _state("closed", done="close shut shut_down suspend cancel scrap", does="close shut", names="closed shut"),
            _state("open", done="reopen resume", does="reopen resume", names="open operational"),
        ),
    ),
    Family(
        "control",
        "outcome",
        (
            _state("under control", done="extinguish put_out", names="contained extinguished"),
            _state("out of control", does="spread rage", names="uncontained"),
        ),
    ),
    Family(
        "verdict",
        "outcome",
        (
            _state("guilty", done="convict", names="guilty"),
            _state("not guilty", done="acquit exonerate", names="innocent"),
        ),
        lasting=True,
        persons=True,
    ),
    Family(
        "intent",
        "framing",
        (
            _state("an accident", names="accident accidental unintentional malfunction"),
            _state("deliberate", names="sabotage arson deliberate intentional terrorism murder suicide homicide"),
        ),
        lasting=True,
    ),
    Family(
        "authenticity",
        "outcome",
        (
            _state("genuine", names="genuine authentic"),
            _state("fake", done="fake forge doctor stage fabricate photoshop", names="fake forgery fabrication staged"),
        ),
        lasting=True,
    ),
    VERIFICATION,
    Family(
        "vote",
        "outcome",
        (
            _state("approved", done="approve pass accept ratify adopt back"),
            _state("turned down", done="reject refuse veto decline turn_down vote_down"),
        ),
    ),
    Family(
        "ships and aircraft",
        "outcome",
        (
            _state("lost", done="sink", does="sink capsize crash"),
            _state("safe", names="afloat undamaged intact"),
        ),
        lasting=True,
    ),
)


def _by_word() -> Mapping[str, tuple[tuple[Family, State, Role], ...]]:
    found: dict[str, list[tuple[Family, State, Role]]] = {}
    for family in FAMILIES:
        for state in family.states:
            roles: tuple[tuple[Role, frozenset[str]], ...] = (
                ("done", state.done),
                ("does", state.does),
                ("names", state.names),
            )
            for role, words in roles:
                for word in sorted(words):
                    found.setdefault(word, []).append((family, state, role))
    return {word: tuple(held) for word, held in found.items()}


STATES_OF = _by_word()
"""Lemma, with its particle if it has one, to the states that it can give."""
