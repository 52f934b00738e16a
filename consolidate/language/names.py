"""Names as far as grounding needs them: which words of a sentence are names, and when two forms are one name.

Forms are folded by a general measure of spelling, not by a list of people: case, accents,
possessives, the usual transliteration doubles ("-sky", "-skyi", "-skiy") and nationality adjectives.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TOKEN = re.compile(r"[^\W_]+(?:['\u2019.\-&][^\W_]+)*")
_POSSESSIVE = re.compile(r"(?:['\u2019]s?)$", re.IGNORECASE)
_SKELETON = (
    (re.compile(r"(?:iy|yi|yy|ii|ij|yj|y|j)$"), "i"),
    (re.compile(r"(?<=[aeiou])y(?=[aeiou])"), "i"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"(?:tch|tsch)"), "ch"),
    (re.compile(r"(?:sch|shch)"), "sh"),
    (re.compile(r"zh"), "z"),
    (re.compile(r"(?:tz|cz)"), "ts"),
    (re.compile(r"w"), "v"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"y"), "i"),
    (re.compile(r"(.)\1"), r"\1"),
)
_ADJECTIVE_ENDINGS = ("an", "ian", "nian", "ean", "ese", "ish", "i", "ic", "ite", "er")
_PLURAL_ADJECTIVE = re.compile(r"(?:ans|is)$")
_IRREGULAR = {
    "american": "america", "britain": "british", "briton": "british", "britons": "british", "uk": "british",
    "u.k": "british", "french": "france", "spanish": "spain", "spaniards": "spain", "dutch": "netherlands",
    "danish": "denmark", "danes": "denmark", "german": "germany", "germans": "germany", "turkish": "turkey",
    "turks": "turkey", "polish": "poland", "poles": "poland", "swiss": "switzerland", "irish": "ireland",
    "english": "england", "scottish": "scotland", "scots": "scotland", "welsh": "wales", "greek": "greece",
    "greeks": "greece", "thai": "thailand", "filipino": "philippines", "filipinos": "philippines",
    "finnish": "finland", "finns": "finland", "norwegian": "norway", "norwegians": "norway",
    "portuguese": "portugal", "icelandic": "iceland", "czech": "czechia", "swedish": "sweden", "swedes": "sweden",
    "nigerian": "nigeria", "nigerians": "nigeria", "nigerien": "niger",
    "romanian": "romania", "romanians": "romania", "belgian": "belgium",
    "hungarian": "hungary", "italian": "italy", "canadian": "canada", "afghan": "afghanistan",
    "afghans": "afghanistan", "pakistani": "pakistan", "kurdish": "kurdistan", "kurds": "kurdistan",
    "chinese": "china", "mexican": "mexico", "peruvian": "peru", "chilean": "chile", "croat": "croatia",
    "croatian": "croatia", "serb": "serbia", "serbs": "serbia", "slovak": "slovakia", "lebanese": "lebanon",
    "uzbek": "uzbekistan", "kazakh": "kazakhstan", "tajik": "tajikistan", "turkmen": "turkmenistan",
    "us": "america", "u.s": "america", "usa": "america", "americans": "america",
}  # fmt: skip
_PHRASES = tuple(
    (re.compile(rf"\bunited\s+{second}\b", re.IGNORECASE), short)
    for second, short in (("states", "US"), ("kingdom", "UK"), ("nations", "UN"))
)
"""Names of two words, and their short form."""
_STANDS_FOR = {
    "america": ("united", "states"), "british": ("united", "kingdom"),
    "un": ("united", "nations"), "u.n": ("united", "nations", "un")
}  # fmt: skip
"""The words of the long name, that its short form answers for; either alone is no sign of the short one."""
_PRONOUN = re.compile(r"I(?:['\u2019]\w+)?")


def tokens(text: str) -> tuple[str, ...]:
    """The words of ``text`` as written, inner apostrophes, hyphens and full stops kept ("U.S", "O'Neil")."""
    return tuple(_TOKEN.findall(text))


def name_tokens(sentence: str) -> tuple[str, ...]:
    """The words of ``sentence`` that are written as names: with a capital, the sentence's first word apart."""
    return tuple(token for token in tokens(sentence)[1:] if token[:1].isupper() and not _PRONOUN.fullmatch(token))


def capitalised_runs(sentence: str) -> tuple[str, ...]:
    """Names by their spelling alone, for languages without a pipeline: runs of capitalised words after the first."""
    runs: list[list[str]] = [[]]
    for token in tokens(sentence)[1:]:
        if token[:1].isupper():
            runs[-1].append(token)
        elif runs[-1]:
            runs.append([])
    return tuple(dict.fromkeys(" ".join(run) for run in runs if run))


