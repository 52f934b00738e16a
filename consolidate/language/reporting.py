"""Words that credit somebody with what is said, in English."""

from __future__ import annotations

import re

_VERBS = """
    say tell state announce declare report claim allege assert maintain insist contend argue add explain note
    remark comment observe mention point stress emphasi[sz]e underline highlight reiterate repeat warn caution
    predict forecast estimate believe think suspect fear suggest imply indicate hint reveal disclose confirm
    acknowledge admit concede recogni[sz]e verify deny reject dismiss refute dispute rebut disavow contradict
    question critici[sz]e accuse blame condemn denounce describe call label brand term dub praise credit thank
    hail welcome urge demand order promise vow pledge threaten write post tweet publish quote cite recall
    testify swear respond reply answer ask conclude find show estimate complain boast joke apologi[sz]e brief
    inform notify advise express voice allude refer float propose frame
"""
_NOUNS = """
    statement report reports claim claims announcement account accounts testimony interview briefing address
    speech message post comment comments remark remarks letter according sources quoted
"""
SPEECH_NOUNS = frozenset(
    """
    account address allegation announcement answer article assertion assessment book broadcast claim comment
    communique confirmation confession declaration denial disclosure document email estimate explanation figure
    filing finding interview lawsuit letter memo message note notice op-ed page post posting release remark report
    reply response revelation site speech statement story suggestion survey testimony tweet update warning website word
    """.split()
)
"""What somebody says or writes, and is no speaker itself: singular nouns."""
_SPEECH_ACTS = frozenset(
    """
    praise credit thank hail blame accuse criticize criticise condemn denounce urge demand warn vow promise pledge
    threaten deny reject dismiss refute dispute contradict rebut confirm acknowledge admit concede announce declare
    claim allege insist stress emphasize emphasise highlight underline underscore note mention refer allude hint
    question describe call label frame float propose apologize apologise express voice report reveal disclose
    predict complain boast welcome reiterate identify add
    """.split()
)
_IRREGULAR = "said told thought wrote written found shown swore sworn quoted"


def _forms() -> str:
    verbs = [re.sub(r"e$", "e?", verb) if not verb.endswith("y") else verb[:-1] + "(?:y|i)" for verb in _VERBS.split()]
    doubled = [f"{verb}(?:{verb[-1]})?" if verb[-1] in "tbplr" else verb for verb in verbs]
    endings = "(?:e?s|e?d|ing|er|ers)?"
    return rf"(?:{'|'.join(doubled)}){endings}|{'|'.join((_NOUNS + ' ' + _IRREGULAR).split())}"


_CUE = re.compile(rf"\b(?:{_forms()})\b", re.IGNORECASE)


def is_reporting(cue: str) -> bool:
    """Does ``cue`` hold a verb or noun of saying, thinking or showing ("told reporters", "according to")?"""
    return _CUE.search(cue) is not None


def is_speech_act(lemma: str) -> bool:
    """Does one who does this say something by it, even where no clause tells what ("praised the rescuers")?"""
    return lemma.casefold() in _SPEECH_ACTS
