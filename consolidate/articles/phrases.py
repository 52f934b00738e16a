"""The wording by which news pages mark what is not the news: whole-line labels, and patterns of short lines.

Both are matched against a line without its Markdown.  A pattern sees at most ``Rule.longest`` characters, and every
repetition in it is bounded, so that no line can make it slow.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from consolidate.articles.agencies import AGENCY


@dataclass(frozen=True)
class Rule:
    """A line in which ``pattern`` is found is no news, for ``reason``.

    Lines of more than ``longest`` characters are left alone; so is a text's first line, unless ``first`` is true:
    a title may read like a caption or a pointer ("Watch: the moment the bridge fell").
    """

    reason: str
    pattern: re.Pattern[str]
    longest: int = 300
    first: bool = True


def _labels(reason: str, labels: str) -> dict[str, str]:
    return {" ".join(label.split()): reason for label in labels.split("|")}


LABELS: dict[str, str] = (
    _labels(
        "navigation",
        """read more|read full story|read the full story|to read the full story|continue reading|
        more-in|more in|share|share this|share this article|share this story|share full article|
        follow us|follow|follow this topic|email|e-mail|print|copy link|facebook|twitter|x|whatsapp|
        telegram|linkedin|pinterest|reddit|save|saved|gift this article|listen|
        listen to this article|watch live|skip to content|skip to main content|skip advertisement|
        back to top|top of page|next|previous|next article|previous article|home|menu|search|close|
        log in|login|sign in|register|my account|footer navigation|disclaimer|tags|view gallery|
        view comments|show comments|post a comment|hide caption|toggle caption|
        purchase: order reprint|posted|updated|a link has been posted to your facebook feed|
        article content|story continues below|content continues below|email bio follow|bio|
        supported by|loading|what else we're reading|what else we’re reading|learn more|see more|
        show more""",
    )
    | _labels(
        "advertisement",
        """advertisement|advertising|ad|sponsored|sponsored content|paid content|promoted|anzeige|publicité|
        publicidad""",
    )
    | _labels(
        "sign-up",
        "subscribe|subscribe now|sign up|sign up now|newsletter|newsletters|join now|already a subscriber",
    )
    | _labels(
        "appeal",
        """remind me later|donate|donate now|support us|support us now|become a member|
        not ready to support today""",
    )
    | _labels(
        "caption",
        """photo|photos|image|images|video|picture|gallery|media caption|image caption|getty images|
        file photo""",
    )
    | _labels(
        "cookie notice",
        """accept all|accept cookies|accept all cookies|manage cookies|cookie settings|cookie policy|
        reject all""",
    )
    | _labels(
        "section label",
        """background|analysis|context|opinion|news|world|world news|politics|business|sport|sports|
        breaking news|breaking|key points|key takeaways|highlights|story highlights|at a glance|in brief|
        in short|summary|timeline|overview|what happened|what we know|what we know so far|
        what we don't know|what we don’t know|why it matters|the big picture|what's next|what’s next|
        what comes next|what to know|the latest|live updates|editor's note|editor’s note""",
    )
)
"""Why a line that holds nothing but this wording (in small letters) is no news."""

RELATED_HEADINGS = re.compile(
    r"related(?: (?:articles?|stories|story|news|content|coverage|topics|links|posts))?|"
    r"more stories|more news|"
    r"more from (?-i:[A-Z]).{2,40}|more on this(?: story| topic)?|recommended(?: for you| stories| reading)?|"
    r"(?:you|readers) (?:may|might) also (?:like|be interested in)|(?:what to )?read (?:next|also)|"
    r"most (?:read|popular|viewed|shared)(?: (?:in |on )?(?-i:[A-Z]).{2,30})?|"
    r"trending(?: now| stories| topics)?|"
    r"editors?['’]s? picks|latest (?:news|stories)|top stories|up next|see also|don['’]t miss|"
    r"popular(?: now| stories| articles)?",
    re.IGNORECASE,
)
"""A whole line that announces other articles."""

_LIBRARY = (
    rf"(?:{AGENCY}|AFP or licensors|AP Photo|Getty(?: Images)?|Shutterstock|Alamy|EPA(?:-EFE)?|Rex Features|"
    r"iStock)"
)
"""Who supplies pictures."""


