"""Forms of English verbs, to restate a participle or a bare verb as a sentence."""

from __future__ import annotations

import re

IRREGULAR_PAST = dict(
    pair.split(":")
    for pair in """
    be:was become:became begin:began bid:bid bind:bound bite:bit blow:blew break:broke bring:brought build:built
    burn:burnt buy:bought cast:cast catch:caught choose:chose come:came cost:cost cut:cut deal:dealt dig:dug
    do:did draw:drew drink:drank drive:drove eat:ate fall:fell feed:fed feel:felt fight:fought find:found
    flee:fled fly:flew forbid:forbade forget:forgot forgive:forgave freeze:froze get:got give:gave go:went
    grow:grew hang:hung have:had hear:heard hide:hid hit:hit hold:held hurt:hurt keep:kept know:knew lay:laid
    lead:led leave:left lend:lent let:let lie:lay light:lit lose:lost make:made mean:meant meet:met
    overcome:overcame oversee:oversaw pay:paid put:put quit:quit read:read rebuild:rebuilt ride:rode ring:rang
    rise:rose run:ran say:said see:saw seek:sought sell:sold send:sent set:set shake:shook shed:shed shoot:shot
    show:showed shut:shut sing:sang sink:sank sit:sat sleep:slept speak:spoke spend:spent split:split
    spread:spread stand:stood steal:stole stick:stuck strike:struck swear:swore sweep:swept swim:swam
    swing:swung take:took teach:taught tear:tore tell:told think:thought throw:threw undergo:underwent
    understand:understood undertake:undertook uphold:upheld wear:wore win:won withdraw:withdrew
    withhold:withheld write:wrote
    """.split()
)


def past_tense(lemma: str, participle: str) -> str:
    """The past tense of the verb ``lemma``; ``participle`` is its -ing form, which shows a doubled consonant."""
    lemma = lemma.lower()
    if lemma in IRREGULAR_PAST:
        return IRREGULAR_PAST[lemma]
    if lemma.endswith("e"):
        return lemma + "d"
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ied"
    doubled = re.fullmatch(re.escape(lemma) + r"(\w)ing", participle.lower())
    return lemma + (doubled.group(1) if doubled else "") + "ed"


def third_person(lemma: str) -> str:
    """What "it" does of the verb ``lemma``: "sinks", "watches", "carries"."""
    irregular = {"be": "is", "have": "has"}
    if lemma in irregular:
        return irregular[lemma]
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ies"
    return lemma + ("es" if re.search(r"(?:s|x|z|ch|sh|o)$", lemma) else "s")
