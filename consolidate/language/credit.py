"""Who is credited with each proposition of an English sentence, and by which word."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from consolidate.language.antecedents import POSSESSIVE, name_in, owner_form, subjects_before
from consolidate.language.attribution import (
    Attribution,
    Source,
    find_attributions,
    is_beside_source,
    source_of,
    unnamed_source,
)
from consolidate.language.negation import is_denying
from consolidate.language.parts import independent_parts, introduced, parts_at_colon, parts_at_semicolons
from consolidate.language.phrases import by_name, noun_phrase
from consolidate.language.pipeline import analyse, analyse_ahead
from consolidate.language.propositions import Proposition, find_propositions
from consolidate.language.quotations import is_quoted
from consolidate.language.relays import only_cites
from consolidate.language.reporting import is_reporting
from consolidate.language.reporting_tags import inserted_tag, possible_tags, split_tag, tag_source, tag_verb
from consolidate.language.speech_acts import says_by_doing
from consolidate.language.that_clauses import CLAIM_NOUNS
from consolidate.language.trees import root_of

_NEAR = 40
"""Characters by which a proposition may reach beyond what "according to X" covers, for the phrase itself."""
_SAID = "said"
"""The cue of a quotation that somebody is only told to have said."""
_CLOSING = " ,.\u201d"
_OWNERS = frozenset({"GPE", "NORP", "ORG", "PERSON"})
_FIRST_PERSON = frozenset({"i", "we"})
_LOCATING = frozenset("locate situate base know call name nickname".split())
_SHOWN = re.compile(
    r",\s+(?:[\w-]+\s+){0,4}?(?:footage|images?|imagery|videos?|photos?|photographs?|pictures|data|documents|records)"
    r"(?:\s+[\w-]+){0,5}?\s+(?:shows?|showed|indicates?|indicated|suggests?|suggested|confirms?|confirmed)\s*\.?$"
)
"""What shows the rest of the sentence, at its end: nobody says it, and parsers take it for a clause of its own."""


@dataclass(frozen=True)
class Credit:
    """A proposition and the words that name its speaker; None where nobody but the writer says it.

    ``relayed_by`` are the words that name those who pass it on ("X, citing Y": Y, relayed by X).
    """

    proposition: Proposition
    speaker: str | None
    cue: str
    relayed_by: tuple[str, ...] = ()

    def within(self, speaker: str) -> Credit:
        """The same proposition in the words of ``speaker``: he says it, or relays who he says has said it."""
        if self.speaker is None or self.proposition.reporter is None or self.speaker.casefold() in _FIRST_PERSON:
            return replace(self, speaker=speaker)
        return replace(self, relayed_by=tuple(dict.fromkeys((*self.relayed_by, speaker))))


def find_credits(sentence: str) -> tuple[Credit, ...]:
    """The propositions of ``sentence`` in order, each with its speaker as the sentence names him ("he")."""
    parts = parts_at_semicolons(sentence)
    if len(parts) > 1:
        said = ((start, f"{sentence[start:end].rstrip(' .')}.") for start, end in parts)
        return tuple(c for start, part in said for c in _moved(find_credits(part), part, sentence, start))
    shown = _SHOWN.search(sentence)
    if shown is not None:
        part = f"{sentence[: shown.start()]}."
        return tuple(_moved(_credits(part), part, sentence, 0))
    for read in (_tagged, _inserted, _introduced, _behind_colon):
        credits = read(sentence)
        if credits:
            return credits
    return _credits(sentence)


def parse_ahead(sentences: Sequence[str]) -> None:
    """Parse ``sentences``, and their parts that are parsed apart, together: a fraction of the time of one by one."""
    analyse_ahead(sentences)
    analyse_ahead(tail for sentence in sentences for tail in possible_tags(sentence))
    tags = ((sentence, split_tag(sentence)) for sentence in sentences)
    said = [sentence[: tag[0] + 1] for sentence, tag in tags if tag is not None]
    analyse_ahead(part for words in said for _, part in _closed_parts(words))


def _credits(sentence: str) -> tuple[Credit, ...]:
    """The credits of a sentence as it is parsed in one piece."""
    doc = analyse(sentence)
    attributions = find_attributions(sentence)
    found = (p for p in find_propositions(sentence) if p.kind != "participle" or not only_cites(doc[p.head]))
    return tuple(credit for p in found for credit in (_credit(p, doc, attributions), _alleged(p, doc)) if credit)


def _alleged(proposition: Proposition, doc: Any) -> Credit | None:
    """Whose claim it is that somebody else denies: "the Coast Guard rejected the company's allegation that P"."""
    noun = doc[proposition.head].head
    if proposition.kind != "content" or noun.pos_ != "NOUN" or noun.lemma_.lower() not in CLAIM_NOUNS:
        return None
    owners = [c for c in noun.children if c.i < noun.i and (c.dep_ == "poss" or c.ent_type_ in _OWNERS)]
    if not owners or owners[0].pos_ == "PRON":
        return None
    told = [c for c in noun.children if c.i < noun.i and c.dep_ != "det"] if owners[0].dep_ != "poss" else owners
    words = doc[told[0].left_edge.i : noun.i].text.removesuffix("'s").removesuffix("\u2019s").strip()
    span = (told[0].left_edge.idx, noun.idx + len(noun))
    return Credit(replace(proposition, credit=(span,)), words, noun.text)


def _closed_parts(said: str) -> list[tuple[int, str]]:
    """The sentences in what somebody says, each with where it begins: without the marks that open and close it.

    A sentence with its full stop and without a lone quotation mark is parsed more often as one.
    """
    closed = []
    for start, end in independent_parts(said):
        part = said[start:end].rstrip(_CLOSING)
        opens = part.startswith("\u201c") and "\u201d" not in part
        closed.append((start + opens, f"{part[opens:]}."))
    return closed


def _inserted(sentence: str) -> tuple[Credit, ...]:
    """The credits of "the bridge, he said, was closed": parsed without the words in its midst."""
    tag = inserted_tag(sentence)
    if tag is None:
        return ()
    words = f"{sentence[tag[0] + 1 : tag[1] - 1].strip()}."
    source, verb = tag_source(words), tag_verb(words)
    if source is None:
        return ()
    part = sentence[: tag[0]] + sentence[tag[1] :]
    inside = _placed(_credits(part), part, sentence, lambda at: at if at <= tag[0] else at + tag[1] - tag[0])
    reporter = _places(sentence).get(sentence.index(words[:-1], tag[0]) + verb.idx)
    return tuple(_under(credit, source, verb.text, reporter, (tag[0] + 1, tag[1] - 1)) for credit in inside)


def _introduced(sentence: str) -> tuple[Credit, ...]:
    """The credits of "she denied that it leaked: \u201cP\u201d": what she denies, and P, which she says."""
    parts = introduced(sentence)
    if parts is None:
        return ()
    lead, said = (f"{sentence[slice(*part)]}." for part in parts)
    root = root_of(analyse(lead))
    source = source_of(root) if root.pos_ == "VERB" and is_denying(root.text) else None
    if source is None:
        return ()
    quoted = _moved(_credits(said), said, sentence, parts[1][0])
    told = (_under(credit, source, _SAID, None, parts[0]) for credit in quoted)
    return (*_credits(lead), *told)


def _behind_colon(sentence: str) -> tuple[Credit, ...]:
    """The credits of "I know of two: my source says it is three", where nobody but the writer says the first."""
    parts = parts_at_colon(sentence)
    if parts is None:
        return ()
    before, behind = (f"{sentence[slice(*part)].rstrip(' .')}." for part in parts)
    told = _moved(_credits(behind), behind, sentence, parts[1][0])
    reported = any(credit.proposition.kind == "content" and credit.speaker for credit in told)
    return (*_credits(before), *told) if reported else ()


def _tagged(sentence: str) -> tuple[Credit, ...]:
    """The credits of a sentence that a few words at its end credit: parsed apart, it is not misread."""
    tag = split_tag(sentence)
    if tag is None:
        return ()
    ends, begins = tag
    tail, said = sentence[begins:], sentence[: ends + 1]
    source, verb = tag_source(tail), tag_verb(tail)
    if source is None:
        return ()
    inside = [c for start, part in _closed_parts(said) for c in _moved(_credits(part), part, sentence, start)]
    quoted = sentence[ends] == "\u201d"
    reporter = None if quoted else _places(sentence).get(begins + verb.idx)
    span = (begins, begins + len(tail.rstrip(". ")))
    source = replace(source, speaker=_owned_here(source.speaker, sentence, begins))
    told = [_under(credit, source, verb.text, reporter, span) for credit in inside]
    beside = [c for c in _moved(_credits(tail), tail, sentence, begins) if c.proposition.kind != "main"]
    return (*told, *beside) if told else ()


def _owned_here(speaker: str, sentence: str, begins: int) -> str:
    """ "The minister accepted it, his office said": the minister's, where he is the one whom the sentence tells of."""
    owner, _, rest = speaker.partition(" ")
    place = _places(sentence).get(begins) if rest and owner.casefold() in POSSESSIVE else None
    found = [] if place is None else subjects_before(analyse(sentence)[place])
    if len(found) > 1:
        return rest
    holder = by_name(found[0]) if found else None
    return speaker if holder is None else f"{owner_form(name_in(holder) or noun_phrase(holder))} {rest}"


