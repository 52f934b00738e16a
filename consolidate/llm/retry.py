"""Which failures pass by themselves, and how long to wait for that.  tenacity does the waiting."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx2
import openai
import tenacity

MAX_RETRY_AFTER = 60.0
"""Seconds; the most that an endpoint's own Retry-After is followed."""
MAX_UNREACHABLE = 3
"""Attempts at an endpoint that cannot be connected to: a dead one is told of within seconds."""
MAX_TIMEOUTS = 2
"""Attempts at an endpoint that does not answer: each costs the whole timeout, and perhaps the tokens."""

_NEVER_ARRIVED = (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.ProxyError, httpx2.UnsupportedProtocol)
_backoff = tenacity.wait_exponential(multiplier=1, max=MAX_RETRY_AFTER) + tenacity.wait_random(0, 1)
_short_backoff = tenacity.wait_exponential(multiplier=0.25, max=2) + tenacity.wait_random(0, 0.25)


def retrying(attempts: int, sleep: Callable[[float], None]) -> tenacity.Retrying:
    """What repeats a call of the SDK up to ``attempts`` times, and then raises its last error.

    ``sleep`` takes seconds.
    """
    return tenacity.Retrying(
        retry=tenacity.retry_if_exception(lambda error: attempts_worth(error, attempts) > 1),
        stop=lambda state: state.attempt_number >= attempts_worth(_error(state), attempts),
        wait=lambda state: seconds_to_wait(_error(state), state),
        sleep=sleep,
        reraise=True,
    )


def attempts_worth(error: BaseException | None, attempts: int) -> int:
    """How many attempts, of at most ``attempts``, a call is worth that failed with ``error``."""
    if isinstance(error, openai.APIConnectionError):
        if never_arrived(error):
            return min(attempts, MAX_UNREACHABLE)
        return min(attempts, MAX_TIMEOUTS) if isinstance(error, openai.APITimeoutError) else attempts
    if isinstance(error, openai.APIStatusError):
        return attempts if _status_passes(error) else 1
    return 1


def never_arrived(error: openai.APIConnectionError) -> bool:
    """Whether a request cannot have reached the endpoint, so that it cannot have cost anything."""
    return isinstance(error.__cause__, _NEVER_ARRIVED)


def is_quota_used_up(error: openai.APIStatusError) -> bool:
    """Whether a 429 tells of an account without money, which waiting does not mend."""
    return "insufficient_quota" in (error.code, error.type) or error.code == "billing_hard_limit_reached"


def _status_passes(error: openai.APIStatusError) -> bool:
    if error.response.headers.get("x-should-retry") == "false" or is_quota_used_up(error):
        return False
    status = error.status_code
    return status in (408, 409, 425, 429) or (status >= 500 and status not in (501, 505))


def seconds_to_wait(error: BaseException | None, state: tenacity.RetryCallState) -> float:
    """How long to wait before the next attempt: what the endpoint asks for, or longer each time."""
    if isinstance(error, openai.APIStatusError):
        asked = retry_after(error.response.headers.get("retry-after"), datetime.now(UTC))
        return _backoff(state) if asked is None else min(asked, MAX_RETRY_AFTER)
    if isinstance(error, openai.APIConnectionError) and never_arrived(error):
        return _short_backoff(state)
    return _backoff(state)


def retry_after(header: str | None, now: datetime) -> float | None:
    """Seconds from ``now`` that a Retry-After header asks for (RFC 9110, 10.2.3: seconds or an HTTP date).

    None where there is no header, or none that can be read.
    """
    if header is None:
        return None
    try:
        seconds = float(header)
    except ValueError:
        return _seconds_until(header, now)
    return max(seconds, 0.0) if math.isfinite(seconds) else None


def _seconds_until(http_date: str, now: datetime) -> float | None:
    try:
        moment = parsedate_to_datetime(http_date)
    except ValueError:
        return None
    return max((moment.replace(tzinfo=moment.tzinfo or UTC) - now).total_seconds(), 0.0)


def _error(state: tenacity.RetryCallState) -> BaseException | None:
    return None if state.outcome is None else state.outcome.exception()
