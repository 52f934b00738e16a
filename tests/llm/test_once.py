from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from consolidate.llm.once import Once


def test_a_value_is_worked_out_once_for_each_key() -> None:
    once: Once[str, str] = Once()
    assert once.get("a", lambda: "first") == ("first", False)
    assert once.get("a", lambda: "second") == ("first", True)
    assert once.get("b", lambda: "other") == ("other", False)


def test_an_error_is_not_remembered() -> None:
    once: Once[str, int] = Once()
    with pytest.raises(ZeroDivisionError):
        once.get("a", lambda: 1 // 0)
    assert once.get("a", lambda: 1) == (1, False)


def test_who_waited_for_one_who_failed_tries_for_himself() -> None:
    once: Once[str, str] = Once()
    started, go_on = threading.Event(), threading.Event()

    def fail() -> str:
        started.set()
        go_on.wait()
        raise KeyboardInterrupt

    with ThreadPoolExecutor(2) as pool:
        failing = pool.submit(once.get, "a", fail)
        started.wait()
        waiting = pool.submit(once.get, "a", lambda: "mine")
        go_on.set()
        assert waiting.result() == ("mine", False)
        assert isinstance(failing.exception(), KeyboardInterrupt)
