"""News outlets by name: the large ones of the world, and the words by which smaller ones are told."""

from __future__ import annotations

import re

_NAMES = """
    AP|Associated Press|AFP|Agence France-Presse|Reuters|UPI|Press Association|dpa|EFE|ANSA|Xinhua|TASS|Interfax|
    RIA Novosti|Kyodo|Yonhap|Press Trust of India|PTI|ANI|Anadolu|Bloomberg|Canadian Press|BBC|ITV|Sky News|
    Channel 4|CNN|CBS|ABC|NBC|MSNBC|CNBC|Fox News|NPR|PBS|Politico|Axios|Vox|BuzzFeed|HuffPost|Vice|Wired|
    Al Jazeera|Al Arabiya|Al Jazeera English|Deutsche Welle|DW|ARD|ZDF|Der Spiegel|Spiegel|Bild|Die Welt|Die Zeit|
    Le Monde|Le Figaro|Liberation|France 24|France Info|El Pais|El Mundo|Corriere della Sera|La Repubblica|RAI|
    Haaretz|Ynet|NHK|Nikkei|Asahi Shimbun|Yomiuri Shimbun|South China Morning Post|Caixin|CGTN|CCTV|People's Daily|
    Global Times|Dawn|Geo News|NDTV|Hindu|Times of India|Hindustan Times|Guardian|Observer|Telegraph|Independent|
    Sun|Daily Mail|Mail on Sunday|Financial Times|FT|Economist|Wall Street Journal|WSJ|New York Times|Washington Post|
    Los Angeles Times|USA Today|Newsweek|Atlantic|New Yorker|ProPublica|RT|Sputnik|Meduza|Kommersant|Vedomosti|
    Izvestia|Radio Free Europe|RFE/RL|
    Voice of America|VOA|Euronews|TVN|Gazeta Wyborcza|Globo|Folha|Clarin|La Nacion|Toronto Star|Globe and Mail|CBC|
    SBS|Sydney Morning Herald|RTE|NZ Herald|Rappler|Straits Times|Bangkok Post|Jakarta Post|Daily Nation|News24
"""
_KNOWN = frozenset(name.strip() for name in _NAMES.replace("\n", "").split("|"))
_WORDS = re.compile(
    r"\b(?:News|Newspaper|Times|Post|Herald|Tribune|Gazette|Journal|Daily|Weekly|Chronicle|Courier|Star-\w+|Paper|"
    r"Radio|TV|Television|Broadcasting|Magazine|Press|News\s+Agency|newspaper|broadcaster|magazine|radio|television|"
    r"news\s+(?:agency|site|website|outlet|channel))\b"
)
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


def is_outlet(name: str) -> bool:
    """Is ``name`` a news outlet's, by a known name or by a word that such names have?"""
    bare = _ARTICLE.sub("", name.strip())
    return bare in _KNOWN or _WORDS.search(bare) is not None