def _rule(reason: str, *patterns: str, longest: int = 300, first: bool = True, cased: bool = False) -> Rule:
    return Rule(reason, re.compile("|".join(patterns), 0 if cased else re.IGNORECASE), longest, first)


_OTHER_ARTICLES = (
    _rule(
        "related",
        r"^(?:related(?: (?:articles?|story|stories|news|content|coverage|reading|topics|links?))?|"
        r"read (?:more|also|next|on)|also read|see also|more|more on this(?: story)?|don['’]t miss|"
        r"recommended|watch(?: live| more| now| also)?|up next|further reading|"
        r"mehr zum thema|lesen sie auch|lire aussi|à lire aussi|lee también|leer también|leggi anche|"
        r"leia também|lees ook|читайте (?:також|также)|czytaj (?:także|też|również))\s{0,2}[:|>»]\s{0,2}\S",
        first=False,
    ),
    _rule("related", r"^MOST (?:READ|POPULAR|VIEWED|SHARED)\b", longest=1000, first=False, cased=True),
    _rule(
        "related",
        r"^for more (?:stories|news|articles|on this)\b.{0,120}\b(?:check|visit|click|see|head to|go to)\b",
    ),
)
_NAVIGATION = (
    _rule(
        "navigation",
        r"^(?:share|tweet|pin|email|post)(?: this)? (?:on|via|to) "
        r"(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|email)\b",
        r"^(?:(?:facebook|twitter|x|e-?mail|whatsapp|telegram|google\+|linkedin|pinterest|reddit|"
        r"flipboard|print|copy link|share)[\s|·,•]{0,3}){2,}$",
        r"^(?:click|tap) here\b",
        r"^\W?swipe (?:left|right)\b",
        r"^scroll (?:down|to continue)\b",
        r"^\d{1,2}[- ]min(?:ute)?s?(?: read| listen)?$",
        r"^(?:reading|estimated) time\s?:",
        longest=150,
    ),
    _rule(
        "navigation",
        r"^(?:posted in|filed under|tags|tagged|topics|categories|keywords)\s?:",
        r"^(?:#\w{2,40}[\s,]{0,2}){1,20}$",
        r"^our standards\s?:",
        r"^our website is the place\b",
        r"^this (?:article|story) (?:has been|was) (?:updated|amended)\b.{0,80}$",
    ),
    _rule(
        "advertisement",
        r"^advertisement\b(?!s).{0,60}(?:continue|story|below|scroll|skip|\d|:$)",
        r"^(?:story|article) continues (?:below|after)",
        longest=120,
    ),
)
_TO_THE_READER = (
    _rule(
        "sign-up",
        r"^(?:please )?(?:sign up|subscribe|follow|join|download|get|enter|add|bookmark|"
        r"for (?:the latest|breaking))\s"
        r".{0,200}\b(?:newsletters?|(?:your|the) inbox|e-?mail address|free trial|premium access|"
        r"(?:news|push|email|breaking) (?:alerts|notifications)|"
        r"our (?:\w{1,20} )?(?:app|channel|alerts|feed|group|page|podcast|website))\b",
        r"^(?:please )?(?:follow|join|find|like) (?:us|our|me|@\w+|(?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)?) "
        r"(?:\w+ )?(?:on|at) "
        r"(?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|google news|tiktok|bluesky|threads)\b",
        r"^(?:sign up for|subscribe to|get) (?:our|the|breaking|daily|weekly|more)\b.{0,80}"
        r"\b(?:news|newsletter|offers|deals)\b",
        r"^(?:you can |please )?subscribe (?:for|today|now)\b",
        r"\bsign up (?:for|to) (?:our|the|its|\w{1,20}['’]s)\b.{0,80}\bnewsletters?\b",
        r"^you (?:can|may) (?:unsubscribe|opt out)\b",
        r"^by (?:signing up|subscribing|entering your)\b",
        r"^(?:already|not) a (?:subscriber|member)\b",
    ),
    _rule(
        "contact",
        r"^(?:we pay for your|do you have (?:a|any) (?:story|tip|news|information)|got a (?:story|tip|news)|"
        r"have you been affected|tell us (?:your|what)|we want to hear from you)\b",
        r"^(?:(?:you can )?(?:e-?mail|contact|write to|get in touch|send)\b.{0,120}|\W{0,3}e-?mail\s?:\s?)"
        r"[\w.+-]{1,60}@[\w-]{1,60}\.\w",
        r"^[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,3}$",
        longest=500,
    ),
    _rule(
        "comments",
        r"^you must (?:be logged in|confirm your public display name|log in)\b",
        r"^please log ?(?:in|out)\b",
        r"^\d{1,6} comments?$",
        longest=200,
    ),
    _rule(
        "cookie notice",
        r"^(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? "
        r"(?!no )(?:\w{1,20} ){0,3}cookies\b",
        r"^by (?:continuing to (?:use|browse)|using (?:this|our) (?:web)?site|clicking)\b",
        longest=600,
    ),
    _rule(
        "copyright",
        r"^(?:©|\(c\)\s|copyright\s(?:©|\(c\)|(?:19|20)\d\d))",
        r"©\s?(?:19|20)\d\d\b",
        r"\ball rights reserved\b",
        r"\bmay not be (?:published|reproduced), (?:broadcast|rewritten|distributed)",
        longest=500,
    ),
)
_PICTURES = (
    _rule(
        "caption",
        r"^(?:file photo|file picture|file image|photos?|photograph|image|picture|pictured|illustration|"
        r"(?:photo|image|picture) credit|photo illustration)(?: by| courtesy of)?\s?:\s",
        r"^(?:(?-i:FILE|File)(?: photo| picture)?|(?-i:PHOTO))\s?(?:--?|—|–)\s",
        r"^(?:photo(?:graph)?|image|illustration|picture)s? (?:by|courtesy of|source,|caption,)\s",
        r"\|\s?(?:photo|image|picture) credit\s?:",
        r"\b(?:photo|image|picture)(?: credit)?\s?:\s?[^.:]{2,60}$",
        r"^image (?:copyright|source)\b.{0,120}\b(?:image|media) caption\b",
        r"^enlarge this image\b",
        r"\b(?:toggle|hide) caption\b",
        longest=1000,
    ),
    _rule("caption", r"^video\s?:\s", first=False),
    _rule(
        "caption",
        r"^(?:Getty(?: Images)?|EPA|AFP|AP|PA|Reuters|REUTERS|Rex Features|Alamy|Shutterstock)"
        r"(?: - \w{3,20}|:)?\s[A-Z0-9'‘“\"].{10,300}[^.!?…,:;”\"]$",
        longest=350,
        first=False,
        cased=True,
    ),
    _rule("caption", r"^(?:Getty(?: Images)? - \w{3,20}|AFP or licensors)\s", longest=400, cased=True),
    _rule(
        "caption",
        rf"\([^()]{{0,100}}(?:/|via |Photo by |for ){_LIBRARY}(?:/[^()]{{1,40}})?\)(?: ?\([^()]{{2,40}}\))?$",
        rf"[^.!?”\"\s] \(\s?/?\s?{_LIBRARY}(?: Photo)?(?:/[^()]{{1,60}})?\)$",
        r"\(AP (?:Photo|Graphic|Illustration)[^()]{0,80}\)$",
        rf"\b(?:Photograph|Photo|Picture|Image)s?: [^.]{{2,60}}/{_LIBRARY}",
        longest=700,
        cased=True,
    ),
    _rule("caption", rf"^(?:[\w .'’-]{{2,50}}/)?{_LIBRARY}(?:/[\w .'’-]{{2,50}})?$", longest=80, cased=True),
)
_MAKERS = (
    _rule(
        "credits",
        r"^(?:additional )?(?:reporting|writing|editing|edited|written|compiled|translated)"
        r"(?: and (?:writing|editing))? (?:by|from)\s(?-i:[A-Z])",
        r"\bcontributed to this (?:report|story|article)\b",
        r"\bcontributed reporting\b",
        longest=400,
    ),
    _rule(
        "embedded post",
        r"\bposted by .{2,80} on (?:mon|tues|wednes|thurs|fri|satur|sun)day,? .{4,30}$",
        r"^\W{0,2}pic\.twitter\.com/\w+$",
        longest=500,
    ),
)
LINE_RULES: tuple[Rule, ...] = (*_OTHER_ARTICLES, *_NAVIGATION, *_TO_THE_READER, *_PICTURES, *_MAKERS)
