"""Which language a text is in, told by its script and its most common function words."""

from __future__ import annotations

import re
from collections import Counter

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_MIN_HITS = 3
_MIN_SHARE = 0.08

_PROFILES = """
en the of and to in that was for on is with as by at from his has were are it be had have not this which said
en a an i he she no do they you we her him their who what how
en will can would could should did does didn don t s into after over up about says
de der die das und ist in den von zu mit nicht ein eine auf für dem des sich im auch als wurde nach bei sind
fr a à d se le la les de des et un une du est en que qui dans pour sur par au avec ne pas plus été ont cette aux
es a no lo más hay el la los las de del que y en un una por con para se su al como más fue ha es este sus han pero
it a i si no ai del dei il lo la gli le di del della che e un una per con non sono è nel alla dei anche più ha dal stato
pt o a os as de do da dos das que e em um uma para com não por no na se foi ao mais são
nl de het een van en in is dat op te zijn met voor niet aan er om ook door maar naar bij werd heeft uit
pl i w na z do nie się że jest to o jak po od za przez został dla ale przy był oraz tym
sv och i att det som en på är av för med den till har inte om ett var de från vid sig hade men
ru и в на не что с по из к как его за от это был для но при также было они после
uk і в на не що з до та у за про від як це для був але при також після було
bg и в на не че с да се от за по е са като но до към беше със след това
"""
_FUNCTION_WORDS: dict[str, frozenset[str]] = {}
for _code, *_words in map(str.split, _PROFILES.strip().splitlines()):
    _FUNCTION_WORDS[_code] = _FUNCTION_WORDS.get(_code, frozenset()) | frozenset(_words)
_CYRILLIC_ONLY = {"uk": frozenset("іїєґ"), "ru": frozenset("ыэё")}
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("fa", re.compile(r"[پچژگ]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
)


def guess_language(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, or None where too little speaks for any one."""
    sample = text[:_SAMPLE].lower()
    letters = sum(character.isalpha() for character in sample)
    for code, script in _SCRIPTS:
        # Persian and Japanese share most letters with Arabic and Chinese; a few of their own decide.
        enough = 0.02 if code in {"fa", "ja"} else 0.3
        if letters and len(script.findall(sample)) > enough * letters:
            return code
    return _by_function_words(sample)


def _by_function_words(sample: str) -> str | None:
    words = Counter(_WORD.findall(sample))
    total = words.total()
    hits = {code: sum(words[word] for word in known) for code, known in _FUNCTION_WORDS.items()}
    for code, letters in _CYRILLIC_ONLY.items():
        hits[code] += sum(sample.count(letter) for letter in letters) if hits[code] else 0
    (best, most), (_, second) = sorted(hits.items(), key=lambda item: (-item[1], item[0]))[:2]
    clear = most >= _MIN_HITS and most >= _MIN_SHARE * total and most > 1.2 * second
    return best if clear else None