def _places(sentence: str) -> dict[int, int]:
    """The positions of the tokens of a sentence by the characters at which they begin."""
    return {token.idx: token.i for token in analyse(sentence)}


def _moved(credits: Sequence[Credit], part: str, sentence: str, by: int) -> list[Credit]:
    """Credits of a part of the sentence that begins at character ``by``, with the places of the whole."""
    return _placed(credits, part, sentence, lambda at: at + by)


def _placed(credits: Sequence[Credit], part: str, sentence: str, place: Callable[[int], int]) -> list[Credit]:
    """Credits of a part of the sentence, with the places of the whole: ``place`` of each character of the part."""
    places, own = _places(sentence), analyse(part)
    moved = []
    for credit in credits:
        proposition = credit.proposition.moved(place)
        head = places.get(place(own[proposition.head].idx))
        reporter = None if proposition.reporter is None else places.get(place(own[proposition.reporter].idx))
        if head is not None:
            moved.append(replace(credit, proposition=replace(proposition, head=head, reporter=reporter)))
    return moved


def _under(credit: Credit, source: Source, cue: str, reporter: int | None, tag: tuple[int, int]) -> Credit:
    """A credit within what ``source`` is credited with by the words ``tag``."""
    proposition = credit.proposition
    within = credit.within(source.speaker)
    if within.speaker == credit.speaker:
        return within
    if reporter is not None and proposition.kind in {"relative", "apposition"}:
        return credit
    told = replace(proposition, credit=(tag,), reporter=reporter)
    return Credit(told, source.speaker, cue, source.relayed_by)


