"""Words that news uses for one thing or deed, though dictionaries keep them apart ("troops", "forces")."""

from __future__ import annotations

ALIKE = tuple(
    tuple(group.split())
    for group in """
    operate operation active activity presence present deploy station
    attack operation assault raid strike incursion offensive invasion invade storm ambush shelling bombing bombardment
    repel rebuff repulse foil thwart prevent fend avert stop halt block
    seize capture take occupy conquer overrun seizure occupation
    hold keep retain control maintain
    withdraw retreat leave pull evacuate quit withdrawal evacuation
    advance push gain progress
    troop force soldier army unit military serviceman
    kill die dead death fatal murder slay perish casualty victim fatality behead execute execution killing beheading
    injure wound hurt injury
    praise thank commend hail laud applaud
    confirm acknowledge admit concede recognise recognize confirmation admission acknowledgement acknowledgment
    deny reject dismiss refute denial rejection dismissal refutation
    aim goal objective purpose intention
    protect defend shield guard safeguard protection defence defense
    right just justified fair legitimate
    start begin commence
    end finish stop cease conclude
    crash collide collision accident wreck
    fire blaze burn
    arrest detain custody jail imprison detention imprisonment
    find discover locate uncover spot recover discovery
    miss disappear vanish disappearance
    buy purchase acquire acquisition
    sell sale
    lose loss
    fire dismiss sack oust dismissal
    resign quit step resignation
    choose pick appoint name select choice appointment selection
    win beat defeat victory
    rise increase grow climb surge jump growth
    fall drop decline decrease slump plunge
    big large major huge
    small little minor limited
    city town hometown
    village settlement hamlet
    frontier border boundary
    area region district territory zone
    company firm corporation maker
    police officer cop
    boy child kid toddler
    mother mom mum
    film movie
    job post role
    plan intend prepare
    ease relieve reduce alleviate lower relief reduction
    declare proclaim
    inform tell notify
    hack breach intrusion compromise
    data information record
    storm hurricane typhoon cyclone
    flood flooding inundate
    quake earthquake tremor
    plane aircraft jet airliner
    ship vessel boat ferry
    """.strip().splitlines()
)  # fmt: skip
"""Lemmas.  One that stands in a single group is taken for its first word; one in several meets those of each."""
