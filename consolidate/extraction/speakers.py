"""Whom a model credits, as data: the article's own voice, a name, or unknown; and what kind of source that is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consolidate.extraction.grounding import Grounded
from consolidate.extraction.reading import Reading, parseable
from consolidate.language.bare_names import TITLES, bare_name, without_titles
from consolidate.language.credit import Credit, find_credits
from consolidate.language.demonyms import countries_in, country_called
from consolidate.language.names import is_known, same_name, tokens
from consolidate.language.normalise import folded
from consolidate.language.outlets import is_outlet
from consolidate.language.reporting import SPEECH_NOUNS, is_reporting
from consolidate.language.roles import kind_of, names_nobody
from consolidate.language.sentences import Span
from consolidate.language.speech import quoted_by
from consolidate.models import ARTICLE_VOICE, UNKNOWN_SPEAKER, Speaker, SpeakerKind

_VOICE = frozenset({"", "article", "the article", "narrator", "author", "none", "n/a"})
_PRONOUNS = frozenset(
    """
    he she it they we i you who him her them us his its their our my unknown unnamed
    """.split()
)
_SMALL = frozenset({"of", "for", "in", "and", "the"})
_OWNED = re.compile(r"^\S.*['\u2019]s?\s+(?P<name>[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+)*)$")
_SIDED: frozenset[SpeakerKind] = frozenset({"official", "military", "blogger"})
"""Kinds of speakers who are of the side of the country that is named with them; an analyst or an outlet is not."""


def speaker_of(grounded: Grounded, reading: Reading) -> Speaker:
    """Whom the article credits with a grounded draft: what the model says, checked against the sentence's own syntax.

    A speaker that the syntax credits comes first, since it finds few but rarely errs; the model's name is kept
    where it is a form of the same one or stands for a pronoun.  A name that nothing in the sentence credits gives
    way to the article's own voice, and one that the article does not have to "unknown": it is never guessed.  Where
    the model's name gives way, the speaker's ``note`` says so.
    """
    name = bare_name(grounded.draft.speaker)
    speaker = named_speaker(_checked(name, grounded, reading) if reading.is_english else name, reading)
    called = reading.cast.full_name(without_titles(name))
    if name.casefold() in _VOICE or _is_pronoun(name) or _is_same(called, speaker.name):
        return speaker
    return speaker.model_copy(update={"note": f"the model credited {name}, {_why_not(name, reading)}"})


def named_speaker(name: str, reading: Reading) -> Speaker:
    """The speaker of that name: the article's own voice, somebody the article names, or unknown.

    He bears the fullest name that the article has for him.
    """
    bare = _without_owner(bare_name(name), reading)
    if bare.casefold() in _VOICE:
        return Speaker(name=ARTICLE_VOICE, kind="article")
    if (
        _is_pronoun(bare)
        or _is_speech(bare)
        or names_nobody(bare)
        or not all(is_known(token, reading.vocabulary) for token in tokens(bare))
    ):
        return Speaker(name=UNKNOWN_SPEAKER)
    short = without_titles(bare)
    full = reading.cast.full_name(short)
    told = [*filter(None, [bare.removesuffix(short).strip()]), *reading.cast.roles(full)]
    kind = _kind(full, told, reading)
    return Speaker(name=full, kind=kind, side=_side(full, told, kind), mention=reading.cast.mention(full) or bare)


def _without_owner(name: str, reading: Reading) -> str:
    """ "Anna Holm" of "Seaways' Anna Holm", where that is a person; "Larnia's Council" as it is."""
    owned = _OWNED.match(name)
    person = owned is not None and reading.cast.is_person(reading.cast.full_name(owned["name"]))
    return owned["name"] if owned is not None and person else name


def named_relays(names: Sequence[str], speaker: Speaker, reading: Reading) -> tuple[str, ...]:
    """Those of these names who are somebody, and not the speaker himself, in the article's fullest form."""
    found = dict.fromkeys(named_speaker(name, reading).name for name in names)
    return tuple(name for name in found if name not in {ARTICLE_VOICE, UNKNOWN_SPEAKER, speaker.name})


def _is_pronoun(name: str) -> bool:
    return name.casefold() in _PRONOUNS


def _is_speech(name: str) -> bool:
    """Is it what somebody said or wrote, and nobody ("reports", "the Facebook post")?"""
    last = name.rsplit(maxsplit=1)[-1]
    if last == name and name.endswith("s"):
        last = name.casefold()
    return last[:1].islower() and (last in SPEECH_NOUNS or last.removesuffix("s") in SPEECH_NOUNS)


