"""What frames the sentence of a headline: a kicker, who says it, or the form of the article ("Why ...")."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consolidate.language.demonyms import countries_in
from consolidate.language.headlines import sentence_case
from consolidate.language.inflection import third_person
from consolidate.language.outlets import is_outlet
from consolidate.language.pipeline import analyse
from consolidate.language.roles import is_somebody, kind_of, names_nobody
from consolidate.language.trees import is_plural, root_of, subject_within, text_of
from consolidate.language.untruth import ADJECTIVES, NOUNS, PREDICATE

_KICKER = re.compile(
    r"(?:breaking(?:\s+news)?|exclusive|updated?|urgent|just\s+in|developing|live|videos?|viral\s+video|photos?|watch|latest|"
    r"(?:it['\u2019]s\s+)?(?:confirmed|official|revealed)|op-ed)\s*(?::|\||\s[\u2013\u2014-])\s*",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?P<who>[^:?!\u201c\u201d]{3,50}):\s+(?=\S+\s+\S+\s+\S)")
_ABOUT = re.compile(
    r":\s+(?:(?:what|how|why|when|where|who|here)\b|(?:\d+|three|five|seven|ten)\s+(?:[\w-]+\s+)?(?:facts|things|reasons|ways)\b).*$",
    re.IGNORECASE,
)
"""What the article is about beside what its headline tells: "...: what we know", "...: 5 things to know"."""
_SIGNED = re.compile(r"(?<=\w)(?::|\s[-\u2013\u2014])\s+(?P<who>[\w.&'\u2019 ]{3,40})$")
_INSTITUTIONS = frozenset(
    "pentagon kremlin un eu nato who fbi cia nasa fda cdc iaea interpol europol unicef unhcr imf opec fema".split()
)
"""What a headline credits by its name alone."""
_HOLDS = re.compile(
    r"\b(?:I|we|our|my|will|won['\u2019]t|should|must|can(?:not|['\u2019]t)?|would|could|not|never|no)\b", re.IGNORECASE
)
"""What shows that a headline with somebody's name before it holds his words, and is not just about him."""
_LONG_LABEL = 3
_SAYINGS = frozenset("report reports rumor rumors rumour rumours study survey poll sources".split())
_FORM = re.compile(
    r"(?:here(?:['\u2019]s|\s+is|\s+are)\s+)?(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:reasons?|proof|signs(?!\s+(?:saying|reading)))\s+(?:why\s+|that\s+)?"
    r"|(?:here['\u2019]s|here\s+is|this\s+is)\s+(?:why|how)\s+"
    r"|(?:how|why)\s+(?!(?:did|do|does|is|are|was|were|has|have|had|can|could|will|would|should|to|many|much|long|far|"
    r"often|about|come|not)\b)",
    re.IGNORECASE,
)
"""What makes an article of a sentence that it takes for true: "Five reasons ...", "Why ..."."""
_PERCEPTION = re.compile(
    r"(?:watch|see)\s+(?!(?:how|what|why|who|where|when|the\s+moment|moment|this|it)\b)", re.IGNORECASE
)
_AUXILIARIES = frozenset("did do does is are was were has have had will can could would should".split())
_NO = re.compile(r"\W*(?:no|nope|nah|not|probably\s+not|if\s+only)\b", re.IGNORECASE)
_YES = re.compile(
    r"\W*(?:yes|yep|(?:it|this|that)(?:['\u2019]s|\s+is)\s+(?:real|true|confirmed|official)\b)", re.IGNORECASE
)
_CALLED_UNTRUE = re.compile(
    rf"(?<!\bnot\sa\s)(?<!\bno\s)\b(?:hoax|fake|debunked|bogus)\b"
    rf"|\b(?:it|this|that)(?:['\u2019]s|\s+is|\s+was)\s+(?:(?!not\b)[\w-]+\s+){{0,2}}?{PREDICATE}\b",
    re.IGNORECASE,
)
_DOUBTS = re.compile(
    rf"(?P<be>is|are|was|were)\s+(?P<what>\S+\s.*?)\s+(?:(?:all|just|only|really|simply|another)\s+)*"
    rf"(?P<untrue>(?:an?\s+)?(?:[\w-]+\s+)?(?:{NOUNS}|{ADJECTIVES}))\W*\?\W*$",
    re.IGNORECASE,
)
_MAKES_UP = re.compile(r"\bdid\s+(?:stage|fake|invent|fabricate|photoshop|make\s+up)\b", re.IGNORECASE)
_DEATH_HOAX = re.compile(
    r"(?P<who>[A-Z][\w.'\u2019-]+(?:\s+[A-Z][\w.'\u2019-]+){0,3}?)\s+"
    r"(?:(?:is|falls|becomes|was)\s+)?(?:(?:the\s+)?(?:latest\s+)?victim\s+(?:of|to)\s+(?:[\w-]+\s+){0,3})?death\s+hoax\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Frame:
    """``title[start:end]`` is what a headline tells, ``who`` the stretch that names who says it, if any."""

    start: int
    end: int
    who: tuple[int, int] | None = None


def frame_of(title: str) -> Frame:
    """The frame of ``title``; where nothing frames it, it is told whole but for its full stop."""
    about = _ABOUT.search(title)
    end = about.start() if about else len(title.rstrip(". "))
    start = _after(_KICKER, title, 0)
    label = _LABEL.match(title, start)
    if label and _is_place(label["who"]):
        return Frame(label.end(), end)
    if label and (_can_speak(label["who"]) or _is_person(label["who"], title, label.end())):
        return Frame(_after(_FORM, title, label.end()), end, label.span("who"))
    signed = _SIGNED.search(title, start, end)
    if signed and _can_speak(signed["who"]):
        return Frame(start, signed.start(), signed.span("who"))
    return Frame(_after(_FORM, title, start), end)


def _after(pattern: re.Pattern[str], title: str, at: int) -> int:
    match = pattern.match(title, at)
    return match.end() if match else at


def _can_speak(words: str) -> bool:
    """Do ``words`` name who says something, by what they are: officials, a report, an outlet, a ministry?

    With more words than a name has, a body that is none of these is what a headline is about ("Burnt-out school").
    """
    last = words.rsplit(maxsplit=1)[-1].casefold()
    if names_nobody(words):
        return False
    official = words[:1].isupper() and kind_of(words) in {"official", "military"}
    if official or last in _SAYINGS | _INSTITUTIONS or is_outlet(words):
        return True
    return is_somebody(last) and len(words.split()) < _LONG_LABEL


def _is_person(words: str, title: str, after: int) -> bool:
    """Are ``words`` a person's name, and what comes ``after`` his words rather than about him?"""
    named = {entity.text for entity in analyse(title).ents if entity.label_ == "PERSON"}
    return words in named and _HOLDS.search(title, after) is not None


def _is_place(words: str) -> bool:
    return bool(countries_in(words)) and " " not in words.strip()


def seen(title: str) -> str | None:
    """What "Watch the ferry sink" shows, as a statement: "the ferry sinks"; None for another headline."""
    shown = _PERCEPTION.match(title)
    if shown is None:
        return None
    doc = analyse(sentence_case(title[shown.end() :].rstrip(". ")))
    verb = next((t for t in doc if t.dep_ == "ROOT" and t.tag_ in {"VB", "VBP"}), None)
    subject = None if verb is None else subject_within(verb)
    if verb is None or subject is None or subject.pos_ == "PRON":
        return None
    verbs = {verb.i, *(c.i for c in verb.children if c.dep_ == "conj" and c.tag_ in {"VB", "VBP"})}
    words = [t.text if t.i not in verbs or is_plural(subject) else third_person(t.lemma_) for t in doc]
    return "".join(word + t.whitespace_ for word, t in zip(words, doc, strict=True))


def asked(question: str) -> str | None:
    """The statement that a yes-or-no question asks about: "Did the ferry sink?": "the ferry did sink"; else None."""
    words = question.rstrip("? ")
    doc = analyse(words)
    if len(doc) == 0 or doc[0].lower_ not in _AUXILIARIES:
        return None
    root = root_of(doc)
    subject = subject_within(root)
    if subject is None or subject.left_edge.i != 1:
        return None
    last = max(t.i for t in subject.subtree)
    told, rest = list(doc[1 : last + 1]), list(doc[last + 1 :])
    return f"{text_of(told)} {doc[0].lower_} {text_of(rest)}" if rest else None


def doubted(title: str) -> str | None:
    """What a headline asks of a story only to cast doubt on it ("Was the video a hoax?"), as a statement; else None."""
    found = _DOUBTS.match(title)
    if found:
        return f"{found['what']} {found['be'].lower()} {found['untrue']}"
    made_up = asked(title) if title.rstrip().endswith("?") else None
    return made_up if made_up and _MAKES_UP.search(made_up) else None


def answer_to(question: str, after: str) -> bool | None:
    """Does ``after``, which follows a headline's ``question``, say that it is so, or not so?  None where neither."""
    if not question.rstrip().endswith("?"):
        return None
    if _YES.match(after):
        return True
    return False if _NO.match(after) or _CALLED_UNTRUE.search(after) else None


def death_hoax(title: str) -> str | None:
    """Whom "Anna Holm victim of death hoax" tells not to be dead, as the statement that is untrue; else None."""
    found = _DEATH_HOAX.match(title)
    named = found is not None and all(token.pos_ == "PROPN" for token in analyse(found["who"]) if token.is_alpha)
    return f"{found['who']} is dead" if found and named else None