def vocabulary(text: str) -> frozenset[str]:
    """Every form under which the words of ``text`` can be recognised by :func:`is_known`."""
    words = {part for token in set(tokens(text)) for part in _parts(token)}
    words |= {short for phrase, short in _PHRASES if phrase.search(text)}
    return frozenset(form for word in words for form in _shown(word))


def is_known(token: str, known: frozenset[str]) -> bool:
    """Does ``token`` stand in the text of that vocabulary, in the same form or one folded with it?"""
    return all(not known.isdisjoint(_sought(part)) for part in _parts(token))


def same_name(left: str, right: str) -> bool:
    """Can the two words be forms of one name?  ("Kowalskyi" and "Kowalski", "Larenia" and "Larenian")"""
    return not _sought(left).isdisjoint(_shown(right)) or not _sought(right).isdisjoint(_shown(left))


def name_keys(word: str) -> frozenset[str]:
    """Keys to look names up by: two words that are the :func:`same_name` share one, but not the other way round."""
    return _sought(word) | _shown(word)


def spelling(word: str) -> str:
    """``word`` in lower case without accents, in the one spelling of its transliterations ("kovalski")."""
    return _skeleton(_plain(word))


def is_form_of(short: str, full: str) -> bool:
    """Can ``short`` name whom ``full`` names ("Drun", "Pavel Drun")?

    Every word of ``short`` is then a form of one of ``full``, and its last word of the last one's.
    """
    a, b = tokens(short), tokens(full)
    return bool(a and b) and same_name(a[-1], b[-1]) and all(any(same_name(x, y) for y in b) for x in a)


def _parts(token: str) -> tuple[str, ...]:
    bare = _POSSESSIVE.sub("", token)
    return tuple(part for part in bare.split("-") if part) or (token,)


@lru_cache(maxsize=65536)
def _shown(word: str) -> frozenset[str]:
    """The forms under which ``word``, standing in a text, can be found.

    A stem is marked by what it is the stem of, and sought under the other mark: a place's name meets the adjective
    ("Larenia", "Larenian"), but not another place's name that differs in its last vowels only ("Niger", "Nigeria").
    """
    plain, common = _common_forms(word)
    meant = {*_STANDS_FOR.get(plain, ()), *_STANDS_FOR.get(_IRREGULAR.get(plain, ""), ())}
    return common | meant | {f"place:{s}" for s in _bases(plain)} | {f"adjective:{s}" for s in _adjective_stems(plain)}


@lru_cache(maxsize=65536)
def _sought(word: str) -> frozenset[str]:
    """The forms that ``word`` is looked for under."""
    plain, common = _common_forms(word)
    return common | {f"adjective:{s}" for s in _bases(plain)} | {f"place:{s}" for s in _adjective_stems(plain)}


def _common_forms(word: str) -> tuple[str, frozenset[str]]:
    bare = _POSSESSIVE.sub("", word)
    plain = _plain(bare)
    if plain == "us" and not bare.isupper():
        return "", frozenset({plain})
    forms = {plain, _IRREGULAR.get(plain, plain)}
    if len(plain) >= 4:
        forms.add("spelt:" + _skeleton(plain))
    if _is_plural_adjective(plain):
        forms |= {plain[:-1], "spelt:" + _skeleton(plain[:-1])}
    return plain, frozenset(forms)


def _is_plural_adjective(plain: str) -> bool:
    """Is it the plural of a people's name ("Larenians", "Iraqis")?"""
    return _PLURAL_ADJECTIVE.search(plain) is not None and bool(_adjective_stems(plain[:-1]))


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("\u2019", "").replace("'", "")


def _skeleton(word: str) -> str:
    for pattern, replacement in _SKELETON:
        word = pattern.sub(replacement, word)
    return word


def _bases(plain: str) -> frozenset[str]:
    """What an adjective's ending is put to: a place's name without its last vowels."""
    base = plain.rstrip("aeiouy")
    return frozenset({base}) if len(plain) >= 4 and len(base) >= 3 and plain not in _IRREGULAR else frozenset()


def _adjective_stems(plain: str) -> frozenset[str]:
    """The word without the ending of an adjective, and without the vowels before it."""
    if len(plain) < 4 or plain in _IRREGULAR:
        return frozenset()
    singular = plain[:-1] if _PLURAL_ADJECTIVE.search(plain) else plain
    cut = {word[: -len(end)] for word in (plain, singular) for end in _ADJECTIVE_ENDINGS if word.endswith(end)}
    stems = {stem.rstrip("aeiouy") for stem in cut if len(stem) >= 3}
    return frozenset(stem for stem in stems if len(stem) >= 3)