def _kind(name: str, told: Sequence[str], reading: Reading) -> SpeakerKind:
    """By general words of role: those of the name itself, unless it is a person's, else those that tell about it."""
    if is_outlet(name):
        return "media"
    if country_called(name):
        return "official"
    own = [] if reading.cast.is_person(name) else [name]
    return next((kind for words in (*own, *told) if (kind := kind_of(words)) != "unknown"), "unknown")


def _side(name: str, told: Sequence[str], kind: SpeakerKind) -> str | None:
    """The one country that the name or what tells about it has, for those who speak for one."""
    whole = country_called(name)
    if whole or kind not in _SIDED:
        return whole
    countries = {country for words in (name, *told) for country in countries_in(words)}
    return countries.pop() if len(countries) == 1 else None


def _is_same(name: str, other: str) -> bool:
    return any(same_name(a, b) for a in _telling(name) for b in _telling(other))


def _why_not(name: str, reading: Reading) -> str:
    if not all(is_known(token, reading.vocabulary) for token in tokens(name)):
        return "a name that the article does not have"
    return "whom the sentence does not credit with it"


def relays_of(grounded: Grounded, speaker: Speaker, reading: Reading) -> tuple[str, ...]:
    """Those who pass on what ``speaker``, credited with a grounded draft, says: by the sentence's own syntax."""
    credit = _credit_of(grounded, reading) if reading.is_english else None
    named = credit is not None and speaker.name not in {ARTICLE_VOICE, UNKNOWN_SPEAKER}
    return named_relays(credit.relayed_by, speaker, reading) if credit is not None and named else ()


def _checked(name: str, grounded: Grounded, reading: Reading) -> str:
    """The model's ``name``, or what the syntax of the sentence says instead."""
    start, end = grounded.sentence
    sentence = reading.article.text[start:end]
    credit = _credit_of(grounded, reading)
    quoted = _quoted(grounded, reading)
    told = credit.within(quoted) if credit is not None and quoted is not None else credit
    credited = quoted if told is None else told.speaker
    cue = grounded.draft.cue if told is None or credited is None else told.cue
    if cue.lower().startswith("according") and _tells_of(credited or name, grounded.draft.statement):
        return ARTICLE_VOICE
    if credited is not None:
        return _reconciled(name, bare_name(credited), grounded, reading)
    if name.casefold() in _VOICE:
        return name
    adds = credit is not None and credit.proposition.kind in {"relative", "apposition"}
    credits = not adds and _is_in(cue, sentence) and is_reporting(cue) and _is_near(name, sentence)
    return name if credits else ARTICLE_VOICE


def _tells_of(speaker: str, statement: str) -> bool:
    """Does it say what the speaker is ("According to X, a Y, ...": X is a Y), which he does not say himself?"""
    return re.match(rf"(?:the\s+)?{re.escape(bare_name(speaker))}\s+(?:is|are|was|were)\s", statement, re.I) is not None


def _is_near(name: str, sentence: str) -> bool:
    """Is the name in the sentence, or may a pronoun there stand for it?"""
    words = tokens(sentence)
    pronoun = any(_is_pronoun(word) for word in words)
    return pronoun or any(same_name(word, part) for word in words for part in _telling(name))


def _credit_of(grounded: Grounded, reading: Reading) -> Credit | None:
    """The credit of the proposition that the evidence of a draft mostly is."""
    start, end = grounded.sentence
    place = (grounded.evidence.start - start, grounded.evidence.end - start)
    return _credit(parseable(reading.article.text[start:end]), place)


def _credit(sentence: str, span: Span) -> Credit | None:

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
    fuller = len(tokens(name)) >= len(tokens(credited))
    return name if fuller and name.casefold() not in _VOICE and _is_same(name, credited) else credited


def _telling(name: str) -> Sequence[str]:
    """The words that tell one holder of an office from another; all where there are no others."""
    words = tokens(name)
    return [word for word in words if word.casefold() not in TITLES | _SMALL] or words


def _is_in(cue: str, sentence: str) -> bool:
    return folded(cue).casefold() in folded(sentence).casefold()


def _quoted(grounded: Grounded, reading: Reading) -> str | None:
    """Who is speaking in a sentence that is all quotation: whoever the sentences around credit with it."""
    start = grounded.sentence[0]
    number = next((n for n, span in enumerate(reading.sentences) if span[0] == start), None)
    place = None if number is None else reading.speech[number]
    if place is None:
        return None
    name = quoted_by(parseable(reading.article.text[slice(*reading.sentences[place])]))
    if name is None:
        return None
    name = bare_name(name)
    return reading.last_person(start) if _is_pronoun(name) else name