def _credit(proposition: Proposition, doc: Any, attributions: Sequence[Attribution]) -> Credit:
    if _is_located(doc[proposition.head]) or _is_spliced(proposition, doc):
        return Credit(proposition, None, "")
    covering = _according(proposition, doc, attributions)
    if proposition.reporter is not None:
        verb = doc[proposition.reporter]
        source, cue = source_of(verb), verb.text
        if source is None and covering is not None:
            source, cue = Source(covering.speaker, covering.relayed_by), covering.cue
        elif source is not None and covering is not None:
            source = _covered(source, verb, covering)
        elif source is None:
            source = unnamed_source(verb)
    elif covering is not None:
        source, cue = Source(covering.speaker, covering.relayed_by), covering.cue
    else:
        source, cue = _without_clause(proposition, doc)
    if source is None:
        return Credit(proposition, None, "")
    return Credit(proposition, source.speaker, cue, source.relayed_by)


def _covered(source: Source, verb: Any, covering: Attribution) -> Source:
    """Who says it, where it is "according to" another: he passes it on, or is whom one cites who "can reveal" it."""
    if any(child.dep_ == "aux" and child.lower_ == "can" for child in verb.children):
        return Source(covering.speaker, (*covering.relayed_by, source.speaker))
    return replace(source, relayed_by=(*source.relayed_by, covering.speaker))


def _is_spliced(proposition: Proposition, doc: Any) -> bool:
    """Stands it only beside what somebody says: "Larn attacks across the river, Teld says it holds the bridge"?"""
    head = doc[proposition.head]
    if proposition.reporter is None or head.dep_ != "ccomp" or head.head.i != proposition.reporter:
        return False
    later = [c for c in head.head.children if c.dep_ == "ccomp" and c.i > head.head.i > head.i]
    return bool(later) and not is_quoted(doc.text, head.idx) and not any(is_quoted(doc.text, c.idx) for c in later)


def _is_located(participle: Any) -> bool:
    """Is it an aside of the writer's about what somebody else names ("Port Relk, located on the coast")?"""
    first = participle.doc[participle.left_edge.i]
    aside = participle.dep_ == "acl" and participle.tag_ == "VBN" and first.i and first.nbor(-1).text == ","
    return bool(aside and participle.lemma_ in _LOCATING and not is_quoted(participle.doc.text, participle.idx))


def _according(proposition: Proposition, doc: Any, attributions: Sequence[Attribution]) -> Attribution | None:
    """The "according to X" that covers a proposition, where it does not tell about X."""
    start, end = proposition.spans[0][0], proposition.spans[-1][1]
    if proposition.kind in {"apposition", "participle", "relative"} or is_beside_source(doc, end):
        return None
    found = (a for a in attributions if a.cue.lower() == "according")
    return next((a for a in found if a.start <= start and end <= a.end + _NEAR), None)


def _without_clause(proposition: Proposition, doc: Any) -> tuple[Source | None, str]:
    """Who says a proposition that no verb of reporting has as its clause: in quotation marks, or by what he does."""
    if proposition.kind == "first_report":
        return None, ""
    quoted = _quoting_verb(doc, proposition.spans[0][0], proposition.spans[-1][1])
    if quoted is not None:
        return source_of(quoted), quoted.text
    head = doc[proposition.head]
    speaks = proposition.kind in {"main", "coordinate", "participle"} and says_by_doing(head)
    return (source_of(head), head.text) if speaks else (None, "")


def _quoting_verb(doc: Any, start: int, end: int) -> Any | None:
    """The verb outside the quotation marks that credits what stands inside them at ``start`` to ``end``."""
    if not is_quoted(doc.text, end - 1) or not is_quoted(doc.text, start):
        return None
    verbs = [t for t in doc if t.pos_ == "VERB" and is_reporting(t.text) and not is_quoted(doc.text, t.idx)]
    credits = [verb for verb in verbs if source_of(verb) is not None]
    return min(credits, key=lambda verb: min(abs(verb.idx - start), abs(verb.idx - end)), default=None)
