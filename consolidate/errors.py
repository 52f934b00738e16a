"""Every error that consolidate raises on purpose: one root, one tree.

Each message names what went wrong and what the user can do next.  Only the
command line catches :class:`ConsolidateError`; library callers may do the same.
"""

from __future__ import annotations


class ConsolidateError(Exception):
    """The root of the tree."""


class UsageError(ConsolidateError):
    """The call cannot be carried out as it was given (exit status 2)."""


class ArticleError(ConsolidateError):
    """One article cannot be read.  The others go on."""


class PromptError(ConsolidateError):
    """A prompt template is malformed, or was filled with the wrong variables."""


class ModelError(ConsolidateError):
    """A language model could not give an answer."""


class ModelUnavailable(ModelError):
    """The endpoint cannot be reached, or does not answer in time."""


class ModelRefused(ModelError):
    """The endpoint understood the request and will not carry it out (key, permission, model name, content)."""


class ModelOverloaded(ModelError):
    """The endpoint is rate limited or failing; retries are used up."""


class ModelReplyInvalid(ModelError):
    """The endpoint answered with something that is not an answer."""


class BudgetExceeded(ModelError):
    """The next call could pass the token budget, so it was not made."""


class LocalModelError(ModelError):
    """A model file cannot be loaded in this process."""


class RecordingError(ConsolidateError):
    """A cassette cannot be read or written."""


class RecordingMiss(RecordingError):
    """A prompt was asked that the recording does not hold."""


class CaseError(ConsolidateError):
    """A case file cannot be used.  What it holds is left as it was."""


class NotACase(CaseError):
    """The file is something else, or is damaged."""


class CaseTooNew(CaseError):
    """The file was written by a later version of this program."""


class CaseLocked(CaseError):
    """Another process is writing to the case, and does not finish in time."""


class CaseUnwritable(CaseError):
    """The case cannot be written: no permission, or no room on the disk."""
