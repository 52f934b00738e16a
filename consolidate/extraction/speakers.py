"""Whom a model credits, as data: the article's own voice, a name, or unknown; and what kind of source that is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consolidate.extraction.grounding import Grounded
from consolidate.extraction.reading import Reading
from consolidate.language.attribution import find_attributions
from consolidate.language.credit import Credit, find_credits
from consolidate.language.names import is_known, same_name, tokens
from consolidate.language.normalise import folded, normalise
from consolidate.language.reporting import is_reporting
from consolidate.language.roles import ROLES
from consolidate.language.sentences import Span
from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER, Speaker, SpeakerKind

_VOICE = frozenset({"", "article", "the article", "narrator", "author", "none", "n/a"})
_PRONOUNS = frozenset(
    """
    he she it they we i you who him her them us his its their our my unknown unnamed
    """.split()
)
_LEADING = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_TITLES = frozenset(
    """
    president premier chancellor king queen prince princess minister secretary senator governor mayor chief
    general gen colonel col major maj captain capt admiral adm commander lieutenant lt sergeant sgt marshal
    brigadier spokesman spokeswoman spokesperson judge justice prosecutor ambassador envoy inspector sheriff
    officer director chairman chairwoman ceo dr doctor prof professor sir dame lord lady mr mrs ms
    """.split()
)
_HONORIFICS = frozenset({"mr", "mrs", "ms", "sir", "dr"})
_SMALL = frozenset({"of", "for", "in", "and", "the"})
_NEAR = 60


def speaker_of(grounded: Grounded, reading: Reading) -> Speaker:
    """Whom the article credits with a grounded draft: what the model says, checked against the sentence's own syntax.

    A speaker that the syntax credits comes first, since it finds few but rarely errs; the model's name is kept
    where it is a form of the same one or stands for a pronoun.  A name that nothing in the sentence credits gives
    way to the article's own voice, and one that the article does not have to "unknown": it is never guessed.
    """
    name = _bare(grounded.draft.speaker)
    return named_speaker(_checked(name, grounded, reading) if reading.is_english else name, reading)


def named_speaker(name: str, reading: Reading) -> Speaker:
    """The speaker of that name: the article's own voice, somebody the article names, or unknown."""
    name = _bare(name)
    if name.casefold() in _VOICE:
        return Speaker(name=ARTICLE_VOICE, kind="article")
    if _is_pronoun(name) or not all(is_known(token, reading.vocabulary) for token in tokens(name)):
        return Speaker(name=UNKNOWN_SPEAKER)
    mention = _mention(name, reading)
    return Speaker(name=_without_titles(name), kind=_kind(name, mention), mention=mention)


def _bare(name: str) -> str:
    return _LEADING.sub("", name.strip(" \t\"'\u201c\u201d.,:;")).strip()


def _is_pronoun(name: str) -> bool:
    return name.casefold() in _PRONOUNS


def _checked(name: str, grounded: Grounded, reading: Reading) -> str:
    """The model's ``name``, or what the syntax of the sentence says instead."""
    start, end = grounded.sentence
    sentence = reading.article.text[start:end]
    credit = _credit(sentence, (grounded.evidence.start - start, grounded.evidence.end - start))
    if credit is not None and credit.speaker is not None:
        return _reconciled(name, _bare(credit.speaker), grounded, reading)
    if name.casefold() in _VOICE:
        return _quoted_before(grounded, reading) or name
    cue = grounded.draft.cue
    adds = credit is not None and credit.proposition.kind in {"relative", "apposition"}
    return name if not adds and _is_in(cue, sentence) and is_reporting(cue) else ARTICLE_VOICE


def _credit(sentence: str, span: Span) -> Credit | None:
    """The credit of the proposition that the evidence mostly is."""

    def likeness(credit: Credit) -> float:
        spans = credit.proposition.spans
        shared = sum(max(0, min(end, span[1]) - max(start, span[0])) for start, end in spans)
        return shared / (sum(end - start for start, end in spans) + span[1] - span[0] - shared)

    best = max(find_credits(sentence), key=likeness, default=None)
    return best if best is not None and likeness(best) else None


def _reconciled(name: str, credited: str, grounded: Grounded, reading: Reading) -> str:
    """The model's name where it says the same or resolves a pronoun, else the one that the syntax found."""
    if _is_pronoun(credited):
        if name.casefold() not in _VOICE and not _is_pronoun(name):
            return name
        return reading.last_person(grounded.evidence.start) or UNKNOWN_SPEAKER
    same = any(same_name(a, b) for a in _telling(name) for b in _telling(credited))
    return name if same and name.casefold() not in _VOICE else credited


def _telling(name: str) -> Sequence[str]:
    """The words that tell one holder of an office from another; all where there are no others."""
    words = tokens(name)
    return [word for word in words if word.casefold() not in _TITLES | _SMALL] or words


def _is_in(cue: str, sentence: str) -> bool:
    return folded(cue).casefold() in folded(sentence).casefold()


def _quoted_before(grounded: Grounded, reading: Reading) -> str | None:
    """Who is speaking in a sentence that is all quotation: whoever the sentence before credits with one."""
    start, end = grounded.sentence
    text = normalise(reading.article.text[start:end]).text
    place = [span[0] for span in reading.sentences].index(start) if text.startswith('"') else 0
    if not place:
        return None
    before = find_attributions(reading.article.text[slice(*reading.sentences[place - 1])])
    if not before:
        return None
    name = _bare(before[-1].speaker)
    return reading.last_person(start) if _is_pronoun(name) else name


def _without_titles(name: str) -> str:
    """A person's full name without office and rank; anything else as it is ("General Motors")."""
    words = name.split()
    titles = [i for i, word in enumerate(words) if word.casefold().strip(".,") in _TITLES]
    rest = words[titles[-1] + 1 :] if titles else []
    honoured = bool(titles) and words[titles[-1]].casefold().strip(".,") in _HONORIFICS
    is_person = len(rest) > (0 if honoured else 1) and all(word[:1].isupper() for word in rest)
    return " ".join(rest) if is_person else name


def _mention(name: str, reading: Reading) -> str | None:
    """The first wording in the article that names the speaker, with what stands before it in its sentence."""
    text = reading.normalised.text
    found = re.search(rf"(?<!\w){re.escape(folded(name))}(?!\w)", text)
    if found is None:
        return None
    cut = max(0, found.start() - _NEAR)
    before = text[cut : found.start()] if not cut else text[cut : found.start()].partition(" ")[2]
    return (re.split(r"[.;:!?\u2026\"]\s", before)[-1] + found.group()).strip()


def _kind(name: str, mention: str | None) -> SpeakerKind:
    """By general words of role: those of the name itself, else those right before its first mention."""
    for source in (name, " ".join((mention or "").split()[-6:])):
        words = {word.casefold().strip(".,'") for word in re.split(r"[\s\u2019']+", source)}
        for kind, cues in ROLES:
            if words & cues:
                return kind
    return "unknown"
