"""Who is speaking in the sentences of an article that stand wholly in quotation marks."""

from __future__ import annotations

from consolidate.extraction.reading import Reading, parseable
from consolidate.extraction.references import Referents
from consolidate.language.sentences import Span
from consolidate.language.speech import quoted_by


class Speech:
    """Follows speech through the sentences of a reading, in step with what its pronouns mean."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._places = {span: place for place, span in enumerate(reading.sentences)}
        self._crediting = {place for place in reading.speech if place is not None}
        self._named: dict[int, str] = {}

    def speaker(self, sentence: Span, referents: Referents) -> str | None:
        """Whose words a sentence wholly is; None where it is no quotation, or nobody is credited with it."""
        number = self._places[sentence]
        is_title = number < self._reading.body or len(self._places) == 1
        referents.begin(parseable(self._reading.article.text[slice(*sentence)]), is_title=is_title)
        place = self._reading.speech[number]
        if place is None:
            return None
        return self._named[place] if place in self._named else self._resolved(place, referents)

    def finish(self, sentence: Span, referents: Referents) -> None:
        """Remember whom a sentence credits, while its pronouns are understood."""
        number = self._places[sentence]
        if number in self._crediting:
            name = self._resolved(number, referents)
            if name is not None:
                self._named[number] = name

    def _resolved(self, place: int, referents: Referents) -> str | None:
        span = self._reading.sentences[place]
        name = quoted_by(parseable(self._reading.article.text[slice(*span)]))
        return None if name is None else referents.person_for(name)
