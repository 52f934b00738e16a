"""Whom accounts count, and what has happened to them: the words by which they say so."""

from __future__ import annotations

from consolidate.language.lexicon import lemmas

PERSONS = frozenset(
    """
    people person victim passenger casualty individual soul life fatality death dead resident civilian consumer customer
    user
    """.split()
)
"""Nouns that may count the same persons in two accounts."""
UNTOLD = "?"
"""What happened to them, where "the number of children" has risen and only others say of what."""
EITHER = "killed-or-wounded"
"""What happened to those who were killed or wounded, counted together."""
HAPPENED = {
    word: what
    for what, words in (
        ("dead", "kill die perish drown dead fatality death murder neutralise neutralize"),
        ("injured", "injure wound hurt injured wounded"),
        ("missing", "missing miss disappear vanish unaccounted"),
        ("rescued", "rescue save"),
        ("arrested", "arrest detain"),
        ("held", "hold seize abduct kidnap"),
        ("displaced", "displace evacuate homeless"),
        ("searched", "search raid"),
        ("deployed", "deploy send dispatch mobilise mobilize"),
        (EITHER, "casualty"),
        ("ill", "sicken ill sick"),
        ("affected", "affect hit compromise impact expose"),
    )
    for word in words.split()
}
GROUPS = {
    noun: group
    for group, nouns in (
        ("soldiers", "soldier serviceman servicemen trooper troop servicewoman"),
        ("rebels", "rebel insurgent militant terrorist guerrilla"),
        ("children", "child pupil schoolchild kid"),
        ("inmates", "inmate prisoner convict"),
        ("guards", "guard warder"),
        ("premises", "property premise house home building address flat apartment"),
    )
    for noun in nouns.split()
}
"""Nouns by which accounts of different sides call the same group."""
WHOLE_GROUPS = frozenset({"soldiers", "rebels", "inmates"})
"""Groups that may be all that something happened to, as children seldom are."""


def befell(word: str) -> str | None:
    """What ``word`` says has happened to somebody ("perished": "dead"), if anything."""
    word = word.lower()
    forms = (*lemmas(word), f"{word.removesuffix('ies')}y" if word.endswith("ies") else word.removesuffix("s"))
    return next((HAPPENED[form] for form in forms if form in HAPPENED), None)
